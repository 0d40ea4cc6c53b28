/** Finds how what is left follows from the amounts before it: 前年度末残高＋積立額－取崩額, 予算現額－支出済額－繰越額. */

import type { Term } from './calculation.ts';
import { isBlank, isNone, type Side } from './figure-table.ts';
import { type FigureHead, isToBeComputed } from './parse-figure-head.ts';
import { type Reading, readingOf } from './reading.ts';

export function isBalance(head: FigureHead | undefined): boolean {
  return head?.kind === 'amount' && /現在高|残高/.test(head.label);
}

/** How an amount follows from the others of its group: the balance of a year, or what is left of a budget. */
export function readBalance(side: Side, line: number): readonly Reading[] {
  return [...readYearEnd(side, line), ...readRemainder(side, line), ...readRevised(side, line)];
}

/** None where a figure between the two balances is neither what came nor what went, nor by how much it rose in all. */
function readYearEnd(side: Side, line: number): readonly Reading[] {
  const { lines } = side;
  const own = lines[line];
  if (own === undefined || !isBalance(own)) return [];
  let opening = line - 1;
  while (opening >= 0 && !isOpening(lines[opening], own)) opening -= 1;
  if (opening < 0) return [];
  const [rise, ...others] = lines.slice(opening + 1, line);
  if (rise !== undefined && others.length === 0 && isRise(rise))
    return [readSum(side, line, [{ index: opening }, { index: opening + 1 }])];
  const between = lines.slice(opening + 1, line).flatMap((head, at) => {
    const isGiven = head.kind === 'amount' && !head.isPart && head.total === undefined;
    return isGiven ? [{ index: opening + 1 + at, sign: signOf(movementOf(head)) }] : [];
  });
  const moves = between.filter(({ sign }) => sign !== undefined);
  if (moves.length === 0 || between.some(({ index, sign }) => sign === undefined && !isInterest(lines[index])))
    return [];
  return [readSum(side, line, [{ index: opening, sign: 1 as const }, ...moves])];
}

/** 決算年度中増減高: what came and what went, in one figure. */
function isRise({ kind, label, isPart, formula }: FigureHead): boolean {
  return (
    kind === 'difference' &&
    /増減[高額]?(?:\(|$)/.test(label) &&
    !/増減率/.test(label) &&
    !isPart &&
    formula === undefined
  );
}

/** 補正後の額: 補正前の額＋補正額; 予算現額: 当初予算額＋補正予算額＋繰越額. None where another amount stands among them. */
function readRevised(side: Side, line: number): readonly Reading[] {
  const { lines } = side;
  const own = lines[line];
  if (own?.kind !== 'amount' || !revised.test(own.label)) return [];
  const before = lines.flatMap(({ kind, isPart, name, year }, index) => {
    const isGiven = kind === 'amount' || kind === 'difference';
    return index < line && isGiven && !isPart && year === own.year ? [{ index, name }] : [];
  });
  const from = before.findLastIndex(({ name }) => unrevised.test(name));
  const terms = from < 0 ? [] : before.slice(from);
  const [, ...more] = terms;
  const areRevisions = more.every(({ name }) => revision.test(name) && !unrevised.test(name));
  return more.length === 0 || !areRevisions ? [] : [readSum(side, line, terms)];
}

const revised = /^(?:補正後|予算現額|現計予算)/;
const unrevised = /^(?:補正前|当初予算|既定予?算?|現計予算)/;
const revision = /補正|繰越|流用|充用/;

/** 不用額: 予算現額－支出済額－翌年度繰越額; 収入未済額: 調定額－収入済額－不納欠損額. None where another amount stands among them. */
function readRemainder(side: Side, line: number): readonly Reading[] {
  const { lines } = side;
  const own = lines[line];
  const words = own?.kind === 'amount' ? remainders.find(({ of }) => of.test(own.label)) : undefined;
  if (own === undefined || words === undefined) return [];
  const isOfGroup = ({ group, year }: FigureHead) => group === own.group && year === own.year;
  const before = lines.flatMap((head, index) =>
    index < line && head.kind === 'amount' && !head.isPart && isOfGroup(head) ? [{ index, label: head.label }] : [],
  );
  const from = before.findLastIndex(({ label }) => words.whole.test(label));
  const [whole, ...less] = from < 0 ? [] : before.slice(from);
  if (whole === undefined || less.length === 0 || !less.every(({ label }) => words.less.test(label))) return [];
  if (!less.some(({ label }) => words.main.test(label))) return [];
  return [readSum(side, line, [{ index: whole.index }, ...less.map(({ index }) => ({ index, sign: -1 as const }))])];
}

const remainders: readonly {
  readonly of: RegExp;
  readonly whole: RegExp;
  readonly main: RegExp;
  readonly less: RegExp;
}[] = [
  {
    of: /^(?:不用額|未執行額|執行残額?|予算残額?)等?(?:\(|$)/,
    whole: /^予算(?:現|総)?額/,
    main: /支出済|支出額|執行済|執行額|決算額/,
    less: /支出済|支出額|執行済|執行額|決算額|繰越/,
  },
  {
    of: /^(?:収入未済額|未収入?額)(?:\(|$)/,
    whole: /^調定額/,
    main: /収入済|収入額|収納額/,
    less: /収入済|収入額|収納額|不納欠損/,
  },
];

interface SignedLine {
  readonly index: number;
  readonly sign?: 1 | -1 | undefined;
}

function readSum(side: Side, line: number, terms: readonly SignedLine[]): Reading {
  const { lines } = side;
  return readingOf(side, line, { isCertain: false, isLikely: true }, (at) => {
    const figures = terms.flatMap(({ index, sign = 1 }): readonly Term[] => {
      const figure = side.figureAt(index, at);
      return figure === undefined ? [] : [{ figure, coefficient: sign }];
    });
    const isWhole = terms.every(({ index }) => side.figureAt(index, at) !== undefined || isNothing(side, index, at));
    if (!isWhole || figures.length === 0) return undefined;
    const how = terms.map(({ index, sign = 1 }) => `${sign < 0 ? '－' : '＋'}${lines[index]?.name ?? ''}`).join('');
    return { calculation: { type: 'sum', terms: figures }, how: how.slice(1) };
  });
}

/** What is still to be worked out is not nothing. */
function isNothing(side: Side, line: number, at: number): boolean {
  if (!isNone(side, line, at)) return false;
  const [own, position] = [side.lines[line], side.positions[at]];
  const isToCome =
    position?.total?.isCertain === true ||
    (position !== undefined && isToBeComputed(position)) ||
    (own !== undefined && isToBeComputed(own)) ||
    readBalance(side, line).length > 0;
  return !(isBlank(side, line, at) && isToCome);
}

/** The balance of the year before. */
function isOpening(head: FigureHead | undefined, own: FigureHead): boolean {
  if (head === undefined || !isBalance(head)) return false;
  return head.year === undefined || own.year === undefined || own.year - head.year === 1;
}

/** `undefined`: neither. */
function signOf(label: string): 1 | -1 | undefined {
  if (/元利/.test(label) || isOfInterest(label)) return undefined;
  if (/取り?崩|償還|返済|処分|減少/.test(label)) return -1;
  return /積み?立|起債|借入|発行|増加|運用益|利子/.test(label) ? 1 : undefined;
}

/** Interest that is paid lowers no balance. */
function isInterest(head: FigureHead | undefined): boolean {
  return head !== undefined && isOfInterest(movementOf(head));
}

/** 元金 and 利子 below 償還額 are what was paid back, and what was paid for it. */
function movementOf({ label, group }: FigureHead): string {
  const inner = /償還|返済/.test(group) ? /^(元金|利子|利息)/.exec(label)?.[1] : undefined;
  return inner === undefined ? label : inner === '元金' ? '償還' : '利子償還';
}

function isOfInterest(label: string): boolean {
  return /利子(?:償還|支払)|(?:償還|支払)利子/.test(label);
}
