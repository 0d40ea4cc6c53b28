/** One edition of a workspace's data, part by part; and what the reports are made from: an edition, or two compared. */

import type { AmountsTable } from '../model/amounts/amounts.ts';
import type { Book } from '../model/book/book.ts';
import type { Form } from '../model/form/form.ts';
import type { PlanHistory } from '../model/life/check-plan-history.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { WrittenForm } from '../model/written-form/written-form.ts';
import type { Item } from '../revision/item.ts';
import type { Revision } from '../revision/revision.ts';
import type { RawTable } from '../table/table.ts';

/** Something that data can be about. */
export type Part =
  | {
      readonly kind: 'plan';
      /** As of the document's date. */
      readonly plan: Plan;
      /** Where anything is said to have changed. */
      readonly history?: PlanHistory;
    }
  | {
      readonly kind: 'list';
      readonly items: readonly Item[];
      /** Where it is what this program wrote. */
      readonly written?: RawTable['written'];
    }
  | { readonly kind: 'form'; readonly form: WrittenForm }
  | { readonly kind: 'book'; readonly book: Book }
  | { readonly kind: 'amounts'; readonly tables: readonly AmountsTable[] }
  | { readonly kind: 'sheets'; readonly forms: readonly Form[] }
  | { readonly kind: 'text'; readonly sections: readonly Item[] };

/** At most one part of a kind, e.g. a plan and the book that prints it. */
export type Edition = readonly Part[];

/** What the reports of a workspace are made from. */
export interface Content {
  /** The present one. */
  readonly edition: Edition;
  /** With the edition before it, where there is one. */
  readonly comparison?: Comparison;
  /** Every item of the present edition: made when it is asked for, and once. */
  items(): readonly Item[];
}

export interface Comparison {
  readonly old: Edition;
  readonly revision: Revision;
  /** Of editions that are more than their books: the books, compared as such that stand alone. */
  readonly book?: ComparedContent;
}

export interface ComparedContent extends Content {
  readonly comparison: Comparison;
}

/** `undefined` where the edition is not about such a thing, or where there is none. */
export function partOf<Kind extends Part['kind']>(
  edition: Edition | undefined,
  kind: Kind,
): Extract<Part, { readonly kind: Kind }> | undefined {
  return edition?.find((part): part is Extract<Part, { readonly kind: Kind }> => part.kind === kind);
}

/** A book by itself is printed as a booklet, in which no place of its sections is known. */
export function isBookAlone(edition: Edition): boolean {
  return partOf(edition, 'book') !== undefined && edition.every(({ kind }) => kind === 'book' || kind === 'sheets');
}

/** The document that a revision of the edition is about: whatever is no form and no text is printed as a list. A book alone is a text. */
export function documentOf(edition: Edition): 'form' | 'text' | 'list' {
  const kinds = ['form', 'text'] as const;
  return kinds.find((kind) => partOf(edition, kind) !== undefined) ?? (isBookAlone(edition) ? 'text' : 'list');
}
