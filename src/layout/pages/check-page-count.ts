/** Refuses documents of more pages than anybody reads: with lengths that nobody means, any table takes them. */

import { error, type Finding } from '../../finding/finding.ts';

export function checkPageCount(pages: number): readonly Finding[] {
  return pages > pagesLimit ? [error('pdf-too-many-pages', { pages, limit: pagesLimit })] : [];
}

/** All chapters of a book at their limit take about as many. */
const pagesLimit = 20_000;
