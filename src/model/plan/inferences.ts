/** What was inferred for the indicators of a table, told as one notice for each kind of inference. */

import type { Inference } from '../../finding/facts.ts';
import { type Finding, notice, type Place, warning } from '../../finding/finding.ts';

const codes = [
  'inferred-id',
  'inferred-kind',
  'kind-assumed',
  'inferred-unit',
  'inferred-target',
  'inferred-direction',
  'direction-uncertain',
] as const;

export interface IndicatorInference {
  readonly code: (typeof codes)[number];
  /** What was inferred: a key of the model, a unit or an id. */
  readonly value: string;
}

export type NamedInference = IndicatorInference & Inference;

/** `table` is where the table stands; an inference has no cell of its own. */
export function composeInferenceNotices(inferences: readonly NamedInference[], table: Place): readonly Finding[] {
  return codes.flatMap((code) => {
    const inferred = inferences.filter((each) => each.code === code).map(({ name, value }) => ({ name, value }));
    if (inferred.length === 0) return [];
    // What is asked for is more than what was assumed.
    return [code === 'direction-uncertain' ? warning(code, { inferred }, table) : notice(code, { inferred }, table)];
  });
}
