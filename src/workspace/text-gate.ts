/** The one gate for every text that is read: characters that look alike become one, and what no text may hold is found. */

import { error, type Finding, notice, type Place, warning } from '../finding/finding.ts';
import { foldLookalikes, type TextFolding } from './fold-lookalikes.ts';

/** Where the character at an index of the text stands. */
export type Locate = (index: number) => Place;

/** One a file: what is met stands in one finding a kind, at its first place, with how often it was met. */
export class TextGate {
  readonly #file: string;
  readonly #foldings = new Map<TextFolding, string[]>();
  readonly #met = new Map<Kind, Met>();
  #firstFolded: Place | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  /** The text as it is used from here on: composed (NFC), without half-width kana, radicals and what must not stand in it. */
  admit(text: string, locate: Locate): string {
    const checked = this.check(text, locate);
    const { text: folded, found } = foldLookalikes(checked);
    for (const [folding, examples] of found) {
      const known = this.#foldings.get(folding) ?? [];
      this.#foldings.set(
        folding,
        [...known, ...examples.filter((each) => !known.includes(each))].slice(0, examplesShown),
      );
    }
    if (found.size > 0) this.#firstFolded ??= locate(0);
    return folded;
  }

  /** The text without what must not stand in it, otherwise as it was written. */
  check(text: string, locate: Locate): string {
    if (text.search(refused) < 0) return text;
    return text.replaceAll(refused, (character, index: number) => {
      const kind = kindOf(character);
      const met = this.#met.get(kind);
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      if (met === undefined) this.#met.set(kind, { place: locate(index), count: 1, codePoints: new Set([codePoint]) });
      else {
        met.count += 1;
        if (met.codePoints.size < examplesShown) met.codePoints.add(codePoint);
      }
      return kind === 'replaced' ? character : '';
    });
  }

  get findings(): readonly Finding[] {
    const met = [...this.#met].map(([kind, { place, count, codePoints }]) => {
      const facts = { codePoints: [...codePoints], count };
      if (kind === 'replaced') return warning('text-replaced', { count }, place);
      if (kind === 'direction') return warning('text-direction', facts, place);
      return error('text-forbidden', { kind, ...facts }, place);
    });
    const foldings = [...this.#foldings].map(([kind, examples]) => ({ kind, examples }));
    if (foldings.length === 0) return met;
    return [...met, notice('text-folded', { path: this.#file, foldings }, this.#firstFolded)];
  }
}

/** Line and column of an index in the text of a file. */
export function locateIn(file: string, text: string): Locate {
  return (index) => {
    const before = text.slice(0, index);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { file, line: before.split('\n').length, column: index - lineStart + 1 };
  };
}

type Kind = 'control' | 'noncharacter' | 'surrogate' | 'direction' | 'replaced';

interface Met {
  readonly place: Place;
  count: number;
  readonly codePoints: Set<string>;
}

const examplesShown = 10;

/** Controls, noncharacters and half surrogate pairs; then what changes the direction of writing, and the sign for a lost character. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069\ufffd\p{Surrogate}]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

function kindOf(character: string): Kind {
  if (character === '\ufffd') return 'replaced';
  // They make a text appear in another order than it is kept in.
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return 'direction';
  if (/\p{Cc}/u.test(character)) return 'control';
  return /\p{Surrogate}/u.test(character) ? 'surrogate' : 'noncharacter';
}
