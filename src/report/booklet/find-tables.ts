/** Finds the tables of a book, wherever they stand in it, with names that tell them apart. */

import type { Block, Book, BookTable, Chapter } from '../../model/book/book.ts';
import { plainTextOf } from '../../model/book/text/plain-text.ts';

export interface NamedTable {
  readonly table: BookTable;
  /** Its caption, or the heading that it stands under; both where another table has the same. */
  readonly name: string;
  readonly chapter: Chapter;
}

export function findTables({ chapters }: Book): readonly NamedTable[] {
  const found = chapters.flatMap((chapter) =>
    findInside(chapter.blocks, chapter.title).map((each) => ({ ...each, chapter })),
  );
  const short = found.map(({ caption, heading }) => caption || heading);
  return found.map(({ caption, heading, ...rest }, index) => {
    const name = short[index] ?? '';
    const isAlone = short.indexOf(name) === short.lastIndexOf(name);
    return { ...rest, name: isAlone || caption === '' ? name : `${heading} ${caption}` };
  });
}

interface FoundTable {
  readonly table: BookTable;
  readonly caption: string;
  readonly heading: string;
}

/** `above` is the heading that the blocks stand under. */
function findInside(blocks: readonly Block[], above: string): readonly FoundTable[] {
  let heading = above;
  return blocks.flatMap((block): readonly FoundTable[] => {
    switch (block.type) {
      case 'heading':
        heading = oneLine(plainTextOf(block.text));
        return [];
      case 'table':
        return [{ table: block, caption: oneLine(plainTextOf(block.caption)), heading }];
      case 'list':
        return block.items.flatMap((item) => findInside(item.blocks, heading));
      case 'box':
        return findInside(block.blocks, heading);
      default:
        return [];
    }
  });
}

function oneLine(text: string): string {
  return text.replaceAll('\n', '').trim();
}
