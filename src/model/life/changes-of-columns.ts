/** What the columns 廃止, 新規 and 変更年度 of the table of indicators say, as changes. */

import { type Finding, type Found, notice } from '../../finding/finding.ts';
import type { Change } from '../plan/change.ts';
import type { Indicator, Observation } from '../plan/plan.ts';
import type { PlanReading } from '../plan/plan-reading.ts';
import type { Locator } from './locate-changes.ts';
import type { LifeCell, LifeColumns } from './take-life-columns.ts';

export function changesOfColumns(columns: LifeColumns, reading: PlanReading, locator: Locator): readonly Change[] {
  return reading.indicators.flatMap(({ indicator }) => {
    const cells = locator.rowsOf(indicator).flatMap((row) => columns.ofRow(row));
    const reason = cells.find(({ kind }) => kind === 'ended-reason')?.text;
    // A cell that is merged over the rows of an indicator says it once.
    const first = cells.filter((cell, index) => cells.findIndex(({ kind }) => kind === cell.kind) === index);
    return first.flatMap((cell) => changeOf(cell, indicator, reason));
  });
}

function changeOf(
  { kind, year, text, cell: { place } }: LifeCell,
  indicator: Indicator,
  reason: string | undefined,
): readonly Change[] {
  if (year === undefined) return [];
  const base = { id: indicator.id, from: year, place };
  switch (kind) {
    case 'ended':
      return [{ ...base, field: 'ended', old: '', new: '', reason: text || (reason ?? '') }];
    case 'begun':
      return [{ ...base, field: 'begun', old: '', new: '', reason: text }];
    case 'changed': {
      const revised = indicator.targets.findLast(isRevised);
      const before = indicator.targets.findLast(({ doubt }) => doubt === 'superseded');
      if (revised === undefined) return [];
      const [old, now] = [before?.quantity.text ?? '', revised.quantity.text];
      return [{ ...base, field: 'target', old, new: now, reason: text }];
    }
    case 'ended-reason':
      return [];
  }
}

/** 変更後目標値 without a word since when: all years are judged by it. */
export function nameUndated(reading: PlanReading, changes: readonly Change[]): Found<readonly Indicator[]> {
  const dated = new Set(changes.flatMap(({ id, field }) => (field === 'target' ? [id] : [])));
  const undated = reading.indicators.flatMap(({ indicator }) => {
    return indicator.targets.some(isRevised) && !dated.has(indicator.id) ? [indicator] : [];
  });
  const [first] = undated;
  const names = undated.map(({ name }) => name);
  const findings: readonly Finding[] =
    first === undefined ? [] : [notice('change-undated', { names }, { file: first.place.file })];
  return { value: undated, findings };
}

/** Whether it holds in place of another. */
function isRevised({ column, quantity, doubt }: Observation): boolean {
  return column.revised !== undefined && quantity.type !== 'missing' && doubt !== 'superseded';
}
