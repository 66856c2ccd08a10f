// The kinds of element that the page is made of, with their classes and roles, each once.
() => {
  const parts = new Set();
  const visit = (node) => {
    parts.add([node.localName, node.className?.baseVal ?? node.className, node.getAttribute('role'), node.getAttribute('theme')].join('.'));
    for (const child of node.children) visit(child);
  };
  visit(document.body);
  return [...parts].sort().join();
}
