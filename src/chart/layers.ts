/** The few layers our charts are made of, as Vega-Lite units in points: what has a scale of its own is in its chart. */

import type { TopLevelSpec } from 'vega-lite';

/** How marks are drawn, and of which values: two charts of the same looks are compiled once. */
export interface Layer {
  readonly look: Extract<TopLevelSpec, { layer: unknown }>['layer'][number];
  readonly values: readonly object[];
}

export interface Rectangle {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly stroke: string;
}

export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
}

export interface Words {
  /** Of the anchor that the layer's `align` names. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
}

export interface TextLine extends Words {
  readonly color: string;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
}

const x = { field: 'x', type: 'quantitative', scale: null, axis: null } as const;
const y = { field: 'y', type: 'quantitative', scale: null, axis: null } as const;
const between = { x, x2: { field: 'x2' }, y, y2: { field: 'y2' } } as const;
const fill = { field: 'fill', type: 'nominal', scale: null } as const;
const stroke = { field: 'stroke', type: 'nominal', scale: null } as const;

const ofTexts = {
  x,
  y,
  text: { field: 'text', type: 'nominal' },
  color: { field: 'color', type: 'nominal', scale: null },
} as const;

export function rectangles(values: readonly Rectangle[], strokeWidth: number): Layer {
  return { look: { mark: { type: 'rect', strokeWidth }, encoding: { ...between, fill, stroke } }, values };
}

export function segments(values: readonly Segment[], strokeWidth: number, strokeDash: number[] = []): Layer {
  const dash = strokeDash.length > 0 ? { strokeDash } : {};
  return { look: { mark: { type: 'rule', strokeWidth, ...dash }, encoding: { ...between, stroke } }, values };
}

export function texts(
  values: readonly TextLine[],
  align: 'left' | 'center' | 'right',
  fontSize: number,
  fontWeight: 'normal' | 'bold' = 'normal',
): Layer {
  const mark = { type: 'text', align, baseline: 'alphabetic', fontSize, fontWeight } as const;
  return { look: { mark, encoding: ofTexts }, values };
}

/** Lines that run downwards, turned clockwise about the middle of their baseline. */
export function turnedTexts(values: readonly TextLine[], fontSize: number): Layer {
  const mark = { type: 'text', align: 'center', baseline: 'alphabetic', fontSize, angle: 90 } as const;
  return { look: { mark, encoding: ofTexts }, values };
}

/** `area` is that of the square around the shape. */
export function marks(
  values: readonly Mark[],
  shape: 'circle' | 'square' | 'diamond' | 'triangle-up' | 'triangle-right' | 'triangle-left',
  area: number,
  strokeWidth: number,
): Layer {
  const mark = { type: 'point', shape, size: area, strokeWidth, opacity: 1 } as const;
  return { look: { mark, encoding: { x, y, fill, stroke } }, values };
}

/** The baseline of a line of text whose ideographs stand centred on `middle`. */
export function baselineAt(middle: number, fontSize: number): number {
  return middle + 0.38 * fontSize;
}
