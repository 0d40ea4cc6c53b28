/** Fills the empty cells of totals, differences, rates, ratios and shares from the other figures of a table. */

import { append } from '../../finding/append.ts';
import { type Calculation, calculate, type Term } from '../table-figures/calculation.ts';
import { type CheckedLine, checkLines } from '../table-figures/check-lines.ts';
import { findTotals, type Totals } from '../table-figures/check-totals.ts';
import {
  type FigureHeads,
  type FigureTable,
  headsOf,
  isBlank,
  isBlankCell,
  isNone,
  namedTotalOf,
  type Side,
  sidesOf,
} from '../table-figures/figure-table.ts';
import type { FigureHead } from '../table-figures/parse-figure-head.ts';
import type { Decimal } from '../value/decimal.ts';
import { roundAmount } from './show-amount.ts';
import type { AmountStyle } from './shown-figure.ts';
import { isOfOneUnit, unitOfResult, unitsOfParts } from './sum-units.ts';
import { sureTotals } from './sure-totals.ts';

/** A cell that was empty. */
export interface FilledFigure {
  readonly row: number;
  readonly column: number;
  /** What it was worked out by. */
  readonly calculation: Calculation;
  /** As it is shown; `undefined` where it would divide by zero. */
  readonly value: Decimal | undefined;
  /** What was added so that shares make 100 together. */
  readonly adjusted?: Decimal;
  readonly style: AmountStyle;
  /** Neither heads nor printed figures of its column, or row, say that it is worked out so. */
  readonly assumedOf: 'column' | 'row' | undefined;
}

export interface FilledFigures {
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

/** `sure`: only what heads or printed figures leave no doubt of; `usual`: also what is usually meant. */
export type Caution = 'sure' | 'usual';

/** How a filled figure is rounded and shown. */
export type StyleOf = (calculation: Calculation, row: number, column: number) => AmountStyle;

/** Totals of totals, and rates of them, are filled one after the other. */
const mostRounds = 12;

export function fillFigures(given: FigureTable, caution: Caution, styleOf: StyleOf): FilledFigures {
  const heads = headsOf(given);
  let table = given;
  let reading = read(table, heads, caution);
  const filled: FilledFigure[] = [];
  for (let count = 0; count < mostRounds; count += 1) {
    const found = fillOnce(reading, new Set(filled.map(({ row, column }) => keyOf(row, column))), caution, styleOf);
    if (found.length === 0) break;
    append(filled, found);
    table = withFigures(table, found);
    reading = read(table, heads, caution);
  }
  const { down, ofColumns, ofRows } = reading;
  const known = { column: ofColumns, row: ofRows };
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
  for (const { row, column, calculation, value, style } of figures) {
    const cell = cells[row]?.[column];
    if (cell === undefined || value === undefined) continue;
    const { decimals } = style;
    const amount = { value, decimals, unit: unitOfResult(calculation), before: '', after: '', text: value.toFixed() };
    cells[row]?.splice(column, 1, { ...cell, quantity: { type: 'amount', ...amount } });
  }
  return { ...table, cells };
}

function withUnknown(table: FigureTable, isComputed: (column: number) => boolean): FigureTable {
  const cells = table.cells.map((row) => {
    if (!row.some((cell) => cell?.quantity?.type === 'amount')) return row;
    return row.map((cell, column) =>
      cell !== undefined && isBlankCell(cell) && isComputed(column) ? { ...cell, quantity: undefined } : cell,
    );
  });
  return { ...table, cells };
}

function fillOnce(
  { columns, rows, down, across, ofColumns, ofRows }: TableReading,
  known: ReadonlySet<string>,
  caution: Caution,
  styleOf: StyleOf,
): readonly FilledFigure[] {
  const awaits = (row: number, column: number) =>
    isBlank(rows, row, column) &&
    !known.has(keyOf(row, column)) &&
    [ofColumns.has(column), ofRows.has(row), down.partsOf.has(row), across.partsOf.has(column)].includes(true);
  return rows.lines.flatMap((_, row) =>
    columns.lines.flatMap((_, column): readonly FilledFigure[] => {
      if (!awaits(row, column)) return [];
      const of = ofColumns.has(column) ? 'column' : 'row';
      const [own, at] = of === 'column' ? [ofColumns.get(column), row] : [ofRows.get(row), column];
      const worked = own?.reading?.calculate(at);
      const calculation =
        worked?.calculation ??
        sumDown(rows, down, row, column, caution, (part) => awaits(part, column)) ??
        sumDown(columns, across, column, row, caution, (part) => awaits(row, part));
      if (calculation === undefined) return [];
      const value = calculate(calculation);
      const head = of === 'column' ? columns.lines[column] : rows.lines[row];
      const isAssumed =
        own?.isAssumed === true || (head !== undefined && mayFall(head) && own?.relations().length === 0);
      const assumedOf = worked !== undefined && isAssumed ? of : undefined;
      const style = styleOf(calculation, row, column);
      return [{ row, column, calculation, style, value: value && roundAmount(value, style), assumedOf }];
    }),
  );
}

interface TableReading {
  readonly columns: Side;
  readonly rows: Side;
  readonly down: Totals;
  readonly across: Totals;
  readonly ofColumns: ReadonlyMap<number, CheckedLine>;
  readonly ofRows: ReadonlyMap<number, CheckedLine>;
}

function read(table: FigureTable, heads: FigureHeads, caution: Caution): TableReading {
  const { columns, rows } = sidesOf(table, heads);
  const named = namedTotalOf(table, table.total);
  const [down, across] = [findTotals(rows, undefined), findTotals(columns, named)];
  const [ofColumns, ofRows] = [byLine(checkLines(columns, down)), byLine(checkLines(rows, across))];
  if (caution === 'usual') return { columns, rows, down, across, ofColumns, ofRows };
  return {
    columns,
    rows,
    down: sureTotals(rows, down, undefined),
    across: sureTotals(columns, across, named),
    ofColumns: withoutDoubt(columns, ofColumns),
    ofRows: withoutDoubt(rows, ofRows),
  };
}

function withoutDoubt(side: Side, lines: ReadonlyMap<number, CheckedLine>): ReadonlyMap<number, CheckedLine> {
  const kept = side.lines.flatMap((head, line) => {
    const each = lines.get(line);
    if (each === undefined) return [];
    const isOpen = each.isAssumed === true || (mayFall(head) && each.relations().length === 0);
    return [[line, isOpen ? { ...each, reading: undefined } : each] as const];
  });
  return new Map(kept);
}

/** What is attained of a target depends on whether less is better, which a head does not say. */
function mayFall({ formula, name }: FigureHead): boolean {
  return formula === undefined && /達成率|達成度|進捗/.test(name);
}

function byLine(lines: readonly CheckedLine[]): ReadonlyMap<number, CheckedLine> {
  return new Map(lines.map((each) => [each.line, each]));
}

/** `undefined` while a part waits to be filled in itself. */
function sumDown(
  side: Side,
  totals: Totals,
  line: number,
  at: number,
  caution: Caution,
  awaits: (part: number) => boolean,
): Calculation | undefined {
  const parts = totals.partsOf.get(line);
  const kind = side.positions[at]?.kind;
  if (parts === undefined || parts.some(awaits) || (kind !== 'amount' && kind !== 'difference' && kind !== 'share'))
    return undefined;
  const unitsOf = [(part: number) => side.lines[part]?.unit, (part: number) => side.figureAt(part, at)?.amount.unit];
  if (!unitsOf.every((unitOf) => isOfOneUnit(unitsOfParts(totals, line, unitOf)))) return undefined;
  const isLeftOut = caution === 'sure' ? isMark : isNone;
  const terms: Term[] = [];
  for (const part of parts) {
    const figure = side.figureAt(part, at);
    if (figure !== undefined) terms.push({ figure, coefficient: 1 });
    else if (!isLeftOut(side, part, at)) return undefined;
  }
  return terms.length === 0 ? undefined : { type: 'sum', terms };
}

/** Somebody has said that there is none. */
function isMark(side: Side, line: number, at: number): boolean {
  return isNone(side, line, at) && !isBlank(side, line, at);
}

/** Of a cell, by where it stands. */
export function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}
