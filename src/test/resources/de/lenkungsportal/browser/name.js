// What assistive technology calls the element that has the focus.
() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body) return '';
  const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    .map((id) => element.getRootNode().getElementById(id)?.textContent ?? '').join(' ');
  return (element.getAttribute('aria-label') || by || element.labels?.[0]?.textContent || element.textContent || '')
    .trim().replace(/\s+/g, ' ');
}
