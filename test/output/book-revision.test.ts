import { describe, expect, it } from 'vitest';
import { run } from '../cli/captured-effects.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { type Built, buildFiles, type Files } from './build-workspace.ts';
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
  const changes = await textOf(built, 'changes.pdf');
  expect(changes).toContain('変更は2か所である');
  expect(changes).toContain('（データの数値：来館者数）');
  const redline = await textOf(built, 'redline.pdf');
  for (const marked of ['［削除：毎週］［追加：隔週］', '［削除：500］［追加：620］', '［削除：7］［追加：8］']) {
    expect(redline).toContain(marked);
  }
});

describe('a book beside indicators', () => {
  const heads = 'ID,指標,単位,令和4年度 実績値,目標値（令和6年度）\n';
  const both: Files = {
    'torikumi.yaml':
      'organization: 見本市\nplan: { title: 総合戦略 }\ndocument: { title: 取組状況, date: 2024-08-01 }\ndata: { indicators: i.csv, book: book.yaml }\nrevision: { old: old, labels: { old: 前年度, new: 今年度 }, title: 指標の見え消し, reasons: reasons.csv }\nreports: { revision: { formats: [pdf] }, list: { formats: [pdf] }, form: { formats: [pdf] } }\n',
    'i.csv': `${heads}K1,来場者,人,55,70\n`,
    'book.yaml': book,
    'a.md': chapter('隔週', '8件'),
    'figures.csv': figures('620人'),
    'reasons.csv': 'ID,理由\nK1,見直した\n',
    'old/i.csv': `${heads}K1,来場者,人,55,80\n`,
    'old/book.yaml': book,
    'old/a.md': chapter('毎週', '8件'),
    'old/figures.csv': figures('620人'),
  };
  const choice = { years: [], name: 'city' };
  const namesOf = ({ artifacts }: Built) => artifacts.map(({ path }) => path.split('/').at(-1) ?? '');

  it('is compared in documents of its own, and the indicators in theirs', async () => {
    const built = await buildFiles(both, choice);
    expect(namesOf(built)).toEqual(
      expect.arrayContaining([
        'redline.pdf',
        'changes.pdf',
        'book-redline.pdf',
        'book-comparison.pdf',
        'book-changes.pdf',
      ]),
    );
    const redline = await textOf(built, 'redline.pdf');
    expect(redline).toContain('指標の見え消し');
    expect(redline).toContain('80');
    expect(redline).not.toContain('隔週');
    const ofBook = await textOf(built, 'book-redline.pdf');
    expect(ofBook).toContain('取組状況冊子の本文（見え消し）');
    expect(ofBook).toContain('［削除：毎週］［追加：隔週］');
    expect(ofBook).not.toContain('来場者');
    expect(await textOf(built, 'book-changes.pdf')).toContain('変更は1か所である');
    expect(await textOf(built, 'book-comparison.pdf')).toContain('相談は［変更：毎週］行う');
  });

  it('has none where its text is the same, or where one edition has no book', async () => {
    const { 'a.md': _, ...others } = both;
    const same = await buildFiles({ ...others, 'a.md': both['old/a.md'] ?? '' }, choice);
    expect(namesOf(same).filter((name) => name.startsWith('book-'))).toEqual([]);
    const { 'old/book.yaml': __, ...without } = both;
    const one = await buildFiles(without, choice);
    expect(namesOf(one).filter((name) => name.startsWith('book-'))).toEqual([]);
    expect(namesOf(one)).toContain('redline.pdf');
  });

  it('is told by diff below the indicators, and for programs, where the old folder has it', async () => {
    const folder = await makeFolder(both);
    const { code, stdout } = await run(['diff', `${folder}/old`, folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/80人 → 70人[\s\S]*冊子の本文[\s\S]*相談は毎週行う → 相談は隔週行う/);
    const { stdout: json } = await run(['diff', `${folder}/old`, folder, '--json']);
    const { changes, book: ofBook } = JSON.parse(json);
    expect(changes.map(({ id }: { id: string }) => id)).toEqual(['K1']);
    expect(ofBook.changes).toHaveLength(1);
  });
});

async function textOf(built: Built, name: string): Promise<string> {
  const pages = await openPdf(built.read(2024, name));
  return pages.flatMap(({ texts }) => texts.map(({ text }) => withoutSpace(text))).join('');
}
