/** Tables of a book, from Markdown or a file: merges, heads, totals, and what each value says. */

import type { Table } from 'mdast';
import { error, type Place, warning } from '../../../finding/finding.ts';
import { findProblems } from '../../../table/find-cell-problems.ts';
import type { BookCell, BookRow, BookTable } from '../book.ts';
import { tableKey } from '../read/find-table-files.ts';
import { placeIn } from '../read/place-in.ts';
import type { Attributes } from '../text/attributes.ts';
import { joinLines, parseLines, parsePlainText } from '../text/parse-inline.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { BlockContext } from './block-context.ts';
import { figureTableOf } from './figure-table-of.ts';
import { fillRows } from './fill-rows.ts';
import { mergeCells } from './merge-cells.ts';
import type { DraftCell, PlacedTable, TableCell } from './placed-table.ts';
import { readColumnValues } from './read-column-values.ts';
import { isTotalRow } from './total-row.ts';

export const tableAttributes = ['id', 'caption', 'unit', 'head', 'labels', 'widths', 'file', 'sheet', 'total'];
export const columnsLimit = 100;
/** On a page of A4, two characters each. */
const readableColumns = 24;

/** A table in Markdown; `attributes` are those of the directive around it. */
export function parseMarkdownTable(
  table: Table,
  attributes: Attributes,
  place: Place,
  context: BlockContext,
): PlacedTable | undefined {
  const rows = table.children.map((row) =>
    row.children.map((cell): TableCell => {
      const text = joinLines(parseLines(cell.children, context.part, context));
      const [first] = cell.children;
      const indent = first?.type === 'text' ? blanksBefore(first.value) : 0;
      return { text, place: placeIn(context.part, cell), covered: coveredBy(plainTextOf(text)), indent };
    }),
  );
  const width = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.length <= width) continue;
    const at = row[0]?.place ?? place;
    context.sources.report(error('csv-row-length', { expected: width, found: rows[index]?.length ?? 0 }, at));
  }
  return composeTable(rows, attributes, '1', place, context);
}

/** A table in a CSV or XLSX, named by `file` or `sheet`. */
export function parseFileTable(attributes: Attributes, place: Place, context: BlockContext): PlacedTable | undefined {
  const { file, sheet } = attributes;
  const grid = context.sources.grids.get(tableKey(context.chapter.path, { file, sheet }));
  const rows = (grid ?? [])
    .filter(({ cells }) => cells.some(({ text, continues }) => continues !== undefined || text.trim() !== ''))
    .map(({ cells }) =>
      cells.map(
        (cell): TableCell => ({
          text: parsePlainText(cell.text, cell.place, context),
          place: cell.place,
          covered: cell.continues ?? coveredBy(cell.text.trim()),
          indent: blanksBefore(cell.text) + (cell.indent ?? 0),
        }),
      ),
    );
  for (const finding of findProblems((grid ?? []).flatMap(({ cells }) => cells))) context.sources.report(finding);
  // A file that could not be read is reported where it is read.
  return rows.length === 0 ? undefined : composeTable(rows, attributes, '1', place, context);
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length;
}

function coveredBy(text: string): TableCell['covered'] {
  if (text === '<') return 'left';
  return text === '^' ? 'above' : undefined;
}

function composeTable(
  given: readonly (readonly TableCell[])[],
  attributes: Attributes,
  defaultHead: string,
  place: Place,
  context: BlockContext,
): PlacedTable | undefined {
  const { report } = context.sources;
  const width = given.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > columnsLimit) {
    report(error('book-table-too-wide', { columns: width, limit: columnsLimit }, place));
    return undefined;
  }
  if (width > readableColumns) {
    report(warning('book-table-crowded', { columns: width, limit: readableColumns }, place));
  }
  if (!context.sources.takeCells(given.length * width)) return undefined;
  const head = readCount('head', attributes.head ?? defaultHead, given.length, place, context);
  const labels = readCount('labels', attributes.labels ?? '0', width, place, context);
  const rows = given.map((row) => fill(row, width, place));
  const merged = [...mergeCells(rows.slice(0, head), report), ...mergeCells(rows.slice(head), report)];
  const quantities = readColumnValues(merged.slice(head), width);
  const cells = merged.map((row, index) =>
    row.map((cell): DraftCell => {
      const { column, text, colspan, rowspan, indent } = cell;
      const quantity = index < head || column < labels ? undefined : quantities.get(cell);
      const isHead = index < head || column < labels;
      return {
        column,
        indent,
        text,
        colspan,
        rowspan,
        isHead,
        ...(quantity === undefined ? {} : { quantity }),
        place: cell.place,
      };
    }),
  );
  const bodies = cells.slice(head);
  const draft = {
    type: 'table' as const,
    id: attributes.id ?? context.nextId(),
    caption: parsePlainText(attributes.caption ?? '', place, context),
    unit: attributes.unit ?? '',
    head: cells.slice(0, head).map((row) => row.map(withoutColumn)),
    widths: readWidths(attributes.widths, width, place, context),
    place,
  };
  const placed = { grid: spread(cells, width), labels, total: attributes.total ?? '' };
  checkTotalAttribute({ ...placed, table: draft }, context);
  const gridTable = figureTableOf({ ...placed, table: draft }, context.sources.year.value);
  const { table: figureTable, figures, rows: filled, findings } = fillRows(gridTable, bodies);
  const table: BookTable = {
    ...draft,
    rows: filled.map((row): BookRow => ({ isTotal: isTotalRow(row), cells: row.map(withoutColumn) })),
    ...(figures.roundedShares === undefined ? {} : { sharesRounded: figures.roundedShares }),
  };
  return { ...placed, figureTable, figures, findings, table };
}

function checkTotalAttribute(
  { table, total }: Pick<PlacedTable, 'total'> & { readonly table: Pick<BookTable, 'head' | 'place'> },
  { sources }: BlockContext,
): void {
  const heads = table.head.flat().map(({ text }) => plainTextOf(text));
  if (total === '' || heads.includes(total)) return;
  sources.report(error('attribute-invalid', { name: 'total', value: total, expected: heads.join(', ') }, table.place));
}

function withoutColumn({ column: _, indent: __, ...cell }: DraftCell): BookCell {
  return cell;
}

function fill(row: readonly TableCell[], width: number, place: Place): readonly TableCell[] {
  const at = row.at(-1)?.place ?? place;
  return Array.from(
    { length: width },
    (_, column) => row[column] ?? { text: [], place: at, covered: undefined, indent: 0 },
  );
}

function readCount(name: string, text: string, most: number, place: Place, { sources }: BlockContext): number {
  const value = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  if (value >= 0 && value <= most) return value;
  sources.report(error('attribute-invalid', { name, value: text, expected: `0～${most}` }, place));
  return 0;
}

function readWidths(
  text: string | undefined,
  width: number,
  place: Place,
  { sources }: BlockContext,
): readonly number[] {
  if (text === undefined) return [];
  const widths = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (widths.length === width && widths.every((each) => each > 0 && each <= 1000)) return widths;
  const expected = Array.from({ length: width }, () => '1').join(' ');
  sources.report(error('attribute-invalid', { name: 'widths', value: text, expected }, place));
  return [];
}

/** The cell that covers each place. */
function spread(
  rows: readonly (readonly DraftCell[])[],
  width: number,
): readonly (readonly (DraftCell | undefined)[])[] {
  const grid = rows.map(() => Array.from<unknown, DraftCell | undefined>({ length: width }, () => undefined));
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      for (let down = row; down < row + cell.rowspan; down += 1) {
        grid[down]?.fill(cell, cell.column, cell.column + cell.colspan);
      }
    }
  }
  return grid;
}
