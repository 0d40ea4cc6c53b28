/** Puts the checked figures back into the cells that they stand in, beside heads, names and remarks. */

import type { AmountsTableSetting } from '../configuration/amounts-setting.ts';
import type { FilledTable } from '../filled-table/fill-table.ts';
import { isWrittenFigure, type ShowFigure, showFigures } from '../filled-table/show-figures.ts';
import { sharesNotes, type TableFigures } from '../table-figures/check-table-figures.ts';
import type { GridFigureTable } from '../table-figures/figure-table-of-grid.ts';
import type { FigureHead } from '../table-figures/parse-figure-head.ts';
import { type FiscalYear, fiscalYear } from '../year/fiscal-year.ts';
import type { AmountsCell, AmountsColumn, AmountsHead, AmountsLayout, AmountsRow, AmountsTable } from './amounts.ts';
import { cellsOf, type MergedCell, type MergedGrid } from './merge-grid.ts';

export interface Parts {
  readonly id: string;
  readonly file: string;
  readonly setting: AmountsTableSetting;
  /** One of several that its setting names. */
  readonly isOneOfSeveral: boolean;
  readonly layout: AmountsLayout;
  readonly unit: string;
  readonly heads: MergedGrid;
  readonly body: MergedGrid;
  readonly grid: GridFigureTable;
  readonly filled: FilledTable;
  readonly figures: TableFigures;
}

export function composeTable(parts: Parts): AmountsTable {
  const { id, file, setting, layout, unit, heads, grid, filled, figures } = parts;
  const shown = showFigures(filled, figures.relations, grid.columns);
  const saysSo = layout.notes.some((note) => note.includes('構成比'));
  const { roundedShares } = figures;
  const rounded = roundedShares === undefined || saysSo ? [] : [sharesNotes[roundedShares]];
  return {
    id,
    title: titleOf(parts),
    unit,
    file,
    heads: cellsOf(heads).map((row) => row.map(composeHead)),
    columns: composeColumns(parts),
    rows: composeRows(parts, shown),
    notes: [...layout.notes, ...rounded],
    chart: setting.chart,
  };
}

function titleOf({ setting: { title }, layout: { titles }, isOneOfSeveral }: Parts): string {
  if (title === undefined) return titles.join('　');
  return isOneOfSeveral ? [title, ...titles].join('　') : title;
}

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

function isRemark({ table }: FilledTable, column: number): boolean {
  const quantities = table.cells.map((row) => row[column]?.quantity?.type);
  return table.columns[column]?.declared?.kind === 'other' && !quantities.includes('amount');
}

function composeRows({ body, grid, filled }: Parts, shown: ShowFigure): readonly AmountsRow[] {
  return body.map((row, index): AmountsRow => {
    const head = filled.rows[index];
    const hasFigures = filled.table.cells[index]?.some(isWrittenFigure) === true;
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
        const at = number < 0 ? undefined : shown(index, number);
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
