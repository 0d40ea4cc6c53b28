/** What a name in the settings of a report's columns stands for: a computed figure, a part of the plan, or a column of the table. */

import { type ComputedKey, computedKeys } from '../configuration/report-columns.ts';
import { type ColumnRole, columnRoles } from '../configuration/table-mapping.ts';
import { type IndicatorMeaning, indicatorMeanings } from '../head/header-words.ts';
import type { ValueRole } from '../head/value-role.ts';
import { normalizeHeader } from '../text/text-width.ts';
import type { TableColumn, ValueColumn } from './plan.ts';

export type NamedColumn =
  | { readonly type: 'computed'; readonly key: ComputedKey }
  | { readonly type: 'words'; readonly meaning: IndicatorMeaning }
  | { readonly type: 'values'; readonly values: readonly ValueColumn[] }
  /** Every column of texts. */
  | { readonly type: 'texts' }
  /** Its cells as typed: a text, a figure that the table prints itself, what was not understood. */
  | { readonly type: 'cells'; readonly index: number };

/**
 * Our own names go before the heads of the table, which are compared without width, space and case; what no head says may be
 * one of the words by which `data.columns` names columns too: 達成率, 評価, 基準値.
 */
export function findNamedColumn(name: string, table: readonly TableColumn[]): NamedColumn | undefined {
  const key = computedKeys.find((each) => each === name);
  if (key !== undefined) return { type: 'computed', key };
  const roles = valueGroups.get(name);
  if (roles !== undefined) return { type: 'values', values: valuesOf(table, roles) };
  if (name === 'texts') return { type: 'texts' };
  const meaning = knownMeanings(table).find((each) => each === name);
  if (meaning !== undefined) return { type: 'words', meaning };
  const head = normalizeHeader(name);
  const index = table.findIndex((column) => column.head !== '' && normalizeHeader(column.head) === head);
  const column = table[index];
  if (column === undefined) return findByWord(head, table);
  if (column.type === 'value') return { type: 'values', values: [column.value] };
  const isWord = column.type === 'words' && column.meaning !== 'period';
  return isWord ? { type: 'words', meaning: column.meaning } : { type: 'cells', index };
}

function findByWord(word: string, table: readonly TableColumn[]): NamedColumn | undefined {
  const key = ownWords.get(word);
  return key === undefined ? undefined : findNamedColumn(key, table);
}

/** Everything that `findNamedColumn` finds: the heads of the table, and our own names. */
export function columnNames(table: readonly TableColumn[]): {
  readonly heads: readonly string[];
  readonly keys: readonly string[];
} {
  const heads = new Set(table.map(({ head }) => head.replace(/\s+/g, '')).filter((head) => head !== ''));
  const words = [...ownWords.keys()].filter((word) => findByWord(word, table) !== undefined);
  const keys = new Set([...knownMeanings(table), ...valueGroups.keys(), 'texts', ...computedKeys, ...words]);
  return { heads: [...heads], keys: [...keys] };
}

const valueGroups: ReadonlyMap<string, readonly ValueRole[]> = new Map([
  ['values', ['baseline', 'actual', 'target', 'plan']],
  ['baseline', ['baseline']],
  ['actuals', ['actual']],
  ['targets', ['target']],
  ['plans', ['plan']],
]);

/** Our names by the words that staff write for them. */
const ownWords: ReadonlyMap<string, string> = new Map([
  ...Object.entries(columnRoles).flatMap(([word, role]) => {
    const key = keyOfRole(role);
    return key === undefined ? [] : [[normalizeHeader(word), key] as const];
  }),
  ['前年度増減', 'change'],
  ['期待値', 'expected'],
]);

/** 前年度比 and 構成比 are figures that only tables print. */
function keyOfRole(role: ColumnRole): string | undefined {
  switch (role.type) {
    case 'words':
      return role.meaning === 'text' ? 'texts' : role.meaning;
    case 'values':
      return role.role === 'baseline' ? 'baseline' : `${role.role}s`;
    case 'printed':
      if (role.isOwn) return 'ownRating';
      return role.figure === 'change-rate' ? 'changeRate' : computedKeys.find((key) => key === role.figure);
    case 'years':
      return role.of === 'target' ? 'targetYear' : undefined;
    case 'ignored':
      return undefined;
  }
}

/** In the order of the table. */
function valuesOf(table: readonly TableColumn[], roles: readonly ValueRole[]): readonly ValueColumn[] {
  return table.flatMap((column) =>
    column.type === 'value' && roles.includes(column.value.role) ? [column.value] : [],
  );
}

/** What the table says in a column of its own, and what is known of every indicator. */
function knownMeanings(table: readonly TableColumn[]): readonly IndicatorMeaning[] {
  const written = new Set(table.flatMap((column) => (column.type === 'words' ? [column.meaning] : [])));
  return indicatorMeanings.filter((meaning) => !unnamed.has(meaning) && (always.has(meaning) || written.has(meaning)));
}

const unnamed: ReadonlySet<IndicatorMeaning> = new Set<IndicatorMeaning>(['text', 'period']);

const always: ReadonlySet<IndicatorMeaning> = new Set<IndicatorMeaning>([
  'id',
  'goal',
  'policy',
  'measure',
  'project',
  'name',
  'unit',
  'kind',
  'direction',
]);
