/** The data form (データ): one plain table for machines, as 総務省's 統計表における機械判読可能なデータの表記方法 asks. */

import type { ComposedDocument } from '../../document/document.ts';
import { type Finding, warning } from '../../finding/finding.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type DataValue, readDataRows } from '../data-rows.ts';
import { excelText } from './excel-text.ts';
import { hasFewDigits } from './fit-cell.ts';
import type { WorkbookSheet } from './package/workbook.ts';
import type { Cell, CellContent } from './package/worksheet.ts';
import { sheetNames } from './sheet-name.ts';

export interface DataForm {
  readonly sheet: WorkbookSheet;
  readonly findings: readonly Finding[];
}

export function composeDataForm(document: ComposedDocument): DataForm {
  const { header, rows } = readDataRows(document.tree);
  const [name = document.title] = sheetNames([document.title]);
  const findings: Finding[] = [];
  const lines = rows.map((row) => cellsOf(row.map((value) => excelValue(value, findings))));
  const worksheet = {
    name,
    columnWidths: [],
    rowHeights: [],
    rows: [cellsOf(header.map(excelText)), ...lines],
    view: { frozenRows: 0, frozenColumns: 0, hasGridLines: true },
    page: undefined,
    merges: [],
    filter: undefined,
    conditions: [],
    validations: [],
    links: [],
    breaks: [],
  };
  return { sheet: { worksheet, drawings: [], comments: [] }, findings };
}

function cellsOf(values: readonly (CellContent | undefined)[]): readonly Cell[] {
  return values.flatMap((value, at) => (value === undefined ? [] : [{ column: at + 1, value }]));
}

function excelValue({ type, text }: DataValue, findings: Finding[]): string | number | undefined {
  if (type === 'text') return text === '' ? undefined : excelText(text);
  if (hasFewDigits(new Decimal(text))) return Number(text);
  findings.push(warning('number-as-text', { texts: [text], cells: [], reason: 'digits' }));
  return text;
}
