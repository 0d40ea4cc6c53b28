/** What a name in the settings of a report's columns stands for: a computed figure, a part of the plan, or a column of the table. */

import { type ComputedKey, computedKeys } from '../configuration/report-columns.ts';
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

/** Our own names go before the heads of the table, which are compared without width, space and case. */
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
  if (column === undefined) return undefined;
  if (column.type === 'value') return { type: 'values', values: [column.value] };
  const isWord = column.type === 'words' && column.meaning !== 'period';
  return isWord ? { type: 'words', meaning: column.meaning } : { type: 'cells', index };
}

/** Everything that `findNamedColumn` finds: the heads of the table, and our own names. */
export function columnNames(table: readonly TableColumn[]): {
  readonly heads: readonly string[];
  readonly keys: readonly string[];
} {
  const heads = new Set(table.map(({ head }) => head.replace(/\s+/g, '')).filter((head) => head !== ''));
  return { heads: [...heads], keys: [...knownMeanings(table), ...valueGroups.keys(), 'texts', ...computedKeys] };
}

const valueGroups: ReadonlyMap<string, readonly ValueRole[]> = new Map([
  ['values', ['baseline', 'actual', 'target', 'plan']],
  ['baseline', ['baseline']],
  ['actuals', ['actual']],
  ['targets', ['target']],
  ['plans', ['plan']],
]);

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
