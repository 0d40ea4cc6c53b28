import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/build/prepare.ts';
import { partOf } from '../../src/edition/edition.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import { indicatorsOf } from '../../src/model/plan/plan.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const table = `みなと市総合計画　指標一覧,,,,,
令和6年8月1日現在,,,,,
基本目標,指標,単位,R1（基準値）,R5,R8（目標値）
まち,来館者,人,100,120,150
まち,待機児童数,人,20,10,0
`;

describe('init --from', () => {
  it('makes a workspace that builds, of the table as it is', async () => {
    const folder = await makeFolder({ '指標.csv': table });
    const city = join(folder, 'my-city');
    const { code, stdout } = await run(['init', city, '--from', join(folder, '指標.csv')]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(11);
    expect(stdout).toContain('指標：2　値の列：基準値 令和元年度、実績値 令和5年度、目標値 令和8年度');
    expect(stdout).toContain('題名から：みなと市、みなと市総合計画、2024-08-01');
    expect((await readdir(city)).toSorted()).toEqual(['torikumi.schema.json', 'torikumi.yaml', '指標.csv'].toSorted());
    const settings = await readFile(join(city, 'torikumi.yaml'), 'utf8');
    expect(settings).toMatch(/^organization: "みなと市" {2}# /m);
    expect(settings).toMatch(/^ {2}date: 2024-08-01 {2}# 文書の日付（表の題名から）/m);
    expect(settings).toContain('  #   "R8（目標値）": { role: 目標値, year: "令和8年度", unit: "人" }');
    const { prepared } = await prepare(createNodeEffects(), city);
    expect(partOf(prepared?.content.edition, 'plan')?.plan.goals).toHaveLength(1);
  });

  it('says that the rows date a column whose head does not', async () => {
    const rows =
      '指標,基準年度,基準値,実績,目標値\n来館者,R1,100人,120人（R5）,150人（R8）\n貸出,R2,10冊,12冊（R5）,20冊\n';
    const folder = await makeFolder({ '指標.csv': rows });
    const { stdout } = await run(['init', join(folder, 'city'), '--from', join(folder, '指標.csv')]);
    const said = '基準値 行ごとの年度、実績値 令和5年度、目標値 行ごとの年度（ない行はすべての年度）';
    expect(stdout).toContain(`値の列：${said}`);
  });

  it('takes no section of one file for that of several', async () => {
    const folder = await makeFolder({
      'こども課.csv': '指標,R5実績\n相談件数,5\n',
      '一覧.csv': '指標,R5実績\n講座数,5\n',
    });
    const init = async (...files: readonly string[]) => {
      const from = files.flatMap((name) => ['--from', join(folder, name)]);
      const { stdout } = await run(['init', join(folder, `w${files.length}`), ...from]);
      return stdout;
    };
    expect(await init('こども課.csv')).toContain('題名から：こども課');
    expect(await init('こども課.csv', '一覧.csv')).toContain('題名から：なし');
  });

  it('writes a mapping that reads the same when it is put to use', async () => {
    const folder = await makeFolder({ '指標.csv': table });
    const city = join(folder, 'my-city');
    await run(['init', city, '--from', join(folder, '指標.csv')]);
    const effects = createNodeEffects();
    const before = await prepare(effects, city);
    const path = join(city, 'torikumi.yaml');
    const used = (await readFile(path, 'utf8')).replace('  # columns:', '  columns:').replace(/^ {2}# {3}"/gm, '    "');
    await effects.files.replace(path, new TextEncoder().encode(used));
    const after = await prepare(effects, city);
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(partOf(after.prepared?.content.edition, 'plan')?.plan.goals).toEqual(
      partOf(before.prepared?.content.edition, 'plan')?.plan.goals,
    );
  });

  it('knows whose data of its own those are that a build has written', async () => {
    const folder = await makeFolder({
      'torikumi.yaml':
        'organization: 見本市企画部\nplan: { title: みんなの約束 }\ndocument: { date: 2024-08-01 }\ndata: { indicators: 指標.csv }\nreports: { indicators: { formats: [csv] } }\n',
      '指標.csv': '指標,方向,R5実績,目標値（R8）\n来館者,増加,120人,150人\n',
    });
    await run(['build', folder, '--out', join(folder, 'out'), '--report', 'indicators']);
    const [data = ''] = (await readdir(join(folder, 'out'), { recursive: true })).filter((each) =>
      each.endsWith('indicators.csv'),
    );
    const city = join(folder, 'next');
    await run(['init', city, '--from', join(folder, 'out', data)]);
    const settings = await readFile(join(city, 'torikumi.yaml'), 'utf8');
    expect(settings).toMatch(/^organization: "見本市企画部" {2}# 団体名/m);
    expect(settings).toMatch(/^ {2}title: "みんなの約束" {2}# 計画名/m);
  });

  it('says at each line where the column stands and what is written there first', async () => {
    const rows =
      '題名\n第１章 福祉,,,\n指標,現状,R8目標,\n来館者,,150人,"1行め: # は\n2行めも、長い長い長い長い文です"\n貸出,90人,120人,\n';
    const folder = await makeFolder({ '表.csv': rows });
    const city = join(folder, 'my-city');
    await run(['init', city, '--from', join(folder, '表.csv')]);
    const lines = (await readFile(join(city, 'torikumi.yaml'), 'utf8')).split('\n');
    const notes = lines
      .filter((line) => line.startsWith('  #   "'))
      .map((line) => line.slice(line.lastIndexOf('  # ') + 4));
    expect(notes).toEqual([
      '見出しの行から　例 第１章 福祉',
      '1列　例 来館者',
      '2列　例 90人',
      '3列　例 150人',
      '4列　例 1行め: # は 2行めも、長い長い長い…',
    ]);
  });

  it('writes a line for each indicator whose direction is open, where only a word is changed', async () => {
    const open =
      '題\n指標,単位,R4,R5,目標値\n"寄合の数、「会」",件,8,9,12\n来た人,人,5,6,7\n来た人,人,1,2,3\n待機児童数,人,9,8,7\n';
    const folder = await makeFolder({ '表.csv': open });
    const city = join(folder, 'my-city');
    await run(['init', city, '--from', join(folder, '表.csv')]);
    const effects = createNodeEffects();
    const path = join(city, 'torikumi.yaml');
    const settings = await readFile(path, 'utf8');
    expect(settings).toContain('  items:\n    "寄合の数、「会」": 未定\n    "来た人": 未定\n  #');
    const read = async () => {
      const { prepared, findings } = await prepare(effects, city);
      expect(findings.map(({ code }) => code)).not.toContain('mapping-item-unknown');
      return (partOf(prepared?.content.edition, 'plan')?.plan.goals ?? [])
        .flatMap(indicatorsOf)
        .map(({ direction }) => direction);
    };
    expect(await read()).toEqual([undefined, undefined, undefined, 'decrease']);
    await effects.files.replace(path, new TextEncoder().encode(settings.replaceAll(': 未定', ': 増加')));
    expect(await read()).toEqual(['increase', 'increase', 'increase', 'decrease']);
  });

  it('points at the line of data.items that names no indicator', async () => {
    const folder = await makeFolder({ '表.csv': table });
    const city = join(folder, 'my-city');
    await run(['init', city, '--from', join(folder, '表.csv')]);
    const path = join(city, 'torikumi.yaml');
    const settings = (await readFile(path, 'utf8')).replace('data:\n', 'data:\n  items:\n    来館者数: 増加\n');
    await createNodeEffects().files.replace(path, new TextEncoder().encode(settings));
    const line = settings.split('\n').indexOf('    来館者数: 増加') + 1;
    const { stdout } = await run(['check', city, '--quick']);
    expect(stdout).toContain(`警告 torikumi.yaml:${line}:`);
    expect(stdout).toContain('近い名前は 「来館者」 です');
  });

  it('names columns without a head by their letter, and those with the same head once', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => `覚え${index}`).join(',');
    const rows = `,指標,R5,R5,R8（目標値）,${columns}\n1,来館者,120,120,150${',1'.repeat(30)}\n2,貸出数,80,80,90${',1'.repeat(30)}`;
    const folder = await makeFolder({ '表.csv': rows });
    const city = join(folder, 'my-city');
    const { stdout } = await run(['init', city, '--from', join(folder, '表.csv')]);
    const settings = await readFile(join(city, 'torikumi.yaml'), 'utf8');
    expect(settings.match(/^ {2}# {3}"R5": /gm)).toHaveLength(1);
    expect(settings).toContain('  #   "1": 文章');
    expect(settings).toMatch(
      /^ {2}date: \d{4}-\d\d-\d\d {2}# 文書の日付（表になく、今日としました。書き換えてください）/m,
    );
    // Findings are counted as check tells them: 30 unknown heads are one.
    const checked = await run(['check', city, '--quick']);
    const [, warnings] = /警告 (\d+) 件/.exec(checked.stdout) ?? [];
    expect(stdout).toContain(`警告 ${warnings} 件`);
    expect(checked.stdout).toContain('意味の分からない列です：「1列」、「覚え0」');
  });

  it('marks what no title says, and check points at it', async () => {
    const folder = await makeFolder({ '表.csv': table.split('\n').slice(2).join('\n') });
    const city = join(folder, 'my-city');
    const { stdout } = await run(['init', city, '--from', join(folder, '表.csv')]);
    expect(stdout).toContain('torikumi.yaml に書くもの：団体名、計画名、文書の日付（');
    const checked = await run(['check', city, '--quick']);
    expect(checked.stdout).toMatch(/^警告 torikumi\.yaml:3:\d+ organization が「（団体名）」のままです/m);
    expect(checked.stdout).toMatch(/^警告 torikumi\.yaml:5:\d+ plan\.title が「（計画名）」のままです/m);
    expect((await run(['check', city, '--quick', '--json'])).stdout).toContain('"placeholder-left"');
  });

  it('leaves nothing where a table is missing, is none, or cannot be written', async () => {
    const folder = await makeFolder({ '指標.csv': table, 'other/指標.csv': table, 'empty.csv': '' });
    const city = join(folder, 'my-city');
    const inside = (name: string) => join(folder, name);
    for (const from of [['なし.csv'], ['empty.csv'], ['指標.csv', 'other/指標.csv']]) {
      const { code } = await run(['init', city, '--from', ...from.map(inside)]);
      expect(code).toBe(1);
      await expect(readdir(city)).rejects.toThrow();
    }
    const doubled = await run(['init', city, '--from', inside('指標.csv'), inside('other/指標.csv')]);
    expect(doubled.stderr).toContain('同じ名前のファイルが2つあります'); // table-name-doubled
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const real = createNodeEffects().files;
    const replace = (path: string, bytes: Uint8Array) =>
      path.endsWith('.yaml') ? Promise.reject(full) : real.replace(path, bytes);
    expect(await run(['init', city, '--from', inside('指標.csv')], { files: { replace } })).toMatchObject({ code: 1 });
    expect(await readdir(city)).toEqual([]);
  });

  it('overwrites nothing', async () => {
    const folder = await makeFolder({ '指標.csv': table, 'my-city/ours.txt': '' });
    const { code } = await run(['init', join(folder, 'my-city'), '--from', join(folder, '指標.csv')]);
    expect(code).toBe(1);
    expect(await readdir(join(folder, 'my-city'))).toEqual(['ours.txt']);
  });
});
