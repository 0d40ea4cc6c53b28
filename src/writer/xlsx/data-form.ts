/** The data form (データ): one plain table for machines, as 総務省's 統計表における機械判読可能なデータの表記方法 asks. */

import type ExcelJS from 'exceljs';
import type { ComposedDocument } from '../../document/document.ts';
import { type DataValue, readDataRows } from '../data-rows.ts';
import type { PackageParts } from './package.ts';
import { sheetNames } from './sheet-name.ts';

/** Nothing has to be added to its package. */
export function writeDataForm(workbook: ExcelJS.Workbook, document: ComposedDocument): PackageParts {
  const { header, rows } = readDataRows(document.tree);
  const [name = document.title] = sheetNames([document.title]);
  const sheet = workbook.addWorksheet(name);
  sheet.addRow(header);
  for (const row of rows) sheet.addRow(row.map(excelValue));
  return { alternatives: [], merges: [], links: [] };
}

function excelValue({ type, text }: DataValue): string | number | null {
  if (type === 'text') return text === '' ? null : text;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new RangeError(`not a finite number: ${text}`);
  return number;
}
