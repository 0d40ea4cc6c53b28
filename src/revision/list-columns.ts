/** What each column of a list is: the id, the name, what an item stands in, and every other one a field under its own head. */

import { error, type Finding, type Found } from '../finding/finding.ts';
import { findMeaning, headerWords, indicatorMeanings } from '../model/plan/header-words.ts';
import { parseOrdinals } from '../model/plan/parse-ordinals.ts';
import { findValueRole } from '../model/plan/value-role.ts';
import { normalizeHeader } from '../model/value/text-width.ts';
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

const meanings = [...indicatorMeanings, 'replaces'] as const;
const reserved: readonly string[] = [...meanings, 'baseline', 'target'];
const levels: readonly string[] = ['goal', 'policy', 'measure', 'project'];
/** Remarks speak of the data, not of what they hold. */
const unused: readonly string[] = ['id', 'name', 'remark', 'replaces', ...levels];

/** `undefined` where the column of names is missing. */
export function checkListColumns(table: RawTable): Found<ListColumns | undefined> {
  const place = table.sheet === undefined ? { file: table.file } : { file: table.file, sheet: table.sheet };
  const all = readColumns(table);
  const find = (key: string) => all.find((column) => column.key === key);
  const [id, name] = [find('id'), find('name')];
  const findings = findDoubled(all, table);
  if (name === undefined) {
    const facts = { meaning: headerWords.name[0], accepted: headerWords.name };
    return { value: undefined, findings: [error('header-missing', facts, place), ...findings] };
  }
  const replaces = find('replaces');
  const value: ListColumns = {
    ...(id === undefined ? {} : { id }),
    name,
    path: levels.flatMap((key) => find(key) ?? []).filter((column) => !holdsNumbers(column, table)),
    fields: all.filter(({ key }) => !unused.includes(key)),
    ...(replaces === undefined ? {} : { replaces }),
  };
  return { value, findings };
}

/** A column without a head is one where anything stands in it. */
function readColumns({ headers, rows }: RawTable): readonly ListColumn[] {
  const roles = headers.map(roleOf);
  return headers
    .map(({ text }, index) => {
      const role = roles[index];
      const isOnly = role !== undefined && roles.indexOf(role) === roles.lastIndexOf(role);
      const key = findMeaning(text, meanings) ?? (isOnly ? role : undefined) ?? keyOfWords(text, index);
      return { index, key, label: text.trim() };
    })
    .filter(({ index, label }) => label !== '' || rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== ''));
}

/** None of the keys that mean something: a column headed `goal` is no 基本目標. */
function keyOfWords(text: string, index: number): string {
  const words = normalizeHeader(text);
  if (words === '') return `column/${index + 1}`;
  return reserved.includes(words) ? `column/${words}` : words;
}

/** The baseline or the target is the same column in both editions, though its head names another year. */
function roleOf({ text }: RawCell): 'baseline' | 'target' | undefined {
  const role = findMeaning(text, meanings) === undefined ? findValueRole(text) : undefined;
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
