import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOfRows, type Row } from '../../../src/layout/measure/block.ts';
import { type ChunkCell, leastHeightOfGroup, paginateTable } from '../../../src/layout/pages/paginate-table.ts';
import { cellOf, rowOf, tableOf } from './table-parts.ts';

/** `8: a12 (b1) ~c3/2`: a row of 8 points; b's first line is shown again, c's third goes on from the page before. */
function draw(groups: readonly (readonly Row[])[], full: number, { first = full, ruleWidth = 0 } = {}) {
  return paginateTable(tableOf(groups, ruleWidth), first, full).map(({ rows }) =>
    rows.map(({ height, cells }) => [`${height}:`, ...cells.map(drawCell)].join(' ')),
  );
}

function drawCell({ source, lines, rows, repeats, goesOn }: ChunkCell): string {
  const shown = String.fromCharCode(source) + lines.map(({ width }) => width).join('');
  return (repeats ? `(${shown})` : goesOn ? `~${shown}` : shown) + (rows > 1 ? `/${rows}` : '');
}

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => rowOf(1, `${String.fromCharCode(97 + from + index)}1`));

describe('groups of rows', () => {
  it('fill a page as long as they fit, to the last point', () => {
    expect(draw([[rowOf(4, 'a1')], [rowOf(6, 'b1')], [rowOf(1, 'c1')]], 10)).toEqual([['4: a1', '6: b1'], ['1: c1']]);
    expect(draw([[rowOf(4, 'a1')], [rowOf(3, 'b1')]], 10, { first: 4 })).toEqual([['4: a1'], ['3: b1']]);
    expect(draw([], 10)).toEqual([[]]);
  });

  it('go over whole where a third of the page or less is left, and are divided where more is', () => {
    const group = [rowOf(2, 'b1'), rowOf(2, 'c1')];
    expect(draw([[rowOf(6, 'a1')], group], 9)).toEqual([['6: a1'], ['2: b1', '2: c1']]);
    expect(draw([[rowOf(5.5, 'a1')], group], 9)).toEqual([['5.5: a1', '2: b1'], ['2: c1']]);
  });

  it('go over whole only if a page holds them, to the last point', () => {
    expect(draw([[rowOf(7, 'a1')], [rowOf(2, 'b1'), rowOf(7, 'c1')]], 9)).toEqual([['7: a1'], ['2: b1', '7: c1']]);
    expect(draw([[rowOf(7, 'a1')], [rowOf(2, 'b1'), rowOf(8, 'c1')]], 9)).toEqual([['7: a1', '2: b1'], ['8: c1']]);
  });

  it('are divided on a page that the table begins on, rather than to leave it empty', () => {
    expect(draw([[rowOf(1, 'a1'), rowOf(2, 'b1')]], 9, { first: 2 })).toEqual([['1: a1'], ['2: b1']]);
    expect(draw([[rowOf(3, 'a1')]], 9, { first: 2 })).toEqual([[], ['3: a1']]);
  });

  it('go on after what the group before them left of its last page', () => {
    expect(draw([[...rows(12)], [rowOf(8, 'x1')]], 10)).toEqual([
      rows(10).map((_, at) => `1: ${String.fromCharCode(97 + at)}1`),
      ['1: k1', '1: l1', '8: x1'],
    ]);
  });
});

describe('a row of heads', () => {
  const head = (notation: string, column = 0) => cellOf(notation, { isHead: true, column });
  const plain = (notation: string, column = 0) => cellOf(notation, { column });
  it.each<[what: string, row: Row, pages: readonly (readonly string[])[]]>([
    [
      'goes over with what it heads',
      { height: 2, cells: [head('b1'), head('c1', 1)] },
      [['6: a1'], ['2: b1 c1', '4: x1']],
    ],
    [
      'ends a page, if something else stands in it',
      { height: 2, cells: [head('b1'), plain('c1', 1)] },
      [['6: a1', '2: b1 c1'], ['4: x1']],
    ],
    [
      'goes over beside a text that has begun',
      { height: 2, cells: [plain('b1/2'), head('c1', 1)] },
      [['6: a1'], ['2: b1/2 c1', '4: x1']],
    ],
    [
      'ends a page as the head of several rows alone',
      { height: 2, cells: [head('b1/2')] },
      [['6: a1', '2: b1'], ['4: (b1) x1']],
    ],
  ])('%s', (_, row, pages) => {
    const last: Row = { height: 4, cells: [cellOf('x1', { column: 1 })] };
    expect(draw([[rowOf(6, 'a1'), row, last]], 9)).toEqual(pages);
  });
});

describe('a row taller than a page', () => {
  it('goes on in the next, and what is short beside it is shown again', () => {
    expect(draw([[rowOf(9, 'a9 b2 c0')]], 6)).toEqual([['6: a123456 b12 c'], ['3: ~a789 (b12) c']]);
    expect(draw([[rowOf(13, 'a13 b2')]], 6)).toEqual([['6: a123456 b12'], ['6: ~a789101112 (b12)'], ['1: ~a13 (b)']]);
  });

  it('does not begin a text again that went over pages itself', () => {
    expect(draw([[rowOf(14, 'a14 b8')]], 6)).toEqual([
      ['6: a123456 b123456'],
      ['6: ~a789101112 ~b78'],
      ['2: ~a1314 (b)'],
    ]);
  });

  it('begins on the page before it where that has room for a line of each cell', () => {
    expect(draw([[rowOf(2, 'x1'), rowOf(9, 'a9')]], 6)).toEqual([['2: x1', '4: a1234'], ['5: ~a56789']]);
    expect(draw([[rowOf(2, 'x1'), rowOf(9, 'a9')]], 6, { first: 3 })).toEqual([
      ['2: x1', '1: a1'],
      ['6: ~a234567'],
      ['2: ~a89'],
    ]);
    expect(draw([[rowOf(2, 'x1'), rowOf(9, 'a9')]], 6, { first: 2.5 })).toEqual([
      ['2: x1'],
      ['6: a123456'],
      ['3: ~a789'],
    ]);
  });

  it('is not divided where a page holds it', () => {
    expect(draw([[rowOf(2, 'x1'), rowOf(6, 'a6')]], 6)).toEqual([['2: x1'], ['6: a123456']]);
  });

  it('has its paddings and the rule above it on every page', () => {
    const padded = { height: 9, cells: [cellOf('a6', { style: { paddingY: 1 } })] };
    expect(draw([[padded]], 6, { ruleWidth: 1 })).toEqual([['6: a123'], ['6: ~a456']]);
    expect(draw([[{ ...padded, height: 8 }]], 6.5, { ruleWidth: 0 })).toEqual([['6.5: a1234'], ['4: ~a56']]);
  });

  it('shows one line a page where not even one has room', () => {
    const padded = { height: 4, cells: [cellOf('a2', { style: { paddingY: 1 } })] };
    expect(draw([[padded], [rowOf(1, 'z1')]], 2)).toEqual([['2: a1'], ['3: ~a2'], ['1: z1']]);
    expect(draw([[padded]], 2)).toEqual([['2: a1'], ['3: ~a2']]);
    expect(draw([[padded], [rowOf(5, 'y5')]], 2)).toEqual([['2: a1'], ['3: ~a2'], ['2: y12'], ['2: ~y34'], ['1: ~y5']]);
  });
});

it('a row of heads alone goes over with what it heads, where another row can end the page', () => {
  const head = { height: 1, cells: [cellOf('h1', { isHead: true })] };
  expect(draw([[rowOf(2, 'a1'), rowOf(2, 'b1'), head, rowOf(3, 'c1')]], 6)).toEqual([
    ['2: a1', '2: b1'],
    ['1: h1', '3: c1'],
  ]);
  expect(draw([[head, rowOf(6, 'c1')]], 6)).toEqual([['1: h1'], ['6: c1']]);
});

describe('a cell over several rows', () => {
  it('is shown again whole beside its rows on the next page, the last of which grows for it, or without its text', () => {
    const spanned = [rowOf(1, 'h3/7 a1'), ...rows(6, 1)];
    expect(draw([spanned], 5)).toEqual([
      ['1: h123/5 a1', '1: b1', '1: c1', '1: d1', '1: e1'],
      ['1: (h)/2 f1', '1: g1'],
    ]);
    const higher = [
      rowOf(3, 'h3/7 a1'),
      ...Array.from({ length: 6 }, (_, index) => rowOf(2, `${'bcdefg'.charAt(index)}1`)),
    ];
    expect(draw([higher], 13).at(-1)).toEqual(['3: (h123) g1']);
  });

  it('that a page divided is shown again only if it is a head that fits', () => {
    const tall = [{ height: 22, cells: [cellOf('a22'), cellOf('h7', { column: 1, isHead: true })] }];
    expect(draw([tall], 6).map(([row]) => row)).toEqual([
      '6: a123456 h123456',
      '6: ~a789101112 ~h7',
      '6: ~a131415161718 (h)',
      '4: ~a19202122 (h)',
    ]);
    expect(draw([[rowOf(3, 'x1')], tall], 9).at(-1)).toEqual(['7: ~a16171819202122 (h1234567)']);
    const text = [{ height: 22, cells: [cellOf('a22'), cellOf('h7', { column: 1 })] }];
    expect(draw([[rowOf(3, 'x1')], text], 9).at(-1)).toEqual(['7: ~a16171819202122 (h)']);
  });

  it('goes on beside them where it has more lines, and its last row grows where they hold too few', () => {
    const spanned = [rowOf(1, 'h8/4 a1'), rowOf(1, 'b1', 1), rowOf(1, 'c1', 1), rowOf(5, 'd1', 1)];
    expect(draw([spanned], 3)).toEqual([['1: h123/3 a1', '1: b1', '1: c1'], ['3: ~h456 d1'], ['2: ~h78 (d1)']]);
    const padded = [
      { height: 2, cells: [cellOf('h4/3', { style: { paddingY: 0.5 } }), cellOf('a2', { column: 1 })] },
      rowOf(2, 'b2', 1),
      rowOf(1, 'c1', 1),
    ];
    expect(draw([padded], 4)).toEqual([['2: h123/2 a12', '2: b12'], ['2: ~h4 c1']]);
  });

  it('keeps the order of columns beside what goes on', () => {
    const spanned = [
      { height: 1, cells: [cellOf('a1', { column: 0 }), cellOf('h4/2', { column: 1 })] },
      { height: 3, cells: [cellOf('b1', { column: 0 })] },
    ];
    expect(draw([spanned], 3)).toEqual([['1: a1 h1'], ['3: b1 ~h234']]);
  });

  it('is not cut before its first line', () => {
    const tall = { height: 1, cells: [cellOf('h1/3', { style: { paddingY: 1 } }), cellOf('i1', { column: 1 })] };
    expect(draw([[...rows(5), tall, rowOf(1, 'j1', 1), rowOf(1, 'k1', 1)]], 6)).toEqual([
      rows(5).map((_, at) => `1: ${String.fromCharCode(97 + at)}1`),
      ['1: h1/3 i1', '1: j1', '1: k1'],
    ]);
    expect(draw([[...rows(3), tall, rowOf(1, 'j1', 1), rowOf(1, 'k1', 1), rowOf(1, 'l1')]], 6)).toEqual([
      ['1: a1', '1: b1', '1: c1', '1: h1/3 i1', '1: j1', '1: k1'],
      ['1: l1'],
    ]);
  });

  it('may be cut where it has no lines at all', () => {
    const spanned = [
      { height: 1, cells: [cellOf('h0/7', { style: { paddingY: 3 } }), cellOf('a1', { column: 1 })] },
      ...rows(6, 1),
    ];
    expect(draw([spanned], 5).map((page) => page.length)).toEqual([5, 2]);
  });

  it('has its lines in turn where several begin in different rows', () => {
    const spanned = [rowOf(1, 'h6/3 a1'), rowOf(1, 'i5/2 b1', 1), rowOf(4, 'c1', 2)];
    expect(draw([spanned], 2)).toEqual([['1: h12/2 a1', '1: i1 b1'], ['2: ~h34 ~i23 c1'], ['2: ~h56 ~i45 (c1)']]);
  });
});

describe('the least height that a group begins with', () => {
  const least = (group: readonly Row[], ruleWidth = 0) => leastHeightOfGroup(group, 9, ruleWidth);

  it('is all of it, up to a third of a page', () => {
    expect(least([])).toBe(0);
    expect(least([rowOf(1, 'a1'), rowOf(1, 'b1')])).toBe(2);
    expect(least([rowOf(1, 'a1'), rowOf(2, 'b1')])).toBe(3);
  });

  it('is a third of a page where it is higher, and its first row where that is', () => {
    expect(least([rowOf(1, 'a1'), rowOf(3, 'b1')])).toBe(3);
    expect(least([rowOf(5, 'a1'), rowOf(3, 'b1')])).toBe(5);
    expect(least([rowOf(9, 'a1')])).toBe(9);
  });

  it('is the first row, or a line of it where no page holds it, where no page holds the group', () => {
    expect(least([rowOf(2, 'a1'), rowOf(8, 'b1')])).toBe(2);
    expect(least([rowOf(10, 'a10')])).toBe(1);
    expect(least([{ height: 10, cells: [cellOf('a7', { style: { paddingY: 1 } }), cellOf('b1')] }], 1)).toBe(4);
    expect(least([{ height: 1, cells: [cellOf('a7/8', { style: { paddingY: 1 } })] }, rowOf(9, 'b1')], 1)).toBe(4);
  });
});

describe('any table', () => {
  /** Rows as measuring makes them: as high as their cells, the last that a cell covers grown where they are not. */
  const randomRows = fc
    .array(
      fc.record({
        lines: fc.integer({ min: 0, max: 9 }),
        span: fc.integer({ min: 1, max: 4 }),
        beside: fc.integer({ min: 1, max: 14 }),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((given) => {
      const made: { height: number; cells: ReturnType<typeof cellOf>[] }[] = given.map(({ beside }, at) => ({
        height: beside,
        cells: [cellOf(`b${beside}`, { column: 1, source: 100 + at })],
      }));
      for (let at = 0; at < made.length; ) {
        const { lines = 0, span = 1 } = given[at] ?? {};
        const covered = made.slice(at, at + span);
        const last = covered.at(-1);
        if (last !== undefined) last.height += Math.max(0, lines - heightOfRows(covered));
        made[at]?.cells.unshift(cellOf(`a${lines}/${covered.length}`, { source: at }));
        at += covered.length;
      }
      return made;
    });

  it('shows each line once and in order, on pages that are no higher than they may be', () => {
    fc.assert(
      fc.property(randomRows, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (given, full, less) => {
        const chunks = paginateTable(tableOf([given]), Math.min(full, less), full);
        const shown = new Map<number, number[]>();
        chunks.forEach(({ rows: own }, page) => {
          expect(heightOfRows(own)).toBeLessThanOrEqual(page === 0 ? Math.min(full, less) : full);
          own.forEach(({ cells }, index) => {
            for (const cell of cells) {
              expect(index + cell.rows).toBeLessThanOrEqual(own.length);
              const height = heightOfRows(own.slice(index, index + cell.rows));
              expect(cell.lines.length).toBeLessThanOrEqual(height);
              if (cell.repeats) {
                const whole = given.flatMap(({ cells: all }) => all).find(({ source }) => source === cell.source);
                expect([0, whole?.lines.length]).toContain(cell.lines.length);
                continue;
              }
              const before = shown.get(cell.source) ?? [];
              expect(cell.goesOn ?? false).toBe(before.length > 0);
              shown.set(cell.source, [...before, ...cell.lines.map(({ width }) => width)]);
            }
          });
        });
        for (const { source, lines } of given.flatMap(({ cells }) => cells)) {
          expect(shown.get(source) ?? []).toEqual(lines.map(({ width }) => width));
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
