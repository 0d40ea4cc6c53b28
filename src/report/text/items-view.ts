/** The items of a list as a template may name them. */

import type { Field, Item } from '../../revision/item.ts';
import type { ItemRevision } from '../../revision/revision.ts';
import { treatmentOf } from '../../revision/tally.ts';
import { reasonOf } from '../../revision/written-changes.ts';
import { showTreatment } from './show-treatment.ts';

export interface FieldView {
  readonly key: string;
  readonly head: string;
  readonly text: string;
}

export interface ItemView {
  readonly id: string;
  readonly name: string;
  /** What it stands in, from the outermost. */
  readonly path: readonly FieldView[];
  readonly fields: readonly FieldView[];
}

export interface RevisedItemView extends ItemView {
  /** e.g. `1.維持`. */
  readonly treatment: string;
  readonly reason: string;
  readonly kept: boolean;
}

export function viewItems(items: readonly Item[]): readonly ItemView[] {
  return items.map(viewItem);
}

/** Each as it is from now on, a removed one as it was. */
export function viewRevisedItems(items: readonly ItemRevision[]): readonly RevisedItemView[] {
  return items.flatMap((revised) => {
    const item = revised.after ?? revised.before;
    if (item === undefined) return [];
    const treatment = showTreatment(treatmentOf(revised));
    return [{ ...viewItem(item), treatment, reason: reasonOf(revised) ?? '', kept: revised.status === 'kept' }];
  });
}

function viewItem({ id, name, path, fields }: Item): ItemView {
  return { id, name: name.text, path: path.map(viewField), fields: fields.map(viewField) };
}

function viewField({ key, label, text }: Field): FieldView {
  return { key, head: label, text };
}
