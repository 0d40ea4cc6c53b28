import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { openPdf } from './open-pdf.ts';
import { openWorkbook, shownIn } from './open-workbook.ts';

const cells = {
  list: ['<ul><li>防災倉庫</li><li>備蓄品</li></ul>', ['・防災倉庫', '・備蓄品']],
  numbers: ['<ol start="3"><li>受付</li><li>審査<ul><li>書類</li></ul></li></ol>', ['3. 受付', '4. 審査', '・書類']],
  markers: [
    '<ol><li data-marker="（ア）">転入</li><li data-marker="（イ）"><p>転出</p></li></ol>',
    ['（ア） 転入', '（イ） 転出'],
  ],
  plain: ['<ul class="plain"><li>一枚</li><li>二枚</li></ul>', ['一枚', '二枚']],
  terms: [
    '<dl><dt>所管</dt><dd>危機管理課</dd><dt>内線</dt><dd>2315</dd></dl>',
    ['所管', '危機管理課', '内線', '2315'],
  ],
  paragraphs: ['<p>前年度 12</p>\n<p>34 件</p>', ['前年度 12', '34 件']],
  aside: ['<p>本文の段落</p><aside>欄外の補足</aside>', ['本文の段落', '欄外の補足']],
  loose: ['合計<ul><li>567</li></ul>', ['合計', '・567']],
} as const;

it('what stands in lists, terms, paragraphs and asides of a cell stands apart in every format', async () => {
  const markup = Object.values(cells).map(([html]) => `<tr><td>${html}</td></tr>`);
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 一覧 }\ndocument: { date: 2024-09-01 }\ndata: { list: l.csv }\n',
      'l.csv': '指標,目標値\n来館者,5\n',
      'templates/list.hbs': `<article><section data-sheet="一覧"><h1>{{title}}</h1><table><tbody>${markup.join('')}</tbody></table></section></article>`,
    },
    { years: [], name: 'city' },
  );
  const all = Object.values(cells).map(([, texts]) => texts);
  const workbook = await openWorkbook(built.read(2024, 'list.xlsx'));
  const shown = workbook.worksheets.flatMap((sheet) => {
    const texts: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(shownIn(cell))));
    return texts;
  });
  for (const texts of all) expect(shown).toContain(texts.join('\n'));
  const lines = (await openPdf(built.read(2024, 'list.pdf'))).flatMap(({ texts }) => texts);
  for (const texts of all) {
    const places = texts.map((text) => lines.find((line) => line.text.trim() === text.trim()));
    expect([texts, places.map((place) => place?.text.trim())]).toEqual([texts, texts]);
    const heights = places.map((place) => Math.round(place?.top ?? Number.NaN));
    expect(new Set(heights).size).toBe(texts.length);
  }
  const html = new TextDecoder().decode(built.read(2024, 'list.html'));
  // A browser sets the usual markers of lists itself.
  for (const texts of all)
    for (const text of texts)
      for (const word of text.replace(/^(?:・|\d\. )/, '').split(/(?<=） )/))
        expect(html).toMatch(new RegExp(`>\\s*${word}\\s*<`));
});
