/** Walks through a book: every block with those inside it, and every text with its place. */

import type { Place } from '../../../finding/finding.ts';
import type { Block, Book, Inline } from '../book.ts';

/** In the order of the book, each before what stands in it. */
export function blocksOf(book: Pick<Book, 'chapters'>): readonly Block[] {
  return book.chapters.flatMap(({ blocks }) => blocks.flatMap(withInner));
}

export interface PlacedText {
  readonly text: readonly Inline[];
  readonly place: Place;
}

/** Of the block itself, without those of the blocks in it. */
export function textsOf(block: Block): readonly PlacedText[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [block];
  if (block.type === 'notes') return block.notes;
  if (block.type === 'picture') return [{ text: block.caption, place: block.place }];
  if (block.type !== 'table') return [];
  const cells = [...block.head.flat(), ...block.rows.flatMap((row) => row.cells)];
  return [{ text: block.caption, place: block.place }, ...cells];
}

function withInner(block: Block): readonly Block[] {
  if (block.type === 'box') return [block, ...block.blocks.flatMap(withInner)];
  if (block.type === 'list') return [block, ...block.items.flatMap(({ blocks }) => blocks.flatMap(withInner))];
  return [block];
}
