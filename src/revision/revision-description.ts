/** The shape of `torikumi diff --json`, which docs/revisions.md describes. */

import type { Place } from '../finding/finding.ts';
import type { ChangeKind } from './change-kind.ts';

export interface RevisionDescription {
  /** Head words of the editions. */
  readonly old: string;
  readonly new: string;
  /** In the order of the new edition. */
  readonly changes: readonly ChangeDescription[];
  readonly tally: Readonly<Record<'keep' | 'revise' | 'delete' | 'add' | 'total', number>>;
}

/** Of an item, of the head of a column, or of a group of items: it has what belongs to it. */
export interface ChangeDescription {
  readonly number: number;
  readonly topic: string;
  readonly kind: ChangeKind;
  readonly level?: Label;
  readonly id?: string;
  readonly name?: string;
  readonly path?: readonly string[];
  readonly field?: Label;
  /** Of one that was recast. */
  readonly fields?: readonly Label[];
  readonly before: string;
  readonly after: string;
  /** 0 to 1, of a renamed item's names. */
  readonly likeness?: number;
  /** Ids of the old items that it came from. */
  readonly from?: readonly string[];
  readonly splitWith?: readonly string[];
  readonly reason?: string;
  readonly place?: Place;
}

interface Label {
  readonly key: string;
  readonly label: string;
}
