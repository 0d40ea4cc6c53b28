import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeCp932 } from '../workspace/csv/encode-cp932.ts';
import { workbookParts } from '../workspace/xlsx/workbook-bytes.ts';
import { configuration, type FileChanges, makeBuiltWorkspace, type SmallWorkspace, table } from './small-workspace.ts';

/** Builds with these files spoiled: what is printed, notices apart. What stood in `out` must stand there still, to the byte. */
async function buildSpoiled(
  changes: FileChanges,
  spoil?: (workspace: SmallWorkspace) => Promise<void>,
): Promise<string> {
  const workspace = await makeBuiltWorkspace();
  const before = await workspace.readOut();
  await workspace.change(changes);
  await spoil?.(workspace);
  const { code, stdout, stderr } = await workspace.build();
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(await workspace.readOut()).toEqual(before);
  return withoutNotices(stderr);
}

/** Builds with doubtful cells: what is printed, notices apart. The report is made all the same. */
async function buildDoubtful(changes: FileChanges): Promise<string> {
  const workspace = await makeBuiltWorkspace();
  await workspace.change(changes);
  const { code, stderr } = await workspace.build();
  expect(code).toBe(0);
  return withoutNotices(stderr);
}

function withoutNotices(printed: string): string {
  return printed.replaceAll(/^お知らせ .*\n(?: {4}→ .*\n)?/gm, '').trimEnd();
}

const spoilTable = (from: string, to: string): FileChanges => {
  if (!table.includes(from)) throw new Error(`The table has no ${from}`);
  return { 'indicators.csv': table.replace(from, to) };
};

describe('files', () => {
  it('missing', async () => {
    expect(await buildSpoiled({ 'indicators.csv': undefined })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml 指標の表がありません。「indicators.csv」、「indicators.xlsx」、「指標.csv」、「指標.xlsx」 を探しました
          → このどれかの名前で置くか、torikumi.yaml の data.indicators に名前を書いてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    const named = `${configuration}data:\n  indicators: 指標一覧.csv\n  measures: 施策一覧.csv\n`;
    expect(await buildSpoiled({ 'torikumi.yaml': named })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:15 ファイルがありません：指標一覧.csv
          → ファイル名と置き場所を確かめてください。
      エラー torikumi.yaml:14:13 ファイルがありません：施策一覧.csv
          → ファイル名と置き場所を確かめてください。
      エラー 2 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    expect(await buildSpoiled({ 'torikumi.yaml': undefined })).toMatchInlineSnapshot(`
      "エラー ワークスペース（torikumi.yaml のあるフォルダ）がありません：city
          → \`torikumi init フォルダ名\` で新しく作れます。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('unreadable: a folder where a table belongs', async () => {
    expect(await buildSpoiled({ 'indicators.csv': undefined, 'indicators.csv/x': '' })).toMatchInlineSnapshot(`
      "エラー ファイルを読めません：indicators.csv（ファイルではなくフォルダです）
          → 読み取りの権限があるか、他のソフトで開いたままになっていないか確かめてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('in a wrong encoding', async () => {
    const broken = new Uint8Array([...strToU8(table), 0xff, 0xfe, 0x0a]);
    expect(await buildSpoiled({ 'indicators.csv': broken })).toMatchInlineSnapshot(`
      "エラー indicators.csv:5 文字コードが分かりません：indicators.csv（UTF-8、CP932 のどれでもありません）
          → Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    const latin = new Uint8Array([...strToU8(`section: `), 0xa0, 0xff, 0x0a]);
    expect(await buildSpoiled({ 'torikumi.yaml': latin })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:1 文字コードが分かりません：torikumi.yaml（UTF-8、CP932 のどれでもありません）
          → メモ帳などの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('that leave the workspace', async () => {
    const outside = (path: string) => ({ 'torikumi.yaml': `${configuration}data:\n  indicators: ${path}\n` });
    const besides = (workspace: SmallWorkspace) => writeFile(join(workspace.folder, 'secret.csv'), table);
    expect(await buildSpoiled(outside('../secret.csv'), besides)).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:15 ワークスペースの外は読みません：../secret.csv
          → ファイルをワークスペースの中に置き、そこからの相対パスで書いてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    expect(await buildSpoiled(outside('/etc/passwd'))).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:15 ワークスペースの外は読みません：/etc/passwd
          → ファイルをワークスペースの中に置き、そこからの相対パスで書いてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    const link = async (workspace: SmallWorkspace) => {
      await besides(workspace);
      await symlink('../secret.csv', join(workspace.folder, 'city/link.csv'));
    };
    expect(await buildSpoiled(outside('link.csv'), link)).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:15 ワークスペースの外は読みません：link.csv
          → ファイルをワークスペースの中に置き、そこからの相対パスで書いてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('a template that is a link out of the workspace', async () => {
    const link = async ({ folder }: SmallWorkspace) => {
      await writeFile(join(folder, 'secret.hbs'), '<p>secret</p>');
      await mkdir(join(folder, 'city/templates'));
      await symlink('../../secret.hbs', join(folder, 'city/templates/progress.hbs'));
    };
    expect(await buildSpoiledReport({}, link)).toMatchInlineSnapshot(`
      "エラー ワークスペースの外は読みません：templates/progress.hbs
          → ファイルをワークスペースの中に置き、そこからの相対パスで書いてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });
});

describe('settings', () => {
  it('that do not parse', async () => {
    const broken = `${configuration}rating: { bands: [ {symbol: "◎" }\n`;
    expect(await buildSpoiled({ 'torikumi.yaml': broken })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:1 YAML として読めません：「]」で閉じていません
          → 字下げ（半角スペース）、「:」のあとの空白、引用符の閉じ忘れを確かめてください。
      エラー torikumi.yaml:13:1 YAML として読めません：「}」で閉じていません
          → 字下げ（半角スペース）、「:」のあとの空白、引用符の閉じ忘れを確かめてください。
      エラー 2 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('with unknown keys, wrong values and missing ones, all at once', async () => {
    const wrong = `organisation: 見本市
plan:
  titel: 見本市総合戦略
document:
  date: 2024-02-30
reports:
  progress:
    formats: [pdf, odt]
    page: { size: B4 }
`;
    expect(await buildSpoiled({ 'torikumi.yaml': wrong })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:1:1 organization がありません
          → torikumi.yaml に書き加えてください（文字）。
      エラー torikumi.yaml:1:1 知らない項目です：organisation
          → 「organization」ではありませんか。
      エラー torikumi.yaml:2:1 plan.title がありません
          → torikumi.yaml に書き加えてください（文字）。
      エラー torikumi.yaml:3:3 知らない項目です：plan.titel
          → 「plan.title」ではありませんか。
      エラー torikumi.yaml:5:9 document.date の値が正しくありません：「2024-02-30」
          → 使えるのは YYYY-MM-DD です。
      エラー torikumi.yaml:8:20 reports.progress.formats.1 の値が正しくありません：「odt」
          → 使えるのは pdf、xlsx、html、docx です。
      エラー torikumi.yaml:9:19 reports.progress.page.size の値が正しくありません：「B4」
          → 使えるのは A3、A4 です。
      エラー 7 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('with bands that cannot be, beside what is wrong in the table', async () => {
    const bands = `${configuration}rating:
  tolerance: 5
  bands:
    - { symbol: ◎, word: 達成, atLeast: 100 }
    - { symbol: ○, word: 順調, atLeast: 80%, below: 60% }
    - { symbol: ×, word: 達成 }
`;
    expect(await buildSpoiled({ 'torikumi.yaml': bands, ...spoilTable('800', '約八百') })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:15:39 rating.bands.0.atLeast の値が正しくありません：「100」
          → 使えるのは 100% です。
      エラー torikumi.yaml:16:7 rating.bands.1 の値が正しくありません：「80%, 60%」
          → 使えるのは atLeast/over が below/atMost より小さいもの です。
      エラー torikumi.yaml:17:7 rating.bands.2.key の値が正しくありません：「達成」
          → 使えるのは rating.bands.0.key と違うもの です。
      警告 indicators.csv:2:5 「令和3年度（基準値）」の値を数値として読めません：「約八百」。書かれたとおり印字し、評価しません
          → 「1,234人」「85%以上」「－」のように書いてください。説明は備考の列に書けます。
      エラー 3 件、警告 1 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
    const preset = `${configuration}rating:\n  bands: standrad\n  tolerance: 50\n`;
    expect(await buildSpoiled({ 'torikumi.yaml': preset })).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:13:10 rating.bands の値が正しくありません：「standrad」
          → 使えるのは standard、fuji、tama、ino、nagayo、kitsuki、fukuoka、fukuoka-survey、survey、sano、manifesto、osaka-library、kakamigahara、national です。
      エラー torikumi.yaml:14:14 rating.tolerance の値が正しくありません：「50」
          → 使えるのは 50% です。
      エラー 2 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });
});

describe('a table', () => {
  it('with unknown and doubled headers', async () => {
    const headers = '基本目標,KPI,KPI,単位,方向,令和3年度（基準値）,令和4年度,R4,令和8年度（目標値）,予算の額';
    const spoiled = `${headers}\n１　子育て,相談件数,相談の件数,件,増加,800,923,"1,092","2,080",3\n`;
    expect(await buildDoubtful({ 'indicators.csv': spoiled })).toMatchInlineSnapshot(`
      "警告 indicators.csv:1:3 「KPI」と「KPI」は、どちらも指標の列と読めます。「KPI」を使い、「KPI」は文章の列として残します
          → 違うときは、どちらが何の列かを torikumi.yaml の data.columns に書いてください。
      警告 indicators.csv:1:8 「R4」と「令和4年度」は、同じ年度の同じ値の列と読めます。「令和4年度」を使い、「R4」は文章の列として残します
          → 「実績」「目標」などの別が違うときは torikumi.yaml の data.columns に書いてください。同じ値なら、どちらかを「使わない」にできます。
      警告 indicators.csv:1:10 意味の分からない列です：「予算の額」。数値としては使わず、文章の列として書かれたとおりに残します
          → 数値や名前の列でなければ、このままで構いません。
      エラー 0 件、警告 3 件、お知らせ 2 件"
    `);
  });

  it('with a header that is no year', async () => {
    expect(await buildDoubtful(spoilTable('令和5年度', '平成99年度'))).toMatchInlineSnapshot(`
      "警告 indicators.csv:1:7 年度として読めない見出しです：「平成99年度」。この列の値は書かれたとおり印字し、計算には使いません
          → 「平成27年度」「H27」「2015年度」「令和2（2020）年度」「R5.3末」「R5上半期」のように書いてください。
      エラー 0 件、警告 1 件、お知らせ 3 件"
    `);
    expect(await buildDoubtful(spoilTable('令和4年度', '2O22年度'))).toMatchInlineSnapshot(`
      "警告 indicators.csv:1:6 意味の分からない列です：「2O22年度」。数値としては使わず、文章の列として書かれたとおりに残します
          → 数値や名前の列でなければ、このままで構いません。
      エラー 0 件、警告 1 件、お知らせ 3 件"
    `);
  });

  it('with texts where numbers belong, a unit that differs and a word that is none, all at once', async () => {
    const spoiled = table
      .replace('923', '調整中か')
      .replace('30,12,0', '30世帯,12,0')
      .replace('％,増加', '％,ふえる')
      .replace('60以上', '六割');
    expect(await buildDoubtful({ 'indicators.csv': spoiled })).toMatchInlineSnapshot(`
      "警告 indicators.csv:2:6 「令和4年度」の値を数値として読めません：「調整中か」。書かれたとおり印字し、評価しません
          → 「1,234人」「85%以上」「－」のように書いてください。説明は備考の列に書けます。
      警告 indicators.csv:3:6 「令和4年度」の単位が違います：「30世帯」は「世帯」、この指標は「人」です。評価しません
          → 値の単位か、単位の列を直してください。
      警告 indicators.csv:4:4 「方向」の値が選択肢にありません：「ふえる」
          → 「増加」、「減少」、「維持」 のどれかにしてください。
      エラー 0 件、警告 3 件、お知らせ 4 件"
    `);
  });

  it('with a quotation that does not end', async () => {
    expect(await buildSpoiled(spoilTable('"2,080"', '"2,080'))).toMatchInlineSnapshot(`
      "エラー indicators.csv:2:8 CSV の引用符「"」が閉じていません
          → 値の中の「"」は「""」と書き、値全体を「"」で囲んでください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('of measures that names a goal the indicators do not have', async () => {
    const measures = '基本目標,基本方針,施策\n１　子育で,,相談の充実\n３　観光,,祭り\n';
    expect(await buildSpoiled({ 'measures.csv': measures })).toMatchInlineSnapshot(`
      "エラー measures.csv:2:1 指標の表にない基本目標です：「１　子育で」
          → あるのは 「１　子育て」、「２　安全」 です。書き方（空白や数字の全角・半角）をそろえてください。
      エラー measures.csv:3:1 指標の表にない基本目標です：「３　観光」
          → あるのは 「１　子育て」、「２　安全」 です。書き方（空白や数字の全角・半角）をそろえてください。
      エラー 2 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('without a name or a header', async () => {
    expect(await buildSpoiled({ 'indicators.csv': '' })).toMatchInlineSnapshot(`
      "エラー indicators.csv 表に行がありません：indicators.csv
          → 見出しの行の下に、指標を1行に1つ書いてください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    expect(await buildDoubtful(spoilTable('KPI', 'ケーピーアイ'))).toMatchInlineSnapshot(
      `"エラー 0 件、警告 0 件、お知らせ 4 件"`,
    );
    expect(await buildDoubtful(spoilTable('保育所待機児童数', ''))).toMatchInlineSnapshot(`
      "警告 indicators.csv:3:2 「KPI」が空欄の行は使いません
          → 指標の行なら、指標の名前を書いてください。上の指標の内訳（男・女など）なら、区分の列に違う言葉を書いてください。
      エラー 0 件、警告 1 件、お知らせ 2 件"
    `);
  });

  it('in CP932 with all that is wrong in it, at the same places', async () => {
    const spoiled = table.replace('923', '調整中か');
    const utf8 = await buildDoubtful({ 'indicators.csv': spoiled });
    expect(await buildDoubtful({ 'indicators.csv': encodeCp932(spoiled) })).toBe(utf8);
  });
});

/** A workbook of one sheet `指標`. */
function packWorkbook(sheet: string): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(workbookParts({ sheets: { 指標: sheet } }));
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])));
}

describe('a workbook', () => {
  const workbook = { 'indicators.csv': undefined };

  it('that is none', async () => {
    expect(await buildSpoiled({ ...workbook, 'indicators.xlsx': table })).toMatchInlineSnapshot(`
      "エラー indicators.xlsx Excel ブック（.xlsx）として開けません：indicators.xlsx（文字のファイルです）
          → CSV なら名前の終わりを .csv に変えてください。ほかは Excel で開き、「Excel ブック（*.xlsx）」で保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
    const zip = zipSync({ 'a.txt': strToU8('a') });
    expect(await buildSpoiled({ ...workbook, 'indicators.xlsx': zip })).toMatchInlineSnapshot(`
      "エラー indicators.xlsx Excel ブック（.xlsx）として開けません：indicators.xlsx（壊れているか、別の種類のファイルです）
          → Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」を選んで保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('that is encrypted', async () => {
    // An encrypted XLSX is an OLE file with the streams EncryptionInfo and EncryptedPackage.
    const ole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(480),
    ]);
    expect(await buildSpoiled({ ...workbook, 'indicators.xlsx': ole })).toMatchInlineSnapshot(`
      "エラー indicators.xlsx パスワードで保護されたブックです：indicators.xlsx
          → Excel で開き、「情報」→「ブックの保護」→「パスワードを使用して暗号化」を空にして保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('that unpacks to gigabytes', async () => {
    const packed = packWorkbook('</sheetData>');
    // What the directory at the end declares of its first entry: 3 GB. What an entry really holds is limited just so.
    const directory = Buffer.from(packed.buffer).indexOf(Buffer.from('PK\u0001\u0002'));
    new DataView(packed.buffer).setUint32(directory + 24, 3_000_000_000, true);
    expect(await buildSpoiled({ ...workbook, 'indicators.xlsx': packed })).toMatchInlineSnapshot(`
      "エラー indicators.xlsx ブックを展開すると大きすぎます：indicators.xlsx は 2861.1 MB 以上、上限は 200.0 MB です
          → 画像や使っていないシート、書式だけの行を消して保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 0 件
      作られたファイルはありません。"
    `);
  });

  it('with texts where numbers belong, at their sheet and cell', async () => {
    const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = `
      <row r="1">${text('A1', 'KPI')}${text('B1', '令和3年度（基準値）')}${text('C1', '令和4年度')}${text('D1', '令和8年度（目標値）')}</row>
      <row r="2">${text('A2', '相談件数')}<c r="B2"><v>800</v></c>${text('C2', '調整中か')}${text('D2', '二千')}</row>
    </sheetData>`;
    expect(await buildDoubtful({ ...workbook, 'indicators.xlsx': packWorkbook(sheet) })).toMatchInlineSnapshot(`
      "警告 indicators.xlsx!指標!C2 「令和4年度」の値を数値として読めません：「調整中か」。書かれたとおり印字し、評価しません
          → 「1,234人」「85%以上」「－」のように書いてください。説明は備考の列に書けます。
      エラー 0 件、警告 1 件、お知らせ 2 件"
    `);
  });
});

/** Like `buildSpoiled` for what only the printed report is made with: the data form would be built all the same. */
async function buildSpoiledReport(
  changes: FileChanges,
  spoil?: (workspace: SmallWorkspace) => Promise<void>,
): Promise<string> {
  const workspace = await makeBuiltWorkspace();
  const before = await workspace.readOut();
  await workspace.change(changes);
  await spoil?.(workspace);
  const { code, stderr } = await workspace.build(['--report', 'progress']);
  expect(code).toBe(1);
  expect(await workspace.readOut()).toEqual(before);
  return withoutNotices(stderr);
}

const template = (source: string): FileChanges => ({ 'templates/progress.hbs': source });
const theme = (source: string): FileChanges => ({ 'templates/theme.yaml': source });

describe('a template', () => {
  it('that names what does not exist, all at once', async () => {
    const source = `<h1>{{titel}}</h1>
{{#each goals}}<p>{{name}}{{#if hasTrend}}<br>{{/if}}</p>{{/each}}
{{#each goal}}<p>x</p>{{/each}}
`;
    expect(await buildSpoiledReport(template(source))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:1:7 ひな形が使う名前がありません：{{titel}}
          → 「title」ではありませんか。
      エラー templates/progress.hbs:2:21 ひな形が使う名前がありません：{{name}}
          → 使える名前は docs/templates.md にあります。
      エラー templates/progress.hbs:2:33 ひな形が使う名前がありません：{{hasTrend}}
          → 「hasTrends」ではありませんか。
      エラー templates/progress.hbs:3:9 ひな形が使う名前がありません：{{goal}}
          → 「goals」ではありませんか。
      エラー 4 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('with unknown elements, attributes, classes, components, each once, with its line', async () => {
    const source = `<h1 style="color:red">{{title}}</h1>
<script>alert(1)</script>
<p class="nots">x</p>
{{#each goals}}
<indicator-tabel goal="{{id}}"></indicator-tabel>
<indicator-table></indicator-table>
<indicator-table goal="9" colour="red"></indicator-table>
<IMG src="/etc/passwd">
{{/each}}
<indicator-table goal="9"></indicator-table>
`;
    expect(await buildSpoiledReport(template(source))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:1 <h1> で使えない属性です：style
          → 使えるのは id、class、lang、title です。
      エラー templates/progress.hbs:2 ひな形で使えない要素です：<script>
          → 使えるのは article、header、section、div、h1、h2、h3、h4、h5 などです。すべては docs/document-tree.md にあります。
      エラー templates/progress.hbs:3 書式（theme.yaml）にないクラスです：nots
          → 「note」ではありませんか。
      エラー templates/progress.hbs:5 知らない部品です：<indicator-tabel>
          → 「indicator-table」ではありませんか。
      エラー templates/progress.hbs:6 <indicator-table> に goal がありません
          → goal を書き加えてください。
      エラー templates/progress.hbs:7 <indicator-table> で使えない属性です：colour
          → 使えるのは goal です。
      エラー templates/progress.hbs:8 <img> に alt がありません
          → alt を書き加えてください。
      エラー templates/progress.hbs:10 <indicator-table> の goal が正しくありません：「9」
          → 使えるのは 1、2 です。
      エラー 8 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('that is no template, at its line', async () => {
    const open = '<h1>{{title}}</h1>\n{{#each goals}}<p>x</p>\n';
    expect(await buildSpoiledReport(template(open))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:3 ひな形を読めません：{{#…}} が閉じていません
          → この行か、その前の行の書き方を確かめてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
    const crossed = '<p>x</p>\n{{#each goals}}x{{/if}}';
    expect(await buildSpoiledReport(template(crossed))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:2 ひな形を読めません：{{#…}} と {{/…}} の名前が合いません
          → この行か、その前の行の書き方を確かめてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
    expect(await buildSpoiledReport(template('<p>x</p>\n<p>{{title</p>'))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:2 ひな形を読めません：{{ }} の書き方が正しくありません
          → この行か、その前の行の書き方を確かめてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
    const slash = '<p>x</p>\n{{#each goals}}\n<rating-summary/>\n{{/each}}';
    expect(await buildSpoiledReport(template(slash))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:3 ひな形を読めません：「/>」では閉じられません。<rating-summary></rating-summary> のように書いてください
          → この行か、その前の行の書き方を確かめてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
    const quotation = '<p>x</p>\n<indicator-table goal="1></indicator-table>';
    expect(await buildSpoiledReport(template(quotation))).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs ひな形を読めません：タグの「>」か、属性の引用符が閉じていません
          → この行か、その前の行の書き方を確かめてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('in a wrong encoding', async () => {
    const broken = new Uint8Array([...strToU8('<h1>{{title}}</h1>\n<p>'), 0xff, 0xfe, 0x0a]);
    expect(await buildSpoiledReport({ 'templates/progress.hbs': broken })).toMatchInlineSnapshot(`
      "エラー templates/progress.hbs:2 文字コードが分かりません：templates/progress.hbs（UTF-8、CP932 のどれでもありません）
          → メモ帳などの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });
});

describe('a theme', () => {
  it('that does not parse', async () => {
    expect(await buildSpoiledReport(theme('fonts: [BIZ UDPGothic\nrule: {'))).toMatchInlineSnapshot(`
      "エラー templates/theme.yaml:2:1 YAML として読めません：「]」で閉じていません
          → 字下げ（半角スペース）、「:」のあとの空白、引用符の閉じ忘れを確かめてください。
      エラー templates/theme.yaml:2:8 YAML として読めません：「}」で閉じていません
          → 字下げ（半角スペース）、「:」のあとの空白、引用符の閉じ忘れを確かめてください。
      エラー 2 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('with wrong values, unknown keys and missing ones, all at once', async () => {
    const source = `fonts: []
rule: { width: thin, color: grey, strong: 1, strongColor: "#000000" }
page:
  margin: { top: 12, right: 13, bottom: 13, left: 13 }
  scale: { A3: 1, A4: 0.8 }
  smallest: 7
chart: { ink: "#1f2933", faint: "#5b6770", grid: "#d5dae0", series: ["#1f5a94"] }
elements:
  h1: { size: 200, blod: true }
  th: { verticalAlign: centre }
`;
    expect(await buildSpoiledReport(theme(source))).toMatchInlineSnapshot(`
      "エラー templates/theme.yaml:1:1 書式（theme.yaml）に classes がありません
          → 元の templates/theme.yaml にならって書き加えてください（項目の集まり（キー: 値））。
      エラー templates/theme.yaml:1:8 書式（theme.yaml）に fonts がありません
          → 元の templates/theme.yaml にならって書き加えてください（一覧（「- 」で始まる行））。
      エラー templates/theme.yaml:2:16 書式（theme.yaml）の rule.width が正しくありません：「thin」
          → 使えるのは 数 です。
      エラー templates/theme.yaml:2:29 書式（theme.yaml）の rule.color が正しくありません：「grey」
          → 使えるのは #rrggbb です。
      エラー templates/theme.yaml:7:69 書式（theme.yaml）の chart.series が正しくありません：「list」
          → 使えるのは 一覧（「- 」で始まる行） です。
      エラー templates/theme.yaml:9:15 書式（theme.yaml）の elements.h1.size が正しくありません：「200」
          → 使えるのは 72以下 です。
      エラー templates/theme.yaml:9:20 書式（theme.yaml）で使えない項目です：elements.h1.blod
          → 「bold」ではありませんか。
      エラー templates/theme.yaml:10:24 書式（theme.yaml）の elements.th.verticalAlign が正しくありません：「centre」
          → 使えるのは top、middle です。
      エラー 8 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });

  it('with a font that is not there', async () => {
    const fonts = `${configuration}fonts: [MS 明朝]\n`;
    const printed = await buildSpoiledReport({ 'torikumi.yaml': fonts });
    expect(printed).toMatchInlineSnapshot(`
      "エラー torikumi.yaml:12:9 書体「MS 明朝」がありません（fonts/manifest.json）。あるのは 「BIZ UDPGothic」、「BIZ UDGothic」、「Noto Sans JP」、「Noto Sans Symbols 2」 です
          → fonts/README.md のとおりに、フォントのファイルを置いて manifest.json に書き加えてください。
      エラー 1 件、警告 0 件、お知らせ 3 件
      作られたファイルはありません。"
    `);
  });
});

it('a character that no font has, at its place in the data', async () => {
  const spoiled = `基本方針,KPI,令和3年度（基準値）,令和4年度,令和5年度,令和8年度（目標値）
保育,𠮷田保育所待機児童数😀,45人,30人,12人,0人
保育,子育て\u{e000}相談件数,800件,923件,950件,"2,080件"
`;
  expect(await buildSpoiledReport({ 'indicators.csv': spoiled })).toMatchInlineSnapshot(`
    "エラー indicators.csv:2:2 書体（BIZ UDPGothic、Noto Sans JP）にない文字です：「😀」（U+1F600）— 「𠮷田保育所待機児童数😀」
        → その文字をもつ書体を torikumi.yaml の fonts に加えるか、別の文字にしてください。
    エラー indicators.csv:3:2 書体（BIZ UDPGothic、Noto Sans JP）にない文字です：「」（U+E000）— 「子育て相談件数」
        → その文字をもつ書体を torikumi.yaml の fonts に加えるか、別の文字にしてください。
    エラー 2 件、警告 0 件、お知らせ 5 件
    作られたファイルはありません。"
  `);
});
