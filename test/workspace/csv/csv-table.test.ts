import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawCell, RawTable } from '../../../src/table/table.ts';
import { parseCsvSheet, parseCsvTable } from '../../../src/workspace/csv/csv-table.ts';

const texts = (cells: readonly RawCell[] | undefined) => cells?.map((cell) => cell.text);
const places = (cells: readonly RawCell[] | undefined) => cells?.map(({ place }) => `${place.line}:${place.column}`);
const grid = (table: RawTable | undefined) => [
  texts(table?.headers),
  ...(table?.rows ?? []).map((row) => texts(row.cells)),
];

describe('places', () => {
  const { value, findings } = parseCsvTable(
    'a.csv',
    '指標名,単位,"目標\r\n（31年度）"\r\n\r\n出生率,"a\nb\nc",1.2\r\n,,\r\n"人\r\n口",人,5\r\n\r\n\r\n',
    ',',
  );

  test('a cell of several lines is one cell, and its line the one where it begins', () => {
    expect(findings).toEqual([]);
    expect(grid(value)).toEqual([
      ['指標名', '単位', '目標\n（31年度）'],
      ['出生率', 'a\nb\nc', '1.2'],
      ['人\n口', '人', '5'],
    ]);
    expect(places(value?.headers)).toEqual(['1:1', '1:2', '1:3']);
    expect(value?.rows.map((row) => places(row.cells))).toEqual([
      ['4:1', '4:2', '6:3'],
      ['8:1', '9:2', '9:3'],
    ]);
    expect(value?.rows.map((row) => row.place)).toEqual([
      { file: 'a.csv', line: 4, column: 1 },
      { file: 'a.csv', line: 8, column: 1 },
    ]);
  });

  test('every text comes back where it was written, whatever it holds', () => {
    // Another letter for each column: a row of one text three times is a title above the head.
    const cell = (letter: string) => fc.stringMatching(/^[あ"',\n指 =+-]{0,6}$/).map((text) => `${letter}${text}`);
    const rows = fc.array(fc.tuple(cell('x'), cell('y'), cell('z')), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (written, newline) => {
        const csv = written.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join(newline);
        const read = parseCsvTable('a.csv', csv, ',');
        expect(read.findings).toEqual([]);
        // The words of a head have no blanks around them; a cell is as it is typed.
        expect(grid(read.value)).toEqual(written.map((row, at) => (at === 0 ? row.map((text) => text.trim()) : row)));
        const lines = csv.replaceAll(/\r\n?/g, '\n').split('\n');
        for (const { text, place } of read.value?.rows.flatMap((row) => row.cells) ?? []) {
          const [first = ''] = text.replaceAll('"', '""').split('\n');
          expect(lines[(place.line ?? 0) - 1]).toContain(first);
        }
      }),
    );
  });

  test('a TSV', () => {
    expect(grid(parseCsvTable('a.tsv', '指標名\t値\n人口\t1,234\n', '\t').value)).toEqual([
      ['指標名', '値'],
      ['人口', '1,234'],
    ]);
  });
});

describe('rows of another length', () => {
  test('say how many cells there are; a shorter one is read, a longer one is an error and left out', () => {
    const { value, findings } = parseCsvTable('a.csv', 'a,b,c\n1,2\n1,234,5,6\n7,8,9,,\n', ',');
    expect(grid(value)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', ''],
      ['7', '8', '9'],
    ]);
    expect(value?.rows.map(({ cells }) => cells.map(({ isShifted }) => isShifted ?? false))).toEqual([
      [true, true, false],
      [false, false, false],
    ]);
    expect(findings).toEqual([
      {
        code: 'csv-row-length',
        severity: 'warning',
        facts: { expected: 3, found: 2, isRead: true },
        place: { file: 'a.csv', line: 2, column: 1 },
      },
      {
        code: 'csv-row-length',
        severity: 'error',
        facts: { expected: 3, found: 4 },
        place: { file: 'a.csv', line: 3, column: 1 },
      },
    ]);
  });

  test('of indicators are read from the left without what has no head', () => {
    const { value, findings } = parseCsvSheet('a.csv', 'a,b,c\n1,2\n1,234,5,6\n7,8,9,,\n題\n', ',');
    expect(value?.map(({ cells }) => cells.map(({ text, isShifted }) => (isShifted ? `${text}?` : text)))).toEqual([
      ['a', 'b', 'c'],
      ['1?', '2?'],
      ['1?', '234?', '5?'],
      ['7', '8', '9', '', ''],
      ['題'],
    ]);
    expect(findings).toMatchObject([
      { code: 'csv-row-length', severity: 'warning', facts: { found: 2, isRead: true } },
      { code: 'csv-row-length', severity: 'warning', facts: { found: 4, isRead: true } },
    ]);
  });

  test.each([
    // A comma without quotes pushes what follows on, up to an empty last column.
    ['A,10,1,234,', true],
    ['A,10,¥12,345,', true],
    ['A,10,1,234件,', true],
    ['A,10,-1,234,', true],
    ['A,10,2014年 1,000億円,', true],
    ['A,10,約1,234,', true],
    ['A,10,1.5,234,', false],
    // Nothing is pushed on: Excel writes the commas of a wider row below.
    ['A,10,20,,', false],
    ['A,123,20,,', false],
    ['A,0,123,,', false],
    ['A,R5,123,', false],
  ])('one comma more than the header: %s', (row, isTold) => {
    const { findings } = parseCsvSheet('a.csv', `指標,R4,R5,備考\nB,1,2,\n${row}\n`, ',');
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual(isTold ? [['csv-row-length', 3]] : []);
  });

  const header = 'KPI,値,備考';
  const full = Array.from({ length: 15 }, (_, index) => `a${index},1,x`);

  test('Excel leaves the empty last columns of 16 rows out', () => {
    const short = Array.from({ length: 20 }, (_, index) => `b${index},1`);
    const { value, findings } = parseCsvTable('a.csv', [header, ...full, ...short].join('\r\n'), ',');
    expect(findings).toEqual([]);
    expect(texts(value?.rows.at(-1)?.cells)).toEqual(['b19', '1', '']);
  });

  test('one short row among full ones is no such block', () => {
    const { findings } = parseCsvTable('a.csv', [header, ...full, 'b0,1,x', 'b1,1'].join('\r\n'), ',');
    expect(findings).toMatchObject([{ code: 'csv-row-length', place: { line: 18 } }]);
  });
});

describe('quotes that do not fit are errors where the cell begins', () => {
  test.each([
    ['a,b\n1,2\n"3\n4",5\n6,"7\n8,9\n', 'quote-not-closed', 5, 2],
    ['a,b\n1,2\n"3,4\n5,"6"\n', 'text-after-quote', 3, 1],
    ['a,b\n1,5"\n', 'quote-inside-text', 2, 2],
  ])('%j', (text, detail, line, column) => {
    expect(parseCsvTable('a.csv', text, ',')).toEqual({
      value: undefined,
      findings: [{ code: 'csv-invalid', severity: 'error', facts: { detail }, place: { file: 'a.csv', line, column } }],
    });
  });
});

describe('the header', () => {
  test('is the first row with two texts, below titles', () => {
    const { value } = parseCsvTable('a.csv', '品川区総合戦略,,\n,,\n（単位：人）,,\n指標名,27年度,\n人口,5,\n', ',');
    expect(grid(value)).toEqual([
      ['指標名', '27年度'],
      ['人口', '5'],
    ]);
    expect(value?.headers[0]?.place).toEqual({ file: 'a.csv', line: 4, column: 1 });
  });

  test('of two rows takes the lower text, and the group above in brackets', () => {
    const { value } = parseCsvTable(
      'a.csv',
      '指標名,基準値,実績,,目標値\n,H26,H27,平成28年度,R1\n出生率,1,2,3,4\n',
      ',',
    );
    expect(texts(value?.headers)).toEqual([
      '指標名',
      'H26（基準値）',
      'H27（実績）',
      '平成28年度（実績）',
      'R1（目標値）',
    ]);
    expect(places(value?.headers)).toEqual(['1:1', '2:2', '2:3', '2:4', '2:5']);
    expect(grid(value).slice(1)).toEqual([['出生率', '1', '2', '3', '4']]);
  });

  test('of two rows has a year in brackets below, which reads downwards', () => {
    const { value } = parseCsvTable('a.csv', '指標名,実績,\n,（H27）,H28\n出生率,1,2\n', ',');
    expect(texts(value?.headers)).toEqual(['指標名', '実績（H27）', 'H28（実績）']);
  });

  test.each(['H27', '27', '平成27年度', '2015', '令和2（2020）年度', '令和２(2020)', '元年度', '27年度実績'])(
    'of two rows has years below: %s',
    (year) => {
      const { value } = parseCsvTable('a.csv', `指標名,実績,\n,${year},H28\n出生率,1,2\n`, ',');
      expect(texts(value?.headers)).toEqual(['指標名', `${year}（実績）`, 'H28（実績）']);
    },
  );

  test.each([
    [
      '指標,単位,現況値,目標値\n,,平成27年度の実績,平成33年度の目標値\n利用者,人,1,2\n',
      ['平成27年度の実績（現況値）', '平成33年度の目標値（目標値）'],
    ],
    ['科目,,令和4年度,\n,,決算額,構成比\n議会費,円,1,2\n', ['決算額（令和4年度）', '構成比（令和4年度）']],
    ['指標,単位,令和4年度,\n,,目標,実績見込\n利用者,人,1,2\n', ['目標（令和4年度）', '実績見込（令和4年度）']],
  ])('of two rows says roles and years in either: %j', (text, heads) => {
    expect(texts(parseCsvTable('a.csv', text, ',').value?.headers)?.slice(2)).toEqual(heads);
  });

  test.each([
    '指標名,単位,R4,R5\n,目標値,1,2\n',
    '指標名,区分,R4,R5\n出生率,目標,予定,実績\n',
    '指標名,,27年度\n出生率,人,1.23\n',
    '頁,指標名,,2015,2016\n3,出生率,人,27,28\n',
    '実績,,目標\n25館,24館,23館\n',
    '指標名,27年度,28年度\n,27,28\n',
  ])('of one row is not completed by data: %j', (text) => {
    expect(texts(parseCsvTable('a.csv', text, ',').value?.headers)).toEqual(text.split('\n')[0]?.split(','));
  });

  test('a column without header is kept where it has texts', () => {
    const { value } = parseCsvTable('a.csv', '指標名,,値,\n出生率,人,1,\n', ',');
    expect(grid(value)).toEqual([
      ['指標名', '', '値'],
      ['出生率', '人', '1'],
    ]);
  });

  test.each([
    ['', 'table-empty'],
    ['\n,,\n', 'table-empty'],
    ['指標名,値\n', 'table-empty'],
    ['指標名;値\n人口;5\n', 'table-no-header'],
  ])('%j', (text, code) => {
    expect(parseCsvTable('a.csv', text, ',').findings).toMatchObject([{ code, place: { file: 'a.csv' } }]);
  });
});

describe('limits', () => {
  const all = (text: string) =>
    parseCsvTable('a.csv', text, ',').findings.map(({ code, facts, place }) => ({ code, facts, place }));

  test('cells are counted while they are read', () => {
    const facts = { path: 'a.csv', what: 'cells', limit: 1_000_000 };
    const place = { file: 'a.csv', line: 1001, column: 1 };
    expect(all(`${`${','.repeat(999)}\n`.repeat(1000)}x`)).toEqual([{ code: 'table-too-large', facts, place }]);
  });

  test('columns count where something stands in them', () => {
    expect(all(`指標,値${','.repeat(2000)}\nA,1\n`).map(({ code }) => code)).not.toContain('table-too-large');
    expect(all(`指標,値\nA,1${','.repeat(999)}x\n`)).toEqual([
      {
        code: 'table-too-large',
        facts: { path: 'a.csv', what: 'columns', limit: 1000 },
        place: { file: 'a.csv', line: 2, column: 1001 },
      },
    ]);
  });

  test('characters of a cell, and of a head', () => {
    const long = (cell: number, head: number) => `指標,${'見'.repeat(head)}\nA,${'あ'.repeat(cell)}\n`;
    expect(all(long(32_767, 1000))).toEqual([]);
    expect(all(long(32_768, 1))).toMatchObject([
      { code: 'cell-too-long', facts: { limit: 32_767 }, place: { line: 2 } },
    ]);
    expect(all(long(1, 1001))).toMatchObject([{ code: 'cell-too-long', facts: { limit: 1000 }, place: { line: 1 } }]);
  });

  test('many rows with the same fault are one finding', () => {
    expect(all(`指標,値,備考\n${'A,1\n'.repeat(5)}B,1,\n${'A,1\n'.repeat(2)}`)).toEqual([
      {
        code: 'csv-row-length',
        facts: { expected: 3, found: 2, others: ['3-6', '8-9'], isRead: true },
        place: { file: 'a.csv', line: 2, column: 1 },
      },
    ]);
  });

  test('no text makes it throw', () => {
    const unit = fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '\t', '指標');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        expect(Array.isArray(parseCsvTable('a.csv', text, ',').findings)).toBe(true);
      }),
      { seed: 9, numRuns: 2000 },
    );
  });
});
