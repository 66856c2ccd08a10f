/**
 * What every page does for those who work by keyboard or by ear: the focus stays with the control that was used although the
 * server drew it anew, a new page begins at its top with its heading, the way back leads to place and focus, results are spoken.
 */
window.lpFrame ??= (() => {
  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const OPENERS = 'vaadin-select-value-button, [role=combobox]';
  const GIVE_UP_MS = 3000;
  const KEPT_PLACES = 'lp-places';

  const main = () => document.querySelector('main');

  /** What moves when the page is scrolled: the frame keeps its content in a box of its own. */
  const scroller = () => {
    for (let at = main(); at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
      if (at instanceof Element && /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) {
        return at;
      }
    }
    return document.scrollingElement;
  };
  const scrollTo = (y) => { scroller().scrollTop = y; };

  const atRest = () => !document.activeElement || document.activeElement === document.body;
  const isVisible = (element) => element.isConnected && element.getClientRects().length > 0
      && getComputedStyle(element).visibility !== 'hidden';
  const canHold = (element) => isVisible(element) && !element.disabled && element.getAttribute('aria-disabled') !== 'true';
  /** What is hidden keeps the focus until the browser draws, which nothing in the page tells of. */
  const isFree = () => atRest() || !isVisible(document.activeElement);
  // Two frames and a task: by then what the server said about the focus has happened.
  const afterDrawing = (then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));

  /** What the tab keeps under this key, or what is usual where it keeps nothing that can be read. */
  const kept = (key, usual) => {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? usual;
    } catch {
      return usual;
    }
  };

  /** Keeps it as long as the tab is open; a tab that is full keeps what it has. */
  const keepAs = (key, value) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Work goes on without it.
    }
  };

  /* ---- which control is the same one -------------------------------------------------------------------------------- */

  const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isOwnId = (id) => id && !/\d+$/.test(id);
  const host = (element) => element.closest('vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-combo-box,'
      + ' vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-time-picker, vaadin-checkbox, vaadin-radio-button,'
      + ' vaadin-integer-field, vaadin-number-field, vaadin-email-field, vaadin-password-field') ?? element;

  const nameOf = (element) => {
    const field = host(element);
    return element.getAttribute('aria-label') || field.label
        || (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => text(document.getElementById(id))).join(' ').trim()
        || text(element) || element.getAttribute('title') || '';
  };

  /** Tags and places from the page down, for controls whose name says what they do next. */
  const pathOf = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const same = at.parentElement ? [...at.parentElement.children].filter((child) => child.tagName === at.tagName) : [at];
      steps.unshift(at.tagName + same.indexOf(at));
    }
    return steps.join('/');
  };

  const describe = (element) => {
    const around = [];
    for (let at = element.parentElement; at; at = at.parentElement) {
      around.push(at);
    }
    return {
      element, around,
      tag: element.tagName,
      role: element.getAttribute('role'),
      id: isOwnId(element.id) ? element.id : '',
      name: nameOf(element),
      row: text(element.closest('tr, li')?.querySelector('th, h2, h3, a')),
      href: element.getAttribute('href')?.split('?')[0] ?? '',
      path: pathOf(element),
    };
  };

  const likeness = (one, other) => (one.id && one.id === other.id ? 8 : 0)
      + (one.name && one.name === other.name ? 4 : 0)
      + (one.path === other.path ? 2 : 0)
      + (one.row && one.row === other.row ? 2 : 0)
      + (one.href && one.href === other.href ? 1 : 0);

  /** The control that stands for the one described; it shares its name, or its place and its kind. */
  const find = (known) => {
    let best = null;
    let most = 1;
    for (const each of document.querySelectorAll(known.tag)) {
      if (each.getAttribute('role') !== known.role || !canHold(each)) {
        continue;
      }
      const alike = likeness(known, describe(each));
      if (alike > most) {
        best = each;
        most = alike;
      }
    }
    return best;
  };

  const take = (element, options) => {
    if (!element.matches(FOCUSABLE) && !element.hasAttribute('tabindex')) {
      element.tabIndex = -1;
    }
    element.focus(options);
  };

  const heading = () => [...(main()?.querySelectorAll('h1') ?? [])].find(isVisible);

  /** Where work goes on when a control went and nothing stands for it: the part of the page that it stood in. */
  const nextTo = (known) => {
    const part = known.around.find((each) => each.isConnected && each !== document.body && isVisible(each));
    if (!part || part.contains(main())) {
      return heading();
    }
    const inside = [...part.querySelectorAll('h1, h2, h3, h4, ' + FOCUSABLE)].find(canHold);
    return inside ?? heading();
  };

  /* ---- the focus stays ---------------------------------------------------------------------------------------------- */

  let last = null;
  let isWaiting = false;

  const comeBack = () => {
    isWaiting = false;
    if (!last || !isFree() || (canHold(last.element) && !isGone(last.element))) {
      return;
    }
    const target = find(last) ?? nextTo(last);
    if (target) {
      take(target, { preventScroll: target.tagName !== 'H1' });
      target.scrollIntoView({ block: 'nearest' });
    }
  };

  const isGone = (element) => !element.isConnected || !canHold(element);

  document.addEventListener('focusin', (event) => {
    const element = document.activeElement ?? event.target;
    if (element !== document.body) {
      last = describe(element);
      remember();
    }
  });
  // A click beside all controls gives the focus up on purpose.
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest?.(FOCUSABLE + ', ' + OPENERS + ', label')) {
      last = null;
    }
  }, true);

  /* ---- a new page --------------------------------------------------------------------------------------------------- */

  const places = new Map(Object.entries(kept(KEPT_PLACES, {})));
  const entry = () => window.navigation?.currentEntry?.key ?? location.pathname + location.search;
  let shown = { main: null, path: '' };
  /** The entry of the history that the user is at; the router goes there once more before it leads back. */
  let here = '';
  /** Place and focus of the page that the way back leads to, while it is drawn. */
  let returning;
  let forgetting = 0;
  let arrival = 0;

  /** Notes place and focus of this page for the way back. */
  const remember = () => {
    const { element, around, ...focus } = last ?? {};
    here = entry();
    places.set(entry(), { y: scroller().scrollTop, focus: last ? focus : null });
    if (places.size > 50) {
      places.delete(places.keys().next().value);
    }
    keepAs(KEPT_PLACES, Object.fromEntries(places));
  };

  /** Tries until the page has grown as long as it was. */
  const scrollBack = (y, target, until, mine) => {
    if (mine !== arrival) {
      return;
    }
    scrollTo(y);
    if (Math.abs(scroller().scrollTop - y) > 1 && Date.now() < until) {
      setTimeout(() => scrollBack(y, target, until, mine), 100);
    } else {
      target.scrollIntoView({ block: 'nearest' });
    }
  };

  /** @param mine number of the arrival: a page that was left meanwhile moves nothing any more */
  const arrive = (place, until, mine) => {
    if (mine !== arrival) {
      return;
    }
    if (place?.focus) {
      const target = find(place.focus);
      if (!target && Date.now() < until) {
        setTimeout(() => arrive(place, until, mine), 100);
        return;
      }
      if (target) {
        take(target, { preventScroll: true });
        scrollBack(place.y, target, until, mine);
        return;
      }
    }
    const title = heading();
    if (title) {
      take(title, { preventScroll: true });
    }
    scrollTo(place?.y ?? 0);
  };

  const watchPage = () => {
    const page = main();
    if (!page || (page === shown.main && location.pathname === shown.path)) {
      return;
    }
    const isFirst = !shown.main;
    shown = { main: page, path: location.pathname };
    if (isFirst) {
      afterDrawing(reopen);
      return;
    }
    // The address changes before the page does, where the server takes its time, and the page can be drawn twice.
    const place = returning;
    last = null;
    arrival++;
    const mine = arrival;
    scrollTo(0);
    afterDrawing(() => {
      // On the way back the router changes the address after the page.
      shown.path = location.pathname;
      // A view that begins with a field has put the focus there.
      if (place || atRest() || !main()?.contains(document.activeElement)) {
        arrive(place, Date.now() + GIVE_UP_MS, mine);
      }
    });
  };

  window.addEventListener('popstate', () => {
    if (entry() === here) {
      return;
    }
    returning = places.get(entry());
    clearTimeout(forgetting);
    forgetting = setTimeout(() => { returning = undefined; }, GIVE_UP_MS);
  });
  // Who goes on from there is on the way back no more.
  document.addEventListener('click', () => {
    returning = undefined;
    arrival++;
  }, true);
  history.scrollRestoration = 'manual';

  /* ---- what is said ------------------------------------------------------------------------------------------------- */

  const QUIET_MS = 400;
  let heard = null;
  let pause = 0;

  const voice = () => document.querySelector('#lp-voice');

  /** Speaks the sentence when the reader is done with the present one. The same sentence twice is spoken twice. */
  const say = (sentence) => {
    const region = voice();
    if (region) {
      region.textContent = '';
      setTimeout(() => { region.textContent = sentence; }, 100);
    }
  };

  /** What a list says of itself: its heading with the number found, the page, the order. */
  const facts = () => {
    const sorted = main()?.querySelector('th[aria-sort]:not([aria-sort=none])');
    return {
      heading: text(heading()),
      sentence: text(main()?.querySelector('.lp-head .lp-sub')),
      page: text(main()?.querySelector('.lp-pager span')),
      order: sorted ? `${text(sorted)}, ${voice()?.dataset[sorted.getAttribute('aria-sort')] ?? ''}` : '',
    };
  };

  /** Says what a choice within the page has changed; a new page is heard by its heading. */
  const tell = () => {
    const before = heard;
    heard = { main: main(), path: location.pathname, ...facts() };
    if (before?.main === heard.main && before.path === heard.path) {
      const said = ['heading', 'sentence', 'page', 'order']
          .filter((each) => heard[each] && heard[each] !== before[each])
          .map((each) => heard[each].replace(/[.]?$/, '.'));
      if (said.length > 0) {
        say(said.join(' '));
      }
    }
  };

  const listen = () => {
    clearTimeout(pause);
    pause = setTimeout(tell, QUIET_MS);
  };

  /* ---- what was typed outlives the session --------------------------------------------------------------------------- */

  const DRAFTS = 'lp-drafts';
  const DAY_MS = 24 * 60 * 60 * 1000;
  const FIELDS = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-integer-field, vaadin-number-field,'
      + ' vaadin-date-picker, vaadin-time-picker, vaadin-select, vaadin-checkbox, vaadin-radio-button';
  const offered = new WeakSet();
  /** Forms with input of this page, and what their drafts are found by. */
  const open = new Map();

  const user = () => voice()?.dataset.user ?? '';
  /** Nobody is shown, and no tab goes on keeping, what someone else typed in it. */
  const drafts = () => [kept(DRAFTS, [])].flat().filter((each) => each.user === user() && Date.now() - each.at < DAY_MS);
  const store = (all) => keepAs(DRAFTS, all);
  const titleOf = (form) => text(form.querySelector('h2, h3, h4, legend'));
  const isOf = (draft, owner) => draft.user === owner.user && draft.path === owner.path && draft.title === owner.title;
  const ownerOf = (form) => ({ user: user(), path: location.pathname, title: titleOf(form) });
  const isTicked = (field) => field.matches('vaadin-checkbox, vaadin-radio-button');

  /** The fields of a form by label; those with the same label are counted. */
  const fieldsOf = (form) => {
    const counts = new Map();
    return [...form.querySelectorAll(FIELDS)].filter((field) => !field.readonly).map((field) => {
      const label = field.label || field.getAttribute('aria-label') || '';
      const number = counts.get(label) ?? 0;
      counts.set(label, number + 1);
      return { key: `${label}#${number}`, field };
    });
  };

  const keep = (event) => {
    const form = event.target.closest?.('[data-unsaved]');
    if (!form || !user()) {
      return;
    }
    const values = Object.fromEntries(fieldsOf(form)
        .map(({ key, field }) => [key, isTicked(field) ? field.checked : field.value]));
    const owner = ownerOf(form);
    open.set(form, owner);
    store([...drafts().filter((each) => !isOf(each, owner)), { ...owner, at: Date.now(), values }]);
  };

  /** What was saved or given up is no draft: its form is gone, or says so. */
  const forgetClosed = () => {
    for (const [form, owner] of open) {
      if (!form.isConnected || !form.hasAttribute('data-unsaved')) {
        open.delete(form);
        store(drafts().filter((each) => !isOf(each, owner)));
      }
    }
  };

  /** Fills a form with what was typed before the session ended, and says so. */
  const fill = (form, draft) => {
    let filled = 0;
    for (const { key, field } of fieldsOf(form)) {
      const before = draft.values[key];
      const property = isTicked(field) ? 'checked' : 'value';
      if (before !== undefined && before !== field[property]) {
        field[property] = before;
        field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
        filled++;
      }
    }
    if (filled > 0) {
      const note = document.createElement('p');
      note.className = 'lp-draft-note';
      note.textContent = voice()?.dataset.draft ?? '';
      form.prepend(note);
      say(note.textContent);
    }
  };

  /** Offers each form that is shown what it held before, and opens the one that was open. */
  const offer = () => {
    if (!user()) {
      return;
    }
    for (const form of document.querySelectorAll('[data-form]')) {
      if (!isVisible(form)) {
        offered.delete(form);
      } else if (!offered.has(form)) {
        offered.add(form);
        const draft = drafts().find((each) => isOf(each, ownerOf(form)));
        if (draft && !form.hasAttribute('data-unsaved')) {
          setTimeout(() => fill(form, draft), 100);
        }
      }
    }
  };

  const reopen = () => {
    if (!user()) {
      return;
    }
    store(drafts());
    for (const draft of drafts().filter((each) => each.path === location.pathname)) {
      const openers = [...(main()?.querySelectorAll('vaadin-button, button') ?? [])]
          .filter((each) => canHold(each) && text(each) === draft.title);
      if (openers.length === 1) {
        openers[0].click();
      }
    }
  };

  document.addEventListener('input', keep);
  document.addEventListener('change', keep);

  /** The page of the sign-in says that what was typed waits behind it. */
  const tellOfDrafts = () => {
    const note = document.querySelector('[data-drafts][hidden]');
    if (note && [kept(DRAFTS, [])].flat().some((each) => Date.now() - each.at < DAY_MS)) {
      note.hidden = false;
    }
  };

  /* ---- the session ends ---------------------------------------------------------------------------------------------- */

  const WARN_MS = 2 * 60 * 1000;
  const ACTIVE = 'lp-active';
  let ends = null;

  const touch = () => localStorage.setItem(ACTIVE, String(Date.now()));
  const lastActive = () => Number(localStorage.getItem(ACTIVE) ?? Date.now());

  // Each answer to something that someone did begins the time anew, in whichever tab.
  new PerformanceObserver((list) => {
    if (list.getEntries().some((each) => each.name.includes('v-r=uidl') || each.name.includes('v-r=init'))) {
      touch();
    }
  }).observe({ type: 'resource' });

  const dialog = (words, stay) => {
    const box = document.createElement('dialog');
    box.className = 'lp-session';
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-labelledby', 'lp-session-title');
    box.setAttribute('aria-describedby', 'lp-session-text');
    box.innerHTML = '<h2 id="lp-session-title"></h2><p id="lp-session-text"></p><button class="lp-btn" autofocus></button>';
    box.querySelector('h2').textContent = words.title;
    box.querySelector('p').textContent = words.sentence;
    box.querySelector('button').textContent = words.stay;
    box.querySelector('button').addEventListener('click', () => box.close());
    box.addEventListener('close', () => { touch(); stay(); });
    document.body.append(box);
    return box;
  };

  /**
   * Warns two minutes before the session ends, with one key to go on.
   *
   * @param idle the time after which it ends without a request, in milliseconds
   * @param words title, sentence, and the caption of the button
   * @param stay sends a request
   */
  const session = (idle, words, stay) => {
    touch();
    clearInterval(ends);
    const box = dialog(words, stay);
    ends = setInterval(() => {
      const left = lastActive() + idle - Date.now();
      if (left <= Math.min(WARN_MS, idle / 2) && left > 0 && !box.open) {
        box.showModal();
      } else if ((left > WARN_MS || left <= 0) && box.open) {
        // Someone went on in another tab, or it is over and the page says so itself.
        box.remove();
        session(idle, words, stay);
      }
    }, 1000);
  };

  /** Vaadin's own notices have no role: they are spoken, and the focus goes to what ends them. */
  const notice = () => {
    const box = document.querySelector('.v-system-error:not([role])');
    if (box) {
      box.setAttribute('role', 'alert');
      box.tabIndex = -1;
      const words = [...box.childNodes];
      box.replaceChildren();
      setTimeout(() => { box.replaceChildren(...words); box.focus(); }, 100);
    }
  };

  /* ---- all of it, whenever the page changed -------------------------------------------------------------------------- */

  const look = () => {
    watchPage();
    if (last && isFree() && isGone(last.element) && !isWaiting) {
      isWaiting = true;
      afterDrawing(comeBack);
    }
    notice();
    forgetClosed();
    offer();
    tellOfDrafts();
    listen();
  };

  new MutationObserver(look).observe(document.body, {
    childList: true, subtree: true, characterData: true, attributes: true,
    attributeFilter: ['disabled', 'hidden', 'style', 'aria-disabled', 'data-unsaved', 'aria-sort'],
  });

  return { say, session, toTop: () => scrollTo(0), forgetDrafts: () => sessionStorage.removeItem(DRAFTS) };
})();
