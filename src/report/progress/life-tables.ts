/** What was changed since the plan began, and which indicators have ended: as of the year reported on. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { type EndedIndicator, nameChangedField, type ToldChange } from '../../model/plan/change.ts';
import { addUnit } from '../../model/value/add-unit.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { idOfIndicator } from '../indicator-id.ts';
import type { PlanInput } from '../report.ts';
import { composeList } from './compose-list.ts';
import { nameOfGoal } from './goal-name.ts';

export function hasChanges({ plan }: Pick<PlanInput, 'plan'>): boolean {
  return (plan.life?.changes.length ?? 0) > 0;
}

export function hasEnded({ plan, configuration }: Pick<PlanInput, 'plan' | 'configuration'>): boolean {
  return (plan.life?.ended.length ?? 0) > 0 && configuration.reports.progress.ended === 'list';
}

/** One row a change, the earliest first; an indicator that was added has no values before. */
export function changedTable(input: PlanInput): Element {
  const { plan } = input;
  const rows = (plan.life?.changes ?? []).map((change) => ({
    place: change.place,
    cells: [
      h('td', { className: ['center'] }, nameYear(change.from, input)),
      nameCell(change, input),
      h('td', change.field === 'begun' ? '追加' : nameField(change, input)),
      h('td', change.field === 'begun' ? '' : withUnit(change.old, change, input) || '－'),
      h('td', change.field === 'begun' ? '' : withUnit(change.new, change, input)),
      h('td', change.reason),
    ],
  }));
  return composeList(
    ['適用年度', plan.names.name, '変更したもの', '変更前', '変更後', '理由'],
    [7, 24, 9, 15, 15, 30],
    rows,
  );
}

export function endedTable(input: PlanInput): Element {
  const { plan } = input;
  const rows = (plan.life?.ended ?? [])
    .toSorted((a, b) => a.change.from - b.change.from)
    .map((ended) => ({ place: ended.change.place, cells: endedCells(ended, input) }));
  const heads = [plan.names.goal, plan.names.name, '最後の値', '目標値', '廃止した年度', '理由'];
  return composeList(heads, [6, 26, 12, 10, 8, 38], rows);
}

function endedCells({ change, unit, last, target, goal, heirs }: EndedIndicator, input: PlanInput): readonly Element[] {
  const shown = last === undefined ? '－' : `${addUnit(last.text, unit)}（${nameYear(last.year, input)}）`;
  const heir = heirs.length === 0 ? '' : `（後継：${heirs.join('、')}）`;
  return [
    h('td', { className: ['center'] }, nameOfGoal(goal, input.plan.names.goal)),
    h('th', { className: ['indicator'], scope: 'row' }, change.name),
    h('td', { className: ['number'] }, shown),
    h('td', { className: ['number'] }, target === '' ? '－' : addUnit(target, unit)),
    h('td', { className: ['center'] }, nameYear(change.from, input)),
    h('td', `${change.reason}${heir}`),
  ];
}

/** A number of a target bears the unit that the indicator has now. */
function withUnit(text: string, { id, field }: ToldChange, { metrics }: PlanInput): string {
  const unit = metrics.indicators.find((each) => each.indicator.id === id)?.indicator.unit ?? '';
  return field === 'target' || field === 'baseline' ? addUnit(text, unit) : text;
}

function nameField(change: ToldChange, input: PlanInput): string {
  const { targetYear } = change;
  const name = nameChangedField(change);
  return targetYear === undefined ? name : `${name}（${nameYear(targetYear, input)}）`;
}

/** Leads to the indicator's row. */
function nameCell({ id, name }: ToldChange, { metrics }: PlanInput): Element {
  const indicator = metrics.indicators.find((each) => each.indicator.id === id)?.indicator;
  const content = indicator === undefined ? name : h('a', { href: `#${idOfIndicator(indicator)}` }, name);
  return withData(h('th', { className: ['indicator'], scope: 'row' }, [content]), { identity: id });
}

function nameYear(year: FiscalYear, { configuration }: PlanInput): string {
  const { years, date } = configuration.document;
  return formatFiscalYear(year, years, date);
}
