import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/workspace/csv/read-records.ts';

const read = (text: string, isLax = false) =>
  [...readRecords(text, ',', isLax)].map((record) =>
    'problem' in record ? record : record.cells.map((cell) => cell.text),
  );

describe('records', () => {
  it.each([
    ['', []],
    ['\n', [['']]],
    ['a,b\n\n', [['a', 'b'], ['']]],
    ['a,b\nc', [['a', 'b'], ['c']]],
    [
      ',\n,',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['"a,""b""\nc",d\ne', [['a,"b"\nc', 'd'], ['e']]],
    ['"",""\n', [['', '']]],
    ['""""', [['"']]],
    ['="0123",a,"=""45""",="1,2"\n', [['0123', 'a', '45', '1,2']]],
    ['=1,="x', [{ problem: 'quote-not-closed', line: 1, column: 2 }]],
    [' "a', [{ problem: 'quote-inside-text', line: 1, column: 1 }]],
    ['a,"b\n\nc', [{ problem: 'quote-not-closed', line: 1, column: 2 }]],
    ['"a\n",b\n"c"d', [['a\n', 'b'], { problem: 'text-after-quote', line: 3, column: 1 }]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('are taken as they are where quotes do not fit, if asked so', () => {
    expect(read('a"b,"c"d\n', true)).toEqual([['a"b', 'cd']]);
  });

  it('know the line that each cell begins in, and which were quoted', () => {
    const [first, second] = readRecords('a,"b\nc",d,"e\n"\nf', ',');
    expect(first).toEqual({
      cells: [
        { text: 'a', isQuoted: false, line: 1 },
        { text: 'b\nc', isQuoted: true, line: 1 },
        { text: 'd', isQuoted: false, line: 2 },
        { text: 'e\n', isQuoted: true, line: 2 },
      ],
    });
    expect(second).toEqual({ cells: [{ text: 'f', isQuoted: false, line: 4 }] });
  });

  it('are what was written, quoted or not', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', ' ', '漢'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        fc.boolean(),
        (grid, all) => {
          const write = (cell: string) => (all || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
          const written = grid.map((cells) => `${cells.map(write).join(',')}\n`).join('');
          expect(read(written)).toEqual(grid);
        },
      ),
      { seed: 9, numRuns: 500 },
    );
  });
});
