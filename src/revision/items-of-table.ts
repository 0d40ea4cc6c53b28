/** The rows of a list as items of a revision: any table with a column of names, whatever else it has. */

import { append } from '../finding/append.ts';
import { error, type Finding, type Found, notice, type Place } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { comparable } from '../model/plan/check-cell.ts';
import { inferId, takenIds } from '../model/plan/infer-id.ts';
import { findTotalWord } from '../model/table-figures/total-words.ts';
import { isBlankRow } from '../table/blank-row.ts';
import { findCellProblems } from '../table/find-cell-problems.ts';
import type { RawCell, RawRow, RawTable } from '../table/table.ts';
import type { Field, Item } from './item.ts';
import { checkListColumns, type ListColumn, type ListColumns } from './list-columns.ts';

/**
 * A blank 基本目標, 施策, … repeats the one above where nothing is written left of it. Remarks (備考) are no field. Without a column
 * of ids they are made of the names.
 */
export function itemsOfTable(table: RawTable): Found<readonly Item[]> {
  const columns = checkListColumns(table);
  if (columns.value === undefined) return { value: [], findings: columns.findings };
  const findings: Finding[] = [...columns.findings, ...findCellProblems(table)];
  const items: Item[] = [];
  const ids: WrittenId[] = [];
  let path: readonly string[] = [];
  for (const row of table.rows) {
    if (isBlankRow(row)) continue;
    if (isHeading(row, columns.value)) {
      path = carryDown(path, row, columns.value.path);
      continue;
    }
    const total = findTotal(row, columns.value);
    if (total !== undefined) {
      items.push(takeTotal(row, total, columns.value, items));
      continue;
    }
    path = carryDown(path, row, columns.value.path);
    const alone = findAlone(row, columns.value);
    if (alone !== undefined) {
      findings.push(notice('row-ignored', { text: alone.text.trim() }, alone.place));
      continue;
    }
    const item = checkItem(row, path, columns.value);
    append(findings, item.findings);
    if (item.value === undefined) continue;
    items.push(item.value);
    if (columns.value.id !== undefined) ids.push({ id: item.value.id, place: placeOf(row, columns.value.id) });
  }
  if (columns.value.id === undefined) return inferIds(items, findings);
  return { value: items, findings: [...findings, ...findDoubledIds(ids)] };
}

/** Ids as people write them side by side: `T-05,T-06`, `T-05、T-06`. */
export function parseIds(text: string): readonly string[] {
  return text.split(/[\s,，、;；]+/).filter((id) => id !== '');
}

function carryDown(above: readonly string[], row: RawRow, columns: readonly ListColumn[]): readonly string[] {
  const written = columns.map((column) => textOf(row, column));
  const first = written.findIndex((text) => text !== '');
  return written.map((text, level) => text || (first < 0 || level < first ? (above[level] ?? '') : ''));
}

/** A row that only names what the rows below it stand in. */
function isHeading(row: RawRow, { path }: ListColumns): boolean {
  const levels = path.map(({ index }) => index);
  return row.cells.every(({ text }, index) => text.trim() === '' || levels.includes(index));
}

/** A title or a note in a row of its own, besides what it stands in. */
function findAlone({ cells }: RawRow, { name, path }: ListColumns): RawCell | undefined {
  const levels = path.map(({ index }) => index);
  const written = cells.filter(({ text }, index) => text.trim() !== '' && !levels.includes(index));
  const [only] = written;
  return written.length === 1 && only !== cells[name.index] ? only : undefined;
}

/** The word of a total that stands where another column than the name's has words: 計 under 番号, 合計 under 区分. */
function findTotal(row: RawRow, columns: ListColumns): ListColumn | undefined {
  if (textOf(row, columns.name) !== '') return undefined;
  const written = [...(columns.id === undefined ? [] : [columns.id]), ...columns.path, ...columns.fields].filter(
    (column) => textOf(row, column) !== '',
  );
  return written.find(
    (column) => column.index < columns.name.index && findTotalWord(textOf(row, column))?.isCertain === true,
  );
}

/** It stands in nothing, and has the word for its name and its id. */
function takeTotal(row: RawRow, total: ListColumn, { id, name, fields }: ListColumns, above: readonly Item[]): Item {
  const word = textOf(row, total);
  const count = above.filter((item) => item.name.text === word).length;
  return {
    id: id === undefined ? '' : `${word}${count === 0 ? '' : `-${count + 1}`}`,
    kind: 'KPI',
    name: { key: name.key, label: name.label, text: word, place: placeOf(row, total) },
    path: [],
    fields: fields.map((column) => (column === total ? { ...fieldOf(row, column), text: '' } : fieldOf(row, column))),
    replaces: [],
    place: placeOf(row, total),
  };
}

function checkItem(row: RawRow, path: readonly string[], columns: ListColumns): Found<Item | undefined> {
  const { id, name, replaces } = columns;
  const findings = [...(id === undefined ? [] : [id]), name]
    .filter((column) => textOf(row, column) === '')
    .map((column) => error('value-missing', { column: column.label }, placeOf(row, column)));
  if (findings.length > 0) return { value: undefined, findings };
  const item: Item = {
    id: id === undefined ? '' : textOf(row, id),
    kind: 'KPI',
    name: fieldOf(row, name),
    path: columns.path
      .map((column, level) => ({ ...fieldOf(row, column), text: path[level] ?? '' }))
      .filter(({ text }) => text !== ''),
    fields: columns.fields.map((column) => fieldOf(row, column)),
    replaces: replaces === undefined ? [] : parseIds(textOf(row, replaces)),
    place: placeOf(row, name),
  };
  return { value: item, findings };
}

function fieldOf(row: RawRow, column: ListColumn): Field {
  return { key: column.key, label: column.label, text: textOf(row, column), place: placeOf(row, column) };
}

function textOf(row: RawRow, { index }: ListColumn): string {
  return row.cells[index]?.text.trim() ?? '';
}

function placeOf(row: RawRow, { index }: ListColumn): Place {
  return row.cells[index]?.place ?? row.place;
}

function inferIds(items: readonly Item[], findings: readonly Finding[]): Found<readonly Item[]> {
  const taken = takenIds();
  const value = items.map((item) => {
    const id = inferId(
      [...item.path, item.name].map(({ text }) => text),
      taken,
    );
    return { ...item, id };
  });
  const [first] = items;
  const inferred = value.map(({ id, name }) => ({ name: name.text, value: id }));
  const noticed = first === undefined ? [] : [notice('inferred-id', { inferred }, { file: first.place.file })];
  return { value, findings: [...findings, ...noticed] };
}

interface WrittenId {
  readonly id: string;
  readonly place: Place;
}

function findDoubledIds(ids: readonly WrittenId[]): readonly Finding[] {
  const first = new Map<string, Place>();
  return ids.flatMap(({ id, place }) => {
    const earlier = first.get(comparable(id));
    if (earlier !== undefined) return [error('id-doubled', { id, first: formatPlace(earlier) }, place)];
    first.set(comparable(id), place);
    return [];
  });
}
