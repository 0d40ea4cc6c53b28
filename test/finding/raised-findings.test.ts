import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { checkPolicyForm } from '../../src/model/policy-form/check-policy-form.ts';
import { readBook } from '../../src/workspace/book/read-book.ts';
import { run } from '../cli/captured-effects.ts';
import { makeWorkspace, configuration as small, table } from '../cli/small-workspace.ts';
import { readSmallBook, smallProgrammes } from '../model/book/small-book.ts';
import { readSmallForm } from '../model/policy-form/small-form.ts';
import { makeRepository } from '../workspace/git/git-folder.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

async function check(changes: Parameters<typeof makeWorkspace>[0], ...words: readonly string[]) {
  const { folder } = await makeWorkspace(changes);
  const { stdout } = await run(['check', `${folder}/city`, '--json', ...words]);
  const { findings } = JSON.parse(stdout) as { findings: readonly { readonly code: string; readonly facts: object }[] };
  return findings.map(({ code, facts }) => ({ code, facts }));
}

it('a character of private use, when it is built', async () => {
  const given = table.replace('保育所待機児童数', '保育所\ue000待機児童数');
  const { stdout } = await (await makeWorkspace({ 'indicators.csv': given })).build(['--json']);
  expect(stdout).toContain('"character-private-use"');
});

describe('a table', () => {
  it('with a note among its rows', async () => {
    const found = await check({ 'indicators.csv': `${table}※件数は延べ。,,,,,,,\n` });
    expect(found).toContainEqual({ code: 'row-ignored', facts: { text: '※件数は延べ。' } });
  });

  it('that leaves its directions open', async () => {
    const found = await check({ 'indicators.csv': `${table}２　安全,会議の内容,件,,3,4,5,3\n` });
    expect(found.map(({ code }) => code)).toContain('direction-uncertain');
  });
});

it('the figures of a workspace without a plan', async () => {
  const { folder } = await makeWorkspace({
    'torikumi.yaml': `${small.split('reports:')[0]}data: { list: list.csv }\n`,
    'indicators.csv': undefined,
    'list.csv': 'ID,KPI,目標設定\na-1,人口,5人\n',
  });
  const { code, stdout, stderr } = await run(['metrics', `${folder}/city`]);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('指標の計画ではないため、達成率などの数値はありません');
});

describe('a book', () => {
  const codesOf = async (...given: Parameters<typeof readSmallBook>) =>
    (await readSmallBook(...given)).findings.map(({ code }) => code);

  it('with a key that its definition does not have', async () => {
    const found = await codesOf('本文', { 'book.yaml': 'titel: 題\nchapters: []\n' });
    expect(found).toContain('book-unknown-key');
  });

  it('with a second heading of its chapter', async () => {
    expect(await codesOf('# 二つめ')).toContain('chapter-heading-doubled');
  });

  it('with a programme below the heading of another chapter', async () => {
    const files = {
      'book.yaml': `title: 題
year: 令和5年度
chapters:
  - { id: kikaku, title: 企画課, file: kikaku.md }
  - { id: zaisei, title: 財政課, file: zaisei.md }
programmes: programmes.csv
`,
      'zaisei.md': '# 財政課事務事業概要\n\n本文\n',
      'programmes.csv': smallProgrammes.replace('koho,kikaku', 'koho,zaisei'),
    };
    expect(await codesOf('本文', files)).toContain('programme-elsewhere');
  });

  it('with more text than its limit', async () => {
    const chapters = Array.from({ length: 6 }, (_, index) => `  - { id: c${index}, title: 章, file: kikaku.md }\n`);
    const folder = await makeFolder({
      'book.yaml': `title: 題\nyear: 令和5年度\nchapters:\n${chapters.join('')}`,
      // A comment is soon parsed.
      'kikaku.md': `<!--${'a'.repeat(4_000_000)}-->`,
    });
    const { findings } = await readBook(createNodeEffects(), folder, 'book.yaml');
    expect(findings).toMatchObject([{ code: 'book-too-large', facts: { what: 'texts', limit: 20_000_000 } }]);
  });

  const row = (columns: number) => `|${' a |'.repeat(columns)}`;

  it.each([
    [100, false],
    [101, true],
  ])('with a table of %i columns', async (columns, isTooWide) => {
    const body = [row(columns), `|${'---|'.repeat(columns)}`, row(columns)].join('\n');
    expect((await codesOf(body)).includes('book-table-too-wide')).toBe(isTooWide);
  });
});

it('a form with a review that is not explained', () => {
  const findings = checkPolicyForm(readSmallForm([', improvements: 早める。', '']));
  expect(findings.map(({ code }) => code)).toEqual(['review-incomplete']);
});

it('a repository that git cannot read', async () => {
  const folder = await makeRepository({ 'list.csv': 'ID,名称\na,甲\n' }, { 'list.csv': 'ID,名称\na,乙\n' });
  const git = () => Promise.reject(new Error('fatal: bad object HEAD'));
  const { code, stdout, stderr } = await run(['diff', folder, '--git', 'v1'], { git });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('git が失敗しました：fatal: bad object HEAD');
});
