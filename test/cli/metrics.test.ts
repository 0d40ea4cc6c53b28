import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { configuration, table } from './small-workspace.ts';

async function runMetrics(words: readonly string[], indicators = table) {
  const folder = await makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': indicators });
  return run(['metrics', join(folder, 'city'), ...words]);
}

describe('metrics', () => {
  it('are a table of the latest year', async () => {
    const { code, stdout, stderr } = await runMetrics([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "ID          指標                    前年度増減  増減率  達成率  評価
      k-7874264e  子育て相談件数（年間）      +169件  +18.3%   52.5%  △ やや遅れ
      k-c8390a46  保育所待機児童数             −18人  −60.0%   73.3%  △ やや遅れ
      k-2a5815ae  防災訓練参加率                  －      －   96.5%  ○ 順調
      "
    `);
  });

  it('of a year that is asked for, as JSON', async () => {
    const { code, stdout } = await runMetrics(['--year', '2022', '--json']);
    expect(code).toBe(0);
    const { fiscalYear, figures } = JSON.parse(stdout);
    expect(fiscalYear).toBe(2022);
    expect(figures).toContainEqual(expect.objectContaining({ name: '保育所待機児童数', fiscalYear: 2022 }));
  });

  it('of a year without values: says which there are', async () => {
    const { code, stdout, stderr } = await runMetrics(['--year', '2030', '--lang', 'en']);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatchInlineSnapshot(`
      "error There are no actual values for 2030（令和12年度）
          → Available: 2022（令和4年度）, 2023（令和5年度）.
      1 errors, 0 warnings, 0 notices
      "
    `);
  });

  it('of data with errors: says them', async () => {
    const { code, stdout, stderr } = await runMetrics(['--json'], table.replace('923', '#DIV/0!'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { shape, findings } = JSON.parse(stdout) as { readonly shape: string; readonly findings: readonly object[] };
    expect(shape).toBe('torikumi-metrics/2');
    expect(findings[0]).toMatchObject({ code: 'cell-error-value', place: { text: 'indicators.csv:2:6' } });
  });
});
