/** 取扱 of the items of a list: what was decided about each, and how many of each. */

import type { ItemRevision, ItemStatus } from './revision.ts';

export type Treatment = 'keep' | 'revise' | 'delete' | 'add';

/** Numbered and named as in 目黒区's revised list: `1.維持`. */
export const treatments: readonly { readonly treatment: Treatment; readonly number: number; readonly word: string }[] =
  [
    { treatment: 'keep', number: 1, word: '維持' },
    { treatment: 'revise', number: 2, word: '修正' },
    { treatment: 'delete', number: 3, word: '削除' },
    { treatment: 'add', number: 4, word: '新規' },
  ];

export interface TreatmentTally {
  readonly counts: Readonly<Record<Treatment, number>>;
  readonly total: number;
}

/** An item that only moved is kept; one that went into another is deleted, one that was split off is new. */
export function treatmentOf({ status }: Pick<ItemRevision, 'status'>): Treatment {
  return byStatus[status];
}

export function tallyTreatments(items: readonly Pick<ItemRevision, 'status'>[]): TreatmentTally {
  const counts = { keep: 0, revise: 0, delete: 0, add: 0 };
  for (const item of items) counts[treatmentOf(item)] += 1;
  return { counts, total: items.length };
}

const byStatus: Readonly<Record<ItemStatus, Treatment>> = {
  kept: 'keep',
  changed: 'revise',
  removed: 'delete',
  added: 'add',
};
