/** Reads several numbers of one cell: beside each other, the ends of a band, or one after the other. */

import { parseAmount } from './parse-amount.ts';
import type { Amount, Circumstances, Composite, CompositePart, Qualitative } from './quantity.ts';
import { readCircumstances } from './read-circumstances.ts';
import { isSameUnit } from './same-unit.ts';
import type { AmountPiece } from './split-amounts.ts';
import { type Stretch, textOf } from './value-tokens.ts';

/** `undefined` where a numeral is malformed, or two numbers without a unit may be one that was broken: `1 234人`, `1、234人`. */
export function parseComposite(stretch: Stretch, pieces: readonly AmountPiece[]): Composite | Qualitative | undefined {
  const parts: CompositePart[] = [];
  let sentence = false;
  for (const [index, piece] of pieces.entries()) {
    const amount = parseAmount(trimmed(beforeArrow(piece)));
    if (amount === undefined) return undefined;
    if (
      pieces[index + 1]?.joint === 'adjacent' &&
      runsOn.test(piece.half.slice(Math.max(piece.start, piece.end - 2), piece.end))
    )
      sentence = true;
    if (amount.type !== 'amount') {
      sentence = true;
      continue;
    }
    const { label, ...own } = separateLabel(amount);
    // Of -> the sign ends in the label.
    const part = { label: piece.joint === 'arrow' ? label.replace(/^[>＞]\s?/, '') : label, ...own };
    if (amount.unit === '' && part.label === '' && amount.asOf === undefined && !standsAlone(pieces, index, amount))
      return undefined;
    parts.push(part);
  }
  const text = textOf(stretch);
  if (sentence) return { type: 'qualitative', text, ...common(parts) };
  const relation = relate(parts, pieces);
  const said = { text, ...(relation === 'sequence' ? ofEnd(parts, pieces) : common(parts)) };
  return relation && { type: 'composite', relation, parts: relation === 'list' ? parts : sharingUnit(parts), ...said };
}

/** `50～60%`: the ends of a band, or what became of what, are of one unit, wherever it is written. */
function sharingUnit(parts: readonly CompositePart[]): readonly CompositePart[] {
  const [unit, ...others] = new Set(parts.map(({ amount }) => amount.unit).filter((each) => each !== ''));
  if (unit === undefined || others.length > 0) return parts;
  return parts.map(({ label, amount }) => ({ label, amount: amount.unit === '' ? { ...amount, unit } : amount }));
}

/** `3人に2人`, `1:2`, `3×2`: two numbers that say one thing together. */
const runsOn = /[にがはで]$|\d ?[:対×✕x]$/;

/** Whether a bare number cannot be the first or last part of its neighbour. */
function standsAlone(pieces: readonly AmountPiece[], index: number, amount: Amount): boolean {
  const [own, next] = [pieces[index], pieces[index + 1]];
  const joints = [index === 0 ? undefined : own?.joint, next?.joint];
  if (joints.some((joint) => joint === 'range' || joint === 'arrow' || joint === 'adjacent')) return true;
  if (next?.joint !== 'line') return false;
  const follows = next.half.slice(next.start, next.start + 8).trimStart();
  return amount.text.includes(',') || amount.text.includes('，') || !/^\d{3}(?!\d)/.test(follows);
}

const lower = ['以上', '超'];
const upper = ['以下', '未満'];

function relate(parts: readonly CompositePart[], pieces: readonly AmountPiece[]): Composite['relation'] | undefined {
  const ranges = pieces.filter(({ joint }, index) => index > 0 && joint === 'range').length;
  const [first, last] = parts;
  // 1-15 is a number of an item, a month with its day, or a result.
  if (isHyphenated(pieces) && (parts.length > 2 || last?.amount.unit === '')) return undefined;
  if (
    parts.length === 2 &&
    first !== undefined &&
    last?.amount.value.gt(first.amount.value) === true &&
    endsUpTo(pieces)
  )
    return 'band';
  if (ranges > 0 && parts.length === 2 && first !== undefined && last !== undefined) {
    if (first.amount.value.lte(last.amount.value)) return 'band';
    return isHyphenated(pieces) ? undefined : 'sequence';
  }
  if (parts.length === 1 || pieces.some(({ joint }) => joint === 'arrow')) return 'sequence';
  if (parts.length !== 2 || first === undefined || last === undefined) return 'list';
  const bounds = [first.amount.bound ?? '', last.amount.bound ?? ''];
  const opposed = bounds.some((each) => lower.includes(each)) && bounds.some((each) => upper.includes(each));
  const alike = first.amount.unit === '' || last.amount.unit === '' || isSameUnit(first.amount.unit, last.amount.unit);
  return opposed && alike && last.label === '' ? 'band' : 'list';
}

/** `30人から50人まで`, `10～15回まで`. */
function endsUpTo(pieces: readonly AmountPiece[]): boolean {
  const [one, other] = pieces;
  if (one === undefined || other === undefined || /[→➝⇒➡]/.test(one.half.slice(one.start, other.end))) return false;
  return /まで\s?$/.test(other.half.slice(Math.max(other.start, other.end - 4), other.end));
}

function isHyphenated(pieces: readonly AmountPiece[]): boolean {
  return pieces.some(({ half, start, joint }) => joint === 'range' && /[-–−ー]/.test(half.charAt(start - 1)));
}

/** What only the start says of itself is not said of where it goes. */
function ofEnd(parts: readonly CompositePart[], pieces: readonly AmountPiece[]): Circumstances {
  const [only, ...others] = pieces;
  if (only !== undefined && others.length === 0) return readCircumstances(afterArrow(only));
  const { asOf, firmness } = common(parts);
  const last = parts.at(-1)?.amount;
  return {
    ...(asOf === last?.asOf && asOf !== undefined && { asOf }),
    ...(firmness === last?.firmness && firmness && { firmness }),
  };
}

/** What one part says of all: the only period, the only firmness. */
function common(parts: readonly CompositePart[]): Circumstances {
  const only = <T>(values: readonly (T | undefined)[]): T | undefined => {
    const said = new Set(values.filter((each) => each !== undefined));
    return said.size === 1 ? [...said][0] : undefined;
  };
  const asOf = only(parts.map(({ amount }) => amount.asOf));
  const firmness = only(parts.map(({ amount }) => amount.firmness));
  return { ...(asOf !== undefined && { asOf }), ...(firmness && { firmness }) };
}

/** A number that becomes a word (`4547ha→おおむね解消`) ends before the arrow. */
function beforeArrow(piece: AmountPiece): Stretch {
  const number = piece.tokens.find(({ kind }) => kind === 'number');
  const from = number?.end ?? piece.start;
  const at = /^[^\n]{0,40}?(?=[→➝⇒➡])/.exec(piece.half.slice(from, Math.min(piece.end, from + 41)));
  if (at === null) return piece;
  const end = from + at[0].length;
  return { ...piece, end, tokens: piece.tokens.filter((token) => token.end <= end) };
}

/** The word that the number becomes. */
function afterArrow(piece: AmountPiece): Stretch {
  const { end: start } = beforeArrow(piece);
  return { ...piece, start, tokens: piece.tokens.filter((token) => token.start >= start) };
}

function trimmed(stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start < end && /\s/.test(stretch.text.charAt(start))) start += 1;
  while (end > start && /\s/.test(stretch.text.charAt(end - 1))) end -= 1;
  return { ...stretch, start, end };
}

/** Moves the words before the numeral (but not 約 or 延べ) from the amount to a label. */
function separateLabel(amount: Amount): CompositePart {
  const near = amount.before.slice(-16);
  const before =
    /(?:(?:約|およそ|概ね|おおむね|延べ|のべ|延|[①-⑳])\s?)?$/.exec(near)?.[0].replace(/^[①-⑳]\s?/, '') ?? '';
  const label = amount.before.slice(0, amount.before.length - before.length);
  return { label: cleanLabel(label), amount: { ...amount, text: amount.text.slice(label.length), before } };
}

function cleanLabel(label: string): string {
  let start = 0;
  let end = label.length;
  while (start < end && /[\s、・･,;/→➝⇒➡]/.test(label.charAt(start))) start += 1;
  while (end > start && /[\s：:=＝→➝⇒➡]/.test(label.charAt(end - 1))) end -= 1;
  return label.slice(start, end).replaceAll('\n', '');
}
