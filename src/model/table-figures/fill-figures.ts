/** Fills the empty cells of totals, differences, rates, ratios and shares from the other figures of a table. */

import type { Decimal } from '../value/decimal.ts';
import { type Calculation, calculate, type Term } from './calculation.ts';
import { type CheckedLine, checkLines } from './check-lines.ts';
import { findTotals, type Totals } from './check-totals.ts';
import { isSameFigureUnit } from './figure.ts';
import { type FigureTable, isBlank, isNone, type Side, sidesOf } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import type { Worked } from './reading.ts';

/** A cell that was empty. */
export interface FilledFigure {
  readonly row: number;
  readonly column: number;
  readonly worked: Worked;
  /** As it is shown; `undefined` where it would divide by zero. */
  readonly value: Decimal | undefined;
  /** That it is shown with. */
  readonly decimals: number;
  /** Neither heads nor printed figures say that it is worked out so. */
  readonly isAssumed: boolean;
}

export interface FilledTable {
  /** With what was filled in. */
  readonly table: FigureTable;
  /** The same for comparing: what could not be worked out is unknown there, and not nothing. */
  readonly comparable: FigureTable;
  readonly filled: readonly FilledFigure[];
  /** Whether it is known how the figures of a column, or of a row, are worked out. */
  readonly isComputed: (of: 'column' | 'row', line: number) => boolean;
  /** Of each row of totals its parts. */
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
}

/** How a filled figure is rounded. */
export type Round = (
  value: Decimal,
  calculation: Calculation,
  row: number,
  column: number,
) => { readonly value: Decimal; readonly decimals: number };

/** Totals of totals, and rates of them, are filled one after the other. */
const mostRounds = 12;

export function fillFigures(given: FigureTable, round: Round): FilledTable {
  let table = given;
  const filled: FilledFigure[] = [];
  for (let count = 0; count < mostRounds; count += 1) {
    const found = fillOnce(table, new Set(filled.map(({ row, column }) => keyOf(row, column))), round);
    if (found.length === 0) break;
    filled.push(...found);
    table = withFigures(table, found);
  }
  const { columns, rows } = sidesOf(table);
  const [down, across] = [findTotals(rows, undefined), findTotals(columns, undefined)];
  const known = { column: byLine(checkLines(columns, down)), row: byLine(checkLines(rows, across)) };
  return {
    table,
    comparable: withUnknown(table, (column) => known.column.has(column)),
    filled,
    isComputed: (of, line) => known[of].get(line)?.reading !== undefined,
    partsOf: down.partsOf,
  };
}

/** The same table, with these figures in their cells. */
export function withFigures(table: FigureTable, figures: readonly FilledFigure[]): FigureTable {
  const cells = table.cells.map((row) => [...row]);
  for (const { row, column, value, decimals } of figures) {
    const cell = cells[row]?.[column];
    if (cell === undefined || value === undefined) continue;
    const amount = { value, decimals, unit: '', before: '', after: '', text: value.toFixed() };
    cells[row]?.splice(column, 1, { ...cell, quantity: { type: 'amount', ...amount } });
  }
  return { ...table, cells };
}

function withUnknown(table: FigureTable, isComputed: (column: number) => boolean): FigureTable {
  const cells = table.cells.map((row) => {
    if (!row.some((cell) => cell?.quantity?.type === 'amount')) return row;
    return row.map((cell, column) => {
      const isBlank = cell?.quantity?.type === 'missing' && cell.quantity.reason === 'blank';
      return cell !== undefined && isBlank && isComputed(column) ? { ...cell, quantity: undefined } : cell;
    });
  });
  return { ...table, cells };
}

function fillOnce(table: FigureTable, known: ReadonlySet<string>, round: Round): readonly FilledFigure[] {
  const { columns, rows } = sidesOf(table);
  const [down, across] = [findTotals(rows, undefined), findTotals(columns, undefined)];
  const ofColumns = byLine(checkLines(columns, down));
  const ofRows = byLine(checkLines(rows, across));
  const awaits = (row: number, column: number) =>
    isBlank(rows, row, column) &&
    !known.has(keyOf(row, column)) &&
    [ofColumns.has(column), ofRows.has(row), down.partsOf.has(row), across.partsOf.has(column)].includes(true);
  return rows.lines.flatMap((_, row) => {
    // A band over a group has no figures.
    const isBand = !ofRows.has(row) && columns.lines.every((_, column) => isNone(rows, row, column));
    return columns.lines.flatMap((_, column): readonly FilledFigure[] => {
      if (!awaits(row, column) || (isBand && !isTotal(rows.lines[row]))) return [];
      const worked =
        ofColumns.get(column)?.reading?.calculate(row) ??
        (ofColumns.has(column) ? undefined : ofRows.get(row)?.reading?.calculate(column)) ??
        sumDown(rows, down, row, column, (part) => awaits(part, column)) ??
        sumDown(columns, across, column, row, (part) => awaits(row, part));
      if (worked === undefined) return [];
      const value = calculate(worked.calculation);
      const isAssumed = (ofColumns.get(column) ?? ofRows.get(row))?.isAssumed === true;
      const rounded = value && round(value, worked.calculation, row, column);
      return [{ row, column, worked, value: rounded?.value, decimals: rounded?.decimals ?? 0, isAssumed }];
    });
  });
}

function isTotal(head: FigureHead | undefined): boolean {
  return head?.total?.isCertain === true;
}

function byLine(lines: readonly CheckedLine[]): ReadonlyMap<number, CheckedLine> {
  return new Map(lines.map((each) => [each.line, each]));
}

/** `undefined` while a part waits to be filled in itself. */
function sumDown(
  side: Side,
  { partsOf }: Totals,
  line: number,
  at: number,
  awaits: (part: number) => boolean,
): Worked | undefined {
  const parts = partsOf.get(line);
  const kind = side.positions[at]?.kind;
  if (parts === undefined || parts.some(awaits) || (kind !== 'amount' && kind !== 'difference' && kind !== 'share'))
    return undefined;
  const figures = parts.map((part) => side.figureAt(part, at));
  const [first] = figures.flatMap((figure) => figure ?? []);
  const terms = figures.flatMap((figure): readonly Term[] => (figure ? [{ figure, coefficient: 1 }] : []));
  const isWhole = parts.every((part, index) => figures[index] !== undefined || isNone(side, part, at));
  if (first === undefined || !isWhole || terms.some(({ figure }) => !isSameFigureUnit(figure, first))) return undefined;
  return { calculation: { type: 'sum', terms }, how: parts.map((part) => side.lines[part]?.name ?? '').join('＋') };
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
