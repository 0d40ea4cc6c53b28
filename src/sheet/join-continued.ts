/** Joins rows that go on with the row above: a name or a text that was broken over two rows. */

import { findMeanings, type IndicatorMeaning, indicatorMeanings } from '../model/head/header-words.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import type { GridCell, GridRow, RawCell } from '../table/table.ts';
import { compact, isBlank, isRightBelow, writtenCells } from './cells.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

export interface Joined {
  readonly rows: readonly GridRow[];
  /** The cells that were joined to those above. */
  readonly joined: readonly RawCell[];
  /** Names that stand alone below another row: the end of the one above, or indicators without anything. */
  readonly alone: readonly RawCell[];
}

/** Only what cannot be anything else is joined. Blank rows are not given. */
export function joinContinued(header: GridRow, rows: readonly GridRow[], isOther: (row: GridRow) => boolean): Joined {
  const head = readHeadRow(header.cells);
  if (head.values.length === 0) return { rows, joined: [], alone: [] };
  const table: Table = {
    values: new Set(head.values),
    name: nameColumnOf(head),
    meanings: findMeanings(head.texts, indicatorMeanings),
    lastValue: Math.max(...head.values),
  };
  const kept: GridRow[] = [];
  const joined: RawCell[] = [];
  const alone: RawCell[] = [];
  let last: GridRow | undefined;
  for (const row of rows) {
    const above = kept.at(-1);
    const isBelow = last !== undefined && isRightBelow(last, row);
    last = row;
    const isNext = above !== undefined && isBelow && !isOther(row) && !isOther(above);
    const way = isNext ? findWay(above, row, table) : undefined;
    if (above === undefined || way === undefined) {
      kept.push(row);
      const name = row.cells[table.name];
      if (isNext && name !== undefined && standsAlone(above, row, table)) alone.push(name);
      continue;
    }
    const columns = way === 'row' ? writtenColumns(row) : [table.name];
    for (const column of columns) {
      const cell = row.cells[column];
      if (cell !== undefined && !isBlank(above.cells[column])) joined.push(cell);
    }
    const begun = alone.at(-1);
    if (begun !== undefined && begun === above.cells[table.name]) alone.pop();
    kept[kept.length - 1] = append(above, row, columns);
    if (way === 'name') kept.push({ ...row, cells: row.cells.with(table.name, blankOf(row, table.name)) });
  }
  return { rows: kept, joined, alone };
}

interface Table {
  readonly values: ReadonlySet<number>;
  readonly name: number;
  readonly meanings: readonly (IndicatorMeaning | undefined)[];
  readonly lastValue: number;
}

/** `row`: all of it goes to the row above; `name`: its name alone, since it holds another role (実績 below 目標). */
function findWay(above: GridRow, row: GridRow, table: Table): 'row' | 'name' | undefined {
  const columns = writtenColumns(row);
  const name = textAt(row, table.name);
  const nameAbove = textAt(above, table.name);
  const others = columns.filter((column) => column !== table.name);
  if (name === '') {
    const isRest = others.every((column) => goesOn(above, row, column, table));
    return nameAbove !== '' && others.length > 0 && isRest ? 'row' : undefined;
  }
  if (row.cells[table.name]?.continues !== undefined || !isContinuation(nameAbove, name)) return undefined;
  const isHeldOnce = others.every(
    (column) => isBlank(above.cells[column]) || (!table.values.has(column) && goesOn(above, row, column, table)),
  );
  const hasValues = (each: GridRow) => writtenColumns(each).some((column) => table.values.has(column));
  if (isHeldOnce && !(hasValues(above) && hasValues(row))) return 'row';
  const saysRole = others.some(
    (column) =>
      !table.values.has(column) &&
      isRole(textAt(row, column)) &&
      isRole(textAt(above, column)) &&
      textAt(row, column) !== textAt(above, column),
  );
  return saysRole ? 'name' : undefined;
}

/** A sentence of a column of texts, or words that cannot begin one. */
function goesOn(above: GridRow, row: GridRow, column: number, { values, meanings, name, lastValue }: Table): boolean {
  const [upper, text] = [textAt(above, column), textAt(row, column)];
  if (values.has(column) || column < name) return false;
  const meaning = meanings[column];
  const isProse = meaning === undefined ? column > lastValue && upper.length >= shortestLine : prose.has(meaning);
  return isProse || (isContinuation(upper, text) && !isRole(text));
}

/** What was broken was too long for its cell. */
const shortestLine = 8;

const prose: ReadonlySet<IndicatorMeaning> = new Set(['definition', 'source', 'note', 'remark', 'text']);

/** Whether `text` can only be the end of `above`: brackets are open, a word joins them, or all of it is an explanation in brackets. */
export function isContinuation(above: string, text: string): boolean {
  const [upper, lower] = [compact(above), compact(text)];
  if (upper === '' || lower === '' || upper.length > longestText || lower.length > longestText) return false;
  if (openBrackets(upper) > 0) return openBrackets(lower) < 0;
  if (/^\((?!参考|内訳|再掲|新規|うち|\d|[ア-ン一二三四五六七八九十]\))/.test(lower) && lower.endsWith(')'))
    return true;
  if (/^(?:[)\]」』】、。・ー~ぁぃぅぇぉっゃゅょァィゥェォッャュョ]|[のをがに][一-龠ァ-ヶ])/.test(lower)) return true;
  return /[・、,／/のをにが]$|及び$|又は$|または$|および$/.test(upper);
}

const longestText = 200;

function openBrackets(text: string): number {
  return (text.match(/[(「『【]/g) ?? []).length - (text.match(/[)」』】]/g) ?? []).length;
}

/** A name and nothing else, below a row of values. */
function standsAlone(above: GridRow, row: GridRow, { name, values }: Table): boolean {
  const [only, ...others] = writtenColumns(row);
  return only === name && others.length === 0 && writtenColumns(above).some((column) => values.has(column));
}

function isRole(text: string): boolean {
  return text.length <= 20 && speaksOfValues(text);
}

function append(above: GridRow, row: GridRow, columns: readonly number[]): GridRow {
  const cells = [...above.cells];
  for (const column of columns) {
    const [upper, lower] = [cells[column] ?? blankOf(above, column), row.cells[column]];
    if (lower === undefined) continue;
    cells[column] = isBlank(upper) ? lower : { ...upper, text: `${upper.text.trim()}${lower.text.trim()}` };
  }
  return { ...above, cells };
}

function blankOf(row: GridRow, column: number): GridCell {
  return { text: '', place: row.cells[column]?.place ?? row.place };
}

function writtenColumns(row: GridRow): readonly number[] {
  return writtenCells(row).map(({ column }) => column);
}

function textAt({ cells }: GridRow, column: number): string {
  const cell = cells[column];
  return cell?.continues === undefined ? (cell?.text.trim() ?? '') : '';
}
