// What the frame needs to know of the browser and CSS alone cannot tell.
(() => {
  const root = document.documentElement;

  // A build without a licence for Vaadin Charts shows the maker's banner at the foot of the window. It stays as it is; the page
  // makes room for it. It stands in a closed tree of the body, so its height is that of the strip which belongs to the body.
  const measure = () => {
    let height = 0;
    while (height < innerHeight && document.elementFromPoint(innerWidth / 2, innerHeight - 1 - height) === document.body) height++;
    root.style.setProperty('--lp-banner', `${height}px`);
    root.toggleAttribute('data-banner', height > 0);
  };
  const measureSoon = () => requestAnimationFrame(() => requestAnimationFrame(measure));
  customElements.whenDefined('vaadin-commercial-banner').then(() => {
    measureSoon();
    addEventListener('load', measureSoon);
    addEventListener('resize', measureSoon);
    // Its close button is the only part of it that is clicked.
    addEventListener('click', (event) => event.target === document.body && measureSoon());
    document.fonts.addEventListener('loadingdone', measureSoon);
  });

  // What is chosen above a list, in words, for paper: "Zeitraum: 2016; Ansicht: Tabelle".
  const line = (label, text) => (text ? `${label ? `${label}: ` : ''}${text}` : '');
  const word = (element) => element.textContent.trim().replace(/\s+/g, ' ');
  window.portalFilters = () => [...document.querySelectorAll('main :is(vaadin-select, vaadin-text-field, vaadin-multi-select-combo-box, vaadin-checkbox, .lp-seg)')]
    .filter((field) => !field.closest('.lp-edit-form, form, fieldset, dialog') && field.checkVisibility())
    .map((field) => {
      switch (field.localName) {
        case 'vaadin-select': return line(field.label, word(field.querySelector('vaadin-select-value-button') ?? field));
        case 'vaadin-text-field': return line(field.label, field.value);
        case 'vaadin-multi-select-combo-box': return line(field.label, field.selectedItems.map((item) => item.label ?? item).join(', '));
        case 'vaadin-checkbox': return field.checked ? field.label : '';
        default: return line(field.getAttribute('aria-label'), [...field.querySelectorAll('[aria-current=true]')].map(word).join(', '));
      }
    })
    .filter(Boolean).join('; ');

  // Where the menu shows icons only, Escape puts the word beside an icon away until the pointer or the focus comes back.
  const items = 'vaadin-side-nav-item';
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll(`${items}:is(:hover, :focus-within)`).forEach((item) => item.toggleAttribute('data-quiet', true));
    }
  });
  for (const left of ['pointerout', 'focusout']) {
    addEventListener(left, (event) => {
      const item = event.target.closest?.(items);
      if (item && !item.contains(event.relatedTarget)) item.removeAttribute('data-quiet');
    });
  }
})();
