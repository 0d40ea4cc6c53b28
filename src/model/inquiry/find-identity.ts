/** Finds the line of a form that says which inquiry, which version and which section it is of. */

import type { Inquiry, InquirySection } from './inquiry.ts';
import type { FormIdentity, ReplySheet } from './reply.ts';
import { keyOf, rowText } from './reply-cells.ts';

/** Wherever it stands above the table, in one cell or in several; `undefined` of a sheet that is no form of ours. */
export function findIdentity({ rows, file }: ReplySheet): FormIdentity | undefined {
  for (const row of rows.slice(0, linesAbove)) {
    const words = wordsOf(rowText(row));
    const number = wordAfter(words, '照会番号');
    if (number === undefined) continue;
    const kind = words.some((word) => word.startsWith('確認依頼票')) ? 'confirmation' : 'form';
    return {
      kind,
      number,
      version: wordAfter(words, '様式の版') ?? '',
      section: wordAfter(words, '課') ?? '',
      sectionName: nameAfter(words),
      place: row.cells.find(({ text }) => text.trim() !== '')?.place ?? { file },
    };
  }
  return undefined;
}

/** By its number, by its name, or by both written together: `K01`, `子育て支援課`, `K01子育て支援課`. */
export function findSection({ sections }: Inquiry, written: string): InquirySection | undefined {
  const wanted = keyOf(written);
  const byNumber = sections.find(({ number }) => keyOf(number) === wanted);
  if (byNumber !== undefined) return byNumber;
  const named = sections.filter(({ number, name }) =>
    [name, `${number}${name}`].some((each) => keyOf(each) === wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** Somebody may have put lines of their own on top. */
const linesAbove = 40;

/** `照会番号：R7-企-012` as well as `照会番号 R7-企-012`. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/[/,、;|](?=(?:照会番号|様式の版|課|締切)[:\s])/g, ' ')
    .split(/[\s:]/)
    .filter((word) => word !== '');
}

/** The label may stand directly before its word, where blanks were lost: `照会番号R7-企-012`. */
function wordAfter(words: readonly string[], label: string): string | undefined {
  const at = words.indexOf(label);
  if (at >= 0) return words[at + 1];
  const joined = words.find((word) => word.startsWith(label) && word.length > label.length);
  return joined?.slice(label.length);
}

/** What stands between the number of the section and the deadline. */
function nameAfter(words: readonly string[]): string {
  const at = words.indexOf('課');
  const end = words.findIndex((word, index) => index > at + 1 && /^(?:締切|照会番号|様式の版)/.test(word));
  return at < 0 || end < 0 ? '' : words.slice(at + 2, end).join('');
}
