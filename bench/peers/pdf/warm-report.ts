/**
 * A report of four pages by our PDF writer, thirty times in one process: `node warm-report.js <output> <program folder>`.
 * Says the milliseconds of the median of the last twenty. The figures differ from one to the next, the words are the same.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElementContent } from 'hast';
import { parseTheme } from '../../../src/document/theme.ts';
import { composeParagraph, composeRows, head } from '../../pdf-data.ts';
import { look } from './task.ts';
import { composeDocument, element, openFonts, table, writeDocument } from './write-document.ts';

const rounds = 30;
const counted = 20;
const [output = '', program = ''] = process.argv.slice(2);
const theme = parseTheme(readFileSync(join(program, 'templates/theme.yaml'), 'utf8'));
const fonts = await openFonts(join(program, 'fonts'), look.family);
const rows = composeRows(rounds * 100);

const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const document = composeDocument(theme, composeReport(round));
  const start = performance.now();
  await writeDocument(document, fonts, output);
  times.push(performance.now() - start);
}
const last = times.slice(-counted).toSorted((a, b) => a - b);
process.stdout.write(`work ${last[counted / 2]?.toFixed(1)}\n`);

/** A title, and four goals with a lead and a table of 20 rows, each about a page. */
function composeReport(round: number): readonly ElementContent[] {
  const goals = ['子育て', 'しごと', 'まち', 'ひと'].flatMap((goal, index) => {
    const from = round * 100 + index * 20;
    return [
      element('h2', `基本目標${index + 1}　${goal}の輝くまちをつくる`),
      element('p', composeParagraph(240)),
      table(head, rows.slice(from, from + 20)),
    ];
  });
  return [element('h1', '総合戦略の取組状況について'), ...goals];
}
