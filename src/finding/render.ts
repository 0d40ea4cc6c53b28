/** Puts a finding into words of a language: what was expected, what was found, where, and what to do next. */

import type { Catalogue, Wording } from './catalogue.ts';
import { english } from './en.ts';
import { escapeControls } from './escape-controls.ts';
import type { Finding, Severity } from './finding.ts';
import { formatPlace } from './format-place.ts';
import { japanese } from './ja.ts';

export type Language = 'ja' | 'en';

export function wordFinding(finding: Finding, language: Language): Wording {
  const catalogue = catalogues[language];
  // The facts belong to the code, which the compiler cannot see through the union.
  const word = catalogue[finding.code] as (facts: Finding['facts']) => Wording;
  return word(finding.facts);
}

/** Two lines at most, e.g. `エラー indicators.csv:4:9 …` and the hint below it. */
export function renderFinding(finding: Finding, language: Language): string {
  const { message, hint } = wordFinding(finding, language);
  const place = finding.place === undefined ? '' : ` ${formatPlace(finding.place)}`;
  // A fault of the program brings the lines of its stack.
  const show = (text: string) => escapeControls(finding.code === 'internal' ? text : text.replaceAll('\n', '↵'));
  const head = show(`${severities[language][finding.severity]}${place} ${message}`);
  return hint === undefined ? head : `${head}\n    → ${show(hint)}`;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { ja: japanese, en: english };

const severities: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  ja: { error: 'エラー', warning: '警告', notice: 'お知らせ' },
  en: { error: 'error', warning: 'warning', notice: 'notice' },
};
