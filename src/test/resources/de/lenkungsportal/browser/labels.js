// Names the labels of the ring diagram that cover each other, or leave the drawing, as the browser has drawn them.
() => {
  const svg = document.querySelector('lp-rings .lpr-svg').getBoundingClientRect();
  const lines = [...document.querySelectorAll('lp-rings .lpr-label tspan, lp-rings .lpr-name')]
    .map((e) => ({ text: e.textContent, of: e.closest('.lpr-label') ?? e, box: e.getBoundingClientRect() }));
  const found = [];
  lines.forEach((a, i) => {
    if (a.box.left < svg.left - 1 || a.box.right > svg.right + 1 || a.box.top < svg.top - 1 || a.box.bottom > svg.bottom + 1) {
      found.push(a.text + ' leaves the drawing');
    }
    for (const b of lines.slice(i + 1)) {
      const w = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const h = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Lines of one label, and lines one above the other, share the room of ascenders and descenders.
      if (a.of !== b.of && w > 1 && h > 5) found.push(a.text + ' over ' + b.text);
    }
  });
  return found;
}
