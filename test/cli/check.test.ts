import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';
import { configuration, table } from './small-workspace.ts';

const falling = table.replace('子育て相談件数（年間）', '子育て相談件数（累計）').replace('"1,092"', '900');

/** Two workspaces side by side. */
async function makeTwo(): Promise<(name: string) => string> {
  const folder = await makeFolder({
    'a/torikumi.yaml': configuration,
    'a/indicators.csv': table.replace('923', '9\u000123'),
    'b/torikumi.yaml': configuration,
    'b/indicators.csv': falling,
  });
  return (name) => join(folder, name);
}

describe('check', () => {
  it('says everything of every workspace, the gravest first, and writes nothing', async () => {
    const inside = await makeTwo();
    const { code, stdout, stderr } = await run(['check', inside('a'), inside('b')]);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    const lines = stdout.replaceAll(inside(''), '').split('\n');
    expect(lines.filter((line) => !line.startsWith(' ')).map((line) => line.slice(0, 40))).toMatchInlineSnapshot(`
      [
        "エラー /a/indicators.csv:2 文書に使えない文字があります：制",
        "警告 /b/indicators.csv:2:7 累計の「子育て相談件数（累計）",
        "お知らせ /a/indicators.csv ID を名前から作りました：k-7",
        "お知らせ /a/indicators.csv 種別を名前や単位から決めました：年",
        "お知らせ /a/indicators.csv 種別が分からないので「時点」としま",
        "お知らせ /b/indicators.csv ID を名前から作りました：k-e",
        "お知らせ /b/indicators.csv 種別を名前や単位から決めました：累",
        "お知らせ /b/indicators.csv 種別が分からないので「時点」としま",
        "エラー 1 件、警告 1 件、お知らせ 6 件",
        "",
      ]
    `);
  });

  it('tells what is the same in many rows once, with its places', async () => {
    const rows = Array.from({ length: 14 }, (_, index) => `１　子育て,指標${index},件,増加,800,多数,900,1000\n`);
    const folder = await makeFolder({ 'torikumi.yaml': configuration, 'indicators.csv': table + rows.join('') });
    const { stdout } = await run(['check', folder, '--quick']);
    const lines = stdout.split('\n').filter((line) => /多数|同じこと/.test(line));
    expect(lines.map((line) => line.slice(0, 50))).toEqual([
      expect.stringMatching(/^警告 indicators\.csv:5:6 .*多数/),
      expect.stringMatching(/^ {4}同じこと：indicators\.csv:6:6、indicators\.csv:7:6/),
    ]);
    expect(stdout).toContain('indicators.csv:15:6 ほか 3 か所\n');
    expect(stdout).toMatch(/^エラー 0 件、警告 1 件/m);
  });

  it('passes with warnings, unless it is to be strict', async () => {
    const inside = await makeTwo();
    expect((await run(['check', inside('b')])).code).toBe(0);
    expect((await run(['check', inside('b'), '--strict'])).code).toBe(1);
  });

  it('as JSON prints nothing else', async () => {
    const inside = await makeTwo();
    const { code, stdout, stderr } = await run(['check', inside('a'), '--json']);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    const { workspaces, findings } = JSON.parse(stdout);
    expect(workspaces).toEqual([inside('a')]);
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toMatchObject([
      { code: 'text-forbidden', workspace: inside('a'), place: { text: 'indicators.csv:2' } },
    ]);
  });

  it('of a folder that is no workspace says how to make one', async () => {
    const folder = await makeFolder();
    const { code, stdout } = await run(['check', folder]);
    expect(code).toBe(1);
    expect(stdout.replace(folder, '')).toMatchInlineSnapshot(`
      "エラー ワークスペース（torikumi.yaml のあるフォルダ）がありません：
          → \`torikumi init フォルダ名\` で新しく作れます。
      エラー 1 件、警告 0 件、お知らせ 0 件
      "
    `);
  });
});

describe('lint', () => {
  it('accepts the data form that a build makes, and says why it does not accept the table it is made from', async () => {
    const named = table.replaceAll('１　', '基本目標１').replaceAll('２　', '基本目標２');
    const folder = await makeFolder({ 'city/torikumi.yaml': configuration, 'city/indicators.csv': named });
    const [city, out] = [join(folder, 'city'), join(folder, 'out')];
    await run(['build', city, '--out', out, '--format', 'csv']);
    const file = join(out, 'city/2023/indicators.csv');
    expect(await run(['lint', file])).toEqual({
      code: 0,
      stdout: `${file}：すべての規則に合っています。\n`,
      stderr: '',
    });
    const { code, stdout, stderr } = await run(['lint', join(city, 'indicators.csv'), join(city, 'none.csv')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('機械判読の規則');
    expect(stdout).toContain(`ファイルがありません：${join(city, 'none.csv')}`);
  });
});

describe('schema', () => {
  it('is that of the settings', async () => {
    const { code, stdout } = await run(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', required: ['organization', 'plan', 'document'] });
  });

  it('of the data of a form is that of its description', async () => {
    const description = `title: 目標\nitem: { kind: 目標, id: goal, name: { label: 目標, at: goal } }\nfields: { goal: { about: 目標 } }
sheets: [{ name: 目標, blocks: [{ title: 目標 }] }]\ngrids: {}\n`;
    const folder = await makeFolder({ 'a.yaml': description, 'b.yaml': 'title: 目標\n' });
    const own = await run(['schema', 'policy-form', join(folder, 'a.yaml')]);
    expect(own.stderr).toBe('');
    expect(JSON.parse(own.stdout)).toMatchObject({ properties: { goal: { description: '目標' } }, required: ['goal'] });
    const wrong = await run(['schema', 'policy-form', join(folder, 'b.yaml')]);
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toContain('b.yaml');
    expect((await run(['schema', 'form', join(folder, 'a.yaml')])).code).toBe(2);
  });
});
