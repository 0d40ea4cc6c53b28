/** Puts the checked figures back into the cells that they stand in, beside heads, names and remarks. */

import type { AmountsTableSetting } from '../configuration/amounts-setting.ts';
import { calculate } from '../table-figures/calculation.ts';
import type { TableFigures } from '../table-figures/check-table-figures.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import type { GridFigureTable } from '../table-figures/figure-table-of-grid.ts';
import type { FilledFigure } from '../table-figures/fill-figures.ts';
import type { FigureHead } from '../table-figures/parse-figure-head.ts';
import type { Quantity } from '../value/quantity.ts';
import { type FiscalYear, fiscalYear } from '../year/fiscal-year.ts';
import type {
  AmountsCell,
  AmountsColumn,
  AmountsFigure,
  AmountsHead,
  AmountsRow,
  AmountsTable,
  UndefinedAmount,
} from './amounts.ts';
import type { FilledAmounts } from './fill-amounts.ts';
import { type Live, liveOfPrinted, positionsOf, withoutCircles } from './find-live-figures.ts';
import { isToBeComputed, lacksYearBefore } from './inspect-amounts.ts';
import type { Layout } from './lay-out.ts';
import { cellsOf, type MergedCell, type MergedGrid } from './merge-grid.ts';
import { roundAmount, showAmount } from './show-amount.ts';

export interface Parts {
  readonly id: string;
  readonly file: string;
  readonly setting: AmountsTableSetting;
  readonly layout: Layout;
  readonly unit: string;
  readonly heads: MergedGrid;
  readonly body: MergedGrid;
  readonly grid: GridFigureTable;
  readonly filled: FilledAmounts;
  readonly figures: TableFigures;
}

export function composeTable(parts: Parts): AmountsTable {
  const { id, file, setting, layout, unit, heads, figures } = parts;
  const cells = new FigureCells(parts);
  const saysSo = layout.notes.some((note) => note.includes('構成比'));
  const rounded = figures.areSharesRounded && !saysSo ? [roundedNote] : [];
  return {
    id,
    title: setting.title ?? layout.titles.join('　'),
    unit,
    file,
    heads: cellsOf(heads).map((row) => row.map(composeHead)),
    columns: composeColumns(parts),
    rows: composeRows(parts, cells),
    notes: [...layout.notes, ...rounded],
    chart: setting.chart,
  };
}

const roundedNote = '（注）構成比は四捨五入しているため、合計は100%にならない。';

function composeHead({ text, column, colspan, rowspan, place }: MergedCell): AmountsHead {
  return { text: text.trim(), column, colspan, rowspan, place };
}

function composeColumns({ heads, grid, filled }: Parts): readonly AmountsColumn[] {
  const width = heads[0]?.length ?? Math.max(0, ...grid.columns) + 1;
  const numbers = new Map(grid.columns.map((column, index) => [column, index]));
  return Array.from({ length: width }, (_, column): AmountsColumn => {
    const head = filled.columns[numbers.get(column) ?? -1];
    const texts = [...new Set(heads.map((row) => row[column]))].flatMap((cell) => cell?.text.trim() || []);
    const isText = head === undefined || isRemark(filled, numbers.get(column) ?? -1);
    const kind = column < grid.labels ? 'name' : isText ? 'text' : head.kind;
    return { kind, texts, unit: head?.unit ?? '', year: yearOf(head) };
  });
}

/** 本年度 and 前年度 are none of the calendar. */
function yearOf(head: FigureHead | undefined): FiscalYear | undefined {
  return head?.year !== undefined && head.year > 1000 ? fiscalYear(head.year) : undefined;
}

function isRemark({ table }: FilledAmounts, column: number): boolean {
  const quantities = table.cells.map((row) => row[column]?.quantity?.type);
  return table.columns[column]?.declared?.kind === 'other' && !quantities.includes('amount');
}

function composeRows({ body, grid, filled }: Parts, cells: FigureCells): readonly AmountsRow[] {
  return body.map((row, index): AmountsRow => {
    const head = filled.rows[index];
    const hasFigures = filled.table.cells[index]?.some((cell) => cell?.quantity?.type === 'amount') === true;
    const isTotal = head?.total?.isCertain === true;
    const kind = head?.isPart === true ? 'part' : isTotal ? 'total' : hasFigures ? 'item' : 'band';
    return {
      kind,
      name: (head?.name ?? '').trim(),
      depth: head?.depth ?? 0,
      unit: head?.unit ?? '',
      year: yearOf(head),
      cells: row.map((cell, column) => {
        if (cell.row !== index || cell.column !== column) return undefined;
        const { text, colspan, rowspan, place } = cell;
        const number = grid.columns.indexOf(column);
        const at = number < 0 ? undefined : cells.at(index, number);
        const plain: AmountsCell = { text: indented(text), colspan, rowspan, place, figure: undefined };
        return at === undefined ? plain : { ...plain, ...at };
      }),
    };
  });
}

/** Blanks of any width before a name set it in by whole characters. */
function indented(text: string): string {
  const blanks = /^\s*/.exec(text)?.[0] ?? '';
  const full = [...blanks].filter((each) => each === '\u3000').length;
  return '\u3000'.repeat(Math.min(10, full + Math.ceil((blanks.length - full) / 2))) + text.trim();
}

/** What is printed in the cells of figures. */
class FigureCells {
  readonly #parts: Parts;
  readonly #filled: ReadonlyMap<string, FilledFigure>;
  readonly #live: ReadonlyMap<FigureCell, Live>;
  readonly #positions: ReturnType<typeof positionsOf>;
  readonly #columns: readonly number[];

  constructor(parts: Parts) {
    const { filled, figures, grid } = parts;
    this.#parts = parts;
    this.#filled = new Map(filled.filled.map((each) => [keyOf(each.row, each.column), each]));
    this.#positions = positionsOf(filled.table);
    this.#columns = grid.columns;
    const live = new Map(liveOfPrinted(figures.relations));
    for (const figure of filled.filled) {
      const cell = filled.table.cells[figure.row]?.[figure.column];
      if (cell === undefined) continue;
      const own = liveOfFilled(figure, filled);
      if (own !== undefined) live.set(cell, own);
    }
    this.#live = withoutCircles(live);
  }

  at(row: number, column: number): Pick<AmountsCell, 'text' | 'figure'> | undefined {
    const { filled } = this.#parts;
    const cell = filled.table.cells[row]?.[column];
    if (cell === undefined) return undefined;
    const own = this.#filled.get(keyOf(row, column));
    const live = this.#liveOf(cell);
    if (own !== undefined) return this.#showFilled(own, live);
    const { quantity } = cell;
    const because = this.#findReason(quantity, row, column);
    if (because !== undefined) {
      return { text: dash, figure: { quantity, source: 'filled', undefinedBecause: because } };
    }
    const text = quantity?.text.trim();
    return text === undefined
      ? { text: cell.text.trim(), figure: undefined }
      : { text, figure: { quantity, source: 'given', ...live } };
  }

  #liveOf(cell: FigureCell): Pick<AmountsFigure, 'live'> {
    const live = this.#live.get(cell);
    if (live === undefined) return {};
    const placeOf = (operand: FigureCell) => {
      const position = this.#positions.get(operand);
      const column = this.#columns[position?.column ?? -1];
      return position === undefined || column === undefined ? undefined : { row: position.row, column };
    };
    return { live: { ...live, placeOf } };
  }

  #showFilled(
    { row, column, worked, value }: FilledFigure,
    live: Pick<AmountsFigure, 'live'>,
  ): Pick<AmountsCell, 'text' | 'figure'> {
    const { filled } = this.#parts;
    const { calculation } = worked;
    const word = wordOf(worked.calculation);
    if (word !== undefined) {
      return { text: word, figure: { quantity: { type: 'qualitative', text: word }, source: 'filled', ...live } };
    }
    if (value === undefined) {
      const quantity: Quantity = { type: 'missing', text: dash, reason: 'notGiven' };
      return { text: dash, figure: { quantity, source: 'filled', undefinedBecause: 'divisor-zero', ...live } };
    }
    const style = filled.styleOf(calculation, row, column);
    const quantity = showAmount(value, style, filled.mannerOf(row, column).after, filled.minus);
    return { text: quantity.text, figure: { quantity, source: 'filled', ...live } };
  }

  /** An empty cell of a column whose figures are known to be worked out. */
  #findReason(quantity: Quantity | undefined, row: number, column: number): UndefinedAmount | undefined {
    const { filled } = this.#parts;
    const head = filled.columns[column];
    if (quantity?.type !== 'missing' || quantity.reason !== 'blank' || head === undefined || !isToBeComputed(head))
      return undefined;
    const isKnown = filled.isComputed('column', column) || lacksYearBefore(filled.columns, head);
    const hasFigures = filled.table.cells[row]?.some((cell) => cell?.quantity?.type === 'amount') === true;
    return isKnown && hasFigures ? 'operand-missing' : undefined;
  }
}

const dash = '－';

function keyOf(row: number, column: number): string {
  return `${row} ${column}`;
}

function liveOfFilled({ worked, value, row, column }: FilledFigure, { styleOf }: FilledAmounts): Live | undefined {
  const { calculation } = worked;
  const style = styleOf(calculation, row, column);
  const exact = calculate(calculation);
  if (value === undefined || exact === undefined) return { calculation, style };
  const adjusted = value.minus(roundAmount(exact, style));
  return { calculation, style, ...(adjusted.isZero() ? {} : { adjusted }) };
}

/** From nothing to something, and to nothing. */
function wordOf(calculation: FilledFigure['worked']['calculation']): '皆増' | '皆減' | undefined {
  if (calculation.type !== 'rate') return undefined;
  const [now, before] = [calculation.x.amount.value, calculation.y.amount.value];
  if (before.isZero() && now.gt(0)) return '皆増';
  return now.isZero() && before.gt(0) ? '皆減' : undefined;
}
