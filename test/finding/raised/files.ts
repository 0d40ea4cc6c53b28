/** What is found in files before anybody knows what they are for. */

import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { textBox, workbookParts, writeWorkbook } from '../../workspace/xlsx/workbook-bytes.ts';
import { plain, setting, settingsWith, table, workspace } from './inputs.ts';

const head =
  '<row r="1"><c r="A1" t="str"><v>指標</v></c><c r="B1" t="str"><v>R5</v></c><c r="C1" t="str"><v>目標値（R8）</v></c></row>';
const row = '<row r="2"><c r="A2" t="str"><v>相談</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>';

const bytes = (rows: string, more = '') => writeWorkbook({ sheets: { 表: `${head}${rows}</sheetData>${more}` } });
const workbook = (at: string, content: Uint8Array, files = {}) =>
  workspace(at, { 'indicators.xlsx': content, ...files });
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const parts = Object.fromEntries(
  Object.entries(workbookParts({ sheets: { 表: `${head}${row}</sheetData>` } })).map(([name, xml]) => [
    name,
    strToU8(xml),
  ]),
);
const csv = (at: string, content: string | Uint8Array) => workspace(at, { 'indicators.csv': content });
const lines = (text: string) => `指標,方向,R5,目標値（R8）\n${text}\n`;

export const files = {
  'file-missing': setting('torikumi.yaml:4:21', 'data: { indicators: 指標一覧.csv }'),
  'file-unreadable': workspace('torikumi.yaml:4:21', {
    'torikumi.yaml': settingsWith('data: { indicators: a.csv }'),
    'a.csv/x': '',
  }),
  'file-not-regular': setting('torikumi.yaml:4:21', 'data: { indicators: pipe.csv }', {
    spoil: async (folder) => {
      execFileSync('mkfifo', [join(folder, 'city/pipe.csv')]);
    },
  }),
  'file-too-large': table('', plain, '', {
    spoil: async (folder) => truncateSync(join(folder, 'city/indicators.csv'), 50 * 1024 * 1024 + 1),
  }),
  'file-outside-workspace': setting('torikumi.yaml:4:21', 'data: { indicators: ../secret.csv }'),
  'encoding-unknown': csv('indicators.csv:3', new Uint8Array([...strToU8(lines('相談,増加,1件,2件')), 0xff, 0xfe])),
  'yaml-invalid': workspace('torikumi.yaml:2:1', { 'torikumi.yaml': 'organization: 市\norganization: 町\n' }),
  'text-forbidden': csv('indicators.csv:2', lines('相\u0007談,増加,1件,2件')),
  'text-direction': csv('indicators.csv:2', lines('相\u202e談,増加,1件,2件')),
  'text-replaced': csv('indicators.csv:2', lines('相\ufffd談,増加,1件,2件')),
  'text-folded': csv('indicators.csv:1', lines('⽬的,増加,1件,2件')),
  'table-too-large': csv('indicators.csv:1:1001', `指標,${'a,'.repeat(1000)}R5\n`),
  'cell-too-long': csv('indicators.csv:2:1', lines(`${'相'.repeat(32_768)},増加,1件,2件`)),
  'csv-invalid': csv('indicators.csv:2:1', lines('"相談,増加,1件,2件')),
  'csv-row-length': csv('indicators.csv:2:1', lines('相談,増加,1件')),
  'xlsx-not-workbook': workspace('indicators.xlsx', { 'indicators.xlsx': 'これは表ではない' }),
  'table-not-text': csv('indicators.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3])),
  'xlsx-encrypted': workbook('indicators.xlsx', Uint8Array.of(...ole, ...Buffer.from('EncryptedPackage', 'utf16le'))),
  'xlsx-too-large': workbook(
    'indicators.xlsx',
    zipSync({ ...parts, 'xl/media/a.png': new Uint8Array(201 * 1024 * 1024) }),
  ),
  'xlsx-merges-too-large': workbook(
    'indicators.xlsx!表',
    bytes(row, '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'),
  ),
  'xlsx-formula-not-computed': workbook(
    'indicators.xlsx!表!B2',
    bytes('<row r="2"><c r="A2" t="str"><v>相談</v></c><c r="B2"><f>SUM(D1:D2)</f></c><c r="C2"><v>2</v></c></row>'),
  ),
  'xlsx-results-stale': workbook(
    'indicators.xlsx!表!B2',
    bytes('<row r="2"><c r="A2" t="str"><v>相談</v></c><c r="B2"><f>C2-2</f><v>1</v></c><c r="C2"><v>5</v></c></row>'),
  ),
  'xlsx-results-unchecked': workbook(
    'indicators.xlsx!表!B2',
    writeWorkbook({
      sheets: { 表: `${head}${row.replace('<c r="B2">', '<c r="B2"><f>MEDIAN(C2)</f>')}</sheetData>` },
      isUncomputed: true,
    }),
  ),
  'xlsx-sheets-hidden': workbook(
    'indicators.xlsx',
    writeWorkbook({ sheets: { 表: `${head}${row}</sheetData>`, 控え: `${head}${row}</sheetData>` }, hidden: ['控え'] }),
  ),
  'xlsx-damaged': workbook(
    'indicators.xlsx!表!A2',
    bytes('<row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>'),
  ),
  'xlsx-struck-out': workbook(
    'indicators.xlsx!表!A2',
    bytes(
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>相談</t></r><r><rPr><strike/></rPr><t>等</t></r></is></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>',
    ),
  ),
  'xlsx-number-shown': workbook(
    'indicators.xlsx!表!B2',
    writeWorkbook({
      sheets: { 表: `${head}${row.replace('<c r="B2">', '<c r="B2" s="1">')}</sheetData>` },
      formats: '<numFmt numFmtId="176" formatCode=";;;"/>',
      styles: [0, 176],
    }),
  ),
  'xlsx-text-drawn': workbook(
    'indicators.xlsx!表',
    writeWorkbook({ sheets: { 表: `${head}${row}</sheetData>` }, drawing: textBox('R5は9月末現在') }),
  ),
  'xlsx-hidden': workbook('indicators.xlsx!表', bytes(row.replace('<row r="2">', '<row r="2" hidden="1">'))),
  'xlsx-covered': workbook('indicators.xlsx!表!C2', bytes(row, '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>')),
  'xlsx-unseen': workbook(
    'indicators.xlsx!表!B2',
    writeWorkbook({
      sheets: { 表: `${head}${row.replace('<c r="B2">', '<c r="B2" s="1">')}</sheetData>` },
      styles: [0, 0],
      fonts: ['<font/>', '<font><color theme="0"/></font>'],
    }),
  ),
  'values-merged': workbook(
    'indicators.xlsx!表!B3',
    bytes(
      `${row}<row r="3"><c r="A3" t="str"><v>見学</v></c><c r="C3"><v>2</v></c></row>`,
      '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    ),
  ),
  'xlsx-sheet-missing': workbook('indicators.xlsx', bytes(row), {
    'torikumi.yaml': settingsWith('data: { sheet: 指標 }'),
  }),
  'csv-without-sheets': workspace('indicators.csv', {
    'torikumi.yaml': settingsWith('data: { sheet: 指標 }'),
    'indicators.csv': lines('相談,増加,1件,2件'),
  }),
  'cell-error-value': csv('indicators.csv:2:3', lines('相談,増加,#DIV/0!,2件')),
  'table-empty': csv('indicators.csv:1:1', lines('')),
  'table-no-header': workbook(
    'indicators.xlsx!表',
    writeWorkbook({ sheets: { 表: '</sheetData>', 裏: '</sheetData>' } }),
  ),
};

const ofNames = (first: string, second: string, years = 'R5') =>
  `${head.replace('R5', years)}${row.replace('相談', first)}${row.replaceAll('2"', '3"').replace('相談', second)}</sheetData>`;
const book = (at: string, given: Readonly<Record<string, string>>) => workbook(at, writeWorkbook({ sheets: given }));
const letter = '<row r="1"><c r="A1" t="str"><v>お知らせ</v></c></row></sheetData>';
const other = `${head.replace('指標', '会議').replace('R5', '令和元年度実績').replace('目標値（R8）', '開催地')}${row}</sheetData>`;
const explained = '<row r="1"><c r="A1" t="str"><v>達成率の算式と評価区分</v></c></row></sheetData>';

export const sheets = {
  'tables-alike': book('indicators.xlsx!令和6年!A2', {
    令和5年: ofNames('相談', '見学'),
    令和6年: ofNames('相談', '見学'),
  }),
  'tables-by-title': csv(
    'indicators.csv:7:1',
    '令和5年度\n指標,方向,目標値,実績値\n相談,増加,1件,2件\n見学,増加,3件,4件\n\n令和6年度\n指標,方向,目標値,実績値\n相談,増加,2件,3件\n見学,増加,4件,5件\n',
  ),
  'tables-left': book('indicators.xlsx!別!A1', { 表: ofNames('相談', '見学'), 別: other }),
  'tables-joined': csv(
    'indicators.csv:4:1',
    '指標,方向,R5,目標値（R8）\n相談,増加,1件,2件\n\nKPI,策定時（R1）,令和6年度の目標,望ましい方向\n見学,3件,4件,増加\n',
  ),
  'sheets-taken': book('indicators.xlsx', { 表紙: letter, 表: ofNames('相談', '見学') }),
  'head-rows-found': csv('indicators.csv:2:1', 'まちの指標\n指標,方向,R5,目標値（R8）\n相談,増加,1件,2件\n'),
  'column-of-two': csv('indicators.csv:1:2', '指標,R5実績／目標,目標値（R8）\n相談,1件/3件,5件\n'),
  'table-reshaped': csv('indicators.csv:1:1', '指標,年度,実績\n相談,R4,1件\n相談,R5,2件\n見学,R4,1件\n見学,R5,2件\n'),
  'goals-from-titles': book('indicators.xlsx!健康!A1', {
    健康: ofNames('相談', '見学'),
    教育: ofNames('貸出', '返却'),
  }),
  'names-from-titles': csv('indicators.csv:1:1', '年間相談件数\n区分,R4,R5\n目標,10件,12件\n実績,9件,12件\n'),
  'unit-from-title': csv('indicators.csv:1:1', '（単位：千円）\n指標,方向,R5,目標値（R8）\n市税,増加,1,2\n'),
  'rows-left-out': csv('indicators.csv:3:1', lines('相談,増加,1件,2件\n合計,,1件,2件')),
  'own-print-workbook': book('indicators.xlsx', { 総括: explained, 目標1: ofNames('相談', '見学') }),
};
