/** One grid of columns for all tables of a sheet, so that each can have its own widths below the others. */

import { greatest } from '../../model/value/extremes.ts';
import { type Span, snapColumns } from './snap-columns.ts';
import type { TableGrid } from './table-grid.ts';
import type { TextMeasure } from './text-height.ts';

export interface ColumnGrid {
  /** Points. */
  readonly widths: readonly number[];
  /** For each column of a table, the grid columns it covers. */
  spansOf(table: TableGrid): readonly Span[];
}

export interface ColumnSetting {
  /** Printable width at the theme's own sizes, points. */
  readonly pageWidth: number;
  /** Size of table text, points: what the columns' em are. */
  readonly size: number;
  /** Points of a cell's width that hold no text. */
  readonly padding: number;
  readonly measure: TextMeasure;
}

/** em; what a column gets that asks for nothing, by its longest text. */
const leastWidth = 4;
const mostWidth = 40;
/** Tables grow towards the width of the page, but not out of proportion. */
const mostStretch = 1.35;
/** What margins of cells and long numbers make of tables that fill the page. */
const nearlyAsWide = 0.75;
/** Edges that are nearer than this are one, points. */
const sameEdge = 9;
/** For sheets of pictures and texts only. */
const bareColumns = 24;

/**
 * The columns of a table that freezes some (the main table of its sheet) stay whole, and the columns of others cover
 * those that come nearest to their widths. On a sheet without one, every edge of every table is an edge of the grid.
 */
export function composeColumns(tables: readonly TableGrid[], setting: ColumnSetting): ColumnGrid {
  if (tables.length === 0) {
    return { widths: Array.from({ length: bareColumns }, () => setting.pageWidth / bareColumns), spansOf: () => [] };
  }
  const asked = new Map(tables.map((table) => [table, askedWidths(table, setting)]));
  const widest = greatest([...asked.values()].map(sum));
  const stretch = Math.min(Math.max(setting.pageWidth / widest, 1), mostStretch);
  const wanted = new Map(
    [...asked].map(([table, widths]) => [table, widths.map((width) => Math.min(width * stretch, setting.pageWidth))]),
  );
  const main = tables.filter((table) => table.freezeColumns > 0).reduce(larger, undefined);
  return main === undefined ? uniteColumns(evenOut(wanted)) : followMain(main, wanted, setting);
}

/** Tables that are told the width of each column, and are nearly as wide as the widest of them, end where it ends. */
function evenOut(wanted: ReadonlyMap<TableGrid, readonly number[]>): ReadonlyMap<TableGrid, readonly number[]> {
  const told = [...wanted].filter(([table]) => table.widths.every((em) => em !== undefined));
  const widest = Math.max(0, greatest(told.map(([, widths]) => sum(widths))));
  const evened = told
    .filter(([, widths]) => sum(widths) >= widest * nearlyAsWide)
    .map(([table, widths]) => [table, widths.map((width) => (width * widest) / sum(widths))] as const);
  return new Map([...wanted, ...evened]);
}

function askedWidths(table: TableGrid, { size, padding, measure }: ColumnSetting): readonly number[] {
  const natural = table.widths.map(() => leastWidth);
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.columns > 1 || table.widths[cell.column] !== undefined) continue;
      const width = measure.width(cell.text, 1, true);
      natural[cell.column] = Math.min(Math.max(natural[cell.column] ?? 0, width), mostWidth);
    }
  }
  const widths = table.widths.map((em, at) => (em ?? natural[at] ?? leastWidth) * size + padding);
  return fitNumbers(table, widths, { size, padding, measure });
}

/** Numbers do not wrap: a column grows for the longest one in it, up to half as wide again. */
function fitNumbers(
  table: TableGrid,
  widths: readonly number[],
  { size, padding, measure }: Pick<ColumnSetting, 'size' | 'padding' | 'measure'>,
): readonly number[] {
  const needed = widths.map(() => 0);
  for (const row of table.rows) {
    for (const cell of row) {
      if (cell.element.data?.cell?.type !== 'number' || cell.columns > 1) continue;
      const width = measure.width(`△${cell.text}`, size, true) + padding;
      needed[cell.column] = Math.max(needed[cell.column] ?? 0, width);
    }
  }
  return widths.map((width, at) => Math.max(width, Math.min(needed[at] ?? 0, width * 1.5)));
}

function uniteColumns(wanted: ReadonlyMap<TableGrid, readonly number[]>): ColumnGrid {
  const edges: number[] = [0];
  const edgeOf = (position: number) => edges.find((edge) => Math.abs(edge - position) < sameEdge);
  const byColumns = [...wanted].sort(([, a], [, b]) => b.length - a.length);
  const placed = byColumns.map(([table, widths]) => {
    const own = [0];
    let position = 0;
    for (const width of widths) {
      position += width;
      const edge = edgeOf(position) ?? position;
      if (!edges.includes(edge)) edges.push(edge);
      own.push(edge);
    }
    return [table, own] as const;
  });
  edges.sort((a, b) => a - b);
  const spans = new Map(
    placed.map(([table, own]) => [
      table,
      own.slice(1).map((edge, at) => ({ start: edges.indexOf(own[at] ?? 0), end: edges.indexOf(edge) })),
    ]),
  );
  return {
    widths: edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)),
    spansOf: (table) => spans.get(table) ?? [],
  };
}

function followMain(
  main: TableGrid,
  wanted: ReadonlyMap<TableGrid, readonly number[]>,
  { size, padding }: ColumnSetting,
): ColumnGrid {
  const widths = [...(wanted.get(main) ?? [])];
  const most = greatest([...wanted.keys()].map((table) => table.columns));
  while (widths.length < most) widths.push(leastWidth * size + padding);
  const whole = widths.map((_, at) => ({ start: at, end: at + 1 }));
  const spans = new Map(
    [...wanted].map(([table, own]) => [
      table,
      table.columns === main.columns ? whole.slice(0, main.columns) : snapColumns(own, widths),
    ]),
  );
  return { widths, spansOf: (table) => spans.get(table) ?? [] };
}

function larger(best: TableGrid | undefined, table: TableGrid): TableGrid {
  if (best === undefined || table.columns > best.columns) return table;
  return table.columns === best.columns && table.rows.length > best.rows.length ? table : best;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
