// Asks the browser for a passkey where a form has a place for one. Without this script, or without passkeys, the form has its other way.
const supported = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON && globalThis.PublicKeyCredential.parseCreationOptionsFromJSON;

async function ask(place) {
  const options = JSON.parse(place.dataset.options);
  return place.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function prepare(place) {
  const button = place.querySelector('button');
  const told = place.querySelector('[role=status]');
  place.hidden = false;
  button.addEventListener('click', async event => {
    event.preventDefault();
    told.textContent = '';
    try {
      const credential = await ask(place);
      place.querySelector('input[data-answer]').value = JSON.stringify(credential);
      button.form.requestSubmit();
    } catch (error) {
      told.textContent = error.name === 'InvalidStateError'
        ? 'This device has a passkey for this account already.'
        : 'No passkey was shown. Try again, or use another way.';
    }
  });
}

if (supported) {
  document.querySelectorAll('[data-passkey]').forEach(prepare);
}
