/** Opens an .xls (BIFF8, of Excel 97 to 2003) as a workbook like any other. */

import { error, type Finding } from '../../../finding/finding.ts';
import { TextGate } from '../../text-gate.ts';
import type { SheetEntry, Workbook } from '../workbook.ts';
import { readStream } from './compound-file.ts';
import { type BiffSheet, readBiffSheet } from './read-biff-sheet.ts';
import { type BiffGlobals, readGlobals } from './read-globals.ts';
import { BiffDamage } from './records.ts';

/** `undefined` of another compound file: an older .xls, a document. */
export function openXls(file: string, bytes: Uint8Array): Workbook | Finding | undefined {
  const stream = readStream(bytes, 'Workbook');
  if (stream === undefined) return undefined;
  const globals = orDamage(file, () => readGlobals(stream));
  if ('code' in globals) return globals;
  if (globals.isEncrypted) return error('xlsx-encrypted', { path: file }, { file });
  const gate = new TextGate(file);
  const sheets = globals.sheets.map(
    ({ name, isHidden, start }): SheetEntry => ({
      name: gate.admit(name, () => ({ file })),
      isHidden,
      part: `${start}`,
    }),
  );
  if (sheets.length === 0) return undefined;
  const read = new Map<string, BiffSheet | Finding>();
  const sheetOf = ({ part }: SheetEntry, cellsLimit: number) => {
    const known = read.get(part) ?? orDamage(file, () => readBiffSheet(stream, Number(part), globals, cellsLimit));
    read.set(part, known);
    return known;
  };
  return {
    file,
    partNames: [],
    sheets,
    findings: gate.findings.filter(({ code }) => code !== 'text-folded'),
    is1904: globals.is1904,
    readSheet: (sheet, cellsLimit) => {
      const found = sheetOf(sheet, cellsLimit);
      return 'code' in found ? found : found.content;
    },
    drawnTexts: (sheet) => {
      const found = read.get(sheet.part);
      return found === undefined || 'code' in found ? [] : found.drawnTexts;
    },
    comments: (sheet) => {
      const found = read.get(sheet.part);
      return found === undefined || 'code' in found ? [] : found.comments;
    },
  };
}

function orDamage<T extends BiffGlobals | BiffSheet>(file: string, read: () => T): T | Finding {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof BiffDamage || cause instanceof RangeError)) throw cause;
    return error('xlsx-not-workbook', { path: file, kind: 'xls' }, { file });
  }
}
