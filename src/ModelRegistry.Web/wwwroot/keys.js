// Single keys for those who work here all day. Each presses a link or a button of the page, so that nothing needs this script.
const kept = 'registry.keys';
const help = document.querySelector('[data-keys]');
const list = help.querySelector('details');
const turn = help.querySelector('[data-keys-switch]');
let on = localStorage.getItem(kept) !== 'off';

const rows = () => [...document.querySelectorAll('[data-key-row]')];
const rowOf = element => element?.closest('tr');
const here = () => rows().findIndex(link => rowOf(link) === rowOf(document.activeElement));

function move(by) {
  const all = rows();
  const at = here();
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.focus();
  return all.length > 0;
}

// What a key presses: in the row one stands in, or else beside the table.
function named(key) {
  const mark = `[data-key~="${CSS.escape(key)}"]`;
  return rowOf(document.activeElement)?.querySelector(mark) ?? [...document.querySelectorAll(mark)].find(one => !rowOf(one));
}

function unfold() {
  list.open = !list.open;
  list.querySelector('summary').focus();
  return true;
}

function press(key) {
  if (key === '?') return unfold();
  if (!on) return false;
  if (key === 'j' || (key === 'ArrowDown' && here() >= 0)) return move(1);
  if (key === 'k' || (key === 'ArrowUp' && here() >= 0)) return move(-1);
  const what = key.length === 1 ? named(key) : null;
  if (what?.matches('input, select')) what.focus();
  else what?.click();
  return what != null;
}

// Whoever speaks to the page or types on it by other means turns the keys off (WCAG 2.1.4), and stays without them.
function show() {
  turn.hidden = false;
  turn.textContent = on ? 'Turn the keys off' : 'Turn the keys on';
  for (const one of document.querySelectorAll('[data-key]')) {
    if (on) one.setAttribute('aria-keyshortcuts', one.dataset.key);
    else one.removeAttribute('aria-keyshortcuts');
  }
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) return;
  if (event.repeat && !'jk'.includes(event.key) && !event.key.startsWith('Arrow')) return;
  if (press(event.key)) event.preventDefault();
});
turn.addEventListener('click', () => {
  on = !on;
  localStorage.setItem(kept, on ? 'on' : 'off');
  show();
});
show();
