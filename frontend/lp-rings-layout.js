// Where the rings, their places and the labels of <lp-rings> stand. Pure functions in CSS px: no document, no state.

const TURN = 2 * Math.PI;
const TOP = -Math.PI / 2;
const FONT = 14, LINE = 17;      // labels
const NAME_LINE = 16;            // names of the rings
const NODE = 9;                  // radius of a sign on a desk
const LABELLED_FROM = 640;       // narrower drawings carry no names
const MOST_LABELLED = 24;        // with more partners the names stand in the list only

/** Joints of German compounds behind which a long word may be broken. */
const JOINT = /(?<=\p{L}(?:ungs|ions|tions|schafts|heits|keits|täts|lings|kurs|geber|nahme|amts|werks|raums|gemeinde))(?=\p{Ll}{4,})/u;

/** A name in lines of at most max px where that is possible: at blanks and hyphens, then at the joints of compounds. */
export function wrap(name, max, measure) {
  const parts = name.replace(/\u00ad/g, '').split(/(?<=[\s\-/])/u).flatMap((word) =>
    measure(word.trim()) <= max ? [word] : word.split(JOINT).map((piece, i, all) => (i < all.length - 1 ? piece + '\u00ad' : piece)));
  const lines = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : last + part;
    if (last !== undefined && measure(shown(joined)) <= max) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.map(shown);
}
const shown = (line) => line.trim().replace(/\u00ad$/, '-').replace(/\u00ad/g, '');

/**
 * The orbits of each ring between two radii: as few as hold all places at this pitch (least distance of two places), spread
 * over the room there is. A ring stands farther from the next ring than its own orbits from each other.
 */
export function orbits(counts, inner, outer, pitch) {
  for (let p = pitch; ; p *= 0.9) {
    const many = counts.map(() => 1);
    for (;;) {
      const radii = spread(many, inner, outer);
      const crowded = radii.findIndex((ring, i) => ring.reduce((sum, r) => sum + capacity(r, p), 0) < counts[i]);
      if (crowded < 0) return { pitch: p, radii };
      many[crowded]++;
      const next = spread(many, inner, outer).flat();
      if (next.some((r, i) => i > 0 && r - next[i - 1] < p)) break;
    }
    if (p < 6) return { pitch: p, radii: spread(many, inner, outer) };
  }
}
const capacity = (r, pitch) => Math.max(1, Math.floor((TURN * r) / pitch) - 1);
const BETWEEN = 1.8;
function spread(many, inner, outer) {
  const steps = many.flatMap((n, ring) => Array.from({ length: n }, (_, i) => ({ ring, step: i ? 1 : ring ? BETWEEN : 0 })));
  const total = steps.reduce((sum, s) => sum + s.step, 0) || 1;
  const radii = many.map(() => []);
  let at = 0;
  for (const { ring, step } of steps) {
    at += step;
    radii[ring].push(inner + ((outer - inner) * at) / total);
  }
  return radii;
}

/** Angles of n places on one orbit, evenly, from the top clockwise; the top itself stays free for a name of this width. */
export function angles(n, free) {
  const even = TURN / n;
  if (even >= free) return Array.from({ length: n }, (_, i) => TOP + (i + 0.5) * even);
  const step = n > 1 ? (TURN - free) / (n - 1) : 0;
  return Array.from({ length: n }, (_, i) => TOP + free / 2 + i * step);
}

/** Places of one ring on its orbits, in the order of the clock. */
function seats(count, radii, pitch, freeWidth) {
  const room = radii.map((r) => capacity(r, pitch));
  const all = room.reduce((a, b) => a + b, 0);
  const shares = room.map((c) => Math.floor((count * c) / all));
  for (let i = radii.length - 1; shares.reduce((a, b) => a + b, 0) < count; i = i ? i - 1 : radii.length - 1) shares[i]++;
  return radii
    .flatMap((r, i) => angles(shares[i], freeWidth(i) / r).map((a) => ({ a, r })))
    .sort((p, q) => p.a - q.a || p.r - q.r);
}

const box = (x, y, w, h, anchor) => {
  const x0 = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return { x0, y0: y, x1: x0 + w, y1: y + h };
};
const overlap = (a, b, pad = 0) =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) + pad) * Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) + pad);
const disc = (n, more = 2) => ({ x0: n.x - n.size - more, x1: n.x + n.size + more, y0: n.y - n.size - more, y1: n.y + n.size + more });

/** A label of an inner ring should stand on the ground of its own ring: how far its corners leave it, in steps. */
function strays(b, node, g) {
  if (node.ring === g.last) return 0;
  const edge = g.bands[node.ring].edge, inside = node.ring ? g.bands[node.ring - 1].edge : 0;
  const far = [[b.x0, b.y0], [b.x1, b.y0], [b.x0, b.y1], [b.x1, b.y1]].map(([x, y]) => Math.hypot(x - g.cx, y - g.cy));
  return (Math.max(0, Math.max(...far) - edge) + Math.max(0, inside - Math.min(...far))) / 6;
}

/** Everywhere the label of one place may stand, the best first. */
function candidates(node, g, measure) {
  const out = [];
  const add = (lines, x, y, anchor, cost) => {
    const extra = node.gap && node.ring < g.last ? 1 : 0;
    const w = Math.max(...lines.map((l) => measure(l, node.ring === 0 || node.gap)), extra ? measure(node.word) : 0) + 2;
    const h = (lines.length + extra) * LINE;
    const top = y === null ? node.y - h / 2 : y < 0 ? node.y + y - h : node.y + y;
    const b = box(x, top, w, h, anchor);
    const off = Math.max(0, 2 - b.x0, b.x1 - g.width + 2) * 40;
    out.push({ lines, anchor, x, box: b, cost: cost + off + lines.length * 1.5 + strays(b, node, g) });
  };
  const name = node.drawn ?? node.name, gap = node.size + 7, right = Math.cos(node.a) >= 0;
  if (node.ring === g.last) {
    const side = right ? 1 : -1, x = node.x + side * gap;
    const room = Math.max(56, right ? g.width - x - 4 : x - 4);
    for (const max of new Set([Math.min(room, 150), Math.min(room, 112), Math.min(room, 88)])) {
      const lines = wrap(name, max, measure);
      const upright = Math.abs(Math.cos(node.a)) < 0.15;
      add(lines, x, null, right ? 'start' : 'end', upright ? 4 : 0);
      for (const d of [6, 12, 18, 24]) {
        add(lines, x, Math.sin(node.a) > 0 ? d - LINE / 2 : -d + LINE / 2, right ? 'start' : 'end', 2 + d / 3);
        add(lines, x, Math.sin(node.a) > 0 ? -d + LINE / 2 : d - LINE / 2, right ? 'start' : 'end', 6 + d / 3);
      }
      add(lines, node.x, Math.sin(node.a) > 0 ? gap - 2 : -gap + 2, 'middle', upright ? 1 : 9);
    }
    return out;
  }
  for (const max of [128, 100, 78]) {
    const lines = wrap(name, max, measure);
    for (const shift of [0, -14, 14, -28, 28]) {
      const cost = Math.abs(shift) / 4;
      add(lines, node.x + shift, gap - 3, 'middle', cost);
      add(lines, node.x + shift, -gap + 3, 'middle', cost + 4);
    }
    add(lines, node.x + gap, null, 'start', 7);
    add(lines, node.x - gap, null, 'end', 7);
  }
  return out;
}

/**
 * Gives each place the label that costs least: no label over another, over a sign, a name or the centre. A few rounds are
 * enough for two dozen; the result depends on the input only, so the drawing does not flicker.
 * @returns whether every label has found a place of its own
 */
function label(nodes, g, measure) {
  const fixed = [...g.names.map((n) => n.box), { x0: g.cx - g.centre * 0.9, x1: g.cx + g.centre * 0.9, y0: g.cy - g.centre * 0.9, y1: g.cy + g.centre * 0.9 }];
  for (const node of nodes) {
    node.places = candidates(node, g, measure);
    for (const p of node.places) {
      for (const f of fixed) p.cost += overlap(p.box, f) * 2;
      for (const other of nodes) p.cost += overlap(p.box, disc(other, other === node ? 0 : 3)) * 2;
    }
    node.spot = node.places.reduce((p, q) => (q.cost < p.cost ? q : p));
  }
  for (let round = 0; round < 8; round++) {
    for (const node of nodes) {
      let best = Infinity;
      for (const p of node.places) {
        let cost = p.cost;
        for (const other of nodes) if (other !== node) cost += overlap(p.box, other.spot.box, 3) * 3;
        if (cost < best) { best = cost; node.spot = p; }
      }
    }
  }
  for (const node of nodes) delete node.places;
  return collisions({ ...g, nodes }).length === 0;
}

/** What lies over what: pairs of names, for the tests and for the decision to draw without labels. */
export function collisions(g) {
  const boxes = [
    ...g.names.map((n) => ({ name: n.text, box: n.box })),
    ...g.nodes.filter((n) => n.spot).map((n) => ({ name: n.name, box: n.spot.box, own: n })),
    ...g.nodes.map((n) => ({ name: 'sign of ' + n.name, box: disc(n, 0), sign: n })),
    { name: 'centre', box: { x0: g.cx - g.centre * 0.7, x1: g.cx + g.centre * 0.7, y0: g.cy - g.centre * 0.7, y1: g.cy + g.centre * 0.7 } },
  ];
  const found = [];
  boxes.forEach((a, i) => {
    if (a.box.x0 < -1 || a.box.x1 > g.width + 1) found.push(`${a.name} leaves the drawing`);
    for (const b of boxes.slice(i + 1)) if (overlap(a.box, b.box) > 1) found.push(`${a.name} over ${b.name}`);
  });
  return found;
}

/**
 * The whole drawing.
 * @param rings from the inside out: [{ name, short, places: [{ name, drawn, word, gap }] }]
 * @param width room in CSS px
 * @param measure (text, bold) => width in CSS px at 14 px
 */
export function layout(rings, width, measure) {
  const partners = rings.reduce((sum, ring) => sum + ring.places.filter((p) => !p.gap).length, 0);
  if (width >= LABELLED_FROM && partners <= MOST_LABELLED) {
    const drawing = draw(rings, width, measure, true);
    if (drawing) return drawing;
  }
  return draw(rings, width, measure, false);
}

function draw(rings, width, measure, labelled) {
  const narrow = width < LABELLED_FROM, last = rings.length - 1;
  const outer = labelled ? Math.min(300, width / 2 - 122) : Math.min(300, width / 2 - 16);
  const centre = narrow ? Math.max(20, Math.min(26, outer * 0.15)) : Math.min(44, outer * 0.17);
  const counts = rings.map((r) => r.places.length);
  const inner = labelled ? outer * 0.365 : centre + (narrow ? 24 : 42);
  const plan = orbits(counts, inner, outer, labelled ? 40 : narrow ? 25 : 30);
  const size = Math.min(NODE, plan.pitch * 0.33);
  const top = NAME_LINE + 10;
  const g = { width, cx: width / 2, cy: outer + top, centre, outer, size, labelled, narrow, last, radii: plan.radii, bands: [], names: [], nodes: [] };

  rings.forEach((ring, i) => {
    const own = plan.radii[i], reach = own.at(-1);
    const edge = i === last ? reach : (reach + plan.radii[i + 1][0]) / 2;
    g.bands.push({ edge, orbits: own });
    const text = narrow ? ring.short : ring.name, w = measure(text) + 8;
    const y = i === last ? g.cy - reach : g.cy - (reach + size + edge + (narrow ? 0 : 2)) / 2;
    const roomy = i === last || edge - reach > size + (narrow ? 13 : 17);
    if (roomy) g.names.push({ ring: i, text, x: g.cx, y, onLine: i === last, box: box(g.cx, y - NAME_LINE / 2, w, NAME_LINE, 'middle') });
    const free = (orbit) => (i === last && orbit === own.length - 1 ? w + 2 * size + 8 : 0);
    seats(ring.places.length, own, plan.pitch, free).forEach(({ a, r }, k) => {
      const place = ring.places[k];
      g.nodes.push({ ...place, ring: i, index: k, a, r, size, x: g.cx + r * Math.cos(a), y: g.cy + r * Math.sin(a) });
    });
  });
  if (labelled && !label(g.nodes, g, measure)) return null;
  const boxes = [...g.names.map((n) => n.box), ...g.nodes.map((n) => disc(n, 6)), ...(labelled ? g.nodes.map((n) => n.spot.box) : [])];
  const y0 = Math.min(0, ...boxes.map((b) => b.y0 - 4)), y1 = Math.max(g.cy + outer + 8, ...boxes.map((b) => b.y1 + 6));
  return { ...g, y: y0, height: Math.ceil(y1 - y0) };
}

export const METRICS = { FONT, LINE, NAME_LINE };
