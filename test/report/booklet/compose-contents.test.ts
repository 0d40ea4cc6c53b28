import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import type { Book } from '../../../src/model/book/book.ts';
import { composeContents } from '../../../src/report/booklet/compose-contents.ts';
import { book, chapter, heading } from './book-samples.ts';

const title = (words: string, number = '') => heading(words, { number });
const section = (words: string, number = '') => heading(words, { level: 2, number });

const chapters = [
  chapter('役割', [title('役割'), section('仕事', '1'), heading('中', { level: 3, number: '(1)' })]),
  chapter('企画課', [title('企画課事務事業概要'), section('分掌事務', '1')], { group: '各課' }),
  chapter('財政課', [title('財政課'), { ...section('概要'), bracketed: true }], { group: '各課' }),
  chapter('目標', [title('目標', '基本目標①'), section('方針', '基本方針1-1')]),
];

/** The class, the text without its page, and where it leads to. */
function entriesOf(contentsDepth: Book['contentsDepth']): readonly (readonly string[])[] {
  return composeContents(book({ chapters, contentsDepth })).children.flatMap((entry) => {
    if (!isElement(entry)) return [];
    const links = entry.children.flatMap((child) => (isElement(child, 'a') ? [String(child.properties.href)] : []));
    return [[String(entry.properties.className), textOf(entry).replace(/00 頁$/, ''), ...links]];
  });
}

describe('the contents', () => {
  it('name the chapters, with their numbers, below their groups', () => {
    expect(entriesOf(1)).toEqual([
      ['contents-1', '◇ 役割', '#chapter-役割'],
      ['contents-1', '◇ 各課'],
      ['contents-2', '・企画課', '#chapter-企画課'],
      ['contents-2', '・財政課', '#chapter-財政課'],
      ['contents-1', '◇ 基本目標①　目標', '#chapter-目標'],
    ]);
  });

  it('also name the sections of each, a level below it, where the book wants them', () => {
    expect(entriesOf(2)).toEqual([
      ['contents-1', '◇ 役割', '#chapter-役割'],
      ['contents-2', '1　仕事', '#仕事'],
      ['contents-1', '◇ 各課'],
      ['contents-2', '・企画課', '#chapter-企画課'],
      ['contents-3', '1　分掌事務', '#分掌事務'],
      ['contents-2', '・財政課', '#chapter-財政課'],
      ['contents-3', '〈概要〉', '#概要'],
      ['contents-1', '◇ 基本目標①　目標', '#chapter-目標'],
      ['contents-2', '基本方針1-1　方針', '#方針'],
    ]);
  });
});
