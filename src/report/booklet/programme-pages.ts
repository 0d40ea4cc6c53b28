/** Where in a booklet each programme is told of. */

import type { Book } from '../../model/book/book.ts';
import type { PageLabels } from './fill-pages.ts';

/** The number of the page of a programme's heading, by the programme's id. */
export function findProgrammePages({ chapters }: Book, labels: PageLabels): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const block of chapters.flatMap(({ blocks }) => blocks)) {
    if (block.type !== 'heading' || block.programme === undefined || pages.has(block.programme)) continue;
    const label = labels(block.id);
    if (label !== undefined) pages.set(block.programme, label);
  }
  return pages;
}
