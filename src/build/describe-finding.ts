/** A finding as data, as `--json` prints it (docs/json.md). */

import type { FindingFacts } from '../finding/facts.ts';
import type { FindingCode, Place, Severity } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { type Language, wordFinding } from '../finding/render.ts';
import type { LocatedFinding } from './located-finding.ts';

export interface FindingDescription {
  readonly workspace?: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  /** `text` is all of it as it is printed. */
  readonly place?: Place & { readonly text: string };
  readonly message: string;
  readonly hint?: string;
  readonly facts: FindingFacts[FindingCode];
}

export function describeFinding({ workspace, finding }: LocatedFinding, language: Language): FindingDescription {
  const { message, hint } = wordFinding(finding, language);
  return {
    ...(workspace === undefined ? {} : { workspace }),
    code: finding.code,
    severity: finding.severity,
    ...(finding.place === undefined ? {} : { place: { ...finding.place, text: formatPlace(finding.place) } }),
    message,
    ...(hint === undefined ? {} : { hint }),
    facts: finding.facts,
  };
}
