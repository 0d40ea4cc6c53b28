/** A sheet of the workbook with the values that its charts are drawn from, each a formula over the indicators' cells. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BarScale } from '../../chart/attainment.ts';
import { workbookLook } from '../../chart/pattern.ts';
import { chooseScale } from '../../chart/value-scale.ts';
import { type CellValue, withData } from '../../document/document.ts';
import { type CellFormula, cellAt, formula, numeral, shownIn } from '../../document/formula.ts';
import type { WorkbookChart } from '../../document/workbook-chart.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { roundFigure } from '../../metrics/show-figure.ts';
import { yearOf } from '../../model/plan/plan.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import type { PlanInput } from '../report.ts';
import { patternsOf } from './band-patterns.ts';
import { bandText } from './band-text.ts';
import { cellKeysOf } from './cell-keys.ts';
import { amountOf, measured, trendOf } from './indicator-trend.ts';
import { measuredFormula } from './live-formulas.ts';
import type { RatingIndex } from './rating-index.ts';

const unrated = '評価なし';
/** Points: a legend stands below the lines. */
const lineHeight = 150;
/** What a spreadsheet program draws nothing for. */
const notAvailable = '#N/A';

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
        const live = formula`IF(${isOwn},IF(ISNUMBER(${attainment}),${attainment},${''}),${''})`;
        return numberCell(key(each, at), values[row]?.[at], live, 3, '');
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
      most: scale.to,
      least: Math.min(0, scale.from),
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
      return numberCell(key('actual', each), measured(observation), live, decimals, notAvailable);
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
      const cells = cellsOf('target', (each) => numberCell(key('target', each), goal, live, decimals, notAvailable));
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
      look: { fill: stroke, stroke, ...(name === 'target' ? { isDashed: true } : {}) },
    });
    return {
      kind: 'lines',
      categories: {
        from: `trend/head/${from}`,
        to: `trend/head/${to}`,
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
      numberFormat: `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`,
      ...(fromZero && known.every((value) => !value.isNegative()) ? { least: 0 } : {}),
      height: lineHeight,
      hasLabels: true,
    };
  }

  /** Each kind on a sheet of its own, where no cell is merged: a chart would take the cells that one covers as values. */
  sheets(): readonly Element[] {
    const bands = [...this.#input.metrics.overall.bands.map(bandText), unrated];
    const years = this.#allYears();
    return [
      ...valueSheet('達成率', ['指標', ...bands], (at) => barHead(at - 1), [...this.#barRows.values()], 1),
      ...valueSheet(
        '推移',
        ['指標', '線', ...years.map((year) => this.#nameOf(year))],
        (at) => `trend/head/${years[at - 2]}`,
        [...this.#lineRows.values()].flat(),
        2,
      ),
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
  return own === words ? roundFigure(attainment.value, { decimals: decimals + 2, rounding }) : undefined;
}

function nameCell({ indicator }: IndicatorMetrics, key?: string): Element {
  return withData(h('th', { scope: 'row' }, indicator.name), key === undefined ? {} : { key });
}

function textCell(text: string, key: string): Element {
  return withData(h('td', text), { key, cell: { type: 'text' } });
}

function numberCell(
  key: string,
  value: Decimal | undefined,
  live: CellFormula,
  decimals: number,
  otherwise: string,
): Element {
  const format = { before: '', after: '', decimals, grouped: true };
  const cell: CellValue =
    value === undefined
      ? { type: 'missing', reason: 'blank', format, formula: live }
      : { type: 'number', value: value.toFixed(), format, formula: live };
  return withData(h('td', { className: ['number'] }, value === undefined ? otherwise : value.toFixed(decimals)), {
    key,
    cell,
  });
}

function valueSheet(
  of: string,
  heads: readonly string[],
  keyOf: (at: number) => string,
  rows: readonly Element[],
  freezeColumns: number,
): readonly Element[] {
  if (rows.length === 0) return [];
  const note = '（注）グラフのもとになる値。指標ごとの表から計算する。#N/A は、その年度の数値がないことを示す。';
  const table = h('table', { dataFreezeColumns: freezeColumns }, [
    h(
      'colgroup',
      heads.map((_, at) => h('col', { dataWidth: at === 0 ? 30 : at < freezeColumns ? 20 : 8 })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head, at) => withData(h('th', { scope: 'col' }, head), { key: keyOf(at) })),
      ),
    ]),
    h('tbody', [...rows]),
  ]);
  const name = `グラフの値（${of}）`;
  return [h('section', { dataSheet: name }, [h('h2', name), h('p', { className: ['note'] }, note), table])];
}
