/** The data form (データ): one plain table for machines, as 総務省's 統計表における機械判読可能なデータの表記方法 asks. */

import type ExcelJS from 'exceljs';
import type { ComposedDocument } from '../../document/document.ts';
import { type Finding, warning } from '../../finding/finding.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type DataValue, readDataRows } from '../data-rows.ts';
import { excelText } from './excel-text.ts';
import { hasFewDigits } from './fit-cell.ts';
import type { FilledWorkbook } from './package.ts';
import { sheetNames } from './sheet-name.ts';

/** Nothing has to be added to its package. */
export function writeDataForm(workbook: ExcelJS.Workbook, document: ComposedDocument): FilledWorkbook {
  const { header, rows } = readDataRows(document.tree);
  const [name = document.title] = sheetNames([document.title]);
  const sheet = workbook.addWorksheet(name);
  sheet.addRow(header.map(excelText));
  const findings: Finding[] = [];
  for (const row of rows) sheet.addRow(row.map((value) => excelValue(value, findings)));
  return { alternatives: [], merges: [], links: [], layouts: [], findings };
}

function excelValue({ type, text }: DataValue, findings: Finding[]): string | number | null {
  if (type === 'text') return text === '' ? null : excelText(text);
  if (hasFewDigits(new Decimal(text))) return Number(text);
  findings.push(warning('number-as-text', { text, reason: 'digits' }));
  return text;
}
