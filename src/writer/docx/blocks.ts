/** What stands below each other in a text program's document, before it is written. */

import type { PageNumbers } from './pages.ts';
import type { Paragraph } from './paragraph.ts';

export type Block = Paragraph | TableBlock | ContentsBlock | StartBlock;

export interface TableBlock {
  readonly kind: 'table';
  readonly xml: string;
  /** Whether it stands on a page on its side. */
  readonly isTurned: boolean;
  /** Points below it. */
  readonly after: number;
  readonly beginsPage: boolean;
}

/** Paragraphs that a field makes, with what it gave last. */
export interface ContentsBlock {
  readonly kind: 'contents';
  readonly entries: readonly Paragraph[];
}

/** What the pages from here on have above and below. */
export interface StartBlock {
  readonly kind: 'start';
  readonly runningHead?: string;
  readonly pageNumbers?: PageNumbers;
  readonly isCover: boolean;
}
