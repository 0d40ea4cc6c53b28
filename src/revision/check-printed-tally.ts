/** Holds the tally of 取扱 that a source prints against what is counted. */

import { type Finding, type Place, warning } from '../finding/finding.ts';
import type { Revision } from './revision.ts';
import { type Treatment, tallyTreatments, treatments } from './tally.ts';

export type PrintedTally = Readonly<Record<Treatment | 'total', number>>;

/** `place` is where the printed tally is written down. */
export function checkPrintedTally({ items }: Revision, printed: PrintedTally, place?: Place): readonly Finding[] {
  const { counts, total } = tallyTreatments(items);
  const compared = [
    ...treatments.map(({ treatment, word }) => ({ word, printed: printed[treatment], counted: counts[treatment] })),
    { word: '計', printed: printed.total, counted: total },
  ];
  return compared
    .filter((each) => each.printed !== each.counted)
    .map((facts) => warning('revision-tally-differs', facts, place));
}
