/** The box around shapes, for what is measured by it: gradients, clips and the areas of groups. */

import type { Matrix } from '../turn.ts';
import { multiply } from './matrix.ts';
import { mapSegments, type Segment } from './path-data.ts';
import type { Shape } from './shapes.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Without their strokes; `undefined` where there is nothing. */
export function boundsOf(shapes: readonly Shape[], matrix: Matrix): Bounds | undefined {
  return join(
    shapes.map((shape) => {
      const inner = multiply(matrix, shape.transform);
      if (shape.kind === 'group') return boundsOf(shape.children, inner);
      return shape.kind === 'path' ? boundsOfPath(mapSegments(shape.segments, inner)) : undefined;
    }),
  );
}

/** How far strokes reach over the bounds at most: miters are the longest. */
export function widestStroke(shapes: readonly Shape[], scale = 1): number {
  return shapes.reduce((widest, shape) => {
    const [a, b, c, d] = shape.transform;
    const inner = scale * Math.max(Math.hypot(a, b), Math.hypot(c, d));
    if (shape.kind === 'group') return Math.max(widest, widestStroke(shape.children, inner));
    const own = shape.kind === 'path' ? (shape.stroke?.width ?? 0) * Math.max(1, shape.stroke?.miter ?? 1) : 0;
    return Math.max(widest, own * inner);
  }, 0);
}

export function boundsOfPath(segments: readonly Segment[]): Bounds | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y] = [0, 0];
  for (const { operator, points } of segments) {
    if (operator === 'h') continue;
    if (operator === 'c') {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
      for (const turn of turningPoints(x, x1, x2, x3)) xs.push(turn);
      for (const turn of turningPoints(y, y1, y2, y3)) ys.push(turn);
    }
    x = points.at(-2) ?? 0;
    y = points.at(-1) ?? 0;
    xs.push(x);
    ys.push(y);
  }
  if (xs.length === 0) return undefined;
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

/** Where a cubic curve turns back between its ends, on one axis. */
function turningPoints(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const [a, b, c] = [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0];
  const root = Math.sqrt(b * b - 4 * a * c);
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times
    .filter((time) => time > 0 && time < 1)
    .map((time) => {
      const rest = 1 - time;
      return rest ** 3 * p0 + 3 * rest * rest * time * p1 + 3 * rest * time * time * p2 + time ** 3 * p3;
    });
}

function join(boxes: readonly (Bounds | undefined)[]): Bounds | undefined {
  return boxes.reduce((whole, box) => {
    if (whole === undefined || box === undefined) return whole ?? box;
    return {
      left: Math.min(whole.left, box.left),
      top: Math.min(whole.top, box.top),
      right: Math.max(whole.right, box.right),
      bottom: Math.max(whole.bottom, box.bottom),
    };
  }, undefined);
}
