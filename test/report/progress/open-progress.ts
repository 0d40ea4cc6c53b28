/** A progress report composed from a table and settings, without files: its input, and the grids of its tables. */

import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { isElement } from '../../../src/document/document.ts';
import { placeCells } from '../../../src/document/flow/place-cells.ts';
import { parseTheme } from '../../../src/document/theme.ts';
import { computeMetrics } from '../../../src/metrics/compute-metrics.ts';
import { findReportYears } from '../../../src/metrics/report-years.ts';
import {
  type Configuration,
  configurationSchema,
  normalizeConfiguration,
} from '../../../src/model/configuration/configuration.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { composeColumns, indicatorTable } from '../../../src/report/progress/indicator-table.ts';
import type { PlanInput } from '../../../src/report/report.ts';
import { styleFigures } from '../../../src/report/style-figures.ts';

import { makeTable } from '../../model/plan/make-table.ts';

const theme = readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8');

export function configureProgress(progress: object = {}, rating: object = {}): Configuration {
  const loose = configurationSchema.parse({
    organization: '海辺市',
    plan: { title: '海辺市総合戦略' },
    document: { date: '2024-09-30' },
    reports: { progress },
    rating,
  });
  const configuration = normalizeConfiguration(loose);
  if (configuration === undefined) throw new Error('the date of the test is none of the calendar');
  return configuration;
}

/** Cells of `table` are separated by commas. */
export function progressInput(table: string, progress: object = {}, rating: object = {}): PlanInput {
  const configuration = configureProgress(progress, rating);
  const { value: plan } = checkPlan(makeTable(table.replaceAll(',', '|')), undefined, configuration);
  if (plan === undefined) throw new Error('no plan');
  const { latest: year } = findReportYears(plan, configuration.document.date);
  const metrics = styleFigures(computeMetrics(plan, configuration, year), configuration, plan.table);
  const fonts = { regular: [], bold: [] };
  const template = { file: '', source: '' };
  const content = { edition: [], items: () => [] };
  const shown = { theme: parseTheme(theme), fonts, template, ownCharts: new Map(), readPicture: noPicture };
  return { configuration, content, plan, metrics, year, ...shown };
}

function noPicture(): never {
  throw new Error('no picture is asked for');
}

/** The rows of the table of the first goal, head first: a merged cell once, empty where it goes on. */
export function tableOfGoal(table: string, progress: object = {}, goal = 0): readonly (readonly string[])[] {
  const input = progressInput(table, progress);
  const first = input.plan.goals[goal];
  if (first === undefined) throw new Error('no goal');
  return gridOf(indicatorTable(first, input, composeColumns(chooseColumns(input), input)));
}

export function gridOf(table: Element): readonly (readonly string[])[] {
  const parts = table.children.filter((child) => isElement(child, 'thead', 'tbody', 'tfoot'));
  return parts.flatMap((part) =>
    placeCells(part).map((cells) => {
      const row: string[] = [];
      for (const { element, column } of cells) {
        while (row.length < column) row.push('');
        row.push(linesOf(element));
      }
      return row;
    }),
  );
}

function linesOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (!isElement(child)) return '';
      return child.tagName === 'br' ? '\n' : linesOf(child);
    })
    .join('');
}
