/** The blocks of a book as elements: headings with their numbers, paragraphs by their role, lists, frames, tables, components. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withData } from '../../document/document.ts';
import type { Block, BookComponent, Heading, List, ListItem, Paragraph } from '../../model/book.ts';
import { composeInlines } from './compose-inlines.ts';
import { composeTable } from './compose-table.ts';

export type ComposeComponent = (component: BookComponent) => Promise<readonly ElementContent[]>;

/** `body` are the classes of paragraphs that have no role of their own. */
export async function composeBlocks(
  blocks: readonly Block[],
  composeComponent: ComposeComponent,
  body: readonly string[] = [],
): Promise<readonly ElementContent[]> {
  const composed: ElementContent[] = [];
  for (const block of blocks) composed.push(...(await composeBlock(block, composeComponent, body)));
  return composed;
}

async function composeBlock(
  block: Block,
  composeComponent: ComposeComponent,
  body: readonly string[],
): Promise<readonly ElementContent[]> {
  switch (block.type) {
    case 'heading':
      return [composeHeading(block)];
    case 'paragraph':
      return [composeParagraph(block, body)];
    case 'list':
      return [await composeList(block, composeComponent)];
    case 'box':
      return [h('div', { className: ['box'] }, [...(await composeBlocks(block.blocks, composeComponent))])];
    case 'table':
      return [composeTable(block)];
    case 'component':
      return composeComponent(block);
  }
}

function composeHeading({ level, id, number, bracketed, text, place }: Heading): Element {
  const words = composeInlines(text);
  const content = [
    ...(number === '' ? [] : [number === '・' ? number : `${number}　`]),
    ...(bracketed ? ['〈', ...words, '〉'] : words),
  ];
  const isUnit = level > 1 && number === '' && !bracketed;
  return withData(h(`h${level}`, { id, ...(isUnit ? { className: ['unit-heading'] } : {}) }, content), { place });
}

function composeParagraph({ role, text, place }: Paragraph, body: readonly string[]): Element {
  const className = role === 'body' ? body : [role];
  return withData(h('p', className.length === 0 ? {} : { className: [...className] }, [...composeInlines(text)]), {
    place,
  });
}

async function composeList({ items }: List, composeComponent: ComposeComponent): Promise<Element> {
  const composed: Element[] = [];
  for (const item of items) composed.push(await composeItem(item, composeComponent));
  return h('ul', composed);
}

/** The text of an item that is one paragraph stands in it by itself. */
async function composeItem({ marker, blocks }: ListItem, composeComponent: ComposeComponent): Promise<Element> {
  const [first, ...others] = blocks;
  const isText = first?.type === 'paragraph' && first.role === 'body' && others.length === 0;
  const content = isText ? composeInlines(first.text) : await composeBlocks(blocks, composeComponent, ['item-text']);
  return h('li', { dataMarker: marker }, [...content]);
}
