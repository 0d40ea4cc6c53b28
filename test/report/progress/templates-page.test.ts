import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/build/prepare.ts';
import { parseTheme } from '../../../src/document/theme.ts';
import { partOf } from '../../../src/edition/edition.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import { computeMetrics } from '../../../src/metrics/compute-metrics.ts';
import { findReportYears } from '../../../src/metrics/report-years.ts';
import { glanceAt } from '../../../src/report/progress/at-a-glance.ts';
import { chartComponents } from '../../../src/report/progress/chart-components.ts';
import { ChartValues } from '../../../src/report/progress/chart-values.ts';
import { chooseColumns } from '../../../src/report/progress/choose-columns.ts';
import { progressView } from '../../../src/report/progress/progress-view.ts';
import { RatingIndex } from '../../../src/report/progress/rating-index.ts';
import { tableComponents } from '../../../src/report/progress/table-components.ts';
import type { PlanInput } from '../../../src/report/report.ts';

const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
const [japanese = '', english = ''] = page.split('\n# Templates\n');

describe('docs/templates.md', () => {
  it('has every name that a template may use, in both languages', async () => {
    const input = await readInput();
    const view = progressView(input, glanceAt(input.metrics, undefined));
    const [goal] = view.goals;
    const names = [...Object.keys(view), ...Object.keys(goal ?? {})];
    expect(names.length).toBeGreaterThan(12);
    expect(
      names.filter((name) => !japanese.includes(`| \`${name}\` |`) && !japanese.includes(`　\`${name}\` |`)),
    ).toEqual([]);
    expect(names.filter((name) => !english.includes(`\`${name}\``))).toEqual([]);
  });

  it('has every component with its attributes, in both languages', async () => {
    const input = await readInput();
    const index = new RatingIndex(input);
    for (const [name, { attributes }] of Object.entries({
      ...tableComponents(input, chooseColumns(input), index),
      ...chartComponents(input, new ChartValues(input, index)),
    })) {
      const tag = [name, ...Object.keys(attributes).map((attribute) => `${attribute}="{{id}}"`)].join(' ');
      expect(japanese).toContain(`| \`<${tag}>\` |`);
      expect(english).toContain(`\`<${name}>\``);
    }
  });
});

async function readInput(): Promise<PlanInput> {
  const folder = fileURLToPath(new URL('../../../templates/examples/plan', import.meta.url));
  const { prepared } = await prepare(createNodeEffects(), folder);
  const plan = partOf(prepared?.content.edition, 'plan')?.plan;
  if (prepared === undefined || plan === undefined) throw new Error('the template of a workspace has errors');
  const { configuration, content, ownCharts } = prepared;
  const { latest: year } = findReportYears(plan, configuration.document.date);
  return {
    configuration,
    content,
    ownCharts,
    plan,
    metrics: computeMetrics(plan, configuration, year),
    year,
    theme: parseTheme(readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8')),
    fonts: { regular: [], bold: [] },
    template: { file: '', source: '' },
    readPicture: () => Promise.reject(new Error('no picture is asked for')),
  };
}
