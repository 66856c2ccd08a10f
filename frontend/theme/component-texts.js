// Gives Vaadin's components their texts before any of them is drawn: each class keeps its defaults in one place.
(() => {
  const texts = JSON.parse(document.getElementById('lp-component-texts').textContent);
  const merged = (defaults, own) => Object.fromEntries(Object.entries({ ...defaults, ...own }).map(([key, text]) =>
    [key, own[key] && typeof text === 'object' ? merged(defaults[key] ?? {}, text) : text]));
  for (const [tag, own] of Object.entries(texts)) {
    customElements.whenDefined(tag).then((type) => {
      const defaults = merged(type.defaultI18n, own);
      Object.defineProperty(type, 'defaultI18n', { get: () => defaults });
    });
  }
})();
