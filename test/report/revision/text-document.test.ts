import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { textBlocks } from '../../../src/report/revision/text-document.ts';
import { redlineText } from '../../../src/report/text/marked-text.ts';
import { compareVersions } from '../../../src/revision/compare-versions.ts';
import { itemsOfText as itemsOf } from '../../../src/revision/items-of-text.ts';

const itemsOfText = (file: string, text: string) => itemsOf(file, { text, tables: [] });

it('prints each heading and line of a text with its changes, and no heading that was not there', () => {
  const old = { label: '', items: itemsOfText('a.md', '予算は6,166千円。\n以上\n# 目的\n守る。') };
  const now = { label: '', items: itemsOfText('a.md', '予算は6,227千円。\n以上\n# 目的\n守る。\n増やす。') };
  const { items } = compareVersions(old, now, new Map());
  const html = toHtml([...textBlocks(now.items, redlineText(items))]).replaceAll(/ id="[^"]*"/g, '');
  expect(html).toBe(
    '<p>予算は<del>6,166</del><ins>6,227</ins>千円。</p><p>以上</p>' +
      '<h2>目的</h2><p>守る。<ins><br>増やす。</ins></p>',
  );
});

it('prints the rows of a table below the text of its section, cells with their changes, and each table by itself', () => {
  const rows = [
    ['科目', '額'],
    ['市税', '100'],
    ['市債', '△30'],
  ];
  const text = '# 収入\n［表］\n［表］';
  const table = { heads: 1, rows };
  const changed = { heads: 1, rows: [rows[0] ?? [], ['市税', '120'], ['市債', '△30'], ['寄附金', '5']] };
  const old = { label: '', items: itemsOf('a.docx', { text, tables: [table, table] }) };
  const now = { label: '', items: itemsOf('a.docx', { text, tables: [changed, table] }) };
  const { items } = compareVersions(old, now, new Map());
  const blocks = textBlocks(now.items, redlineText(items));
  expect(blocks.map(({ tagName }) => tagName)).toEqual(['h2', 'p', 'p', 'table', 'table']);
  const cells = blocks.map((block) => toHtml(block).replaceAll(/<(?!\/?(?:del|ins))[^>]*>/g, ' '));
  expect(cells[3]?.split(/\s+/).join(' ').trim()).toBe(
    '科目 額 市税 <del>100</del><ins>120</ins> 市債 △30 <ins>寄附金</ins> <ins>5</ins>',
  );
  expect(cells[4]).not.toContain('<ins>');
});
