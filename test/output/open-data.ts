/** Opens both data forms (データ) as records by their column titles. */

import { parse } from 'csv-parse/sync';
import { openWorkbook } from './open-workbook.ts';

export type DataRecord = Readonly<Record<string, string>>;

export function openCsv(bytes: Uint8Array): readonly DataRecord[] {
  return parse(Buffer.from(bytes), { bom: true, columns: true });
}

/** Numbers by their shortest digits, empty cells as empty texts: as a CSV says them. */
export async function openDataWorkbook(bytes: Uint8Array): Promise<readonly DataRecord[]> {
  const workbook = await openWorkbook(bytes);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined || workbook.worksheets.length !== 1) throw new Error('the data form has one sheet');
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, column) => String(row.getCell(column + 1).value ?? '')));
  });
  const [header = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((title, column) => [title, row[column] ?? ''])));
}
