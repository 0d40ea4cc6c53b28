/** What a council asks of a change: whether a target was raised or lowered, an indicator ended or is new, a figure or the wording is another. */

import { findValueRole } from '../model/plan/value-role.ts';
import { parseQuantity } from '../model/value/parse-quantity.ts';
import { isSameUnit } from '../model/value/same-unit.ts';
import { meaningOf } from './compare-meaning.ts';
import { areOfOtherYears } from './head-words.ts';
import type { Field } from './item.ts';
import type { FieldRevision, ItemRevision } from './revision.ts';

/**
 * In the order in which they are told. `recast`: an indicator took the place of another, or counts otherwise or from another
 * baseline, so that its target was neither raised nor lowered. `retarget`: a target that became another in its year or its words alone, or of which that
 * cannot be said. `corrected`: what was printed wrong, as the table of corrections says; all other changes were decided anew, or nobody says.
 */
export const topics = [
  'raised',
  'lowered',
  'recast',
  'retarget',
  'removed',
  'added',
  'corrected',
  'figures',
  'wording',
  'groups',
  'moves',
] as const;

export type Topic = (typeof topics)[number];

/** Of a field or the name of an item that was not recast; `isValue`: only numbers differ. */
export function topicOfField(field: FieldRevision, isValue: boolean): Topic {
  if (isTarget(field)) return compareTargets(field.before?.text ?? '', field.after?.text ?? '');
  return field.key !== 'name' && (isValue || isFigure(field)) ? 'figures' : 'wording';
}

/** Whether it counts otherwise than before, or from another baseline, or took the place of another. */
export function isRecast(item: ItemRevision): boolean {
  if ((item.after?.replaces.length ?? 0) > 0 && item.from.length > 0) return true;
  if (!item.fields.some((field) => isTarget(field) && isRevised(field))) return false;
  if (countingWords(item.name.before) !== countingWords(item.name.after)) return true;
  return item.fields.some((field) => {
    const { before, after } = field;
    if (!isRevised(field)) return false;
    if (field.key === 'unit' || field.key === 'kind') return true;
    // 現状値（R5） of a new plan is what was measured since, and no other beginning.
    if (roleOf(field) !== 'baseline' || areOfOtherYears(field)) return false;
    return [before, after].every((side) => amountOf(side?.text ?? '') !== undefined);
  });
}

/** e.g. `年間` of 相談件数（年間）: how an indicator counts. */
function countingWords(name: Field | undefined): string {
  const words = meaningOf(name?.text ?? '').match(/年間|累計|時点|月平均|延べ?(?=[^\p{Script=Hiragana}])/gu) ?? [];
  return words.map((word) => word.charAt(0)).join('');
}

function isTarget(field: FieldRevision): boolean {
  return roleOf(field) === 'target';
}

function isFigure(field: FieldRevision): boolean {
  return roleOf(field) === 'baseline' || roleOf(field) === 'actual';
}

function roleOf({ key, label }: FieldRevision): 'baseline' | 'target' | 'actual' | undefined {
  const [, role] = /^(baseline|target|actual)(?![a-z])/.exec(key) ?? [];
  return (role as 'baseline' | 'target' | 'actual' | undefined) ?? findValueRole(label);
}

function isRevised({ difference }: FieldRevision): boolean {
  return difference === 'meaning';
}

/** By the numbers alone: a target of fewer cases is lowered, whether or not there should be few. */
function compareTargets(before: string, after: string): Topic {
  const [old, now] = [amountOf(before), amountOf(after)];
  if (old === undefined || now === undefined || !isSameUnit(old.unit, now.unit)) return 'retarget';
  const order = now.value.comparedTo(old.value);
  return order === 0 ? 'retarget' : order > 0 ? 'raised' : 'lowered';
}

function amountOf(text: string) {
  const quantity = parseQuantity(text);
  return quantity?.type === 'amount' ? quantity : undefined;
}
