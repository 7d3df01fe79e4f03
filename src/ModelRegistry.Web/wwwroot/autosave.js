// Saves a form by itself a moment after the last key. Without this script there is the button.
const pause = 2000;

function prepare(place) {
  const form = place.querySelector('form');
  const version = form.querySelector('[data-version]');
  const told = form.querySelector('[data-saved]');
  let timer = 0;
  let stopped = false;

  async function save() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') body.append(name, value);
    }
    const answer = await fetch(place.dataset.autosave, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
    if (answer?.ok) {
      version.value = (await answer.json()).version;
      told.textContent = 'Saved by itself just now';
    } else if (answer?.status === 409) {
      stopped = true;
      told.textContent = 'A colleague has saved in the meantime. Press Save: you are shown both, and nothing is lost.';
    } else {
      told.textContent = 'It could not be saved by itself. Press Save.';
    }
  }

  // One at a time: the next one is based on the version that this one made.
  let last = Promise.resolve();
  form.addEventListener('input', event => {
    if (event.target.type === 'file' || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => { last = last.then(() => stopped ? undefined : save()); }, pause);
  });
  form.addEventListener('submit', () => { stopped = true; clearTimeout(timer); });
}

document.querySelectorAll('[data-autosave]').forEach(prepare);
