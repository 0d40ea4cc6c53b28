/** The tables as a workbook with nothing but exceljs: `node plain-exceljs.js <workspace> <output>`. */

import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { type Cell, countCells, type Look, readTables, type Table } from './read-tables.ts';

const widths = [5, 30, 38, 13, 13, 13, 13, 13, 13, 10, 10, 13];
const line = { style: 'thin', color: { argb: 'FF8C96A3' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const styles: Readonly<Record<Look, Partial<ExcelJS.Style>>> = {
  head: { font: font(9, true), fill: fill('FFE4EBF2'), alignment: { horizontal: 'center', wrapText: true } },
  band: { font: font(12, true, 'FFFFFFFF'), fill: fill('FF14324D') },
  policy: { font: font(11, true, 'FF14324D'), fill: fill('FFC9D8E6') },
  measure: { font: font(9.5), fill: fill('FFF1F5F9'), alignment: { wrapText: true } },
  text: { font: font(9.5), alignment: { vertical: 'middle', wrapText: true } },
  number: { font: font(9.5), alignment: { vertical: 'middle', horizontal: 'right' } },
};

const [workspace = '', output = ''] = process.argv.slice(2);
const tables = readTables(workspace);
const workbook = new ExcelJS.Workbook();
workbook.creator = '品川区';
for (const table of tables) addSheet(table);
writeFileSync(output, new Uint8Array(await workbook.xlsx.writeBuffer()));
process.stdout.write(`cells ${countCells(tables)}\n`);

function addSheet({ title, head, rows }: Table): void {
  const sheet = workbook.addWorksheet(title.split('　')[0], {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 2 }],
    pageSetup: { paperSize: 8 as ExcelJS.PaperSize, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:2';
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const below: number[] = widths.map(() => 0);
  [...head, ...rows].forEach((cells, index) => {
    addRow(sheet, index + 1, cells, below);
  });
}

/** `below` counts the rows that merged cells still cover, by column. */
function addRow(sheet: ExcelJS.Worksheet, row: number, cells: readonly Cell[], below: number[]): void {
  let column = 1;
  const skipCovered = () => {
    for (; (below[column - 1] ?? 0) > 0; column += 1) below[column - 1] = (below[column - 1] ?? 0) - 1;
  };
  for (const cell of cells) {
    skipCovered();
    const { columns = 1, rows = 1 } = cell;
    if (columns > 1 || rows > 1) sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
    addCell(sheet.getCell(row, column), cell);
    for (let at = column; at < column + columns; at += 1) below[at - 1] = rows - 1;
    column += columns;
  }
  skipCovered();
}

function addCell(target: ExcelJS.Cell, { text, look, value, unit = '' }: Cell): void {
  target.value = value ?? text;
  target.style = { ...styles[look], border, ...(value === undefined ? {} : { numFmt: `#,##0.##"${unit}"` }) };
}

function font(size: number, bold = false, argb = 'FF1F2933'): Partial<ExcelJS.Font> {
  return { name: 'BIZ UDPGothic', size, bold, color: { argb } };
}

function fill(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
