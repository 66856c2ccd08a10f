// What a person reads or hears on the page: text, names and descriptions that are shown, also those inside web components.
() => {
  const words = [document.title];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      words.push(node.data);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, code, pre, [lang=en]')) return;
    if (node.localName !== 'slot' && !node.checkVisibility({ visibilityProperty: true })) return;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      if (node.hasAttribute(name)) words.push(node.getAttribute(name));
    }
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    (assigned.length ? assigned : [...(node.shadowRoot ?? node).childNodes]).forEach(visit);
  };
  visit(document.body);
  return words.join('\n');
}
