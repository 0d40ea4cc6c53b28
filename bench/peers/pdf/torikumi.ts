/** A table or a paragraph by our PDF writer: `node torikumi.js <task> <output> <program folder>`. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseTheme, type Theme } from '../../../src/document/theme.ts';
import { look, readTask, sayWork } from './task.ts';
import { composeDocument, element, openFonts, table, writeDocument } from './write-document.ts';

const start = performance.now();
const [input = '', output = '', program = ''] = process.argv.slice(2);
const task = readTask(input);
const theme = adjust(parseTheme(readFileSync(join(program, 'templates/theme.yaml'), 'utf8')));
const fonts = await openFonts(join(program, 'fonts'), look.family);
const content = task.kind === 'table' ? table(task.head, task.rows) : element('p', task.text);
await writeDocument(composeDocument(theme, [content]), fonts, output);
sayWork(start);

/** The program's theme shrinks A4; here sizes are what the peers set. */
function adjust(theme: Theme): Theme {
  const { size, table, paragraph, margin, rule } = look;
  const { paddingX, paddingY } = table;
  const cell = { size, lineHeight: table.lineHeight / size, paddingX, paddingY };
  return {
    ...theme,
    page: { ...theme.page, margin, scale: { A3: 1, A4: 1 } },
    rule: { ...theme.rule, width: rule },
    elements: {
      ...theme.elements,
      th: { ...theme.elements.th, ...cell },
      td: { ...theme.elements.td, ...cell },
      p: { size, lineHeight: paragraph.lineHeight / size },
    },
  };
}
