/** An inquiry of 51 sections about 407 programmes, from its forms to what is printed of the frozen answers, with its times: `npx tsx bench/inquiry.ts`. */

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

const [sections, programmes] = [51, 407];
const cli = new URL('../dist/cli/main.js', import.meta.url).pathname;

const folder = await mkdtemp(join(tmpdir(), 'torikumi-'));
const [city, out, replies] = ['city', 'out', 'replies'].map((name) => join(folder, name)) as [string, string, string];

const form = `title: 指標の進捗状況 回答票
of: 指標
name: 指標名
sources: { 指標: { table: indicators, key: 指標ID } }
fields:
  自己評価: { choices: [Ａ 計画どおり, Ｂ おおむね, Ｃ 遅れ, Ｄ 未着手] }
  進捗の説明: { limit: 200 }
  課題: { limit: 200 }
  今後の方向性: { choices: [拡充, 継続, 改善, 縮小, 廃止, 完了] }
inquiry:
  number: R7-企-012
  deadline: 2025-06-13
  section: 課
  columns:
    [指標名, 単位, { show: 実績, year: 前年度 }, { ask: 実績, head: 今年度の実績 }, { ask: 値の状態 }, 目標, 達成率, { ask: 自己評価 },
      { ask: 進捗の説明 }, { ask: 課題 }, { ask: 今後の方向性 }]
`;

const settings = 'organization: 見本市\nplan: { title: 計画 }\ndocument: { date: 2025-05-20, years: era }\n';

/** 取組状況 of the answers, and a sheet of each indicator in one PDF with bookmarks. */
const frozen = `${settings}data: { indicators: inquiries/R7-企-012/frozen/indicators.csv, evaluation: forms/個票.yaml }\n`;
const sheet = `title: 指標個票
of: 指標
name: 指標名
sources: { 指標: { table: indicators, key: 指標ID } }
fields: { 進捗の説明: { limit: 200 }, 課題: { limit: 200 } }
parts:
  - boxes: [課, 自己評価, 今後の方向性, 進捗の説明, 課題]
  - indicators: {}
`;

async function makeCity(): Promise<void> {
  const rows = Array.from({ length: programmes }, (_, at) => {
    const section = `第${(at % sections) + 1}課`;
    return `I${at + 1},利用者の数（${at + 1}号施設）,人,${section},増加,${1000 + at},${1100 + at},`;
  });
  const files = {
    'torikumi.yaml': settings,
    'indicators.csv': `指標ID,指標名,単位,課,方向,R5実績,R6目標,R6実績\n${rows.join('\n')}\n`,
  };
  await mkdir(join(city, 'forms'), { recursive: true });
  await mkdir(replies);
  for (const [name, content] of Object.entries(files)) await writeFile(join(city, name), content);
  await writeFile(join(city, 'forms', '照会.yaml'), form);
}

/** Every form filled by another program; one answer in twenty is about so many. */
async function fill(sent: string): Promise<void> {
  for (const name of (await readdir(sent)).filter((each) => each.startsWith('様式'))) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(sent, name));
    const [sheet] = workbook.worksheets;
    const heads = new Map<string, number>();
    sheet?.eachRow((row) => {
      const number = row.getCell(1).text;
      if (number === '番号') row.eachCell((cell, column) => heads.set(cell.text.replace(/（\d+字まで）$/, ''), column));
      if (!number.startsWith('I')) return;
      const value = 1050 + Number(number.slice(1));
      const put = (head: string, text: string | number) => {
        row.getCell(heads.get(head) ?? 99).value = text;
      };
      put('今年度の実績', value % 20 === 0 ? `約${value}` : value);
      put('値の状態', '確定');
      put('自己評価', 'Ａ 計画どおり');
      put('進捗の説明', '利用が増えた。'.repeat(20));
      put('課題', '特にない。');
      put('今後の方向性', '継続');
      put('回答済', '○');
    });
    await workbook.xlsx.writeFile(join(replies, name));
  }
}

/** A command that leaves doubts ends with 1: what it printed counts. */
function run(...words: readonly string[]): void {
  const begun = performance.now();
  const { stdout } = spawnSync(process.execPath, [cli, ...words, '--out', out], { encoding: 'utf8' });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  process.stdout.write(
    `${words.find((word) => word !== 'inquiry')} ${seconds} s: ${stdout.trim().split('\n').at(-1)}\n`,
  );
}

try {
  await makeCity();
  run('inquiry', 'send', city);
  await fill(join(out, 'city', 'inquiries', 'R7-企-012', 'send'));
  run('inquiry', 'read', city, replies);
  run('inquiry', 'read', city, replies);
  run('inquiry', 'status', city);
  run('inquiry', 'confirm', city);
  run('inquiry', 'freeze', city, '--force');
  await writeFile(join(city, 'torikumi.yaml'), frozen);
  await writeFile(join(city, 'forms', '個票.yaml'), sheet);
  run('build', city);
} finally {
  await rm(folder, { recursive: true, force: true });
}
