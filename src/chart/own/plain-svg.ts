/** What Vega draws of a specification that is not ours, in the small part of SVG that our writers know; it throws at anything else. */

import { createHash } from 'node:crypto';
import * as vega from 'vega';
import { multiply, parseTransform } from '../../picture/vector/matrix.ts';
import { finishSvg } from '../finish-svg.ts';

const elements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'path', 'line', 'defs', 'clipPath', 'linearGradient', 'stop', 'rect', 'text', 'tspan'],
]);
const kept: ReadonlySet<string> = new Set([
  ...['xmlns', 'width', 'height', 'viewBox', 'transform', 'd', 'x1', 'x2', 'y1', 'y2', 'x', 'y', 'offset', 'id'],
  ...['fill', 'stroke', 'stop-color', 'fill-opacity', 'stroke-opacity', 'stroke-width', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'opacity', 'clip-path'],
  ...['text-anchor', 'font-size', 'gradientUnits'],
]);
const paints: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);

type Attributes = Map<string, string>;

interface OpenText {
  readonly attributes: Attributes;
  readonly lines: { down: number; text: string }[];
}

/** With the fonts of the document, one line a text, colours as six digits, and ids that no other picture has. */
export function plainSvg(svg: string, fontFamily: string, alternative: string): string {
  const plain = new Writer(fontFamily).rewrite(finishSvg(svg, ''));
  const mark = createHash('sha256').update(plain).digest('hex').slice(0, 10);
  return finishSvg(plain.replaceAll('own-chart-', `chart-${mark}-`), alternative);
}

class Writer {
  readonly #fontFamily: string;
  readonly #ids = new Map<string, string>();
  #text: OpenText | undefined;
  #written = '';

  constructor(fontFamily: string) {
    this.#fontFamily = fontFamily.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  }

  rewrite(svg: string): string {
    for (const token of svg.match(/<[^<>]*>|[^<>]+/g) ?? []) {
      if (token.startsWith('<')) this.#tag(token);
      else this.#words(token);
    }
    return this.#written;
  }

  #words(text: string): void {
    const line = this.#text?.lines.at(-1);
    if (line !== undefined) line.text += text;
    else if (text.trim() !== '') throw new Error('text outside of a text');
  }

  #tag(tag: string): void {
    const name = /^<\/?([A-Za-z]+)/.exec(tag)?.[1] ?? '';
    if (!elements.has(name)) throw new Error(`<${name}> cannot be drawn`);
    if (tag.startsWith('</')) {
      if (name === 'text') this.#closeText();
      else if (name !== 'tspan') this.#written += tag;
      return;
    }
    const attributes = this.#readAttributes(tag);
    const end = tag.endsWith('/>') ? '/>' : '>';
    if (name === 'text') this.#openText(attributes, end);
    else if (name === 'tspan') this.#openLine(tag);
    else if (name === 'rect') this.#written += this.#rectangle(attributes);
    else this.#written += `<${name}${write(attributes)}${end}`;
  }

  #openText(attributes: Attributes, end: string): void {
    if (end === '>') this.#text = { attributes, lines: [{ down: 0, text: '' }] };
  }

  #openLine(tag: string): void {
    const lines = this.#text?.lines;
    const down = Number(/ dy="([-\d.]+)"/.exec(tag)?.[1] ?? 0);
    lines?.push({ down: (lines.at(-1)?.down ?? 0) + down, text: '' });
  }

  #closeText(): void {
    const { attributes, lines } = this.#text ?? { attributes: new Map(), lines: [] };
    this.#text = undefined;
    const transform = attributes.get('transform') ?? '';
    // What Vega hides for want of room.
    if (Number(attributes.get('opacity') ?? 1) === 0 || attributes.get('fill') === 'none') return;
    const matrix = parseTransform(transform);
    const turn =
      [...transform.matchAll(/rotate\(([-\d.e]+)\)/g)].reduce((sum, [, angle]) => sum + Number(angle), 0) % 360;
    for (const { down, text } of lines.filter((line) => line.text.trim() !== '')) {
      const [, , , , x, y] = multiply(matrix, [1, 0, 0, 1, 0, down]);
      const place = `translate(${round(x)},${round(y)})${turn === 0 ? '' : ` rotate(${turn})`}`;
      const own = new Map([...attributes, ['transform', place], ['font-family', this.#fontFamily]]);
      for (const name of ['x', 'y', 'stroke', 'stroke-width']) own.delete(name);
      this.#written += `<text${write(own)}>${text}</text>`;
    }
  }

  #rectangle(attributes: Attributes): string {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes.get(name) ?? 0));
    const own = new Map([['d', `M${x},${y}h${width}v${height}h${-(width ?? 0)}Z`], ...attributes]);
    for (const name of ['x', 'y', 'width', 'height']) own.delete(name);
    return `<path${write(own)}/>`;
  }

  #readAttributes(tag: string): Attributes {
    const read: Attributes = new Map();
    for (const [, name = '', value = ''] of tag.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
      if (/NaN|Infinity|undefined/.test(value) && kept.has(name)) throw new Error(`${name} is no number`);
      if (name === 'font-weight') {
        if (value === 'bold' || Number(value) >= 600) read.set(name, 'bold');
      } else if (kept.has(name)) read.set(name, value);
      if (name === 'id') read.set(name, this.#idOf(value));
      if (name === 'clip-path') read.set(name, this.#reference(value));
      if (paints.has(name)) this.#paint(read, name, value);
    }
    return read;
  }

  #paint(read: Attributes, name: string, value: string): void {
    if (value === 'none' || value === 'transparent') {
      read.set(name, 'none');
      return;
    }
    if (value.startsWith('url(')) {
      read.set(name, this.#reference(value));
      return;
    }
    const colour = rgb(value);
    if (!(colour.opacity >= 0)) throw new Error(`${value} is no colour`);
    read.set(name, colour.formatHex());
    const opacity = name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`;
    if (colour.opacity < 1) read.set(opacity, `${colour.opacity * Number(read.get(opacity) ?? 1)}`);
  }

  #reference(value: string): string {
    const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1];
    if (id === undefined) throw new Error(`${value} is outside of the drawing`);
    return `url(#${this.#idOf(id)})`;
  }

  #idOf(id: string): string {
    const known = this.#ids.get(id) ?? `own-chart-${this.#ids.size + 1}`;
    this.#ids.set(id, known);
    return known;
  }
}

interface Colour {
  readonly opacity: number;
  formatHex(): string;
}

const rgb = vega.expressionFunction('rgb') as (text: string) => Colour;

function write(attributes: Attributes): string {
  return [...attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
