/** Finds which two figures a difference, a rate or a ratio is worked out from: for sure, or as is usually meant. */

import { toHalfWidth } from '../text/text-width.ts';
import type { Side } from './figure-table.ts';
import { runOverTime } from './follow.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { isBalance } from './read-balance.ts';

/** Which two of them is certain where there are but two, or where years say it. */
export function findSurePair(
  { lines }: Side,
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const own = lines[line];
  if (own === undefined || own.kind === 'share' || isNetBalance(own)) return undefined;
  // 令和4年比増減 says which.
  if (yearNamedBy(own.label) !== undefined) return findNamedPair(lines, line, operands);
  const before = operands.filter((index) => index < line);
  const kin = before.filter((index) => lines[index]?.group === own.group);
  const near = (kin.length > 1 ? kin : before).toSorted((a, b) => a - b);
  const [first, second] = near;
  if (first === undefined || second === undefined) return undefined;
  if (own.kind === 'ratio')
    return own.isKnownRatio && near.length === 2 ? orderRatio(lines, own, first, second) : undefined;
  const years = near.flatMap((index) => {
    const year = lines[index]?.year;
    return year === undefined ? [] : [{ index, year }];
  });
  if (own.year !== undefined && near.length !== 2) return findYearPair(lines, own, operands);
  if (years.length !== near.length) return undefined;
  const [newest, next] = years.toSorted((a, b) => b.year - a.year);
  if (newest === undefined || next === undefined || newest.year - next.year !== 1) return undefined;
  return near.length === 2 || own.year === undefined ? [newest.index, next.index] : undefined;
}

/** The later in the earlier, unless their words say that it is the other way round: 支出済額 before 予算現額. */
function orderRatio(lines: Side['lines'], own: FigureHead, first: number, second: number): readonly [number, number] {
  const words = usualOperands.find(({ of }) => of.test(own.label));
  const says = (x: number, y: number) =>
    words?.x.test(lines[x]?.name ?? '') === true || words?.y.test(lines[y]?.name ?? '') === true;
  return says(first, second) && !says(second, first) ? [first, second] : [second, first];
}

/** Of a head within a year: the figure of that year and the one of the same name of the year before. */
function findYearPair(
  lines: Side['lines'],
  own: FigureHead,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const [now, ...others] = operands.filter((index) => lines[index]?.year === own.year);
  // Which of several is meant the head leaves open.
  if (others.length > 0) return undefined;
  const before = operands.find(
    (index) =>
      now !== undefined &&
      own.year !== undefined &&
      lines[index]?.year === own.year - 1 &&
      lines[index]?.label === lines[now]?.label,
  );
  return now === undefined || before === undefined ? undefined : [now, before];
}

/** By the usual words of the operands; of two figures that of the later year, or the later one, compared with the other. */
export function findLikelyPair(
  { lines, positions }: Side,
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const own = lines[line];
  if (own === undefined || own.kind === 'share' || own.kind === 'yearRatio') return undefined;
  if (yearNamedBy(own.label) !== undefined) return undefined;
  const worded = findWordedPair(lines, own, operands);
  if (worded !== undefined) return worded;
  if (isNetBalance(own)) return undefined;
  const named = findNamedPair(lines, line, operands) ?? findBalancePair(lines, line, operands);
  if (named !== undefined) return named;
  const [first, second, ...others] = operands.filter((index) => index < line).toSorted((a, b) => a - b);
  if (first === undefined || second === undefined || others.length > 0 || own.kind === 'ratio') return undefined;
  const [one, other] = [lines[first]?.year, lines[second]?.year];
  if (one !== undefined && other !== undefined && one !== other) return one < other ? [second, first] : [first, second];
  if (/差引|収支|残/.test(own.label)) return [first, second];
  // Of years that run down, it may as well be what each has more than the one before.
  return runOverTime(positions) ? undefined : [second, first];
}

/** 収入率: what came in of what was due; below a head 収入率 that of the same name below those heads. */
function findWordedPair(
  lines: Side['lines'],
  { label, group }: FigureHead,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const ofSameName = operands.filter((index) => lines[index]?.label === label);
  const named = (
    [
      [label, operands],
      [group, ofSameName],
    ] as const
  ).flatMap(([text, among]) => usualOperands.filter(({ of }) => of.test(text)).map(({ x, y }) => ({ x, y, among })));
  for (const { x, y, among } of named) {
    const [one, other] = [x, y].map((word) => among.find((index) => word.test(lines[index]?.name ?? '')));
    if (one !== undefined && other !== undefined && one !== other) return [one, other];
  }
  return undefined;
}

/** 要求との差, 令和4年比増減: the figure before it with the one that it names. */
function findNamedPair(
  lines: Side['lines'],
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const label = lines[line]?.label ?? '';
  const named = yearNamedBy(label) ?? /^(.{1,12}?)(?:との|からの|に対する)/.exec(label)?.[1];
  if (named === undefined) return undefined;
  const [base, ...others] = operands.filter((index) => isCalled(lines[index]?.name ?? '', named));
  const last = Math.max(...operands.filter((index) => index < line && index !== base));
  return base === undefined || others.length > 0 || last < 0 ? undefined : [last, base];
}

/** The year that a figure is compared with: 令和4年度比, R4比, 平成25年からの増減. */
function yearNamedBy(label: string): string | undefined {
  return comparedWithYear.exec(toHalfWidth(label))?.[1];
}

const comparedWithYear =
  /^((?:明治|大正|昭和|平成|令和)?(?:\d{1,4}|元)年度?|[MTSHR]\d{1,2}(?:年度?)?)(?:対?比|との|からの|に対する)/;

/** 令和4年度末人数 is called R4 and 4年 too. */
function isCalled(name: string, named: string): boolean {
  const year = numberOfYear(named);
  return name.startsWith(named) || (year !== undefined && numberOfYear(name) === year);
}

function numberOfYear(text: string): string | undefined {
  const [, long, short] =
    /^(?:明治|大正|昭和|平成|令和)?(\d{1,4}|元)年|^[MTSHR](\d{1,2})(?!\d)/.exec(toHalfWidth(text)) ?? [];
  return long ?? short;
}

/** 増減 behind the balances at the end of two years, or between them. */
function findBalancePair(
  lines: Side['lines'],
  line: number,
  operands: readonly number[],
): readonly [number, number] | undefined {
  const isRise = ['difference', 'rate'].includes(lines[line]?.kind ?? '');
  const isBetween = [line - 1, line + 1].every((index) => operands.includes(index) && isBalance(lines[index]));
  if (isRise && isBetween) return [line + 1, line - 1];
  const balances = operands.filter((index) => index < line && isBalance(lines[index])).toSorted((a, b) => a - b);
  const [first, second, ...others] = balances;
  return !isRise || first === undefined || second === undefined || others.length > 0 ? undefined : [second, first];
}

const usualOperands: readonly { readonly of: RegExp; readonly x: RegExp; readonly y: RegExp }[] = [
  { of: /支出率/, x: /支出済|支出額|歳出/, y: /予算/ },
  { of: /収入率|収入歩合/, x: /収入済|収入額|歳入/, y: /予算/ },
  { of: /執行率/, x: /支出済|支出額|歳出|執行済|執行額/, y: /予算/ },
  { of: /執行率|支出率|収入率|収入歩合/, x: /支出済|収入済|執行済|執行額|支出額|収入額|決算/, y: /予算/ },
  { of: /収納率|徴収率|収入率/, x: /収入済|収納|収入額/, y: /調定/ },
  { of: /達成率|達成度/, x: /実績/, y: /目標/ },
  { of: /進捗率|消化率/, x: /実績|執行|支出|決算|済|取得/, y: /計画|予算|目標|全体|総|付与/ },
  { of: /充足率/, x: /現員|実員|実数|配置/, y: /定員|定数|必要|基準/ },
  { of: /落札率/, x: /落札|契約/, y: /予定|設計/ },
  { of: /実質収支/, x: /形式収支|歳入歳出差引/, y: /繰り?越すべき/ },
  { of: /差引|収支/, x: /歳入|収入/, y: /歳出|支出/ },
  { of: /残額|不用額/, x: /予算/, y: /支出|執行|決算/ },
];

/** 実質収支 is no plain difference of the two figures beside it. */
export function isNetBalance(head: FigureHead | undefined): boolean {
  return /実質収支/.test(head?.label ?? '');
}
