/** The unit of an item whose values are written without it, where it has a column of its own. */

import { findValueRole } from '../model/plan/value-role.ts';
import { wordsOfHead, yearsOfHead } from './head-words.ts';
import type { Field } from './item.ts';

/** What belongs behind a number that stands bare below such a head; empty where it stands for itself. */
export function findUnitBehind({ label, text }: Pick<Field, 'label' | 'text'>, unit: string): string {
  const isBare = /^[-+−－＋△▲▽▼]?[\d０-９][\d０-９,，.．]*$/.test(text);
  return isBare && bearsUnit(label) ? unit : '';
}

/** A column of the indicator's own values; not 事業費（千円）, 達成率, 目標額, which have a unit of their own. */
function bearsUnit(label: string): boolean {
  const words = wordsOfHead(label).replace(/\((?:計画)?策定時\)/, '');
  const isYear = words === '' && yearsOfHead(label).length > 0;
  return isYear || (findValueRole(label) !== undefined && !/[(（率比費額差]|増減/.test(words));
}
