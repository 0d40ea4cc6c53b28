/** What a careful clerk sees in a table of amounts before the sums: texts, units, cells that nothing can be worked out for. */

import { type Finding, notice, warning } from '../../finding/finding.ts';
import type { FilledTable } from '../filled-table/fill-table.ts';
import { positionsOf } from '../filled-table/find-live-figures.ts';
import { findOpenColumns, findOpenRows } from '../filled-table/open-figures.ts';
import { type Calculation, operandsOf } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
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
    ...findOpenRows(given, filled).map(({ name, cells }) =>
      warning('amounts-row-not-computed', { row: name, count: cells.length }, cells[0].place),
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

function findAssumed({ filled, columns, table }: FilledTable): readonly Finding[] {
  const positions = positionsOf(table);
  const seen = new Set<number>();
  return filled.flatMap(({ isAssumed, column, row, calculation }) => {
    const head = columns[column];
    const cell = table.cells[row]?.[column];
    if (!isAssumed || seen.has(column) || head === undefined || cell === undefined) return [];
    seen.add(column);
    const nameOf = (operand: FigureCell) => columns[positions.get(operand)?.column ?? -1]?.name ?? '';
    const how = describe(calculation, nameOf);
    return [notice('amounts-assumed', { column: head.name, how }, cell.place)];
  });
}

function describe(calculation: Calculation, nameOf: (cell: FigureCell) => string): string {
  const names = operandsOf(calculation).map(({ cell }) => nameOf(cell));
  const [x = '', y = ''] = names;
  switch (calculation.type) {
    case 'sum':
      return calculation.terms
        .map(
          ({ figure, coefficient }, index) => `${coefficient < 0 ? '－' : index > 0 ? '＋' : ''}${nameOf(figure.cell)}`,
        )
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
