/** Limits of tables of figures: which figures are looked at to tell how others are worked out. */

import { fillFigures } from '../../src/model/filled-table/fill-figures.ts';
import { findTotals } from '../../src/model/table-figures/check-totals.ts';
import type { FigureTable } from '../../src/model/table-figures/figure-table.ts';
import { sidesOf } from '../../src/model/table-figures/figure-table.ts';
import { figureTableOfGrid } from '../../src/model/table-figures/figure-table-of-grid.ts';
import { figureTableOfRows } from '../../src/model/table-figures/figure-table-of-rows.ts';
import { parseFigureHead } from '../../src/model/table-figures/parse-figure-head.ts';
import { parseMarkedHead } from '../../src/model/table-figures/parse-formula.ts';
import { readNesting } from '../../src/model/table-figures/read-nesting.ts';
import { readRunning } from '../../src/model/table-figures/read-running.ts';
import { makeTable } from '../model/plan/make-table.ts';
import { checkSmallTable, plainTable } from '../model/table-figures/small-table.ts';
import { codesOf, type Limit, most, nested } from './limit.ts';

const documentDate = { year: 2024, month: 3, day: 31 };

export const figureLimits: readonly Limit[] = [
  most(
    'model/table-figures/check-lines.ts searchedLines',
    'columns that are worked out',
    200,
    ['figure-miscomputed'],
    [],
    (count) => {
      const rates = Array.from({ length: count }, (_, index) => (index < count - 1 ? '50.0' : '70.0'));
      return codesOf(
        checkSmallTable('', `款|予算現額A|支出済額B${'|執行率B/A'.repeat(count)}`, `議会費|200|100|${rates.join('|')}`),
      );
    },
  ),
  most(
    'model/table-figures/check-lines.ts sampled',
    'the row that tells two readings apart',
    24,
    [],
    ['figure-miscomputed'],
    (count) => {
      const rows = Array.from({ length: count - 1 }, (_, row) => `項目${row}|${row + 30}|${row + 10}|${row + 10}|20`);
      // Of the smallest difference: the greatest are among those that tell, wherever they stand.
      return codesOf(checkSmallTable('', '項目|甲|乙|丙|増減', ...rows, '項目|90|80|85|10'));
    },
  ),
  {
    at: 'model/table-figures/read-running.ts longest',
    what: 'years that 累計 runs up over from where nothing of it is known',
    limit: 60,
    outcomes: [59, 60, undefined],
    of: (count) => {
      const years = Array.from({ length: count }, (_, year) => `${1950 + year}年度|1|`);
      const [reading] = readRunning(sidesOf(plainTable('戸数|累計', years)).columns, 1);
      const worked = reading?.calculate(count - 1)?.calculation;
      return worked?.type === 'sum' ? worked.terms.length : undefined;
    },
  },
  most('model/table-figures/check-totals.ts sampled', 'the column that tells two readings apart', 24, 1, 2, (count) => {
    const zeros = '|0'.repeat(count - 1);
    const heads = Array.from({ length: count }, (_, column) => `|費用${column}`).join('');
    const table = rowsOf(`区分${heads}\n市税${zeros}|1\n小計${zeros}|1\n県税${zeros}|2\n合計${zeros}|2`);
    return findTotals(sidesOf(table).rows, undefined).partsOf.get(3)?.length;
  }),
  {
    at: 'model/table-figures/figure-table-of-grid.ts deepest',
    what: 'blanks that set a label in',
    limit: 19,
    outcomes: [18, 19, 19],
    of: (indent) => {
      const place = { file: 't' };
      const cell = (text: string) => ({ text, place, colspan: 1, rowspan: 1, indent: text === '市税' ? indent : 0 });
      const heads = [[cell('区分'), cell('金額')]];
      return figureTableOfGrid({
        heads,
        body: [[cell('市税'), cell('5')]],
        labels: 1,
        unit: '',
        total: '',
        documentDate,
      }).table.rows[0]?.depth;
    },
  },
  most(
    'model/table-figures/parse-formula.ts longestHead',
    'characters of a head with a formula',
    60,
    true,
    false,
    (count) => parseMarkedHead(`${'率'.repeat(count - 3)}B/A`).formula !== undefined,
  ),
  most(
    'model/table-figures/parse-formula.ts deepest',
    'brackets of a formula in each other',
    6,
    true,
    false,
    (count) => parseMarkedHead(`率${nested('(', 'A+B', ')', count)}/C`).formula !== undefined,
  ),
  {
    at: 'model/table-figures/read-nesting.ts largestKin',
    what: 'lines of a group with its total',
    limit: 300,
    // Beyond it the total takes in the lines of all groups before it.
    outcomes: [298, 299, 600],
    of: (count) => {
      const head = (...texts: readonly string[]) =>
        parseFigureHead({ texts, depth: 0, unit: '' }, { unit: '', documentDate });
      const pairs = Array.from({ length: count - 1 }, (_, index) => [head('市', `a${index}`), head('町', `b${index}`)]);
      const lines = [...pairs.flat(), head('市', '計')];
      return readNesting(lines, () => true).get(lines.length - 1)?.[0]?.length;
    },
  },
  most(
    'model/table-figures/read-computed.ts nearest',
    'columns back to a figure',
    8,
    ['figure-miscomputed'],
    [],
    (count) => {
      const between = Array.from({ length: count - 2 }, (_, index) => index);
      const row = (first: number, change: number) =>
        `項${first}|${first}|7|${between.map((index) => 1000 * first + index).join('|')}|${change}`;
      return codesOf(
        checkSmallTable(
          '',
          `項目|甲|乙|${between.map((index) => `丙${index}`).join('|')}|増減`,
          row(30, 23),
          row(51, 44),
          row(95, 88),
          row(77, 70),
          row(63, 55),
        ),
      );
    },
  ),
  {
    at: 'model/filled-table/fill-figures.ts mostRounds',
    what: 'figures that are worked out from each other',
    limit: 12,
    outcomes: [11, 12, 12],
    of: (count) => {
      const heads = Array.from({ length: count }, (_, index) => `|${name(index + 1)}（${name(index)}+${name(index)}）`);
      const table = rowsOf(`区分|金額A${heads.join('')}\n市税|1${'|'.repeat(count)}`);
      return fillFigures(table, 'usual', () => ({ decimals: 0, rounding: 'half-up' })).filled.length;
    },
  },
];

function name(index: number): string {
  return String.fromCharCode(65 + index);
}

function rowsOf(text: string): FigureTable {
  return figureTableOfRows(makeTable(text), documentDate).table;
}
