/** The indicators of a plan as items of an inquiry: their values of both years, and 達成率 as the plan's own formula has it. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { nameUnknown } from '../../model/form/name-unknown.ts';
import type { RawForm } from '../../model/form/raw-form.ts';
import { formulas } from '../../model/formula/formulas.ts';
import {
  actualHead,
  type ComputedCell,
  type InquiryColumn,
  type InquiryItem,
  type ShownValue,
} from '../../model/inquiry/inquiry.ts';
import { idOfName } from '../../model/plan/infer-id.ts';
import { type Indicator, indicatorsOf, type Observation, type Plan } from '../../model/plan/plan.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import { isSameUnit } from '../../model/value/parse-quantity.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';
import { computeMetrics } from '../compute-metrics.ts';
import { styleOfRate } from '../figure-styles.ts';
import { findActual } from '../measured-value.ts';
import type { IndicatorMetrics } from '../metrics.ts';
import { dash, roundPercentage, showRatio } from '../show-figure.ts';
import { rateName, targetName } from './lay-columns.ts';

export interface ItemsBase {
  readonly raw: RawForm;
  readonly columns: readonly InquiryColumn[];
  readonly year: FiscalYear;
  readonly configuration: Configuration;
}

/** `section` is what the column of sections says. */
export function itemsOfPlan(base: ItemsBase, plan: Plan | undefined): Found<readonly InquiryItem[]> {
  const { raw, columns, year, configuration } = base;
  if (plan === undefined) {
    const place = raw.places.get(`sources.${raw.definition.of}`) ?? { file: raw.file };
    return { value: [], findings: [error('form-indicators', { missing: 'table' }, place)] };
  }
  const findings = findUnknown(base, plan);
  const before = computeMetrics(plan, configuration, fiscalYear(year - 1)).indicators;
  const metrics = computeMetrics(plan, configuration, year).indicators;
  const sectionAt = headAt(plan, raw.definition.inquiry?.section ?? '');
  const numbers = numbersUnderKey(raw, plan);
  const items = metrics.map((each, index): InquiryItem => {
    const { indicator } = each;
    const number = numbers.get(indicator.id);
    const shown = columns.flatMap((column) => {
      if (column.kind !== 'shown') return [];
      const ofYear = column.role === 'previous' ? (before[index] ?? each) : each;
      return [[column.head, show(plan, ofYear, column.name)] as const];
    });
    const actual = columns.find((column) => column.kind === 'asked' && column.field.name === actualHead);
    const computed = columns.flatMap((column) => {
      const cell = column.kind === 'computed' && actual && computedOf(each, actual.head, configuration);
      return cell ? [[column.head, cell] as const] : [];
    });
    const section = sectionAt < 0 ? indicator.section : (indicator.cells[sectionAt] ?? '');
    return {
      ...(number === undefined ? { number: indicator.id } : { number, indicator: indicator.id }),
      section: section.trim(),
      name: indicator.name,
      unit: indicator.unit,
      shown: new Map(shown),
      before: new Map(actual === undefined ? [] : [[actual.head, show(plan, before[index] ?? each, actualHead)]]),
      computed: new Map(computed),
      place: indicator.place,
    };
  });
  return { value: items, findings };
}

/** Where the table gives no ids that it is known by, what the form calls its key: 符号. */
function numbersUnderKey({ definition: { sources, of } }: RawForm, plan: Plan): ReadonlyMap<string, string> {
  const at = headAt(plan, [sources[of]?.key ?? []].flat().at(-1) ?? '');
  const unnamed = plan.goals.flatMap(indicatorsOf).filter(({ id }) => idOfName(id) !== undefined);
  const numbers = unnamed.map(({ id, cells }) => [id, cells[at]?.normalize('NFKC').trim() ?? ''] as const);
  const isKey = new Set(numbers.map(([, number]) => number)).size === numbers.length;
  return new Map(isKey ? numbers.filter(([, number]) => number !== '') : []);
}

const namesOfIndicator: Readonly<Record<string, (indicator: Indicator) => string>> = {
  指標: ({ name }) => name,
  指標名: ({ name }) => name,
  単位: ({ unit }) => unit,
  定義: ({ definition }) => definition,
};

function findUnknown({ raw, columns }: ItemsBase, plan: Plan): readonly Finding[] {
  const heads = plan.table.map(({ head }) => head);
  const known = [...Object.keys(namesOfIndicator), actualHead, targetName, rateName, '基準値', ...heads];
  const isKnown = (name: string) => known.some((each) => normalizeHeader(each) === normalizeHeader(name));
  const unknown = columns.flatMap((column) =>
    column.kind === 'shown' && !isKnown(column.name) ? [nameUnknown(raw, 'inquiry.columns', column.name, known)] : [],
  );
  const section = raw.definition.inquiry?.section ?? '';
  const hasSections = headAt(plan, section) >= 0 || plan.goals.length === 0;
  return hasSections ? unknown : [...unknown, nameUnknown(raw, 'inquiry.section', section, heads)];
}

function headAt({ table }: Plan, name: string): number {
  return table.findIndex(({ head }) => normalizeHeader(head) === normalizeHeader(name));
}

/** Of the year of `metrics`, but for what the plan says of no year. */
function show(plan: Plan, metrics: IndicatorMetrics, name: string): ShownValue {
  const { indicator, target, year, attainment } = metrics;
  if (name === actualHead) return showObservation(findActual(indicator, year), indicator);
  if (name === targetName) return showObservation(target, indicator);
  if (name === '基準値') return showObservation(indicator.baseline, indicator);
  const at = headAt(plan, name);
  if (name === rateName && at < 0) return { text: attainment.status === 'value' ? attainment.shown : dash };
  const own = namesOfIndicator[name];
  const text = indicator.cells[at]?.trim() ?? '';
  return { text: text === '' && own !== undefined ? own(indicator) : text };
}

/** Without the unit where it is the indicator's own, which stands in a column of its own. */
function showObservation(observation: Observation | undefined, { unit }: Indicator): ShownValue {
  if (observation === undefined) return { text: '' };
  const { quantity, doubt } = observation;
  const isPlain =
    quantity.type === 'amount' &&
    doubt === undefined &&
    quantity.bound === undefined &&
    quantity.spelled !== true &&
    isSameUnit(quantity.unit, unit);
  if (!isPlain) return { text: quantity.text.trim() };
  const number = quantity.value.toFixed(Math.max(quantity.decimals, quantity.value.decimalPlaces()));
  return { text: quantity.text.trim(), number };
}

/** The formula that the plan names for the indicator, with all but the answer filled in. */
function computedOf(
  { inputs, attainment }: IndicatorMetrics,
  actual: string,
  configuration: Configuration,
): ComputedCell | undefined {
  const name = attainment.formula;
  if (name === undefined) return undefined;
  const { needs, compute, excel } = formulas[name];
  const isMissing = needs.some((role) => role !== 'actual' && typeof inputs[role] === 'string');
  if (isMissing) return undefined;
  const judged = name === 'within' ? { ...inputs, direction: 'maintain' as const } : inputs;
  const style = styleOfRate('attainment', configuration);
  const formula = fill(excel(judged), inputs);
  const ratioOf = (value: Parameters<ComputedCell['shown']>[0]) => {
    const ratio = compute({ ...judged, actual: value });
    return ratio.status === 'value' ? ratio.value : undefined;
  };
  return {
    formula: `ROUND((${formula})*100,${style.decimals})`,
    actual,
    shown: (value) => {
      const ratio = ratioOf(value);
      return ratio === undefined ? dash : showRatio(ratio, style);
    },
    valueOf: (value) => {
      const ratio = ratioOf(value);
      return ratio && roundPercentage(ratio, style);
    },
  };
}

/** Roles in braces become numbers, but for the answer. */
function fill(text: string, inputs: IndicatorMetrics['inputs']): string {
  const parts = text.split(/[{}]/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part;
      if (part === 'actual') return '{actual}';
      const input = inputs[part as 'target' | 'baseline' | 'elapsed' | 'period'];
      return typeof input === 'string' || input === undefined ? 'NA()' : input.toFixed();
    })
    .join('');
}
