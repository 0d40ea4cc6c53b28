/** The rows of the data form: what each column holds for each value of each indicator. */

import { isPercentage } from '../../metrics/measured-value.ts';
import type { Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { type DatedFigure, isOnYearBefore } from '../../metrics/printed-of-year.ts';
import { roundFigure, roundPercentage } from '../../metrics/show-figure.ts';
import { formulas } from '../../model/formula/formulas.ts';
import type { Direction } from '../../model/formula/target-met.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import {
  type Doubt,
  type Indicator,
  type IndicatorKind,
  type Observation,
  type PrintedFigureName,
  type ValueColumn,
  yearOf,
  yearReported,
} from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type Firmness, firmnessWords } from '../../model/value/firmness.ts';
import type { Amount, Composite, CompositePart, MissingReason } from '../../model/value/quantity.ts';
import { toldValue } from '../../model/value/told-value.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { formatPeriod } from '../../model/year/format-period.ts';
import { parsePeriod } from '../../model/year/parse-period.ts';
import { fiscalYearOfPeriod } from '../../model/year/period.ts';
import { type DataColumn, timeCodeOf } from '../data-table.ts';
import { type IndicatorPath, placeIndicators } from '../plan/indicator-row.ts';
import type { PlanInput } from '../report.ts';
import { styleFigures } from '../style-figures.ts';

/** Text, or a number. A value that is not there is `***`, one that is kept secret `X` (統一ルール 1-13). */
export interface DataRow {
  readonly code: string;
  readonly organization: string;
  readonly plan: string;
  readonly id: string;
  readonly goal: string;
  readonly policy: string;
  /** With a comma where its project serves several. */
  readonly measure: string;
  readonly project: string;
  readonly name: string;
  readonly kind: string;
  readonly direction: string;
  readonly section: string;
  readonly definition: string;
  readonly source: string;
  readonly year: Decimal | string;
  readonly timeCode: Decimal | string;
  readonly japaneseYear: string;
  /** When the value holds, as far as that is more than its fiscal year. */
  readonly period: string;
  readonly valueKind: string;
  readonly value: Decimal | string;
  readonly unit: string;
  readonly firmness: string;
  readonly condition: string;
  /** When it was measured, as far as its cell says so. */
  readonly asOf: string;
  readonly missing: string;
  readonly printed: string;
  readonly formula: string;
  /** Fiscal year of the target that a ratio is of. */
  readonly targetYear: Decimal | string;
  readonly rating: string;
  /** For the reader. */
  readonly note: string;
  /** Of whoever keeps the table, where the workspace asks for it. */
  readonly remark: string;
}

export type RowColumn = Omit<DataColumn<DataRow>, 'read'> & {
  readonly key: keyof DataRow;
  /** Left out where no row has anything in it. */
  readonly isOptional?: true;
};

const allColumns: readonly RowColumn[] = [
  { key: 'code', title: '全国地方公共団体コード', name: 'areaCode', type: 'text', isOptional: true },
  { key: 'organization', title: '地方公共団体名', name: 'area', type: 'text' },
  { key: 'plan', title: '計画名', name: 'plan', type: 'text' },
  { key: 'id', title: '指標ID', name: 'indicatorId', type: 'text', description: '表の ID。なければ表の中の位置' },
  { key: 'goal', title: '基本目標', name: 'goal', type: 'text' },
  { key: 'policy', title: '基本方針', name: 'policy', type: 'text' },
  { key: 'measure', title: '施策', name: 'measure', type: 'text', isOptional: true },
  { key: 'project', title: '全体計画', name: 'project', type: 'text' },
  { key: 'name', title: '指標名', name: 'indicator', type: 'text' },
  { key: 'kind', title: '種別', name: 'kind', type: 'text', description: '年間、累計、時点のいずれか' },
  {
    key: 'direction',
    title: '方向',
    name: 'direction',
    type: 'text',
    description: '増加、減少、維持のいずれかをめざす',
  },
  { key: 'section', title: '所管課', name: 'section', type: 'text', isOptional: true },
  { key: 'definition', title: '定義', name: 'definition', type: 'text', isOptional: true },
  { key: 'source', title: '出典', name: 'source', type: 'text', isOptional: true },
  { key: 'year', title: '年度（西暦）', name: 'fiscalYear', type: 'integer', description: '4月に始まる年度' },
  { key: 'timeCode', title: '時間軸コード', name: 'timeCode', type: 'integer', description: 'e-Stat の時間軸コード' },
  { key: 'japaneseYear', title: '年度（和暦）', name: 'fiscalYearEra', type: 'text' },
  { key: 'period', title: '時点・期間', name: 'period', type: 'text', description: '年度より細かい時点・期間' },
  {
    key: 'valueKind',
    title: '値の種類',
    name: 'valueKind',
    type: 'text',
    description: '基準値、実績値、目標値、達成率など',
  },
  { key: 'value', title: '値', name: 'value', type: 'decimal', description: '*** は値がないこと、X は秘匿を表す' },
  { key: 'unit', title: '単位', name: 'unit', type: 'text' },
  { key: 'firmness', title: '確度', name: 'firmness', type: 'text', description: '確定、速報、見込など' },
  { key: 'condition', title: '条件', name: 'condition', type: 'text', description: '以上、以下など' },
  { key: 'asOf', title: '値に付記された時点', name: 'asOf', type: 'text', isOptional: true },
  { key: 'missing', title: '値がない理由', name: 'missingBecause', type: 'text' },
  { key: 'printed', title: '表示', name: 'shown', type: 'text', description: '印刷した書類での書き方' },
  { key: 'formula', title: '算式', name: 'formula', type: 'text' },
  { key: 'targetYear', title: '対象とした目標年度（西暦）', name: 'targetYear', type: 'integer' },
  { key: 'rating', title: '評価', name: 'rating', type: 'text' },
  { key: 'note', title: '注記', name: 'note', type: 'text' },
  { key: 'remark', title: '備考', name: 'remark', type: 'text', isOptional: true },
];

export function dataColumns(rows: readonly DataRow[]): readonly RowColumn[] {
  return allColumns.filter(({ key, isOptional }) => isOptional !== true || rows.some((row) => row[key] !== ''));
}

/** What they are made from. */
type DataInput = Pick<PlanInput, 'plan' | 'metrics' | 'configuration'>;

export function dataRows(input: DataInput): readonly DataRow[] {
  const { indicators } = styleFigures(input.metrics, input.configuration, input.plan.table);
  const metrics = new Map(indicators.map((each) => [each.indicator, each]));
  return placeIndicators(input.plan).flatMap(({ indicator, path }) => {
    const figures = metrics.get(indicator);
    if (figures === undefined) throw new Error(`No figures for ${indicator.id}`);
    return rowsOfIndicator(input, indicator, figures, path);
  });
}

/** What years to come are thought to bring is known in the year reported on, as its targets are. */
function isForecast({ firmness }: ValueColumn): boolean {
  return firmness === 'expected';
}

/** A column of forecasts is told apart from what was measured. */
const expectedActual = '実績値（見込）';
/** What was planned or budgeted for a year is what it is compared with where nobody set a target. */
const plannedValue = '目標値（計画値）';

type Filled = Pick<DataRow, 'valueKind' | 'value' | 'unit' | 'printed'> & Partial<DataRow>;

function rowsOfIndicator(
  { configuration, metrics }: DataInput,
  indicator: Indicator,
  figures: IndicatorMetrics,
  path: IndicatorPath,
): readonly DataRow[] {
  const { document } = configuration;
  const { remarks } = configuration.reports.progress;
  const row = (year: FiscalYear | undefined, filled: Filled): DataRow => ({
    code: configuration.code ?? '',
    organization: configuration.organization,
    plan: configuration.plan.title,
    id: indicator.id,
    goal: plain(path.goal),
    policy: plain(path.policy),
    measure: path.measure.split('\n').map(plain).join('、'),
    project: plain(path.project),
    name: plain(indicator.name),
    kind: kinds[indicator.kind],
    direction: indicator.direction === undefined ? '' : directions[indicator.direction],
    section: plain(indicator.section),
    definition: plain(indicator.definition),
    source: plain(indicator.source),
    year: year === undefined ? unknown : new Decimal(year),
    timeCode: year === undefined ? unknown : timeCodeOf(year),
    japaneseYear: year === undefined ? '' : formatFiscalYear(year, 'era', document.date),
    period: '',
    firmness: '',
    condition: '',
    asOf: '',
    missing: '',
    formula: '',
    targetYear: '',
    rating: '',
    note: plain(indicator.note),
    remark: remarks ? plain(indicator.remark) : '',
    ...filled,
  });
  const { unit } = indicator;
  /** Where a target starts from, and what a cell calls otherwise, is of the year that the cell says, and of none where it says none. */
  const besides = (
    { start, others = [], doubt, place, quantity }: Observation,
    valueKind: string,
  ): readonly DataRow[] => {
    if (doubt !== undefined && doubtsOfNumber.has(doubt)) return [];
    // A table without baselines takes them from here.
    const from = start === undefined || indicator.baseline?.place === place ? [] : [start];
    return [...from, ...others].map(({ label, amount, period }) =>
      row(period && fiscalYearOfPeriod(period), {
        valueKind: `${valueKind}（${label || '起点'}）`,
        value: toldValue(amount),
        unit: amount.unit || unit,
        printed: plain(quantity.text),
        ...circumstancesOf(amount),
      }),
    );
  };
  const ofEntry = (entry: Observation, valueKind: string): readonly DataRow[] => {
    const { period, firmness, quantity } = entry;
    const held =
      period?.type === 'fiscal-year' || period === undefined ? '' : formatPeriod(period, 'era', document.date);
    const sure = quantity.type === 'missing' ? '' : firmnessNames[firmness];
    const own = yearOf(entry) ?? entry.column.year;
    const years = { documentDate: document.date, ...(own !== undefined && { from: own, to: own }) };
    const values = describeEntry(entry, valueKind, unit).map((filled) => {
      const told = filled.valueKind === valueKind ? undefined : parsePeriod(filled.asOf ?? '', years)?.period;
      const year = (told && fiscalYearOfPeriod(told)) ?? own;
      return row(year, { period: year === own ? held : '', firmness: sure, ...filled });
    });
    return [...values, ...besides(entry, valueKind)];
  };
  const { year } = metrics;
  const { baseline, actuals, targets, plans } = indicator;
  const judged = { targetYear: figures.targetYear === undefined ? '' : new Decimal(figures.targetYear) };
  return [
    ...(baseline === undefined ? [] : ofEntry(baseline, '基準値')),
    ...actuals
      .filter((entry) => isForecast(entry.column) || (yearReported(entry) ?? year) <= year)
      .flatMap((entry) => ofEntry(entry, isForecast(entry.column) ? expectedActual : '実績値')),
    ...targets.flatMap((entry) => ofEntry(entry, '目標値')),
    ...plans.flatMap((entry) => ofEntry(entry, isForecast(entry.column) ? expectedActual : plannedValue)),
    row(year, describeFigure(figures.change, '前年度増減', isPercentage(indicator) ? 'ポイント' : unit)),
    row(year, describeRatio(figures.changeRate, '増減率')),
    row(year, {
      ...describeRatio(figures.attainment, '達成率'),
      ...judged,
      formula: figures.attainment.formula === undefined ? '' : formulas[figures.attainment.formula].title,
      rating: figures.rating.word,
    }),
    row(year, { ...describeRatio(figures.progress, '進捗率'), ...judged, formula: formulas.progress.title }),
    row(year, { ...describeFigure(figures.expected, '期待値', unit), ...judged }),
    ...figures.printed.map((printed) => row(printed.year, describePrinted(printed, figures))),
  ];
}

/**
 * The value, and where a cell holds a second one in brackets, that as a row of its own (統一ルール 1-2). Of a text that may mean
 * another number only the text is published.
 */
function describeEntry(entry: Observation, valueKind: string, unit: string): readonly Filled[] {
  const { quantity } = entry;
  const printed = plain(quantity.text);
  if (isUndecided(entry)) return entry.quantity.parts.map((part, at) => describeInOrder(part, at, valueKind, printed));
  if (!isOneNumber(entry)) return [{ valueKind, value: unknown, unit, printed, missing: '一とおりに読めない' }];
  switch (quantity.type) {
    case 'missing':
      return [{ valueKind, value: absent(quantity.reason), unit, printed, missing: missingWords[quantity.reason] }];
    case 'amount': {
      const { reference = quantity.total } = quantity;
      const main: Filled = {
        valueKind,
        value: toldValue(quantity),
        unit: quantity.unit || unit,
        printed,
        ...circumstancesOf(quantity),
      };
      if (reference === undefined) return [main];
      const second = {
        valueKind: `${valueKind}（参考値）`,
        value: reference.value,
        unit: reference.unit || unit,
        printed,
        asOf: reference.asOf ?? '',
      };
      return [main, second];
    }
    case 'composite':
      return quantity.parts.map(({ label, amount }) => ({
        valueKind: label === '' ? valueKind : `${valueKind}（${plain(label)}）`,
        value: toldValue(amount),
        unit: amount.unit,
        printed,
        ...circumstancesOf(amount),
        ...(quantity.relation === 'band' ? { condition: endOfBand(quantity, amount) } : {}),
      }));
    case 'change':
    case 'qualitative':
      return [{ valueKind, value: absent('notApplicable'), unit, printed, missing: '数値でない' }];
  }
}

/** Of two values beside each other that nobody named, one may be of another year. */
function isOneNumber({ quantity, doubt }: Observation): boolean {
  if (doubt !== undefined && doubtsOfNumber.has(doubt)) return false;
  return (
    quantity.type !== 'composite' || quantity.relation === 'band' || quantity.parts.every(({ label }) => label !== '')
  );
}

/** `150→130`, which may be a target and what it was changed to: both numbers are told for certain, and neither is called the value. */
function isUndecided(entry: Observation): entry is Observation & { readonly quantity: Composite } {
  const { quantity, doubt } = entry;
  const isOpen = doubt === undefined || doubt === 'target-changed';
  return isOpen && quantity.type === 'composite' && quantity.relation === 'sequence' && quantity.parts.length > 1;
}

/** By its own words, else by its place. */
function describeInOrder({ label, amount }: CompositePart, at: number, valueKind: string, printed: string): Filled {
  const kind = `${valueKind}（${plain(label) || `${at + 1}つ目の値`}）`;
  return {
    valueKind: kind,
    value: toldValue(amount),
    unit: amount.unit,
    printed,
    ...circumstancesOf(amount),
  };
}

const doubtsOfNumber: ReadonlySet<Doubt> = new Set([
  'two-values',
  'roles-in-cell',
  'share-or-percent',
  'target-changed',
  'change-or-level',
  'change-of-unknown',
  'bracketed',
  'shifted',
]);

/** 50～60% is from 50 on and up to 60, also where no word says so. */
function endOfBand({ parts }: Composite, end: Amount): string {
  if (end.bound !== undefined && end.bound !== '約') return end.bound;
  return parts.every(({ amount }) => amount.value.gte(end.value)) ? '以上' : '以下';
}

function circumstancesOf({ bound, asOf }: Amount): Pick<DataRow, 'condition' | 'asOf'> {
  return { condition: bound ?? '', asOf: asOf ?? '' };
}

/**
 * A figure that the table prints itself, as it is typed; of several of one year (一次評価, 二次評価), and a change where the year
 * before has no value, under its own head.
 */
function describePrinted(printedFigure: DatedFigure, { printed: all, indicator }: IndicatorMetrics): Filled {
  const { figure, quantity, year, head } = printedFigure;
  const printed = plain(quantity.text);
  const isAlone = all.every((each) => each.figure !== figure || each.year !== year || each.head === head);
  const isOne = isAlone && (figure !== 'change' || isOnYearBefore(head) || hasValueOf(year - 1, indicator));
  const valueKind = `${isOne ? printedNames[figure] : oneLine(head)}（表の値）`;
  if (quantity.type === 'amount') return { valueKind, value: quantity.value, unit: quantity.unit, printed };
  return { valueKind, value: absent('notApplicable'), unit: '', printed, missing: '数値でない' };
}

function hasValueOf(year: number, { baseline, actuals }: Indicator): boolean {
  return [...actuals, ...(baseline === undefined ? [] : [baseline])].some((each) => yearOf(each) === year);
}

const printedNames: Readonly<Record<PrintedFigureName, string>> = {
  attainment: '達成率',
  progress: '進捗率',
  change: '前年度増減',
  'change-rate': '増減率',
  'ratio-to-previous': '前年度比',
  rating: '自己評価',
};

function describeFigure(figure: Computed, valueKind: string, unit: string): Filled {
  // A leading + would make Excel take the text for a formula when it opens the CSV.
  const printed = figure.shown.replace(/^\+/, '');
  if (figure.status === 'value') return { valueKind, value: roundFigure(figure.value, figure.style), unit, printed };
  const missing = explainReason(figure.reason);
  return { valueKind, value: absent('notApplicable'), unit, printed, missing };
}

/** A ratio is given as the percentage that every output prints. */
function describeRatio(ratio: Computed, valueKind: string): Filled {
  const filled = describeFigure(ratio, valueKind, '%');
  return ratio.status === 'value' ? { ...filled, value: roundPercentage(ratio.value, ratio.style) } : filled;
}

function absent(reason: MissingReason): string {
  return reason === 'withheld' ? 'X' : '***';
}

/** Text without the white space that only shapes a page (統一ルール 1-5). */
function plain(text: string): string {
  return text.replace(/(?<!\s)\s*[\n\u3000]\s*/g, '').trim();
}

/** As 統一ルール writes what is not known. */
const unknown = '***';

const firmnessNames: Readonly<Record<Firmness, string>> = { ...firmnessWords, final: '確定' };

const kinds: Readonly<Record<IndicatorKind, string>> = { annual: '年間', cumulative: '累計', point: '時点' };
const directions: Readonly<Record<Direction, string>> = { increase: '増加', decrease: '減少', maintain: '維持' };
const missingWords: Readonly<Record<MissingReason, string>> = {
  blank: '空欄',
  notGiven: '数値なし',
  notSurveyed: '未調査',
  notStarted: '未実施',
  notApplicable: '該当なし',
  pending: '集計中',
  withheld: '秘匿',
};
