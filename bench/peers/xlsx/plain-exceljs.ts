/** A table as a workbook with nothing but exceljs, its figures as numbers: `node plain-exceljs.js <task> <output>`. */

import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import ExcelJS from 'exceljs';
import { look, readTask, sayWork } from '../pdf/task.ts';
import { splitFigure } from './split-figure.ts';

const start = performance.now();
const [input = '', output = ''] = process.argv.slice(2);
const task = readTask(input);
if (task.kind !== 'table') throw new Error('only tables are workbooks');
const line = { style: 'thin', color: { argb: 'FF8C96A3' } } as const;
const border = { top: line, left: line, bottom: line, right: line };
const font = { name: look.family, size: look.size };
const headStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EBF2' } },
  alignment: { horizontal: 'center', wrapText: true },
  border,
};
const textStyle: Partial<ExcelJS.Style> = { font, alignment: { vertical: 'middle', wrapText: true }, border };
const numberAlignment = { vertical: 'middle', horizontal: 'right', shrinkToFit: true } as const;

const workbook = new ExcelJS.Workbook();
const sheet = workbook.addWorksheet('取組状況', {
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: { paperSize: 9 as ExcelJS.PaperSize, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
});
sheet.pageSetup.printTitlesRow = '1:1';
task.head.forEach((_, index) => {
  sheet.getColumn(index + 1).width = 18;
});
[task.head, ...task.rows].forEach((cells, index) => {
  const row = sheet.getRow(index + 1);
  row.height = 16.75;
  cells.forEach((text, column) => {
    addCell(row.getCell(column + 1), text, index === 0);
  });
});
writeFileSync(output, new Uint8Array(await workbook.xlsx.writeBuffer()));
sayWork(start);

function addCell(target: ExcelJS.Cell, text: string, isHead: boolean): void {
  const figure = isHead ? undefined : splitFigure(text);
  target.value = figure?.number ?? text;
  if (figure === undefined) target.style = isHead ? headStyle : textStyle;
  else target.style = { font, border, alignment: numberAlignment, numFmt: `0"${figure.unit}"` };
}
