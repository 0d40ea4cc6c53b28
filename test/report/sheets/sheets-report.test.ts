import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { run } from '../../cli/captured-effects.ts';
import { smallEvaluation } from '../../model/form/small-evaluation.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const settings = `organization: 見本市
plan: { title: 見本市事務事業評価 }
document: { title: 評価シート, date: 2025-10-01, years: era }
data: { evaluation: forms/評価シート.yaml }
`;

async function buildSheets(
  files: Readonly<Record<string, string>>,
  name = 'sheets',
): Promise<{ folder: string; html: string }> {
  const inCity = Object.entries({ 'torikumi.yaml': settings, ...files }).map(([name, text]) => [`city/${name}`, text]);
  const folder = await makeFolder(Object.fromEntries(inCity));
  const { code, stdout, stderr } = await run(['build', join(folder, 'city'), '--out', join(folder, 'out')]);
  expect([code, stdout + stderr]).toEqual([0, expect.any(String)]);
  const html = await readFile(join(folder, `out/city/2024/${name}.html`), 'utf8');
  return { folder, html };
}

/** The texts of the rows of each table. */
function tablesOf(html: string): readonly (readonly string[])[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => cell.replace(/<[^>]*>/g, '').trim()).join('|'),
    ),
  );
}

it('prints a sheet for each programme, of the last year that was evaluated', async () => {
  const { folder, html } = await buildSheets(smallEvaluation);
  expect((await readdir(join(folder, 'out/city/2024'))).toSorted()).toEqual([
    ...['sheet-data.csv', 'sheet-data.csv-metadata.json', 'sheet-data.xlsx'],
    ...['sheets.html', 'sheets.pdf', 'sheets.xlsx'],
  ]);
  const tables = tablesOf(html);
  expect(tables.slice(0, 4)).toEqual([
    ['番号|事業名|頁', 'A-1|見守り|2', 'A-2|清掃|3'],
    ['課|福祉課|施策|安心なまち', '目的|高齢者を支える。'],
    [
      '区分|単位|令和5年度|令和6年度|令和7年度',
      '決算|決算|当初予算',
      '予算現額|千円|1,200|1,500|1,600',
      '事業費|千円|1,150|1,425|1,600',
      '人件費|千円|1,750|2,485|－',
      '総コスト|千円|2,900|3,910|－',
      '執行率|％|95.8|95.0|－',
    ],
    ['段階|一次|二次', '点|8|7', '意見|よい|まずまず'],
  ]);
  // What is doubtful is printed as typed.
  expect(tables.at(-1)).toEqual(['段階|一次', '点|約5', '意見|ふつう']);
  expect(html).toContain('<h2 id="sheet-2">A-2　清掃</h2>');
});

it('sums them up before the first of them', async () => {
  const front = `front:
  tallies: [評定]
  sums: { by: 課, columns: [事業費, 執行率] }
  ranking: { by: 総コスト, columns: [総コストの増減] }
  list: { columns: [課, 評定] }
parts:`;
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('parts:', front)
    .replace('picks:\n', 'picks:\n  評定: { of: 評価, value: 意見, where: { 段階: [二次, 一次] } }\n')
    .replace('fields:\n', 'fields:\n  評定: { choices: [よい, まずまず] }\n');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  expect(tablesOf(html).slice(0, 4)).toEqual([
    ['区分|件数|構成比（％）', 'よい|0|0.0', 'まずまず|1|50.0', 'ふつう|1|50.0', '計|2|100.0'],
    ['課|件数|事業費（千円）|執行率（％）', '福祉課|1|1,425|95', '環境課|1|0|0', '計|2|1,425|95'],
    ['順位|事業名|総コスト（千円）|総コストの増減（千円）', '1|見守り|3,910|1,010', '2|清掃|355|－'],
    ['番号|事業名|課|評定|頁', 'A-1|見守り|福祉課|まずまず|2', 'A-2|清掃|環境課|ふつう|3'],
  ]);
});

it('lists what is new, merged and ended, and sums up within groups', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'].replace(
    'parts:',
    'published: 前年度\nfront:\n  moves: { columns: [課] }\n  sums: { by: [施策, 課], columns: [事業費] }\nparts:',
  );
  const head = '番号,事業名,課,施策番号,目的,開始年度,終了年度,旧事業名\n';
  const { html } = await buildSheets({
    ...smallEvaluation,
    'forms/評価シート.yaml': form,
    'programmes.csv': `${head}A-1,見守り,福祉課,S1,支える。,令和元年度,,声かけ、A-8\nA-2,清掃,環境課,S1,清潔に。,令和6年度,令和6年度,－\n`,
    '前年度/programmes.csv': `${head}A-1,見守り,福祉課,S1,支える。,令和元年度,,\nA-7,植樹,環境課,S1,植える。,平成20年度,令和5年度,\nA-8,安否,福祉課,S1,守る。,,,\n`,
  });
  expect(tablesOf(html).slice(0, 2)).toEqual([
    [
      '区分|事業名|年度・もとの事業|課',
      '新規|清掃|令和6年度|環境課',
      '統合・名称変更|見守り|声かけ、A-8|福祉課',
      '終了|清掃|令和6年度|環境課',
      '終了|植樹|令和5年度|環境課',
    ],
    ['施策|課|件数|事業費（千円）', '安心なまち|福祉課|1|1,425', '|環境課|1|0', '|小計|2|1,425', '計|2|1,425'],
  ]);
});

it('leaves empty lines for what others will write', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'].replace('目的]', '目的, [{ blank: 議会の評価, lines: 3 }]]');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  expect(html).toMatch(/<th[^>]*>議会の評価<\/th><td[^>]*><br><br><\/td>/);
});

it('shows the rows of all years where a part asks for them', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'].replace(
    'items: { of: 評価, columns: [段階, 点, 意見], turned: true }',
    'items: { of: 費用, columns: [年度, 決算額], year: all }',
  );
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  const [, , , first, , , second] = tablesOf(html);
  expect(first).toEqual(['年度|決算額', '令和5年度|1150', '令和6年度|1425', '令和7年度|']);
  expect(second).toEqual(['年度|決算額', '令和6年度|0']);
});

it('makes a document of each form, called after it', async () => {
  const form = smallEvaluation['forms/評価シート.yaml'];
  const other = form
    .replace('title: 評価シート', 'title: 一覧のシート')
    .replace('of: 事業', 'of: 施策')
    .replace('name: 事業名', 'name: 施策');
  const short = `${other.slice(0, other.indexOf('fields:'))}parts:\n  - boxes: [施策]\n`;
  const files = { ...smallEvaluation, 'forms/施策シート.yaml': short };
  const folder = await makeFolder({
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`city/${name}`, text])),
    'city/torikumi.yaml': settings.replace('forms/評価シート.yaml', '[forms/評価シート.yaml, forms/施策シート.yaml]'),
  });
  const { code, stdout } = await run(['build', join(folder, 'city'), '--out', join(folder, 'out'), '--format', 'html']);
  expect([code, stdout]).toEqual([0, expect.stringContaining('sheets-施策シート')]);
  const html = await readFile(join(folder, 'out/city/2024/sheets-施策シート.html'), 'utf8');
  expect(html).toContain('令和6年度　一覧のシート');
  expect(await readFile(join(folder, 'out/city/2024/sheets-評価シート.html'), 'utf8')).toContain('見守り');
});

it('tells of each form which line of it is wrong', async () => {
  const settingsOfTwo = settings.replace(
    'forms/評価シート.yaml',
    '[forms/評価シート.yaml, forms/b.yaml, forms/none.yaml]',
  );
  const folder = await makeFolder({ ...smallEvaluation, 'torikumi.yaml': settingsOfTwo, 'forms/b.yaml': 'title: 1\n' });
  const { code, stdout } = await run(['check', folder, '--json']);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; place?: { text: string } }[] };
  const places = findings.map((each) => `${each.code} ${each.place?.text}`);
  expect([code, places]).toEqual([
    1,
    expect.arrayContaining(['file-missing torikumi.yaml:4:54', 'form-invalid forms/b.yaml:1:8']),
  ]);
});

const measureForm = `title: 施策評価シート
of: 施策
name: 施策
years: { before: 1, after: 0 }
sources:
  施策: { table: measures.csv, key: 施策番号 }
  事業: { table: 評価シート, key: 施策番号 }
figures:
  総コスト: { formula: 合計（事業.総コスト）, unit: 千円 }
  事業費: { formula: 合計（事業.事業費）, unit: 千円 }
parts:
  - years: { rows: [事業費, 総コスト] }
  - stack: { title: 施策のコスト, rows: [事業費] }
  - items: { of: 事業, columns: [事業名, 課, 総コスト, 点数], totals: [総コスト] }
`;
const bothForms = settings.replace('forms/評価シート.yaml', '[forms/施策.yaml, forms/評価シート.yaml]');

it('adds up the sheets of another form, and lists them with their figures', async () => {
  const files = { ...smallEvaluation, 'torikumi.yaml': bothForms, 'forms/施策.yaml': measureForm };
  const { html } = await buildSheets(files, 'sheets-施策');
  expect(tablesOf(html).filter((table) => table[0]?.includes('事業名') || table[0]?.includes('区分'))).toEqual([
    ['区分|単位|令和5年度|令和6年度', '事業費|千円|1,150|1,425', '総コスト|千円|2,900|4,265'],
    ['事業名|課|総コスト（千円）|点数', '見守り|福祉課|3,910|8', '清掃|環境課|355|約5', '計||4,265|'],
  ]);
  expect(html).toContain('施策のコスト。積上げ横棒グラフ、単位：千円。令和5年度 計 1,150（事業費 1,150）。');
});

it('prints the parts of each sheet of another form below each other, without what is not for the public', async () => {
  const child = smallEvaluation['forms/評価シート.yaml'].replace('fields:\n', 'fields:\n  意見: { public: false }\n');
  const files = {
    ...smallEvaluation,
    'torikumi.yaml': bothForms,
    'forms/評価シート.yaml': child.replace('  - items:', '  - heading: 評価\n    items:'),
    'forms/施策.yaml': `${measureForm}  - heading: 事業\n    each: { of: 事業, headings: [費用, 評価] }\n`,
  };
  const { html } = await buildSheets(files, 'sheets-施策');
  const part = html.slice(html.indexOf('>事業</h3>'));
  expect([...part.matchAll(/<(h\d)[^>]*>([^<]*)</g)].map(([, level, text]) => `${level} ${text}`)).toEqual([
    ...['h4 A-1　見守り', 'h5 費用', 'h5 評価', 'h4 A-2　清掃', 'h5 費用', 'h5 評価'],
  ]);
  expect(tablesOf(part).map(([head]) => head)).toEqual([
    '区分|単位|令和5年度|令和6年度|令和7年度',
    '段階|一次|二次',
    '区分|単位|令和5年度|令和6年度|令和7年度',
    '段階|一次',
  ]);
  expect([html.includes('まずまず'), html.includes('意見')]).toEqual([false, false]);
});

it('says which sheets a total leaves out', async () => {
  const [head, , ...rest] = smallEvaluation['staff.csv'].split('\n');
  const files = { ...smallEvaluation, 'staff.csv': [head, ...rest.slice(0, 1)].join('\n') };
  const { html } = await buildSheets(
    { ...files, 'torikumi.yaml': bothForms, 'forms/施策.yaml': measureForm },
    'sheets-施策',
  );
  expect(html).toContain('（注）計は、総コストのない 1 件を除いた合計です。');
});

it('adds up the rows of a table of the sheet, and says which it leaves out', async () => {
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('  施策: {', '  経費: { table: expenses.csv, key: [番号, 品目] }\n  施策: {')
    .concat('  - items: { of: 経費, columns: [品目, 金額, 備考], totals: [金額] }\n');
  const { html, folder } = await buildSheets({
    ...smallEvaluation,
    'forms/評価シート.yaml': form,
    'expenses.csv': '番号,品目,金額,備考\nA-1,需用費,"1,200",\nA-1,委託料,3400.5,2\nA-1,報酬,集計中,\nA-2,賃金,多数,\n',
  });
  expect(tablesOf(html).filter(([head]) => head === '品目|金額|備考')).toEqual([
    ['品目|金額|備考', '需用費|1,200|', '委託料|3,400.5|2', '報酬|集計中|', '計|4,600.5|'],
    ['品目|金額|備考', '賃金|多数|', '計|－|'],
  ]);
  expect(html.match(/（注）計は、金額のない 1 件を除いた合計です。/g)).toHaveLength(2);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out/city/2024/sheets.xlsx'));
  const sums = workbook.worksheets.flatMap((sheet) =>
    (sheet.getSheetValues() as unknown[][]).flat().flatMap((value) => (isSum(value) ? [value.result] : [])),
  );
  expect(sums).toContain(4600.5);
});

function isSum(value: unknown): value is { readonly formula: string; readonly result: unknown } {
  return typeof value === 'object' && value !== null && 'formula' in value && /^SUM\(/.test(String(value.formula));
}

it.each([
  ['table: 評価シート', 'table: 評価シイト', 'form-name-unknown forms/施策.yaml:7:16'],
  ['table: 評価シート', 'table: 施策', 'form-circle forms/施策.yaml:7:16'],
  ['key: 施策番号 }\nfigures', 'key: 施策ID }\nfigures', 'form-name-unknown forms/施策.yaml:7:28'],
  ['columns: [事業名,', 'columns: [名,', 'form-name-unknown forms/施策.yaml:14:32'],
  ['totals: [総コスト]', 'totals: [事業費]', 'form-name-unknown forms/施策.yaml:14:60'],
  [
    'totals: [総コスト] }\n',
    'totals: [総コスト] }\n  - each: { of: 施策 }\n',
    'form-name-unknown forms/施策.yaml:15:17',
  ],
  [
    'totals: [総コスト] }\n',
    'totals: [総コスト] }\n  - each: { of: 事業, headings: [費用の計] }\n',
    'form-name-unknown forms/施策.yaml:15:32',
  ],
  ['（事業.総コスト）', '（事業.費用の計）', 'form-name-unknown forms/施策.yaml:9:9'],
])('tells by line what of the other form is not there: %s → %s', async (from, to, expected) => {
  const form = measureForm.replace(from, to);
  const folder = await makeFolder({ ...smallEvaluation, 'torikumi.yaml': bothForms, 'forms/施策.yaml': form });
  const { code, stdout } = await run(['check', folder, '--json']);
  const { findings } = JSON.parse(stdout) as { findings: { code: string; place?: { text: string } }[] };
  const told = findings.map((each) => `${each.code} ${each.place?.text}`);
  expect([code, [...new Set(told)]]).toEqual([1, [expected, 'form-not-a-number reviews.csv:4:4']]);
});

it('prints parts, boxes and rows on the sheets that they are meant for', async () => {
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('目的]', '[{ box: 目的, when: { 課: [福祉課] } }]]')
    .replace('人件費, 総コスト, 執行率', '{ row: 人件費, label: 職員の費用, when: { 課: 環境課 } }, 執行率')
    .replace('  - items:', '  - when: { 課: 環境課 }\n    items:');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  const [, first, second, third, fourth, ...rest] = tablesOf(html);
  expect([first?.length, second?.map((row) => row.split('|')[0])]).toEqual([
    2,
    ['区分', '決算', '予算現額', '事業費', '執行率'],
  ]);
  expect([third?.length, fourth?.map((row) => row.split('|')[0]), rest.length]).toEqual([
    1,
    ['区分', '', '予算現額', '事業費', '職員の費用', '執行率'],
    1,
  ]);
});

it('shows all choices of a box with a mark at the one that is chosen', async () => {
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('目的]', '[{ box: 評定, choices: true }]]')
    .replace('picks:\n', 'picks:\n  評定: { of: 評価, value: 意見, where: { 段階: 一次 } }\n')
    .replace('fields:\n', 'fields:\n  評定: { choices: [よい, まずまず] }\n');
  const { html } = await buildSheets({ ...smallEvaluation, 'forms/評価シート.yaml': form });
  expect(html).toContain('■よい　□まずまず');
  expect(html).toContain('□よい　□まずまず　■ふつう');
});

it('makes a sheet of each indicator, with its trend', async () => {
  const indicators =
    'ID,番号,指標名,単位,令和5年度 実績,令和6年度 目標,令和6年度 実績\nI1,A-1,訪問,回,10,12,11\nI2,A-2,清掃,回,3,4,4\n';
  const form = `title: 指標個票
of: 指標
name: 指標名
years: { before: 1, after: 0 }
sources:
  指標: { table: indicators, key: ID }
  事業: { table: programmes.csv, key: 番号 }
parts:
  - boxes: [[事業名, 課]]
  - indicators: { rate: false }
  - trends: {}
`;
  const { html } = await buildSheets({
    ...smallEvaluation,
    'torikumi.yaml': settings.replace('data: {', 'data: { indicators: indicators.csv,'),
    'indicators.csv': indicators,
    'forms/評価シート.yaml': form,
  });
  expect(html).toContain('<h2 id="sheet-2">I2　清掃</h2>');
  expect(tablesOf(html)[1]).toEqual(['事業名|見守り|課|福祉課']);
  expect(html).toContain('訪問。折れ線グラフ、単位：回。');
});

it('prints no heading over what a sheet has none of, and asks for no evaluation of the sheets of another form', async () => {
  const own = `title: 指標個票
of: 指標
name: 指標名
sources: { 指標: { table: indicators, key: ID } }
parts: [{ boxes: [[指標名]] }]
`;
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace('sources:\n', 'sources:\n  個票: { table: 個票, key: 番号 }\n')
    .replace('parts:\n', 'parts:\n  - heading: 指標ごと\n    each: { of: 個票 }\n');
  const files = {
    ...smallEvaluation,
    'torikumi.yaml': settings.replace(
      'data: { evaluation: forms/評価シート.yaml }',
      'data: { indicators: indicators.csv, evaluation: [forms/評価シート.yaml, forms/個票.yaml] }',
    ),
    'indicators.csv': 'ID,番号,指標名,単位,令和5年度 実績,令和6年度 目標,令和6年度 実績\nI1,A-1,訪問,回,10,12,11\n',
    'forms/評価シート.yaml': form,
    'forms/個票.yaml': own,
  };
  const { folder, html } = await buildSheets(files, 'sheets-評価シート');
  const [first = '', second = ''] = html.split('A-2　清掃</h2>');
  expect([first.includes('>指標ごと</h3>'), second.includes('>指標ごと</h3>')]).toEqual([true, false]);
  const { stdout } = await run(['check', join(folder, 'city'), '--json']);
  expect(stdout).not.toContain('「個票」の表');
});

it('tells how evaluations changed, how to read a sheet, what was left out and why', async () => {
  const form = smallEvaluation['forms/評価シート.yaml']
    .replace(
      'parts:\n',
      `front:
  guide: [令和6年度に行った事業を評価しました。]
  words: { 人工: 職員1人が1年間に働く量を1とした数 }
  changes: { from: 前の評価, to: 後の評価 }
  excluded: { of: 対象外, columns: [事業名, 理由] }
parts:
`,
    )
    .replace('sources:\n', 'sources:\n  対象外: { table: excluded.csv, key: 事業名 }\n')
    .replace(
      'picks:\n',
      'picks:\n  前の評価: { of: 評価, value: 意見, where: { 段階: 一次 } }\n  後の評価: { of: 評価, value: 意見, where: { 段階: 二次 } }\n',
    )
    .replace(
      'fields:\n',
      'fields:\n  前の評価: { label: 一次評価, choices: [よい, まずまず] }\n  後の評価: { label: 二次評価, choices: [よい, まずまず] }\n',
    );
  const files = { ...smallEvaluation, 'forms/評価シート.yaml': form };
  const { html } = await buildSheets({
    ...files,
    'excluded.csv': '事業名,理由,電話\n庁舎の電気,義務的な経費,0300003333\n',
  });
  expect(tablesOf(html).slice(0, 3)).toEqual([
    ['用語|説明', '人工|職員1人が1年間に働く量を1とした数'],
    ['一次評価＼二次評価|よい|まずまず|計', 'よい|0|1|1', 'まずまず|0|0|0', 'ふつう|0|0|0', '計|0|1|1'],
    ['事業名|理由', '庁舎の電気|義務的な経費'],
  ]);
  for (const text of [
    '令和6年度に行った事業を評価しました。',
    '一次評価か二次評価のない 1 件を除きます。',
    '対象外としたもの（1件）',
  ])
    expect(html).toContain(text);
});
