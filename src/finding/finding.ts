/** A finding: something a reader of the data, a template or an output should know. Facts only; wording is in `ja.ts` and `en.ts`. */

import type { FindingFacts } from './facts.ts';

export type FindingCode = keyof FindingFacts;

/** `error` stops the report it belongs to, `warning` fails only under `--strict`, `notice` tells what was assumed. */
export type Severity = 'error' | 'warning' | 'notice';

/** Where a finding is: a file of the workspace or of its outputs (relative, with `/`), and the line and column, or the sheet and cell. All count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  /** A cell's address, e.g. `D14`. */
  readonly cell?: string;
}

export interface Finding<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly facts: FindingFacts[C];
  readonly place?: Place;
}

/** A value together with what was noticed on the way to it. */
export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export function error<C extends FindingCode>(code: C, facts: FindingFacts[C], place?: Place): Finding {
  return find('error', code, facts, place);
}

export function warning<C extends FindingCode>(code: C, facts: FindingFacts[C], place?: Place): Finding {
  return find('warning', code, facts, place);
}

export function notice<C extends FindingCode>(code: C, facts: FindingFacts[C], place?: Place): Finding {
  return find('notice', code, facts, place);
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** Of a severity that the data say. */
export function find<C extends FindingCode>(
  severity: Severity,
  code: C,
  facts: FindingFacts[C],
  place?: Place,
): Finding {
  return place === undefined ? { code, severity, facts } : { code, severity, facts, place };
}
