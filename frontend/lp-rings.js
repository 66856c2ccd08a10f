// <lp-rings>: who works with one Integration Point, in rings around it.
// Light DOM, so that the portal's tokens (tokens.css) and its focus order apply as they are.
// The page still owes what every drawing owes: title, summary sentence and the same content as a table.
import { LitElement, html, svg, nothing } from 'lit';
import { layout, collisions, wrap, METRICS } from './lp-rings-layout.js';

const { LINE } = METRICS;
const TIP_STAYS = 200; // ms in which the pointer may go from a sign to its name

/** The signs: a shape for each way to take part, so that nothing depends on colour. Drawn around 0/0. */
const SIGNS = {
  PRESENCE: (s) => svg`<circle class="lpr-full" r=${s}/>`,
  OFFICE_HOURS: (s) => svg`<circle class="lpr-open" r=${s - 1}/><path class="lpr-full" d="M0 ${-s}A${s} ${s} 0 0 0 0 ${s}z"/>`,
  VIRTUAL: (s) => svg`<circle class="lpr-open" r=${s - 1}/><circle class="lpr-full" r=${s * 0.42}/>`,
  HOTLINE: (s) => svg`<path class="lpr-full lpr-round" d="M0 ${-s * 1.1}L${s * 1.1} ${s * 0.85}H${-s * 1.1}z"/>`,
  CALLBACK: (s) => svg`<path class="lpr-open lpr-round" d="M0 ${s * 1.05}L${s * 1.05} ${-s * 0.8}H${-s * 1.05}z"/>`,
  MAILBOX: (s) => svg`<rect class="lpr-full" x=${-s * 0.88} y=${-s * 0.88} width=${s * 1.76} height=${s * 1.76} rx="1.5"/>`,
  FAX: (s) => svg`<rect class="lpr-open" x=${-s * 0.8} y=${-s * 0.8} width=${s * 1.6} height=${s * 1.6} rx="1.5"/><path class="lpr-open" d="M${-s * 0.8} 0H${s * 0.8}"/>`,
  NOT_STATED: (s) => svg`<path class="lpr-open lpr-round" d="M0 ${-s * 1.1}L${s * 1.1} 0 0 ${s * 1.1} ${-s * 1.1} 0z"/>`,
};

/** A place that nobody fills: a ring by the weight of the gap, with an exclamation mark, a plus or a point in it. */
const GAPS = {
  CRITICAL: (s) => svg`<circle class="lpr-dash" r=${s}/><path class="lpr-plus" d="M0 ${-s * 0.6}V${s * 0.12}M0 ${s * 0.38}V${s * 0.62}"/>`,
  WARNING: (s) => svg`<path class="lpr-dash lpr-round" d="M0 ${-s * 1.25}L${s * 1.2} ${s * 0.85}H${-s * 1.2}z"/><path class="lpr-plus" d="M${-s * 0.4} ${s * 0.2}H${s * 0.4}M0 ${-s * 0.2}V${s * 0.6}"/>`,
  NOTICE: (s) => svg`<rect class="lpr-dash" x=${-s * 0.85} y=${-s * 0.85} width=${s * 1.7} height=${s * 1.7}/><circle class="lpr-dot" r=${Math.max(1.5, s * 0.25)}/>`,
};
const signOf = (place) => (place.gap ? GAPS[place.gap] : SIGNS[place.mode]) ?? SIGNS.NOT_STATED;

// ---- style --------------------------------------------------------------------------------------
// A constructed sheet instead of a <style> element: it needs no 'unsafe-inline' in the page's policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
lp-rings { display: block; color: var(--lp-ink); --lpr-crit: var(--lp-crit); --lpr-warn: var(--lp-warn); --lpr-quiet: var(--lp-ink-3); }
lp-rings .lpr-svg { display: block; width: 100%; height: auto; margin-inline: auto; overflow: visible; font-family: var(--lp-font); font-variant-numeric: lining-nums tabular-nums; }
lp-rings .lpr-band-0 { fill: var(--lp-accent-tint); }
lp-rings .lpr-band-1 { fill: var(--lp-bg); }
lp-rings .lpr-band-2 { fill: var(--lp-surface); }
lp-rings .lpr-orbit { fill: none; stroke: var(--lp-line); stroke-width: 1.5; }
lp-rings .lpr-orbit-0 { stroke: var(--lp-fan-50); }
lp-rings .lpr-centre { fill: var(--lp-accent); }
lp-rings .lpr-centre-text { fill: var(--lp-on-accent); font-size: 14px; font-weight: 640; text-anchor: middle; }
lp-rings .lpr-name { fill: var(--lp-ink-2); font-size: 13px; text-anchor: middle; dominant-baseline: central; }
lp-rings .lpr-name-line { paint-order: stroke; stroke: var(--lp-surface); stroke-width: 10px; stroke-linejoin: round; }
lp-rings .lpr-place { cursor: pointer; text-decoration: none; }
lp-rings .lpr-place:focus-visible { outline: none; box-shadow: none; }
lp-rings .lpr-hit { fill: transparent; }
lp-rings .lpr-ground { stroke: none; }
lp-rings .lpr-ring-0 .lpr-ground { fill: var(--lp-accent-tint); } lp-rings .lpr-ring-1 .lpr-ground { fill: var(--lp-bg); } lp-rings .lpr-ring-2 .lpr-ground { fill: var(--lp-surface); }
lp-rings .lpr-full { fill: var(--lpr-tone); stroke: var(--lpr-tone); stroke-width: 0.5; }
lp-rings .lpr-open { fill: var(--lp-surface); stroke: var(--lpr-tone); stroke-width: 2; }
lp-rings .lpr-round { stroke-linejoin: round; }
lp-rings .lpr-dash { fill: var(--lp-surface); stroke: var(--lpr-tone); stroke-width: 1.75; stroke-dasharray: 3 2.6; }
lp-rings .lpr-plus { fill: none; stroke: var(--lpr-tone); stroke-width: 1.6; }
lp-rings .lpr-dot { fill: var(--lpr-tone); }
lp-rings .lpr-place, lp-rings .lpr-key { --lpr-tone: var(--lp-accent); }
lp-rings .lpr-gap-CRITICAL { --lpr-tone: var(--lpr-crit); } lp-rings .lpr-gap-CRITICAL .lpr-dash { stroke-width: 2.5; }
lp-rings .lpr-gap-WARNING { --lpr-tone: var(--lpr-warn); }
lp-rings .lpr-gap-NOTICE { --lpr-tone: var(--lpr-quiet); }
lp-rings .lpr-halo, lp-rings .lpr-line { fill: none; }
lp-rings .lpr-place[aria-current] .lpr-line { fill: var(--lp-surface); stroke: var(--lp-focus); stroke-width: 2; }
lp-rings .lpr-place:hover .lpr-ground { fill: var(--lp-surface-2); }
lp-rings .lpr-place:focus-visible .lpr-halo { stroke: var(--lp-focus-halo); stroke-width: 6; }
lp-rings .lpr-place:focus-visible .lpr-line { stroke: var(--lp-focus); stroke-width: 2; }
lp-rings .lpr-label { font-size: 14px; fill: var(--lp-ink); paint-order: stroke; stroke-linejoin: round; stroke-width: 4px; pointer-events: auto; }
lp-rings .lpr-ring-0 .lpr-label { font-weight: 600; stroke: var(--lp-accent-tint); }
lp-rings .lpr-ring-1 .lpr-label { stroke: var(--lp-bg); } lp-rings .lpr-ring-2 .lpr-label { stroke: var(--lp-surface); }
lp-rings .lpr-place:hover .lpr-label { text-decoration: underline; }
lp-rings .lpr-gap-CRITICAL .lpr-label, lp-rings .lpr-gap-WARNING .lpr-label { fill: var(--lpr-tone); font-weight: 620; }
lp-rings .lpr-gap-NOTICE .lpr-label { fill: var(--lp-ink-2); }
lp-rings .lpr-label .lpr-word { fill: var(--lp-ink-2); font-weight: 400; }
lp-rings .lpr-tip rect { fill: var(--lp-ink); } lp-rings .lpr-tip text { fill: var(--lp-surface); font-size: 14px; text-anchor: middle; dominant-baseline: central; }
lp-rings .lpr-legend { display: flex; flex-wrap: wrap; gap: var(--lp-s1) 18px; margin: var(--lp-s2) 0 0; padding: var(--lp-s2) 0 0; border-top: 1px solid var(--lp-line); list-style: none; font-size: var(--lp-fs-2); line-height: var(--lp-lh-2); color: var(--lp-ink-2); }
lp-rings .lpr-legend li { display: inline-flex; align-items: center; gap: 7px; }
lp-rings .lpr-key { flex: none; width: 18px; height: 18px; overflow: visible; }
lp-rings .lpr-hint { margin: var(--lp-s1) 0 0; font-size: var(--lp-fs-1); line-height: var(--lp-lh-1); color: var(--lp-ink-3); }
@media (forced-colors: active) { lp-rings .lpr-svg, lp-rings .lpr-key { forced-color-adjust: none; background: var(--lp-surface); } }
@media print { lp-rings { print-color-adjust: exact; break-inside: avoid; } lp-rings .lpr-hint { display: none; } lp-rings .lpr-orbit { stroke: var(--lp-line-strong); } lp-rings .lpr-svg { max-height: 60vh; } }
`);

export class LpRings extends LitElement {
  static properties = {
    // { caption, centre, centreShort, hint,
    //   rings: [{ name, short, caption, places: [{ id, name, label, href, mode, word, selected, gap: null | CRITICAL | WARNING | NOTICE }] }],
    //   legend: [{ mode, text } | { gap, text }] }
    model: { attribute: false },
    _width: { state: true },
    _tip: { state: true },
    _at: { state: true }, // the place of each ring that Tab stops at
  };

  // For tests, which only have the page: the pure part as it was delivered.
  static layout = layout;
  static collisions = collisions;
  static wrap = wrap;

  constructor() {
    super();
    this.model = null; this._width = 0; this._tip = null; this._at = {};
    this._resize = new ResizeObserver((entries) => {
      const w = Math.round(entries[0].contentRect.width);
      // Wait for the next frame: drawing anew changes the height, which would be reported in the same round.
      if (w && w !== this._width) requestAnimationFrame(() => { this._width = w; });
    });
    this._pen = document.createElement('canvas').getContext('2d');
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    const root = this.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this._resize.observe(this);
    document.fonts?.ready.then(() => this.requestUpdate()); // label widths depend on the font
  }

  disconnectedCallback() { super.disconnectedCallback(); this._resize.disconnect(); clearTimeout(this._leaving); }

  willUpdate(changed) {
    if (changed.has('model') && this.model) {
      this._at = Object.fromEntries(this.model.rings.map((ring, i) =>
        [i, Math.max(0, ring.places.findIndex((p) => p.selected))]));
      this._tip = null;
    }
  }

  render() {
    const model = this.model;
    if (!model) return nothing;
    const width = this._width || this.clientWidth || 800;
    const family = getComputedStyle(this).fontFamily;
    const measure = (text, bold) => { this._pen.font = `${bold ? 620 : 400} ${METRICS.FONT}px ${family}`; return this._pen.measureText(text).width; };
    const g = layout(model.rings, width, measure);
    this._drawing = g;
    const centre = g.centre < 42 ? [model.centreShort] : model.centre.split(' ');
    const tip = this._tip && g.nodes.find((n) => n.id === this._tip);
    return html`<svg class="lpr-svg" role="group" aria-label=${model.caption} viewBox="0 ${g.y} ${g.width} ${g.height}"
        @keydown=${this._key} @focusin=${this._focus} @focusout=${() => this._hide()}>
      <g aria-hidden="true">
        ${g.bands.map((band, i) => ({ band, i })).reverse().map(({ band, i }) =>
          svg`<circle class="lpr-band-${Math.min(i, 2)}" cx=${g.cx} cy=${g.cy} r=${band.edge}/>`)}
        ${g.bands.map((band, i) => band.orbits.map((r) => svg`<circle class="lpr-orbit lpr-orbit-${i}" cx=${g.cx} cy=${g.cy} r=${r}/>`))}
        <circle class="lpr-centre" cx=${g.cx} cy=${g.cy} r=${g.centre}/>
        ${centre.map((word, i) => svg`<text class="lpr-centre-text" x=${g.cx} y=${g.cy + 5 + (i - (centre.length - 1) / 2) * LINE}>${word}</text>`)}
        ${g.names.map((n) => svg`<text class="lpr-name ${n.onLine ? 'lpr-name-line' : ''}" x=${n.x} y=${n.y}>${n.text}</text>`)}
      </g>
      ${model.rings.map((ring, i) => svg`<g class="lpr-ring-${Math.min(i, 2)}" role="group" aria-label=${ring.caption}>
        ${g.nodes.filter((n) => n.ring === i).map((n) => this._place(n, g))}</g>`)}
      ${tip && !g.labelled ? this._tipOf(tip, g, measure) : nothing}
    </svg>
    <ul class="lpr-legend">${model.legend.map((entry) => html`<li><svg class="lpr-key ${entry.gap ? `lpr-gap-${entry.gap}` : ''}" viewBox="-9 -9 18 18" aria-hidden="true">${signOf(entry)(6.5)}</svg>${entry.text}</li>`)}</ul>
    <p class="lpr-hint">${model.hint}</p>`;
  }

  _place(n, g) {
    const hit = Math.max(n.size + 4, Math.min(22, n.size + 8));
    return svg`<a class="lpr-place ${n.gap ? `lpr-gap-${n.gap}` : ''}" href=${n.href} aria-label=${n.label} data-id=${n.id}
        tabindex=${this._at[n.ring] === n.index ? 0 : -1} aria-current=${n.selected ? 'true' : nothing}
        @click=${(e) => this._open(e, n)} @pointerenter=${() => this._show(n)} @pointerleave=${this._leave}>
      <g transform="translate(${n.x.toFixed(2)} ${n.y.toFixed(2)})">
        <circle class="lpr-hit" r=${Math.min(hit, 12.5)}/><circle class="lpr-ground" r=${n.size + 4}/>
        <circle class="lpr-halo" r=${n.size + 7}/><circle class="lpr-line" r=${n.size + 6}/>${signOf(n)(n.size)}
      </g>${g.labelled ? this._label(n, g) : nothing}</a>`;
  }

  _label(n, g) {
    const { lines, anchor, x, box } = n.spot;
    const word = n.gap && n.ring < g.last ? [n.word] : [];
    return svg`<text class="lpr-label" aria-hidden="true" text-anchor=${anchor}>${[...lines, ...word].map((line, i) =>
      svg`<tspan class=${i < lines.length ? '' : 'lpr-word'} x=${x.toFixed(1)} y=${(box.y0 + 13 + i * LINE).toFixed(1)}>${line}</tspan>`)}</text>`;
  }

  // The name beside the sign, for those who see; everyone else has it as the name of the link.
  _tipOf(n, g, measure) {
    const lines = wrap(n.name, g.width - 40, measure), w = Math.max(...lines.map((l) => measure(l, true)), measure(n.word)) + 20;
    const h = (lines.length + 1) * LINE + 10;
    const x = Math.min(Math.max(n.x, w / 2 + 2), g.width - w / 2 - 2);
    const y = n.y - n.size - 10 - h < g.y ? n.y + n.size + 10 : n.y - n.size - 10 - h;
    return svg`<g class="lpr-tip" aria-hidden="true" @pointerenter=${() => clearTimeout(this._leaving)} @pointerleave=${this._leave}>
      <rect x=${x - w / 2} y=${y} width=${w} height=${h} rx="4"/>
      ${[...lines, n.word].map((line, i) => svg`<text x=${x} y=${y + 5 + LINE / 2 + i * LINE}>${line}</text>`)}</g>`;
  }

  _show(n) { clearTimeout(this._leaving); this._tip = n.id; }
  _hide() { this._tip = null; }
  _leave = () => { clearTimeout(this._leaving); this._leaving = setTimeout(() => this._hide(), TIP_STAYS); };

  _focus(event) {
    const n = this._nodeOf(event.target);
    if (!n) return;
    this._at = { ...this._at, [n.ring]: n.index };
    this._tip = n.id;
  }

  _nodeOf(element) {
    const id = element.closest?.('.lpr-place')?.dataset.id;
    return this._drawing.nodes.find((n) => n.id === id);
  }

  /** Arrow keys go round a ring, Home and End to its first and last place; Tab goes on to the next ring. */
  _key(event) {
    if (event.key === 'Escape') { this._hide(); return; }
    const n = this._nodeOf(event.target);
    if (!n || event.altKey || event.ctrlKey || event.metaKey) return;
    const count = this.model.rings[n.ring].places.length;
    const next = {
      ArrowRight: n.index + 1, ArrowDown: n.index + 1, ArrowLeft: n.index - 1, ArrowUp: n.index - 1, Home: 0, End: count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const target = this._drawing.nodes.find((m) => m.ring === n.ring && m.index === (next + count) % count);
    [...this.querySelectorAll('.lpr-place')].find((a) => a.dataset.id === target.id)?.focus();
  }

  // A plain click stays in the page; with a modifier key the link is what every link is.
  _open(event, n) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('open-place', { detail: { id: n.id }, bubbles: true }));
  }
}
customElements.define('lp-rings', LpRings);
