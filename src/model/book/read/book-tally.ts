/** Counts what a book is made of while it is read, so that no book fills the memory. */

import { error, type Finding, type Place } from '../../../finding/finding.ts';

/**
 * Characters of all chapters together, and lines that say something: ten thousand pages; bytes of the files of all pictures; cells of all tables that stand in
 * files, and of all tables: the same file may stand in a book many times, and each time it takes its cells.
 */
const limits = {
  texts: 20_000_000,
  lines: 400_000,
  pictures: 200 * 1024 * 1024,
  tableFiles: 1_000_000,
  tables: 2_000_000,
};

/** Whether the book may have so much more; where it first may not is reported. */
export type BookTally = (count: number, place: Place) => boolean;

export function createTally(of: keyof typeof limits, report: (finding: Finding) => void): BookTally {
  const limit = limits[of];
  let taken = 0;
  return (count, place) => {
    const before = taken;
    taken += count;
    const what = of === 'tableFiles' ? 'tables' : of;
    if (before <= limit && taken > limit) report(error('book-too-large', { what, limit }, place));
    return taken <= limit;
  };
}
