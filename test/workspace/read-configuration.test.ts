import { describe, expect, test } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { readPlacedConfiguration } from '../../src/workspace/read-configuration.ts';
import { encodeCp932 } from './csv/encode-cp932.ts';
import { makeFolder } from './temporary-folder.ts';

const effects = createNodeEffects();

const good = `organization: 品川区
plan:
  title: 品川区総合戦略
document:
  date: 2018-11-01
`;

async function readConfiguration(root: string) {
  const { value, findings } = await readPlacedConfiguration(effects, root);
  return { value: value?.configuration, findings };
}

async function read(yaml: string | Uint8Array) {
  return readConfiguration(await makeFolder({ 'torikumi.yaml': yaml }));
}

/** One line a finding, e.g. `3:5 config-invalid {…}`. */
function summarize(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, facts, place }) => `${place?.line}:${place?.column} ${code} ${JSON.stringify(facts)}`);
}

test('the least that there must be; everything else has its default', async () => {
  const { value, findings } = await read(good);
  expect(findings).toEqual([]);
  expect(value).toMatchObject({
    organization: '品川区',
    document: { date: { year: 2018, month: 11, day: 1 }, title: '品川区総合戦略の取組状況について', years: 'short' },
    rating: { formula: { increase: 'level' }, bands: 'standard' },
    reports: { progress: { page: { size: 'A3' } } },
  });
});

test.each([
  ['CP932', encodeCp932(good)],
  ['UTF-8 with BOM and CRLF', `\ufeff${good.replaceAll('\n', '\r\n')}`],
])('is read in %s too', async (_, bytes) => {
  expect((await read(bytes)).value?.organization).toBe('品川区');
});

test('every mistake at once, each at its key or value', async () => {
  const { value, findings } = await read(`organisation: 品川区
plan:
  tilte: 品川区総合戦略
document:
  date: 2018-02-30
  years: erra
  notes: ひとつ
code: 131091
reports:
  progress:
    formats: [pdf, odt]
    page: { size: A5, orientaton: portrait }
rating:
  tolerance: 少し
  bands:
    - symbol: ◎
      word: 達成
      atleast: 100%
    - symbol: ○
  bandsByYear:
    H29: standard
limits:
  jump: 1
fonts:
`);
  expect(value).toBeUndefined();
  expect(summarize(findings)).toMatchInlineSnapshot(`
    [
      "1:1 config-missing-key {"key":"organization","expected":"text"}",
      "1:1 config-unknown-key {"key":"organisation","nearest":"organization"}",
      "2:1 config-missing-key {"key":"plan.title","expected":"text"}",
      "3:3 config-unknown-key {"key":"plan.tilte","nearest":"plan.title"}",
      "5:9 config-invalid {"key":"document.date","expected":"YYYY-MM-DD","found":"2018-02-30"}",
      "6:10 config-invalid {"key":"document.years","expected":"short, era, western, both","found":"erra"}",
      "7:10 config-invalid {"key":"document.notes","expected":"list","found":"ひとつ"}",
      "8:7 config-invalid {"key":"code","expected":"\\"000000\\"","found":"131091"}",
      "11:20 config-invalid {"key":"reports.progress.formats.1","expected":"pdf, xlsx, html, docx","found":"odt"}",
      "12:19 config-invalid {"key":"reports.progress.page.size","expected":"A3, A4","found":"A5"}",
      "12:23 config-unknown-key {"key":"reports.progress.page.orientaton","nearest":"reports.progress.page.orientation"}",
      "14:14 config-invalid {"key":"rating.tolerance","expected":"80%, 0.8","found":"少し"}",
      "18:7 config-unknown-key {"key":"rating.bands.0.atleast","nearest":"rating.bands.0.atLeast"}",
      "19:7 config-missing-key {"key":"rating.bands.1.word","expected":"text"}",
      "21:5 config-invalid {"key":"rating.bandsByYear.H29","expected":"YYYY","found":"H29"}",
      "23:9 config-invalid {"key":"limits.jump","expected":"≥ 2","found":"1"}",
      "24:7 config-invalid {"key":"fonts","expected":"list","found":""}",
    ]
  `);
});

test('an empty file misses every key that must be there', async () => {
  expect(summarize((await read('# まだ何もない\n')).findings)).toEqual([
    '1:1 config-missing-key {"key":"organization","expected":"text"}',
    '1:1 config-missing-key {"key":"plan","expected":"mapping"}',
    '1:1 config-missing-key {"key":"document","expected":"mapping"}',
  ]);
});

test('a list is no configuration', async () => {
  expect(summarize((await read('- a\n')).findings)).toEqual([
    '1:1 config-invalid {"key":"","expected":"mapping","found":"list"}',
  ]);
});

test.each(['2018-13-01', '2018-00-10', '2017-02-29', '2018-2-3', '平成30年', '0000-00-00'])(
  '%s is no date',
  async (date) => {
    expect(summarize((await read(good.replace('2018-11-01', date))).findings)).toEqual([
      `5:9 config-invalid {"key":"document.date","expected":"YYYY-MM-DD","found":"${date}"}`,
    ]);
  },
);

test.each([
  ['role: 目標', 'role', '目標'],
  ['role: 目標値, firmness: 速報値', 'firmness', '速報値'],
])('of a column, {%s} is told at the key that is wrong', async (column, key, found) => {
  const [first] = summarize((await read(`${good}data:\n  columns:\n    値: { ${column} }\n`)).findings);
  expect(first).toContain(`config-invalid {"key":"data.columns.値.${key}"`);
  expect(first).toContain(`"found":"${found}"`);
});

describe('YAML that does not parse', () => {
  test('names every error with its place, and no key of it', async () => {
    const { value, findings } = await read('organization: "品川区\nplan: [1,\ndocument: {a: 1\n');
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ code, place }) => code === 'yaml-invalid' && place?.line !== undefined)).toBe(true);
  });

  test.each([
    ['organization: 品川区\nplan:\n\ttitle: a\n', 'TAB_AS_INDENT', 3],
    [`${good}---\na: 1\n`, 'MULTIPLE_DOCS', 6],
    ['organization: 品川区: 港区\n', 'BLOCK_AS_IMPLICIT_KEY', 1],
  ])('%j', async (yaml, problem, line) => {
    expect((await read(yaml)).findings).toContainEqual(
      expect.objectContaining({
        code: 'yaml-invalid',
        facts: expect.objectContaining({ problem }),
        place: expect.objectContaining({ file: 'torikumi.yaml', line }),
      }),
    );
  });

  test('a doubled key is reported together with what else is wrong', async () => {
    expect(summarize((await read(`${good}organization: 港区\nlimit: {}\n`)).findings)).toEqual([
      '6:1 yaml-invalid {"problem":"DUPLICATE_KEY","detail":"Map keys must be unique"}',
      '7:1 config-unknown-key {"key":"limit","nearest":"limits"}',
    ]);
  });

  test('aliases that unfold to millions', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${`*${of},`.repeat(9)}]\n`;
    const yaml = `${good}a: &a [x]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
    expect((await read(yaml)).findings).toMatchObject([{ code: 'yaml-invalid', facts: { problem: 'ALIAS' } }]);
  });

  test('ten thousand open brackets', async () => {
    expect((await read('['.repeat(10_000))).findings[0]?.code).toBe('yaml-invalid');
  });
});

test('a folder without torikumi.yaml is no workspace', async () => {
  const root = await makeFolder();
  expect((await readConfiguration(root)).findings).toMatchObject([
    { code: 'workspace-missing', facts: { path: root } },
  ]);
});

test('a folder of that name cannot be read', async () => {
  const root = await makeFolder({ 'torikumi.yaml/a': '' });
  expect((await readConfiguration(root)).findings).toMatchObject([
    { code: 'file-unreadable', facts: { path: 'torikumi.yaml', reason: 'EISDIR' } },
  ]);
});

test('a torikumi.yaml that no encoding fits', async () => {
  expect((await read(Uint8Array.of(0x61, 0xff, 0xff, 0x0a))).findings).toMatchObject([{ code: 'encoding-unknown' }]);
});

test('thousands of unknown keys are one finding, a few are told one by one', async () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `tilte${index}: 1\n`).join('');
  expect((await read(good + keys(10))).findings.map(({ code }) => code)).toEqual(Array(10).fill('config-unknown-key'));
  expect(summarize((await read(good + keys(50_000))).findings)).toEqual([
    '6:1 config-unknown-key {"key":"tilte0","more":49999}',
  ]);
});

test('a key that stands twice is an error at the second, whatever its kind', async () => {
  const { findings } = await read(`${good}code: 1\n"code": 131091\n`);
  expect(summarize(findings).filter((each) => each.includes('yaml-invalid'))).toEqual([
    '7:1 yaml-invalid {"problem":"DUPLICATE_KEY","detail":"Map keys must be unique"}',
  ]);
});

test('a character that only an escape can write is an error at its value', async () => {
  const { findings } = await read(good.replace('品川区\n', '"品川\\e区"\n'));
  expect(findings).toMatchObject([
    { code: 'text-forbidden', facts: { codePoints: ['U+001B'] }, place: { line: 1, column: 15 } },
  ]);
});
