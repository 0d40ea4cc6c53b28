/** The unit of an item whose values are written without it, where it has a column of its own. */

import { type HeadToken, normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { isEdition } from '../model/plan/edition-words.ts';
import type { Field } from './item.ts';

/** What belongs behind a number that stands bare below such a head; empty where it stands for itself. */
export function findUnitBehind({ label, text }: Pick<Field, 'label' | 'text'>, unit: string): string {
  const isBare = /^[-+−－＋△▲▽▼]?[\d０-９][\d０-９,，.．]*$/.test(text);
  return isBare && bearsUnit(label) ? unit : '';
}

/** A column of the indicator's own values; not 事業費（千円）, 達成率, 目標額, which have a unit of their own. */
function bearsUnit(label: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(label));
  const isOfValue = main.some(({ kind }) => kind !== 'particle') && [...main, ...brackets].every(isOfValues);
  return isOfValue && !/[率比費額差%％‰]|増減/.test(label);
}

/** Not a word of its own, or one of a figure that is computed from values. */
function isOfValues({ kind, text }: HeadToken): boolean {
  if (kind !== 'word' && kind !== 'printed') return true;
  return /^(?:年次?|中間|最終(?:年度?)?|[上下]限値?|新|新たな)$/.test(text) || isEdition(text);
}
