/** A sheet of the workbook with a row for each indicator: what its summary and lists are worked out from, live. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type CellValue, withData } from '../../document/document.ts';
import { type CellFormula, cellAt, cellsFrom, formula, listOf, numeral, shownIn } from '../../document/formula.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { dash } from '../../metrics/show-figure.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import type { Observation } from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { idOfIndicator } from '../indicator-id.ts';
import { type CellKeys, cellKeysOf } from '../plan/cell-keys.ts';
import type { PlanInput } from '../report.ts';
import { bandText } from './band-text.ts';
import { figureValue, formatOfRatio } from './computed-cell.ts';
import { nameOfOwnGoal } from './goal-name.ts';
import { isLaggingWord } from './live-bands.ts';
import { ratingFormula, ratioFormula } from './live-formulas.ts';
import { rankByAttainment, rankIndicators } from './rank-indicators.ts';

export type IndexColumn = keyof typeof heads;

/** Each with its width in em. */
const heads = {
  goal: ['目標', 8],
  name: ['指標', 30],
  place: ['表の場所', 12],
  actual: ['実績値', 9],
  target: ['目標値', 9],
  targetYear: ['目標年度', 7],
  attainment: ['達成率', 7],
  rating: ['評価', 9],
  ratio: ['達成率（端数処理前）', 9],
  lag: ['遅れの並び', 9],
  lagRank: ['遅れの順位', 6],
  order: ['達成率の並び', 9],
  rank: ['達成率の低い順位', 6],
  unratedRank: ['評価なしの順番', 6],
  reason: ['評価できない理由', 16],
} as const;

/** Stands behind all ratios: what lags without one comes last. */
const withoutRatio = '999999999';

export class RatingIndex {
  readonly #input: PlanInput;
  readonly #keysOf: (indicator: IndicatorMetrics['indicator']) => CellKeys;
  #isUsed = false;

  constructor(input: PlanInput) {
    this.#input = input;
    this.#keysOf = cellKeysOf(input.plan);
  }

  /** The cells of a column, of indicators that follow each other; all of them where none are named. */
  range(column: IndexColumn, of: readonly IndicatorMetrics[] = this.#input.metrics.indicators): CellFormula {
    this.#isUsed = true;
    const [first, last] = [of[0], of.at(-1)];
    if (first === undefined || last === undefined) return formula`${''}`;
    return cellsFrom(keyOf(column, first), keyOf(column, last));
  }

  cell(column: IndexColumn, metrics: IndicatorMetrics): CellFormula {
    this.#isUsed = true;
    return cellAt(keyOf(column, metrics));
  }

  /** Nothing where nobody asked for its cells. */
  sheets(): readonly Element[] {
    if (!this.#isUsed) return [];
    const { indicators } = this.#input.metrics;
    const ranks = {
      lagRank: placesOf(rankByAttainment(indicators.filter(({ rating }) => rating.lags))),
      rank: placesOf(
        rankIndicators(
          indicators.filter(({ rating }) => rating.reason === undefined),
          ({ attainment }) => attainment,
        ),
      ),
      unratedRank: placesOf(indicators.filter(({ rating }) => rating.reason !== undefined)),
    };
    const columns = Object.entries(heads);
    const rows = indicators.map((metrics) => this.#row(metrics, ranks));
    const table = h('table', { dataFreezeColumns: 2 }, [
      h(
        'colgroup',
        columns.map(([, [, width]]) => h('col', { dataWidth: width })),
      ),
      h('thead', [
        h(
          'tr',
          columns.map(([, [head]]) => h('th', { scope: 'col' }, head)),
        ),
      ]),
      h('tbody', rows),
    ]);
    const note =
      '（注）指標ごとの表から計算した、総括と一覧とグラフのもとになる表。指標ごとの表の値を直すと、ここから先もすべて変わる。';
    return [
      h('section', { dataSheet: '評価の一覧' }, [h('h2', '評価の一覧'), h('p', { className: ['note'] }, note), table]),
    ];
  }

  #row(metrics: IndicatorMetrics, ranks: Readonly<Record<'lagRank' | 'rank' | 'unratedRank', Ranks>>): Element {
    const { indicator, actual, target, targetYear, attainment, rating } = metrics;
    const { years, date } = this.#input.configuration.document;
    const keys = this.#keysOf(indicator);
    const at = (column: IndexColumn) => cellAt(keyOf(column, metrics));
    const bandSet = this.#bandSetOf(metrics);
    const rated = bandSet === undefined ? undefined : ratingFormula(metrics, bandSet, keys);
    const year = targetYear === undefined ? '' : formatFiscalYear(targetYear, years, date);
    const cells: Readonly<Record<IndexColumn, readonly [text: string, cell: CellValue | undefined]>> = {
      goal: [nameOfOwnGoal(this.#input, indicator), undefined],
      name: [indicator.name, undefined],
      place: ['', { type: 'address', of: idOfIndicator(indicator) }],
      actual: shownValue(actual, keys),
      target: shownValue(target, keys),
      targetYear: [year, undefined],
      attainment: [
        attainment.shown,
        figureValue(
          attainment,
          formatOfRatio(attainment, undefined),
          { decimals: attainment.style.decimals + 2, rounding: attainment.style.rounding },
          cellAt(keys.attainment(indicator)),
        ),
      ],
      rating: [
        rating.reason === undefined ? bandText(rating) : rating.symbol,
        rated === undefined ? undefined : { type: 'text', formula: cellAt(keys.rating(indicator)) },
      ],
      ratio: numberOrBlank(
        attainment.status === 'value' ? attainment.value.toDecimalPlaces(12) : undefined,
        ratioFormula(metrics, keys),
        6,
      ),
      lag: numberOrBlank(lagOf(metrics), this.#lagFormula(at), 6),
      lagRank: ranked(ranks.lagRank.get(metrics), at('lag'), this.range('lag')),
      order: numberOrBlank(
        rating.reason === undefined && attainment.status === 'value' ? attainment.value.toDecimalPlaces(12) : undefined,
        formula`IF(AND(ISNUMBER(${at('ratio')}),NOT(${this.#isUnrated(at)})),${at('ratio')},${''})`,
        6,
      ),
      rank: ranked(ranks.rank.get(metrics), at('order'), this.range('order')),
      unratedRank: numberOrBlank(numberOf(ranks.unratedRank.get(metrics)), this.#unratedRank(metrics, at), 0),
      reason: this.#reason(metrics, keys, at),
    };
    return h(
      'tr',
      Object.entries(cells).map(([column, [text, cell]]) =>
        withData(h('td', cell?.type === 'number' ? { className: ['number'] } : {}, text), {
          key: keyOf(column, metrics),
          cell: cell ?? { type: 'text' },
        }),
      ),
    );
  }

  #bandSetOf({ rating }: IndicatorMetrics) {
    const { bandSets } = this.#input.metrics;
    return bandSets.find(({ name }) => name === rating.bands);
  }

  #lagFormula(at: (column: IndexColumn) => CellFormula): CellFormula {
    const lags = isLaggingWord(at('rating'), this.#input.metrics.bandSets);
    if (lags === undefined) return formula`${''}`;
    return formula`IF(${lags},IF(ISNUMBER(${at('ratio')}),${at('ratio')},${numeral(withoutRatio)}),${''})`;
  }

  #isUnrated(at: (column: IndexColumn) => CellFormula): CellFormula {
    const symbols = new Set(this.#input.metrics.bandSets.map(({ unrated }) => unrated.symbol));
    const list = [...(symbols.size === 0 ? [dash] : symbols)];
    return formula`OR(${listOf(list.map((symbol) => formula`${at('rating')}=${symbol}`))})`;
  }

  /** How many are without a rating down to this one. */
  #unratedRank(metrics: IndicatorMetrics, at: (column: IndexColumn) => CellFormula): CellFormula {
    const { indicators } = this.#input.metrics;
    const above = indicators[indicators.indexOf(metrics) - 1];
    const before =
      above === undefined ? numeral('0') : formula`MAX(${this.range('unratedRank', [first(indicators), above])})`;
    return formula`IF(${this.#isUnrated(at)},${before}+1,${''})`;
  }

  #reason(
    { actual, rating }: IndicatorMetrics,
    keys: CellKeys,
    at: (column: IndexColumn) => CellFormula,
  ): readonly [string, CellValue] {
    const own = rating.reason === undefined ? undefined : explainReason(rating.reason);
    if (actual === undefined) return [own ?? '', { type: 'text' }];
    const cell = cellAt(keys.of(actual));
    const zero = formula`IF(${cell}=0,${explainReason('actual-zero')},${explainReason('target-met')})`;
    const number = own === undefined || rating.reason === 'actual-missing' ? zero : formula`${own}`;
    const none = own ?? explainReason('actual-missing');
    const why = formula`IF(ISNUMBER(${cell}),${number},${none})`;
    return [own ?? '', { type: 'text', formula: formula`IF(ISNUMBER(${at('unratedRank')}),${why},${''})` }];
  }
}

type Ranks = ReadonlyMap<IndicatorMetrics, number>;

function keyOf(column: string, { indicator }: IndicatorMetrics): string {
  return `index/${indicator.id}/${column}`;
}

function placesOf(list: readonly IndicatorMetrics[]): Ranks {
  return new Map(list.map((metrics, at) => [metrics, at + 1]));
}

function first(list: readonly IndicatorMetrics[]): IndicatorMetrics {
  const [found] = list;
  if (found === undefined) throw new Error('a plan without indicators');
  return found;
}

function shownValue(observation: Observation | undefined, keys: CellKeys): readonly [string, CellValue] {
  if (observation === undefined) return ['', { type: 'text' }];
  return [observation.quantity.text, { type: 'text', formula: shownIn(keys.of(observation)) }];
}

function numberOf(count: number | undefined): Decimal | undefined {
  return count === undefined ? undefined : new Decimal(count);
}

function numberOrBlank(
  value: Decimal | undefined,
  live: CellFormula | undefined,
  decimals: number,
): readonly [string, CellValue] {
  const format = { before: '', after: '', decimals, grouped: false };
  const own = live === undefined ? {} : { formula: live };
  if (value === undefined) return ['', { type: 'missing', reason: 'blank', format, ...own }];
  return [value.toFixed(decimals), { type: 'number', value: value.toFixed(), format, ...own }];
}

function lagOf({ rating, attainment }: IndicatorMetrics): Decimal | undefined {
  if (!rating.lags) return undefined;
  return attainment.status === 'value' ? attainment.value.toDecimalPlaces(12) : new Decimal(withoutRatio);
}

/** Least first; what is equal stands in the order of the table. */
function ranked(place: number | undefined, own: CellFormula, all: CellFormula): readonly [string, CellValue] {
  const [range] = all;
  const down = typeof range === 'object' && 'from' in range && own[0] !== undefined ? ownRange(range.from, own) : all;
  const live = formula`IF(ISNUMBER(${own}),RANK(${own},${all},1)+COUNTIF(${down},${own})-1,${''})`;
  return numberOrBlank(numberOf(place), live, 0);
}

/** From the first cell of a column down to its own. */
function ownRange(from: string, own: CellFormula): CellFormula {
  const [cell] = own;
  return typeof cell === 'object' && 'cell' in cell ? cellsFrom(from, cell.cell) : own;
}
