/** Reads a value of a table as it was printed. The grammar is that of the reports themselves: see `test/model/parse-quantity.test.ts`. */

import { findMissingReason } from './missing-value.ts';
import { parseAmount } from './parse-amount.ts';
import type { Amount, Composite, CompositePart, Qualitative, Quantity } from './quantity.ts';
import { type AmountPiece, splitAmounts } from './split-amounts.ts';
import { toHalfWidth } from './text-width.ts';
import { type Bracket, findValueTokens } from './value-tokens.ts';

/**
 * The text is kept to the character. Of an amount, `before` and `after` stand around the numeral with its sign, so that
 * `before + numeral + after` is the text again. 以上, 超, 以下, 未満 win over 延べ and 約 where both are printed.
 * `undefined` only when there is a number that cannot be understood: `1,23人`, `12.3.4人`, `4/1`.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const reason = findMissingReason(text);
  if (reason !== undefined) return { type: 'missing', text, reason };
  const found = findValueTokens(toHalfWidth(text));
  if (found === undefined) return /\d/.test(toHalfWidth(text)) ? undefined : { type: 'qualitative', text };
  const pieces = splitAmounts(text);
  if (pieces.length === 0) return parseWithoutNumeral(text, found.brackets);
  return pieces.length === 1 ? parseAmount(text) : parseComposite(text, pieces);
}

/** Unit of an amount, empty for everything else. */
export function unitOf(quantity: Quantity): string {
  return quantity.type === 'amount' ? quantity.unit : '';
}

/** Whether two units are one, whatever their width and spelling: ％ and %, Ｌ and L, カ所, ヶ所, 箇所 and か所, ㎡ and m2. */
export function isSameUnit(a: string, b: string): boolean {
  return normalizeUnit(a) === normalizeUnit(b);
}

function normalizeUnit(unit: string): string {
  return unit
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[カヵケヶ箇個](?=所|月|国|年)/g, 'か');
}

/** A word, a date, or a text whose only numerals stand in brackets: `拡充`, `平成30年度開設`, `－（30年度）`, `（898件）`. */
function parseWithoutNumeral(text: string, brackets: readonly Bracket[]): Quantity | undefined {
  const [first, ...others] = brackets;
  if (first === undefined) return { type: 'qualitative', text };
  const outside = brackets.reduceRight((rest, each) => rest.slice(0, each.start) + rest.slice(each.end), text);
  const reason = findMissingReason(outside);
  if (reason === undefined) return { type: 'qualitative', text };
  if (reason !== 'blank') return { type: 'missing', text, reason };
  if (others.length > 0) return { type: 'qualitative', text };
  const inner = parseQuantity(text.slice(first.start + 1, first.end - 1));
  if (inner?.type !== 'amount') return inner && { ...inner, text };
  const before = text.slice(0, first.start + 1) + inner.before;
  return { ...inner, text, before, after: inner.after + text.slice(first.end - 1) };
}

function parseComposite(text: string, pieces: readonly AmountPiece[]): Composite | Qualitative | undefined {
  const parts: CompositePart[] = [];
  let sentence = false;
  for (const [index, piece] of pieces.entries()) {
    const amount = parseAmount(piece.text.trim());
    if (amount === undefined) return undefined;
    const linked = piece.linked || pieces[index + 1]?.linked === true;
    if (amount.type === 'qualitative') sentence = true;
    else if (amount.unit === '' && !linked) return undefined;
    else parts.push(separateLabel(amount));
  }
  return sentence
    ? { type: 'qualitative', text }
    : { type: 'composite', text, relation: pieces.some((piece) => piece.linked) ? 'sequence' : 'list', parts };
}

/** Moves the words before the numeral (but not 約 or 延べ) from the amount to a label. */
function separateLabel(amount: Amount): CompositePart {
  const before = /(?:(?:約|およそ|概ね|おおむね|延べ|のべ|延)\s*)?$/.exec(amount.before)?.[0] ?? '';
  const label = amount.before.slice(0, amount.before.length - before.length);
  const text = amount.text.slice(label.length);
  return { label: label.replace(/^[\s、・･,;]+|\n|[\s：:]+$/g, ''), amount: { ...amount, text, before } };
}
