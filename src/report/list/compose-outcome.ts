/** What a revised or added item is from now on, and why; of a removed one, why. e.g. `（R2年度）70団体／目標を引き上げ…`. */

import type { ElementContent } from 'hast';
import { findUnitBehind } from '../../revision/bears-unit.ts';
import type { FieldRevision, ItemRevision } from '../../revision/revision.ts';
import { reasonOf } from '../../revision/written-changes.ts';
import { breakLines } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';
import { isAttribute } from './item-attributes.ts';

/** Empty for a kept item. `items` are all of the revision: a removed one may have gone into another. */
export function composeOutcome(item: ItemRevision, items: readonly ItemRevision[]): readonly ElementContent[] {
  const news = (item.status === 'removed' ? mergersOf(item, items) : newsOf(item)).join('\n');
  const reason = reasonOf(item) ?? '';
  return breakLines(news !== '' && reason !== '' ? `${news}／${reason}` : news + reason);
}

function mergersOf({ id }: ItemRevision, items: readonly ItemRevision[]): readonly string[] {
  return items.filter(({ from }) => from.includes(id)).map(({ name }) => `「${name.after?.text ?? ''}」に統合`);
}

/** A new target alone needs no words; anything else is told under its head. */
function newsOf({ status, name, fields }: ItemRevision): readonly string[] {
  if (status === 'kept') return [];
  const isNew = status === 'added';
  const told = fields.filter(({ key, difference, after }) =>
    isNew ? after !== undefined && after.text !== '' && !isAttribute(key) : difference === 'meaning',
  );
  const newName = !isNew && name.difference === 'meaning' ? [name.after?.text ?? ''] : [];
  const [only] = told;
  const unit = fields.find(({ key }) => key === 'unit')?.after?.text ?? '';
  if (newName.length === 0 && told.length === 1 && only?.key.startsWith('target')) return [showValue(only, unit)];
  return [...newName, ...told.map((field) => `${nameOfField(field)}：${showValue(field, unit) || 'なし'}`)];
}

/** A number has the item's unit behind it where the cell has not: the column of units is that of the old edition. */
function showValue({ label, after }: FieldRevision, unit: string): string {
  const text = after?.text ?? '';
  return text + findUnitBehind({ label, text }, unit);
}
