/** Finds in a sheet its tables of amounts: of each the title, the unit, the heads, the rows and the notes. */

import type { Place } from '../finding/finding.ts';
import type { AmountsLayout } from '../model/amounts/amounts.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import { columnName } from '../table/cell-address.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { compact, isBlank, isRightBelow, looksLikeValue, rowNumber, writtenCells } from './cells.ts';
import { isHeadLine } from './find-head.ts';
import { isAside, isYear } from './head-words.ts';
import { isNote } from './row-kinds.ts';

/** At least one; without a body where no row has figures. */
export function layAmounts(grid: readonly GridRow[]): readonly AmountsLayout[] {
  const written = grid.filter(({ cells }) => cells.some((cell) => !isBlank(cell) || cell.continues !== undefined));
  const width = written.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rows = withoutHidden(written.map((row) => pad(row, width)));
  const tables: AmountsLayout[] = [];
  for (let from = 0; from < rows.length || tables.length === 0; ) {
    const first = findFirstRow(rows, from);
    if (first < 0 && tables.length > 0) {
      const [last] = tables.splice(-1);
      if (last !== undefined) tables.push({ ...last, notes: [...last.notes, ...textsOf(rows.slice(from))] });
      break;
    }
    const end = first < 0 ? rows.length : findEnd(rows, from, first);
    const above = rows.slice(from, first < 0 ? end : first);
    tables.push(layTable(above, first < 0 ? [] : rows.slice(first, end), rows[from]?.place ?? { file: '' }));
    from = end;
  }
  return tables;
}

function layTable(titled: readonly GridRow[], figures: readonly GridRow[], place: Place): AmountsLayout {
  const { above, given } = withoutBlank(titled, figures);
  const from = findFirstHead(above);
  const heads = given.length === 0 ? [] : above.slice(from);
  const keys = new Set(heads.filter((row) => writtenCells(row).length > 1).map(keyOf));
  const body = given.filter((row) => !keys.has(keyOf(row)));
  const last = body.findLastIndex((row) => !isNoteRow(row)) + 1;
  const outside = textsOf(above.slice(0, from)).flatMap(splitUnit);
  return {
    place,
    titles: outside.filter((text) => !isUnit(text)),
    unit: outside.filter(isUnit).join(' '),
    heads,
    body: body.slice(0, last).map(setIn),
    notes: textsOf(body.slice(last)),
  };
}

/** Blank cells of a row's end are none in a workbook, and have their places all the same. */
function pad({ place, cells }: GridRow, width: number): GridRow {
  if (cells.length === width) return { place, cells };
  const more = Array.from({ length: width - cells.length }, (_, index): GridCell => {
    const column = cells.length + index + 1;
    const at = place.cell === undefined ? { column } : { cell: `${columnName(column)}${rowNumber(place)}` };
    return { text: '', place: { ...place, ...at } };
  });
  return { place, cells: [...cells, ...more] };
}

/** Columns in which nothing stands, at the side of the table or between its columns. */
function withoutBlank(titled: readonly GridRow[], figures: readonly GridRow[]) {
  const used = new Set<number>();
  for (const { cells } of [...titled, ...figures]) {
    for (const [column, cell] of cells.entries()) if (!isBlank(cell) || cell.continues !== undefined) used.add(column);
  }
  const pick = ({ place, cells }: GridRow) => ({ place, cells: cells.filter((_, column) => used.has(column)) });
  return { above: titled.map(pick), given: figures.map(pick) };
}

/** What she does not show is not printed; rows that are hidden have a finding of their own. */
function withoutHidden(grid: readonly GridRow[]): readonly GridRow[] {
  const hidden = new Set<number>();
  for (const { cells } of grid) {
    for (const [column, { isHidden }] of cells.entries()) if (isHidden === true) hidden.add(column);
  }
  if (hidden.size === 0) return grid;
  return grid.map(({ place, cells }) => ({ place, cells: cells.filter((_, column) => !hidden.has(column)) }));
}

/** The first with figures, or the head over its group above it, or rows of marks. */
function findFirstRow(rows: readonly GridRow[], from: number): number {
  let first = rows.findIndex((row, index) => index >= from && holdsFigures(row) && !isOfNumberedHeads(rows, index));
  while (
    first > from + 1 &&
    isOfRows(rows[first - 1], rows[first - 2]) &&
    rows.slice(from, first - 1).some((row) => countWritten(row) > 1)
  )
    first -= 1;
  return first;
}

/** Where the title or the heads of the next table stand. */
function findEnd(rows: readonly GridRow[], from: number, first: number): number {
  const heads = new Set(
    rows
      .slice(from, first)
      .filter((row) => countWritten(row) > 1)
      .map(keyOf),
  );
  const lastFigures = rows.findLastIndex(holdsFigures);
  /** Where rows of one text begin that may be titles. */
  let alone: number | undefined;
  for (let index = first + 1; index < lastFigures; index += 1) {
    const row = rows[index];
    if (row === undefined || isNoteRow(row) || countWritten(row) < 1) continue;
    if (countWritten(row) === 1) {
      // A total that is to be worked out stands alone too, but no blank row above it.
      if (alone === undefined || (!isApart(rows, alone) && isApart(rows, index))) alone = index;
      continue;
    }
    const start = alone ?? index;
    alone = undefined;
    const isAgain = start < index && heads.has(keyOf(row));
    const isHeads = isOfHeads(row) || isOfNumberedHeads(rows, index);
    if (isAgain || (isHeads && (isApart(rows, start) || (start < index && isHeadLine(row))))) return start;
  }
  return rows.length;
}

/** 項目1, KPI2 over bare figures: words that are numbered. Below other heads only where the name's column is open. */
function isOfNumberedHeads(rows: readonly GridRow[], index: number): boolean {
  const [row, below, above] = [rows[index], rows[index + 1], rows[index - 1]];
  if (row === undefined || below === undefined) return false;
  const columns = row.cells.flatMap((cell, column) => (column > 0 && isFigure(cell.text) ? [column] : []));
  const areNumbered = columns.every((column) => numberedWord.test(compact(row.cells[column]?.text ?? '')));
  const areOverFigures = columns.every((column) => /^[△▲-]?\d/.test(compact(below.cells[column]?.text ?? '')));
  const [first] = row.cells;
  const isOpen = isBlank(first) || first?.continues === 'above';
  const isBelowHeads = above !== undefined && columns.some((column) => !isBlank(above.cells[column]));
  return columns.length > 0 && areNumbered && areOverFigures && (isOpen || !isBelowHeads || isApart(rows, index));
}

const numberedWord = /^(?!約|のべ|延べ?\d)[\p{L}ー]{1,12}\d{1,2}$/u;

/** Below a blank row. */
function isApart(rows: readonly GridRow[], index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  return row !== undefined && above !== undefined && !isRightBelow(above, row);
}

/** Texts alone, that stand over columns; 1件当たりの額 is one. */
function isOfHeads(row: GridRow): boolean {
  const isHead = ({ text }: GridCell) => isYear(text) || !looksLikeValue(text) || /[当あ]たり/.test(text);
  return !holdsFigures(row) && writtenCells(row).every(({ cell }) => isHead(cell));
}

function isOfRows(row: GridRow | undefined, above: GridRow | undefined): boolean {
  return isBand(row) || isOfMarks(row) || isOfPlainNumbers(row, above);
}

/** 市税, 1950 below 款, 決算額: no years, as the column of names has its head already. */
function isOfPlainNumbers(row: GridRow | undefined, above: GridRow | undefined): boolean {
  const [name, ...others] = row?.cells ?? [];
  const figures = others.filter((cell) => !isBlank(cell));
  const isNamed = !isBlank(name) && name?.continues === undefined && !isBlank(above?.cells[0]);
  return isNamed && figures.length > 0 && figures.every(({ text }) => /^(?:19|20)\d\d$/.test(compact(text)));
}

/** A name, and for each figure that there is none. */
function isOfMarks(row: GridRow | undefined): boolean {
  const [name, ...others] = row?.cells ?? [];
  const marks = others.filter((cell) => !isBlank(cell));
  const isMark = ({ text }: GridCell) => looksLikeValue(text) && !/\d/.test(compact(text));
  return !isBlank(name) && marks.length > 0 && marks.every(isMark);
}

function isBand(row: GridRow | undefined): boolean {
  const [name, ...others] = row?.cells ?? [];
  if (name === undefined || isBlank(name) || name.continues !== undefined || isAside(name.text)) return false;
  return others.every((cell) => isBlank(cell) && cell.continues !== 'above');
}

/** Besides units and days. */
function countWritten(row: GridRow): number {
  return row.cells.filter((cell) => !isBlank(cell) && !isUnit(cell.text.trim()) && !isDay(cell.text)).length;
}

/** Past its first column a row of data has an amount that is no year and no date. */
function holdsFigures({ cells }: GridRow): boolean {
  return cells.slice(1).some(({ text }) => isFigure(text));
}

function isFigure(text: string): boolean {
  const half = compact(text);
  if (!/\d/.test(half) || /^(?:19|20)\d\d$|年|月\d|日現在|^[MTSHR]\d/.test(half)) return false;
  return parseQuantity(text)?.type === 'amount';
}

/** A title stands alone in its row, or beside a unit or a day. */
function findFirstHead(above: readonly GridRow[]): number {
  const first = above.findIndex((row) => countWritten(row) > 1);
  return first < 0 ? Math.max(0, above.length - 1) : first;
}

function isUnit(text: string): boolean {
  return /^[(（]?\s*単\s*位\s*[:：]?/.test(text);
}

/** 歳出の状況（普通会計）（単位：千円）, 基金の残高　単位：千円: a title with its unit at the end. */
function splitUnit(text: string): readonly string[] {
  const unit =
    /(?:[（(]\s*単\s*位\s*[:：][^（()）]{1,20}[)）]|\s単\s?位\s?[:：][^（()）\s]{1,20})$/.exec(text)?.[0] ?? '';
  const title = text.slice(0, text.length - unit.length).trim();
  return unit === '' || title === '' ? [text] : [title, unit.trim()];
}

function isDay(text: string): boolean {
  return /現在[)）]?$/.test(text.trim());
}

function isNoteRow(row: GridRow): boolean {
  const [first, ...others] = row.cells.filter((cell) => !isBlank(cell));
  return first !== undefined && others.length === 0 && isNote(first.text);
}

function textsOf(rows: readonly GridRow[]): readonly string[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => !isBlank(cell)).map(({ text }) => text.trim()));
}

/** As blanks would, so that rows are nested alike however they were set in. */
function setIn({ place, cells }: GridRow): GridRow {
  return { place, cells: cells.map(setInCell) };
}

/** (1) 総務, 2. 民生: no value. */
const numberedName = /^\s*(?:\(\d{1,2}\)|\d{1,2}[.、\s])\s*\p{L}{2}/u;

function setInCell(cell: GridCell): GridCell {
  const { indent = 0, text } = cell;
  const isValue = looksLikeValue(text) && !numberedName.test(text.normalize('NFKC'));
  return indent === 0 || isBlank(cell) || isValue ? cell : { ...cell, text: '　'.repeat(indent) + text };
}

function keyOf(row: GridRow): string {
  return writtenCells(row)
    .map(({ cell, column }) => `${column} ${compact(cell.text)}`)
    .join('\n');
}
