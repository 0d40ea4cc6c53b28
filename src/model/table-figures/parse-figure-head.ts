/** Reads from the heads of a row or a column what its figures are: given, or worked out from others, and how. */

import { toHalfWidth } from '../text/text-width.ts';
import { type CalendarDate, eras } from '../year/fiscal-year.ts';
import { parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { type Formula, parseMarkedHead } from './parse-formula.ts';
import { findTotalWord, isPartWord, type TotalWord } from './total-words.ts';

/**
 * `amount` is given; `difference` 増減, 差引; `rate` 増減率, 伸び率; `yearRatio` 前年度比, which some print as a ratio and some as a
 * rate; `ratio` 執行率 and every other 率; `share` 構成比; `running` 累計, which is
 * given and part of no sum; `other` neither adds up nor can be recomputed: 平均, 単価, 番号.
 */
export type FigureKind = 'amount' | 'difference' | 'rate' | 'yearRatio' | 'ratio' | 'share' | 'running' | 'other';

/** What a row or a column stands under. */
export interface TableHead {
  /** From outside in, as printed. */
  readonly texts: readonly string[];
  /** How far it is set in below its neighbours: blanks, or columns of labels. */
  readonly depth: number;
  /** Unit that a column of units gives a row. */
  readonly unit: string;
  /** What the settings say, whatever the words do. */
  readonly declared?: DeclaredHead;
}

export interface DeclaredHead {
  readonly kind?: FigureKind;
  readonly formula?: Formula;
  /** What a share is a part of: words of another head. */
  readonly shareOf?: string;
  /** Shares of the total of each group, not of all. */
  readonly withinGroup?: true;
  readonly role?: 'total' | 'part' | 'item';
}

export interface FigureHead {
  /** As a finding names it. */
  readonly name: string;
  /** The innermost head, without blanks. */
  readonly label: string;
  /** The heads around it. */
  readonly group: string;
  readonly depth: number;
  readonly kind: FigureKind;
  /** The word alone says what is divided by what: 執行率, 達成率. */
  readonly isKnownRatio: boolean;
  readonly total: TotalWord | undefined;
  /** The total is in the outer head: `合計　男`. */
  readonly isOfTotal: boolean;
  /** うち, 再掲. */
  readonly isPart: boolean;
  readonly mark: string;
  readonly formula: Formula | undefined;
  readonly shareOf: string | undefined;
  readonly withinGroup: boolean;
  /** 構成比, or what the settings call a share, is one of the whole; 割合 may be one of something else. */
  readonly isOfWhole: boolean;
  /** Fiscal or calendar year; of 本年度 and 前年度 0 and -1. */
  readonly year: number | undefined;
  /** Month of a year, 1 to 12. */
  readonly month: number | undefined;
  /** As printed in the head or in a column of units; empty where it is not. */
  readonly unit: string;
  /** Figures in thousands, millions, 億 have been rounded. */
  readonly isScaled: boolean;
}

interface HeadContext {
  readonly unit: string;
  readonly documentDate: CalendarDate;
}

export function parseFigureHead(head: TableHead, context: HeadContext): FigureHead {
  const { texts, depth, unit: given, declared } = head;
  const inner = texts.at(-1) ?? '';
  const outer = texts.slice(0, -1);
  const { mark, formula, rest } = parseMarkedHead(inner);
  const role = declared?.role;
  const around = outer.map((text) => bracketless(parseMarkedHead(text).rest));
  const kind = declared?.kind ?? kindOfHeads(bracketless(rest), around);
  const unit = given || findHeadUnit(texts);
  const name = texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('　');
  return {
    name,
    label: inner.replace(/\s/g, ''),
    group: outer.join('　'),
    depth,
    kind,
    isKnownRatio: knownRatio.test(around.join('') + rest),
    total: role === undefined ? findTotalWord(rest) : role === 'total' ? declaredTotal(rest) : undefined,
    isOfTotal: outer.some((text) => findTotalWord(parseMarkedHead(text).rest) !== undefined),
    isPart: role === undefined ? texts.some(isPartWord) : role === 'part',
    mark,
    formula: declared?.kind === undefined ? formula : declared.formula,
    shareOf: declared?.shareOf,
    withinGroup: declared?.withinGroup === true,
    isOfWhole: kind === 'share' && (isDeclaredShare(declared) || /構成|シェア|百分比/.test(name)),
    year: yearOf(texts, context.documentDate),
    month: monthOf(inner),
    unit,
    isScaled: isScaledUnit(unit === '' ? toHalfWidth(context.unit) : unit),
  };
}

/** Worked out from other figures, and not given. */
export function isToBeComputed({ kind, formula }: FigureHead): boolean {
  return formula !== undefined || ['difference', 'rate', 'yearRatio', 'ratio', 'share'].includes(kind);
}

/** Also of 総数, which may be something else where nobody says that it is one. */
function declaredTotal(rest: string): TotalWord {
  return { rank: findTotalWord(rest)?.rank ?? 2, isCertain: true };
}

/** Of rates and ratios there are no shares. */
export function isRateKind(kind: FigureKind | undefined): boolean {
  return kind === 'rate' || kind === 'ratio' || kind === 'yearRatio';
}

/** The settings say what it is a share of, or call it one. */
function isDeclaredShare(declared: DeclaredHead | undefined): boolean {
  return declared?.kind === 'share' || declared?.shareOf !== undefined || declared?.withinGroup === true;
}

const knownRatio = /執行率|収入率|支出率|達成率|進捗率|充足率|消化率|収納率|徴収率|落札率/;
/** 千円, 百万円, 億円, 千人: figures in such a unit have been rounded to it. */
export function isScaledUnit(text: string): boolean {
  return scaled.test(text);
}

const scaled = /[百千万億兆](?:円|人|件|戸|台|㎡|m|t|トン|k|立方|平方|ドル|株|冊|回|$|[^一-龠ぁ-んァ-ン])/;

const kinds: readonly (readonly [FigureKind, RegExp])[] = [
  [
    'other',
    /平均(?:値|額)?$|^平均|[当あ]たり|単価$|密度$|順位$|指数$|年齢$|番号$|コード$|^no\.?$|^年度?$|^月$|理由|備考|説明$|倍率$|累計[額数値]?$/i,
  ],
  ['rate', /(?:増減|増加|減少|伸び?|伸長|変動|変化|成長|騰落|削減|縮減|低減|純減|増△減|増▲減|比較)率$|増減比$/],
  [
    'yearRatio',
    /前(?:年度?|回|期|月|年同[期月])(?:度|当初|予算|決算|実績|同期|同月|額){0,4}対?比$|対前年度?(?:同[期月])?$|前年対比$/,
  ],
  [
    'difference',
    /増減(?!理由)|増[△▲・]減|差引|差額$|過不足|前年度?差$|(?:増加|減少)[額数]$|比較$|比較額$|残額$|(?:形式|(?<!実質)単年度|実質)収支額?$|^差$|の差$/,
  ],
  ['share', /構成(?:比|割合|率|比率)$|シェア$|百分比$|占有率$|占める割合$|^割合$|^比率$/],
  ['ratio', /(?:率|割合|比|倍|歩合)$/],
];

/** By the innermost head, by all together (`増減` over `率`), by one around it (`構成比` over years). */
function kindOfHeads(inner: string, outer: readonly string[]): FigureKind {
  if (kindOf(inner) === undefined && movement.test(inner)) return 'amount';
  const around = outer.toReversed().map((text) => kindOf(text.replace(/比較$/, '')));
  const [own, joined] = [kindOf(inner), kindOf(outer.join('') + inner)];
  // `度比` below `対前年`, `率` below `増減`: two lines of one word.
  const words = own === 'ratio' ? joined : (own ?? joined);
  return words ?? own ?? around.find((kind) => kind !== undefined) ?? 'amount';
}

/** What came and what went, also below 増減見込. */
const movement = /積み?立|取り?崩|起債|借入|償還|発行/;

function kindOf(text: string): FigureKind | undefined {
  return kinds.find(([, words]) => words.test(text))?.[0];
}

function bracketless(text: string): string {
  return text.replace(/\([^()]*\)/g, '');
}

/** In brackets, or the head of all: `決算額（千円）`, `執行率%`. */
export function findHeadUnit(texts: readonly string[]): string {
  for (const text of texts.toReversed()) {
    const half = toHalfWidth(text).replace(/\s/g, '');
    const found = /[([](?:単位[:：]?)?([^()[\]A-Za-z+\-*/①-⑳]{1,6}|k[a-zA-Z]+|t|ha|km2?|m[23]?)[)\]]$/.exec(half)?.[1];
    if (found !== undefined && unitWords.test(found)) return found;
    if (/%$/.test(half)) return '%';
  }
  return '';
}

/** Of the column that gives each row its unit; 単位面積当たり is none. */
export function isUnitHead(text: string): boolean {
  return /^単位名?(?:$|[(（])/.test(text.trim());
}

const unitWords =
  /^(?:[十百千万億]*(?:円|人|件|回|戸|世帯|か所|箇所|ヶ所|カ所|台|冊|本|枚|点|校|棟|団体|社|店|日|時間|名|㎡|トン|ドル|票|食|頭|羽|株)|%|‰|ポイント|倍|歳|位|[a-zA-Z]+\d?|千|万|億)$/;

const calendar = new RegExp(
  `(?:${eras.map(({ name }) => name).join('|')}|(?<![A-Za-z])[${eras.map(({ initial }) => initial).join('')}])?(?:\\d{1,4}|元)年(?![生間以目未齢代])度?(?!対?比(?!較))|(?<![A-Za-z])[${eras.map(({ initial }) => initial).join('')}]\\d{1,2}(?!\\d)|FY\\d{4}|^(?:19|20)\\d\\d$`,
);

function yearOf(texts: readonly string[], documentDate: CalendarDate): number | undefined {
  for (const text of texts.toReversed()) {
    const half = toHalfWidth(text).replace(/\s/g, '');
    const relative = /(?<!対)(前々|一昨|前|昨|本|今|当|翌|次)年(?!度?(?:比|差|対|同|増|当|[へに]?繰))/.exec(half)?.[1];
    if (relative !== undefined) return relativeYears.get(relative);
    const found = calendar.exec(half)?.[0];
    if (found === undefined) continue;
    const year = parseFiscalYear(found.replace(/年$/, '年度'), { documentDate })?.year;
    if (year !== undefined) return year;
  }
  return undefined;
}

const relativeYears: ReadonlyMap<string, number> = new Map([
  ['前々', -2],
  ['一昨', -2],
  ['前', -1],
  ['昨', -1],
  ['本', 0],
  ['今', 0],
  ['当', 0],
  ['翌', 1],
  ['次', 1],
]);

function monthOf(text: string): number | undefined {
  const month = /^(\d{1,2})月(?:分|末)?$/.exec(toHalfWidth(text).replace(/\s/g, ''))?.[1];
  return month === undefined ? undefined : Number(month);
}
