/*
 * One cell with a figure: qualifier, value, unit chip, marks. Drawn in the light DOM from one JSON property, so that a table of
 * hundreds of cells costs the server one element each. All text is set as text, never as markup.
 *
 * cell = { readings: [{ q, v, unit }], after, stand, marks: [{ kind: 'PLAUSIBILITY' | 'TWO_READINGS', text }],
 *          missing, reason, chips: [text], more, or, details }
 */
const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = {
  PLAUSIBILITY: ['M8 1.8 15 14H1z', 'M8 6v4M8 12v.2'],
  TWO_READINGS: ['M2.5 2.500h7v7h-7z', 'M6.500 6.500h7v7h-7z'],
  STAND: ['M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z', 'M8 4.500V8l2.500 1.500'],
};

function el(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function shape(kind) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const d of SHAPES[kind]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

function mark(kind, text, className) {
  const node = el('span', className);
  node.append(shape(kind));
  return node;
}

class LpFigure extends HTMLElement {
  #cell = null;

  set cell(cell) {
    this.#cell = cell;
    if (this.isConnected) this.#draw();
  }

  get cell() {
    return this.#cell;
  }

  connectedCallback() {
    if (this.#cell) this.#draw();
  }

  #draw() {
    const cell = this.#cell;
    const box = cell.details ? el('button', 'lp-cell') : el('span', 'lp-cell');
    if (cell.details) {
      box.type = 'button';
      box.setAttribute('aria-haspopup', 'dialog');
      box.addEventListener('click', () => this.dispatchEvent(new CustomEvent('show-details')));
    }
    if (cell.missing) box.append(el('span', 'lp-ka', cell.missing));
    if (cell.reason) box.append(el('span', 'lp-na', cell.reason));
    for (const chip of cell.chips ?? []) box.append(el('span', 'lp-chip', chip), ' ');
    const readings = cell.readings ?? [];
    const values = readings.length > 1 ? el('span', 'lp-two') : el('span', 'lp-fig');
    readings.forEach((reading, i) => {
      if (i > 0) values.append(' ', el('span', 'lp-or', cell.or), ' ');
      if (reading.q) values.append(el('span', 'lp-q', reading.q), ' ');
      values.append(el('span', 'lp-v', reading.v));
      if (reading.unit) values.append(' ', el('span', 'lp-unit', reading.unit));
    });
    if (readings.length) box.append(values);
    if (cell.after) box.append(' ', el('span', 'lp-after', cell.after));
    if (cell.stand) {
      const stand = mark('STAND', cell.stand, 'lp-stand');
      stand.append(' ', cell.stand);
      box.append(' ', stand);
    }
    for (const { kind, text } of cell.marks ?? []) {
      const node = mark(kind, text, kind === 'PLAUSIBILITY' ? 'lp-mark lp-mark-warn' : 'lp-mark');
      node.append(el('span', 'lp-hidden', ', ' + text));
      box.append(' ', node);
    }
    if (cell.more) box.append(' ', el('span', 'lp-na', cell.more));
    this.replaceChildren(box);
  }

  focus() {
    this.querySelector('button')?.focus();
  }
}

customElements.define('lp-figure', LpFigure);
