/** A revision: what became of every item between two versions, and of every field in it. All outputs are made from it alone. */

import type { Field, Item, Version } from './item.ts';

export interface Revision {
  readonly old: Version;
  readonly new: Version;
  /** In the order of the new version; a removed item follows what stood before it. */
  readonly items: readonly ItemRevision[];
  /** Of a list: each head of a column beside what it was; their texts are the heads. */
  readonly heads: readonly FieldRevision[];
}

/** `kept`: nothing differs in meaning. `changed`: a field or the name does. A move alone leaves an item `kept`. */
export type ItemStatus = 'kept' | 'changed' | 'added' | 'removed';

export interface ItemRevision {
  /** Of the new item, or of the old one that was removed. */
  readonly id: string;
  readonly status: ItemStatus;
  readonly before?: Item;
  readonly after?: Item;
  readonly name: FieldRevision;
  readonly path: readonly FieldRevision[];
  /** In the order of the new version, those that are no more after what stood before them. */
  readonly fields: readonly FieldRevision[];
  /** Stands in another group than before and not only in one that changed itself, or in another order among those that stayed in theirs. */
  readonly moved: boolean;
  /** Only where the name differs: how alike the names are, from 0 to 1. */
  readonly renamed?: { readonly likeness: number };
  /** Ids of the old items it came from where that is not simply itself: another id (matched by name or `replaces`), or a merge. */
  readonly from: readonly string[];
  /** Ids of the new items that an old one was split into, on each of them. */
  readonly splitWith: readonly string[];
  /** Why, as staff wrote it of the item; `undefined` where nothing is written. */
  readonly reason?: string;
}

/** Its texts are others, or it stands elsewhere. */
export function isTouched({ status, moved }: Pick<ItemRevision, 'status' | 'moved'>): boolean {
  return status !== 'kept' || moved;
}

/** Why a field is another, as the tables of changes and of corrections say it of that field. */
export interface WrittenWhy {
  readonly reason: string;
  /** It was printed wrong, and not decided anew. */
  readonly isCorrection: boolean;
}

export interface FieldRevision {
  readonly key: string;
  readonly label: string;
  /** `undefined` where the version has no such field. */
  readonly before?: Field;
  readonly after?: Field;
  /**
   * `spelling`: written differently, the same in meaning (`％` and `%`). `passed`: of a year whose column is no more, which a redline
   * shows and no list counts.
   */
  readonly difference: 'none' | 'spelling' | 'own-year' | 'meaning';
  /** The new text with what was deleted from the old one in its place. One `same` segment where the meaning is the same. */
  readonly segments: readonly Segment[];
  readonly why?: WrittenWhy;
}

export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
  /** Of what is `same`: how the old text writes it, where that differs (`％` for `%`). */
  readonly before?: string;
}
