// Names the elements whose text does not fit into them and is cut off, also inside web components.
() => {
  const found = new Set();
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const name = (e) => `${e.getRootNode().host ? `${e.getRootNode().host.localName} ` : ''}${e.localName}`
    + [...e.classList].map((c) => '.' + c).join('');
  const visit = (node) => {
    if (node.localName === 'svg' || !node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
    const style = getComputedStyle(node);
    const text = node.textContent.trim().replace(/\s+/g, ' ');
    // What is clipped to nothing is there to be heard.
    if (text && node.clientWidth > 1 && style.clipPath === 'none') {
      if ((hides(style.overflowX) && node.scrollWidth > node.clientWidth + 1)
        || (hides(style.overflowY) && node.scrollHeight > node.clientHeight + 1)) {
        found.add(`${name(node)} "${text.slice(0, 40)}"`);
      }
    }
    [...(node.shadowRoot?.children ?? []), ...node.children].forEach(visit);
  };
  visit(document.body);
  return [...found];
}
