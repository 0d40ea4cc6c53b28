/** Finds sums and counts that a text says and the parts beside it do not make: 合計3件（A 1件、B 1件）, 次の3事業 before a list of two. */

import { type Finding, notice, type Place } from '../../../finding/finding.ts';
import { toHalfWidth } from '../../text/text-width.ts';
import { Decimal } from '../../value/decimal.ts';
import { isSameUnit } from '../../value/parse-quantity.ts';
import type { Block, Book } from '../book.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { blocksOf, textsOf } from '../text/walk-blocks.ts';
import { canBeAdded, isDivision, isWhole } from './tell-whole.ts';

export function checkStatedSums(book: Pick<Book, 'chapters'>): readonly Finding[] {
  const texts = blocksOf(book).flatMap((block) => (block.type === 'table' ? [] : textsOf(block)));
  return [
    ...texts.flatMap(({ text, place }) => findSums(withRoundBrackets(toHalfWidth(plainTextOf(text))), place)),
    ...book.chapters.flatMap(({ blocks }) => findCounts(blocks)),
  ];
}

const amount = String.raw`(\d[\d,]{0,14}(?:\.\d{1,4})?)((?:[^\d\s、。,()「」ぁ-ゖ]|か(?=所)){1,6})`;
const totalWord = String.raw`(?<![会家統設推時累小])(?:[総合]?計|総数|総額|合わせて|あわせて)[^\d、。()]{0,4}?`;
const sumBefore = new RegExp(`${totalWord}${amount}\\(([^()]{1,400})\\)`, 'g');
const sumAfter = new RegExp(`${totalWord}${amount}`, 'g');
const part = new RegExp(`^[^\\d]{1,40}?${amount}$`);

function findSums(text: string, place: Place): readonly Finding[] {
  const before = [...text.matchAll(sumBefore)].flatMap(([said, value = '', unit = '', inner = '']) =>
    compare(said, value, unit, inner, place),
  );
  const after = [...text.matchAll(sumAfter)].flatMap(({ 0: said, 1: value = '', 2: unit = '', index }) => {
    if (text.charAt(index + said.length) === '(') return [];
    const clause =
      text
        .slice(Math.max(0, index - longestClause), index)
        .split(/[。\n()「」]/)
        .at(-1) ?? '';
    return compare(said, value, unit, clause.replace(/(?:で|であり|を)?[、,]?の?$/, ''), place);
  });
  const divided = [...text.matchAll(sumDivided)].flatMap(({ 0: said, 1: value = '', 2: unit = '', index }) =>
    compare(said, value, unit, listBehind(text, index + said.length), place),
  );
  const named = [...text.matchAll(sumOfParts)].flatMap(({ 0: said, 1: value = '', 2: unit = '', index }) => {
    const list = listBehind(text, index + said.length);
    const preceding = text.slice(Math.max(0, index - reachBack), index);
    if (endsWithTotal.test(preceding) || !canBeAdded(preceding, unit)) return [];
    const figure = said.replace(/[(の].*/s, '');
    if (isWhole(list)) return compare(figure, value, unit, withUnits(list, unit), place);
    const isBracketed = said.endsWith('(') && text.charAt(index + said.length + list.length) === ')';
    return isBracketed ? compareDivided(figure, value, unit, list, place) : [];
  });
  return [...before, ...after, ...divided, ...named];
}

const reachBack = 8;

function withRoundBrackets(text: string): string {
  return text.replace(/[[〔]/g, '(').replace(/[\]〕]/g, ')');
}

/** `相談は650件で、内訳は来所400件、電話250件でした`. */
const sumDivided = new RegExp(`${amount}(?:で|であり)?、?(?:その)?内訳は、?`, 'g');
/** `参加者は650人(男性400人、女性250人)`, `650件のうち、来所が400件、その他が250件`, which need not be all of them. */
const sumOfParts = new RegExp(`${amount}(?:\\(|のうち、?|の内、?)`, 'g');
/** Those are compared already. */
const endsWithTotal = new RegExp(`${totalWord}$`);
const sentenceEnd = /(?:でした|です|である|であった|だった|(?:とな|にな)(?:った|りました|っている|っています))$/;

function listBehind(text: string, at: number): string {
  const [list = ''] = text.slice(at, at + longestClause).split(/[。\n()「」]/);
  return list.replace(sentenceEnd, '');
}

const longestClause = 400;

/** Of parts that each hold one figure, all of the sum's unit; what is told apart by うち is none. */
function compare(said: string, value: string, unit: string, list: string, place: Place): readonly Finding[] {
  const sum = sumOf(list, unit);
  return sum === undefined || sum.eq(numberOf(value)) ? [] : [differs(said, sum, unit, place)];
}

/** Parts of amounts of money in thousands are rounded each. */
function compareDivided(said: string, value: string, unit: string, list: string, place: Place): readonly Finding[] {
  const whole = numberOf(value);
  const pieces = partsOf(list);
  const sum = sumOf(withUnits(list, unit), unit);
  if (sum === undefined || !isDivision({ list, whole, sum })) return [];
  const isRounded = whole.decimalPlaces() > 0 || /^[千万億百]/.test(unit);
  const slack = isRounded ? new Decimal(10).pow(-whole.decimalPlaces()).times(pieces.length).div(2) : 0;
  return sum.minus(whole).abs().lte(slack) ? [] : [differs(said, sum, unit, place)];
}

/** Parts may leave out the unit: 来所400、電話250. */
function withUnits(list: string, unit: string): string {
  const pieces = partsOf(list);
  const isBare = pieces.every((piece) => /\p{L}[\s:]?\d[\d,]*$/u.test(piece));
  return isBare ? pieces.map((piece) => piece + unit).join('、') : list.replaceAll('/', '、');
}

function partsOf(list: string): readonly string[] {
  return list.split(/[、・/]/);
}

function differs(said: string, sum: Decimal, unit: string, place: Place): Finding {
  return notice('stated-sum-differs', { said: said.replace(/\(.*/s, ''), counted: sum.toFixed(), unit }, place);
}

function numberOf(text: string): Decimal {
  return new Decimal(text.replaceAll(',', ''));
}

function sumOf(list: string, unit: string): Decimal | undefined {
  const pieces = list
    .split(/、|;|・(?=[^・]{1,20}\d)|(?:と|及び|および|並びに)(?=[^\d]{0,20}\d)/)
    .filter((piece) => piece.trim() !== '');
  // 相談は、 only says what the parts are of.
  const [first = '', ...others] = pieces;
  const told = /^[^\d]{1,40}[はが]$/.test(first.trim()) ? others : pieces;
  const parts = told.filter((piece) => !/^\s*(?:うち|内)/.test(piece)).map((piece) => readPart(piece, unit));
  const values = parts.flatMap((part) => part ?? []);
  if (values.length < 2 || values.length < parts.length) return undefined;
  return values.reduce((all, each) => all.plus(each), new Decimal(0));
}

/** `undefined` where it is no single figure of the unit, or one of another year. */
function readPart(piece: string, unit: string): Decimal | undefined {
  const match = part.exec(piece.trim());
  if (match === null || !isSameUnit(match[2] ?? '', unit) || /前年|年度|目標|昨年/.test(piece)) return undefined;
  return numberOf(match[1] ?? '');
}

const countPattern =
  /(?:次|以下|下記)の\s*(\d{1,2}|[一二三四五六七八九十])\s*(?:つ|点|項目|事業|件|種類|施策|課題|視点|柱|分野|事項)[^\d]{0,40}$/;
const numerals = '一二三四五六七八九十';

/** A list right after the text that says how many it has. */
function findCounts(blocks: readonly Block[]): readonly Finding[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'list') return block.items.flatMap((item) => findCounts(item.blocks));
    const next = blocks[index + 1];
    if (block.type !== 'paragraph' || next?.type !== 'list') return [];
    const match = countPattern.exec(toHalfWidth(plainTextOf(block.text)));
    const typed = match?.[1] ?? '';
    const count = numerals.includes(typed) ? numerals.indexOf(typed) + 1 : Number(typed);
    if (match === null || count === next.items.length) return [];
    const facts = {
      said: match[0].slice(0, match[0].indexOf(typed) + typed.length),
      counted: `${next.items.length}`,
      unit: '',
    };
    return [notice('stated-sum-differs', facts, block.place)];
  });
}
