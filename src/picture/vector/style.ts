/** How a shape looks, by its own attributes and those of the groups around it. */

import type { Paint, Stroke } from './shapes.ts';

export interface Style extends Pick<Stroke, 'width' | 'dash' | 'dashStart' | 'cap' | 'join' | 'miter'> {
  readonly fill: Paint | undefined;
  readonly fillOpacity: number;
  readonly isEvenOdd: boolean;
  readonly stroke: Paint | undefined;
  readonly strokeOpacity: number;
  readonly isStrokedFirst: boolean;
  readonly isVisible: boolean;
  readonly size: number;
  readonly isBold: boolean;
  /** The share of a text's width that stands before its place. */
  readonly shift: number;
}

export const initialStyle: Style = {
  fill: { color: '#000000' },
  fillOpacity: 1,
  isEvenOdd: false,
  stroke: undefined,
  strokeOpacity: 1,
  isStrokedFirst: false,
  isVisible: true,
  width: 1,
  dash: [],
  dashStart: 0,
  cap: 0,
  join: 0,
  miter: 4,
  size: 16,
  isBold: false,
  shift: 0,
};

type Change = (value: string) => Partial<Style>;

const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['fill', (value) => ({ fill: readPaint(value) })],
  ['fill-opacity', (value) => ({ fillOpacity: Number(value) })],
  ['fill-rule', (value) => ({ isEvenOdd: value === 'evenodd' })],
  ['clip-rule', (value) => ({ isEvenOdd: value === 'evenodd' })],
  ['stroke', (value) => ({ stroke: readPaint(value) })],
  ['stroke-opacity', (value) => ({ strokeOpacity: Number(value) })],
  ['paint-order', (value) => ({ isStrokedFirst: value.startsWith('stroke') })],
  ['visibility', (value) => ({ isVisible: value === 'visible' })],
  ['stroke-width', (value) => ({ width: Number.parseFloat(value) })],
  ['stroke-dasharray', (value) => ({ dash: readDashes(value) })],
  ['stroke-dashoffset', (value) => ({ dashStart: Number.parseFloat(value) })],
  ['stroke-linecap', (value) => ({ cap: { butt: 0, round: 1, square: 2 }[value] ?? 0 })],
  ['stroke-linejoin', (value) => ({ join: { miter: 0, round: 1, bevel: 2 }[value] ?? 0 })],
  ['stroke-miterlimit', (value) => ({ miter: Number(value) })],
  ['font-size', (value) => ({ size: Number.parseFloat(value) })],
  ['font-weight', (value) => ({ isBold: value === 'bold' })],
  ['text-anchor', (value) => ({ shift: { start: 0, middle: 0.5, end: 1 }[value] ?? 0 })],
]);

export function inherit(style: Style, attributes: Readonly<Record<string, string>>): Style {
  let own = style;
  for (const name of Object.keys(attributes)) {
    const changed = changes.get(name)?.(attributes[name] ?? '');
    if (changed !== undefined) own = own === style ? { ...style, ...changed } : Object.assign(own, changed);
  }
  return own;
}

function readPaint(value: string): Paint | undefined {
  if (value === 'none' || value === 'transparent') return undefined;
  const gradient = /^url\(#([^()]*)\)$/.exec(value)?.[1];
  if (gradient !== undefined) return { gradient };
  if (!/^#[\da-f]{6}$/i.test(value)) throw new Error(`a drawing may not be painted ${value}`);
  return { color: value };
}

function readDashes(value: string): readonly number[] {
  return value === 'none' ? [] : value.split(/[\s,]/).flatMap((part) => (part === '' ? [] : [Number(part)]));
}
