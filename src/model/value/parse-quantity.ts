/** Reads a value of a table as it was printed. The grammar is that of the reports themselves: see `test/model/value/parse-quantity.test.ts`. */

import { toHalfWidth } from '../text/text-width.ts';
import { isErrorValue } from './error-value.ts';
import { findExplainedAbsence, findMissingReason, mayMeanZero } from './missing-value.ts';
import { parseAmount } from './parse-amount.ts';
import { parseComposite } from './parse-composite.ts';
import type { Amount, Quantity } from './quantity.ts';
import { readCircumstances } from './read-circumstances.ts';
import { spellOutKanji } from './read-kanji.ts';
import { readPlainValue } from './read-plain-value.ts';
import { findWordChange } from './read-word-change.ts';
import { findZero } from './read-zero.ts';
import { rememberByText } from './remember-by-text.ts';
import { splitAmounts } from './split-amounts.ts';
import { findValueTokens, innerStretch, type Stretch, type Token, textOf } from './value-tokens.ts';

export { isSameUnit, unitOf } from './same-unit.ts';

/**
 * The text is kept to the character. Of an amount, `before` and `after` stand around the numeral with its sign, so that
 * `before + numeral + after` is the text again. 以上, 超, 以下, 未満 win over 延べ and 約 where both are printed.
 * `undefined` only when there is a number that cannot be understood (`1,23人`, `12.3.4人`, `4/1`) or an error of the spreadsheet.
 */
export function parseQuantity(text: string): Quantity | undefined {
  return readPlainValue(text) ?? parseRemembered(text);
}

const parseRemembered = rememberByText((text): Quantity | undefined => {
  if (isErrorValue(text)) return undefined;
  const reason = findMissingReason(text);
  if (reason !== undefined) return { type: 'missing', text, reason };
  const stretch = findValueTokens(text);
  const spelled = spellOutKanji(text);
  if (spelled !== undefined) return readSpelled(text, spelled);
  if (stretch === undefined) return /[\d０-９]/.test(text) ? undefined : { type: 'qualitative', text };
  return parseStretch(stretch);
});

function readSpelled(text: string, digits: string): Quantity | undefined {
  const read = parseQuantity(digits);
  if (read?.type !== 'amount') return read?.type === 'change' ? { ...read, text } : { type: 'qualitative', text };
  return { ...read, text, spelled: true, before: '', after: '' };
}

function parseStretch(stretch: Stretch): Quantity | undefined {
  const pieces = splitAmounts(stretch);
  const [only, ...others] = pieces;
  if (only === undefined) return parseWithoutNumeral(stretch);
  if (others.length > 0 || leadsToWord(only)) return parseComposite(stretch, pieces);
  return parseAmount(only);
}

/** `4547ha→おおむね解消`: a number that becomes a word is no level of its own. */
function leadsToWord({ half, end, tokens }: Stretch): boolean {
  const number = tokens.find(({ kind }) => kind === 'number');
  if (number === undefined) return false;
  const upToArrow = /^[^\n]{0,40}?[→➝⇒➡]/.exec(half.slice(number.end, Math.min(end, number.end + 41)))?.[0];
  if (upToArrow === undefined) return false;
  const at = number.end + upToArrow.length - 1;
  return !tokens.some(({ kind, start }) => kind === 'mark' && start === at);
}

/** A word, a date, or a text whose only numerals stand in brackets: `拡充`, `平成30年度開設`, `－（30年度）`, `（898件）`. */
function parseWithoutNumeral(stretch: Stretch): Quantity | undefined {
  const text = textOf(stretch);
  const said = { text, ...readCircumstances(stretch) };
  const [first, ...others] = stretch.tokens.filter(({ kind }) => kind === 'bracket');
  const outside = withoutBrackets(stretch);
  const inner = first === undefined || others.length > 0 ? undefined : parseWithin(innerStretch(stretch, first));
  const reason = first === undefined ? findMissingReason(text) : findMissingReason(outside);
  // 該当なし（0件）
  if (first !== undefined && inner?.type === 'amount' && inner.value.isZero() && mayMeanZero(outside))
    return inBrackets(stretch, first, inner);
  if (reason !== undefined && reason !== 'blank') return { type: 'missing', ...said, reason };
  const explained = findExplainedAbsence(text);
  if (explained !== undefined) return { type: 'missing', ...said, reason: explained };
  if (first === undefined || others.length > 0 || (reason === undefined && !isAllOf(outside, inner))) {
    const told = findZero(outside) ?? findWordChange(outside);
    return told === undefined ? { type: 'qualitative', ...said } : { ...told, ...said };
  }
  if (inner?.type !== 'amount') return inner && { ...inner, text };
  return inBrackets(stretch, first, inner);
}

function inBrackets(stretch: Stretch, bracket: Token, inner: Amount): Amount {
  const before = stretch.text.slice(stretch.start, bracket.start + 1) + inner.before;
  const after = inner.after + stretch.text.slice(bracket.end - 1, stretch.end);
  return { ...inner, text: textOf(stretch), before, after };
}

/** 全校（15校）: how many all of them are. */
function isAllOf(outside: string, inner: Quantity | undefined): boolean {
  const counted = /^(?:全て?の?|すべての?)(\S{1,8})$/.exec(toHalfWidth(outside).trim())?.[1];
  return inner?.type === 'amount' && inner.unit !== '' && inner.unit === counted;
}

function parseWithin(stretch: Stretch): Quantity | undefined {
  const text = textOf(stretch);
  const reason = findMissingReason(text);
  return reason === undefined ? parseStretch(stretch) : { type: 'missing', text, reason };
}

function withoutBrackets({ text, start, end, tokens }: Stretch): string {
  let rest = '';
  let at = start;
  for (const token of tokens) {
    if (token.kind !== 'bracket' && token.kind !== 'mark') continue;
    rest += text.slice(at, token.start);
    at = token.end;
  }
  return rest + text.slice(at, end);
}
