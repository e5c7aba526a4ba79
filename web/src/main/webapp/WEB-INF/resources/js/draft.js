/*
 * Keeps a comment that is being written in this browser until it was posted, and says when it gets long. The form works
 * without.
 */
(() => {
  const body = document.getElementById('body');
  const form = document.getElementById('comment');
  if (!body || !form) {
    return;
  }
  const POSTED = 'letterpress.posted';
  const parent = document.getElementById('parent');
  const key = `letterpress.draft:${location.pathname}:${parent ? parent.value : ''}`;

  // A browser may refuse to keep anything, or be full: then nothing is kept.
  const kept = (store, action) => {
    try {
      return action(window[store]);
    } catch {
      return null;
    }
  };
  const save = () => kept('localStorage', s => body.value.trim() ? s.setItem(key, body.value) : s.removeItem(key));

  const posted = kept('sessionStorage', s => s.getItem(POSTED));
  kept('sessionStorage', s => s.removeItem(POSTED));
  if (posted && new URLSearchParams(location.search).has('receipt')) {
    kept('localStorage', s => s.removeItem(posted));
  }
  if (!body.value) {
    body.value = kept('localStorage', s => s.getItem(key)) || '';
  }

  let later;
  body.addEventListener('input', () => {
    clearTimeout(later);
    later = setTimeout(save, 300);
    count();
  });
  addEventListener('pagehide', () => {
    if (later) {
      save();
    }
  });
  form.addEventListener('submit', event => {
    save();
    if (!event.submitter || event.submitter.id === 'post') {
      kept('sessionStorage', s => s.setItem(POSTED, key));
    }
  });

  const room = document.getElementById('left');
  const coarse = n => n > 100 ? Math.floor(n / 100) * 100 : n;
  function count() {
    // A line break travels as two bytes.
    const left = room.dataset.max - new TextEncoder().encode(body.value).length;
    const words = left < 0 ? room.dataset.over : room.dataset.left;
    room.hidden = left > 2000;
    const text = room.hidden ? '' : words.replace('{0}', left < 0 ? -left : coarse(left));
    if (room.textContent !== text) {
      room.textContent = text;
    }
  }
  count();
})();
