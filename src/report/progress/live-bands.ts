/** Which band a ratio falls in, in formulas of a workbook: a choice within the formula, or a sheet of limits where there are many. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type CellValue, withData } from '../../document/document.ts';
import { type CellFormula, cellAt, cellsFrom, formula, listOf } from '../../document/formula.ts';
import type { BandSet, RatingBand } from '../../metrics/metrics.ts';
import { isInside } from '../../metrics/rate.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { bandText } from './band-text.ts';

/** Text of the band of a ratio of 12 decimals, the set's own word where none fits; tried from the top, as `rate` does. */
export function wordOfRatio(ratio: CellFormula, set: BandSet): CellFormula {
  if (isOnSheet(set)) return formula`LOOKUP(${ratio},${columnOf('from', set)},${columnOf('word', set)})`;
  return set.bands.reduceRight<CellFormula>((otherwise, band) => {
    const limits = limitsOf(band).map(([sign, limit]): CellFormula => [ratio, sign, limit]);
    const shown = formula`${bandText(band)}`;
    return limits.length === 0 ? shown : formula`IF(AND(${listOf(limits)}),${shown},${otherwise})`;
  }, formula`${set.unrated.symbol}`);
}

/** Text of a band, or of none. */
export function wordOfBand(band: RatingBand | undefined, set: BandSet): CellFormula {
  const word = textOf(band, set);
  const at = isOnSheet(set) ? stepsOf(set).findIndex((step) => step.word === word) : -1;
  return at < 0 ? formula`${word}` : cellAt(keyOf('word', set, at));
}

/** Whether a cell shows the word of a band that lags. */
export function isLaggingWord(shown: CellFormula, sets: readonly BandSet[]): CellFormula | undefined {
  const lagging = sets.map(({ bands }) => [...new Set(bands.filter(({ lags }) => lags).map(bandText))]);
  const tests = sets.flatMap((set, at): readonly CellFormula[] => {
    const words = lagging[at] ?? [];
    if (words.length > 0 && isOnSheet(set))
      return [formula`SUMPRODUCT((${columnOf('word', set)}=${shown})*${columnOf('lags', set)})>0`];
    return words.map((word) => formula`${shown}=${word}`);
  });
  return tests.length === 0 ? undefined : formula`OR(${listOf(tests)})`;
}

/** The limits of those sets that are too long for a formula. */
export function bandSheets(sets: readonly BandSet[]): readonly Element[] {
  const long = sets.filter((set) => set.bands.every(({ of }) => of === 'attainment') && isOnSheet(set));
  if (long.length === 0) return [];
  const heads = ['達成率（端数処理前）がこの値以上', '評価', '遅れ（1）'];
  const tables = long.map((set) =>
    h('table', [
      h('colgroup', [h('col', { dataWidth: 16 }), h('col', { dataWidth: 24 }), h('col', { dataWidth: 8 })]),
      h('thead', [h('tr', [...heads.map((head) => h('th', { scope: 'col' }, head))])]),
      h('tbody', [...rowsOf(set)]),
    ]),
  );
  const note = '（注）指標ごとの表の評価は、達成率（端数処理前）をこの表の境目に当てはめたものである。';
  return [
    h('section', { dataSheet: '評価区分' }, [h('h2', '評価区分'), h('p', { className: ['note'] }, note), ...tables]),
  ];
}

function rowsOf(set: BandSet): readonly Element[] {
  return stepsOf(set).map(({ from, word, lags }, at) =>
    h('tr', [
      numberCell(from, keyOf('from', set, at)),
      withData(h('td', word), { key: keyOf('word', set, at), cell: { type: 'text' } }),
      numberCell(new Decimal(lags ? 1 : 0), keyOf('lags', set, at)),
    ]),
  );
}

function numberCell(number: Decimal, key: string): Element {
  const format = { before: '', after: '', decimals: number.decimalPlaces(), grouped: false };
  const cell: CellValue = { type: 'number', value: number.toFixed(), format };
  return withData(h('td', { className: ['number'] }, number.toFixed()), { key, cell });
}

type Column = 'from' | 'word' | 'lags';

function columnOf(column: Column, set: BandSet): CellFormula {
  return cellsFrom(keyOf(column, set, 0), keyOf(column, set, stepsOf(set).length - 1));
}

function keyOf(column: Column, { name }: BandSet, at: number): string {
  return `bands/${name}/${at}/${column}`;
}

/** Each band is named several times in a formula, which takes 8,192 characters, 64 brackets in each other and texts of 255. */
const mostInFormula = { bands: 12, characters: 60 };

function isOnSheet({ bands }: BandSet): boolean {
  return bands.length > mostInFormula.bands || bands.some((band) => bandText(band).length > mostInFormula.characters);
}

interface Step {
  readonly from: Decimal;
  readonly word: string;
  readonly lags: boolean;
}

/** What a ratio is rated as from each of the ratios on at which that changes, in rising order. */
function stepsOf(set: BandSet): readonly Step[] {
  const made = madeSteps.get(set);
  if (made !== undefined) return made;
  const limits = set.bands.flatMap(({ atLeast, over, below, atMost }) =>
    [atLeast, over, below, atMost].filter((limit) => limit !== undefined),
  );
  const edges = new Map(limits.flatMap(nextRatios).map((ratio) => [ratio.toFixed(), ratio]));
  const ratios = [least, ...[...edges.values()].toSorted((a, b) => a.cmp(b))];
  const steps = ratios.map((from): Step => {
    const band = bandOf(from, set);
    return { from, word: textOf(band, set), lags: band?.lags ?? false };
  });
  const changing = steps.filter(({ word }, at) => word !== steps[at - 1]?.word);
  madeSteps.set(set, changing);
  return changing;
}

const madeSteps = new WeakMap<BandSet, readonly Step[]>();

/** Below every ratio, in the 15 digits of a workbook. */
const least = new Decimal('-999999999999999');

/** The first ratios at a limit and above it, of 12 decimals and the 15 digits that a workbook keeps. */
function nextRatios(limit: Decimal): readonly Decimal[] {
  const whole = limit.abs().trunc().toFixed().length;
  const decimals = Math.max(0, Math.min(12, 15 - whole));
  const step = new Decimal(10).pow(-decimals);
  const at = limit.toDecimalPlaces(decimals, Decimal.ROUND_CEIL);
  return [at, limit.toDecimalPlaces(decimals, Decimal.ROUND_FLOOR).plus(step)];
}

export function bandOf(ratio: Decimal, { bands }: BandSet): RatingBand | undefined {
  return bands.find((band) => isInside(band, ratio));
}

function textOf(band: RatingBand | undefined, { unrated }: BandSet): string {
  return band === undefined ? unrated.symbol : bandText(band);
}

type Limits = readonly (readonly [sign: string, limit: string])[];

function limitsOf(band: RatingBand): Limits {
  const written = writtenLimits.get(band);
  if (written !== undefined) return written;
  const limits = [
    ['>=', band.atLeast],
    ['>', band.over],
    ['<', band.below],
    ['<=', band.atMost],
  ] as const;
  const made = limits.flatMap(([sign, limit]) => (limit === undefined ? [] : [[sign, limit.toFixed()] as const]));
  writtenLimits.set(band, made);
  return made;
}

/** Of the few bands, which every row asks for. */
const writtenLimits = new WeakMap<RatingBand, Limits>();
