/** A table as a workbook by our writer, its figures as numbers: `node torikumi.js <task> <output> <program folder>`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElementContent } from 'hast';
import { withData } from '../../../src/document/document.ts';
import { parseTheme } from '../../../src/document/theme.ts';
import { xlsxWriter } from '../../../src/writer/xlsx/write-xlsx.ts';
import { look, readTask, sayWork } from '../pdf/task.ts';
import { composeDocument, element, openFonts, writeDocument } from '../pdf/write-document.ts';
import { splitFigure } from './split-figure.ts';

const start = performance.now();
const [input = '', output = '', program = ''] = process.argv.slice(2);
const task = readTask(input);
if (task.kind !== 'table') throw new Error('only tables are workbooks');
const theme = parseTheme(readFileSync(join(program, 'templates/theme.yaml'), 'utf8'));
const fonts = await openFonts(join(program, 'fonts'), look.family);
const head = element('thead', [rowOf(task.head.map((text) => element('th', text)))]);
const body = element(
  'tbody',
  task.rows.map((cells) => rowOf(cells.map(cellOf))),
);
await writeDocument(composeDocument(theme, [element('table', [head, body])]), fonts, output, xlsxWriter);
sayWork(start);

function rowOf(cells: readonly ElementContent[]): ElementContent {
  return element('tr', cells);
}

function cellOf(text: string): ElementContent {
  const figure = splitFigure(text);
  const cell = element('td', text);
  if (figure === undefined || cell.type !== 'element') return cell;
  const format = { before: '', after: figure.unit, decimals: 0, grouped: false };
  return withData(cell, { cell: { type: 'number', value: `${figure.number}`, format } });
}
