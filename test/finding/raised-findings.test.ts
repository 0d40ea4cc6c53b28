import { expect, it } from 'vitest';
import type { FindingFacts } from '../../src/finding/facts.ts';
import type { Finding, FindingCode } from '../../src/finding/finding.ts';
import { wordFinding } from '../../src/finding/render.ts';
import { composeFindingsPage } from './findings-page.ts';
import { type Described, type RaisingsOf, raise } from './raise.ts';
import { amountsTables, books } from './raised/book.ts';
import { charts } from './raised/charts.ts';
import { configuration } from './raised/configuration.ts';
import { editions } from './raised/editions.ts';
import { extensions } from './raised/extensions.ts';
import { files, sheets } from './raised/files.ts';
import { evaluations, forms, revisions } from './raised/form-and-revision.ts';
import { inquiries } from './raised/inquiry.ts';
import { building, composing, writing } from './raised/output.ts';
import { cells, changes, clerk, heads } from './raised/plan.ts';
import { sampleFacts } from './sample-facts.ts';

/**
 * Of a process of its own: that its standard output is full (`test/cli/process.test.ts`), or a thread lost (`test/runner/`);
 * of several workers, that a file changed between them (`test/build/work/`); of many machines (`test/runner/queue/`,
 * `test/limits/queue-limits.ts`, `test/system/queue.test.ts`).
 */
const elsewhere = {
  'result-not-writable': { reason: 'ENOSPC' },
  'worker-out-of-memory': { limit: 1024 },
  'worker-out-of-time': { limit: 1800 },
  'worker-lost': { detail: 'exit code 137' },
  'changed-while-building': { paths: ['indicators.csv'], files: ['2023/progress.pdf'] },
  'queue-packages-missing': { packages: 'bullmq ioredis' },
  'queue-unreachable': { address: 'redis://queue', reason: 'ECONNREFUSED' },
  'task-given-up': { detail: 'exit code 137' },
  'build-stopped': {},
  'store-unusable': { path: 'torikumi-store', reason: 'EACCES' },
  'store-lacks': { path: 'torikumi-store' },
  'workspace-too-large': { files: 20_001, bytes: 3_000_000, fileLimit: 20_000, byteLimit: 2_000_000_000 },
} as const satisfies Partial<FindingFacts>;

/** What a user could write, for every finding that there is. */
const stages = [
  { title: 'ファイルを読む', raisings: { ...files, ...sheets } },
  { title: '設定', raisings: configuration },
  { title: '拡張', raisings: extensions },
  { title: '表の見出しと年度', raisings: heads },
  { title: '表の値と行', raisings: cells },
  { title: '確かめたいこと', raisings: clerk },
  { title: '途中で変わったもの', raisings: changes },
  { title: '閉じた版', raisings: editions },
  { title: '運営方針', raisings: forms },
  { title: '評価シート', raisings: evaluations },
  { title: '照会', raisings: inquiries },
  { title: '冊子', raisings: books },
  { title: '金額の表', raisings: amountsTables },
  { title: '改訂', raisings: revisions },
  { title: '独自のグラフ', raisings: charts },
  { title: 'ひな形と見た目', raisings: composing },
  { title: '書体と書き出し', raisings: writing },
  { title: '出力先とビルド', raisings: building },
] as const;

/** A code without an input is an error of types. */
const raisings: RaisingsOf<Exclude<FindingCode, keyof typeof elsewhere>> = {
  ...files,
  ...sheets,
  ...configuration,
  ...extensions,
  ...heads,
  ...changes,
  ...editions,
  ...cells,
  ...clerk,
  ...forms,
  ...evaluations,
  ...inquiries,
  ...books,
  ...amountsTables,
  ...revisions,
  ...charts,
  ...composing,
  ...writing,
  ...building,
};
const told = new Map<string, Described>();

it('every finding is raised here, and there is no other', () => {
  expect([...Object.keys(raisings), ...Object.keys(elsewhere)].toSorted()).toEqual([...sampleFacts.keys()].toSorted());
});

it.each(Object.entries(raisings))('%s', async (code, raising) => {
  const { found, findings, printed } = await raise(raising);
  if (raising.facts === undefined) {
    const raised = `${code} ${raising.at}`.trim();
    expect(found).toContain(raised);
    const described = findings.find((each) => `${each.code} ${each.place?.text ?? ''}`.trim() === raised);
    if (described !== undefined) told.set(code, described);
    return;
  }
  const worded = wordFinding({ code, severity: 'error', facts: raising.facts } as Finding, 'ja');
  expect(printed).toContain(worded.message);
  told.set(code, { code, severity: severityIn(printed, worded.message), ...worded });
});

it('docs/findings.md is made of them', async () => {
  const page = composeFindingsPage(stages, told, elsewhere);
  await expect(page).toMatchFileSnapshot('../../docs/findings.md');
});

/** Of a finding in words: what its line begins with. */
function severityIn(printed: string, message: string): string {
  const line = printed.split('\n').find((each) => each.includes(message)) ?? '';
  return line.startsWith('エラー') ? 'error' : line.startsWith('警告') ? 'warning' : 'notice';
}
