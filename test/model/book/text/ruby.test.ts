import { describe, expect, it } from 'vitest';
import { markedTextOf } from '../../../../src/document/flow/redline-marks.ts';
import { plainTextOf } from '../../../../src/model/book/text/plain-text.ts';
import { composeInlines } from '../../../../src/report/booklet/compose-inlines.ts';
import { readSmallBook } from '../small-book.ts';

async function inlinesOf(text: string) {
  const { blocks, messages } = await readSmallBook(text);
  expect(messages).toEqual([]);
  const [first] = blocks;
  return first?.type === 'paragraph' ? first.text : [];
}

describe('a reading', () => {
  it('stands above the word that ｜ begins', async () => {
    expect(await inlinesOf('｜品川《しながわ》区と｜大井《おおい》')).toEqual([
      { type: 'ruby', text: '品川', reading: 'しながわ' },
      { type: 'text', text: '区と' },
      { type: 'ruby', text: '大井', reading: 'おおい' },
    ]);
  });

  it.each(['《計画》の《案》', '品川《しながわ》', '前｜品川《しながわ', '前｜《よみ》', '前｜語《》'])(
    'is none without both of its marks: %s',
    async (text) => {
      expect(await inlinesOf(text)).toEqual([{ type: 'text', text }]);
    },
  );

  it('stays above a bold word, and follows one of a link', async () => {
    expect(await inlinesOf('**新しい｜品川《しながわ》** [｜品川《しながわ》区](https://example.jp/)')).toEqual([
      { type: 'strong', text: '新しい' },
      { type: 'ruby', text: '品川', reading: 'しながわ', strong: true },
      { type: 'text', text: ' ' },
      { type: 'link', href: 'https://example.jp/', text: '品川（しながわ）区' },
    ]);
  });

  it('stands in headings and cells, and is left out of what only names them', async () => {
    const { blocks, messages } = await readSmallBook(
      '## ｜品川《しながわ》\n\n| ｜項目《こうもく》 |\n|---|\n| ｜値《あたい》 |',
    );
    expect(messages).toEqual([]);
    const [heading, table] = blocks;
    expect(heading?.type === 'heading' && plainTextOf(heading.text)).toBe('品川');
    expect(heading?.type === 'heading' && composeInlines(heading.text).map(markedTextOf)).toEqual(['品川']);
    expect(table).toMatchObject({
      head: [[{ text: [{ type: 'ruby', reading: 'こうもく' }] }]],
      rows: [{ cells: [{ text: [{ type: 'ruby', reading: 'あたい' }] }] }],
    });
  });
});
