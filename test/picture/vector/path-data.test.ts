import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfPath } from '../../../src/picture/vector/bounds.ts';
import { parsePath } from '../../../src/picture/vector/path-data.ts';

const write = (data: string) =>
  parsePath(data)
    .map(({ operator, points }) => [...points.map((value) => Math.round(value * 100) / 100), operator].join(' '))
    .join(' ');

describe('parsePath', () => {
  it.each([
    ['M408.74,46.01h51.26v8.5h-51.26Z', '408.74 46.01 m 460 46.01 l 460 54.51 l 408.74 54.51 l h'],
    ['m1 2 3 4l-1-1', '1 2 m 4 6 l 3 5 l'],
    ['M0 0 10 0 10 10z l5 5', '0 0 m 10 0 l 10 10 l h 5 5 l'],
    ['M.5.5H-1.5e1V2', '0.5 0.5 m -15 0.5 l -15 2 l'],
    ['M0 0Q3 6 6 0q3 6 6 0', '0 0 m 2 4 4 4 6 0 c 8 4 10 4 12 0 c'],
    ['M1 1C1 2 3 4 5 6c0 1 2 3 4 5', '1 1 m 1 2 3 4 5 6 c 5 7 7 9 9 11 c'],
    ['M2,0A2,2,0,1,1,-2,0', '2 0 m 2 1.1 1.1 2 0 2 c -1.1 2 -2 1.1 -2 0 c'],
    ['M0 0A0 5 0 0 1 3 4a5 5 0 0 1 0 0', '0 0 m 3 4 l'],
    ['', ''],
  ])('%s', (data, operators) => {
    expect(write(data)).toBe(operators);
  });

  it('refuses what Vega and resvg do not write', () => {
    expect(() => parsePath('M0 0T1 1')).toThrow('may not hold T');
  });

  it('reads relative commands as absolute ones', () => {
    const number = fc.integer({ min: -50, max: 50 });
    const steps = fc.array(
      fc.record({
        letter: fc.constantFrom('l', 'h', 'v', 'c', 'q'),
        by: fc.array(number, { minLength: 6, maxLength: 6 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(number, number, steps, (startX, startY, moves) => {
        const [relative, absolute] = [[`M${startX} ${startY}`], [`M${startX} ${startY}`]];
        let [x, y] = [startX, startY];
        for (const { letter, by } of moves) {
          if (letter === 'h' || letter === 'v') {
            const [move = 0] = by;
            relative.push(`${letter}${move}`);
            absolute.push(letter === 'h' ? `H${x + move}` : `V${y + move}`);
            [x, y] = letter === 'h' ? [x + move, y] : [x, y + move];
            continue;
          }
          const used = by.slice(0, { l: 2, q: 4, c: 6 }[letter]);
          const places = used.map((value, index) => value + (index % 2 === 0 ? x : y));
          relative.push(`${letter}${used.join(' ')}`);
          absolute.push(`${letter.toUpperCase()}${places.join(' ')}`);
          [x, y] = [places.at(-2) ?? x, places.at(-1) ?? y];
        }
        expect(write(relative.join(''))).toBe(write(absolute.join('')));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('ends arcs where they end, on their ellipse all the way', () => {
    const part = fc.integer({ min: -40, max: 40 });
    const radius = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(
        part,
        part,
        radius,
        radius,
        part,
        fc.boolean(),
        fc.boolean(),
        (x, y, rx, ry, turn, large, clockwise) => {
          fc.pre(x !== 0 || y !== 0);
          const segments = parsePath(`M0 0A${rx} ${ry} ${turn} ${large ? 1 : 0} ${clockwise ? 1 : 0} ${x} ${y}`);
          expect(segments.at(-1)?.points.slice(-2)).toEqual([x, y]);
          const box = boundsOfPath(segments);
          const reach = 2 * Math.max(rx, ry, Math.hypot(x, y)) * Math.max(rx / ry, ry / rx) + 1;
          for (const edge of [box?.left, box?.right, box?.top, box?.bottom])
            expect(Math.abs(edge ?? 1e9)).toBeLessThan(reach);
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });
});

describe('boundsOfPath', () => {
  it('reaches as far as a curve bulges, not as its handles', () => {
    expect(boundsOfPath(parsePath('M0 0C0 10 10 10 10 0'))).toEqual({ left: 0, top: 0, right: 10, bottom: 7.5 });
  });

  it('holds every point of the curve, and each edge is touched', () => {
    const at = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(fc.array(at, { minLength: 8, maxLength: 8 }), (points) => {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = points;
        const box = boundsOfPath(parsePath(`M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}`));
        const on = (t: number, [a, b, c, d]: readonly [number, number, number, number]) =>
          (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
        const times = Array.from({ length: 401 }, (_, index) => index / 400);
        const xs = times.map((time) => on(time, [x0, x1, x2, x3]));
        const ys = times.map((time) => on(time, [y0, y1, y2, y3]));
        expect(box?.left).toBeCloseTo(Math.min(...xs), 1);
        expect(box?.right).toBeCloseTo(Math.max(...xs), 1);
        expect(box?.top).toBeCloseTo(Math.min(...ys), 1);
        expect(box?.bottom).toBeCloseTo(Math.max(...ys), 1);
      }),
      { seed: 13, numRuns: 200 },
    );
  });
});
