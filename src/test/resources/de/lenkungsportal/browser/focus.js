// Follows the focus, which moves on with each Tab, through light and shadow trees, in the order in which the page is composed.
() => {
  const parent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const children = (node) => {
    if (node.localName === 'slot') {
      const assigned = node.assignedElements();
      return assigned.length ? assigned : [...node.children];
    }
    return [...(node.shadowRoot ?? node).children];
  };
  const active = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element === document.body || element === document.documentElement ? null : element;
  };
  const chain = (element) => {
    const nodes = [];
    for (let node = element; node && node !== document.body && nodes.length < 8; node = parent(node)) {
      nodes.push(node);
      if (node.shadowRoot) nodes.push(...node.shadowRoot.querySelectorAll('[part]'));
    }
    if (element instanceof SVGElement) nodes.push(...element.querySelectorAll('*'));
    return nodes;
  };
  const look = (nodes) => nodes.map((node) => ['', '::before', '::after'].map((pseudo) => {
    const style = getComputedStyle(node, pseudo || undefined);
    const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1 ? '' : style.outline;
    return outline + '|' + style.boxShadow + '|' + style.stroke + style.strokeWidth;
  }).join('|')).join('\n');
  const label = (element) => {
    const host = element.getRootNode().host;
    const text = (element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent
      || host?.textContent || element.name || '').trim().replace(/\s+/g, ' ').slice(0, 50);
    return `${host ? host.localName + ' ' : ''}${element.localName}${[...element.classList].map((c) => '.' + c).join('')} "${text}"`;
  };
  const canOperate = (element) => {
    if (!element.matches('a[href], button, input, select, textarea, summary, iframe, audio[controls], [tabindex], [contenteditable=true]')) return false;
    if (element.tabIndex < 0 || element.disabled || element.type === 'hidden') return false;
    if (element.matches('input[type=radio]')) {
      const group = [...element.getRootNode().querySelectorAll('input[type=radio]')].filter((r) => r.name === element.name);
      if (element !== (group.find((r) => r.checked) ?? group[0])) return false;
    }
    // A host that hands the focus on to its inside is no stop of its own.
    if (element.shadowRoot?.delegatesFocus) return false;
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  };
  const expected = () => {
    const found = [];
    const visit = (node) => {
      if (node.inert) return;
      if (node.localName === 'details' && !node.open) {
        const summary = node.querySelector(':scope > summary');
        if (summary) visit(summary);
        return;
      }
      if (canOperate(node)) found.push(node);
      children(node).forEach(visit);
    };
    visit(document.body);
    return found;
  };

  window.portalFocus = {
    begin() {
      this.stops = []; this.problems = []; this.last = null; this.done = false;
      this.listener ??= (event) => { if (event.key === 'Tab' && !this.done) this.done = !this.stop(); };
      document.addEventListener('keyup', this.listener, true);
      window.scrollTo(0, 0);
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
      document.activeElement?.blur();
      this.expected = expected();
      return this.expected.length;
    },
    // Takes note of where the focus is now. False when it has left the page or begins again.
    stop() {
      const element = active();
      // On a page with one stop, Tab can leave the focus where it is.
      if (this.last && element === this.last.element) return false;
      this.compare();
      if (!element || this.stops.includes(element)) return false;
      this.stops.push(element);
      const box = element.getBoundingClientRect();
      if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
        this.problems.push('focus is outside of the window at ' + label(element));
      }
      const nodes = chain(element);
      this.last = { element, nodes, look: look(nodes) };
      return true;
    },
    // What had the focus looks different without it.
    compare() {
      if (this.last && look(this.last.nodes) === this.last.look) {
        this.problems.push('focus cannot be seen at ' + label(this.last.element));
      }
      this.last = null;
    },
    first() { return this.stops[0]?.textContent.trim(); },
    end() {
      document.removeEventListener('keyup', this.listener, true);
      if (this.last && active() === this.last.element) {
        this.last.element.blur();
        this.compare();
      }
      const covers = (a, b) => a === b || chain(a).includes(b) || chain(b).includes(a);
      this.expected.filter((e) => !this.stops.some((s) => covers(s, e)))
        .forEach((e) => this.problems.push('Tab does not reach ' + label(e)));
      const order = this.stops.map((s) => this.expected.indexOf(s)).filter((i) => i >= 0);
      for (let i = 1; i < order.length; i++) {
        if (order[i] < order[i - 1]) {
          this.problems.push(`${label(this.expected[order[i]])} comes after ${label(this.expected[order[i - 1]])}`);
          break;
        }
      }
      return this.problems;
    },
  };
}
