/**
 * Ratings as workbook formulas where no ratio can be of the row: the target or the actual is a range (`850以上900未満`, 下限 and 上限 in
 * two columns, `90以上`), or what a ratio needs besides is not there.
 */

import { type CellFormula, formula, listOf, numeral } from '../../document/formula.ts';
import { type BandEnd, findEnds } from '../../metrics/judge-bands.ts';
import type { BandSet, IndicatorMetrics } from '../../metrics/metrics.ts';
import { surpassed } from '../../metrics/rate.ts';
import type { FormulaInputs } from '../../model/formula/formulas.ts';
import { excelTargetMet, isTargetMet } from '../../model/formula/target-met.ts';
import type { Observation } from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { bandOf, wordOfBand } from './live-bands.ts';

/** How the cells of a row are named in a formula. */
export interface RangeCells {
  /** The number of a value, in its cell where it is the cell's own. */
  readonly numberOf: (observation: Observation) => CellFormula;
  /** The cell itself. */
  readonly cellOf: (observation: Observation) => CellFormula;
  /** Of a target that is no range. */
  readonly target: CellFormula;
  readonly wordOfNotMet: CellFormula;
}

/**
 * As `rate` does without a ratio. Ends that stand in cells of their own are those cells; those of a text (`860～880`) are
 * written out, and the rating is withheld as soon as that cell says anything else. `undefined` where nothing tells whether the
 * target is met.
 */
export function ratingWithoutRatio(
  { indicator, inputs, actual, target, attainment }: IndicatorMetrics,
  set: BandSet,
  cells: RangeCells,
): CellFormula | undefined {
  const reached = rangeOf(actual, inputs.actual, indicator.unit, cells);
  const wanted = rangeOf(target, inputs.target, indicator.unit, cells);
  if (reached === undefined || wanted === undefined || attainment.status === 'value') return undefined;
  const equalled = wordOfBand(bandOf(new Decimal(1), set), set);
  const beyond = wordOfBand(bandOf(surpassed, set), set);
  const isSurpassable = reached.isPoint && wanted.isPoint && reached.low !== undefined && wanted.low !== undefined;
  const words = {
    met: isSurpassable ? formula`IF(${reached.low}=${wanted.low},${equalled},${beyond})` : equalled,
    notMet: cells.wordOfNotMet,
    unrated: formula`${set.unrated.symbol}`,
  };
  const judged = wanted.isPoint
    ? judgePoint(reached, wanted, inputs, words)
    : judgeBand(reached, wanted, inputs, words);
  if (judged === undefined) return undefined;
  const numbers = [...reached.numbers, ...wanted.numbers];
  const tests = [
    ...(numbers.length === 0 ? [] : [formula`COUNT(${listOf(numbers)})=${numeral(`${numbers.length}`)}`]),
    ...reached.texts,
    ...wanted.texts,
  ];
  const isAsRead = tests.length === 1 ? (tests[0] ?? []) : formula`AND(${listOf(tests)})`;
  return tests.length === 0 ? judged : formula`IF(${isAsRead},${judged},${words.unrated})`;
}

interface LiveRange {
  readonly low: CellFormula | undefined;
  readonly high: CellFormula | undefined;
  readonly isLowExcluded: boolean;
  readonly isHighExcluded: boolean;
  readonly isPoint: boolean;
  /** Cells that must hold numbers. */
  readonly numbers: readonly CellFormula[];
  /** That a cell still says what was read. */
  readonly texts: readonly CellFormula[];
}

interface Words {
  readonly met: CellFormula;
  readonly notMet: CellFormula;
  readonly unrated: CellFormula;
}

function rangeOf(
  observation: Observation | undefined,
  input: FormulaInputs['actual'],
  unit: string,
  { numberOf, cellOf, target }: RangeCells,
): LiveRange | undefined {
  if (observation === undefined) return undefined;
  if (typeof input !== 'string') {
    const number = observation.column.role === 'target' ? target : numberOf(observation);
    const bounds = { isLowExcluded: false, isHighExcluded: false };
    return { low: number, high: number, ...bounds, isPoint: true, numbers: [number], texts: [] };
  }
  const ends = input === 'actual-band' || input === 'target-band' ? findEnds(observation, { unit }) : undefined;
  if (ends === undefined) return undefined;
  const { limits, quantity } = observation;
  const isText = limits === undefined && quantity.type === 'composite';
  const make = (end: BandEnd | undefined, cell: Observation) =>
    end && (isText ? numeral(end.value.toFixed()) : numberOf(cell));
  const [low, high] = [make(ends.low, limits?.low ?? observation), make(ends.high, limits?.high ?? observation)];
  return {
    low,
    high,
    isLowExcluded: ends.low?.isExcluded === true,
    isHighExcluded: ends.high?.isExcluded === true,
    isPoint: false,
    numbers: isText ? [] : [low, high].filter((end) => end !== undefined),
    texts: isText ? [stillSays(cellOf(observation), quantity.text)] : [],
  };
}

/** A cell folds white space, and shows the sign of a fall that its workspace has: both are left out of the comparison. */
function stillSays(cell: CellFormula, text: string): CellFormula {
  const blanks = [...new Set(text.match(/\s/g) ?? [])];
  const folds = blanks.length === 0 ? [] : [...new Set([...blanks, ' '])].map((blank) => [blank, ''] as const);
  const signs = /[△▲−－-]/.test(text) ? ['△', '▲', '−', '－'].map((sign) => [sign, '-'] as const) : [];
  const all = [...folds, ...signs];
  const shown = all.reduce<CellFormula>(
    (within, [from, to]) => formula`SUBSTITUTE(${within},${from === '\n' ? formula`CHAR(10)` : from},${to})`,
    cell,
  );
  const wanted = all.reduce((within, [from, to]) => within.replaceAll(from, to), text);
  const parts = wanted.match(/[\s\S]{1,200}/g) ?? [''];
  return formula`${shown}=${parts.flatMap((part, at) => (at === 0 ? [{ text: part }] : ['&', { text: part }]))}`;
}

function judgePoint(
  reached: LiveRange,
  { low: target }: LiveRange,
  inputs: FormulaInputs,
  { met, notMet, unrated }: Words,
): CellFormula | undefined {
  const condition = excelTargetMet(inputs);
  if (condition === undefined || target === undefined || typeof inputs.target === 'string') return undefined;
  const isMet = (end: CellFormula): CellFormula => {
    const roles: Readonly<Record<string, CellFormula>> = {
      actual: end,
      target,
      tolerance: numeral(inputs.tolerance.toFixed()),
    };
    return condition.split(/[{}]/).map((part, at): CellFormula => (at % 2 === 0 ? [part] : (roles[part] ?? [])));
  };
  const [low, high] = [
    inner(reached.low, reached.isLowExcluded, '+'),
    inner(reached.high, reached.isHighExcluded, '-'),
  ];
  if (low !== undefined && high !== undefined) {
    const neither = formula`AND(NOT(${isMet(low)}),NOT(${isMet(high)}),NOT(AND(${low}<${target},${high}>${target})))`;
    return formula`IF(AND(${isMet(low)},${isMet(high)}),${met},IF(${neither},${notMet},${unrated}))`;
  }
  const end = low ?? high;
  if (end === undefined) return undefined;
  const farthest = new Decimal(low === undefined ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  if (isTargetMet(farthest, inputs.target, inputs) === true) return formula`IF(${isMet(end)},${met},${unrated})`;
  const isAround: CellFormula = low === undefined ? [end, '>', target] : [end, '<', target];
  return formula`IF(OR(${isMet(end)},${isAround}),${unrated},${notMet})`;
}

/** What a text leaves out (未満, 超) lies within by less than anybody counts. */
function inner(end: CellFormula | undefined, isExcluded: boolean, sign: '+' | '-'): CellFormula | undefined {
  return end === undefined || !isExcluded ? end : [end, sign, '0.000000001'];
}

function judgeBand(
  reached: LiveRange,
  wanted: LiveRange,
  { direction }: FormulaInputs,
  { met, notMet, unrated }: Words,
): CellFormula | undefined {
  const [from, to] = [wanted.low, wanted.high];
  if (from === undefined || to === undefined) return undefined;
  const { low, high } = reached;
  const tooLow = direction === 'decrease' ? unrated : notMet;
  const tooHigh = direction === 'increase' ? unrated : notMet;
  const lowerSign = wanted.isLowExcluded && !reached.isLowExcluded ? '>' : '>=';
  const upperSign = wanted.isHighExcluded && !reached.isHighExcluded ? '<' : '<=';
  const isAbove = low === undefined ? undefined : ([low, lowerSign, from] satisfies CellFormula);
  const isBelow = high === undefined ? undefined : ([high, upperSign, to] satisfies CellFormula);
  if (reached.isPoint && isAbove !== undefined && isBelow !== undefined)
    return formula`IF(${isAbove},IF(${isBelow},${met},${tooHigh}),${tooLow})`;
  const isUnder =
    high === undefined ? undefined : liesBeyond(high, '<', from, reached.isHighExcluded || wanted.isLowExcluded);
  const isOver =
    low === undefined ? undefined : liesBeyond(low, '>', to, reached.isLowExcluded || wanted.isHighExcluded);
  const beyond = isOver === undefined ? unrated : formula`IF(${isOver},${tooHigh},${unrated})`;
  const outside = isUnder === undefined ? beyond : formula`IF(${isUnder},${tooLow},${beyond})`;
  return isAbove === undefined || isBelow === undefined
    ? outside
    : formula`IF(AND(${isAbove},${isBelow}),${met},${outside})`;
}

function liesBeyond(end: CellFormula, sign: '<' | '>', limit: CellFormula, touches: boolean): CellFormula {
  return [end, touches ? `${sign}=` : sign, limit];
}
