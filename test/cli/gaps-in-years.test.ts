/** A table with years that say nothing, each in its own way, and names that no table is made for: every format is written. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const long = '身近な場所で相談できることを知っている市民の割合を世帯の種別ごとに調べたもの'.repeat(3);

it('keeps gaps as they are, figures below zero, a text for a value, and what looks like markup', async () => {
  const folder = await makeFolder({
    'city/torikumi.yaml':
      'organization: 見本市\nplan: { title: 見本市総合計画 }\ndocument: { date: 2025-09-30 }\nreports: { progress: { trends: all } }\n',
    'city/indicators.csv': [
      '基本目標,施策,指標,R1,R2,R3,R4,R5,R6,R4（基準値）,R9（目標値）,定義',
      '１ 安心,交通,交通事故の死者数,21人,,－,17人,…,15人,17人,3人,',
      '１ 安心,財政,実質収支の比率,△2.5％,△0.5％,0.0％,未調査,,1.5％,0.0％,4.0％,くわしくは https://example.jp/',
      `１ 安心,財政,${long},"1,000百万円","1,100百万円","1,200百万円","1,300百万円","1,400百万円","1,500百万円","1,300百万円","2,000百万円",`,
      '２ 活力,産業,印のある<b>&amp;名,1件,2件,3件,4件,5件,6件,4件,7件,',
      '２ 活力,産業,支援の内容,－,－,－,－,－,－,－,拡充,',
      '',
    ].join('\n'),
  });
  const out = join(folder, 'out');
  const built = await run(['build', join(folder, 'city'), '--out', out]);
  expect(built.code).toBe(0);
  const page = await readFile(join(out, 'city', '2024', 'progress.html'), 'utf8');
  expect(page).toContain('印のある&#x3C;b>&#x26;amp;名');
  expect(page).toContain(long);
  const data = await readFile(join(out, 'city', '2024', 'indicators.csv'), 'utf8');
  const valuesOf = (name: string) =>
    data
      .split('\r\n')
      .filter((line) => line.includes(`"${name}"`) && line.includes('"実績値"'))
      .map((line) => line.split('","').slice(15, 16)[0]);
  expect(valuesOf('交通事故の死者数')).toEqual(expect.arrayContaining(['21', '17', '15']));
  expect(valuesOf('実質収支の比率')).toEqual(expect.arrayContaining(['-2.5', '-0.5', '0', '1.5']));
});
