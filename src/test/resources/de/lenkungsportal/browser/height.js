// How high the window must be to show the whole page: the frame scrolls its content, not the document.
() => {
  const content = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]');
  return Math.ceil(content ? content.getBoundingClientRect().top + content.scrollHeight : document.documentElement.scrollHeight);
}
