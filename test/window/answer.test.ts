import { writeFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fakeWindow } from './fake-window.ts';

const city = {
  'city/torikumi.yaml': 'organization: 市\nplan: { title: 計画 }\ndocument: { date: 2024-09-30 }\n',
  'city/indicators.csv': 'KPI,R5\nA,1\n',
  'data/town/torikumi.yaml': 'organization: 町\n',
  'out/city/2023/progress.html': '<p>報告</p>',
  'out/city/2023/progress.xlsx': 'x',
  'notes.txt': 'secret',
};

describe('the first page', () => {
  it('lists the workspaces of the folder and of its data folder', async () => {
    const { text } = await (await fakeWindow(city)).ask('GET', []);
    expect([...text.matchAll(/href="(\/w\/[^"]*)"/g)].map(([, href]) => href)).toEqual(['/w/city', '/w/data%2Ftown']);
  });

  it('gives its style and script and no other file', async () => {
    const { ask } = await fakeWindow(city);
    expect((await ask('GET', ['asset', 'window.js'])).headers['content-type']).toMatch('text/javascript');
    expect((await ask('GET', ['asset', '../theme.yaml'])).status).toBe(404);
    expect((await ask('GET', ['asset', 'constructor'])).status).toBe(404);
  });
});

describe('a table that is dropped', () => {
  it('becomes a workspace by init', async () => {
    const { ask, commands, scratch } = await fakeWindow(city, () => ({ stdout: '作りました。' }));
    await ask('PUT', ['upload', '令和5年度 進捗.xlsx'], new TextEncoder().encode('bytes'));
    const { text } = await ask('POST', ['new'], { name: '見本', tables: '令和5年度 進捗.xlsx' });
    expect(commands).toEqual([['init', '見本', '--from', join(scratch, 'tables', '令和5年度 進捗.xlsx')]]);
    expect(JSON.parse(text)).toEqual({
      workspace: '見本',
      said: '作りました。',
      command: 'torikumi init 見本 --from "令和5年度 進捗.xlsx"',
    });
  });

  it.each([
    '../a.csv',
    'a/b.csv',
    'a\\b.csv',
    'C:a.csv',
    'a.exe',
    'a\u202e.csv',
    `${'a'.repeat(120)}.csv`,
    '-rf.csv',
    '',
  ])('is refused under the name %j', async (name) => {
    const { ask } = await fakeWindow(city);
    expect((await ask('PUT', ['upload', name], new Uint8Array(1))).status).toBe(400);
  });

  it.each(['..', '.hidden', 'a/b', 'C:\\x', '--from', 'a.', ' ', ''])(
    'makes no folder of the name %j',
    async (name) => {
      const { ask, commands } = await fakeWindow(city);
      expect((await ask('POST', ['new'], { name, tables: 'a.csv' })).status).toBe(400);
      expect(commands).toEqual([]);
    },
  );

  it('says what stopped it', async () => {
    const { ask } = await fakeWindow(city, () => ({ code: 1, stderr: 'エラー 空の表です' }));
    const { status, text } = await ask('POST', ['new'], { name: '見本', tables: 'a.csv' });
    expect([status, JSON.parse(text).message]).toEqual([400, 'エラー 空の表です']);
  });
});

describe('a workspace', () => {
  it('is one of those that were found, and no other folder', async () => {
    const { ask } = await fakeWindow(city);
    for (const path of ['.', '..', 'out', '../city', '/etc', 'nowhere']) {
      expect((await ask('GET', ['w', path])).status).toBe(404);
    }
    expect((await ask('GET', ['w', 'city'])).status).toBe(200);
  });

  it('shows what a person typed as text', async () => {
    const { ask } = await fakeWindow({ 'a/torikumi.yaml': 'organization: "\\" onfocus=x"\n', 'a/<b>.csv': '' });
    const { text, headers } = await ask('GET', ['w', 'a']);
    expect(text).not.toContain('<span><b>');
    expect(text).not.toContain('" onfocus');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('has its findings from a check, with a choice for what can be chosen', async () => {
    const findings = [
      {
        code: 'kind-assumed',
        severity: 'notice',
        message: '種別',
        facts: { inferred: [{ name: '<b>', value: 'point' }] },
      },
      { code: 'direction-uncertain', severity: 'warning', message: '方向', facts: { inferred: [{ name: 'A' }] } },
      { code: 'text-direction', severity: 'warning', message: '字', facts: { codePoints: [], count: 1 } },
    ];
    const { ask, commands } = await fakeWindow(city, () => ({ stdout: JSON.stringify({ findings }) }));
    const { text } = await ask('GET', ['w', 'city', 'findings']);
    expect(commands).toEqual([['check', 'city', '--quick', '--json']]);
    expect([...text.matchAll(/<select name="([^"]*)" data-was="([^"]*)"/g)].map(([, ...found]) => found)).toEqual([
      ['direction:A', ''],
      ['kind:<b>', '時点'],
    ]);
    await ask('GET', ['w', 'city', 'findings'], {}, { all: '1' });
    expect(commands.at(-1)).toEqual(['check', 'city', '--json']);
  });

  it('says what a check said that came to nothing', async () => {
    const { ask } = await fakeWindow(city, () => ({ code: 1, stdout: '', stderr: 'エラー <x>' }));
    expect((await ask('GET', ['w', 'city', 'findings'])).text).toContain('エラー &#x3C;x>');
  });

  it('writes choices into its settings', async () => {
    const { ask, folder } = await fakeWindow(city);
    const choices = { 'text:organization': '見本市', 'direction:A': '減少', 'kind:A': '年間' };
    expect((await ask('POST', ['w', 'city', 'settle'], choices)).status).toBe(200);
    expect(parse(await readFile(join(folder, 'city/torikumi.yaml'), 'utf8'))).toMatchObject({
      organization: '見本市',
      data: { items: { A: { direction: '減少', kind: '年間' } } },
    });
  });

  it('shows how its columns were read, each to be changed, and the sheets that may be taken', async () => {
    const reading = {
      shape: 'torikumi-reading/1',
      sheets: [{ file: '表.xlsx', sheet: '目標１' }],
      otherSheets: ['<目標２>'],
      columns: [{ head: '従前値', place: '表.xlsx 目標１!C4', role: '実績値', year: '令和5年度', isUsed: true }],
      indicators: [],
    };
    const { ask, commands, scratch, folder } = await fakeWindow(city, ([, , , place]) => {
      if (place?.endsWith('.json')) writeFileSync(place, JSON.stringify(reading));
      return {};
    });
    const { text } = await ask('GET', ['w', 'city', 'columns']);
    expect(commands).toEqual([['check', 'city', '--reading', join(scratch, 'columns.json')]]);
    expect(text).toContain('<td>実績値　令和5年度</td>');
    expect([...text.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'sheet:目標１',
      'sheet:<目標２>',
      'column:従前値',
      'columnYear:従前値',
    ]);
    const choices = {
      'sheet:目標１': '使わない',
      'sheet:<目標２>': '使う',
      'column:従前値': '基準値',
      'columnYear:従前値': 'R1',
    };
    expect((await ask('POST', ['w', 'city', 'settle'], choices)).status).toBe(200);
    expect(parse(await readFile(join(folder, 'city/torikumi.yaml'), 'utf8')).data).toEqual({
      sheets: ['<目標２>'],
      columns: { 従前値: { role: '基準値', year: 'R1' } },
    });
  });

  it('shows nothing of columns where there is no table', async () => {
    const { ask } = await fakeWindow(city);
    expect((await ask('GET', ['w', 'city', 'columns'])).text).toBe('');
  });

  it.each([
    { 'text:data.indicators': '/etc/passwd' },
    { 'direction:A': '上' },
    { 'kind:A': '' },
    { 'column:A': '何か' },
    { 'sheet:A': 'はい' },
    { other: '1' },
  ])('refuses %j as a choice and leaves its settings as they are', async (choices) => {
    const { ask, folder } = await fakeWindow(city);
    expect((await ask('POST', ['w', 'city', 'settle'], choices)).status).toBe(400);
    expect(await readFile(join(folder, 'city/torikumi.yaml'), 'utf8')).toBe(city['city/torikumi.yaml']);
  });

  it('leaves settings alone that are no YAML', async () => {
    const { ask, folder } = await fakeWindow({ 'a/torikumi.yaml': 'a: [' });
    expect((await ask('POST', ['w', 'a', 'settle'], { 'text:organization': '市' })).status).toBe(400);
    expect(await readFile(join(folder, 'a/torikumi.yaml'), 'utf8')).toBe('a: [');
  });

  it('changes colours in its own copy of the theme', async () => {
    const { ask, folder } = await fakeWindow(city);
    expect((await ask('POST', ['w', 'city', 'colours'], { 見出し: '#ABCDEF' })).status).toBe(200);
    const theme = await readFile(join(folder, 'city/templates/theme.yaml'), 'utf8');
    expect(parse(theme)).toMatchObject({ elements: { h1: { color: '#abcdef' }, th: { fill: '#222222' } } });
    expect(theme).toContain('# 市の色');
    for (const wrong of [{ 見出し: 'red' }, { constructor: '#000000' }]) {
      expect((await ask('POST', ['w', 'city', 'colours'], wrong)).status).toBe(400);
    }
  });
});

describe('what was built', () => {
  it('is listed and shown, a report without the right to run anything', async () => {
    const { ask } = await fakeWindow(city);
    const { text } = await ask('GET', ['w', 'city', 'outputs']);
    expect(text).toContain('href="/w/city/out/out/city/2023/progress.html" target="report"');
    const report = await ask('GET', ['w', 'city', 'out', 'out', 'city', '2023', 'progress.html']);
    expect([report.status, report.text]).toEqual([200, '<p>報告</p>']);
    expect(report.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    const workbook = await ask('GET', ['w', 'city', 'out', 'out', 'city', '2023', 'progress.xlsx']);
    expect(workbook.headers['content-disposition']).toBe("attachment; filename*=UTF-8''progress.xlsx");
  });

  it('is all that is shown: no other file of the folder, and none that a link leads out to', async () => {
    const { ask, folder } = await fakeWindow(city);
    await mkdir(join(folder, 'out/city/2024'));
    await writeFile(join(folder, 'out/city/2024/.hidden.html'), '');
    await symlink('/etc/hostname', join(folder, 'out/city/2024/link.html'));
    for (const path of [
      'notes.txt',
      'out/city/../../notes.txt',
      'out/city/2024/link.html',
      'out/city/2024/.hidden.html',
      '',
    ]) {
      expect((await ask('GET', ['w', 'city', 'out', ...path.split('/')])).status).toBe(404);
    }
  });

  it('is made by a build of the year that was typed', async () => {
    const told = [
      { kind: 'finding', severity: 'warning', place: { text: 'a.csv:1' }, message: '疑わしい', hint: '確かめる' },
      { kind: 'finding', severity: 'notice', message: '推定' },
      { kind: 'artifact', path: 'city/2023/progress.pdf' },
    ];
    const { ask, commands } = await fakeWindow(city, () => ({
      stdout: told.map((each) => JSON.stringify(each)).join('\n'),
    }));
    const { text } = await ask('POST', ['w', 'city', 'build'], { year: '２０２３' });
    expect(commands).toEqual([['build', 'city', '--year', '2023', '--out', 'out', '--wait', '--json-lines']]);
    expect(JSON.parse(text)).toEqual({
      command: 'torikumi build city --year 2023 --out out --wait',
      said: '警告 a.csv:1 疑わしい\n    → 確かめる\n1 個のファイルができました。',
    });
    expect((await ask('POST', ['w', 'city', 'build'], { year: '--out=/' })).status).toBe(400);
  });

  it('is made again while a page stands open, until it is no longer wanted', async () => {
    const { ask, commands } = await fakeWindow(city);
    await ask('POST', ['w', 'city', 'watch'], { on: 'true' });
    await ask('POST', ['w', 'city', 'watch'], { on: 'false' });
    expect(commands).toEqual([['watch', 'city', '--out', 'out'], []]);
  });

  it('is opened outside, and so are the files of the workspace and no others', async () => {
    const { ask, folder, opened } = await fakeWindow(city);
    await ask('POST', ['w', 'city', 'open']);
    await ask('POST', ['w', 'city', 'open'], { name: 'indicators.csv' });
    expect((await ask('POST', ['w', 'city', 'open'], { name: '../notes.txt' })).status).toBe(404);
    expect(opened).toEqual([join(folder, 'out/city'), join(folder, 'city/indicators.csv')]);
    expect((await ask('POST', ['w', 'data/town', 'open'])).status).toBe(400);
  });
});

it('compares with a workspace of the folder and with no other path', async () => {
  const { ask, commands } = await fakeWindow(city, () => ({ stdout: '変わったもの <1>' }));
  expect((await ask('POST', ['w', 'city', 'compare'], { old: 'data/town' })).text).toContain('変わったもの &#x3C;1>');
  expect(commands).toEqual([['diff', 'data/town', 'city']]);
  expect((await ask('POST', ['w', 'city', 'compare'], { old: '/etc' })).status).toBe(404);
});

it('closes editions, lists them, and shows the life of an indicator', async () => {
  const closed = { ...city, 'city/editions/2022/edition.json': '{}', 'city/editions/notes.txt': '' };
  const { ask, commands } = await fakeWindow(closed, () => ({ stdout: '閉じました <1>' }));
  expect((await ask('GET', ['w', 'city'])).text).toContain('閉じた版：2022年度。');
  const { text } = await ask('POST', ['w', 'city', 'publish'], { year: '２０２３' });
  expect(JSON.parse(text)).toEqual({ command: 'torikumi publish city --year 2023 --out out', said: '閉じました <1>' });
  expect((await ask('POST', ['w', 'city', 'history'], { id: 'K2' })).text).toContain('閉じました &#x3C;1>');
  expect(commands).toEqual([
    ['publish', 'city', '--year', '2023', '--out', 'out'],
    ['history', 'K2', 'city'],
  ]);
  for (const [what, wrong] of [
    ['publish', { year: '--out=/' }],
    ['history', { id: '--json' }],
    ['history', { id: '' }],
  ] as const)
    expect((await ask('POST', ['w', 'city', what], wrong)).status).toBe(400);
  expect(commands).toHaveLength(2);
});

it('does nothing by a request that only asks', async () => {
  const { ask, commands } = await fakeWindow(city);
  for (const what of ['build', 'settle', 'open', 'watch', 'colours', 'compare', 'publish', 'history']) {
    expect((await ask('GET', ['w', 'city', what])).status).toBe(404);
  }
  expect((await ask('GET', ['new'])).status).toBe(404);
  expect((await ask('GET', ['stop'])).status).toBe(404);
  expect(commands).toEqual([]);
});

it('takes a body that is no object of texts for an empty one', async () => {
  const { ask } = await fakeWindow(city);
  for (const body of ['[1]', 'null', '{', '{"name":1}']) {
    expect((await ask('POST', ['new'], new TextEncoder().encode(body))).status).toBe(400);
  }
});
