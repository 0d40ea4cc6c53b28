/** The computed columns as workbook formulas over the cells of their row, so that a corrected value carries through. */

import { type CellFormula, cellAt, formula, listOf, numeral } from '../../document/formula.ts';
import { findMeasured } from '../../metrics/measured-value.ts';
import type { BandSet, Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { missed } from '../../metrics/rate.ts';
import type { WorkedOut } from '../../metrics/resolve-target.ts';
import { dash, type FigureStyle } from '../../metrics/show-figure.ts';
import { formulas } from '../../model/formula/formulas.ts';
import { excelTargetMet } from '../../model/formula/target-met.ts';
import type { UndefinedReason } from '../../model/formula/undefined-reason.ts';
import type { Observation } from '../../model/plan/plan.ts';
import type { CellKeys } from '../plan/cell-keys.ts';
import { round } from '../round-formula.ts';
import { bandOf, wordOfBand, wordOfRatio } from './live-bands.ts';
import { ratingWithoutRatio } from './live-met.ts';

/** `undefined` where a formula could not give the same result: the cell then holds the value alone. */
export function changeFormula({ actual, previous, change }: IndicatorMetrics, keys: CellKeys): CellFormula | undefined {
  if (!isLive(change) || actual === undefined || previous === undefined) return undefined;
  const [now, before] = [operand(actual, keys), operand(previous, keys)];
  return guarded([now, before], round(formula`${now}-${before}`, change.style));
}

export function changeRateFormula(metrics: IndicatorMetrics, keys: CellKeys): CellFormula | undefined {
  const { actual, previous, changeRate } = metrics;
  if (!isLive(changeRate) || actual === undefined || previous === undefined) return undefined;
  const [now, before] = [operand(actual, keys), operand(previous, keys)];
  const rate = round(formula`(${now}-${before})/ABS(${before})`, asRatio(changeRate.style));
  const fromZero = formula`IF(${now}>0,${'皆増'},${dash})`;
  const toZero = formula`IF(AND(${now}=0,${before}>0),${'皆減'},${rate})`;
  const other = formula`IF(AND(${before}<0,${now}>0),${dash},${toZero})`;
  return guarded([now, before], formula`IF(${before}=0,${fromZero},${other})`);
}

export function attainmentFormula(metrics: IndicatorMetrics, keys: CellKeys): CellFormula | undefined {
  const live = openRatio(metrics, keys);
  if (live === undefined) return undefined;
  const { operands, ratio, isMet, measuresTarget } = live;
  const shown = round(ratio, asRatio(metrics.attainment.style));
  if (isMet === undefined) return guarded(operands, shown);
  const overstated = measuresTarget ? formula`IF(AND(NOT(${isMet}),${ratio}>1),${dash},${shown})` : shown;
  return guarded(operands, formula`IF(AND(${isMet},${ratio}<1),${dash},${overstated})`);
}

/** Words of the band that the attainment falls in before rounding; only for bands that judge the attainment alone. */
export function ratingFormula(metrics: IndicatorMetrics, set: BandSet, keys: CellKeys): CellFormula | undefined {
  if (metrics.rating.byHand || set.bands.some(({ of }) => of !== 'attainment')) return undefined;
  const live = openRatio(metrics, keys);
  if (live === undefined) return ratingOfMet(metrics, set, keys);
  const { operands, isMet, measuresTarget, actual, target } = live;
  const unrated = set.unrated.symbol;
  if (isMet === undefined)
    return formula`IF(${areNumbers(operands)},IFERROR(${wordOfRatio(live.ratio, set)},${unrated}),${unrated})`;
  // Whether the target is met needs no baseline.
  const judged = [actual, target];
  const ratio = operands.length > judged.length ? formula`IF(${areNumbers(operands)},${live.ratio},NA())` : live.ratio;
  const surpassed = formula`IF(${actual}=${target},1,1.000000001)`;
  const reached = formula`IF(IFERROR(${ratio},0)>=1,${ratio},${surpassed})`;
  const notMet = wordOfNotMet(set);
  const short = formula`IFERROR(${wordOfRatio(ratio, set)},${notMet})`;
  // What 超 and 未満 just miss is at 100 % and yet not met, as `rate` has it.
  const equalled = wordOfBand(bandOf(missed, set), set);
  const missing = measuresTarget
    ? formula`IF(IFERROR(${ratio},2)>1,${notMet},IF(${ratio}=1,${equalled},${short}))`
    : short;
  return formula`IF(${areNumbers(judged)},IF(${isMet},${wordOfRatio(reached, set)},${missing}),${unrated})`;
}

/** By whether the target is met alone, where there is no ratio. */
function ratingOfMet(metrics: IndicatorMetrics, set: BandSet, keys: CellKeys): CellFormula | undefined {
  const { target } = metrics;
  if (target === undefined) return undefined;
  return ratingWithoutRatio(metrics, set, {
    numberOf: (observation) => operand(observation, keys),
    cellOf: (observation) => cellAt(keys.of(observation)),
    target: targetOperand(metrics, target, keys),
    wordOfNotMet: wordOfNotMet(set),
  });
}

/** 達成率 before rounding, by which indicators are put in order; an empty text where there is none. */
export function ratioFormula(metrics: IndicatorMetrics, keys: CellKeys): CellFormula | undefined {
  const ratio = openRatio(metrics, keys)?.ratio;
  if (ratio === undefined) return undefined;
  return formula`IF(ISNUMBER(${cellAt(keys.attainment(metrics.indicator))}),${ratio},${''})`;
}

/** What was measured, as the row's cell has it; or the number itself where that is not the cell's own. */
export function measuredFormula(observation: Observation, keys: CellKeys): CellFormula {
  return operand(observation, keys);
}

interface LiveRatio {
  readonly operands: readonly CellFormula[];
  readonly ratio: CellFormula;
  readonly isMet: CellFormula | undefined;
  readonly measuresTarget: boolean;
  readonly actual: CellFormula;
  readonly target: CellFormula;
}

function openRatio(metrics: IndicatorMetrics, keys: CellKeys): LiveRatio | undefined {
  const { attainment, inputs, indicator } = metrics;
  const name = attainment.formula;
  if (name === undefined || !isLive(attainment) || metrics.actual === undefined || metrics.target === undefined)
    return undefined;
  const { needs, excel, measuresTarget } = formulas[name];
  const actual = operand(metrics.actual, keys);
  const target = targetOperand(metrics, metrics.target, keys);
  const roles: Record<string, CellFormula> = { actual, target };
  if (indicator.baseline !== undefined) roles.baseline = operand(indicator.baseline, keys);
  // What is assumed (0) or stands in no cell (years, tolerance) is written out.
  for (const role of ['baseline', 'elapsed', 'period', 'tolerance'] as const) {
    const input = inputs[role];
    if (typeof input !== 'string' && (role !== 'baseline' || isAssumed(indicator.baseline)))
      roles[role] = numeral(input.toFixed());
  }
  const operands = needs.map((role) => roles[role]).filter((role) => role !== undefined);
  const ratio = fill(excel(inputs), roles);
  const met = excelTargetMet(inputs);
  const isMet = met === undefined ? undefined : fill(met, roles);
  if (operands.length < needs.length || ratio === undefined || (met !== undefined && isMet === undefined))
    return undefined;
  // (90.2-90.3)/(90.1-90.3) is 0.49999999999996 in a workbook's binary numbers, and half in ours.
  return { operands, ratio: formula`ROUND(${ratio},12)`, isMet, measuresTarget, actual, target };
}

/** Roles in braces of our own formulas' text, filled in. */
function fill(text: string, roles: Readonly<Record<string, CellFormula>>): CellFormula | undefined {
  const parts = text.split(/[{}]/);
  const filled = parts.map((part, index): CellFormula | undefined => (index % 2 === 0 ? [part] : roles[part]));
  return filled.some((part) => part === undefined) ? undefined : filled.map((part) => part ?? []);
}

/** Of the one band that is left for a target not met, as `rate` has it. */
function wordOfNotMet(set: BandSet): CellFormula {
  const [only, ...others] = set.bands.filter(({ atLeast, over }) => (atLeast ?? over)?.lt(1) ?? true);
  return only === undefined || others.length > 0 ? formula`${set.unrated.symbol}` : wordOfBand(only, set);
}

/** A figure that is there, or one that the row's numbers alone withhold: it comes as soon as they are others. */
function isLive(computed: Computed): boolean {
  return computed.status === 'value' || reasonsOfNumbers.has(computed.reason);
}

const reasonsOfNumbers: ReadonlySet<UndefinedReason> = new Set([
  'actual-missing',
  'actual-zero',
  'previous-missing',
  'previous-zero',
  'target-missing',
  'target-zero',
  'target-met',
  'baseline-missing',
  'baseline-equals-target',
  'baseline-beyond-target',
  'expected-zero',
  'negative-value',
]);

function isAssumed(baseline: Observation | undefined): boolean {
  return baseline === undefined || baseline.quantity.type === 'missing';
}

function targetOperand({ resolvedTarget }: IndicatorMetrics, target: Observation, keys: CellKeys): CellFormula {
  if (resolvedTarget?.workedOut) return workOut(resolvedTarget.workedOut, resolvedTarget.value.decimalPlaces(), keys);
  const { quantity } = target;
  if (quantity.type === 'amount' && quantity.spelled) return numeral(quantity.value.toFixed());
  return cellAt(keys.of(target));
}

/** 前年度比▲10% of the cell of the year before. Binary numbers are rounded to what can be told from the target. */
function workOut({ change, base }: WorkedOut, decimals: number, keys: CellKeys): CellFormula {
  const from = operand(base, keys);
  const by = numeral((change.relative ? change.value.div(100) : change.value).abs().toFixed());
  const sign = change.value.isNegative() ? '-' : '+';
  const moved: CellFormula = change.relative ? [from, sign, formula`ABS(${from})*${by}`] : [from, sign, by];
  return formula`ROUND(${moved},${numeral(`${Math.max(fewestDecimals, decimals)}`)})`;
}

const fewestDecimals = 6;

/** The cell; or the number itself where what counts is not the cell's own number, as 898 in `700件以上（898件）`. */
function operand(observation: Observation, keys: CellKeys): CellFormula {
  const { quantity } = observation;
  if (quantity.type !== 'amount') return cellAt(keys.of(observation));
  const measured = findMeasured(quantity);
  return measured === quantity && !quantity.spelled ? cellAt(keys.of(observation)) : numeral(measured.value.toFixed());
}

function asRatio({ decimals, rounding }: FigureStyle): FigureStyle {
  return { decimals: decimals + 2, rounding };
}

/** － unless every operand is a number and the result is one. */
function guarded(operands: readonly CellFormula[], figure: CellFormula): CellFormula {
  return formula`IFERROR(IF(${areNumbers(operands)},${figure},${dash}),${dash})`;
}

function areNumbers(operands: readonly CellFormula[]): CellFormula {
  return formula`COUNT(${listOf(operands)})=${numeral(`${operands.length}`)}`;
}
