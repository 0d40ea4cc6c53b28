import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';
import { openWorkbook, shownIn } from './open-workbook.ts';

const elements = [
  ['p', '段落'],
  ['h3', '見出'],
  ['aside', '傍注'],
  ['ul', '<li>箇条</li>', '・箇条'],
  ['ol', '<li>番号</li>', '1. 番号'],
  ['dl', '<dt>用語</dt><dd>意味</dd>'],
  ['table', '<tbody><tr><td>表中</td></tr></tbody>'],
  ['div', '裸の文'],
  ['section', '<p>節一</p><p>節二</p>'],
] as const;

it('no class of a block loses what stands in it, whatever element bears it, in any format', async () => {
  const classes = ['box', 'columns', 'gallery', 'plain', 'leader', 'borderless', 'keep-together'];
  const markup = classes.flatMap((name) => elements.map(([tag, inner]) => `<${tag} class="${name}">${inner}</${tag}>`));
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 一覧 }\ndocument: { date: 2024-09-01 }\ndata: { list: l.csv }\n',
      'l.csv': '指標,目標値\n来館者,5\n',
      'templates/list.hbs': `<article><section data-sheet="一覧"><h1>{{title}}</h1>${markup.join('\n')}</section></article>`,
    },
    { years: [], name: 'city' },
  );
  const workbook = await openWorkbook(built.read(2024, 'list.xlsx'));
  const cells: string[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(shownIn(cell))));
  const inPdf = (await openPdf(built.read(2024, 'list.pdf'))).flatMap(({ texts }) => texts.map(({ text }) => text));
  const inHtml = new TextDecoder().decode(built.read(2024, 'list.html'));
  const count = (text: string, part: string) => text.split(part).length - 1;
  for (const [, inner, marked] of elements) {
    for (const part of inner
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/)) {
      const expected = [part, classes.length, classes.length];
      expect([part, count(inPdf.join(''), part), count(cells.join(''), part)]).toEqual(expected);
      expect(count(inHtml, `>${part}<`)).toBe(classes.length);
    }
    // A plain list has no markers.
    if (marked !== undefined) {
      expect([marked, count(cells.join('\n'), marked)]).toEqual([marked, classes.length - 1]);
      expect([marked, count(withoutSpace(inPdf.join('')), withoutSpace(marked))]).toEqual([marked, classes.length - 1]);
    }
  }
});
