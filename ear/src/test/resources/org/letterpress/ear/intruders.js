// What is in a page that this site never puts there: elements, attributes and addresses.
() => {
  const NEVER = 'iframe, frame, frameset, object, embed, applet, base, math, audio, video, style, template, marquee,'
      + ' xmp, plaintext, img, picture, dialog:not(#keys), script:not([src]), meta[http-equiv],'
      + ' svg:not(.chart-drawing, .chart-sign), svg :not(title, desc, path, text, rect, circle)';
  const NEVER_IN_TEXT = '.rich-text :is(form, input, button, select, textarea, label, link, meta, script, [id], [class]:not(.table-box))';
  const NEVER_ON_ANY = /^(on|style$|srcdoc$|formaction$|xmlns|xlink|ping$|background$)/i;
  const ADDRESSES = ['href', 'src', 'action', 'data', 'poster', 'cite'];

  const found = [];
  const tell = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 200));
  const isKnown = (element, name) => {
    let address;
    try {
      address = new URL(element.getAttribute(name), document.baseURI);
    } catch (e) {
      return false;
    }
    const leadsAway = element.localName === 'a' && name === 'href';
    return address.origin === location.origin || leadsAway && /^(https?|mailto):$/.test(address.protocol);
  };

  document.querySelectorAll(NEVER + ', ' + NEVER_IN_TEXT).forEach(element => tell('element', element));
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      if (NEVER_ON_ANY.test(attribute.name) && !(element.localName === 'html' && attribute.name === 'xmlns')) {
        tell(attribute.name, element);
      }
    }
    ADDRESSES.filter(name => element.hasAttribute(name) && !isKnown(element, name)).forEach(name => tell(name, element));
  }
  return found;
}
