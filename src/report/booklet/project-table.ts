/** 全体計画, as a city may call it: what a project does now and will do, with the KPIs that measure it, as a table of the plan book. */

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { BookProject, BookWords } from '../../model/book/book.ts';
import { type Indicator, type Observation, type Plan, planPeriodOf, type ValueColumn } from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import { type CalendarDate, type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { idOfIndicator } from '../indicator-id.ts';
import { breakLines } from '../text/marked-text.ts';
import { cellValueOf } from '../value-cell.ts';

/** em. */
const widths = [9, 14, 11, 7, 7];

/** Rows and KPIs stand beside each other on one page. */
export function composeProject(project: BookProject, plan: Plan, date: CalendarDate, words: BookWords = {}): Element {
  const indicators = indicatorsOfProject(project, plan);
  const target = lastTarget(plan);
  const notes = project.rows.map(({ note }) => note).filter((note) => note !== '');
  const measured = Math.max(1, indicators.length);
  const count = Math.max(project.rows.length, measured + notes.length);
  const left = share(project.rows.length, count);
  const right = share(measured, count - notes.length);
  const rows = Array.from({ length: count }, (_, index) => {
    const row = project.rows[left.indexOf(index)];
    const kpi = right.indexOf(index);
    const note = notes[index - (count - notes.length)];
    return h('tr', [
      ...(row === undefined
        ? []
        : [row.current, row.content].map((text) =>
            withData(composeText(text, spanOf(left, index, count)), { place: row.place }),
          )),
      ...(kpi < 0 ? [] : kpiCells(indicators[kpi], target, spanOf(right, index, count - notes.length))),
      ...(note === undefined ? [] : [h('td', { className: ['project-note'], colSpan: 3 }, [...breakLines(note)])]),
    ]);
  });
  return h('table', { className: ['keep-together'] }, [
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h('tr', [
        h('th', { scope: 'row' }, words.project ?? plan.names.project),
        h('th', { className: ['project-name'], scope: 'colgroup', colSpan: 4 }, project.title),
      ]),
      h(
        'tr',
        headsOf(plan, target, date, words).map((head) => h('th', { scope: 'col' }, [...breakLines(head)])),
      ),
    ]),
    h('tbody', rows),
  ]);
}

/** A project is known by its title within its 基本目標. */
export function indicatorsOfProject({ goal: title, title: name }: BookProject, plan: Plan): readonly Indicator[] {
  const goal = plan.goals.find((candidate) => isSameTitle(candidate.title, title));
  const projects = goal?.policies.flatMap((policy) => policy.projects) ?? [];
  return projects.filter((project) => isSameTitle(project.title, name)).flatMap((project) => project.indicators);
}

/** 重点 may stand behind a title, and white space in it. */
function isSameTitle(a: string, b: string): boolean {
  const plain = (title: string) => title.replace(/[\s\u3000]/g, '').replace(/（重点）$/, '');
  return plain(a) === plain(b);
}

/** The column that the plan's last targets stand in. */
function lastTarget({ columns }: Plan): ValueColumn | undefined {
  const dated = columns.filter(({ role, year }) => role === 'target' && year !== undefined);
  const last = dated.reduce<ValueColumn | undefined>((a, b) => ((a?.year ?? 0) >= (b.year ?? 0) ? a : b), undefined);
  return last ?? columns.findLast(({ role }) => role === 'target');
}

/** e.g. `平成26年度末`, `平成27～31年度`; of indicators and their values the heads of their own table, where the book has no others. */
function headsOf(plan: Plan, target: ValueColumn | undefined, date: CalendarDate, words: BookWords): readonly string[] {
  const { from, to } = { ...planPeriodOf(plan), ...plan.stated };
  const name = (year: FiscalYear | undefined) => (year === undefined ? '' : formatFiscalYear(year, 'era', date));
  const first = name(from === undefined ? undefined : fiscalYear(from + 1));
  const last = name(to);
  const era = /^\D+/.exec(first)?.[0] ?? '';
  const period = last.startsWith(era) ? `${first.replace('年度', '')}～${last.slice(era.length)}` : `${first}～${last}`;
  const valueHead = (word: string | undefined, column: ValueColumn | undefined, year: string, plain: string) =>
    word === undefined && column !== undefined && column.head !== '' ? column.head : `${year}\n${word ?? plain}`;
  const baseline = plan.columns.find(({ role }) => role === 'baseline');
  return [
    `${words.current ?? '現況'}\n${from === undefined ? '' : `${name(from)}末`}`,
    `${words.content ?? '計画内容'}\n${from === undefined || to === undefined ? '' : period}`,
    words.name ?? plan.names.name,
    valueHead(words.baseline, baseline, name(from), '基準値'),
    valueHead(words.target, target, last, '目標値'),
  ].map((head) => head.trim());
}

/** The rows in which so many cells begin: one each, and the last as far down as there are rows. */
function share(cells: number, rows: number): readonly number[] {
  return Array.from({ length: Math.min(cells, rows) }, (_, index) => index);
}

function spanOf(starts: readonly number[], row: number, end: number): number {
  return (starts[starts.indexOf(row) + 1] ?? end) - row;
}

function composeText(text: string, rows: number): Element {
  return h('td', { className: ['project-text'], ...span(rows) }, [...breakLines(text)]);
}

function kpiCells(indicator: Indicator | undefined, target: ValueColumn | undefined, rows: number): readonly Element[] {
  if (indicator === undefined) return [h('td', { colSpan: 3, ...span(rows) })];
  const scope = rows > 1 ? 'rowgroup' : 'row';
  const properties = { id: idOfIndicator(indicator), className: ['row-name'], scope, ...span(rows) };
  const name = h('th', properties, [...breakLines(indicator.name)]);
  return [
    withData(name, { place: indicator.place }),
    entryCell(indicator.baseline, rows),
    targetCell(indicator.targets.at(-1), target, rows),
  ];
}

/** What stands below another year's head says its own. */
function targetCell(entry: Observation | undefined, target: ValueColumn | undefined, rows: number): Element {
  const isOther = entry !== undefined && target !== undefined && entry.column.year !== target.year;
  if (!isOther || entry.column.head === '') return entryCell(entry, rows);
  const text = `${entry.quantity.text}\n（${oneLine(entry.column.head)}）`;
  return withData(h('td', { className: ['number'], ...span(rows) }, [...breakLines(text)]), { place: entry.place });
}

function entryCell(entry: Observation | undefined, rows: number): Element {
  if (entry === undefined) return h('td', span(rows));
  const { quantity, place } = entry;
  const className = quantity.type === 'missing' ? ['missing'] : ['number'];
  const cell = h('td', { className, ...span(rows) }, [...breakLines(quantity.text)]);
  return withData(cell, { cell: cellValueOf(quantity), place });
}

function span(rows: number): Properties {
  return rows > 1 ? { rowSpan: rows } : {};
}
