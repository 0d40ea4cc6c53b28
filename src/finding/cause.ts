/** Which findings have one cause, so that a mistake in every row of a column is told once, with its places. */

import type { FindingFacts } from './facts.ts';
import type { Finding, FindingCode } from './finding.ts';

/** Findings of one key are the same but for their place. */
export function causeOf({ code, severity, facts }: Finding): string {
  return JSON.stringify([code, severity, facts]);
}

/** Findings of one key are alike but for the text that each quotes from its row. */
export function likenessOf({ code, severity, facts }: Finding): string {
  const quoted: readonly string[] = quotedFacts[code] ?? [];
  return JSON.stringify([code, severity, Object.entries(facts).filter(([name]) => !quoted.includes(name))]);
}

const quotedFacts: { readonly [C in FindingCode]?: readonly (keyof FindingFacts[C] & string)[] } = {
  'unit-differs': ['text'],
  'value-not-a-quantity': ['text'],
  'value-of-no-period': ['text'],
  'value-not-one-of': ['text'],
  'value-not-an-integer': ['text'],
  'period-after-column': ['text'],
  'row-of-words': ['name', 'texts'],
  'jump-tenfold': ['name', 'from', 'to'],
  'decimals-mixed': ['name', 'texts'],
  'header-doubled': ['header'],
  'character-without-glyph': ['character', 'codePoint', 'text'],
};
