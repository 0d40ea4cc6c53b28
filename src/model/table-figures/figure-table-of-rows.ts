/** A table of a list as figures under heads, for comparing them. */

import type { RawCell, RawTable } from '../../table/table.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { isGoalBound } from '../value/goal-bound.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { CalendarDate } from '../year/fiscal-year.ts';
import type { FigureCell } from './figure.ts';
import { areAllUnknown, type FigureTable } from './figure-table.ts';
import { levelUnits } from './level-units.ts';
import { isToBeComputed, isUnitHead, parseFigureHead } from './parse-figure-head.ts';
import { findTotalWord } from './total-words.ts';

export interface RowFigureTable {
  readonly table: FigureTable;
  /** Columns of the rows that the table's columns are. */
  readonly columns: readonly number[];
}

export function figureTableOfRows({ headers, rows }: RawTable, documentDate: CalendarDate): RowFigureTable {
  const cells = rows.map((row) => headers.map((_, column) => figureCellOf(row.cells[column])));
  const units = headers.findIndex(({ text }) => isUnitHead(text));
  const isFigures = headers.map(({ text }, column) => {
    const own = cells.map((row) => row[column]);
    const isOfFigures = own.some((cell) => cell?.quantity?.type === 'amount') || areAllUnknown(own);
    const isToBeFilled = () => isComputedHead(text, documentDate) && own.every((cell) => cell?.text.trim() === '');
    return (
      (isOfFigures || isToBeFilled()) &&
      !(column === 0 && cells.some(([name]) => isName(name))) &&
      !/^(?:no\.?|番号|整理番号|順位|年度?|月|年次|区分|コード|id)$/.test(normalizeHeader(text)) &&
      column !== units
    );
  });
  const first = isFigures.indexOf(true);
  const columns = headers.flatMap((_, column) => (isFigures[column] === true ? [column] : []));
  const table: FigureTable = {
    rows: rows.map((row) => {
      const labels = row.cells.slice(0, first < 0 ? 0 : first);
      const last = labels.findLast((cell, column) => column !== units && cell.text.trim() !== '');
      return {
        texts: last === undefined ? [] : [last.text.trim()],
        depth: last === undefined ? 0 : blanksBefore(last),
        unit: units < 0 ? '' : (row.cells[units]?.text.trim() ?? ''),
      };
    }),
    columns: columns.map((column) => ({ texts: [headers[column]?.text.trim() ?? ''], depth: 0, unit: '' })),
    cells: levelUnits(cells.map((row) => columns.map((column) => row[column]))),
    unit: '',
    total: '',
    documentDate,
  };
  return { table, columns };
}

/** 総数 and 65歳以上 in the first column name their rows, whatever numbers stand in it. */
function isName(cell: FigureCell | undefined): boolean {
  const { quantity, text = '' } = cell ?? {};
  if (quantity === undefined || quantity.type === 'missing') return false;
  if (quantity.type === 'amount') return isGoalBound(quantity.bound);
  return quantity.type === 'composite' || findTotalWord(text) !== undefined;
}

function isComputedHead(text: string, documentDate: CalendarDate): boolean {
  return isToBeComputed(parseFigureHead({ texts: [text.trim()], depth: 0, unit: '' }, { unit: '', documentDate }));
}

function figureCellOf(cell: RawCell | undefined): FigureCell | undefined {
  const { text, problem, place } = cell ?? {};
  return text === undefined || place === undefined
    ? undefined
    : { text, quantity: problem === undefined ? parseQuantity(text) : undefined, place };
}

function blanksBefore({ text }: RawCell): number {
  return text.length - text.trimStart().length;
}
