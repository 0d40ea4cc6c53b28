/** Prints findings, the gravest first, and says how many there are. */

import type { Effects } from '../effects.ts';
import type { Finding } from '../finding/finding.ts';
import { formatPlace } from '../finding/format-place.ts';
import { type Language, renderFinding, wordFinding } from '../finding/render.ts';
import { cliWords } from './words.ts';

const order = ['error', 'warning', 'notice'] as const;

export function reportFindings(effects: Effects, findings: readonly Finding[], language: Language): void {
  for (const severity of order) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      effects.log.note(renderFinding(finding, language));
    }
  }
  if (findings.length > 0) effects.log.note(countFindings(findings, language));
}

/** A finding for `--json`. */
export function describeFinding(finding: Finding, language: Language): object {
  const { message, hint } = wordFinding(finding, language);
  const place = finding.place === undefined ? {} : { place: { ...finding.place, text: formatPlace(finding.place) } };
  return {
    code: finding.code,
    severity: finding.severity,
    ...place,
    message,
    ...(hint === undefined ? {} : { hint }),
    facts: finding.facts,
  };
}

/** Whether the findings make a command fail. */
export function isFailure(findings: readonly Finding[], strict: boolean): boolean {
  return findings.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function countFindings(findings: readonly Finding[], language: Language): string {
  const [errors = 0, warnings = 0, notices = 0] = order.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return cliWords[language].counts(errors, warnings, notices);
}
