/**
 * Writes the page of test results after JIS X 8341-3:2016: `tsx test/system/accessibility-results.ts out > docs/accessibility.md`.
 * axe and the Nu checker look at every page below the folder; what no program can tell is listed for a person to look at.
 */

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Audit, auditPages } from './axe.ts';
import { type Criterion, contents, criteria } from './jis-criteria.ts';
import { checkHtml } from './nu.ts';

const [folder = 'out'] = process.argv.slice(2);
process.stdout.write(await composeResults(folder));

async function composeResults(root: string): Promise<string> {
  const paths = (await readdir(root, { recursive: true })).filter((path) => path.endsWith('.html')).toSorted();
  const pages = new Map<string, Uint8Array>();
  for (const path of paths) pages.set(path, await readFile(join(root, path)));
  const audits = await auditPages(pages);
  const html = [...pages.values()].map((bytes) => new TextDecoder().decode(bytes));
  const said = await checkHtml(paths.map((path) => join(root, path)));
  const rows = criteria.map((criterion) => rowOf(criterion, audits, html, said));
  return `${[
    '# HTML の試験結果（JIS X 8341-3:2016）',
    '',
    '`npx tsx test/system/accessibility-results.ts out > docs/accessibility.md` が書いた頁です。手では直さないでください。',
    '',
    `対象は、サンプルから作った HTML の ${paths.length} 頁すべてです。幅 320 px と 1,280 px の画面、及び印刷の三とおりを、axe-core（Chromium）で調べ、構文を`,
    'Nu HTML Checker で調べました。',
    '',
    '- **機械**：プログラムで確かめられることに誤りがないか。「該当なし」は、その達成基準が求めるもの（音声、入力欄など）が頁にないことを、頁の中身を',
    '  探して確かめたものです。',
    '- **人**：プログラムでは確かめられず、人が見て確かめること。この頁の数字には入っていません。公表する試験結果にするには、載せる頁について確かめて',
    '  ください。',
    '',
    '| 達成基準 | 等級 | 機械 | 人が確かめること |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## 調べた頁',
    '',
    ...paths.map((path) => `- \`${relative('.', path)}\``),
  ].join('\n')}\n`;
}

function rowOf(
  criterion: Criterion,
  audits: readonly Audit[],
  pages: readonly string[],
  said: readonly string[],
): string {
  const { number, name, level, byHand = '－' } = criterion;
  const applies = criterion.appliesTo;
  const holding = applies === undefined ? pages : pages.filter((html) => contents[applies].test(html));
  if (applies !== undefined && holding.length === 0)
    return `| ${number} ${name} | ${level} | 該当なし（${applies}がない） | － |`;
  return `| ${number} ${name} | ${level} | ${byMachine(number, audits, said)} | ${applies === undefined ? byHand : `${applies}のある ${holding.length} 頁`} |`;
}

/** Rules of axe that ask for a criterion, and what they found. */
function byMachine(number: string, audits: readonly Audit[], said: readonly string[]): string {
  if (number === '4.1.1') return said.length === 0 ? '適合（Nu：誤り 0 件）' : `Nu：${said.length} 件`;
  const asks = (audit: Audit) => audit.rules.filter(({ criteria: asked }) => asked.includes(number));
  const rules = [...new Set(audits.flatMap((audit) => asks(audit).map(({ id }) => id)))].toSorted();
  if (rules.length === 0) return '確かめられない';
  const broken = audits.filter((audit) => asks(audit).some(({ isBroken }) => isBroken));
  const named = rules.map((rule) => `\`${rule}\``).join('、');
  return broken.length === 0 ? `誤り 0 件（${named}）` : `誤りのある画面 ${broken.length}（${named}）`;
}
