/** Fills the cells of a form as people's programs do, and saves it: what comes back has been through their hands. */

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inTemporaryFolder } from '../output/build-workspace.ts';
import { openWorkbook } from '../output/open-workbook.ts';
import { runProgram } from './programs.ts';

/** By the cells of its first sheet. */
export type Filled = Readonly<Record<string, string | number>>;

/** LibreOffice also by way of the formats that old programs have. */
export const fillers = {
  openpyxl: fillWithOpenpyxl,
  exceljs: fillWithExceljs,
  LibreOffice: (bytes: Uint8Array, filled: Filled) => saveInTurn(typeInto(bytes, filled), ['xlsx']),
  'LibreOffice as .xls': (bytes: Uint8Array, filled: Filled) => saveInTurn(typeInto(bytes, filled), ['xls', 'xlsx']),
  'LibreOffice as .ods': (bytes: Uint8Array, filled: Filled) => saveInTurn(typeInto(bytes, filled), ['ods', 'xlsx']),
} as const satisfies Record<string, (bytes: Uint8Array, filled: Filled) => Promise<Uint8Array>>;

async function fillWithOpenpyxl(bytes: Uint8Array, filled: Filled): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'form.xlsx');
    await writeFile(path, bytes);
    await runProgram('python3', ['-c', filling, path, JSON.stringify(filled)]);
    return readFile(path);
  });
}

const filling = `
import json, sys
from openpyxl import load_workbook
path, filled = sys.argv[1:]
book = load_workbook(path)
for cell, value in json.loads(filled).items(): book.worksheets[0][cell] = value
book.save(path)
`;

async function fillWithExceljs(bytes: Uint8Array, filled: Filled): Promise<Uint8Array> {
  const book = await openWorkbook(bytes);
  for (const [cell, value] of Object.entries(filled)) {
    const [sheet] = book.worksheets;
    if (sheet !== undefined) sheet.getCell(cell).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** As if typed: LibreOffice itself has no way to be told from outside. */
function typeInto(bytes: Uint8Array, filled: Filled): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  const xml = Object.entries(filled).reduce(
    (text, [cell, value]) => {
      const empty = new RegExp(`<c r="${cell}"( s="\\d+")?/>`);
      if (!empty.test(text)) throw new Error(`${cell} is no empty cell`);
      return text.replace(empty, (_, style = '') =>
        typeof value === 'number'
          ? `<c r="${cell}"${style}><v>${value}</v></c>`
          : `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`,
      );
    },
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

async function saveInTurn(bytes: Uint8Array, formats: readonly string[]): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    let path = join(folder, 'form.xlsx');
    await writeFile(path, bytes);
    for (const [at, format] of formats.entries()) {
      const out = join(folder, `${at}`);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      await runProgram('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, path]);
      path = join(out, `form.${format}`);
    }
    return readFile(path);
  });
}
