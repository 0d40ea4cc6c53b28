/** The items of an edition, with their texts and the heads over them as that edition prints them. */

import type { Comparison, Content } from '../../edition/edition.ts';
import type { Item } from '../../revision/item.ts';
import { reviseGroups } from '../../revision/revise-groups.ts';
import type { FieldRevision, ItemRevision } from '../../revision/revision.ts';
import { type HeadOf, plainHeads, redlineHeads } from '../list/mark-heads.ts';
import { anchoredText, plainText, redlineText, type TextOf } from '../text/marked-text.ts';

export type EditionName = 'old' | 'new' | 'redline';

export interface EditionTexts {
  readonly items: readonly Item[];
  readonly text: TextOf;
  readonly head: HeadOf;
}

/** What of the content is asked for. */
export interface Compared extends Pick<Content, 'items'> {
  readonly comparison?: Pick<Comparison, 'revision'>;
}

export function textsOf(content: Compared, edition: EditionName): EditionTexts {
  const revision = content.comparison?.revision;
  if (edition === 'new' || revision === undefined) {
    const items = content.items();
    return { items, text: plainText(items), head: plainHeads };
  }
  const { items: olds } = revision.old;
  if (edition === 'old') return { items: olds, text: anchoredText(olds, revision.items), head: plainHeads };
  const { items: revised, heads } = revision;
  return {
    items: revised.flatMap(mergeItem),
    text: redlineText(revised, reviseGroups(revision).labelOf),
    head: redlineHeads(heads),
  };
}

/** What an item has in either edition has its place in the redline. */
function mergeItem({ id, before, after, path, fields }: ItemRevision): readonly Item[] {
  const either = (all: readonly FieldRevision[]) => all.flatMap((field) => field.after ?? field.before ?? []);
  const item = after ?? before;
  return item === undefined ? [] : [{ ...item, id, path: either(path), fields: either(fields) }];
}
