/** The items of an edition, with their texts and the heads over them as that edition prints them. */

import type { Item } from '../../revision/item.ts';
import type { FieldRevision, ItemRevision } from '../../revision/revision.ts';
import { type HeadOf, plainHeads, redlineHeads } from '../list/mark-heads.ts';
import type { Content } from '../report.ts';
import { plainText, redlineText, type TextOf } from './marked-text.ts';

export type Edition = 'old' | 'new' | 'redline';

export interface EditionTexts {
  readonly items: readonly Item[];
  readonly text: TextOf;
  readonly head: HeadOf;
}

export function textsOf({ items, revision }: Pick<Content, 'items' | 'revision'>, edition: Edition): EditionTexts {
  if (edition === 'new' || revision === undefined) return { items, text: plainText(items), head: plainHeads };
  const { items: olds } = revision.old;
  if (edition === 'old') return { items: olds, text: plainText(olds), head: plainHeads };
  const { items: revised, heads } = revision;
  return { items: revised.flatMap(mergeItem), text: redlineText(revised), head: redlineHeads(heads) };
}

/** What an item has in either edition has its place in the redline. */
function mergeItem({ before, after, path, fields }: ItemRevision): readonly Item[] {
  const either = (all: readonly FieldRevision[]) => all.flatMap((field) => field.after ?? field.before ?? []);
  const item = after ?? before;
  return item === undefined ? [] : [{ ...item, path: either(path), fields: either(fields) }];
}
