/** The chapters of a book, each from a new page on under a running head of its own. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../model/book/book.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';
import { composeBlocks, type Setting } from './compose-blocks.ts';

/** The first is page 1 of the book. */
export async function composeChapters(book: Book, setting: Setting): Promise<readonly Element[]> {
  const sections: Element[] = [];
  for (const [index, chapter] of book.chapters.entries()) {
    const properties = {
      id: idOfChapter(chapter),
      className: ['new-page'],
      dataSheet: chapter.title,
      dataRunningHead: nameOfChapter(chapter),
      ...(index === 0 ? { dataPageNumbers: 'restart' } : {}),
    };
    const blocks = chapter.blocks.length === 0 ? missing(chapter) : await composeBlocks(chapter.blocks, setting);
    sections.push(h('section', properties, [...blocks]));
  }
  return sections;
}

/** Where the contents lead to. */
export function idOfChapter({ id }: Chapter): string {
  return `chapter-${id}`;
}

/** As the contents and the running head name it: with the number of its heading, if they have the same words. */
export function nameOfChapter({ title, blocks: [first] }: Chapter): string {
  if (first?.type !== 'heading' || first.number === '') return title;
  return plainTextOf(first.text) === title ? `${first.number}　${title}` : title;
}

/** The page that a section's part is to take, so that the book is whole but for it. */
function missing({ title, file }: Chapter): readonly ElementContent[] {
  return [h('h1', title), h('p', { className: ['note'] }, `※この部分の原稿（${file}）は、まだ提出されていない。`)];
}
