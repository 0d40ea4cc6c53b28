/** Which heads of a table stand over values, and which column holds the names. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { findMeanings, type IndicatorMeaning, indicatorMeanings, saysWords } from '../model/head/header-words.ts';
import { spellOutHeads } from '../model/plan/spell-out-heads.ts';
import { isYear } from './head-words.ts';

export interface HeadRow {
  readonly texts: readonly string[];
  readonly meanings: readonly (IndicatorMeaning | undefined)[];
  /** Columns of values. */
  readonly values: readonly number[];
}

export function readHeadRow(headers: readonly { readonly text: string }[]): HeadRow {
  const texts = spellOutHeads(headers.map(({ text }) => text.trim()));
  const meanings = findMeanings(texts, indicatorMeanings);
  const values = texts.flatMap((text, index) => {
    // 数値目標 over numbers is a target, and a table may have no other column of values.
    return meanings[index] === undefined && holdsValues(text) ? [index] : [];
  });
  return { texts, meanings, values };
}

/** A role or a period, and not only a figure that is worked out. */
export function holdsValues(text: string): boolean {
  if (text === '' || text.length > 200) return false;
  if (isYear(text)) return true;
  const head = normalizeHead(text);
  if (saysWords(head)) return false;
  const { main, brackets } = tokenizeHead(head);
  return [...main, ...brackets].some(({ kind }) => valueKinds.has(kind));
}

/** A baseline or a target. */
export function holdsAim(text: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(text));
  return [...main, ...brackets].some(({ kind }) => kind === 'baseline' || kind === 'target');
}

const valueKinds: ReadonlySet<string> = new Set([
  'baseline',
  'actual',
  'target',
  'plan',
  'period',
  'latest',
  'later',
  'firmness',
]);

/** Names stand in the column that says so, else in the last one left of the values. */
export function nameColumnOf({ meanings, values }: HeadRow): number {
  const named = meanings.indexOf('name');
  if (named >= 0) return named;
  return Math.max(Math.min(...values, meanings.length) - 1, 0);
}
