/** Affine maps as SVG and PDF write them: six numbers, applied to columns. */

import type { Matrix } from '../turn.ts';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function map([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How many times as long a length becomes at most, roughly. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

/** A list such as `translate(3,4) rotate(90)`. */
export function parseTransform(text: string | undefined): Matrix {
  if (text === undefined) return identity;
  // Nearly all of a chart is only moved.
  const [, x, y] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(text) ?? [];
  if (x !== undefined && y !== undefined) return [1, 0, 0, 1, Number(x) + 0, Number(y) + 0];
  let matrix = identity;
  for (const step of text.split(')')) {
    const [name = '', list = ''] = step.trim().split('(');
    const numbers = list.split(/[\s,]/).flatMap((part) => (part === '' ? [] : [Number(part)]));
    if (name !== '') matrix = multiply(matrix, readStep(name, numbers));
  }
  return matrix;
}

function readStep(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (name === 'matrix') return [a, b, c, d, e, f];
  if (name === 'translate') return [1, 0, 0, 1, a, b];
  if (name === 'scale') return [a, 0, 0, numbers.length > 1 ? b : a, 0, 0];
  if (name === 'rotate' && numbers.length === 1) {
    // Quarter turns without what is left of rounding.
    const cos = round(Math.cos((a * Math.PI) / 180));
    const sin = round(Math.sin((a * Math.PI) / 180));
    return [cos, sin, -sin, cos, 0, 0];
  }
  throw new Error(`a picture may not be transformed by ${name}(${numbers.join(' ')})`);
}

function round(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
