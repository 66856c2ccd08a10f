// What the page leaves unsaid: heads without words, marks that nothing explains, landmarks that share a name, leaps in the headings.
() => {
  const found = [];
  const seen = (selector, root = document) => [...root.querySelectorAll(selector)].filter((each) => each.checkVisibility());
  const text = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  seen('th').filter((head) => !text(head) && !head.ariaLabel).forEach((head) => {
    found.push('a head without words: ' + (head.closest('table').ariaLabel ?? text(head.closest('table')).slice(0, 60)));
  });
  const marked = seen('[required], .lp-required');
  if (marked.length > 0 && seen('.lp-required-note').length === 0) {
    found.push('a mark that nothing explains: ' + (marked[0].label ?? marked[0].id ?? marked[0].localName));
  }
  const names = new Map();
  seen('nav, [role=navigation], aside, [role=region], section[aria-label]').forEach((landmark) => {
    const by = landmark.getAttribute('aria-labelledby');
    const name = landmark.ariaLabel ?? (by ? text(document.getElementById(by)) : '');
    const key = `${landmark.localName === 'section' ? 'region' : landmark.getAttribute('role') ?? landmark.localName} "${name}"`;
    names.set(key, (names.get(key) ?? 0) + 1);
  });
  names.forEach((count, name) => {
    if (count > 1) found.push(`${count} landmarks called ${name}`);
  });
  let before = 0;
  seen('main :is(h1, h2, h3, h4, h5, h6)').forEach((heading) => {
    const level = Number(heading.localName[1]);
    if (level > before + 1) found.push(`a leap from h${before} to h${level}: ${text(heading)}`);
    before = level;
  });
  return found;
}
