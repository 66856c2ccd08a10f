// <lp-nrw-map>: the cities' values on a map of North Rhine-Westphalia.
// Light DOM, so that the portal's tokens (tokens.css) and its focus order apply as they are.
// The page still owes what every chart owes: title, summary sentence and table.
import { LitElement, html, svg, nothing } from 'lit';

const NARROW = 600;  // CSS px of map width below which the map is redrawn around the cities
const ASIDE = 760;   // CSS px of component width from which the legend stands beside the map
const STEPS = 4;
const de = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 });

/**
 * Four classes of equal width, from zero (or from below it, if there are negative values) to a
 * round number above the largest value.
 *
 * Why not quantiles: the data are skewed. In spring 2016 four cities lie between 47,5 and 68,5
 * Kunden je MA and one at 337,5. Quantiles would give the four near-equal cities three different
 * shades and put 68,5 next to 337,5. Equal steps from zero keep shade proportional to amount:
 * four cities in the lightest class, two empty classes, one city in the darkest. The empty
 * classes stay in the legend, because the gap is the finding.
 */
export function equalClasses(numbers) {
  if (!numbers.length) return [];
  const low = Math.min(0, ...numbers), high = Math.max(0, ...numbers);
  if (low === high) return [];
  const power = 10 ** Math.floor(Math.log10((high - low) / STEPS));
  for (const m of [1, 2, 2.5, 5, 10, 20]) {
    const step = Number((m * power).toPrecision(12));
    const start = Math.floor(low / step) * step;
    if (start + STEPS * step < high) continue;
    return Array.from({ length: STEPS }, (_, i) => ({
      from: Number((start + i * step).toPrecision(12)), to: Number((start + (i + 1) * step).toPrecision(12)), last: i === STEPS - 1,
    }));
  }
  return [];
}
export const classOf = (classes, value) =>
  classes.findIndex((c) => value >= c.from && (value < c.to || (c.last && value <= c.to)));
// Zero has its own sign, so the class above it does not claim it.
const classText = (c) => `${c.from === 0 ? 'über 0' : de.format(c.from)} bis ${c.last ? '' : 'unter '}${de.format(c.to)}`;

/** Round reference values for the circles in the legend, at most three, the largest not above max. */
function references(max) {
  const down = (v) => { const p = 10 ** Math.floor(Math.log10(v)); return Number(([5, 3, 2, 1].find((m) => m * p <= v * 1.0001) * p).toPrecision(6)); };
  const a = down(max), b = down(a / 3), c = down(b / 4);
  return [a, b, c];
}

// ---- outlines -----------------------------------------------------------------------------------
const cache = new Map(); // one request per address and page, however many maps
function load(src) {
  const url = new URL(src, document.baseURI);
  // Outlines come from the portal's own server: no visit is to be seen elsewhere.
  if (url.origin !== location.origin) return Promise.reject(new Error('lp-nrw-map: src must be on the own server'));
  if (!cache.has(url.href)) {
    cache.set(url.href, fetch(url).then((r) => {
      if (!r.ok) throw new Error(`lp-nrw-map: ${r.status} ${url.pathname}`);
      return r.json();
    }).catch((e) => { cache.delete(url.href); throw e; }));
  }
  return cache.get(url.href);
}

/** Corner points of a path as build.mjs writes it (M, l, Z; absolute L as well). */
function rings(path) {
  const out = [];
  let x = 0, y = 0;
  for (const [, cmd, args] of path.matchAll(/([MmLlZz])([^MmLlZz]*)/g)) {
    if (cmd === 'Z' || cmd === 'z') continue;
    const n = (args.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (cmd === 'M' || cmd === 'm') out.push([]);
    for (let i = 0; i + 1 < n.length; i += 2) {
      const rel = cmd === 'l' || cmd === 'm';
      x = rel ? x + n[i] : n[i]; y = rel ? y + n[i + 1] : n[i + 1];
      out.at(-1)?.push([x, y]);
    }
  }
  return out;
}
const shapes = new WeakMap();
function shape(area) {
  if (!shapes.has(area)) {
    const r = rings(area.path), xs = r.flat().map((p) => p[0]), ys = r.flat().map((p) => p[1]);
    shapes.set(area, { rings: r, x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) });
  }
  return shapes.get(area);
}
function inside(area, x, y) {
  const s = shape(area);
  if (x < s.x0 || x > s.x1 || y < s.y0 || y > s.y1) return false;
  let odd = false;
  for (const r of s.rings) for (let i = 0, j = r.length - 1; i < r.length; j = i++) {
    const [xi, yi] = r[i], [xj, yj] = r[j];
    if ((yi > y) !== (yj > y) && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

// ---- labels -------------------------------------------------------------------------------------
/**
 * Places the labels so that none covers another. The Ruhr cities are smaller than their labels on
 * a narrow screen, so each label may step aside from its symbol point, on a leader line. Every
 * label tries a fixed set of places; a few rounds of "best place given the others" are enough for
 * a dozen cities. The result depends on the input only, so the map does not flicker.
 * All lengths in CSS px; k = CSS px per map unit.
 */
function placeLabels(items, k, view, measure, fs, keepOut) {
  const lh = fs + 2;
  const others = (me) => items.filter((i) => i !== me);
  const overlap = (a, b, pad = 1) =>
    Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) + pad) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) + pad);
  const W = view.w * k, H = view.h * k;
  for (const it of items) {
    it.px = (it.area.cx - view.x) * k; it.py = (it.area.cy - view.y) * k;
  }
  const disc = (i) => ({ x0: i.px - i.r * 0.85, x1: i.px + i.r * 0.85, y0: i.py - i.r * 0.85, y1: i.py + i.r * 0.85 });
  for (const it of items) {
    it.places = [];
    const forms = it.second ? [[it.first, it.second], [it.first]] : [[it.first]];
    forms.forEach((lines, f) => {
      const w = Math.max(...lines.map((t, i) => measure(t, i))) + 2, h = lines.length * lh;
      for (const d of [0, 6, 12, 18, 24, 30, 38, 46, 56]) for (let a = 0; a < (d ? 16 : 1); a++) {
        // The step is measured from edge to edge: wide labels need a longer step sideways.
        const ca = Math.cos((a * Math.PI) / 8), sa = Math.sin((a * Math.PI) / 8);
        const x = it.px + ca * (d && d + it.r * 0.9 + w * 0.25), y = it.py + sa * (d && d + it.r * 0.9);
        const b = { x0: x - w / 2, x1: x + w / 2, y0: y - h / 2, y1: y + h / 2 };
        let own = 0, foreign = 0;
        for (const u of [0, 0.25, 0.5, 0.75, 1]) for (const v of [0, 0.5, 1]) {
          const mx = (b.x0 + u * w) / k + view.x, my = (b.y0 + v * h) / k + view.y;
          if (inside(it.area, mx, my)) own++;
          else if (others(it).some((o) => inside(o.area, mx, my))) foreign++;
        }
        const off = Math.max(0, 2 - b.x0, b.x1 - W + 2) + Math.max(0, 2 - b.y0, b.y1 - H + 2);
        let cost = d * 0.7 + f * 34 + (15 - own) + foreign * 5 + off * 100 + (keepOut ? overlap(b, keepOut) * 5 : 0);
        // A large circle may carry its own label, a small one must stay visible.
        const fits = it.r && w <= it.r * 2.4 && h <= it.r * 1.5 && d === 0;
        if (it.r && !fits) cost += overlap(b, disc(it)) * 0.6;
        for (const o of others(it)) if (o.r) cost += overlap(b, disc(o)) * 1.2;
        it.places.push({ b, x, y, lines, d, w, h, cost });
      }
    });
    it.at = it.places.reduce((p, q) => (q.cost < p.cost ? q : p));
  }
  for (let round = 0; round < 6; round++) for (const it of items) {
    let best = Infinity;
    for (const p of it.places) {
      let c = p.cost;
      for (const o of others(it)) {
        const a = overlap(p.b, o.at.b, 2);
        if (a) c += 60 + a * 4;
        // A leader of another city should not run through the label.
        if (o.at.d && p.b.x0 < o.px && o.px < p.b.x1 && p.b.y0 < o.py && o.py < p.b.y1) c += 12;
        if (c >= best) break;
      }
      if (c < best) { best = c; it.at = p; }
    }
  }
  for (const it of items) {
    const { b } = it.at;
    const ex = Math.min(Math.max(it.px, b.x0), b.x1), ey = Math.min(Math.max(it.py, b.y0), b.y1);
    const len = Math.hypot(ex - it.px, ey - it.py), gap = len - it.r;
    it.leader = gap > 6 ? { x1: it.px + ((ex - it.px) * it.r) / len, y1: it.py + ((ey - it.py) * it.r) / len, x2: ex, y2: ey } : null;
    delete it.places;
  }
  return items;
}

// ---- style --------------------------------------------------------------------------------------
// A constructed sheet instead of a <style> element: it needs no 'unsafe-inline' in the page's policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
lp-nrw-map { display: block; container-type: inline-size; color: var(--lp-ink); }
lp-nrw-map figure { margin: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--lp-s4); }
@container (min-width: ${ASIDE}px) {
  lp-nrw-map figure { grid-template-columns: minmax(0, 680px) minmax(240px, 1fr); gap: var(--lp-s5); align-items: start; }
}
lp-nrw-map .lpm-svg { display: block; width: 100%; height: auto; overflow: hidden; }
lp-nrw-map .lpm-svg path, lp-nrw-map .lpm-svg circle, lp-nrw-map .lpm-svg line, lp-nrw-map .lpm-svg rect { vector-effect: non-scaling-stroke; }
lp-nrw-map .lpm-land { fill: var(--lp-surface); stroke: var(--lp-line); stroke-width: 1; stroke-linejoin: round; }
lp-nrw-map .lpm-city { stroke: var(--lp-c1); stroke-width: 1.25; stroke-linejoin: round; fill: var(--lp-surface); }
lp-nrw-map .lpm-k0 { fill: var(--lp-fan-80); } lp-nrw-map .lpm-k1 { fill: var(--lp-fan-50); }
lp-nrw-map .lpm-k2 { fill: var(--lp-c2); } lp-nrw-map .lpm-k3 { fill: var(--lp-c1); }
lp-nrw-map .lpm-ground { fill: var(--lp-fan-95); }
lp-nrw-map .lpm-none { stroke: var(--lp-line-strong); stroke-dasharray: 4 3; }
lp-nrw-map .lpm-zero { stroke: var(--lp-ink-2); stroke-width: 1.5; }
lp-nrw-map .lpm-suppressed { stroke: var(--lp-ink-2); stroke-width: 1.75; stroke-dasharray: 0 4; stroke-linecap: round; }
lp-nrw-map .lpm-under { fill: none; stroke: var(--lp-surface); stroke-width: 2.5; }
lp-nrw-map .lpm-disc { fill: var(--lp-c2); fill-opacity: 0.82; stroke: var(--lp-c1); stroke-width: 1.5; }
lp-nrw-map .lpm-disc.lpm-zero { fill: var(--lp-surface); fill-opacity: 1; stroke: var(--lp-ink-2); }
lp-nrw-map .lpm-hatch { stroke: var(--lp-line-strong); stroke-width: 1; opacity: 0.75; }
lp-nrw-map .lpm-dot { fill: var(--lp-line-strong); }
lp-nrw-map .lpm-hit { fill: transparent; stroke: none; }
lp-nrw-map .lpm-svg a { cursor: pointer; }
lp-nrw-map .lpm-svg a:hover .lpm-hit { fill: var(--lp-ink); fill-opacity: 0.1; }
/* Ring along the city's border: a dark line of 2 px between light bands of 3 px. */
lp-nrw-map .lpm-ring { fill: none; stroke: none; stroke-linejoin: round; pointer-events: none; }
lp-nrw-map .lpm-svg a:focus-visible { outline: none; box-shadow: none; }
lp-nrw-map .lpm-svg a:focus-visible .lpm-halo { stroke: var(--lp-focus-halo); stroke-width: 8; }
lp-nrw-map .lpm-svg a:focus-visible .lpm-line { stroke: var(--lp-focus); stroke-width: 2; }
lp-nrw-map .lpm-label { fill: var(--lp-ink); stroke: var(--lp-surface); stroke-linejoin: round; paint-order: stroke; text-anchor: middle; font-family: var(--lp-font); font-variant-numeric: lining-nums tabular-nums; }
lp-nrw-map .lpm-label .lpm-short { font-weight: 650; }
lp-nrw-map .lpm-label.lpm-quiet { fill: var(--lp-ink-2); } lp-nrw-map .lpm-label.lpm-quiet .lpm-short { font-weight: 560; }
lp-nrw-map a:hover .lpm-label { text-decoration: underline; }
lp-nrw-map .lpm-leader { stroke: var(--lp-ink-2); stroke-width: 1; }
lp-nrw-map .lpm-leader-halo { stroke: var(--lp-surface); stroke-width: 3; }
lp-nrw-map .lpm-pin { fill: var(--lp-ink-2); stroke: var(--lp-surface); stroke-width: 1; }
lp-nrw-map .lpm-inset rect.lpm-paper { fill: var(--lp-surface); stroke: var(--lp-line); }
lp-nrw-map .lpm-inset .lpm-all { fill: var(--lp-surface-2); stroke: var(--lp-surface-2); stroke-width: 1; }
lp-nrw-map .lpm-inset .lpm-frame { fill: none; stroke: var(--lp-accent); stroke-width: 1.5; }
lp-nrw-map .lpm-legend { font-size: var(--lp-fs-2); line-height: var(--lp-lh-2); }
lp-nrw-map .lpm-head { margin: 0 0 var(--lp-s2); color: var(--lp-ink-2); } lp-nrw-map .lpm-head b { color: var(--lp-ink); font-weight: 650; }
lp-nrw-map dl { margin: 0; display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: var(--lp-s3); row-gap: var(--lp-s1); }
lp-nrw-map dl > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
lp-nrw-map dt, lp-nrw-map dd { margin: 0; }
lp-nrw-map dt { display: flex; align-items: flex-start; gap: var(--lp-s2); color: var(--lp-ink-2); white-space: nowrap; }
lp-nrw-map dd b { font-weight: 620; white-space: nowrap; } lp-nrw-map dd.lpm-empty { color: var(--lp-ink-3); }
lp-nrw-map .lpm-key { flex: none; width: 22px; height: 14px; margin-top: 3px; overflow: visible; }
lp-nrw-map .lpm-head .lpm-key { margin: 0 var(--lp-s1) 0 0; vertical-align: -1.5px; }
lp-nrw-map .lpm-gap { margin-top: var(--lp-s3); padding-top: var(--lp-s3); border-top: 1px solid var(--lp-line); }
lp-nrw-map .lpm-scale { display: block; margin-bottom: var(--lp-s2); } lp-nrw-map .lpm-scale text { fill: var(--lp-ink-2); font-family: var(--lp-font); font-size: 13px; }
lp-nrw-map .lpm-scale circle { fill: none; } lp-nrw-map .lpm-scale line { stroke: var(--lp-line-strong); }
lp-nrw-map .lpm-credit { grid-column: 1 / -1; margin: 0; color: var(--lp-ink-3); font-size: var(--lp-fs-1); line-height: var(--lp-lh-1); }
lp-nrw-map .lpm-fail { margin: 0; padding: var(--lp-s4); border: 1px dashed var(--lp-line-strong); border-radius: var(--lp-radius); color: var(--lp-ink-2); font-size: var(--lp-fs-2); }
@media (forced-colors: active) {
  lp-nrw-map .lpm-svg, lp-nrw-map .lpm-key { forced-color-adjust: none; background: var(--lp-surface); }
}
@media print { lp-nrw-map { print-color-adjust: exact; } lp-nrw-map .lpm-land { stroke: var(--lp-line-strong); } }
`);

const TEXTS = {
  none: 'kein Wert', other: 'übrige Kreise und Städte', empty: 'keine Stadt', zero: 'null', suppressed: 'nicht ausgewiesen',
  missing: 'k.A.', offMap: 'nicht auf der Karte', scale: 'Fläche des Symbols = Wert', of: 'von', cities: 'Städten', map: 'Städte auf der Karte', value: 'mit Wert', fail: 'Die Karte lädt gerade nicht. Die Werte stehen in der Legende.',
};
let serial = 0;

export class LpNrwMap extends LitElement {
  static properties = {
    src: {},                        // address of nrw-districts.json on the own server
    areas: { attribute: false },    // or the areas themselves
    viewBox: { attribute: false },
    credit: {},
    values: { type: Array },        // [{ags,label,short,value,text,reason,state,href}]; the order is the tab order
    mode: {},                       // COLOUR | SYMBOL
    unit: {},                       // 'Kunden je MA': in the names of the links and the head of the legend
    caption: {},
    legend: { attribute: false },   // texts, see TEXTS
    extent: {},                     // AUTO (cities only, if narrow) | LAND | CITIES
    _width: { state: true },
    _failed: { state: true },
  };

  constructor() {
    super();
    this.areas = []; this.values = []; this.legend = {}; this.viewBox = '0 0 1000 987';
    this.mode = 'COLOUR'; this.unit = ''; this.caption = ''; this.credit = ''; this.extent = 'AUTO';
    this._width = 0; this._failed = false; this._id = `lpm${++serial}`;
    this._resize = new ResizeObserver((entries) => {
      const w = Math.round(entries[0].contentRect.width);
      // Wait for the next frame: drawing anew changes the height, which would be reported in the same round.
      if (w && w !== this._width) requestAnimationFrame(() => { this._width = w; });
    });
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    const root = this.getRootNode();
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    document.fonts?.ready.then(() => this.requestUpdate()); // label widths depend on the font
  }

  disconnectedCallback() { super.disconnectedCallback(); this._resize.disconnect(); this._observed = null; }

  willUpdate(changed) {
    if (changed.has('src') && this.src) this._load(this.src);
  }

  updated() {
    const box = this.querySelector('.lpm-map');
    if (box && this._observed !== box) {
      this._resize.disconnect(); this._resize.observe(box); this._observed = box;
    }
  }

  async _load(src) {
    this._failed = false;
    try {
      const d = await load(src);
      if (src !== this.src) return; // overtaken by a newer address
      this.areas = d.areas; this.viewBox = d.viewBox; this.credit = d.credit;
    } catch (e) {
      if (src === this.src) { this._failed = true; console.error(e); }
    }
  }

  // The state decides; a contradiction between state and value is read as "no value", never as zero.
  _state(v) {
    const s = v.state ?? (v.value == null ? 'MISSING' : 'VALUE');
    if (s === 'ZERO' || (s === 'VALUE' && v.value === 0)) return 'ZERO';
    if (s === 'VALUE' && !Number.isFinite(v.value)) return 'MISSING';
    return s;
  }
  _text(v) { return v.text || (this._state(v) === 'ZERO' ? '0' : de.format(v.value)); }
  _reason(v, t) { return v.reason || (this._state(v) === 'MISSING' ? t.missing : this._state(v) === 'SUPPRESSED' ? t.suppressed : t.none); }
  _name(v, t) {
    const s = this._state(v);
    if (s === 'VALUE' || s === 'ZERO') return `${v.label}: ${this._text(v)}${this.unit ? ` ${this.unit}` : ''}`;
    const word = s === 'SUPPRESSED' ? t.suppressed : t.none, reason = this._reason(v, t);
    return `${v.label}: ${word}${reason === word ? '' : `, ${reason}`}`;
  }

  render() {
    const t = { ...TEXTS, ...this.legend };
    const byAgs = new Map(this.areas.map((a) => [a.ags, a]));
    const values = this.values ?? [];
    const valued = values.filter((v) => this._state(v) === 'VALUE');
    const classes = equalClasses(valued.map((v) => v.value));
    const max = Math.max(0, ...valued.map((v) => v.value));
    const cities = values.filter((v) => byAgs.has(v.ags)).map((v) => ({ v, state: this._state(v), area: byAgs.get(v.ags) }));

    const [vx, vy, vw, vh] = this.viewBox.split(/\s+/).map(Number);
    const land = { x: vx, y: vy, w: vw, h: vh };
    const width = this._width || Math.min(680, this.clientWidth || 680);
    // A narrow chart is redrawn, not scaled: on a phone the whole state would leave 13 px for
    // Oberhausen. So the view goes to the cities, and a small map shows where that is.
    const close = cities.length > 1 && (this.extent === 'CITIES' || (this.extent !== 'LAND' && width < NARROW));
    const view = close ? this._around(cities, land) : land;
    const k = width / view.w;
    const rMax = Math.min(40, Math.max(18, width * (close ? 0.075 : 0.055)));
    const radius = (value) => (max ? rMax * Math.sqrt(Math.max(0, value) / max) : 0); // area, not radius, follows the value

    return html`<figure aria-label=${this.caption || nothing}>
      <div class="lpm-map">${this._failed ? html`<p class="lpm-fail" role="status">${t.fail}</p>`
        : this.areas.length ? this._map({ t, cities, classes, view, land, close, k, width, radius })
        : html`<svg class="lpm-svg" viewBox="0 0 ${land.w} ${land.h}" aria-hidden="true"></svg>`}</div>
      ${this._legend({ t, values, valued, classes, max, radius, byAgs })}
      ${this.credit ? html`<p class="lpm-credit">Karte: ${this.credit}</p>` : nothing}
    </figure>`;
  }

  _around(cities, land) {
    const s = cities.map((c) => shape(c.area));
    const x0 = Math.min(...s.map((b) => b.x0)), x1 = Math.max(...s.map((b) => b.x1));
    const y0 = Math.min(...s.map((b) => b.y0)), y1 = Math.max(...s.map((b) => b.y1));
    const m = (x1 - x0) * 0.035;
    const x = Math.max(land.x, x0 - m), y = Math.max(land.y, y0 - m);
    return { x, y, w: Math.min(land.x + land.w, x1 + m) - x, h: Math.min(land.y + land.h, y1 + m) - y };
  }

  _map({ t, cities, classes, view, land, close, k, width, radius }) {
    const id = this._id, symbols = this.mode === 'SYMBOL';
    const u = (px) => Number((px / k).toFixed(2)); // CSS px in map units
    const fs = width < 560 ? 13 : 14;
    const inset = close ? this._insetBox(cities, view, land, k) : null;

    const pen = (this._pen ??= document.createElement('canvas').getContext('2d'));
    const family = getComputedStyle(this).fontFamily;
    const measure = (text, line) => { pen.font = `${line ? 400 : 650} ${fs}px ${family}`; return pen.measureText(text).width; };
    const labels = placeLabels(cities.map(({ v, state, area }) => ({
      v, state, area, first: v.short || v.label,
      second: state === 'VALUE' || state === 'ZERO' ? this._text(v) : '',
      r: symbols ? (state === 'VALUE' ? radius(v.value) : state === 'ZERO' ? 4 : 0) : 0,
    })), k, view, measure, fs, inset);

    const cls = ({ v, state }) => state === 'VALUE'
      ? (symbols ? 'lpm-ground' : `lpm-k${classOf(classes, v.value)}`)
      : { ZERO: 'lpm-zero', SUPPRESSED: 'lpm-suppressed' }[state] ?? 'lpm-none';
    const fill = ({ state }) => ({ MISSING: `url(#${id}-map-hatch)`, EXCLUDED: `url(#${id}-map-hatch)`, SUPPRESSED: `url(#${id}-map-dots)` }[state]);
    // Broken lines are drawn first, plain ones over them: a shared border looks like the stronger side.
    const rank = { SUPPRESSED: 0, MISSING: 0, EXCLUDED: 0, ZERO: 1, VALUE: 2 };
    const painted = [...cities].sort((a, b) => rank[a.state] - rank[b.state]);

    return html`<svg class="lpm-svg" role="group" aria-label=${t.map}
        viewBox="${view.x.toFixed(1)} ${view.y.toFixed(1)} ${view.w.toFixed(1)} ${view.h.toFixed(1)}">
      <defs>
        ${this._pattern('hatch', u(1), 'map')}${this._pattern('dots', u(1), 'map')}
      </defs>
      <g class="lpm-land" aria-hidden="true"><g id="${id}-land">${this.areas.map((a) => svg`<path d=${a.path}/>`)}</g></g>
      <g aria-hidden="true">${painted.map((c) => svg`${c.state === 'VALUE' ? nothing : svg`<path class="lpm-under" d=${c.area.path}/>`}<path class="lpm-city ${cls(c)}" d=${c.area.path}/>${
        fill(c) ? svg`<path d=${c.area.path} fill=${fill(c)}/>` : nothing}`)}</g>
      ${symbols ? svg`<g aria-hidden="true">${[...labels].filter((l) => l.r).sort((a, b) => b.r - a.r).map((l) =>
        svg`<circle class="lpm-disc ${l.state === 'ZERO' ? 'lpm-zero' : ''}" cx=${l.area.cx} cy=${l.area.cy} r=${u(l.r)}/>`)}</g>` : nothing}
      <g>${cities.map(({ v, area }) => {
        const body = svg`<path class="lpm-ring lpm-halo" d=${area.path}/><path class="lpm-ring lpm-line" d=${area.path}/><path class="lpm-hit" d=${area.path}/>`;
        return v.href ? svg`<a href=${v.href} aria-label=${this._name(v, t)}>${body}</a>` : svg`<g role="img" aria-label=${this._name(v, t)}>${body}</g>`;
      })}</g>
      ${inset ? this._inset(inset, view, land, k) : nothing}
      <g aria-hidden="true">${labels.map((l) => this._label(l, view, k, u, fs))}</g>
    </svg>`;
  }

  // The hatch keeps its 6 CSS px at every width. Map and legend have their own, as one may stand without the other.
  _pattern(kind, scale, where) {
    return svg`<pattern id="${this._id}-${where}-${kind}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})${kind === 'hatch' ? ' rotate(45)' : ''}">${
      kind === 'hatch' ? svg`<line class="lpm-hatch" x1="0" x2="0" y1="-1" y2="7"/>` : svg`<circle class="lpm-dot" cx="3" cy="3" r="0.9"/>`}</pattern>`;
  }

  // A label may stand outside of its city, so it carries the city's link as well: for the pointer
  // only, the keyboard and the screen reader have the area. Pressing it must not move the focus here.
  _label(l, view, k, u, fs) {
    const X = (px) => Number((px / k + view.x).toFixed(2)), Y = (px) => Number((px / k + view.y).toFixed(2));
    const { x, b, lines } = l.at, lh = fs + 2;
    const quiet = l.state === 'VALUE' || l.state === 'ZERO' ? '' : 'lpm-quiet';
    const first = b.y0 + lh / 2 + fs * 0.34; // baseline of the first line
    const text = svg`<text class="lpm-label ${quiet}" font-size=${u(fs)} stroke-width=${u(3.5)}>${lines.map((line, i) =>
      svg`<tspan class=${i ? 'lpm-num' : 'lpm-short'} x=${X(x)} y=${Y(first + i * lh)}>${line}</tspan>`)}</text>`;
    const lead = l.leader && svg`<line class="lpm-leader-halo" x1=${X(l.leader.x1)} y1=${Y(l.leader.y1)} x2=${X(l.leader.x2)} y2=${Y(l.leader.y2)}/>
      <line class="lpm-leader" x1=${X(l.leader.x1)} y1=${Y(l.leader.y1)} x2=${X(l.leader.x2)} y2=${Y(l.leader.y2)}/>
      ${l.r ? nothing : svg`<circle class="lpm-pin" cx=${l.area.cx} cy=${l.area.cy} r=${u(2.5)}/>`}`;
    const body = svg`${lead ?? nothing}${text}`;
    return l.v.href ? svg`<a href=${l.v.href} tabindex="-1" @mousedown=${(e) => e.preventDefault()}>${body}</a>` : body;
  }

  // The small map goes to the corner that is farthest from any city; without a free corner there is none.
  _insetBox(cities, view, land, k) {
    const w = 66, h = (w * land.h) / land.w, W = view.w * k, H = view.h * k, m = 8;
    const free = [[m, m], [W - w - m, m], [m, H - h - m], [W - w - m, H - h - m]].map(([x, y]) => ({
      x0: x, y0: y, x1: x + w, y1: y + h,
      d: Math.min(...cities.flatMap((c) => shape(c.area).rings.flat()).map(([px, py]) => {
        const qx = (px - view.x) * k, qy = (py - view.y) * k;
        return Math.hypot(Math.max(x - qx, 0, qx - x - w), Math.max(y - qy, 0, qy - y - h));
      })),
    })).sort((a, b) => b.d - a.d)[0];
    return free.d > 6 ? free : null;
  }
  _inset(b, view, land, k) {
    const x = b.x0 / k + view.x, y = b.y0 / k + view.y, w = (b.x1 - b.x0) / k, z = w / land.w;
    const g = 4 / k;
    return svg`<g class="lpm-inset" aria-hidden="true">
      <rect class="lpm-paper" x=${(x - g).toFixed(2)} y=${(y - g).toFixed(2)} width=${(w + 2 * g).toFixed(2)} height=${((b.y1 - b.y0) / k + 2 * g).toFixed(2)}/>
      <g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${z.toFixed(5)}) translate(${-land.x} ${-land.y})">
        <use class="lpm-all" href="#${this._id}-land"/>
        <rect class="lpm-frame" x=${view.x} y=${view.y} width=${view.w} height=${view.h}/>
      </g></g>`;
  }

  // Every class names its cities: nobody has to match shades to read the map.
  _legend({ t, values, valued, classes, max, radius, byAgs }) {
    const symbols = this.mode === 'SYMBOL';
    const list = (vs, withText) => vs.map((v, i) => html`${i ? ', ' : ''}<span>${v.label}${withText ? html`\u00a0<b>${this._text(v)}</b>` : ''}</span>`);
    const key = (cls, pattern) => html`<svg class="lpm-key" viewBox="0 0 22 14" aria-hidden="true">
      <rect class=${cls === 'lpm-land' ? cls : `lpm-city ${cls}`} x="0.75" y="0.75" width="20.5" height="12.5"/>${
        pattern ? svg`<defs>${this._pattern(pattern, 1, 'key')}</defs><rect x="0.75" y="0.75" width="20.5" height="12.5" fill="url(#${this._id}-key-${pattern})"/>` : nothing}</svg>`;
    const byValue = [...valued].sort((a, b) => b.value - a.value);
    const of = (state) => values.filter((v) => this._state(v) === state);
    const zero = of('ZERO'), suppressed = of('SUPPRESSED');
    const without = values.filter((v) => ['MISSING', 'EXCLUDED'].includes(this._state(v)));
    const groups = (vs) => [...vs.reduce((m, v) => m.set(this._reason(v, t), [...(m.get(this._reason(v, t)) ?? []), v]), new Map())];
    const lost = this.areas.length ? values.filter((v) => !byAgs.has(v.ags)) : [];

    return html`<div class="lpm-legend">
      <p class="lpm-head">${this.unit ? html`<b>${this.unit}</b> · ` : nothing}${valued.length + zero.length} ${t.of} ${values.length} ${t.cities}</p>
      ${symbols && max > 0 ? this._scale(max, radius, t) : nothing}
      <dl>
        ${symbols
          ? (byValue.length ? html`<div><dt>${key('lpm-ground')}${t.value}</dt><dd>${list(byValue, true)}</dd></div>` : nothing)
          : classes.map((c, i) => {
              const here = byValue.filter((v) => classOf(classes, v.value) === i);
              return html`<div><dt>${key(`lpm-k${i}`)}${classText(c)}</dt><dd class=${here.length ? '' : 'lpm-empty'}>${here.length ? list(here, true) : t.empty}</dd></div>`;
            }).reverse()}
        ${zero.length ? html`<div><dt>${key('lpm-zero')}${t.zero}</dt><dd>${list(zero)}</dd></div>` : nothing}
      </dl>
      ${suppressed.length ? html`<div class="lpm-gap"><p class="lpm-head">${key('lpm-suppressed', 'dots')} <b>${t.suppressed}</b> · ${suppressed.length} ${t.of} ${values.length}</p>
        <dl>${groups(suppressed).map(([r, vs]) => html`<div><dt>${r}</dt><dd>${list(vs)}</dd></div>`)}</dl></div>` : nothing}
      ${without.length ? html`<div class="lpm-gap"><p class="lpm-head">${key('lpm-none', 'hatch')} <b>${t.none}</b> · ${without.length} ${t.of} ${values.length}</p>
        <dl>${groups(without).map(([r, vs]) => html`<div><dt>${r}</dt><dd>${list(vs)}</dd></div>`)}</dl></div>` : nothing}
      <p class="lpm-head lpm-gap">${key('lpm-land')} ${t.other}</p>
      ${lost.length ? html`<div class="lpm-gap"><dl><div><dt>${t.offMap}</dt><dd>${list(lost)}</dd></div></dl></div>` : nothing}
    </div>`;
  }

  _scale(max, radius, t) {
    const refs = references(max), R = radius(refs[0]), h = Math.ceil(2 * R + 4);
    // Bottoms aligned; the texts keep 16 px between them even where the circles are small.
    let last = -Infinity;
    const rows = refs.map((v) => { const r = radius(v), y = Math.max(h - 2 - 2 * r, last + 16, 8); last = y; return { v, r, top: h - 2 - 2 * r, y }; });
    const H = Math.max(h, last + 8);
    return html`<p class="lpm-head">${t.scale}</p>${html`<svg class="lpm-scale" width=${Math.ceil(2 * R + 90)} height=${H} viewBox="0 0 ${Math.ceil(2 * R + 90)} ${H}" role="img" aria-label=${refs.map((v) => de.format(v)).join(', ')}>
      ${rows.map((q) => svg`<circle class="lpm-disc" cx=${R + 2} cy=${h - 2 - q.r} r=${q.r}/><line x1=${R + 2} y1=${q.top} x2=${2 * R + 10} y2=${q.y}/><line x1=${2 * R + 10} y1=${q.y} x2=${2 * R + 16} y2=${q.y}/><text x=${2 * R + 20} y=${q.y + 4.5}>${de.format(q.v)}</text>`)}
    </svg>`}`;
  }
}
customElements.define('lp-nrw-map', LpNrwMap);
