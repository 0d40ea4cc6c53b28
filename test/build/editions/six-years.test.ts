/**
 * Six years of one plan, built year by year: new targets in the third, four indicators ended, six begun, two of the ended ones split into
 * four of the new, a section renamed, a figure corrected, and an era that changes from 平成 to 令和 on the way.
 */

import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';

const years = [2017, 2018, 2019, 2020, 2021, 2022] as const;
const eras = ['H29', 'H30', 'R1', 'R2', 'R3', 'R4'] as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly values: readonly (number | undefined)[];
  readonly target: number;
}

/** Ten from the beginning; 1 to 4 end, 11 to 16 come. */
const beginnings: readonly Row[] = Array.from({ length: 10 }, (_, at) => ({
  id: `K${at + 1}`,
  name: `指標${at + 1}の件数`,
  section: at < 5 ? 'こども課' : '商工課',
  values: years.map((_, year) => 10 * (at + 1) + year),
  target: 10 * (at + 1) + 8,
}));
const later: readonly Row[] = Array.from({ length: 6 }, (_, at) => ({
  id: `K${at + 11}`,
  name: `指標${at + 11}の件数`,
  section: '観光課',
  values: years.map((year) => (year < 2020 ? undefined : 5 * (at + 1) + year - 2020)),
  target: 5 * (at + 1) + 4,
}));

/** In which year a change holds first. */
const changes: readonly (readonly [year: number, row: string])[] = [
  [2019, 'K5,目標値,R1,58,70,中間見直し'],
  [2019, 'K6,目標値,R1,68,64,中間見直し'],
  [2020, 'K1,廃止,R2,,K11・K12,2つに分けた'],
  [2020, 'K2,廃止,R2,,K13・K14,2つに分けた'],
  [2020, 'K3,廃止,R2,,,事業の完了'],
  [2021, 'K4,廃止,R3,,,事業の終了'],
  ...later.map(({ id }) => [2020, `${id},新規,R2,,,追加`] as const),
  [2021, 'K5,所管課,R3,こども課,こども家庭課,組織改正'],
];

const correctedFrom = 2021;
const wrong = 72;

function settingsOf(year: number): string {
  return `organization: 見本市
plan: { title: 見本市総合戦略 }
document: { date: ${year + 1}-08-30, years: era }
reports: { progress: { formats: [${year === 2018 || year === 2022 ? 'html' : ''}], trends: none }, indicators: { formats: [csv] } }
`;
}

/** The table as staff keep it in a year: rows that have ended stay, the value of 2018 of K7 is wrong until it is corrected. */
function tableOf(year: number): string {
  const shown = years.filter((each) => each <= year);
  const heads = ['ID', '基本目標', '指標', '単位', '方向', '所管課', '基準値（H28）'];
  const has = (id: string, field: string) =>
    changes.some(([from, row]) => from <= year && row.startsWith(`${id},${field}`));
  const rows = [...beginnings, ...(year < 2020 ? [] : later)].map(({ id, name, section, values, target }, at) => {
    const end = changes.find(([, row]) => row.startsWith(`${id},廃止`))?.[0] ?? Number.POSITIVE_INFINITY;
    const actuals = shown.map((each, index) => {
      if (each >= end) return '';
      return id === 'K7' && each === 2018 && year < correctedFrom ? wrong : (values[index] ?? '');
    });
    const goal = at < 8 ? '基本目標１　育つ' : '基本目標２　働く';
    const unit = '件';
    const of = id === 'K5' && has('K5', '目標値') ? 70 : id === 'K6' && has('K6', '目標値') ? 64 : target;
    const own = id === 'K5' && has('K5', '所管課') ? 'こども家庭課' : section;
    return [id, goal, name, unit, '増加', own, 1, ...actuals, of].join(',');
  });
  return [[...heads, ...shown.map((each) => eras[years.indexOf(each)]), '目標値（R4）'].join(','), ...rows, ''].join(
    '\n',
  );
}

const corrections = `ID,項目,誤,正,理由,訂正日\nK7,実績値（H30）,${wrong},71,集計誤り,2022-06-01\n`;
const published = new Map<number, { readonly html: string; readonly csv: string }>();
let folder = '';

async function keep(year: number): Promise<void> {
  const known = changes.filter(([from]) => from <= year).map(([, row]) => row);
  await writeFile(`${folder}/plan/torikumi.yaml`, settingsOf(year));
  await writeFile(`${folder}/plan/indicators.csv`, tableOf(year));
  await writeFile(`${folder}/plan/changes.csv`, ['ID,項目,適用年度,変更前,変更後,理由', ...known, ''].join('\n'));
  if (year >= correctedFrom) await writeFile(`${folder}/plan/corrections.csv`, corrections);
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
    for (const text of ['指標1の件数', '2つに分けた（後継：K11・K12）', '12件（令和元年度）', '事業の終了'])
      expect(list).toContain(text);
    expect(html).toContain('計画の始まりから変更した指標');
  });
});
