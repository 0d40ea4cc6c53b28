/** Where lines may begin in phrase-wise setting (文節), as headings like it: BudouX's phrases, within our own rules. */

import { createRequire } from 'node:module';
import { findBreaks } from './break-lines.ts';

interface PhraseParser {
  parse(text: string): string[];
}

let parser: PhraseParser | undefined;

/** Positions in UTF-16 units. A text of one phrase falls back to every break, so that it is not torn. */
export function findPhraseBreaks(text: string): readonly number[] {
  parser ??= loadParser();
  const starts = new Set<number>();
  let position = 0;
  for (const phrase of parser.parse(text)) {
    position += phrase.length;
    starts.add(position);
  }
  const breaks = findBreaks(text);
  const phrases = breaks.filter((each) => starts.has(each));
  return phrases.length === 0 ? breaks : phrases;
}

/** Loaded when first asked for: its model is large, and most documents never ask. */
function loadParser(): PhraseParser {
  const { loadDefaultJapaneseParser } = createRequire(import.meta.url)('budoux') as {
    loadDefaultJapaneseParser(): PhraseParser;
  };
  return loadDefaultJapaneseParser();
}
