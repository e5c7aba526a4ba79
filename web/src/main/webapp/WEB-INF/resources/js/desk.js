/*
 * The queue by keys; who looks at which card; and what came meanwhile. Whatever a key does is a plain button or link, too.
 */
(() => {
  const queue = document.querySelector('.queue');
  const sheet = document.getElementById('keys');
  if (!queue || !sheet) {
    return;
  }
  const WATCH = '/desk/comments/watch';
  const STORE = 'letterpress.desk';
  const DWELL = 2000; // milliseconds, as the others: less is passing by
  const AGAIN = 60000;
  const NEWS = 30000;

  // A browser may refuse to keep anything: then the focus starts anew on each page.
  const kept = action => {
    try {
      return action(sessionStorage);
    } catch {
      return null;
    }
  };
  const fresh = { ahead: [], at: 0, trail: [], enter: false };
  const memory = { ...fresh, ...JSON.parse(kept(store => store.getItem(STORE)) || '{}') };
  const keep = change => kept(store => store.setItem(STORE, JSON.stringify(Object.assign(memory, change))));

  const cards = () => [...queue.querySelectorAll('.card')];
  const byId = id => cards().find(card => card.id === id);
  let current = null;
  let sent = false;
  let looking;

  /* ---- the card that is worked on ---- */
  function mark(card) {
    if (card === current) {
      return;
    }
    if (current) {
      current.removeAttribute('aria-current');
      current.classList.remove('is-current');
    }
    current = card;
    card.setAttribute('aria-current', 'true');
    card.classList.add('is-current');
    clearTimeout(looking);
    looking = setTimeout(look, DWELL);
  }

  function move(card) {
    mark(card);
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: card.offsetHeight > innerHeight ? 'start' : 'nearest' });
  }

  const waiting = () => memory.ahead.map(byId).find(Boolean) || cards()[Math.min(memory.at, cards().length - 1)];

  function step(by) {
    const all = cards();
    const next = current ? all[all.indexOf(current) + by] : waiting();
    if (next) {
      move(next);
    } else if (by > 0) {
      const on = document.querySelector('.pager a[rel=next], .queue-empty a');
      if (on) {
        keep({ enter: true });
        on.click();
      }
    }
  }

  for (const event of ['focusin', 'pointerdown']) {
    queue.addEventListener(event, ({ target }) => {
      const card = target.closest('.card');
      if (card) {
        mark(card);
      }
    });
  }

  /* ---- deciding: the page comes back, and the work goes on where it was ---- */
  const press = verdict => {
    const buttons = current ? [...current.querySelectorAll(`button[name=verdict][value=${verdict}]`)] : [];
    buttons.find(button => !button.closest('details'))?.click();
  };

  function unfold(name) {
    const form = current?.querySelector(`details.${name}`);
    if (form) {
      form.open = true;
      form.querySelector('textarea, input:not([type=hidden]), select')?.focus();
    }
  }

  function undo() {
    const last = memory.trail[memory.trail.length - 1];
    if (!last) {
      return;
    }
    const button = undoButton();
    if (button && button.value === last.value) {
      button.click();
      return;
    }
    const form = Object.assign(document.createElement('form'), { method: 'post', action: queue.dataset.action });
    const deed = Object.assign(document.createElement('button'), { name: last.name, value: last.value });
    form.append(deed);
    form.hidden = true;
    document.body.append(form);
    deed.click();
  }

  const undoButton = () => [...document.querySelectorAll('.notice button[name^=undo]')].pop();

  document.addEventListener('submit', ({ target, submitter }) => {
    sent = true;
    clearTimeout(looking);
    const undone = submitter?.name.startsWith('undo') && memory.trail.find(each => each.value === submitter.value);
    const card = target.closest('.card') || current;
    if (undone) {
      keep({ ahead: [undone.card], at: undone.at, trail: memory.trail.filter(each => each !== undone) });
    } else if (card) {
      const at = cards().indexOf(card);
      keep({ ahead: cards().slice(at).map(each => each.id), at });
    }
  });
  addEventListener('pageshow', () => {
    sent = false;
  });

  function resume() {
    const button = undoButton();
    if (!document.querySelector('.notice')) {
      memory.trail = [];
    } else if (button && !memory.trail.some(each => each.value === button.value)) {
      memory.trail = memory.trail.slice(-199); // enough for an afternoon
      memory.trail.push({ name: button.name, value: button.value, card: memory.ahead[0], at: memory.at });
    }
    const back = memory.ahead.length && document.querySelector('.notice[role=status]');
    // Who is told of a trouble goes on by a key of their own.
    const next = !document.querySelector('[role=alert]') && (back || memory.enter) && waiting();
    if (next) {
      move(next);
    }
    const trouble = document.querySelector('.notice[role=alert]');
    keep(trouble ? { enter: false } : { enter: false, ahead: [], at: 0 });
  }

  /* ---- keys ---- */
  const help = () => sheet.open ? sheet.close() : sheet.showModal();
  const keys = new Map(Object.entries({
    j: () => step(1),
    k: () => step(-1),
    a: () => press('APPROVE'),
    t: () => press('REJECT'),
    s: () => press('SPAM'),
    r: () => unfold('card-reply'),
    e: () => unfold('card-rewrite'),
    x: () => current?.querySelector('.card-pick input')?.click(),
    z: undo,
    '?': help,
  }));
  const field = target => target.closest?.(
    'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=submit], [type=button])');

  function pressed(event) {
    const key = event.key === '?' || !event.shiftKey ? event.key.toLowerCase() : '';
    const busy = sent || event.repeat && !'jk'.includes(key) || sheet.open && key !== '?';
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || busy) {
      return;
    }
    if (field(event.target)) {
      const card = key === 'escape' && event.target.closest('.card');
      if (card) {
        move(card);
      }
    } else if (keys.has(key)) {
      event.preventDefault();
      keys.get(key)();
    }
  }

  /* ---- what the server is asked; when it does not answer, nothing is shown ---- */
  async function words(address, options) {
    try {
      const answer = await fetch(address, options);
      return answer.ok && !answer.redirected ? await answer.text() : null;
    } catch {
      return null;
    }
  }

  async function look() {
    const card = current;
    if (!document.hidden) {
      const body = new URLSearchParams({ comment: card.id.slice(2) });
      const others = await words(WATCH, { method: 'POST', body, keepalive: true });
      const place = card.querySelector('.card-looking');
      if (place && others !== null) {
        place.textContent = others;
      }
    }
    if (card === current && !sent) {
      looking = setTimeout(look, AGAIN);
    }
  }

  async function ask(link) {
    const news = document.hidden || sent ? null : await words(link.dataset.watch);
    if (news && news !== link.textContent) {
      link.textContent = news;
      link.hidden = false;
    }
  }

  resume();
  if (sheet.dataset.on === 'true') {
    document.addEventListener('keydown', pressed);
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href="#keys"], .keys[open] a[href="#content"]');
    if (link) {
      event.preventDefault();
      help();
    }
  });
  const news = document.querySelector('.arrivals a');
  if (news) {
    setInterval(() => ask(news), NEWS);
    document.addEventListener('visibilitychange', () => ask(news));
  }
})();
