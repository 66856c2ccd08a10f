// What a person reads or hears on the page, or will hear when they use it: text, names and descriptions, and the texts that
// Vaadin's components keep for later, such as what a box says when something is chosen; also inside web components.
() => {
  const words = [document.title];
  const say = (texts) => {
    if (typeof texts === 'string') words.push(texts);
    else if (texts && typeof texts === 'object') Object.values(texts).forEach(say);
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      words.push(node.data);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, code, pre, [lang=en]')) return;
    if (node.localName !== 'slot' && !node.checkVisibility({ visibilityProperty: true })) return;
    for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      if (node.hasAttribute(name)) words.push(node.getAttribute(name));
    }
    say(node.__effectiveI18n ?? node.i18n);
    // What is shown in a slot, and what stands in the element and is read aloud all the same, as live regions do.
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    (assigned.length ? assigned : [...(node.shadowRoot ?? node).childNodes]).forEach(visit);
  };
  visit(document.body);
  return words.join('\n');
}
