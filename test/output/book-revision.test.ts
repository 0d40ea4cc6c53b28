import { expect, it } from 'vitest';
import { buildFiles } from './build-workspace.ts';
import { openPdf, withoutSpace } from './open-pdf.ts';

const book = 'title: 概要\nyear: 令和6年度\nchapters: [{ id: a, title: 企画課, file: a.md }]\nfigures: figures.csv\n';
const figures = (count: string) => `ID,名称,令和5年度,現在日,備考\n来館,来館者数,${count},,\n`;
const chapter = (word: string, part: string) =>
  `# 企画課\n\n## 相談\n\n相談は${word}行う。\n\n来館者は{{来館}}である。\n\n:::table\n| 区分 | 件数 |\n|---|---|\n| 法律 | 5件 |\n| 税務 | ${part} |\n:::\n`;

it('a book by itself is compared with the one before it: text, rows of tables, and figures from data marked as such', async () => {
  const built = await buildFiles(
    {
      'torikumi.yaml':
        'organization: 見本市\nplan: { title: 概要 }\ndocument: { date: 2024-08-01 }\ndata: { book: book.yaml }\nrevision: { old: old, labels: { old: 前年度, new: 今年度 } }\nreports: { revision: { formats: [pdf] }, form: { formats: [pdf] }, booklet: { formats: [pdf] } }\n',
      'book.yaml': book,
      'a.md': chapter('隔週', '8件'),
      'figures.csv': figures('620人'),
      'old/book.yaml': book,
      'old/a.md': chapter('毎週', '7件'),
      'old/figures.csv': figures('500人'),
    },
    { years: [], name: 'city' },
  );
  expect(built.artifacts.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
    'booklet.pdf',
    'changes.pdf',
    'comparison.pdf',
    'redline.pdf',
  ]);
  const textOf = async (name: string) =>
    (await openPdf(built.read(2024, name)))
      .flatMap(({ texts }) => texts.map(({ text }) => withoutSpace(text)))
      .join('');
  const changes = await textOf('changes.pdf');
  expect(changes).toContain('変更は2か所である');
  expect(changes).toContain('（データの数値：来館者数）');
  const redline = await textOf('redline.pdf');
  for (const marked of ['［削除：毎週］［追加：隔週］', '［削除：500］［追加：620］', '［削除：7］［追加：8］']) {
    expect(redline).toContain(marked);
  }
});
