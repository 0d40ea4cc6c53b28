/** 目次: an entry for each chapter, under the title of the group that it stands in, and for its sections below it. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter, Heading } from '../../model/book/book.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';
import { idOfChapter, nameOfChapter } from './compose-chapters.ts';
import { pageOf } from './fill-pages.ts';

export function composeContents({ chapters, contentsDepth }: Book): Element {
  const entries = chapters.flatMap((chapter, index) => {
    const isAlone = chapter.group === '';
    const isFirst = !isAlone && chapters[index - 1]?.group !== chapter.group;
    const group = h('p', { className: ['contents-1'] }, `◇ ${chapter.group}`);
    const own = entry(isAlone ? 1 : 2, nameOfChapter(chapter), idOfChapter(chapter));
    const sections = contentsDepth === 1 ? [] : sectionsOf(chapter);
    const below = sections.map((heading) => {
      const mark = heading.number === '' ? undefined : '';
      return entry(isAlone ? 2 : 3, nameOfSection(heading), heading.id, mark);
    });
    return [...(isFirst ? [group] : []), own, ...below];
  });
  return h('nav', entries);
}

const marks = { 1: '◇ ', 2: '・', 3: '' };

/** A number is mark enough. */
function entry(level: 1 | 2 | 3, name: string, id: string, mark: string = marks[level]): Element {
  return h('p', { className: [`contents-${level}`] }, [
    h('a', { href: `#${id}` }, [mark, name, h('span', { className: ['leader'] }), pageOf(id), ' 頁']),
  ]);
}

function sectionsOf({ blocks }: Chapter): readonly Heading[] {
  return blocks.flatMap((block) => (block.type === 'heading' && block.level === 2 ? [block] : []));
}

function nameOfSection({ number, bracketed, text }: Heading): string {
  const words = plainTextOf(text).replaceAll('\n', '');
  const name = bracketed ? `〈${words}〉` : words;
  return number === '' ? name : `${number}　${name}`;
}
