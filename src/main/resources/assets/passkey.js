// Passkeys: asks the browser for one and sends its answer with the form. Without this everything else works.

const usable = typeof PublicKeyCredential === 'function'
  && 'parseRequestOptionsFromJSON' in PublicKeyCredential
  && 'toJSON' in PublicKeyCredential.prototype;

async function answer(form) {
  const options = JSON.parse(form.dataset.options).publicKey;
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.namedItem('credential').value = JSON.stringify(credential.toJSON());
  form.submit();
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const note = form.querySelector('[data-absent]');
  if (!usable) {
    note.textContent = note.dataset.unsupported;
    continue;
  }
  const button = form.querySelector('button');
  button.hidden = false;
  note.hidden = true;
  note.setAttribute('role', 'status');
  form.addEventListener('submit', event => {
    event.preventDefault();
    button.disabled = true;
    note.hidden = true;
    answer(form).catch(() => {
      button.disabled = false;
      note.textContent = note.dataset.cancelled;
      note.hidden = false;
    });
  });
}
