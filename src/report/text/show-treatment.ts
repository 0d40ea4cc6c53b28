/** 取扱 as it is printed. */

import { type Treatment, treatments } from '../../revision/tally.ts';

/** e.g. `1.維持`. */
export function showTreatment(wanted: Treatment): string {
  const found = treatments.find(({ treatment }) => treatment === wanted);
  if (found === undefined) throw new Error(`No words for ${wanted}`);
  return `${found.number}.${found.word}`;
}
