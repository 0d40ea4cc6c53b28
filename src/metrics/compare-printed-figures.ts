/** Holds the figures that a table prints itself (達成率, 増減, 評価) against the computed ones, at their own decimals. */

import { type Finding, notice, type Place, warning } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { describeFormula } from '../model/formula/formulas.ts';
import type { PrintedFigure, PrintedFigureName } from '../model/plan/plan.ts';
import { comparePrinted, exactly, isPlainRatio } from '../model/table-figures/compare-printed.ts';
import type { Decimal } from '../model/value/decimal.ts';
import type { Amount } from '../model/value/quantity.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { groupBy } from '../table/group-by.ts';
import { nameCells } from '../table/name-cells.ts';
import { changeOnBaseline, saysBaseline } from './change-on-baseline.ts';
import { comparePrintedRatings } from './compare-printed-ratings.ts';
import { explainPrinted } from './explain-printed.ts';
import { styleOfRate } from './figure-styles.ts';
import type { Computed, IndicatorMetrics, PlanMetrics } from './metrics.ts';
import { isOnYearBefore } from './printed-of-year.ts';
import { readYearRatios, type YearRatio, yearRatioOf } from './read-year-ratios.ts';
import { showRatio } from './show-figure.ts';

/**
 * One finding a cell, and one for all cells of a column that another formula or target explains. What is equal when it is cut or
 * raised, or differs by its last digit alone, is a notice; of what is another figure it is said whose computed figure it is,
 * where that is the row above or below.
 */
export function comparePrintedFigures(
  years: readonly PlanMetrics[],
  undated: UndatedYears,
  configuration: Configuration,
): readonly Finding[] {
  const yearOf = ({ year, figure }: PrintedFigure) => year ?? (isOfChange(figure) ? undated.changes : undated.others);
  const cells = years.flatMap(({ year, indicators }) =>
    indicators.flatMap((metrics, index) => {
      const neighbours = [indicators[index - 1], indicators[index + 1]].filter((each) => each !== undefined);
      const own = metrics.indicator.printed.filter((printed) => yearOf(printed) === year);
      return own.map((printed) => ({ printed, metrics, neighbours }));
    }),
  );
  const readingOf = readYearRatios(cells, ({ printed }, computed, reading) => {
    const { quantity } = printed;
    if (quantity.type !== 'amount' || computed.status !== 'value') return false;
    const figure = figureOfYearRatio[reading];
    return compareAmount(quantity, { ...printed, figure }, computed.value, configuration) !== 'different';
  });
  const isRating = ({ printed }: (typeof cells)[number]) => printed.figure === 'rating';
  const bandSets = [...new Map(years.flatMap((year) => year.bandSets.map((set) => [set.name, set] as const))).values()];
  const figures = cells.filter((cell) => !isRating(cell));
  const compared = figures.flatMap(({ printed, metrics, neighbours }) => {
    const isYearRatio = printed.figure === 'ratio-to-previous';
    const figure = isYearRatio ? figureOfYearRatio[readingOf(printed)] : printed.figure;
    return compareFigure({ ...printed, figure }, metrics, neighbours, configuration);
  });
  const known = new Set(years.map(({ year }) => year));
  const [any] = years;
  const elsewhere = (any?.indicators ?? []).flatMap(({ indicator: { name, printed } }) =>
    printed.flatMap((each) =>
      each.figure === 'rating' || amountOf(each) === undefined || known.has(yearOf(each))
        ? []
        : [{ name, column: each.head, place: each.place }],
    ),
  );
  const told = withoutBefore([...compared, ...elsewhere], figures);
  return [...joinCauses(told), ...comparePrintedRatings(cells.filter(isRating), bandSets)];
}

/** Of which year figures are whose head names none. */
export interface UndatedYears {
  /** 増減, 増減率, 前年度比. */
  readonly changes: FiscalYear;
  readonly others: FiscalYear;
}

function isOfChange(figure: PrintedFigureName): boolean {
  return figure === 'change' || figure === 'change-rate' || figure === 'ratio-to-previous';
}

/** The year before the first one is not in the table, which is told of where a column has no other cells. */
function withoutBefore(
  compared: readonly Compared[],
  cells: readonly { readonly printed: PrintedFigure }[],
): readonly Compared[] {
  const isBefore = (each: Compared): each is Uncompared => 'isBefore' in each;
  const before = groupBy(compared.filter(isBefore), ({ column }) => column);
  const written = groupBy(
    cells.flatMap(({ printed }) => (amountOf(printed) === undefined ? [] : [printed])),
    ({ head }) => head,
  );
  return compared.filter(
    (each) => !isBefore(each) || before.get(each.column)?.length === written.get(each.column)?.length,
  );
}

const figureOfYearRatio: Readonly<Record<YearRatio, PrintedFigureName>> = {
  ratio: 'ratio-to-previous',
  rate: 'change-rate',
  difference: 'change',
};

/** A figure that is right by another calculation. */
interface Explained {
  readonly name: string;
  readonly column: string;
  /** In words. */
  readonly formula: string;
  readonly ofLastTarget: boolean;
  readonly place: Place;
}

/** A figure that is equal when it is cut or raised. */
interface Rounded extends Pick<Explained, 'name' | 'column' | 'place'> {
  readonly rounded: 'cut' | 'raised';
  readonly printed: string;
  readonly computed: string;
}

/** A figure that nothing computed stands beside. */
interface Uncompared extends Pick<Explained, 'name' | 'column' | 'place'> {
  /** It would be the change on a year that the table does not have. */
  readonly isBefore?: true;
}

type Compared = Finding | Explained | Rounded | Uncompared;

function joinCauses(compared: readonly Compared[]): readonly Finding[] {
  const single = compared.filter((each): each is Finding => 'code' in each);
  return [...joinExplained(compared), ...joinUncompared(compared), ...joinRounded(compared), ...single];
}

function joinUncompared(compared: readonly Compared[]): readonly Finding[] {
  const cells = compared.filter(
    (each): each is Uncompared => !('code' in each || 'formula' in each || 'rounded' in each),
  );
  return joinByCause(
    cells,
    ({ column }) => [column],
    ([{ column, place }], named) => notice('printed-not-compared', { column, ...named }, place),
  );
}

function joinExplained(compared: readonly Compared[]): readonly Finding[] {
  const cells = compared.filter((each): each is Explained => 'formula' in each);
  const causeOf = ({ column, formula, ofLastTarget }: Explained) => [column, formula, ofLastTarget];
  return joinByCause(cells, causeOf, ([{ column, formula, ofLastTarget, place }], named) =>
    warning('printed-by-formula', { column, formula, ofLastTarget, ...named }, place),
  );
}

function joinRounded(compared: readonly Compared[]): readonly Finding[] {
  const cells = compared.filter((each): each is Rounded => 'rounded' in each);
  const causeOf = ({ column, rounded }: Rounded) => [column, rounded];
  return joinByCause(cells, causeOf, ([first, ...others], named) => {
    const { name, column, rounded: how, printed, computed, place } = first;
    return others.length === 0
      ? notice('printed-figure-differs', { name, column, printed, computed, how }, place)
      : notice('printed-rounded', { column, how, printed, computed, ...named }, place);
  });
}

interface NamedCells {
  readonly names: readonly string[];
  readonly cells: readonly string[];
}

/** Cells that have one cause are one finding, with their names and places. */
function joinByCause<T extends Pick<Explained, 'name' | 'place'>>(
  cells: readonly T[],
  causeOf: (cell: T) => readonly unknown[],
  tell: (cells: readonly [T, ...T[]], named: NamedCells) => Finding,
): readonly Finding[] {
  const causes = new Map<string, [T, ...T[]]>();
  for (const cell of cells) {
    const cause = JSON.stringify(causeOf(cell));
    const same = causes.get(cause);
    if (same === undefined) causes.set(cause, [cell]);
    else same.push(cell);
  }
  return [...causes.values()].map((same) =>
    tell(same, { names: same.map(({ name }) => name), cells: nameCells(same.map(({ place }) => place)) }),
  );
}

function compareFigure(
  printed: PrintedFigure,
  metrics: IndicatorMetrics,
  neighbours: readonly IndicatorMetrics[],
  configuration: Configuration,
): readonly Compared[] {
  const { head: column, place } = printed;
  const { name } = metrics.indicator;
  const onBaseline = changeOnBaseline(printed, metrics);
  const figure = (saysBaseline(column) ? onBaseline : undefined) ?? figureOf(printed, metrics);
  const quantity = amountOf(printed);
  if (quantity === undefined || figure === undefined) return [];
  const compare = (value: Decimal) => compareAmount(quantity, printed, value, configuration);
  const how = figure.status === 'value' ? compare(figure.value) : 'different';
  if (how === 'equal') return [];
  const isRate = printed.figure === 'attainment' || printed.figure === 'progress';
  // 差 alone may be that on the year before or that on the target.
  const mayBeGap = isRate || (printed.figure === 'change' && /差|乖離|開き/.test(column) && !/年/.test(column));
  if (mayBeGap && isDifference(quantity, column, metrics)) return [];
  if (onBaseline?.status === 'value' && !isOnYearBefore(column) && compare(onBaseline.value) === 'equal') return [];
  if (isChangeAsRate(quantity, printed, metrics, configuration)) return [];
  const explained =
    how === 'different' && isRate ? explainPrinted(metrics, (value) => compare(value) === 'equal') : undefined;
  if (explained !== undefined) {
    const { formula, ofLastTarget } = explained;
    return [{ name, column, formula: describeFormula(formula), ofLastTarget, place }];
  }
  if (figure.status !== 'value') {
    // Met is met, whatever the ratio: 100 % beside a target of zero that is reached.
    const isSaidMet = isRate && metrics.isMet === true && quantity.value.gte(isPlainRatio(quantity) ? 1 : 100);
    const isBefore = figure.reason === 'first-year' || figure.reason === 'previous-missing';
    return isSaidMet ? [] : [{ name, column, place, ...(isBefore && { isBefore }) }];
  }
  const twin = neighbours.find((other) => {
    const own = figureOf(printed, other);
    return how === 'different' && own?.status === 'value' && compare(own.value) === 'equal';
  });
  const base = { name, column, printed: quantity.text.trim(), computed: showComputed(printed, figure) };
  if (twin !== undefined) {
    return [warning('printed-figure-differs', { ...base, how: 'neighbour', neighbour: twin.indicator.name }, place)];
  }
  if (how === 'cut' || how === 'raised') {
    const { printed, computed } = base;
    return [{ name, column, rounded: how, printed, computed, place }];
  }
  const tell = how === 'different' ? warning : notice;
  return [tell('printed-figure-differs', { ...base, how }, place)];
}

/** 計画対比 may be how far from the plan it is: ▲1.8 of 97.2 beside 99.0. A rate never is. */
function isDifference(quantity: Amount, head: string, { inputs: { actual, target } }: IndicatorMetrics): boolean {
  if (/[率度%％]|割合/.test(head.replace(/年度/g, '')) || /[%％割]/.test(quantity.text)) return false;
  if (typeof actual === 'string' || typeof target === 'string') return false;
  return comparePrinted(quantity, exactly(actual.minus(target))) === 'equal';
}

/** 増減 over △3.0% may be the rate of change of 50.4% and 48.9%, and no points. */
function isChangeAsRate(
  quantity: Amount,
  printed: PrintedFigure,
  metrics: IndicatorMetrics,
  configuration: Configuration,
): boolean {
  if (printed.figure !== 'change' || !/[%％]/.test(quantity.text)) return false;
  const rate = changeRateOf(metrics);
  const asRate: PrintedFigure = { ...printed, figure: 'change-rate' };
  return rate.status === 'value' && compareAmount(quantity, asRate, rate.value, configuration) === 'equal';
}

/** 10人減 is △10人. */
function amountOf({ quantity }: PrintedFigure): Amount | undefined {
  if (quantity.type === 'amount') return quantity;
  if (quantity.type !== 'change') return undefined;
  const { text, value, unit, decimals } = quantity;
  return { type: 'amount', text, value, unit, decimals, before: '', after: '' };
}

function compareAmount(
  quantity: Amount,
  { figure }: PrintedFigure,
  computed: Decimal,
  configuration: Configuration,
): ReturnType<typeof comparePrinted> {
  const isRatio = figure !== 'change';
  const value = isRatio && !isPlainRatio(quantity) ? computed.times(100) : computed;
  const { rounding } = styleOfRate(figure === 'change-rate' ? 'changeRate' : 'attainment', configuration);
  const how = comparePrinted(quantity, exactly(value));
  const isAsSet = (how === 'cut' && rounding === 'down') || (how === 'raised' && rounding === 'up');
  if (isAsSet) return 'equal';
  // A difference of two numbers is exact.
  return figure === 'change' && how !== 'equal' ? 'different' : how;
}

function figureOf({ figure }: PrintedFigure, metrics: IndicatorMetrics): Computed | undefined {
  switch (figure) {
    case 'attainment':
      return metrics.attainment;
    case 'progress':
      return metrics.progress;
    case 'change':
      return metrics.change;
    case 'change-rate':
      return changeRateOf(metrics);
    case 'ratio-to-previous':
      return yearRatioOf(metrics, 'ratio');
    case 'rating':
      return undefined;
  }
}

/** A rate of change of percentages is not shown, yet a table may print it. */
function changeRateOf({ changeRate }: IndicatorMetrics): Computed {
  if (changeRate.status === 'value' || changeRate.reason !== 'percentage') return changeRate;
  const { inputs, shown, style } = changeRate;
  const { actual, previous } = inputs;
  if (actual === undefined || previous === undefined || previous.lte(0)) return changeRate;
  return { status: 'value', value: actual.minus(previous).div(previous), inputs, shown, style };
}

/** With the decimals that the table prints. */
function showComputed(printed: PrintedFigure, computed: Computed): string {
  if (computed.status !== 'value') return computed.shown;
  const decimals = printed.quantity.type === 'amount' ? printed.quantity.decimals : computed.style.decimals;
  if (printed.figure === 'change') return computed.shown;
  return showRatio(computed.value, { decimals, rounding: 'half-up' });
}
