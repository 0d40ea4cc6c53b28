/** What a careful clerk sees in a table of amounts before the sums: texts, units, cells that nothing can be worked out for. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import type { FilledTable } from '../filled-table/fill-table.ts';
import { positionsOf } from '../filled-table/find-live-figures.ts';
import { findOpenColumns, findOpenRows } from '../filled-table/open-figures.ts';
import { type Calculation, operandsOf } from '../table-figures/calculation.ts';
import type { Figure } from '../table-figures/figure.ts';
import type { FigureTable } from '../table-figures/figure-table.ts';
import type { FigureHead } from '../table-figures/parse-figure-head.ts';
import { isSameUnit } from '../value/parse-quantity.ts';

/** `given` is the table as it stands in its file. */
export function inspectAmounts(given: FigureTable, filled: FilledTable): readonly Finding[] {
  return [
    ...filled.columns.flatMap((head, column) => [...findTexts(given, head, column), ...findUnits(given, head, column)]),
    ...findOpenColumns(given, filled).map(({ name, cells }) =>
      warning('amounts-not-computed', { column: name, count: cells.length }, cells[0].place),
    ),
    ...findOpenRows(given, filled).map(({ name, cells, isTotal }) =>
      warning('amounts-row-not-computed', { row: name, count: cells.length, isTotal }, cells[0].place),
    ),
    ...findAssumed(filled),
    ...findSharesWithoutTotal(given, filled),
  ];
}

/** One of each text. */
function findTexts({ cells }: FigureTable, { kind, name }: FigureHead, column: number): readonly Finding[] {
  if (kind !== 'amount' && kind !== 'running') return [];
  const seen = new Map<string, Finding>();
  for (const row of cells) {
    const cell = row[column];
    if (cell === undefined || cell.quantity?.type === 'amount' || cell.quantity?.type === 'missing') continue;
    const text = cell.quantity?.text.trim() ?? cell.text.trim();
    if (text === '' || seen.has(text)) continue;
    seen.set(text, warning('amounts-text-in-figures', { text, column: name }, cell.place));
  }
  return [...seen.values()];
}

/** The first that has another unit than those before it. */
function findUnits({ cells }: FigureTable, { kind, name }: FigureHead, column: number): readonly Finding[] {
  if (kind !== 'amount' && kind !== 'running' && kind !== 'difference') return [];
  let unit = '';
  for (const row of cells) {
    const cell = row[column];
    if (cell?.quantity?.type !== 'amount' || cell.quantity.unit === '') continue;
    const own = cell.quantity.unit;
    if (unit === '') unit = own;
    else if (!isSameUnit(unit, own))
      return [warning('amounts-units-mixed', { column: name, unit, other: own }, cell.place)];
  }
  return [];
}

/** One of each column and row. */
function findAssumed({ filled, columns, rows, table }: FilledTable): readonly Finding[] {
  const positions = positionsOf(table);
  const seen = new Set<string>();
  return filled.flatMap(({ assumedOf, column, row, calculation }) => {
    const isRow = assumedOf === 'row';
    const key = `${assumedOf} ${isRow ? row : column}`;
    const head = isRow ? rows[row] : columns[column];
    const cell = table.cells[row]?.[column];
    if (assumedOf === undefined || seen.has(key) || head === undefined || cell === undefined) return [];
    seen.add(key);
    const at = (operand: Figure) => positions.get(operand.cell) ?? { row: -1, column: -1 };
    const isOneColumn = operandsOf(calculation).every((operand) => at(operand).column === column);
    const nameOf = (operand: Figure) => {
      if (!isRow) return columns[at(operand).column]?.name ?? '';
      return isOneColumn ? (rows[at(operand).row]?.name ?? '') : operand.name;
    };
    const facts = { name: head.name, how: describe(calculation, nameOf), isRow };
    return [notice('amounts-assumed', facts, cell.place)];
  });
}

function describe(calculation: Calculation, nameOf: (operand: Figure) => string): string {
  const names = operandsOf(calculation).map(nameOf);
  const [x = '', y = ''] = names;
  switch (calculation.type) {
    case 'sum':
      return calculation.terms
        .map(({ figure, coefficient }, index) => `${coefficient < 0 ? '－' : index > 0 ? '＋' : ''}${nameOf(figure)}`)
        .join('');
    case 'ratio':
      return `${x}÷${y}`;
    case 'rate':
      return `(${x}－${y})÷${y}`;
    case 'formula':
      return names.join('、');
  }
}

/** One for all columns of shares. */
function findSharesWithoutTotal(
  given: FigureTable,
  { columns, rows, filled, isComputed }: FilledTable,
): readonly Finding[] {
  if (rows.some(({ total }) => total !== undefined)) return [];
  const shares = columns.flatMap((head, column) => (head.kind === 'share' ? [{ head, column }] : []));
  const summed = shares.find(({ column }) => filled.some((each) => each.column === column));
  const open = shares.find(({ column }) => !isComputed('column', column) && holdsAmount(given, column));
  const found = summed ?? open;
  if (found === undefined) return [];
  const row = given.cells.findIndex((cells) => cells[found.column]?.quantity !== undefined);
  const facts = { column: found.head.name, isSummed: summed !== undefined };
  return [warning('amounts-share-without-total', facts, given.cells[Math.max(0, row)]?.[found.column]?.place)];
}

function holdsAmount({ cells }: FigureTable, column: number): boolean {
  return cells.some((row) => row[column]?.quantity?.type === 'amount');
}
