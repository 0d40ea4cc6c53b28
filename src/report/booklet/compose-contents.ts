/** 目次: an entry for each chapter, under the title of the group that it stands in. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, Chapter } from '../../model/book.ts';
import { idOfChapter, nameOfChapter } from './compose-chapters.ts';
import { pageOf } from './fill-pages.ts';

export function composeContents({ chapters }: Book): Element {
  const entries = chapters.flatMap((chapter, index) => {
    if (chapter.group === '') return [entry('contents-1', '◇ ', chapter)];
    const isFirst = chapters[index - 1]?.group !== chapter.group;
    const group = h('p', { className: ['contents-1'] }, `◇ ${chapter.group}`);
    return [...(isFirst ? [group] : []), entry('contents-2', '・', chapter)];
  });
  return h('nav', entries);
}

function entry(className: string, mark: string, chapter: Chapter): Element {
  const id = idOfChapter(chapter);
  return h('p', { className: [className] }, [
    mark,
    h('a', { href: `#${id}` }, nameOfChapter(chapter)),
    h('span', { className: ['leader'] }),
    pageOf(id),
    ' 頁',
  ]);
}
