/** What each column of a list is: the id, the name, what an item stands in, and every other one a field under its own head. */

import { error, type Finding, type Found, notice } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import {
  depthOf,
  findMeaning,
  findMeanings,
  headerWords,
  indicatorMeanings,
  type Meaning,
  planLevels,
} from '../model/head/header-words.ts';
import { columnTexts, countCells } from '../model/plan/column-cells.ts';
import { parseOrdinals } from '../model/plan/parse-ordinals.ts';
import { findValueRole } from '../model/plan/value-role.ts';
import { normalizeHeader } from '../model/text/text-width.ts';
import type { RawCell, RawTable } from '../table/table.ts';

export interface ListColumn {
  /** Position in a row's cells, from 0. */
  readonly index: number;
  /** The same in every edition of the list: the meaning of its head, or the head itself in one spelling. */
  readonly key: string;
  /** The head as written. */
  readonly label: string;
}

export interface ListColumns {
  /** Without one, ids are inferred. */
  readonly id?: ListColumn;
  readonly name: ListColumn;
  /** From the outermost. */
  readonly path: readonly ListColumn[];
  readonly fields: readonly ListColumn[];
  /** Ids of the old items whose place an item takes. */
  readonly replaces?: ListColumn;
}

const reserved: readonly string[] = [...indicatorMeanings, 'baseline', 'target'];
/** Remarks speak of the data, not of what they hold. */
const unused: readonly string[] = ['id', 'name', 'remark', 'replaces', ...planLevels];

/** `undefined` where nothing can be the column of names. */
export function checkListColumns(table: RawTable): Found<ListColumns | undefined> {
  const place = table.sheet === undefined ? { file: table.file } : { file: table.file, sheet: table.sheet };
  const all = readColumns(table);
  const find = (key: string) => all.find((column) => column.key === key);
  const id = find('id');
  const found = find('name') ?? findNameByPlace(all, table);
  const name = found === undefined ? undefined : { ...found, key: 'name' };
  const isByPlace = found !== undefined && found.key !== 'name';
  const findings = [
    ...findDoubled(all, table),
    ...(isByPlace
      ? [notice('name-by-place', { column: found.label, of: 'list' }, table.headers[found.index]?.place ?? place)]
      : []),
  ];
  if (name === undefined) {
    const facts = { meaning: headerWords.name[0], accepted: headerWords.name };
    return fail(error('header-missing', facts, place), ...findings);
  }
  const replaces = find('replaces');
  const value: ListColumns = {
    ...(id === undefined ? {} : { id }),
    name,
    path: planLevels
      .flatMap((key) => find(key) ?? [])
      .filter((column) => column.index !== name.index && !holdsNumbers(column, table)),
    fields: all.filter(({ key, index }) => !unused.includes(key) && index !== name.index),
    ...(replaces === undefined ? {} : { replaces }),
  };
  return { value, findings };
}

/**
 * Where no head says which it is: the names of 事業; else the words that are no level and tell most rows apart; else the innermost
 * level.
 */
function findNameByPlace(columns: readonly ListColumn[], table: RawTable): ListColumn | undefined {
  const seen = columns.map((column) => ({ column, cells: countCells(columnTexts(table, column.index)) }));
  const words = seen.filter(({ cells }) => cells.filled > 0 && cells.numbers * 2 < cells.filled);
  const level = planLevels.toReversed().flatMap((key) => words.find(({ column }) => column.key === key) ?? [])[0];
  if (level?.column.key === 'project') return level.column;
  const others = words.filter(
    ({ column: { key, label } }) => !reserved.includes(key) && findValueRole(label) === undefined,
  );
  const most = Math.max(...others.map(({ cells }) => cells.distinct));
  return (others.find(({ cells }) => cells.distinct === most) ?? level)?.column;
}

/** A column without a head is one where anything stands in it. */
function readColumns({ headers, rows }: RawTable): readonly ListColumn[] {
  const roles = headers.map(roleOf);
  const levels = findLevels(headers);
  return headers
    .map(({ text }, index) => {
      const role = roles[index];
      const isOnly = role !== undefined && roles.indexOf(role) === roles.lastIndexOf(role);
      const known = findMeaning(text, indicatorMeanings) ?? levels[index];
      const key = known ?? (isOnly ? role : undefined) ?? keyOfWords(text, index);
      return { index, key, label: text.trim() };
    })
    .filter(({ index, label }) => label !== '' || rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== ''));
}

/** 柱, 大項目, 取組の方向: by their last words, to the left of the names. */
function findLevels(headers: readonly RawCell[]): readonly (Meaning | undefined)[] {
  const meanings = findMeanings(
    headers.map(({ text }) => text),
    indicatorMeanings,
  );
  const name = headers.findIndex(({ text }) => findMeaning(text, indicatorMeanings) === 'name');
  return meanings.map((meaning, index) => (index < name && depthOf(meaning) >= 0 ? meaning : undefined));
}

/** None of the keys that mean something: a column headed `goal` is no 基本目標. */
function keyOfWords(text: string, index: number): string {
  const words = normalizeHeader(text);
  if (words === '') return `column/${index + 1}`;
  return reserved.includes(words) ? `column/${words}` : words;
}

/** The baseline or the target is the same column in both editions, though its head names another year. */
function roleOf({ text }: RawCell): 'baseline' | 'target' | undefined {
  const role = findMeaning(text, indicatorMeanings) === undefined ? findValueRole(text) : undefined;
  return role === 'actual' ? undefined : role;
}

function findDoubled(columns: readonly ListColumn[], { headers }: RawTable): readonly Finding[] {
  return columns.flatMap(({ index, key, label }) => {
    const first = columns.find((other) => other.key === key);
    if (first === undefined || first.index === index) return [];
    return [
      error('header-doubled', { header: label, meaning: first.label, first: first.label }, headers[index]?.place),
    ];
  });
}

/** Numbers that point into a table of 施策 say nothing by themselves. */
function holdsNumbers({ index }: ListColumn, { rows }: RawTable): boolean {
  const texts = rows.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => parseOrdinals(text) !== undefined);
}
