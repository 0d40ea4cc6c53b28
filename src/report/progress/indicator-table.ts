/** The table of a goal: its numerical targets, then its policies with their measures, projects and indicators. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import { isMarkedPriority } from '../../model/plan/cell-words.ts';
import {
  type Goal,
  type Indicator,
  type Measure,
  measuresOf,
  type Policy,
  type Project,
} from '../../model/plan/plan.ts';
import { oneLine } from '../../model/plan/plan-names.ts';
import { type IndicatorRow, indicatorRows } from '../plan/indicator-row.ts';
import type { PlanInput } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { bandText } from './band-text.ts';
import type { ChosenColumns } from './choose-columns.ts';
import { composeColumn, nameCell, type ReportColumn } from './report-columns.ts';

/** What the tables of all goals have in common. */
export interface TableColumns {
  readonly columns: readonly ReportColumn[];
  /** Over the full width, under each indicator that has such a text. */
  readonly below: readonly ReportColumn[];
  readonly rows: ReadonlyMap<Indicator, IndicatorRow>;
}

export function composeColumns({ columns, rows: below }: ChosenColumns, input: PlanInput): TableColumns {
  const rows = indicatorRows(input);
  const hasProjects = columns.some((column) => column.type === 'words' && column.meaning === 'project');
  const compose = (column: ChosenColumns['columns'][number]) => composeColumn(column, rows, input, hasProjects);
  return {
    columns: columns.map(compose),
    below: below.map(compose),
    rows: new Map(rows.map((row) => [row.indicator, row])),
  };
}

/** Each `tbody` is what belongs together on a page: a project's rows, led by the heads they open with. */
export function indicatorTable(goal: Goal, input: PlanInput, columns: TableColumns): Element {
  return new IndicatorTable(goal, input, columns).render();
}

class IndicatorTable {
  readonly #goal: Goal;
  readonly #input: PlanInput;
  readonly #columns: readonly ReportColumn[];
  readonly #below: readonly ReportColumn[];
  readonly #rows: ReadonlyMap<Indicator, IndicatorRow>;

  constructor(goal: Goal, input: PlanInput, { columns, below, rows }: TableColumns) {
    this.#goal = goal;
    this.#input = input;
    this.#columns = columns;
    this.#below = below;
    this.#rows = rows;
  }

  render(): Element {
    const conditions = this.#input.metrics.bandSets
      .flatMap(({ bands }) => bands)
      .filter(({ lags }) => lags)
      .map(({ symbol, word }) => ({
        columnClass: 'rating',
        beginsWith: bandText({ symbol, word }),
        styleClass: 'lagging',
      }));
    const table = h('table', { dataFreezeColumns: this.#frozen() }, [
      h(
        'colgroup',
        this.#columns.map(({ width }) => h('col', { dataWidth: width })),
      ),
      this.#head(),
      ...this.#numericalTargets(),
      ...this.#goal.policies.flatMap((policy) => this.#policyGroups(policy)),
    ]);
    return withData(table, { conditions });
  }

  /** As far as the name, where that leaves room for the figures. */
  #frozen(): number {
    const upToName = this.#columns.slice(0, this.#columns.findIndex(({ kind }) => kind === 'name') + 1);
    return upToName.reduce((sum, { width }) => sum + width, 0) <= mostFrozen ? upToName.length : 1;
  }

  #head(): Element {
    const { title } = this.#goal;
    const count = this.#columns.length;
    const band = h('th', { className: ['band'], scope: 'colgroup', colSpan: count, dataHeading: 2 }, title);
    return h('thead', [
      h(
        'tr',
        this.#columns.map(({ head }) => h('th', { scope: 'col' }, breakHead(head))),
      ),
      ...(title === '' ? [] : [h('tr', [band])]),
    ]);
  }

  #numericalTargets(): readonly Element[] {
    const { indicators } = this.#goal;
    const rows = indicators.flatMap((indicator, index) => [
      h('tr', [...this.#targetCells(indicators, index)]),
      ...this.#textRows(indicator, false),
    ]);
    return rows.length === 0 ? [] : [h('tbody', rows)];
  }

  /** A numerical target has no project: its name stands there too, where it is beside it. */
  #targetCells(indicators: readonly Indicator[], index: number): readonly Element[] {
    const row = this.#rowOf(indicators[index]);
    return this.#columns.flatMap((column, at): readonly Element[] => {
      const before = this.#columns[at - 1];
      if (column.kind === 'page') return this.#mergedPage(indicators, index);
      if (column.kind === 'name') return [nameCell(row, before?.kind === 'project' ? { colSpan: 2 } : {})];
      if (column.kind !== 'project') return [column.cell(row)];
      return this.#columns[at + 1]?.kind === 'name' ? [] : [h('td', '')];
    });
  }

  /** The page number once for all numerical targets that stand on it, merged downwards. */
  #mergedPage(indicators: readonly Indicator[], index: number): readonly Element[] {
    const page = indicators[index]?.page ?? '';
    if (index > 0 && indicators[index - 1]?.page === page) return [];
    const rest = indicators.slice(index);
    const end = rest.findIndex((indicator) => indicator.page !== page);
    return [pageCell(page, this.#heightOf(end < 0 ? rest : rest.slice(0, end)))];
  }

  #policyGroups(policy: Policy): readonly Element[] {
    const columns = this.#columns.length;
    const policyRow = h('tr', [
      h('th', { className: ['policy'], scope: 'rowgroup', colSpan: columns, dataHeading: 3 }, policy.title),
    ]);
    const opening: Element[] = policy.title === '' ? [] : [policyRow];
    const groups: Element[] = [];
    for (const { measures, projects } of byMeasure(policy)) {
      if (measures.length > 0) opening.push(this.#measureRow(measures, columns));
      for (const project of projects) {
        groups.push(h('tbody', [...opening.splice(0), ...this.#projectRows(project)]));
      }
    }
    return opening.length === 0 ? groups : [...groups, h('tbody', opening)];
  }

  #measureRow(measures: readonly Measure[], columns: number): Element {
    const priorityWord = `　（重点${this.#input.plan.names.measure}）`;
    const lines = measures.flatMap(({ number, isNumbered, title, priority }, index) => [
      ...(index === 0 ? [] : [h('br')]),
      `${isNumbered ? `${circled(number)}　` : ''}${title}${priority && !isMarkedPriority(title) ? priorityWord : ''}`,
    ]);
    return h('tr', [h('th', { className: ['measure'], scope: 'rowgroup', colSpan: columns }, lines)]);
  }

  #projectRows({ indicators, title, page }: Project): readonly Element[] {
    const rows = this.#heightOf(indicators);
    return indicators.flatMap((indicator, index) => {
      const row = this.#rowOf(indicator);
      const cells = this.#columns.flatMap((column): readonly Element[] => {
        if (column.kind === 'page') return index > 0 ? [] : [pageCell(page, rows)];
        if (column.kind !== 'project') return [column.cell(row)];
        return index > 0 ? [] : [h('th', { className: ['project'], scope: 'rowgroup', ...rowSpan(rows) }, title)];
      });
      return [h('tr', cells), ...this.#textRows(indicator, true)];
    });
  }

  /** Rows that indicators take with the texts below them. */
  #heightOf(indicators: readonly Indicator[]): number {
    return indicators.reduce((sum, indicator) => sum + 1 + this.#textsBelow(indicator).length, 0);
  }

  #textsBelow(indicator: Indicator | undefined): readonly (readonly [ReportColumn, string])[] {
    const row = this.#rowOf(indicator);
    return this.#below.map((column) => [column, column.text(row).trim()] as const).filter(([, text]) => text !== '');
  }

  /** One row a text, over the widest run of columns that nothing merged covers. */
  #textRows(indicator: Indicator, isOfProject: boolean): readonly Element[] {
    const below = this.#textsBelow(indicator);
    if (below.length === 0) return [];
    const isCovered = ({ kind }: ReportColumn) => kind === 'page' || (kind === 'project' && isOfProject);
    const runs = findRuns(this.#columns.map((column) => (isCovered(column) ? 0 : column.width)));
    const widest = runs.reduce((most, run) => (run.width > most.width ? run : most), { length: 0, width: 0 });
    return below.map(([{ head }, text]) =>
      h(
        'tr',
        runs.map((run) => {
          const span = run.length > 1 ? { colSpan: run.length } : {};
          if (run !== widest) return h('td', { ...span }, '');
          const content = [h('strong', oneLine(head)), '　', ...breakLines(text)];
          return withData(h('td', { className: ['text-below'], ...span }, content), { place: indicator.place });
        }),
      ),
    );
  }

  #rowOf(indicator: Indicator | undefined): IndicatorRow {
    const row = indicator && this.#rows.get(indicator);
    if (row === undefined) throw new Error(`No figures for ${indicator?.id}`);
    return row;
  }
}

/** em; about a third of a wide page. */
const mostFrozen = 60;

/** At the breaks it is written with, and before a bracket at its end. */
function breakHead(head: string): ElementContent[] {
  const lines = head.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => {
    const at = /[）)]$/.test(line) ? Math.max(line.lastIndexOf('（'), line.lastIndexOf('(')) : -1;
    const parts: ElementContent[] =
      at <= 0 ? [{ type: 'text', value: line }] : [...breakLines(`${line.slice(0, at)}\n${line.slice(at)}`)];
    return index === 0 ? parts : [h('br'), ...parts];
  });
}

/** Stretches of columns that have a width. */
function findRuns(widths: readonly number[]): readonly { readonly length: number; readonly width: number }[] {
  const runs: { length: number; width: number }[] = [];
  widths.forEach((width, index) => {
    if (width === 0) return;
    const last = runs.at(-1);
    if (last !== undefined && (widths[index - 1] ?? 0) > 0) {
      last.length += 1;
      last.width += width;
    } else runs.push({ length: 1, width });
  });
  return runs;
}

/** Projects under the measures they serve; measures without a project stand at their number. */
function byMeasure(policy: Policy): readonly { measures: readonly Measure[]; projects: readonly Project[] }[] {
  const groups = new Map<string, { measures: readonly Measure[]; projects: Project[] }>();
  for (const project of policy.projects) {
    const measures = measuresOf(policy, project);
    const key = measures.map(({ number }) => number).join();
    const group = groups.get(key) ?? { measures, projects: [] };
    group.projects.push(project);
    groups.set(key, group);
  }
  const served = new Set([...groups.values()].flatMap(({ measures }) => measures));
  const alone = policy.measures.filter((measure) => !served.has(measure));
  const all = [...groups.values(), ...alone.map((measure) => ({ measures: [measure], projects: [] }))];
  return all.toSorted((a, b) => (a.measures[0]?.number ?? 0) - (b.measures[0]?.number ?? 0));
}

function pageCell(page: string, rows: number): Element {
  return h('td', { className: ['page-reference'], ...rowSpan(rows) }, page);
}

function rowSpan(rows: number): { rowSpan?: number } {
  return rows > 1 ? { rowSpan: rows } : {};
}

/** ① to ⑳, then （21）. */
function circled(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
}
