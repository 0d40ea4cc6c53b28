import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { run } from './captured-effects.ts';

const configuration = `organization: 見本市
plan: { title: 決算 }
document: { date: 2024-09-01 }
data: { amounts: 決算.xlsx }
`;

/** Two tables on a sheet: years down and merged heads; what is to be worked out left empty, or printed, once wrongly. */
async function makeSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('歳出');
  sheet.addRows([
    ['歳出の状況', null, null, null, null, '（単位：千円、％）'],
    ['款', '予算現額', '支出済額', '執行率', '構成比', '備考'],
    ['議会費', 100, 95, 95, null, '定数減'],
    ['総務費', 320, '３００', 90, null, null],
    ['　うち人件費', 120, 119, null, null, null],
    ['予備費', 50, '－', null, null, null],
    ['合計', 470, null, null, null, null],
    [],
    ['年度別の状況'],
    ['年度', '決算額', '対前年度比'],
    ['令和4年度', 200, null],
    ['令和5年度', 300, null],
    ['（注）見込みを含む'],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function readReading(files: Record<string, string | Uint8Array>): Promise<ExcelJS.Workbook> {
  const folder = await makeFolder({ 'torikumi.yaml': configuration, ...files });
  const path = join(folder, 'reading.xlsx');
  const { stdout } = await run(['check', folder, '--reading', path]);
  expect(stdout).toContain('reading.xlsx にあります');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

function rowsOf(workbook: ExcelJS.Workbook, name: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  workbook.getWorksheet(name)?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) =>
      texts.push(cell.isMerged && cell.master !== cell ? '' : cell.text.trim()),
    );
    const [label = '', ...others] = texts;
    rows.set(label, others);
  });
  return rows;
}

describe('check --reading of tables of amounts', () => {
  it('says of each column what it is and how it is worked out, of each row of which rows it is the total', async () => {
    const workbook = await readReading({ '決算.xlsx': await makeSheet() });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['歳出の状況', '年度別の状況', '所見']);
    const rows = rowsOf(workbook, '歳出の状況');
    expect(rows.get('何の列か')).toEqual(['行の名前', '金額・数', '金額・数', '割合', '構成比', '文章']);
    expect(rows.get('どう計算するか')?.slice(3, 5)).toEqual(['支出済額÷予算現額', '支出済額÷計']);
    expect(rows.get('単位')?.slice(1, 5)).toEqual(['千円', '千円', '％', '％']);
    expect([...rows.keys()].filter((label) => /^\d/.test(label))).toEqual([
      '1 題名',
      '2 見出し',
      '3 行',
      '4 行',
      '5 内書き',
      '6 行',
      '7 計\n＝3～4、6行の計',
    ]);
    const years = rowsOf(workbook, '年度別の状況');
    expect(years.get('どう計算するか')?.[2]).toBe('決算額÷上の行の決算額');
    expect(years.get('13 注記')?.[0]).toContain('（注）見込みを含む');
    expect(years.get('12 行')).toEqual(['令和5年度', '300', '→ 150.0（計算）']);
  });

  it('shows what was worked out and compared, and what is doubtful with its reason', async () => {
    const workbook = await readReading({ '決算.xlsx': await makeSheet() });
    const rows = rowsOf(workbook, '歳出の状況');
    expect(rows.get('4 行')?.[2]).toBe('３００\n→ 300');
    expect(rows.get('4 行')?.[3]).toMatch(/^90\n？ 計算では 94 ［\d+］$/);
    expect(rows.get('6 行')?.[2]).toBe('－\n→ 値なし（記載なし）');
    expect(rows.get('6 行')?.[3]).toBe('→ －（計算のもとの値がない）');
    const sheet = workbook.getWorksheet('歳出の状況') ?? expect.fail();
    const cells = new Map<string, ExcelJS.Cell>();
    sheet.eachRow((row) => row.eachCell((cell) => cells.set(cell.text.trim(), cell)));
    const agreed = cells.get('95') ?? expect.fail();
    const wrong = [...cells].find(([text]) => text.startsWith('90\n'))?.[1] ?? expect.fail();
    const fills = [cells.get('320'), agreed, wrong].map((cell) => JSON.stringify(cell?.fill));
    expect(new Set(fills).size).toBe(3);
    const { note } = wrong;
    const comment = typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
    expect(comment).toMatch(/^［\d+］警告　.*\n→ /s);
  });

  it('says where a total cannot be known', async () => {
    const table = '款,予算,支出\n総務費,320,300\n予備費,50,集計中\n計,,\n';
    const yaml = configuration.replace('決算.xlsx', '決算.csv');
    const rows = rowsOf(await readReading({ 'torikumi.yaml': yaml, '決算.csv': table }), '決算.csv');
    expect(rows.get('3 行')?.[2]).toBe('集計中\n→ 値なし（集計中・未確定）');
    expect(rows.get('4 計\n＝2～3行の計')).toEqual(['計', '→ 370（計算）', '？ 計算できない']);
  });

  it('stands beside the reading of indicators, each with its own legend', async () => {
    const workbook = await readReading({
      'torikumi.yaml': configuration.replace('amounts: 決算.xlsx', 'indicators: 指標.csv, amounts: 予算.csv'),
      '指標.csv': '指標,R5,R8（目標）\n来館者,10人,20人\n',
      '予算.csv': '款,予算\n総務費,5\n計,\n',
    });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['指標.csv', '予算.csv', '指標', '所見']);
    expect(rowsOf(workbook, '予算.csv').get('3 計\n＝2行の計')).toEqual(['計', '→ 5（計算）']);
    expect(rowsOf(workbook, '予算.csv').has('緑')).toBe(true);
  });
});
