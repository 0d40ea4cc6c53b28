import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../../src/report/progress/at-a-glance.ts';
import { type ProgressView, progressView } from '../../../src/report/progress/progress-view.ts';
import type { PlanInput } from '../../../src/report/report.ts';
import { renderTemplate } from '../../../src/template/render-template.ts';
import { progressInput } from './open-progress.ts';

const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');

const table = `柱,基本方針,成果指標,方向,令和4年度,令和5年度,令和8年度（目標値）,主な取組,備考
しごと,,事業所数,増加,9件,8件,10件,,
しごと,創業を支える,創業件数,増加,2件,3件,4件,相談窓口を開いた,見直し中
しごと,創業を支える,廃業件数,減少,－,－,－,,
`;

function viewOf(input: PlanInput): ProgressView {
  return progressView(input, glanceAt(input.metrics, undefined));
}

function render(source: string, progress: object = {}): string {
  const rendered = renderTemplate({ file: 'progress.hbs', source }, viewOf(progressInput(table, progress)));
  if ('findings' in rendered) throw new Error(JSON.stringify(rendered.findings));
  return rendered.html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the data of a template', () => {
  it('print as the example of the documentation says', () => {
    const example = /```hbs\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(render(example)).toBe(
      'しごと 成果指標 5年度 評価 事業所数 8件 ○順調 創業件数 3件（目標 4件） △やや遅れ 廃業件数 － －実績値なし 主な取組：相談窓口を開いた',
    );
  });

  it('have every indicator with its values under their heads', () => {
    const source = '{{#each indicators}}{{name}} {{#each values}}{{head}} {{text}} {{/each}}{{attainment}};{{/each}}';
    expect(render(source)).toBe(
      [
        '事業所数 令和4年度 9件 令和5年度 8件 令和8年度（目標値） 10件 80.0%',
        '創業件数 令和4年度 2件 令和5年度 3件 令和8年度（目標値） 4件 75.0%',
        '廃業件数 令和4年度 － 令和5年度 － 令和8年度（目標値） － －;',
      ].join(';'),
    );
  });

  it('have the numerical targets and the counts of a goal', () => {
    const source =
      '{{#each goals}}{{#each numericalTargets}}{{name}}{{/each}} {{tally.total}} {{tally.unrated}} {{#each tally.bands}}{{symbol}}{{count}}{{/each}}{{/each}}';
    expect(render(source)).toBe('事業所数 3 1 ◎0○1△1×0');
  });

  it('have remarks only where the workspace prints them', () => {
    const source = '{{#each indicators}}{{remark}}{{/each}}';
    expect(render(source)).toBe('');
    expect(render(source, { remarks: true })).toBe('見直し中');
  });

  it('are checked by name', () => {
    expect(() => render('{{#each indicators}}{{atainment}}{{/each}}')).toThrow('attainment');
    expect(() => render('{{#each indicators}}{{constructor}}{{/each}}')).toThrow('template-unknown-name');
  });
});
