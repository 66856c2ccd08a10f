// The least that WCAG 1.4.12 asks a page to bear: wider lines, paragraphs, letters and words, also inside web components.
(wide) => {
  window.portalSpacing ??= (() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'
      + 'p { margin-bottom: 2em !important; }');
    return sheet;
  })();
  const visit = (root) => {
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== window.portalSpacing);
    root.adoptedStyleSheets = wide ? [...others, window.portalSpacing] : others;
    root.querySelectorAll('*').forEach((element) => element.shadowRoot && visit(element.shadowRoot));
  };
  visit(document);
}
