/** A workspace's own charts from their files to what is built of them. */

import { describe, expect, it } from 'vitest';
import { configuration, type FileChanges, makeWorkspace } from './small-workspace.ts';

const chart = {
  title: '達成率の比較',
  description: '指標ごとの達成率の棒グラフ。',
  data: { name: 'indicators' },
  mark: 'bar',
  encoding: { y: { field: 'name', type: 'nominal' }, x: { field: 'attainment', type: 'quantitative' } },
};

function files(change: object = {}): FileChanges {
  return { 'charts/rates.json': JSON.stringify({ ...chart, ...change }) };
}

const shown = configuration.replace('trends: none', 'trends: none\n    charts: [rates]');

async function buildWith(changes: FileChanges) {
  const workspace = await makeWorkspace(changes);
  const ran = await workspace.build(['--report', 'progress']);
  return { ...ran, html: (await workspace.readOut())['city/2023/progress.html']?.toString() ?? '' };
}

describe('a chart of the workspace', () => {
  it('stands in the progress report that names it, with its caption, its words and its values', async () => {
    const { code, html } = await buildWith({ 'torikumi.yaml': shown, ...files() });
    expect(code).toBe(0);
    expect(html).toContain('<figcaption>達成率の比較</figcaption>');
    expect(html).toContain('aria-label="指標ごとの達成率の棒グラフ。"');
    expect(html).toContain('達成率（％）</th>');
  });

  it('stands where a template or a book asks for it', async () => {
    const template = '<article><h1>{{title}}</h1><own-chart name="rates" title="図１"></own-chart></article>';
    const { code, html } = await buildWith({ 'templates/progress.hbs': template, ...files() });
    expect(code).toBe(0);
    expect(html).toContain('<figcaption>図１</figcaption>');
    const wrong = await buildWith({ 'templates/progress.hbs': template.replace('rates"', 'rate"'), ...files() });
    expect(wrong.stderr).toContain('templates/progress.hbs:1');
    expect(wrong.stderr).toContain('rates');
  });

  it('that nobody shows stops nothing, whatever its faults', async () => {
    expect((await buildWith(files({ data: { url: 'https://example.jp/a.csv' } }))).code).toBe(0);
  });

  it('that the settings name must be there', async () => {
    const { code, stderr } = await buildWith({ 'torikumi.yaml': shown.replace('[rates]', '[rate]'), ...files() });
    expect(code).not.toBe(0);
    expect(stderr).toContain('torikumi.yaml:10:14 ');
    expect(stderr).toContain('使えるのは rates です');
  });

  it('is told at its line when it loads something, and what was built before stays', async () => {
    const workspace = await makeWorkspace({ 'torikumi.yaml': shown, ...files() });
    await workspace.build(['--report', 'progress']);
    const before = await workspace.readOut();
    await workspace.change({ 'charts/rates.json': JSON.stringify({ ...chart, data: { url: 'a.csv' } }, undefined, 2) });
    const { code, stderr } = await workspace.build(['--report', 'progress']);
    expect(code).not.toBe(0);
    expect(stderr).toContain('エラー charts/rates.json:5:5 グラフに使えない項目があります：data.url');
    expect((await workspace.readOut())['city/2023/progress.html']).toEqual(before['city/2023/progress.html']);
  });

  it('is drawn again when its file changes, comes or goes, and not otherwise', async () => {
    const workspace = await makeWorkspace({ 'torikumi.yaml': shown, ...files() });
    const build = async () => (await workspace.build(['--report', 'progress'])).stdout.includes('変更なし');
    expect(await build()).toBe(false);
    expect(await build()).toBe(true);
    await workspace.change(files({ description: '指標ごとの達成率を比べる棒グラフ。' }));
    expect(await build()).toBe(false);
    expect((await workspace.readOut())['city/2023/progress.html']?.toString()).toContain('比べる棒グラフ');
    expect(await build()).toBe(true);
  });
});
