/** The plan of six years, built and published year by year. */

import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { correctedFrom, filesOf, tableOf, years } from './six-years-plan.ts';

const published = new Map<number, { readonly html: string; readonly csv: string }>();
let folder = '';

async function keep(year: number): Promise<void> {
  for (const [name, content] of Object.entries(filesOf(year))) await writeFile(`${folder}/plan/${name}`, content);
}

async function read(out: string, year: number) {
  const at = `${folder}/${out}/plan/${year}`;
  const html = await readFile(`${at}/progress.html`, 'utf8').catch(() => '');
  return { html, csv: await readFile(`${at}/indicators.csv`, 'utf8') };
}

/** Rows of the data form of a year. */
async function figures(year: number, id: string, kind: string): Promise<readonly string[]> {
  const lines = (published.get(year)?.csv ?? '').split('\r\n');
  const cells = lines.map((line) => line.slice(1, -1).split('","'));
  const [heads = []] = cells;
  const column = (title: string) => heads.findIndex((head) => head.replace('\ufeff', '').replace('"', '') === title);
  return cells
    .filter((row) => row[column('指標ID')] === id && row[column('値の種類')] === kind)
    .map((row) => row[column('表示')] ?? '');
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'torikumi-')));
  await mkdir(`${folder}/plan`);
  for (const year of years) {
    await keep(year);
    const { code, stderr } = await run(['publish', `${folder}/plan`, '--out', `${folder}/out`]);
    if (code !== 0) throw new Error(stderr);
    published.set(year, await read('out', year));
  }
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('six years of a plan', () => {
  it('are published with what held in each', async () => {
    expect(await figures(2018, 'K5', '目標値')).toEqual(['58']);
    expect(await figures(2019, 'K5', '目標値')).toEqual(['70']);
    expect(await figures(2019, 'K6', '目標値')).toEqual(['64']);
    expect(await figures(2019, 'K1', '目標値')).toEqual(['18']);
    expect(await figures(2020, 'K1', '目標値')).toEqual([]);
    expect(await figures(2020, 'K11', '目標値')).toEqual(['9']);
    expect(await figures(2021, 'K4', '目標値')).toEqual([]);
  });

  it('write each year in the era of its document', () => {
    expect(published.get(2018)?.html).toContain('平成30年度');
    expect(published.get(2022)?.html).toContain('令和4年度');
  });

  it('stay as they were: built again in the last year each is the same, or told', async () => {
    await keep(2022);
    for (const year of years) {
      const words = ['--year', `${year}`, '--format', 'csv', '--out', `${folder}/again`, '--json'];
      const ran = await run(['build', `${folder}/plan`, ...words]);
      const { findings } = JSON.parse(ran.stdout) as { findings: readonly { code: string; message: string }[] };
      const told = findings.filter(({ code }) => code.startsWith('edition-'));
      // K7 of 2018 is in the change of 2019, and in the rows of all years until it was corrected.
      const isCorrected = year >= 2018 && year < correctedFrom;
      expect([year, ...told.map(({ code }) => code)]).toEqual(isCorrected ? [year, 'edition-corrected'] : [year]);
      const { csv } = await read('again', year);
      if (isCorrected) expect(csv).not.toBe(published.get(year)?.csv);
      else expect(csv).toBe(published.get(year)?.csv);
      if (isCorrected) expect(told[0]?.message).toContain('実績値（2018） 72件→71件');
    }
  }, 120_000);

  it('are not built where a figure would differ without a word', async () => {
    await keep(2022);
    await writeFile(`${folder}/plan/indicators.csv`, tableOf(2022).replace(',70\n', ',75\n'));
    await writeFile(`${folder}/plan/changes.csv`, 'ID,項目,適用年度,変更前,変更後,理由\n');
    const ran = await run(['build', `${folder}/plan`, '--year', '2019', '--out', `${folder}/differing`, '--json']);
    const { artifacts, findings } = JSON.parse(ran.stdout) as {
      artifacts: readonly unknown[];
      findings: readonly { code: string; message: string }[];
    };
    expect(ran.code).toBe(1);
    expect(artifacts).toEqual([]);
    const [first] = findings.filter(({ code, message }) => code === 'edition-differs' && message.includes('K5'));
    expect(first?.message).toContain('目標値（2022） 公表 70件、今 75件');
  });

  it('tell the life of an indicator over all editions', async () => {
    await keep(2022);
    const ran = await run(['history', 'K5', `${folder}/plan`, '--json']);
    const life = JSON.parse(ran.stdout) as {
      editions: readonly { fiscalYear: number; targets: readonly string[]; section: string; actual: string }[];
      changes: readonly { field: string; from: number }[];
    };
    expect(
      life.editions.map(({ fiscalYear, targets, section, actual }) => [fiscalYear, ...targets, section, actual]),
    ).toEqual([
      [2017, '58件（2022）', 'こども課', '50件'],
      [2018, '58件（2022）', 'こども課', '51件'],
      [2019, '70件（2022）', 'こども課', '52件'],
      [2020, '70件（2022）', 'こども課', '53件'],
      [2021, '70件（2022）', 'こども家庭課', '54件'],
      [2022, '70件（2022）', 'こども家庭課', '55件'],
    ]);
    expect(life.changes.map(({ field, from }) => [field, from])).toEqual([
      ['target', 2019],
      ['section', 2021],
    ]);
    const { stdout } = await run(['history', 'K7', `${folder}/plan`]);
    expect(stdout).toContain('集計誤り');
  });

  it('list in the last report what was changed and what has ended', () => {
    const { html = '' } = published.get(2022) ?? {};
    const list = html.slice(html.indexOf('廃止した指標'));
    for (const text of [
      '指標1の件数',
      '2つに分けた（後継：指標11の件数、指標12の件数）',
      '12件（令和元年度）',
      '事業の終了',
    ])
      expect(list).toContain(text);
    expect(html).toContain('計画の始まりから変更した指標');
  });
});
