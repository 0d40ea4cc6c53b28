/** Which columns the table of indicators has: those that `torikumi.yaml` lists, else those of the city's own table in its order. */

import type { PlanMetrics } from '../../metrics/metrics.ts';
import { isJudged } from '../../metrics/tally.ts';
import { type ColumnSetting, type ComputedKey, nameOf, settingOf } from '../../model/configuration/report-columns.ts';
import type { IndicatorMeaning } from '../../model/head/header-words.ts';
import { hasBareValues } from '../../model/plan/bare-values.ts';
import { findNamedColumn } from '../../model/plan/find-named-column.ts';
import type { Plan, ValueColumn } from '../../model/plan/plan.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import { placeOfTexts, type TextPlace, textColumns } from '../plan/text-places.ts';
import { printedColumns } from '../plan/value-heads.ts';
import type { PlanInput } from '../report.ts';
import { ratingsOfTable } from './own-rating.ts';

/** What a column of the report holds, and what the setting says of its look. */
export type ChosenColumn = { readonly setting: ColumnSetting } & (
  | { readonly type: 'words'; readonly meaning: IndicatorMeaning }
  | { readonly type: 'value'; readonly column: ValueColumn }
  | { readonly type: 'computed'; readonly key: ComputedKey }
  /** As typed: a text, a figure that the table prints itself, what was not understood. `index` is its place in the table. */
  | { readonly type: 'cells'; readonly index: number }
);

export interface ChosenColumns {
  readonly columns: readonly ChosenColumn[];
  /** What stands over the full width under its indicator. */
  readonly rows: readonly ChosenColumn[];
}

export type ColumnsInput = Pick<PlanInput, 'plan' | 'metrics' | 'configuration'>;

/** What `torikumi.yaml` names and the table of an older edition has not is passed over. */
export function chooseColumns(input: ColumnsInput): ChosenColumns {
  const { columns } = input.configuration.reports.progress;
  if (columns === undefined) return columnsOfTable(input);
  const places = placeOfTexts(input);
  const all = columns.flatMap((setting) => findColumns(settingOf(setting), input));
  const chosen = all.filter((column) => !standsBelow(column, places));
  const isNamed = chosen.some((column) => column.type === 'words' && column.meaning === 'name');
  return {
    columns: isNamed ? chosen : [name, ...chosen],
    rows: all.filter((column) => standsBelow(column, places)),
  };
}

/** Without it no row could be told from another. */
const name: ChosenColumn = { type: 'words', meaning: 'name', setting: {} };

/** The city's own columns, and what is computed right of the last of its values. */
function columnsOfTable(input: ColumnsInput): ChosenColumns {
  const { plan } = input;
  const values = printedColumns(input);
  const lastValue = plan.table.findLastIndex((column) => column.type === 'value' && values.includes(column.value));
  const places = placeOfTexts(input);
  const setting = {};
  const columns = plan.table.flatMap((column, index): readonly ChosenColumn[] => {
    const own: readonly ChosenColumn[] =
      column.type === 'words' && isPrinted(column.meaning, input)
        ? [{ type: 'words', meaning: column.meaning, setting }]
        : column.type === 'value' && values.includes(column.value)
          ? [{ type: 'value', column: column.value, setting }]
          : places.get(index) === 'columns'
            ? [{ type: 'cells', index, setting }]
            : [];
    return index === lastValue ? [...own, ...computedColumns(input)] : own;
  });
  const unit: readonly ChosenColumn[] = plan.table.some((each) => each.type === 'words' && each.meaning === 'unit')
    ? []
    : [{ type: 'words', meaning: 'unit', setting }];
  const isName = (column: ChosenColumn) => column.type === 'words' && column.meaning === 'name';
  const withUnit = columns.flatMap((column) =>
    isName(column) && isPrinted('unit', input) ? [column, ...unit] : [column],
  );
  const rows = [...places].flatMap(([index, place]): readonly ChosenColumn[] =>
    place === 'rows' ? [{ type: 'cells', index, setting }] : [],
  );
  return {
    columns: [...(withUnit.some(isName) ? [] : [name]), ...withUnit, ...(lastValue < 0 ? computedColumns(input) : [])],
    rows,
  };
}

/** Of the whole report, so that the tables of all goals align. What stands in headings and notes has no column. */
function isPrinted(meaning: IndicatorMeaning, { plan, metrics }: ColumnsInput): boolean {
  const indicators = metrics.indicators.map(({ indicator }) => indicator);
  switch (meaning) {
    case 'name':
      return true;
    case 'id':
      return numbersOf(plan);
    case 'page':
      return indicators.some(({ page }) => page !== '');
    case 'project':
      return plan.goals.some(({ policies }) =>
        policies.some(({ projects }) => projects.some(({ title }) => title !== '')),
      );
    case 'unit':
      return indicators.some(hasBareValues);
    case 'section':
      return indicators.some(({ section }) => section !== '');
    default:
      return false;
  }
}

/** No. and 番号 are for readers, an ID is for programs. */
function numbersOf({ table }: ColumnsInput['plan']): boolean {
  return table.some((each) => each.type === 'words' && each.meaning === 'id' && !/ID|ＩＤ|コード/i.test(each.head));
}

function computedColumns({ plan, metrics }: ColumnsInput): readonly ChosenColumn[] {
  // 期待値型 cannot be worked out again by a reader who does not see the 期待値.
  const hasExpected = metrics.indicators.some(({ attainment }) => attainment.formula === 'expected');
  const keys: readonly ComputedKey[] = [
    'change',
    'changeRate',
    ...(hasExpected ? (['expected'] as const) : []),
    ...(isJudged(metrics) ? (['attainment', 'rating'] as const) : []),
  ];
  return [...keys.map((key) => ({ type: 'computed', key, setting: {} }) as const), ...ownRatings(plan, metrics)];
}

/** 自己評価; of several (一次評価, 外部評価) each under its own head, since one column could show only the last. */
function ownRatings(plan: Plan, metrics: PlanMetrics): readonly ChosenColumn[] {
  const ratings = ratingsOfTable(plan, metrics);
  if (ratings.length === 0) return [];
  if (ratings.length === 1) return [{ type: 'computed', key: 'ownRating', setting: {} }];
  return ratings.map(({ index, head }) => {
    const isLikeOurs = normalizeHeader(head) === '評価';
    return { type: 'cells', index, setting: { key: head, ...(isLikeOurs && { head: '評価（表の値）' }) } };
  });
}

function findColumns(setting: ColumnSetting, input: ColumnsInput): readonly ChosenColumn[] {
  const named = findNamedColumn(nameOf(setting) ?? '', input.plan.table);
  if (named === undefined) return [];
  switch (named.type) {
    case 'values':
      return valuesOf(named.values, setting, input);
    case 'texts':
      return textColumns(input.plan).map((index) => ({ type: 'cells', index, setting }));
    default:
      return [{ ...named, setting }];
  }
}

/** Of the years that the setting names, or of its latest years with actuals. */
function valuesOf(
  values: readonly ValueColumn[],
  setting: ColumnSetting,
  input: ColumnsInput,
): readonly ChosenColumn[] {
  const printed = printedColumns(input);
  const columns = values.filter((column) => printed.includes(column));
  const { years } = setting;
  const actualYears = [...new Set(columns.flatMap(({ role, year }) => (role === 'actual' && year ? [year] : [])))];
  const isWanted = ({ role, year }: ValueColumn) => {
    if (years === undefined || year === undefined) return true;
    if (typeof years !== 'number') return years.includes(year);
    return role !== 'actual' || actualYears.filter((other) => other > year).length < years;
  };
  return columns.filter(isWanted).map((column) => ({ type: 'value', column, setting }));
}

function standsBelow(column: ChosenColumn, places: ReadonlyMap<number, TextPlace>): boolean {
  const { place, width } = column.setting;
  const mayStandBelow = column.type === 'cells' || (column.type === 'words' && column.meaning !== 'name');
  if (place !== undefined) return mayStandBelow && place === 'row';
  // Who gives it a width wants a column.
  return width === undefined && column.type === 'cells' && places.get(column.index) === 'rows';
}
