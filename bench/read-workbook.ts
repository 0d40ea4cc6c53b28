/**
 * One contestant of `workbooks`: `node read-workbook.js <file> <tool> <what>`. `nothing` loads the tool and the bytes of the
 * file, and reads none of them. What was read is held to the end: by torikumi the cells as the file says them, or the rows of
 * texts with their places that tables are made of; by exceljs its workbook.
 */

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const held: unknown[] = [];
const [file = '', tool = '', what = ''] = process.argv.slice(2);
const read = await openTool(tool);
const bytes = new Uint8Array(readFileSync(file));
const start = performance.now();
const cells = what === 'nothing' ? 0 : await read(bytes);
process.stdout.write(`cells ${cells} work ${((performance.now() - start) / 1000).toFixed(3)}\n`);

/** Gives how many cells it read that hold something, with what it read still within reach. */
async function openTool(name: string): Promise<(bytes: Uint8Array) => Promise<number>> {
  if (name === 'torikumi cells') {
    const { openWorkbook } = await import('../src/workspace/xlsx/open-workbook.ts');
    const { openSheet } = await import('../src/workspace/xlsx/xlsx-table.ts');
    return async (data) => {
      const workbook = openWorkbook('book.xlsx', data);
      const sheets = 'code' in workbook ? [] : workbook.sheets.map((sheet) => openSheet(workbook, sheet));
      held.push(workbook, sheets);
      const cells = sheets.flatMap((content) => ('code' in content ? [] : [content.cells]));
      return cells.reduce((sum, each) => sum + each.length, 0);
    };
  }
  if (name === 'torikumi rows') {
    const { readXlsxGrid } = await import('../src/workspace/xlsx/xlsx-table.ts');
    return async (data) => {
      const { value = [], findings } = readXlsxGrid('book.xlsx', data);
      held.push(value, findings);
      return value.reduce((sum, row) => sum + row.cells.filter(({ text }) => text !== '').length, 0);
    };
  }
  const { default: ExcelJS } = await import('exceljs');
  return async (data) => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(data.buffer as ArrayBuffer);
    held.push(workbook);
    let count = 0;
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell(() => {
          count += 1;
        });
      });
    });
    return count;
  };
}

process.on('exit', () => {
  if (what !== 'nothing' && held.length === 0) throw new Error('nothing was read');
});
