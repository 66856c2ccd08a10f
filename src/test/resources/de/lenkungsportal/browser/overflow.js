// Names the elements that are wider than the window when the page, or the content below the header, scrolls sideways.
() => {
  const content = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]');
  const frames = [document.documentElement, document.body, ...(content ? [content] : [])];
  if (frames.every((frame) => frame.scrollWidth <= frame.clientWidth)) return '';
  const edge = document.documentElement.clientWidth;
  const name = (e) => e.localName + [...e.classList].map((c) => '.' + c).join('');
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > edge + 1)
    .slice(0, 6).map(name).join(', ') || frames.map((frame) => frame.scrollWidth + ' px').join(', ');
}
