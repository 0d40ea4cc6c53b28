import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './captured-effects.ts';

/** The workspace of docs/inquiry.md, and what a section does with it. */
let folder: string;
const at = (...names: readonly string[]) => join(folder, ...names);
const sent = () => at('out', 'city', 'inquiries', 'R7-企-012');
const history = () => readFile(at('city', 'inquiries', 'R7-企-012', 'history.csv'), 'utf8');
const inquiry = (action: string, ...more: readonly string[]) =>
  run(['inquiry', action, at('city'), ...more, '--out', at('out'), '--date', '2025-06-10', '--json']);
const codes = (stdout: string) =>
  (JSON.parse(stdout) as { findings: readonly { code: string }[] }).findings.map(({ code }) => code);

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'torikumi-')));
  const page = await readFile(new URL('../../docs/inquiry.md', import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/^`([^`]+)`：\n\n```\w+\n([\s\S]*?)^```$/gm)];
  await mkdir(at('city', 'forms'), { recursive: true });
  for (const [, name = '', content = ''] of blocks) await writeFile(at('city', name), content);
  const settings =
    'organization: 見本市\nsection: 企画課\nplan: { title: 計画 }\ndocument: { date: 2025-05-20, years: era }\n';
  await writeFile(at('city', 'torikumi.yaml'), settings);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Fill = Readonly<Record<string, string | number>>;

/** By number and head, as a person would. */
async function fill(from: string, to: string, rows: Readonly<Record<string, Fill>>, key = '番号'): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(from);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  const heads = new Map<string, number>();
  sheet.eachRow((row) => {
    const number = row.getCell(1).text;
    if (number === key) row.eachCell((cell, column) => heads.set(cell.text.replace(/（\d+字まで）$/, ''), column));
    for (const [head, value] of Object.entries(rows[number] ?? {})) row.getCell(heads.get(head) ?? 99).value = value;
  });
  await mkdir(join(to, '..'), { recursive: true });
  await workbook.xlsx.writeFile(to);
}

const complete = {
  値の状態: '確定',
  自己評価: 'Ａ 計画どおり',
  進捗の説明: '進んだ。',
  今後の方向性: '継続',
  回答済: '○',
};

describe('an inquiry from its forms to the frozen table', () => {
  it('gives each section its workbook, its letter, and a list of all', async () => {
    expect((await inquiry('send')).code).toBe(0);
    const names = (await readdir(join(sent(), 'send'))).map((name) => name.normalize('NFC'));
    expect(names.toSorted()).toEqual(
      [
        '様式_K01_子育て支援課.xlsx',
        '様式_K02_環境課.xlsx',
        '照会文_K01_子育て支援課.pdf',
        '照会文_K01_子育て支援課.txt',
      ]
        .concat(['照会文_K02_環境課.pdf', '照会文_K02_環境課.txt', '配布先.xlsx'])
        .toSorted(),
    );
    expect(await history()).toContain('"配布","K01"');
  });

  it('takes what is certain under any name, and asks for what is not', async () => {
    await fill(join(sent(), 'send', '様式_K01_子育て支援課.xlsx'), at('replies', '回答(最終).xlsx'), {
      I011: { 今年度の実績: '２，７３１件', ...complete },
      I012: { 今年度の実績: '約958', ...complete },
    });
    const { stdout } = await inquiry('read', at('replies'));
    expect(codes(stdout)).toEqual(['reply-cell', 'reply-read-into']);
    const kept = await history();
    expect(kept).toContain('"回答","K01","I011","今年度の実績","2731","２，７３１件"');
    expect(kept).not.toContain('"回答","K01","I012","今年度の実績"');
  });

  it('reads no file twice', async () => {
    const before = await history();
    const { stdout } = await inquiry('read', at('replies'));
    expect(JSON.parse(stdout)).toMatchObject({ read: 0, known: 1, findings: [] });
    expect(await history()).toBe(before);
  });

  it('warns of what it cannot read and is named as an answer, and reads a version as people write it', async () => {
    const other = at('others');
    await fill(join(sent(), 'send', '様式_K02_環境課.xlsx'), join(other, 'a.xlsx'), {});
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(other, 'a.xlsx'));
    const line = workbook.worksheets[0]?.getCell('A2');
    if (line === undefined) throw new Error('no line');
    line.value = line.text.replace('様式の版 2', '様式の版 第2版');
    await workbook.xlsx.writeFile(join(other, 'a.xlsx'));
    for (const name of ['回答.pdf', '照会文_K01_子育て支援課.pdf', 'memo.pdf'])
      await writeFile(join(other, name), '%PDF-1.7\n\0');
    const { stdout } = await inquiry('read', other);
    const { findings } = JSON.parse(stdout) as { findings: readonly { severity: string; message: string }[] };
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      expect.stringMatching(/^notice .*K02 環境課/),
      'warning 照会の様式ではないので読みませんでした：回答.pdf',
      'notice 照会の様式ではないので読みませんでした：memo.pdf、照会文_K01_子育て支援課.pdf',
    ]);
  });

  it('says who has answered, and does not freeze before all is there', async () => {
    const { stdout } = await inquiry('status');
    expect(JSON.parse(stdout)).toMatchObject({
      sections: [{ number: 'K01', answered: 2, doubts: 1 }, { unanswered: 1 }],
    });
    const frozen = await inquiry('freeze');
    expect([frozen.code, codes(frozen.stdout)]).toEqual([1, ['inquiry-unfinished', 'inquiry-unfinished']]);
    expect(await history()).not.toContain('凍結');
  });

  it('asks to confirm, and takes what the reason confirms', async () => {
    await inquiry('confirm');
    const confirmation = join(sent(), 'confirm', '確認依頼票_K01_子育て支援課.xlsx');
    await fill(confirmation, at('replies', '確認.xlsx'), { 'K01-1': { 理由: '台帳の移行中で概数しかない。' } }, '№');
    expect(codes((await inquiry('read', at('replies'))).stdout)).toEqual([]);
    const kept = await history();
    expect(kept).toContain('"理由","K01","I012","今年度の実績"');
    expect(kept).toContain('"回答","K01","I012","今年度の実績","958","約958"');
  });

  it('freezes the table that the reports are built from', async () => {
    await fill(join(sent(), 'send', '様式_K02_環境課.xlsx'), at('replies', 'k02.xlsx'), {
      I021: { 今年度の実績: 41_200, ...complete, 値の状態: '速報' },
    });
    expect((await inquiry('read', at('replies'))).code).toBe(0);
    expect((await inquiry('freeze')).code).toBe(0);
    const table = await readFile(at('city', 'inquiries', 'R7-企-012', 'frozen', 'indicators.csv'), 'utf8');
    expect(table).toContain(
      '"I011","援助活動の件数","件","子育て支援課","増加","2,478","2,600","2731","Ａ 計画どおり"',
    );
    expect(table).toContain('"41200（速報）"');
    await writeFile(
      at('city', 'torikumi.yaml'),
      `${await readFile(at('city', 'torikumi.yaml'), 'utf8')}data: { indicators: inquiries/R7-企-012/frozen/indicators.csv }\n`,
    );
    expect((await run(['metrics', at('city')])).stdout).toMatch(/I011.*105\.0%/);
  });

  it('changes nothing afterwards without a reason', async () => {
    await fill(join(sent(), 'send', '様式_K02_環境課.xlsx'), at('replies', 'k02-2.xlsx'), {
      I021: { 今年度の実績: 41_300, ...complete },
    });
    expect(codes((await inquiry('read', at('replies'))).stdout)).toContain('reply-after-freeze');
    expect(await history()).not.toContain('"41300","","","","","","k02-2');
  });
});

/** An inquiry about what four programmes of a town spent and how they are judged. */
const town = {
  'torikumi.yaml':
    'organization: 見本市\nplan: { title: 評価 }\ndocument: { date: 2025-05-20 }\ndata: { evaluation: forms/評価.yaml }\n',
  'forms/評価.yaml': `title: 評価シート
of: 事業
name: 事業名
sources:
  事業: { table: programmes.csv, key: 事業ID }
  費用: { table: costs.csv, key: [事業ID, 年度] }
  評価: { table: reviews.csv, key: [事業ID, 評価年度, 段階], year: 評価年度 }
fields: { 総合評価: { choices: [Ａ, Ｂ] }, 方向性: { choices: [拡充, 継続, 廃止] }, 課題: { limit: 200 } }
rules:
  - { never: { 評価.総合評価: Ａ, 評価.方向性: 廃止 }, level: warning }
parts: [{ boxes: [課] }]
inquiry:
  number: '8'
  year: 令和6年度
  deadline: 2025-06-13
  section: 課
  columns:
    - 事業名
    - { ask: 費用.決算額, type: number }
    - { ask: 費用.国庫支出金, type: number }
    - { ask: 費用.一般財源, type: number }
    - { ask: 評価.総合評価, where: { 段階: 一次 } }
    - { ask: 評価.方向性, where: { 段階: 一次 } }
    - { ask: 評価.課題, needed: false, where: { 段階: 一次 } }
`,
  'programmes.csv':
    '事業ID,事業名,課,開始年度,終了年度\nP1,見守り,福祉課,平成20年度,\nP2,植樹,福祉課,平成20年度,\nP3,講座,福祉課,平成20年度,\nP4,灯火,福祉課,平成20年度,\n',
  'costs.csv':
    '事業ID,年度,予算現額,決算額,国庫支出金,一般財源\nP1,令和5年度,1000,900,300,600\nP1,令和6年度,1100,,,\nP2,令和6年度,500,,,\nP3,令和6年度,500,,,\nP4,令和6年度,500,,,\n',
  'reviews.csv':
    '事業ID,評価年度,段階,総合評価,方向性,課題\nP1,令和5年度,一次,Ａ,継続,冬の当番を引き受ける人がいつも足りない。\n',
};

describe('an answer that breaks a rule of the form', () => {
  const city = () => join(folder, 'town');
  const act = (action: string, ...more: readonly string[]) =>
    run(['inquiry', action, city(), ...more, '--out', at('out'), '--date', '2025-06-10', '--json']);
  const right = { 国庫支出金: 0, 総合評価: 'Ａ', 方向性: '継続', 回答済: '○' };
  const told = (stdout: string) =>
    (
      JSON.parse(stdout) as { findings: readonly { code: string; facts: object; place?: { cell?: string } }[] }
    ).findings.map(({ code, facts, place }) => `${place?.cell} ${'problem' in facts ? facts.problem : code}`);
  const reply = (name: string, rows: Readonly<Record<string, Fill>>) =>
    fill(at('out', 'town', 'inquiries', '8', 'send', '様式_福祉課.xlsx'), at('town-back', name), rows);
  const kept = () => readFile(join(city(), 'inquiries', '8', 'history.csv'), 'utf8');

  it('is asked at its cell, and nothing else is', async () => {
    for (const [name, content] of Object.entries(town)) {
      await mkdir(join(city(), name, '..'), { recursive: true });
      await writeFile(join(city(), name), content);
    }
    expect((await act('send')).code).toBe(0);
    await reply('a.xlsx', {
      P1: { 決算額: 1150, ...right, 国庫支出金: 350, 一般財源: 800, 課題: '冬の当番を引き受ける人がいつも足りない。' },
      P2: { 決算額: 480, ...right, 一般財源: 408 },
      P3: { 決算額: 480, ...right, 一般財源: 480, 方向性: '廃止' },
      P4: { 決算額: 500, ...right, 一般財源: 500 },
    });
    expect(told((await act('read', at('town-back'))).stdout)).toEqual([
      ...[
        'C7 sheet-relation',
        'H7 same-as-last',
        'C8 sheet-relation',
        'D8 sheet-relation',
        'E8 sheet-relation',
        'F9 sheet-never',
      ],
    ]);
    const history = await kept();
    expect(history).toContain('"確認","福祉課","P1","決算額","1150"');
    for (const held of ['"P1","決算額"', '"P2","決算額"', '"P2","国庫支出金"', '"P3","総合評価"'])
      expect(history).not.toContain(`"回答","福祉課",${held}`);
    for (const taken of ['"P1","国庫支出金"', '"P2","総合評価"', '"P3","方向性"', '"P4","決算額"'])
      expect(history).toContain(`"回答","福祉課",${taken}`);
  });

  it('is taken with its reason, and asked again where what is answered breaks another', async () => {
    await act('confirm');
    const confirmation = join(at('out', 'town', 'inquiries', '8', 'confirm'), '確認依頼票_福祉課.xlsx');
    await fill(
      confirmation,
      at('town-back', '確認.xlsx'),
      {
        '福祉課-1': { 理由: '3月に流用した。' },
        '福祉課-2': { 回答欄: 480 },
        '福祉課-3': { 回答欄: 100 },
        '福祉課-4': { 回答欄: 408 },
        '福祉課-5': { 回答欄: 'Ｂ' },
      },
      '№',
    );
    expect(told((await act('read', at('town-back'))).stdout)).toEqual([
      'F8 sheet-relation',
      'F9 sheet-relation',
      'F10 sheet-relation',
    ]);
    const history = await kept();
    expect(history).toContain('"回答","福祉課","P1","決算額","1150"');
    expect(history).toContain('"回答","福祉課","P3","総合評価","Ｂ"');
    expect(history).not.toContain('"回答","福祉課","P2","国庫支出金"');
    expect(history).toContain('"確認","福祉課","P2","国庫支出金","100"');
  });

  it('rests when it comes again as it was', async () => {
    await reply('b.xlsx', { P1: { 決算額: 1150, ...right, 国庫支出金: 350, 一般財源: 800 } });
    expect(told((await act('read', at('town-back'))).stdout)).toEqual([]);
  });
});

describe('an inquiry about the rows of a form', () => {
  const form = `title: 評価シート
of: 事業
name: 事業名
sources:
  事業: { table: programmes.csv, key: 事業ID }
  費用: { table: costs.csv, key: [事業ID, 年度] }
  評価: { table: reviews.csv, key: [事業ID, 評価年度, 段階], year: 評価年度 }
fields: { 総合評価: { choices: [Ａ, Ｂ] } }
figures: { 執行率: {} }
parts: [{ boxes: [課] }]
inquiry:
  number: '7'
  year: 令和6年度
  deadline: 2025-06-13
  section: 課
  columns:
    - 事業名
    - { show: 執行率, year: 前年度 }
    - { ask: 費用.決算額, type: number }
    - { ask: 評価.総合評価, where: { 段階: 一次 } }
`;

  it('puts each answer into the row of its programme, year and stage', async () => {
    const files = {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 評価 }\ndocument: { date: 2025-05-20 }\ndata: { evaluation: forms/評価.yaml }\n',
      'forms/評価.yaml': form,
      'programmes.csv': '事業ID,事業名,課\nP1,見守り,福祉課\nP2,植樹,環境課\n',
      'costs.csv': '事業ID,年度,予算現額,決算額\nP1,令和5年度,1000,900\nP1,令和6年度,1100,\nP2,令和6年度,500,\n',
      'reviews.csv': '事業ID,評価年度,段階,総合評価\nP1,令和5年度,一次,Ａ\n',
    };
    const city = join(folder, 'programmes');
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(city, name, '..'), { recursive: true });
      await writeFile(join(city, name), content);
    }
    const act = (action: string, ...more: readonly string[]) =>
      run(['inquiry', action, city, ...more, '--out', at('out'), '--date', '2025-06-10', '--json']);
    expect((await act('send')).code).toBe(0);
    await fill(at('out', 'programmes', 'inquiries', '7', 'send', '様式_福祉課.xlsx'), at('back', 'a.xlsx'), {
      P1: { 決算額: 1050, 総合評価: 'Ｂ', 回答済: '○' },
    });
    expect(codes((await act('read', at('back'))).stdout)).toEqual([]);
    expect((await act('freeze', '--force')).code).toBe(0);
    const frozen = (name: string) => readFile(join(city, 'inquiries', '7', 'frozen', `${name}.csv`), 'utf8');
    expect(await frozen('費用')).toContain('"P1","令和6年度","1100","1050"\r\n"P2","令和6年度","500",""');
    expect(await frozen('評価')).toContain('"P1","令和5年度","一次","Ａ"\r\n"P1","令和6年度","一次","Ｂ"');
  });
});
