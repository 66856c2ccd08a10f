/** Passkeys: what the browser alone can do. Errors are one word, for which the server has the sentence. */
window.lpPasskey = (() => {
  const word = (error) => {
    switch (error.name) {
      case 'InvalidStateError': return 'known';
      case 'SecurityError': return 'address';
      default: return error.message === 'unsupported' || error.message === 'refused' ? error.message : 'cancelled';
    }
  };

  const requireSupport = () => {
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      throw new Error('unsupported');
    }
  };

  /** Makes a passkey for these options and returns it, both as JSON. */
  const create = async (options) => {
    try {
      requireSupport();
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
      return JSON.stringify((await navigator.credentials.create({ publicKey })).toJSON());
    } catch (error) {
      throw new Error(word(error));
    }
  };

  const post = async (path, headers, body) => {
    const answer = await fetch(new URL(path, document.baseURI), { method: 'POST', headers, body });
    if (!answer.ok) {
      throw new Error('refused');
    }
    return answer.json();
  };

  /** Signs in when the button is pressed; a failure is said in the element, which carries the sentences. */
  const signInBy = (button, status, header, token) => {
    button.addEventListener('click', async () => {
      status.textContent = '';
      button.disabled = true;
      try {
        requireSupport();
        const options = await post('webauthn/authenticate/options', { [header]: token });
        const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
        const credential = await navigator.credentials.get({ publicKey });
        const { redirectUrl } = await post(
          'login/webauthn',
          { [header]: token, 'Content-Type': 'application/json' },
          JSON.stringify(credential.toJSON()),
        );
        location.assign(redirectUrl);
      } catch (error) {
        button.disabled = false;
        status.textContent = status.dataset[word(error)] ?? status.dataset.cancelled;
      }
    });
  };

  return { create, signInBy };
})();
