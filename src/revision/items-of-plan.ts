/** The indicators of a plan as items of a revision. */

import type { Configuration } from '../model/configuration/configuration.ts';
import { hasBareValues } from '../model/plan/bare-values.ts';
import {
  actualYearsOf,
  type Goal,
  type Indicator,
  indicatorsOf,
  type Observation,
  type Plan,
  type Policy,
  type Project,
} from '../model/plan/plan.ts';
import { oneLine } from '../model/plan/plan-names.ts';
import { type FiscalYear, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { Field, Item } from './item.ts';
import { parseIds } from './items-of-table.ts';

/** What of the indicators is compared: the same in both editions. */
export interface PlanScope {
  /** Fiscal years of actual values that both have. */
  readonly years: readonly FiscalYear[];
  /** Those that the other has not: an edition is not another because a year has passed, yet its values stand in a redline. */
  readonly ownYears: readonly FiscalYear[];
  /** Whether the edition has an actual that nobody dates, and the other one too. */
  readonly undated: false | 'both' | 'own';
  /** Where what is counted, and where from, is said otherwise. */
  readonly definitions: boolean;
  readonly sources: boolean;
  /** 注記, where both editions have one. */
  readonly notes: boolean;
  /** Heads of other texts (今後の方向性) that both editions have and say otherwise. */
  readonly texts: readonly string[];
  /** Where values stand without their unit. */
  readonly units: boolean;
  /** Where it is said who answers for the indicators. */
  readonly sections: boolean;
}

export function itemsOfPlan(
  plan: Plan,
  { years, ownYears, undated, units, sections, definitions, sources, notes, texts }: PlanScope,
  { date, years: style }: Configuration['document'],
): readonly Item[] {
  /** Under the city's own head; under the year and the role where the column has none. */
  const valueField = (key: string, { column, quantity, place }: Observation, role: string): Field => {
    const year = column.year === undefined ? '' : formatFiscalYear(column.year, style, date);
    const plain = role === '' ? year : `${year}（${role}）`;
    return { key, label: oneLine(column.head) || plain, text: quantity.text, place };
  };
  const { names } = plan;
  const itemOf = (indicator: Indicator, path: readonly Field[]): Item => ({
    id: indicator.id,
    kind: 'KPI',
    name: { key: 'name', label: names.name, text: indicator.name, place: indicator.place },
    path,
    fields: [
      ...(units ? [field('unit', names.unit, indicator.unit, indicator)] : []),
      ...(indicator.baseline === undefined ? [] : [valueField('baseline', indicator.baseline, '基準値')]),
      ...withOwnKeys([
        ...indicator.actuals
          .filter(({ column: { year } }) =>
            year === undefined ? undated !== false : [...years, ...ownYears].includes(year),
          )
          .map((actual): Field => {
            const { year } = actual.column;
            const isOfOwnYear = year === undefined ? undated === 'own' : ownYears.includes(year);
            return { ...valueField(`actual-${year}`, actual, ''), ...(isOfOwnYear && { isOfOwnYear }) };
          }),
        ...targetsInForce(indicator).map((target) => valueField(`target-${target.column.year}`, target, '目標値')),
        ...indicator.plans.map((planned) => valueField(`plan-${planned.column.year}`, planned, '計画値')),
      ]),
      ...(definitions ? [field('definition', '定義', indicator.definition, indicator)] : []),
      ...(sources ? [field('source', '出典', indicator.source, indicator)] : []),
      ...(sections ? [field('section', names.section, indicator.section, indicator)] : []),
      ...texts.map((head) => field(`text-${head}`, head, textBelow(indicator, head), indicator)),
      ...(notes ? [field('note', '注記', indicator.note, indicator)] : []),
    ],
    replaces: parseIds(indicator.replaces ?? ''),
    place: indicator.place,
  });
  return plan.goals.flatMap((goal) => [
    ...goal.indicators.map((indicator) => itemOf(indicator, pathOf(names, goal))),
    ...goal.policies.flatMap((policy) =>
      policy.projects.flatMap((project) =>
        project.indicators.map((indicator) => itemOf(indicator, pathOf(names, goal, policy, project))),
      ),
    ),
  ]);
}

/**
 * Of `plan` beside the other edition, which is the one before or after it. A plan that is compared with none has none of its years
 * compared; what was measured since a draft that has no actuals at all is no part of what was revised.
 */
export function scopeOf(plan: Plan, other: Plan | undefined, side: 'before' | 'after' = 'after'): PlanScope {
  const indicators = [plan, ...(other === undefined ? [] : [other])].flatMap(({ goals }) =>
    goals.flatMap(indicatorsOf),
  );
  const isUndated = (each: Plan | undefined) =>
    each?.columns.some(({ role, year }) => role === 'actual' && year === undefined) === true;
  const bearing = (each: Plan | undefined) => each?.goals.flatMap(indicatorsOf).some(({ section }) => section !== '');
  const otherYears = other === undefined ? [] : actualYearsOf(other);
  const hasOwn = other !== undefined && (side === 'before' || other.columns.some(({ role }) => role === 'actual'));
  return {
    years: actualYearsOf(plan).filter((year) => otherYears.includes(year)),
    ownYears: hasOwn ? actualYearsOf(plan).filter((year) => !otherYears.includes(year)) : [],
    undated: isUndated(plan) && (isUndated(other) ? 'both' : hasOwn && 'own'),
    definitions: isSaidOtherwise(plan, other, ({ definition }) => definition),
    sources: isSaidOtherwise(plan, other, ({ source }) => source),
    notes: isSaidOtherwise(plan, other, ({ note }) => note),
    texts: other !== undefined && areOfOneYear(plan, other) ? headsSaidOtherwise(plan, other) : [],
    units: indicators.some(hasBareValues),
    // A column that only one edition has says nothing of who answered before.
    sections: bearing(plan) === true && bearing(other) === true,
  };
}

/** Heads of the texts that are not compared, as one edition alone has them or the editions are of different years, where each tells its own. */
export function findTextsLeft(old: Plan, now: Plan): readonly string[] {
  const [before, after] = [headsOfTexts(old), headsOfTexts(now)];
  const own = [...before.filter((head) => !after.includes(head)), ...after.filter((head) => !before.includes(head))];
  return areOfOneYear(old, now) ? own : [...headsSaidOtherwise(old, now), ...own];
}

function areOfOneYear(plan: Plan, other: Plan): boolean {
  return actualYearsOf(plan).at(-1) === actualYearsOf(other).at(-1);
}

function headsSaidOtherwise(plan: Plan, other: Plan): readonly string[] {
  const others = headsOfTexts(other);
  return headsOfTexts(plan).filter(
    (head) => others.includes(head) && isSaidOtherwise(plan, other, (indicator) => textBelow(indicator, head)),
  );
}

/** Of those that hold something. */
function headsOfTexts({ goals }: Plan): readonly string[] {
  const texts = goals.flatMap(indicatorsOf).flatMap((indicator) => indicator.texts);
  return [...new Set(texts.filter(({ text }) => text !== '').map(({ head }) => oneLine(head)))];
}

function textBelow({ texts }: Indicator, head: string): string {
  return texts.find((each) => oneLine(each.head) === head)?.text ?? '';
}

/** Of an indicator that both editions have and both say it of; a column of one edition alone changes nothing. */
function isSaidOtherwise(plan: Plan, other: Plan | undefined, textOf: (indicator: Indicator) => string): boolean {
  const texts = (each: Plan | undefined) =>
    new Map((each?.goals ?? []).flatMap(indicatorsOf).map((indicator) => [indicator.id, textOf(indicator)]));
  const others = texts(other);
  return [...texts(plan)].some(([id, text]) => text !== '' && (others.get(id) ?? '') !== '' && others.get(id) !== text);
}

/**
 * 変更後目標値 stands where the target stood that it takes the place of, under its head: the edition before has that column alone, and
 * what an edition aims at is one value a year.
 */
function targetsInForce({ targets }: Indicator): readonly Observation[] {
  return targets.flatMap((target): readonly Observation[] => {
    const ofYear = targets.filter(({ column }) => column.year === target.column.year);
    const isInForce = ({ doubt, quantity }: Observation) => doubt !== 'superseded' && quantity.type !== 'missing';
    if (target.column.revised !== undefined) {
      return ofYear.some(({ column }) => column.revised === undefined) ? [] : [target];
    }
    const later = ofYear.findLast((each) => each.column.revised !== undefined && isInForce(each));
    if (later !== undefined) return [{ ...later, column: target.column }];
    return target.doubt === 'superseded' ? [] : [target];
  });
}

/** Two values of a role and year, 累計 and 単年度, or two that nobody dates, are two fields. */
function withOwnKeys(fields: readonly Field[]): readonly Field[] {
  const counts = new Map<string, number>();
  return fields.map((each) => {
    const count = (counts.get(each.key) ?? 0) + 1;
    counts.set(each.key, count);
    return count === 1 ? each : { ...each, key: `${each.key}-${count}` };
  });
}

function pathOf(names: Plan['names'], goal: Goal, policy?: Policy, project?: Project): readonly Field[] {
  return [
    { key: 'goal', label: names.goal, text: goal.title },
    ...(policy === undefined ? [] : [{ key: 'policy', label: names.policy, text: policy.title }]),
    ...(project === undefined || project.title === ''
      ? []
      : [{ key: 'project', label: names.project, text: project.title }]),
  ];
}

function field(key: string, label: string, text: string, { place }: Indicator): Field {
  return { key, label, text, place };
}
