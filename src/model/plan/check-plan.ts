/** The check stage: the tables as they were read → the checked plan, with every problem found on the way. */

import { type Found, hasErrors, type Place } from '../../finding/finding.ts';
import { andThen } from '../../finding/found.ts';
import type { RawTable } from '../../table/table.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { type IndicatorMeaning, indicatorMeanings } from '../head/header-words.ts';
import { gatherMeasures, type MeasuresOfPolicies, placeMeasures } from './assign-measures.ts';
import { buildGoals } from './build-goals.ts';
import { checkIdentities } from './check-identity.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPrintedTotals } from './check-printed-totals.ts';
import { checkRows } from './check-rows.ts';
import type { Column } from './column.ts';
import { checkColumns } from './columns.ts';
import { findRowsOfOtherRole } from './find-rows-of-other-role.ts';
import { foldRows } from './fold-rows.ts';
import { type GoalGroup, groupRows } from './group-rows.ts';
import { composeInferenceNotices } from './inferences.ts';
import { mapColumns } from './map-columns.ts';
import { mapItems } from './map-items.ts';
import { mapRows } from './map-rows.ts';
import type { Plan } from './plan.ts';
import { nameAddedHeads, namePlan } from './plan-names.ts';
import type { PlanReading } from './plan-reading.ts';
import { readRowPeriods } from './row-periods.ts';
import { splitDatedCells } from './split-dated-cells.ts';
import { splitPlannedRows } from './split-planned-rows.ts';
import { splitRoleNames } from './split-role-names.ts';
import { listTableColumns } from './table-columns.ts';
import { takeBaselines } from './take-baselines.ts';
import { tellRowsApart, withoutTold } from './tell-rows-apart.ts';
import { tellStackedRows } from './tell-stacked-rows.ts';
import { checkValueColumns, checkYearContext, settleValueColumns } from './value-columns.ts';

export interface CheckedPlan extends Found<Plan | undefined> {
  readonly reading: PlanReading;
}

/** The plan, or `undefined` where an error stops it. Without a table of measures they are those of the 施策 column. */
export function checkPlan(
  indicators: RawTable,
  measures: RawTable | undefined,
  configuration: Configuration,
): CheckedPlan {
  const table = placeOfTable(indicators);
  const context = checkYearContext(configuration);
  const mapped = mapRows(indicators, configuration.data.rows);
  const named = splitRoleNames(mapped.value, context.value);
  // Each stage may add columns, or part them.
  const givenOf = (given: RawTable) => mapColumns(given, configuration.data.columns, context.value);
  const dated = splitDatedCells(named, context.value, givenOf(named).value);
  const started = takeBaselines(dated.value, context.value, givenOf(dated.value).value);
  const stacked = tellStackedRows(started.value, context.value, givenOf(started.value).value);
  const folded = foldRows(stacked.value, context.value);
  const planned = splitPlannedRows(folded.value, context.value, givenOf(folded.value).value);
  const given = givenOf(planned.value);
  const columns = checkColumns(planned.value, indicatorMeanings, context.value, given.value);
  const told = tellRowsApart(planned.value, columns.value);
  const settled = settleValueColumns(columns.value.values, context.value);
  const headed = nameAddedHeads(columns.value.words, planned.value);
  const ownWords = measures === undefined ? withPolicyColumn(headed) : headed;
  const read = { table: told.value.table, words: ownWords, values: settled.value.values };
  const items = mapItems(read, configuration.data.items, context.value);
  const { table: rowsTold, words } = items.value;
  const dateOf = readRowPeriods(columns.value.periods, items.value.values, context.value);
  const values = checkValueColumns(items.value.values, rowsTold, context.value, dateOf, table);
  const settings = {
    words,
    columns: values.value,
    printed: columns.value.printed,
    texts: [...columns.value.texts, ...settled.value.texts].toSorted((a, b) => a.index - b.index),
    dateOf,
    years: context.value,
    brackets: configuration.data.brackets,
    negativeTargets: configuration.data.negativeTargets,
    changes: configuration.data.changes,
  };
  const rows = checkRows(rowsTold, settings, table);
  const identities = checkIdentities(rows.value);
  const identified = identities.value.map(({ row, id, inferred }) => ({
    ...row,
    indicator: { id, ...row.indicator },
    inferences: inferred ? [...row.inferences, { code: 'inferred-id', value: id } as const] : row.inferences,
  }));

  const groups = groupRows(identified);
  const measuresOf = measures === undefined ? gatherMeasures(groups) : checkMeasuresOf(measures, groups);
  const goals = buildGoals(groups, measuresOf.value);
  const inferences = identified.flatMap(({ indicator: { name }, inferences }) =>
    inferences.map((inference) => ({ ...inference, name })),
  );
  const findings = [
    ...[
      context,
      mapped,
      dated,
      started,
      stacked,
      folded,
      planned,
      given,
      { findings: withoutTold(columns.findings, told.value.columns) },
      told,
      settled,
      items,
      values,
      rows,
      identities,
      measuresOf,
      goals,
    ].flatMap((stage) => stage.findings),
    ...findRowsOfOtherRole(rowsTold, columns.value, context.value),
    ...checkPrintedTotals(planned.value, columns.value, configuration.document.date),
    ...composeInferenceNotices(inferences, table),
  ];
  const columnsRead = { ...columns.value, texts: settings.texts };
  const reading = { table: rowsTold, columns: columnsRead, values: values.value, indicators: identified };
  if (hasErrors(findings)) return { value: undefined, findings, reading };
  const { from, to } = context.value;
  const stated = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const value: Plan = {
    goals: goals.value,
    columns: values.value.map((column) => column.value),
    table: listTableColumns(
      planned.value,
      { ...columns.value, words: settings.words, texts: settings.texts },
      values.value,
    ),
    names: namePlan(settings.words, groups),
    stated,
  };
  return { value, findings, reading };
}

function placeOfTable({ file, sheet }: RawTable): Place {
  return sheet === undefined ? { file } : { file, sheet };
}

/** Where 施策 stands between 基本目標 and KPI without a 基本方針 and without a table of its own, it is that level. */
function withPolicyColumn(words: ReadonlyMap<IndicatorMeaning, Column>): ReadonlyMap<IndicatorMeaning, Column> {
  const measure = words.get('measure');
  if (words.has('policy') || measure === undefined) return words;
  const others = [...words].filter(([meaning]) => meaning !== 'measure');
  return new Map([...others, ['policy', measure]]);
}

function checkMeasuresOf(table: RawTable, groups: readonly GoalGroup[]): Found<MeasuresOfPolicies> {
  return andThen(checkMeasures(table), (rows) => placeMeasures(rows, groups));
}
