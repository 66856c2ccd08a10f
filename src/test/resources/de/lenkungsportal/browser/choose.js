// Uses each control that changes the page in its place, and names those after which the focus was nowhere.
async (most) => {
  const CONTROLS = 'main summary, main a[href], main [data-opens]';
  const named = (element) => (element.getAttribute('aria-label') || element.textContent).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const path = location.pathname;
  const isHere = (element) => !element.hasAttribute('href')
      || (new URL(element.getAttribute('href'), document.baseURI).pathname === path && !element.hasAttribute('download') && !element.target && !element.getAttribute('href').includes('#'));
  const isVisible = (element) => element.getClientRects().length > 0;
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
  const quiet = async () => {
    const clients = () => Object.values(window.Vaadin?.Flow?.clients ?? {});
    do {
      await sleep(60);
    } while (clients().some((client) => client.isActive?.()));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await sleep(30);
  };
  const isLost = () => document.activeElement === document.body || !document.activeElement?.isConnected;
  /** A busy machine may draw late. */
  const comesBack = async () => {
    for (let i = 0; i < 200 && isLost(); i++) {
      await sleep(50);
    }
    return !isLost();
  };
  /** A link is followed before the next one is used, however late the machine begins. */
  const follows = async (element, before) => {
    const href = element.getAttribute('href');
    const leads = href !== null && new URL(href, document.baseURI).href !== before;
    for (let i = 0; leads && i < 60 && location.href === before; i++) {
      await sleep(50);
    }
  };
  const used = new Set();
  const lost = [];
  while (used.size < most) {
    const next = [...document.querySelectorAll(CONTROLS)]
        .find((each) => isVisible(each) && isHere(each) && !used.has(each.tagName + named(each)));
    if (!next) {
      break;
    }
    used.add(next.tagName + named(next));
    const before = location.href;
    next.focus();
    next.click();
    await follows(next, before);
    await quiet();
    if (!await comesBack()) {
      lost.push(named(next));
    }
    if (location.pathname !== path) {
      lost.push(named(next) + ' leads to ' + location.pathname);
      break;
    }
  }
  return lost;
}
