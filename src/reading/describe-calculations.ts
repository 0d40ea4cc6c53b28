/** Says how the rows and the columns of a table are worked out: 支出済額÷予算現額, 4～7行の計. */

import type { AmountsReading } from '../model/amounts/amounts-reading.ts';
import { positionsOf } from '../model/filled-table/find-live-figures.ts';
import type { CellPosition } from '../model/filled-table/shown-figure.ts';
import { type Calculation, operandsOf } from '../model/table-figures/calculation.ts';
import type { Figure, FigureCell } from '../model/table-figures/figure.ts';

export interface DescribedCalculations {
  /** By column of the table of figures; empty where its figures are given. */
  readonly columns: readonly string[];
  /** By row. */
  readonly rows: readonly string[];
}

interface Placed {
  readonly calculation: Calculation;
  readonly at: CellPosition;
}

/**
 * `nameRows` gives what some rows are called together, e.g. `4～7行`. Of a column that is told which most of its figures
 * follow, of a row that which takes most parts: some may have none at a place.
 */
export function describeCalculations(
  { filled, relations }: AmountsReading,
  nameRows: (rows: readonly number[]) => string,
): DescribedCalculations {
  const positions = new Map([...positionsOf(filled.comparable), ...positionsOf(filled.table)]);
  const placed: readonly Placed[] = [
    ...relations.flatMap(({ target, calculation, comparison }) => {
      const at = positions.get(target.cell);
      return at === undefined || comparison === 'different' ? [] : [{ calculation, at }];
    }),
    ...filled.filled.map(({ calculation, row, column }) => ({ calculation, at: { row, column } })),
  ];
  const columns = filled.columns.map((): string[] => []);
  const rows = filled.rows.map(() => ({ text: '', count: 0 }));
  const names = filled.columns.map(({ name }) => name.replaceAll('　', ' '));
  for (const each of placed) {
    const ofRow = describeDown(each, positions, nameRows);
    const ofColumn = ofRow === undefined ? describeAcross(each, positions, names) : undefined;
    const count = operandsOf(each.calculation).length;
    if (ofRow !== undefined && count > (rows[each.at.row]?.count ?? 0)) rows[each.at.row] = { text: ofRow, count };
    if (ofColumn !== undefined) columns[each.at.column]?.push(ofColumn);
  }
  return { columns: columns.map(findMost), rows: rows.map(({ text }) => text) };
}

/** Where all operands stand in its own column. */
function describeDown(
  { calculation, at }: Placed,
  positions: ReadonlyMap<FigureCell, CellPosition>,
  nameRows: (rows: readonly number[]) => string,
): string | undefined {
  const operands = operandsOf(calculation).map(({ cell }) => positions.get(cell));
  if (operands.some((operand) => operand?.column !== at.column || operand.row === at.row)) return undefined;
  const rows = operands.flatMap((operand) => (operand === undefined ? [] : [operand.row]));
  const isTotal = calculation.type === 'sum' && calculation.terms.every(({ coefficient }) => coefficient > 0);
  if (isTotal) return `${nameRows(rows)}の計`;
  return describe(calculation, ({ cell }) => nameRows([positions.get(cell)?.row ?? 0]), '計');
}

/** By the heads of its operands; of one in another row that too. */
function describeAcross(
  { calculation, at }: Placed,
  positions: ReadonlyMap<FigureCell, CellPosition>,
  names: readonly string[],
): string {
  const base = calculation.type === 'ratio' ? positions.get(calculation.x.cell)?.column : undefined;
  return describe(
    calculation,
    ({ cell }) => {
      const { row, column } = positions.get(cell) ?? at;
      const name = names[column] ?? '';
      if (row === at.row) return name;
      // The total that its own column is divided by.
      if (column === base && !isBeside(row, at.row)) return '計';
      return `${row < at.row ? '上' : '下'}の行の${name}`;
    },
    '計',
  );
}

function isBeside(one: number, other: number): boolean {
  return Math.abs(one - other) === 1;
}

function describe(calculation: Calculation, nameOf: (figure: Figure) => string, whole: string): string {
  switch (calculation.type) {
    case 'sum': {
      const terms = calculation.terms.map(({ figure, coefficient }, index) => {
        const sign = coefficient < 0 ? '－' : index > 0 ? '＋' : '';
        return sign + nameOf(figure);
      });
      return terms.length > mostTerms
        ? [...terms.slice(0, mostTerms - 1), '＋…', terms.at(-1) ?? ''].join('')
        : terms.join('');
    }
    case 'ratio':
      return `${nameOf(calculation.x)}÷${'amount' in calculation.y ? nameOf(calculation.y) : whole}`;
    case 'rate':
      return `(${nameOf(calculation.x)}－${nameOf(calculation.y)})÷${nameOf(calculation.y)}`;
    case 'formula':
      return `${[...calculation.figures.values()].map(nameOf).join('、')}の式`;
  }
}

const mostTerms = 6;

/** The first of those that come most often. */
function findMost(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [[most] = ['']] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most;
}
