/** A table laid out under heads, in columns of labels and of figures, as figures for comparing and filling. */

import type { Place } from '../../finding/finding.ts';
import { normalizeHeader, toHalfWidth } from '../text/text-width.ts';
import { greatest } from '../value/extremes.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { isKnownUnit } from '../value/unit-words.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import type { FigureCell } from './figure.ts';
import { areAllUnknown, type FigureTable } from './figure-table.ts';
import { levelUnits } from './level-units.ts';
import { numberedDepths } from './numbered-depths.ts';
import { findHeadUnit, isUnitHead, type TableHead } from './parse-figure-head.ts';

/** One cell may stand at several places of a grid. */
export interface GridFigure {
  readonly text: string;
  /** Where it is known already. */
  readonly quantity?: Quantity;
  readonly colspan: number;
  readonly rowspan: number;
  /** How far its text is set in. */
  readonly indent: number;
  readonly place: Place;
}

export type FigureGrid = readonly (readonly (GridFigure | undefined)[])[];

export interface LaidOutTable {
  readonly heads: FigureGrid;
  readonly body: FigureGrid;
  /** Leading columns that head rows at least. */
  readonly labels: number;
  readonly unit: string;
  readonly total: string;
  readonly documentDate: CalendarDate;
}

export interface GridFigureTable {
  readonly table: FigureTable;
  /** Columns of the grid that the table's columns are. */
  readonly columns: readonly number[];
  /** How many leading columns of the grid head rows. */
  readonly labels: number;
}

export function figureTableOfGrid(given: LaidOutTable): GridFigureTable {
  const { heads, body, unit, total, documentDate } = given;
  const cells = body.map((row) => row.map(figureCellOf));
  const width = Math.max(0, greatest([...heads, ...body].map((row) => row.length)));
  const labels = Math.max(given.labels, countLabels(heads, cells, width));
  const units = headTexts(heads, width).findIndex((texts) => isUnitHead(texts.at(-1) ?? ''));
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column >= labels && column !== units,
  );
  const table = {
    rows: readRowHeads(body, labels, units),
    columns: columns.map((column) => ({ ...splitUnit(textsOf(heads.map((row) => row[column]))), depth: 0 })),
    cells: levelUnits(cells.map((row) => columns.map((column) => row[column]))),
    unit,
    total,
    documentDate,
  };
  return { table, columns, labels };
}

/** 千円 alone below its heads is their unit. */
function splitUnit(texts: readonly string[]): Pick<TableHead, 'texts' | 'unit'> {
  const last = texts.at(-1) ?? '';
  const unit = texts.length > 1 ? findHeadUnit([`(${toHalfWidth(last).replace(/^\(|\)$/g, '')})`]) : '';
  return unit === '' ? { texts, unit } : { texts: texts.slice(0, -1), unit };
}

function readRowHeads(body: FigureGrid, labels: number, units: number): readonly TableHead[] {
  const own = body.map((row) => row.slice(0, labels).map((cell, column) => (column === units ? undefined : cell)));
  const isWritten = (cell: GridFigure | undefined) => cell !== undefined && cell.text.trim() !== '';
  // Where rows have several labels, a blank one repeats that above and sets nothing in.
  const isStair = own.every((cells) => cells.filter(isWritten).length < 2);
  let above: readonly (GridFigure | undefined)[] = [];
  const heads = own.map((written, index): TableHead => {
    const last = written.findLastIndex(isWritten);
    const first = written.findIndex(isWritten);
    const cells = isStair ? written : written.map((cell, column) => (column < first ? above[column] : cell));
    above = cells;
    const unit = units < 0 ? undefined : body[index]?.[units];
    return {
      texts: textsOf(cells),
      depth: (isStair ? Math.max(0, last) * deepest : 0) + Math.min(cells[last]?.indent ?? 0, deepest - 1),
      unit: unit === undefined ? '' : unit.text.trim(),
    };
  });
  if (heads.some(({ depth }) => depth > 0)) return heads;
  const depths = numberedDepths(heads.map(({ texts }) => texts.at(-1) ?? ''));
  return depths === undefined ? heads : heads.map((head, index) => ({ ...head, depth: depths[index] ?? 0 }));
}

/** A column of labels sets in more than blanks do. */
const deepest = 20;

/** A merged cell speaks for several places, and is the figure of none. */
function figureCellOf(cell: GridFigure | undefined): FigureCell | undefined {
  if (cell === undefined || cell.colspan > 1 || cell.rowspan > 1) return undefined;
  return { text: cell.text, quantity: cell.quantity ?? parseQuantity(cell.text), place: cell.place };
}

/** Leading columns of texts, and one of numbers or years. */
function countLabels(
  heads: FigureGrid,
  cells: readonly (readonly (FigureCell | undefined)[])[],
  width: number,
): number {
  const names = headTexts(heads, width).map((texts) => normalizeHeader(texts.at(-1) ?? ''));
  const first = names.findIndex((name, column) => {
    const own = cells.map((row) => row[column]);
    const holdsAmounts = own.some((cell) => isFigure(cell?.quantity));
    return (
      (holdsAmounts || areAllUnknown(own)) && !/^(?:no\.?|番号|整理番号|順位|年度?|月|年次|区分|コード|id)$/.test(name)
    );
  });
  return first < 0 ? width : first;
}

/** 1 総務管理費 is a name with its number. */
function isFigure(quantity: Quantity | undefined): boolean {
  if (quantity?.type !== 'amount') return quantity?.type === 'composite';
  const { unit, text } = quantity;
  return unit === '' || isKnownUnit(unit) || !/^\s*[(（]?\d{1,3}[)）.．]?\s*\p{L}{2,}/u.test(toHalfWidth(text));
}

function headTexts(heads: FigureGrid, width: number): readonly (readonly string[])[] {
  return Array.from({ length: width }, (_, column) => textsOf(heads.map((row) => row[column])));
}

/** Each once: a merged cell stands at several places. */
function textsOf(cells: readonly (GridFigure | undefined)[]): readonly string[] {
  const once = [...new Set(cells)].flatMap((cell) => (cell === undefined ? [] : [cell.text]));
  return once.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}
