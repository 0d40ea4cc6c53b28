import type { FindingFacts } from './facts.ts';
import type { FindingCode } from './finding.ts';

/** `hint` says what to do next; a message that already does has none. */
export interface Wording {
  readonly message: string;
  readonly hint?: string;
}

/** One wording a code. */
export type Catalogue = {
  readonly [C in FindingCode]: (facts: FindingFacts[C]) => Wording;
};
