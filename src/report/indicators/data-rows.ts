/** The rows of the data form: what each column holds for each value of each indicator. */

import { isPercentage } from '../../metrics/measured-value.ts';
import type { Computed, IndicatorMetrics } from '../../metrics/metrics.ts';
import { roundFigure, roundPercentage } from '../../metrics/show-figure.ts';
import { formulas } from '../../model/formula/formulas.ts';
import type { Direction } from '../../model/formula/target-met.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import {
  type Indicator,
  type IndicatorKind,
  type Observation,
  type PrintedFigure,
  type PrintedFigureName,
  type ValueColumn,
  yearOf,
} from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type Firmness, firmnessWords } from '../../model/value/firmness.ts';
import type { Amount, MissingReason } from '../../model/value/quantity.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { formatPeriod } from '../../model/year/format-period.ts';
import { timeCodeOf } from '../data-table.ts';
import type { PlanInput } from '../report.ts';

/** Text, or a number. A value that is not there is `***`, one that is kept secret `X` (統一ルール 1-13). */
export interface DataRow {
  readonly code: string;
  readonly organization: string;
  readonly plan: string;
  readonly id: string;
  readonly goal: string;
  readonly policy: string;
  readonly project: string;
  readonly name: string;
  readonly kind: string;
  readonly direction: string;
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
  readonly missing: string;
  readonly printed: string;
  readonly formula: string;
  /** Fiscal year of the target that a ratio is of. */
  readonly targetYear: Decimal | string;
  readonly rating: string;
  /** For the reader; that of whoever keeps the table too, where the workspace asks for it. */
  readonly note: string;
}

export const dataColumns: readonly { readonly key: keyof DataRow; readonly title: string }[] = [
  { key: 'code', title: '全国地方公共団体コード' },
  { key: 'organization', title: '地方公共団体名' },
  { key: 'plan', title: '計画名' },
  { key: 'id', title: '指標ID' },
  { key: 'goal', title: '基本目標' },
  { key: 'policy', title: '基本方針' },
  { key: 'project', title: '全体計画' },
  { key: 'name', title: '指標名' },
  { key: 'kind', title: '種別' },
  { key: 'direction', title: '方向' },
  { key: 'year', title: '年度（西暦）' },
  { key: 'timeCode', title: '時間軸コード' },
  { key: 'japaneseYear', title: '年度（和暦）' },
  { key: 'period', title: '時点・期間' },
  { key: 'valueKind', title: '値の種類' },
  { key: 'value', title: '値' },
  { key: 'unit', title: '単位' },
  { key: 'firmness', title: '確度' },
  { key: 'condition', title: '条件' },
  { key: 'missing', title: '値がない理由' },
  { key: 'printed', title: '表示' },
  { key: 'formula', title: '算式' },
  { key: 'targetYear', title: '対象とした目標年度（西暦）' },
  { key: 'rating', title: '評価' },
  { key: 'note', title: '注記' },
];

export function dataRows(input: PlanInput): readonly DataRow[] {
  const metrics = new Map(input.metrics.indicators.map((each) => [each.indicator, each]));
  return input.plan.goals.flatMap((goal) => {
    const direct = goal.indicators.map((indicator) => ({ indicator, policy: '', project: '' }));
    const projects = goal.policies.flatMap((policy) =>
      policy.projects.flatMap((project) =>
        project.indicators.map((indicator) => ({ indicator, policy: policy.title, project: project.title })),
      ),
    );
    return [...direct, ...projects].flatMap(({ indicator, policy, project }) => {
      const figures = metrics.get(indicator);
      if (figures === undefined) throw new Error(`No figures for ${indicator.id}`);
      const place = { goal: plain(goal.title), policy: plain(policy), project: plain(project) };
      return rowsOfIndicator(input, indicator, figures, place);
    });
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
  { configuration, metrics }: PlanInput,
  indicator: Indicator,
  figures: IndicatorMetrics,
  place: Pick<DataRow, 'goal' | 'policy' | 'project'>,
): readonly DataRow[] {
  const { document } = configuration;
  const { remarks } = configuration.reports.progress;
  const row = (year: FiscalYear | undefined, filled: Filled): DataRow => ({
    code: configuration.code ?? '',
    organization: configuration.organization,
    plan: configuration.plan.title,
    id: indicator.id,
    ...place,
    name: plain(indicator.name),
    kind: kinds[indicator.kind],
    direction: indicator.direction === undefined ? '' : directions[indicator.direction],
    year: year === undefined ? unknown : new Decimal(year),
    timeCode: year === undefined ? unknown : timeCodeOf(year),
    japaneseYear: year === undefined ? '' : formatFiscalYear(year, 'era', document.date),
    period: '',
    firmness: '',
    condition: '',
    missing: '',
    formula: '',
    targetYear: '',
    rating: '',
    note: plain([indicator.note, remarks ? indicator.remark : ''].filter((text) => text !== '').join('　')),
    ...filled,
  });
  const { unit } = indicator;
  const ofEntry = (entry: Observation, valueKind: string): readonly DataRow[] => {
    const { period, firmness, quantity } = entry;
    const held =
      period?.type === 'fiscal-year' || period === undefined ? '' : formatPeriod(period, 'era', document.date);
    const sure = quantity.type === 'missing' ? '' : firmnessNames[firmness];
    return describeEntry(entry, valueKind, unit).map((filled) =>
      row(yearOf(entry) ?? entry.column.year, { period: held, firmness: sure, ...filled }),
    );
  };
  const { year } = metrics;
  const { baseline, actuals, targets, plans } = indicator;
  const judged = { targetYear: figures.targetYear === undefined ? '' : new Decimal(figures.targetYear) };
  return [
    ...(baseline === undefined ? [] : ofEntry(baseline, '基準値')),
    ...actuals
      .filter(({ column }) => isForecast(column) || (column.year ?? year) <= year)
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
    ...figures.printed.map((printed) => row(printed.year, describePrinted(printed))),
  ];
}

/** The value, and where a cell holds a second one in brackets, that as a row of its own (統一ルール 1-2). */
function describeEntry({ quantity }: Observation, valueKind: string, unit: string): readonly Filled[] {
  const printed = plain(quantity.text);
  switch (quantity.type) {
    case 'missing':
      return [{ valueKind, value: absent(quantity.reason), unit, printed, missing: missingWords[quantity.reason] }];
    case 'amount': {
      const { value, reference = quantity.total } = quantity;
      const main: Filled = {
        valueKind,
        value,
        unit: quantity.unit || unit,
        printed,
        condition: conditionOf(quantity),
      };
      if (reference === undefined) return [main];
      const second = {
        valueKind: `${valueKind}（参考値）`,
        value: reference.value,
        unit: reference.unit || unit,
        printed,
      };
      return [main, second];
    }
    case 'composite':
      return quantity.parts.map(({ label, amount }) => ({
        valueKind: label === '' ? valueKind : `${valueKind}（${plain(label)}）`,
        value: amount.value,
        unit: amount.unit,
        printed,
        condition: conditionOf(amount),
      }));
    case 'change':
    case 'qualitative':
      return [{ valueKind, value: absent('notApplicable'), unit, printed, missing: '数値でない' }];
  }
}

function conditionOf({ bound, asOf }: Amount): string {
  return [bound, asOf].filter((part) => part !== undefined).join('・');
}

/** A figure that the table prints itself, as it is typed. */
function describePrinted({ figure, quantity }: PrintedFigure): Filled {
  const printed = plain(quantity.text);
  const valueKind = `${printedNames[figure]}（表の値）`;
  if (quantity.type === 'amount') return { valueKind, value: quantity.value, unit: quantity.unit, printed };
  return { valueKind, value: absent('notApplicable'), unit: '', printed, missing: '数値でない' };
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
