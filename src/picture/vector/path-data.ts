/** SVG path data → lines and curves, as the operators of PDF draw them. */

import type { Matrix } from '../turn.ts';
import { arcToCurves } from './arc.ts';
import { map } from './matrix.ts';

/** The operator, and its points one after the other. */
export interface Segment {
  readonly operator: 'm' | 'l' | 'c' | 'h';
  readonly points: readonly number[];
}

const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };

/** Everything that Vega and resvg write: all commands but the shorthands of curves. */
export function parsePath(data: string): readonly Segment[] {
  const segments: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const add = (operator: 'm' | 'l' | 'c', points: readonly number[]) => {
    segments.push({ operator, points });
    x = points.at(-2) ?? x;
    y = points.at(-1) ?? y;
  };
  for (const { letter, numbers } of commandsOf(data)) {
    const isRelative = letter !== letter.toUpperCase();
    const command = letter.toUpperCase();
    const [left, top] = isRelative ? [x, y] : [0, 0];
    const at = (index: number) => (numbers[index] ?? 0) + (index % 2 === 0 ? left : top);
    if (command === 'M') {
      add('m', [at(0), at(1)]);
      [startX, startY] = [x, y];
    } else if (command === 'L') add('l', [at(0), at(1)]);
    else if (command === 'H') add('l', [at(0), y]);
    else if (command === 'V') add('l', [x, (numbers[0] ?? 0) + top]);
    else if (command === 'C') add('c', [at(0), at(1), at(2), at(3), at(4), at(5)]);
    else if (command === 'Q') add('c', raise([x, y], [at(0), at(1)], [at(2), at(3)]));
    else if (command === 'A') {
      const [rx = 0, ry = 0, turn = 0, isLarge = 0, isClockwise = 0, toX = 0, toY = 0] = numbers;
      const end = [toX + left, toY + top] as const;
      for (const curve of arcToCurves([x, y], end, {
        rx,
        ry,
        turn,
        isLarge: isLarge !== 0,
        isClockwise: isClockwise !== 0,
      }))
        add(curve.length === 2 ? 'l' : 'c', curve);
    } else {
      segments.push({ operator: 'h', points: [] });
      [x, y] = [startX, startY];
    }
  }
  return segments;
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** Each with the numbers that it takes once. */
function commandsOf(data: string): readonly Command[] {
  const commands: Command[] = [];
  let letter = '';
  let numbers: number[] = [];
  for (const [token] of data.matchAll(/[a-df-z]|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?/gi)) {
    if (/^[a-z]/i.test(token)) {
      letter = token;
      numbers = [];
    } else {
      numbers.push(Number(token));
    }
    const length = lengths[letter.toUpperCase()];
    if (length === undefined) throw new Error(`a path may not hold ${letter}`);
    if (numbers.length < length) continue;
    commands.push({ letter, numbers });
    numbers = [];
    // More points after a first are lines to them.
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
  }
  return commands;
}

type Point = readonly [number, number];

/** A quadratic curve as a cubic one. */
function raise([x, y]: Point, [controlX, controlY]: Point, [endX, endY]: Point): readonly number[] {
  const between = (from: number, to: number) => from + ((to - from) * 2) / 3;
  return [between(x, controlX), between(y, controlY), between(endX, controlX), between(endY, controlY), endX, endY];
}

export function mapSegments(segments: readonly Segment[], matrix: Matrix): readonly Segment[] {
  return segments.map(({ operator, points }) => {
    const mapped: number[] = [];
    for (let index = 0; index < points.length; index += 2) {
      const [x, y] = map(matrix, points[index] ?? 0, points[index + 1] ?? 0);
      mapped.push(x, y);
    }
    return { operator, points: mapped };
  });
}
