import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Effects } from '../../src/effects.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { RawTable } from '../../src/table/table.ts';
import { readTable } from '../../src/workspace/read-table.ts';
import { encodeCp932 } from './csv/encode-cp932.ts';
import { makeFolder } from './temporary-folder.ts';

const effects = createNodeEffects();

const rows = [
  ['頁', '全体計画', 'KPI', '26年度(基準値)', '27年度', '29年度', '備考'],
  ['3', '', '品川区の合計特殊出生率', '1.14', '1.23', '－', ''],
  ['12', 'ネウボラ（重点）', '面接人数（年間）', '1,618人', '3,194人', '△ 5人', '①〜②は\n㈱髙﨑'.replace('〜', '～')],
  ['12', '', '割合', '38.1%', '57.9%', '50.0%', '"引用", 読点'],
];

const texts = (table: RawTable | undefined) =>
  table && [table.headers, ...table.rows.map((row) => row.cells)].map((cells) => cells.map((cell) => cell.text));

function csv(newline: string): string {
  return rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + newline).join('');
}

async function xlsx(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('指標'));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test.each([
  ['tabs, as Excel saves Unicode text', Buffer.from(`\ufeff${'指標名\t27年度\r\n甲\t"1,200"\r\n'}`, 'utf16le')],
  ['semicolons', Buffer.from('指標名;27年度\n甲;1,200\n')],
  ['the line of Excel that names the delimiter', Buffer.from('sep=;\n指標名;27年度\n甲;1,200\n')],
  ['texts that Excel keeps as formulas', Buffer.from('指標名,27年度\n甲,="1,200"\n')],
])('%s are read under the name of a CSV', async (_, bytes) => {
  const { value } = await readTable(effects, await makeFolder({ 'a.csv': bytes }), 'a.csv');
  expect(texts(value)).toEqual([
    ['指標名', '27年度'],
    ['甲', '1,200'],
  ]);
});

describe('a file that is no text under the name of a CSV', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const random = Uint8Array.from({ length: 2000 }, (_, index) => (index * index * 7 + index * 31) % 256);
  test.each([
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj\nendobj\n'), 'table-not-text'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd, 1), 'table-not-text'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...bytesOf('指標,R5実績\n')), 'table-not-text'],
    ['anything else', random, 'table-not-text'],
    ['control characters', bytesOf('\u0001\u0002\u0003指標\u0004'), 'table-not-text'],
    [
      'UTF-16 without its mark',
      Uint8Array.from(Buffer.from('指標名,単位\r\n甲,人\r\n', 'utf16le')),
      'encoding-unknown',
    ],
    ['a slip in a text', bytesOf(`指標名,単位,目標値\n${'甲,人,5\n'.repeat(9)}乙\u0001,人,6\n`), 'text-forbidden'],
  ])('is told: %s', async (_, bytes, code) => {
    const { value, findings } = await readTable(effects, await makeFolder({ 'a.csv': bytes }), 'a.csv');
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(value === undefined).toBe(code !== 'text-forbidden');
  });
});

describe('one table is the same from every file', async () => {
  const typed = await xlsx((sheet) => {
    sheet.addRows(rows);
    const formats: Readonly<Record<string, readonly [number, string]>> = {
      A2: [3, 'General'],
      D2: [1.14, '0.00'],
      E2: [1.23, '0.00'],
      A3: [12, '0'],
      D3: [1618, '#,##0"人"'],
      E3: [3194, '#,##0"人"'],
      F3: [-5, '#,##0"人";"△ "#,##0"人"'],
      D4: [0.381, '0.0%'],
      E4: [0.579, '0.0%'],
      F4: [0.5, '0.0%'],
    };
    for (const [address, [value, format]] of Object.entries(formats)) {
      sheet.getCell(address).value = value;
      sheet.getCell(address).numFmt = format;
    }
  });

  test.each([
    ['UTF-8', 'a.csv', new TextEncoder().encode(csv('\n'))],
    ['UTF-8 with BOM', 'a.csv', new TextEncoder().encode(`\ufeff${csv('\n')}`)],
    ['CP932', 'a.csv', encodeCp932(csv('\n'))],
    ['CP932 with CRLF and blank lines at the end', 'a.csv', encodeCp932(`${csv('\r\n')}\r\n,,,,,,\r\n`)],
    ['TSV in UTF-16', 'a.tsv', Buffer.from(`\ufeff${csv('\r\n').replaceAll('","', '"\t"')}`, 'utf16le')],
    ['XLSX of texts', 'a.xlsx', await xlsx((sheet) => sheet.addRows(rows))],
    ['XLSX of numbers', 'a.xlsx', typed],
    ['XLSX by another name', 'a.csv', typed],
  ])('%s', async (_, name, bytes) => {
    const root = await makeFolder({ [name]: bytes });
    const { value, findings } = await readTable(effects, root, name);
    expect(findings).toEqual([]);
    expect(texts(value)).toEqual(rows);
  });
});

describe('a file that cannot be read is an error with its path', () => {
  const rejecting = (code: string): Effects => ({
    ...effects,
    files: { ...effects.files, read: () => Promise.reject(Object.assign(new Error(code), { code })) },
  });

  test.each([
    ['is not there', effects, 'b.csv', 'file-missing', {}],
    ['lies below a file', effects, 'a.csv/b.csv', 'file-missing', {}],
    ['is a folder', effects, 'folder', 'file-unreadable', { reason: 'EISDIR' }],
    ['is not ours to read', rejecting('EACCES'), 'a.csv', 'file-unreadable', { reason: 'EACCES' }],
    ['is an XLSX by name only', effects, 'text.xlsx', 'xlsx-not-workbook', { kind: 'text' }],
    ['leaves by ..', effects, '../b.csv', 'file-outside-workspace', {}],
    ['leaves by .. and comes back to its neighbour', effects, 'folder/../../x/a.csv', 'file-outside-workspace', {}],
    ['is absolute', effects, '/etc/passwd', 'file-outside-workspace', {}],
    ['is on a drive', effects, 'C:\\a.csv', 'file-outside-workspace', {}],
    ['is on a drive, relative to it', effects, 'C:a.csv', 'file-outside-workspace', {}],
    ['is on a share', effects, '\\\\server\\a.csv', 'file-outside-workspace', {}],
    ['has a NUL in its name', effects, 'a.csv\0', 'file-outside-workspace', {}],
  ])('%s', async (_, world, path, code, facts) => {
    const root = await makeFolder({ 'a.csv': 'a,b\n1,2\n', 'folder/a.csv': '', 'text.xlsx': 'a,b\n1,2\n' });
    const { value, findings } = await readTable(world, root, path);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code, severity: 'error', facts: { path, ...facts } }]);
  });

  test('leaves by a link to a file, a folder, or a folder whose name begins the same', async () => {
    const outside = await makeFolder({ 'w/a.csv': 'a,b\n', 'workspace-2/a.csv': 'a,b\n1,2\n' });
    await symlink(join(outside, 'workspace-2/a.csv'), join(outside, 'w/file.csv'));
    await symlink(join(outside, 'workspace-2'), join(outside, 'w/folder'));
    const paths = ['file.csv', 'folder/a.csv', '../workspace-2/a.csv'];
    for (const path of paths) {
      expect(await readTable(effects, join(outside, 'w'), path)).toMatchObject({
        findings: [{ code: 'file-outside-workspace', facts: { path } }],
      });
    }
    await symlink(join(outside, 'w'), join(outside, 'workspace'));
    expect(await readTable(effects, join(outside, 'workspace'), '../workspace-2/a.csv')).toMatchObject({
      findings: [{ code: 'file-outside-workspace' }],
    });
  });

  test('is larger than the limit, before a byte of it is read', async () => {
    const root = await makeFolder({ 'a.csv': 'a,b\n' });
    const files = { ...rejecting('EIO').files, size: () => Promise.resolve(50 * 1024 * 1024 + 1) };
    const { findings } = await readTable({ ...effects, files }, root, 'a.csv');
    expect(findings).toMatchObject([{ code: 'file-too-large', facts: { path: 'a.csv', limit: 50 * 1024 * 1024 } }]);
  });
});

test('a link that stays inside is followed, from a workspace that is a link itself', async () => {
  const outside = await makeFolder({ 'w/data/a.csv': 'a,b\n1,2\n' });
  await symlink('data/a.csv', join(outside, 'w/link.csv'));
  await symlink(join(outside, 'w'), join(outside, 'v'));
  const { value, findings } = await readTable(effects, join(outside, 'v'), 'link.csv');
  expect(findings).toEqual([]);
  expect(value?.file).toBe('link.csv');
  expect(texts(value)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
