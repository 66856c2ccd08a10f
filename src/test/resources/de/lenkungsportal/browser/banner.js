// A build without a licence for Vaadin Charts shows the maker's banner over every page. Visitors close it; so do we.
(() => {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    if (this === document.body) {
      const closed = new CSSStyleSheet();
      closed.replaceSync('vaadin-commercial-banner { display: none; }');
      root.adoptedStyleSheets = [closed];
    }
    return root;
  };
})();
