/** Which years 1年目, 2年目 and 初年度 of a plan are: by the years of the plan in a title, else behind the year of 策定時. */

import { toHalfWidth } from '../text/text-width.ts';
import { fiscalYear, fiscalYearOf } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { parsePeriod } from '../year/parse-period.ts';
import { fiscalYearOfPeriod } from '../year/period.ts';
import type { ColumnCells } from './column-cells.ts';
import type { Head } from './read-head.ts';

/** The heads of a table in their order. Where nobody says the first year they are values that nobody dates. */
export function settlePlanYears(
  heads: readonly (Head | undefined)[],
  texts: readonly string[],
  cells: readonly ColumnCells[],
  titles: readonly string[],
  context: FiscalYearContext,
): readonly (Head | undefined)[] {
  const numbers = texts.map((text, index) => {
    const number = readNumber(text);
    const { filled = 0, numbers: counted = 0 } = cells[index] ?? {};
    const isPlain = heads[index]?.period.type === 'none' && heads[index]?.role !== 'printed';
    const mayBe = heads[index] === undefined ? counted * 2 >= filled : isPlain && heads[index]?.given !== true;
    return mayBe ? number : undefined;
  });
  if (numbers.filter((number) => number !== undefined).length < 2) return heads;
  const first = findFirstYear(heads, titles, context);
  return heads.map((head, index) => {
    const number = numbers[index];
    if (number === undefined) return head;
    const plain: Head = { role: 'actual', named: false, firmness: 'final', period: { type: 'none' } };
    const own: Head = head ?? { ...plain, stage: texts[index] ?? '' };
    if (first === undefined) return own;
    const year = fiscalYear(first.year + number - 1);
    const isAhead = !own.named && year > fiscalYearOf(context.documentDate);
    return {
      ...own,
      ...(isAhead ? ({ role: 'plan', firmness: 'planned' } as const) : {}),
      period: { type: 'period', period: { type: 'fiscal-year', year }, certain: true },
      yearFrom: first.from,
    };
  });
}

/** 1年目, 計画２年目（実績）, 初年度, 目標値（5年目）. */
function readNumber(text: string): number | undefined {
  const head = toHalfWidth(text).replace(/\s/g, '');
  const inside = /^(?:最終)?(?:目標|実績|計画|見込み?)[値額]?\(((?:計画|第)?(?:\d{1,2}年度?目|初年度))\)$/.exec(
    head,
  )?.[1];
  const plain = inside ?? head;
  if (/^(?:計画)?初年度(?![一-龠])/.test(plain)) return 1;
  const number = /^(?:計画|第)?(\d{1,2})年度?目(?:の?(?:実績|目標|計画|見込み?)?[値額]?)?(?:\([^()\d]*\))?$/.exec(
    plain,
  )?.[1];
  return number === undefined ? undefined : Number(number);
}

interface FirstYear {
  readonly year: number;
  readonly from: 'plan' | 'baseline';
}

function findFirstYear(
  heads: readonly (Head | undefined)[],
  titles: readonly string[],
  context: FiscalYearContext,
): FirstYear | undefined {
  const spans = new Set(titles.flatMap((title) => spanOf(title, context) ?? []));
  const [year] = spans;
  if (year !== undefined) return spans.size === 1 ? { year, from: 'plan' } : undefined;
  const baselines = heads.flatMap((head) =>
    head?.role === 'baseline' && head.period.type === 'period' ? (fiscalYearOfPeriod(head.period.period) ?? []) : [],
  );
  const [baseline = context.from, ...others] = baselines;
  return baseline === undefined || others.length > 0 ? undefined : { year: baseline + 1, from: 'baseline' };
}

/** The first of the years of 計画期間：令和5年度～令和9年度, 第2期計画（R5～R9）. */
function spanOf(title: string, context: FiscalYearContext): number | undefined {
  if (title.length > longestTitle || !/計画|期間|戦略|プラン|ビジョン|大綱/.test(title)) return undefined;
  const written = span.exec(toHalfWidth(title).replace(/\s/g, ''))?.[0];
  const period = written === undefined ? undefined : parsePeriod(written, context)?.period;
  return period?.type === 'years' ? period.from : undefined;
}

const longestTitle = 80;
const span =
  /(?:令和|平成|[RH]|20)(?:元|\d{1,2})(?:年度?)?(?:[~〜～-]|から)(?:令和|平成|[RH]|20)?(?:元|\d{1,2})(?:年度?)?/;
