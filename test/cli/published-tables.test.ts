/** What was published last year, held against the city's own table of this year, or read again as data. */

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const configuration = `organization: 見本市
plan: { title: 見本市総合戦略 }
document: { date: 2024-08-01, years: short }
`;

/** An indicator of the goal itself, whose name is printed over the column of 全体計画 too; a rate, and one dated in its cell. */
const table = [
  'ID,基本目標,全体計画,頁,指標,種別,方向,単位,元年度（基準値）,4年度,5年度,8年度（目標数値）',
  '1-1,１ しごと,,3,出生率,時点,増加,,1.14,1.20,1.25,1.45',
  '1-2,１ しごと,,3,訪問率,年間,増加,％,84%,82%,83%,100%',
  '1-3,１ しごと,相談の充実,12,相談件数,年間,増加,件,800件,900件,1000件,2080件',
  '2-1,２ ひと,講座の充実,20,講座数,年間,増加,回,10回,11回,13回,20回（7年度）',
  '',
].join('\n');

async function publish(): Promise<string> {
  const folder = await makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': table });
  const out = join(folder, 'out');
  const args = ['--report', 'progress,indicators', '--format', 'xlsx,csv'];
  expect(await run(['build', join(folder, 'city'), '--out', out, ...args])).toMatchObject({ code: 0 });
  await cp(join(out, 'city', '2023'), join(folder, 'published'), { recursive: true });
  return folder;
}

describe('what this program wrote, beside the table that it was made of', () => {
  it.each(['indicators.csv', 'progress.xlsx'])('%s differs in nothing', async (file) => {
    const folder = await publish();
    const { stdout } = await run(['diff', join(folder, 'published', file), join(folder, 'city', 'indicators.csv')]);
    expect(stdout).toContain('変更 0 か所　維持 4・修正 0・削除 0・新規 0・計 4');
  });

  it.each(['indicators.csv', 'progress.xlsx'])(
    '%s shows what has changed since, and says what was not compared',
    async (file) => {
      const folder = await publish();
      const own = table.replace('1000件', '1050件').replace('20回（7年度）', '25回（7年度）');
      const changed = await makeFolder({ 'own.csv': own });
      const sides = [join(folder, 'published', file), join(changed, 'own.csv')];
      expect((await run(['diff', ...sides, '--json'])).stdout).toContain('"columns-not-compared"');
      const { stdout } = await run(['diff', ...sides]);
      expect(stdout.split('\n').filter((line) => line.startsWith('  '))).toEqual([
        '  変更　5年度　1000件 → 1050件',
        '  変更　8年度（目標数値）　20回（7年度） → 25回（7年度）',
      ]);
    },
  );

  it('is read again with every indicator, whatever its name is merged over', async () => {
    const folder = await publish();
    const city = join(folder, 'again');
    const { stdout } = await run(['init', city, '--from', join(folder, 'published', 'progress.xlsx')]);
    expect(stdout).toContain('指標：4');
  });
});
