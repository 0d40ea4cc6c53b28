/** A sheet of the workbook with the values that its charts are drawn from, each a formula over the indicators' cells. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BarScale } from '../../chart/attainment.ts';
import { workbookLook } from '../../chart/pattern.ts';
import { chooseScale } from '../../chart/value-scale.ts';
import { withData } from '../../document/document.ts';
import { type CellFormula, cellAt, formula, numeral, shownIn } from '../../document/formula.ts';
import type { WorkbookChart } from '../../document/workbook-chart.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { roundFigure } from '../../metrics/show-figure.ts';
import { yearOf } from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { lineHeight, notAvailable, numberCell, numberFormatOf, valueSheet } from '../chart-sheet.ts';
import { cellKeysOf } from '../plan/cell-keys.ts';
import type { PlanInput } from '../report.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import { amountOf, measured, trendOf } from './indicator-trend.ts';
import { measuredFormula } from './live-formulas.ts';
import type { RatingIndex } from './rating-index.ts';

const unrated = '評価なし';
/** Stands for zero: Excel draws the empty cells of the other ratings as zeros, whose labels are hidden. */
const hardlyAny = new Decimal('0.000000001');

/** Of attainments. */
const tick = 0.5;

export class ChartValues {
  readonly #input: PlanInput;
  readonly #index: RatingIndex;
  /** By indicator: a chart may be drawn again for another width. */
  readonly #barRows = new Map<string, Element>();
  readonly #lineRows = new Map<string, readonly Element[]>();
  #years: readonly FiscalYear[] | undefined;

  constructor(input: PlanInput, index: RatingIndex) {
    this.#input = input;
    this.#index = index;
  }

  /** Attainments, each in the column of its rating, whose bars look as the rating does. */
  bars(list: readonly IndicatorMetrics[], scale: BarScale): WorkbookChart {
    const { metrics, theme } = this.#input;
    const patternOf = patternsOf(metrics.bandSets);
    const key = (each: IndicatorMetrics | undefined, at: number | string) => `bars/${each?.indicator.id}/${at}`;
    const bands = [...metrics.overall.bands.map((band) => ({ words: bandText(band), pattern: patternOf(band) }))];
    const columns = [...bands, { words: unrated, pattern: 'blank' as const }];
    const values = list.map((each) => columns.map(({ words }) => valueInBand(each, words)));
    for (const [row, each] of list.entries()) {
      const [rating, attainment] = [this.#index.cell('rating', each), this.#index.cell('attainment', each)];
      const rest = bands.map(({ words }) => formula`${rating}<>${words}`);
      const cells = columns.map(({ words }, at) => {
        const isOwn = at < bands.length ? formula`${rating}=${words}` : allOf(rest);
        const shown = formula`IF(${attainment}=0,${numeral(hardlyAny.toFixed())},${attainment})`;
        const live = formula`IF(${isOwn},IF(ISNUMBER(${attainment}),${shown},${''}),${''})`;
        return numberCell({ key: key(each, at), value: values[row]?.[at], decimals: 3, otherwise: '', live });
      });
      this.#barRows.set(each.indicator.id, h('tr', [nameCell(each, key(each, 'name')), ...cells]));
    }
    const [first, last] = [list[0], list.at(-1)];
    return {
      kind: 'bars',
      categories: {
        from: key(first, 'name'),
        to: key(last, 'name'),
        values: list.map(({ indicator }) => indicator.name),
      },
      series: columns.map(({ words, pattern }, at) => ({
        name: { from: barHead(at), to: barHead(at), values: [words] },
        values: { from: key(first, at), to: key(last, at), values: values.map((row) => row[at]?.toNumber()) },
        look: workbookLook(pattern, theme),
      })),
      numberFormat: '0.0%',
      labelFormat: '0.0%;-0.0%;',
      most: scale.to,
      // Excel counts its ticks from here: from -21.3 % none would stand at zero.
      least: Math.min(0, Math.floor(scale.from / tick) * tick),
      hasLabels: true,
    };
  }

  lines(metrics: IndicatorMetrics): WorkbookChart {
    const { theme } = this.#input;
    const { indicator, year } = metrics;
    const keys = cellKeysOf(this.#input.plan)(indicator);
    const { points, target } = trendOf(indicator, year);
    const byYear = new Map(points.map((point) => [point.year, point.observation]));
    const all = this.#allYears();
    const own = [...byYear.keys()];
    const years = all.filter((each) => each >= Math.min(...own) && each <= Math.max(...own));
    const actuals = years.map((each) => byYear.get(each) && measured(byYear.get(each) ?? fail()));
    const goal = target && amountOf(target);
    const key = (line: string, at: string | number) => `trend/${indicator.id}/${line}/${at}`;
    const decimals = Math.max(0, ...[...actuals, goal].map((value) => value?.decimalPlaces() ?? 0));
    const cellsOf = (line: string, cellOf: (of: FiscalYear) => Element) =>
      all.map((each) => (years.includes(each) ? cellOf(each) : withData(h('td'), { key: key(line, each) })));
    const known = [...actuals, goal].filter((value) => value !== undefined);
    const fromZero = chooseScale(known)?.fromZero !== false;
    const actualCells = cellsOf('actual', (each) => {
      const observation = byYear.get(each);
      if (observation === undefined) return withData(h('td'), { key: key('actual', each) });
      const value = measuredFormula(observation, keys);
      const live = formula`IF(ISNUMBER(${value}),${value},NA())`;
      return numberCell({
        key: key('actual', each),
        value: measured(observation),
        decimals,
        otherwise: notAvailable,
        live,
      });
    });
    const cut = fromZero ? '' : '軸は0から始まらない';
    const about = [indicator.unit, cut].filter((text) => text !== '').join('、');
    const actualWords = about === '' ? '実績' : `実績（${about}）`;
    const rows = [h('tr', [nameCell(metrics), textCell(actualWords, key('actual', 'head')), ...actualCells])];
    const targetYear = target && yearOf(target);
    const of = targetYear === undefined ? '' : `（${this.#nameOf(targetYear)}）`;
    if (target !== undefined) {
      const { quantity } = target;
      const isOwn = quantity.type === 'amount' && !quantity.spelled;
      const value = isOwn || goal === undefined ? cellAt(keys.of(target)) : numeral(goal.toFixed());
      const live = formula`IF(ISNUMBER(${value}),${value},NA())`;
      const cells = cellsOf('target', (each) =>
        numberCell({ key: key('target', each), value: goal, decimals, otherwise: notAvailable, live }),
      );
      const words = withData(h('td', `目標値 ${quantity.text}${of}`), {
        key: key('target', 'head'),
        cell: { type: 'text', formula: formula`${'目標値 '}&${shownIn(keys.of(target))}&${of}` },
      });
      rows.push(h('tr', [nameCell(metrics), words, ...cells]));
    }
    this.#lineRows.set(indicator.id, rows);
    const [from = year, to = year] = [years[0], years.at(-1)];
    const [strong = theme.chart.ink, warning = theme.chart.ink] = theme.chart.series;
    const line = (name: string, words: string, values: readonly (number | undefined)[], stroke: string) => ({
      name: { from: key(name, 'head'), to: key(name, 'head'), values: [words] },
      values: { from: key(name, from), to: key(name, to), values },
      look: { fill: stroke, stroke, ...(name === 'target' ? ({ dash: 'dash', mark: 'none' } as const) : {}) },
    });
    return {
      kind: 'lines',
      categories: {
        from: yearHead(from),
        to: yearHead(to),
        values: years.map((each) => this.#nameOf(each)),
      },
      series: [
        line(
          'actual',
          '実績',
          actuals.map((value) => value?.toNumber()),
          strong,
        ),
        ...(target === undefined
          ? []
          : [
              line(
                'target',
                `目標値 ${target.quantity.text}`,
                years.map(() => goal?.toNumber()),
                warning,
              ),
            ]),
      ],
      numberFormat: numberFormatOf(decimals),
      ...(fromZero && known.every((value) => !value.isNegative()) ? { least: 0 } : {}),
      height: lineHeight,
      hasLabels: true,
    };
  }

  /** Each kind on a sheet of its own, where no cell is merged: a chart would take the cells that one covers as values. */
  sheets(): readonly Element[] {
    const bands = [...this.#input.metrics.overall.bands.map(bandText), unrated];
    const years = this.#allYears();
    const note = '（注）グラフのもとになる値。指標ごとの表から計算する。#N/A は、その年度の数値がないことを示す。';
    const indicator = { head: '指標', width: 30 };
    return [
      ...valueSheet({
        name: 'グラフの値（達成率）',
        note,
        heads: [indicator, ...bands.map((head, at) => ({ head, width: 8, key: barHead(at) }))],
        rows: [...this.#barRows.values()],
        freezeColumns: 1,
      }),
      ...valueSheet({
        name: 'グラフの値（推移）',
        note,
        heads: [
          indicator,
          { head: '線', width: 20 },
          ...years.map((year) => ({ head: this.#nameOf(year), width: 8, key: yearHead(year) })),
        ],
        rows: [...this.#lineRows.values()].flat(),
        freezeColumns: 2,
      }),
    ];
  }

  /** Of all trends of the plan. */
  #allYears(): readonly FiscalYear[] {
    this.#years ??= [
      ...new Set(
        this.#input.metrics.indicators.flatMap(({ indicator, year }) => {
          return trendOf(indicator, year).points.map((point) => point.year);
        }),
      ),
    ].sort((a, b) => a - b);
    return this.#years;
  }

  #nameOf(year: FiscalYear): string {
    const { years, date } = this.#input.configuration.document;
    return formatFiscalYear(year, years, date);
  }
}

function barHead(at: number): string {
  return `bars/head/${at}`;
}

function yearHead(year: FiscalYear): string {
  return `trend/head/${year}`;
}

function fail(): never {
  throw new Error('a year without a value');
}

function allOf(conditions: readonly CellFormula[]): CellFormula {
  return formula`AND(${conditions.flatMap((each, at) => (at === 0 ? [each] : [',', each]))})`;
}

/** As the table prints it. */
function valueInBand({ attainment, rating }: IndicatorMetrics, words: string): Decimal | undefined {
  if (attainment.status !== 'value') return undefined;
  const own = rating.reason === undefined ? bandText(rating) : unrated;
  const { decimals, rounding } = attainment.style;
  if (own !== words) return undefined;
  const rounded = roundFigure(attainment.value, { decimals: decimals + 2, rounding });
  return rounded.isZero() ? hardlyAny : rounded;
}

function nameCell({ indicator }: IndicatorMetrics, key?: string): Element {
  return withData(h('th', { scope: 'row' }, indicator.name), key === undefined ? {} : { key });
}

function textCell(text: string, key: string): Element {
  return withData(h('td', text), { key, cell: { type: 'text' } });
}
