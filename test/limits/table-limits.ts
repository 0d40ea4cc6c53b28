/** Limits of tables in files: cells of a CSV, parts of a workbook, merged cells, number formats. */

import { strFromU8, strToU8, zipSync } from 'fflate';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { rememberByText } from '../../src/model/value/remember-by-text.ts';
import { columnName } from '../../src/table/cell-address.ts';
import { CellLimits } from '../../src/workspace/csv/cell-limits.ts';
import { parseCsvTable } from '../../src/workspace/csv/csv-table.ts';
import { adaptReader } from '../../src/workspace/extension/adapt-reader.ts';
import type { SourceSheet } from '../../src/workspace/extension/extension-reader.ts';
import { inflatePieces } from '../../src/workspace/package/inflate-pieces.ts';
import { readXml } from '../../src/workspace/package/read-xml.ts';
import { parseXmlTree } from '../../src/workspace/package/xml-tree.ts';
import { readDirectory } from '../../src/workspace/package/zip-directory.ts';
import { formatNumber } from '../../src/workspace/xlsx/number-format.ts';
import { openWorkbook } from '../../src/workspace/xlsx/open-workbook.ts';
import { openSheet, readXlsxTable } from '../../src/workspace/xlsx/xlsx-table.ts';
import { workbookParts, writeWorkbook } from '../workspace/xlsx/workbook-bytes.ts';
import { codesOf, type Limit, most, nested } from './limit.ts';

const mebibyte = 1024 * 1024;
const sheet = '<row r="1"><c r="A1" t="str"><v>指標</v></c><c r="B1" t="str"><v>R4実績</v></c></row>';

export const tableLimits: readonly Limit[] = [
  most(
    'workspace/package/xml-tree.ts sizeLimit',
    'bytes of a part that is changed',
    16 * mebibyte,
    'changed',
    'refused',
    (count) => {
      const bytes = new Uint8Array(count).fill(32);
      bytes.set(strToU8('<a>'));
      bytes.set(strToU8('</a>'), count - 4);
      try {
        return parseXmlTree(bytes).name === 'a' ? 'changed' : 'lost';
      } catch {
        return 'refused';
      }
    },
  ),
  most('model/value/remember-by-text.ts longest', 'characters of a text remembered', 64, 1, 2, (count) =>
    timesAsked(['1'.repeat(count)]),
  ),
  most('model/value/remember-by-text.ts most', 'texts remembered', 100_000, 1, 2, (count) =>
    timesAsked(Array.from({ length: count }, (_, index) => `${index}`)),
  ),
  most('workspace/table-limits.ts textLimit', 'characters of a cell of a CSV', 32_767, [], ['cell-too-long'], (count) =>
    csvCodes(`指標\n${'あ'.repeat(count)}\n`),
  ),
  most(
    'workspace/table-limits.ts textLimit',
    'characters of a cell of a workbook',
    32_767,
    [],
    ['cell-too-long'],
    (count) =>
      sheetCodes(
        `${sheet}<row r="2"><c r="A2" t="str"><v>${'a'.repeat(count)}</v></c><c r="B2"><v>1</v></c></row></sheetData>`,
      ),
  ),
  most('workspace/table-limits.ts sheetsLimit', 'sheets of an extension', 1000, [], ['table-too-large'], (count) =>
    codesOfGiven(Array.from({ length: count }, (_, index) => ({ name: `${index}`, rows: [['a']] }))),
  ),
  most(
    'workspace/extension/adapt-reader.ts longestName',
    'characters of the name of a sheet',
    100,
    [],
    ['extension-shape'],
    (count) => codesOfGiven([{ name: 'a'.repeat(count), rows: [['a']] }]),
  ),
  most('workspace/table-limits.ts columnsLimit', 'columns of a CSV', 1000, [], ['table-too-large'], (count) =>
    csvCodes(`指標\nA${','.repeat(count - 1)}x\n`),
  ),
  most('workspace/table-limits.ts columnsLimit', 'columns of a workbook', 1000, [], ['table-too-large'], (count) => {
    const cells = Array.from({ length: count }, (_, index) => `<c r="${columnName(index + 1)}2"><v>1</v></c>`);
    return sheetCodes(`${sheet}<row r="2">${cells.join('')}</row></sheetData>`);
  }),
  most('workspace/table-limits.ts cellLimit', 'cells of a CSV', 1_000_000, undefined, 'table-too-large', (count) => {
    const limits = new CellLimits('a.csv');
    let found: Finding | undefined;
    for (let cell = 0; cell < count; cell += 1) found = limits.count('', { file: 'a.csv', column: 1 });
    return found?.code;
  }),
  most(
    'workspace/xlsx/xlsx-table.ts mergedCellsLimit',
    'merged cells',
    500_000,
    'read',
    'xlsx-merges-too-large',
    (count) => {
      const merges = `<mergeCell ref="A11:SF1009"/><mergeCell ref="A1010:${columnName(count - 499_500)}1010"/>`;
      const data = `${sheet}</sheetData><mergeCells>${merges}</mergeCells>`;
      const workbook = openWorkbook('a.xlsx', writeWorkbook({ sheets: { 表: data } }));
      const [first] = 'code' in workbook ? [] : workbook.sheets;
      if ('code' in workbook || first === undefined) return undefined;
      const content = openSheet(workbook, first);
      return 'code' in content ? content.code : 'read';
    },
  ),
  most(
    'workspace/xlsx/open-workbook.ts partLimit',
    'bytes of a part',
    64 * mebibyte,
    [],
    ['xlsx-too-large'],
    (bytes) => {
      const read = readXlsxTable('a.xlsx', declaring('xl/worksheets/sheet1.xml', bytes)).findings;
      return codesOf(read.filter(({ code }) => code === 'xlsx-too-large'));
    },
  ),
  most(
    'workspace/xlsx/open-workbook.ts unpackedLimit',
    'bytes of all parts',
    200 * mebibyte,
    'opened',
    'xlsx-too-large',
    (bytes) => {
      const workbook = openWorkbook(
        'a.xlsx',
        declaring('xl/media/a.png', bytes - sizeOf(declaring('xl/media/a.png', 0))),
      );
      return 'code' in workbook ? workbook.code : 'opened';
    },
  ),
  most('workspace/package/inflate-pieces.ts mostSilent', 'pieces without a byte', 19, 'a', '', (count) => {
    // Stored blocks of nothing, five bytes each, and one of a letter behind them.
    const empty = Buffer.from([0, 0, 0, 0xff, 0xff]);
    const silence = Array.from({ length: Math.floor((count * 4096) / 5) + 1 }, () => empty);
    const last = Buffer.from([1, 1, 0, 0xfe, 0xff, 0x61]);
    return Buffer.concat([...inflatePieces(Buffer.concat([...silence, last]))]).toString();
  }),
  most('workspace/package/read-xml.ts depthLimit', 'elements in each other', 100, 'read', 'refused', (count) => {
    try {
      readXml(new TextEncoder().encode(nested('<a>', '', '</a>', count)), {
        open: ignore,
        close: ignore,
        text: ignore,
      });
      return 'read';
    } catch {
      return 'refused';
    }
  }),
  most('workspace/xlsx/number-format.ts patternLimit', 'characters of a number format', 255, '5人', '5', (count) =>
    formatNumber(5, `0"人"[$${'a'.repeat(count - 7)}]`).replace(/a+/, ''),
  ),
];

function ignore(): void {}

/** How often the first of some texts is worked out when it comes again after all of them. */
function timesAsked(texts: readonly string[]): number {
  let times = 0;
  const remembered = rememberByText((text) => {
    if (text === texts[0]) times += 1;
    return text;
  });
  for (const text of [...texts, texts[0] ?? '']) remembered(text);
  return times;
}

function csvCodes(csv: string): readonly string[] {
  const refused = ['table-too-large', 'cell-too-long'];
  return codesOf(parseCsvTable('a.csv', csv, ',').findings.filter(({ code }) => refused.includes(code)));
}

function sheetCodes(data: string): readonly string[] {
  const refused = ['table-too-large', 'cell-too-long'];
  const { findings } = readXlsxTable('a.xlsx', writeWorkbook({ sheets: { 表: data } }));
  return codesOf(findings.filter(({ code }) => refused.includes(code)));
}

/** A workbook whose directory says that a part has so many bytes. */
function declaring(part: string, bytes: number): Uint8Array {
  const parts = { ...workbookParts({ sheets: { 表: `${sheet}</sheetData>` } }), 'xl/media/a.png': '' };
  const workbook = zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  const entry = strFromU8(workbook, true).lastIndexOf(part) - 46;
  new DataView(workbook.buffer).setUint32(entry + 24, bytes, true);
  return workbook;
}

function sizeOf(workbook: Uint8Array): number {
  return readDirectory(workbook).reduce((sum, { size }) => sum + size, 0);
}

/** Of an extension's reader that gives these sheets. */
async function codesOfGiven(given: readonly SourceSheet[]): Promise<readonly string[]> {
  const row = { name: 'own', endings: ['.dat'], read: () => given };
  const { findings } = await adaptReader(createNodeEffects(), { extension: './own.mjs', row }).open(
    'a.dat',
    new Uint8Array(),
  );
  return codesOf(findings);
}
