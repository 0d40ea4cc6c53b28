/** Limits of a book: its texts, its tables, its pictures, what is looked for in its sentences. */

import { createTally } from '../../src/model/book/read/book-tally.ts';
import { helpFirst } from '../../src/model/book/read/sources.ts';
import { findExcess } from '../../src/model/book/text/parse-markdown.ts';
import { readSmallBook, smallProgrammes } from '../model/book/small-book.ts';
import { codesOf, type Limit, most } from './limit.ts';

export const bookLimits: readonly Limit[] = [
  most(
    'model/book/text/parse-markdown.ts depthLimit',
    'lists in each other',
    16,
    undefined,
    'depth',
    (count) => findExcess(`${'- '.repeat(count)}a`)?.what,
  ),
  most(
    'model/book/text/parse-markdown.ts depthLimit',
    'directives in each other',
    16,
    undefined,
    'depth',
    (count) => findExcess(`${':::box\n'.repeat(count)}a`)?.what,
  ),
  most(
    'model/book/text/parse-markdown.ts marksLimit',
    'marks of a text',
    20_000,
    undefined,
    'marks',
    (count) => findExcess('*'.repeat(count))?.what,
  ),
  most(
    'model/book/text/parse-markdown.ts linesLimit',
    'lines of a text, blank ones aside',
    50_000,
    undefined,
    'lines',
    (count) => findExcess('あ\n\n'.repeat(count))?.what,
  ),
  most(
    'model/book/text/parse-markdown.ts cellsLimit',
    'marks between the cells of a text',
    100_000,
    undefined,
    'cells',
    (count) => findExcess('|'.repeat(count))?.what,
  ),
  most(
    'workspace/book/read-chapter.ts parseParts',
    'lists of a chapter in each other',
    16,
    [],
    ['markdown-excessive'],
    async (count) => codesOf((await readSmallBook(`${'- '.repeat(count)}a`)).findings),
  ),
  most('model/book/read/sources.ts mistakesHelped', 'mistakes with a proposal', 200, '来館者数', undefined, (count) => {
    const help = helpFirst();
    for (let before = 1; before < count; before += 1) help('来観者数', ['来館者数']);
    return help('来観者数', ['来館者数']);
  }),
  most(
    'model/book/read/book-tally.ts limits.texts',
    'characters of all chapters',
    20_000_000,
    [],
    ['book-too-large'],
    (count) => take('texts', 4_000_000, count),
  ),
  most(
    'model/book/read/book-tally.ts limits.lines',
    'lines of all chapters',
    400_000,
    [],
    ['book-too-large'],
    (count) => take('lines', 50_000, count),
  ),
  most(
    'model/book/read/book-tally.ts limits.pictures',
    'bytes of all pictures',
    200 * 1024 * 1024,
    [],
    ['book-too-large'],
    (count) => take('pictures', 20_000_000, count),
  ),
  most(
    'model/book/read/book-tally.ts limits.tableFiles',
    'cells of all files',
    1_000_000,
    [],
    ['book-too-large'],
    (count) => take('tableFiles', 1000, count),
  ),
  most(
    'model/book/read/book-tally.ts limits.tables',
    'cells of all tables',
    2_000_000,
    [],
    ['book-too-large'],
    (count) => take('tables', 900_000, count),
  ),
  most(
    'model/book/table/parse-table.ts readableColumns',
    'columns of a table that can be read',
    24,
    [],
    ['book-table-crowded'],
    tableOf,
  ),
  most(
    'model/book/table/parse-table.ts columnsLimit',
    'columns of a table',
    100,
    ['book-table-crowded'],
    ['book-table-too-wide'],
    tableOf,
  ),
  most(
    'model/book/check/check-typed-figures.ts longestName',
    'characters of the name of a figure',
    40,
    ['figure-typed'],
    [],
    async (count) => {
      const name = '窓'.repeat(count);
      const figures = `ID,名称,令和5年度\na,${name},998件\n`;
      return codesOf(
        (await readSmallBook(`${name}は998件`, { 'figures.csv': figures, 'programmes.csv': smallProgrammes })).findings,
      );
    },
  ),
  most(
    'model/book/check/check-stated-sums.ts longestClause',
    'characters before a sum',
    400,
    ['stated-sum-differs'],
    [],
    async (count) => {
      const parts = '区域 1人、'.repeat(Math.floor((count - 4) / 6));
      const first = '9'.repeat(count - 3 - parts.length);
      return codesOf((await readSmallBook(`甲${first}人、${parts}合計1人`)).findings);
    },
  ),
];

async function tableOf(columns: number): Promise<readonly string[]> {
  const csv = `${Array.from({ length: columns }, (_, index) => `列${index}`).join(',')}\n${'あ,'.repeat(columns - 1)}あ\n`;
  return codesOf((await readSmallBook(':::table{file=a.csv}\n:::', { 'a.csv': csv })).findings);
}

/** All of it in pieces, and some more, of which nothing is said. */
function take(of: Parameters<typeof createTally>[0], piece: number, count: number): readonly string[] {
  const codes: string[] = [];
  const tally = createTally(of, ({ code }) => codes.push(code));
  for (let left = count; left > 0; left -= piece) {
    const isTaken = tally(Math.min(piece, left), { file: 'book.yaml' });
    if (!isTaken) tally(1, { file: 'book.yaml' });
  }
  return codes;
}
