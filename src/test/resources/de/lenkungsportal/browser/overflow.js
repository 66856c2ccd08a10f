// Names the elements that are wider than the window when the page scrolls sideways.
() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) return '';
  const name = (e) => e.localName + [...e.classList].map((c) => '.' + c).join('');
  return [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 6).map(name).join(', ') || `${root.scrollWidth} px`;
}
