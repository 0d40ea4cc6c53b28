/** One row of the indicator table → an indicator, with what had to be inferred for it. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { RawRow } from '../../table/table.ts';
import type { Position } from './carry-down.ts';
import { directionWords, formulaWords, isMarkedPriority, kindWords, priorityWords } from './cell-words.ts';
import { checkOneOf, findCell, textOf } from './check-cell.ts';
import { checkValues } from './check-values.ts';
import type { Column } from './columns.ts';
import type { IndicatorMeaning } from './header-words.ts';
import { type DirectionSubject, inferDirection } from './infer-direction.ts';
import { inferKind } from './infer-kind.ts';
import type { IndicatorInference } from './inferences.ts';
import type { Direction, Indicator, IndicatorKind } from './plan.ts';
import type { PlanYears } from './plan-years.ts';

export interface CheckedIndicator {
  /** Everything but its id, which needs the other rows. */
  readonly indicator: Omit<Indicator, 'id'>;
  readonly inferences: readonly IndicatorInference[];
}

/** Of a row that has a name; `position` is where it stands in the plan, with what the row left blank. */
export function checkIndicator(
  row: RawRow,
  position: Position,
  columns: ReadonlyMap<IndicatorMeaning, Column>,
  years: PlanYears,
): Found<CheckedIndicator> {
  const text = (meaning: IndicatorMeaning) => textOf(row, columns.get(meaning));
  const name = text('name');
  const values = checkValues(row, name, text('unit'), years);
  const { unit, unitInferred, baseline, actuals, targets } = values.value;

  const kind = checkKind(row, columns.get('kind'), name, unit);
  const direction = checkDirection(
    row,
    columns.get('direction'),
    findCell(row, columns.get('name'))?.place ?? row.place,
    {
      name,
      kind: kind.value.kind,
      baseline: baseline.quantity,
      actuals: actuals.map(({ quantity }) => quantity),
      target: targets.at(-1)?.quantity,
    },
  );
  const formula = checkOneOf(row, columns.get('formula'), formulaWords);
  const priority = checkOneOf(row, columns.get('priority'), priorityWords);
  const indicator = {
    name,
    unit,
    kind: kind.value.kind,
    direction: direction.value.direction,
    baseline,
    targets,
    actuals,
    ...(formula.value === undefined ? {} : { formula: formula.value }),
    page: position.page,
    section: text('section'),
    definition: text('definition'),
    source: text('source'),
    remark: text('remark'),
    priority: priority.value ?? isMarkedPriority(`${position.project ?? ''}${name}`),
    place: findCell(row, columns.get('name'))?.place ?? row.place,
  };
  const inferences: readonly IndicatorInference[] = [
    ...(unitInferred ? [{ code: 'inferred-unit', value: unit } as const] : []),
    ...kind.value.inferences,
    ...direction.value.inferences,
  ];
  const checks = [values, kind, direction, formula, priority];
  return { value: { indicator, inferences }, findings: checks.flatMap(({ findings }) => findings) };
}

interface Inferred {
  readonly inferences: readonly IndicatorInference[];
}

function checkKind(
  row: RawRow,
  column: Column | undefined,
  name: string,
  unit: string,
): Found<Inferred & { readonly kind: IndicatorKind }> {
  const given = checkOneOf(row, column, kindWords);
  if (given.value !== undefined) return { value: { kind: given.value, inferences: [] }, findings: given.findings };
  const { kind, certain } = inferKind(name, unit);
  const inferences = [{ code: certain ? 'inferred-kind' : 'kind-assumed', value: kind } as const];
  return { value: { kind, inferences }, findings: given.findings };
}

function checkDirection(
  row: RawRow,
  column: Column | undefined,
  place: RawRow['place'],
  subject: DirectionSubject,
): Found<Inferred & { readonly direction: Direction }> {
  const given = checkOneOf(row, column, directionWords);
  if (given.value !== undefined) return { value: { direction: given.value, inferences: [] }, findings: [] };
  const inferred = inferDirection(subject);
  if (inferred !== undefined) {
    const { direction, certain } = inferred;
    const inferences = [{ code: certain ? 'inferred-direction' : 'direction-assumed', value: direction } as const];
    return { value: { direction, inferences }, findings: given.findings };
  }
  if (subject.target?.type !== 'amount') {
    // Without a number to reach nothing is judged by the direction.
    return {
      value: { direction: 'increase', inferences: [{ code: 'direction-assumed', value: 'increase' }] },
      findings: given.findings,
    };
  }
  const facts = { name: subject.name, baseline: subject.baseline.text, target: subject.target?.text ?? '' };
  const asked: Finding = error('direction-uncertain', facts, findCell(row, column)?.place ?? place);
  const findings = given.findings.length > 0 ? given.findings : [asked];
  return { value: { direction: 'increase', inferences: [] }, findings };
}
