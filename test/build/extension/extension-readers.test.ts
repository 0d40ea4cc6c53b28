/** Tables that extensions read: as those of CSV and Excel, within the same limits, and told by name and place where they are wrong. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { configuration } from '../../cli/small-workspace.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

/** `body` is that of `read(source)`, of files that end with `.json`. */
const reader = (body: string, more = '') =>
  `export default () => ({ readers: [{ name: 'json', endings: ['.json'], read(source) { ${body} } }${more}] });`;

const parsed = 'return JSON.parse(source.text());';
const head = ['KPI', '単位', '方向', '令和4年度', '令和5年度', '令和8年度（目標値）'];
const row = ['相談件数', '件', '増加', '923', '1,092', '2,080'];

async function makeCity(data: unknown, code = reader(parsed), settings = 'data: { indicators: kpi.json }\n') {
  return makeFolder({
    'city/torikumi.yaml': `${configuration}extensions: [ ./own.mjs ]\n${settings}`,
    'city/kpi.json': typeof data === 'string' ? data : JSON.stringify(data),
    'city/own.mjs': code,
  });
}

async function check(folder: string, severities = ['error']): Promise<readonly string[]> {
  const { stdout } = await run(['check', join(folder, 'city'), '--allow-code', '--quick', '--json']);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly severity: string;
      readonly message: string;
      readonly place?: { readonly file: string; readonly line?: number; readonly cell?: string };
    }[];
  };
  return findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ message, place }) => `${place?.file}:${place?.cell ?? place?.line ?? ''} ${message}`);
}

const build = (folder: string, ...words: readonly string[]) =>
  run([...['build', join(folder, 'city'), '--out', join(folder, 'out'), '--allow-code'], ...words]);

const csvOf = (folder: string) => readFile(join(folder, 'out/city/2023/indicators.csv'), 'utf8');

describe('what a reader gives', () => {
  it('makes the files that the same table makes as a CSV', async () => {
    const folder = await makeCity([{ rows: [head, row] }]);
    expect((await build(folder)).code).toBe(0);
    const read = await csvOf(folder);
    await writeFile(join(folder, 'city/torikumi.yaml'), `${configuration}data: { indicators: kpi.csv }\n`);
    const cells = [head, row].map((each) => each.map((text) => `"${text}"`).join(','));
    await writeFile(join(folder, 'city/kpi.csv'), `${cells.join('\n')}\n`);
    expect((await build(folder)).code).toBe(0);
    expect(read).toContain('"1,092"');
    expect(await csvOf(folder)).toBe(read);
  });

  it('has sheets that the settings choose from', async () => {
    const sheets = [
      { name: '総括', rows: [['概要']] },
      { name: '指標', rows: [head, row] },
    ];
    const named = (sheet: string) => makeCity(sheets, undefined, `data: { indicators: kpi.json, sheets: ${sheet} }\n`);
    expect(await check(await named('指標'))).toEqual([]);
    expect(await check(await named('実績'))).toEqual([expect.stringMatching(/シート「実績」がありません.*「指標」/)]);
  });

  it('is told by the line that it says, else by its cell', async () => {
    const wrong = row.with(4, '千人程');
    const warnings = async (rows: readonly unknown[]) => check(await makeCity([{ rows }]), ['error', 'warning']);
    expect(await warnings([head, wrong])).toContainEqual(expect.stringMatching(/^kpi\.json:E2 .*千人程/));
    expect(await warnings([head, { line: 14, cells: wrong }])).toContainEqual(
      expect.stringMatching(/^kpi\.json:14 .*千人程/),
    );
  });

  it('is laid open as it was read', async () => {
    const folder = await makeCity([{ rows: [head, row] }]);
    const page = join(folder, 'reading.html');
    await run(['check', join(folder, 'city'), '--allow-code', '--quick', '--reading', page]);
    expect(await readFile(page, 'utf8')).toContain('1,092');
  });

  it('is built again when the file changes, and when the code does', async () => {
    const folder = await makeCity([{ rows: [head, row] }]);
    await build(folder);
    const unchanged = (await build(folder)).stderr;
    await writeFile(join(folder, 'city/kpi.json'), JSON.stringify([{ rows: [head, row.with(4, '1,093')] }]));
    await build(folder);
    expect(await csvOf(folder)).toContain('"1,093"');
    const code = reader(`${parsed.replace('source.text()', "source.text().replace('1,093', '1,094')")}`);
    await writeFile(join(folder, 'city/own.mjs'), code);
    await build(folder);
    expect(await csvOf(folder)).toContain('"1,094"');
    expect(unchanged).not.toBe('');
  });

  it('is copied as it is into the next year, and that is said', async () => {
    const folder = await makeCity([{ rows: [head, row] }]);
    const next = join(folder, 'next');
    const { stdout, stderr } = await run(['roll', join(folder, 'city'), next, '--allow-code']);
    expect(stdout + stderr).toContain('拡張が読む形のファイルです');
    expect(await readFile(join(next, 'kpi.json'), 'utf8')).toBe(JSON.stringify([{ rows: [head, row] }]));
  });
});

it.each([
  ['throws', "throw new Error('no such record');", 'readers.json.read で失敗しました：no such record'],
  ['throws later', "return Promise.reject(new Error('gone'));", 'readers.json.read で失敗しました：gone'],
  ['gives no sheets', "return 'text';", 'readers.json.read は [{ name?, rows: [["…"]] }] のはずですが、text です'],
  ['gives none', 'return [];', '表に行がありません'],
  ['gives rows that are none', "return [{ rows: ['a'] }];", 'readers.json.read: 0.rows.0.line は 1, 2, … のはずですが'],
  [
    'gives a number',
    "return [{ rows: [['KPI'], [12]] }];",
    'readers.json.read: 0.rows.1.0 は "…" のはずですが、12 です',
  ],
  ['gives line 0', "return [{ rows: [{ line: 0, cells: ['a'] }] }];", '0.rows.0.line は 1, 2, … のはずですが、0 です'],
  ['gives two sheets without names', 'return [{ rows: [] }, { rows: [] }];', '0.name は string'],
  ['gives two sheets of a name', "return [1, 2].map(() => ({ name: 'a', rows: [] }));", '1.name は string'],
  ['gives a name with a line break', "return [{ name: 'a\\nb', rows: [] }];", '0.name は string'],
  ['gives too many columns', "return [{ rows: [Array(1001).fill('a')] }];", '1,000 列を超えています'],
  ['gives too many empty rows', 'return [{ rows: Array(1_000_001).fill([]) }];', '1,000,000 セルを超えています'],
  ['gives a long text', "return [{ rows: [['a'.repeat(32768)]] }];", '32,767'],
  ['asks for text that is none', 'return source.text();', 'UTF-8'],
])('a reader that %s is told by its name, at its file', async (_, body, expected) => {
  const data = body.includes('source.text') ? '\u0000\ufffd\u0001' : '[]';
  const errors = await check(await makeCity(data, reader(body)));
  expect(errors).toEqual([expect.stringMatching(/^kpi\.json:/)]);
  expect(errors[0]).toContain(expected);
});

it.each([
  [
    'our own ending',
    ", { name: 'b', endings: ['.csv'], read() {} }",
    'readers.b.endings.0 の名前「.csv」は、組込みのもの',
  ],
  ['an ending of another', ", { name: 'b', endings: ['.json'], read() {} }", '名前「.json」は、拡張「./own.mjs」が'],
  ['an ending without a dot', ", { name: 'b', endings: ['dat'], read() {} }", 'readers.1.endings.0 は'],
  ['no ending', ", { name: 'b', endings: [], read() {} }", 'readers.1.endings は'],
  [
    'nothing that reads',
    ", { name: 'b', endings: ['.dat'] }",
    'readers.1.read は function のはずですが、undefined です',
  ],
])('a reader with %s is refused where it is named', async (_, more, expected) => {
  const errors = await check(await makeCity([{ rows: [head, row] }], reader(parsed, more)));
  expect(errors).toEqual([expect.stringContaining(`torikumi.yaml:`)]);
  expect(errors[0]).toContain(expected);
});

it('without leave the table is not read, and only that is told', async () => {
  const folder = await makeCity([{ rows: [head, row] }]);
  const { stdout } = await run(['check', join(folder, 'city'), '--quick', '--json']);
  const codes = (JSON.parse(stdout) as { readonly findings: readonly { readonly code: string }[] }).findings;
  expect(codes.map(({ code }) => code)).toEqual(['extension-not-allowed']);
});
