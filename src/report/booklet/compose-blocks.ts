/** The blocks of a book as elements: headings with their numbers, paragraphs by their role, lists, frames, tables, components. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { composePictureFigure } from '../../document/compose-picture.ts';
import { withData } from '../../document/document.ts';
import type { Block, BookComponent, Heading, List, ListItem, Note, Paragraph } from '../../model/book/book.ts';
import { backTo, composeInlines } from './compose-inlines.ts';
import { composeTableWithNotes } from './compose-table.ts';

export type ComposeComponent = (component: BookComponent) => Promise<readonly ElementContent[]>;

/** What blocks are composed for. */
export interface Setting {
  readonly composeComponent: ComposeComponent;
  /** em of a table's text. */
  readonly pageWidth: number;
}

/** `isItem`: the blocks of a list's item, which stand closer. */
export async function composeBlocks(
  blocks: readonly Block[],
  setting: Setting,
  isItem = false,
): Promise<readonly ElementContent[]> {
  const composed: ElementContent[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph') composed.push(composeParagraph(block, isItem, leadsTo(block, blocks[index + 1])));
    else for (const each of await composeBlock(block, setting)) composed.push(each);
  }
  return composed;
}

/** Words that lead to a table do not stay behind on another page; notes and sources are about what is above them. */
function leadsTo({ role }: Paragraph, next: Block | undefined): boolean {
  const isTable = next?.type === 'table' || (next?.type === 'component' && next.name === 'project');
  return isTable && role !== 'note' && role !== 'source';
}

async function composeBlock(block: Exclude<Block, Paragraph>, setting: Setting): Promise<readonly ElementContent[]> {
  switch (block.type) {
    case 'heading':
      return [composeHeading(block)];
    case 'list':
      return [await composeList(block, setting)];
    case 'box':
      return [h('div', { className: ['box'] }, [...(await composeBlocks(block.blocks, setting))])];
    case 'table':
      return composeTableWithNotes(block, setting.pageWidth);
    case 'picture':
      return [composePictureFigure({ ...block, caption: composeInlines(block.caption) })];
    case 'notes':
      return block.notes.map(composeNote);
    case 'component':
      return setting.composeComponent(block);
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

function composeParagraph({ role, text, place }: Paragraph, isItem: boolean, isLead: boolean): Element {
  const look = role === 'body' ? (isItem ? ['item-text'] : []) : [role];
  const className = [...look, ...(isLead ? ['keep-with-next'] : [])];
  return withData(h('p', className.length === 0 ? {} : { className }, [...composeInlines(text)]), { place });
}

function composeNote({ number, id, text, place }: Note): Element {
  const back = h('a', { href: `#${backTo(id)}`, className: ['note-reference'] }, `注${number}`);
  return withData(h('aside', { id, className: ['footnote'] }, [back, '　', ...composeInlines(text)]), { place });
}

async function composeList({ items }: List, setting: Setting): Promise<Element> {
  const composed: Element[] = [];
  for (const item of items) composed.push(await composeItem(item, setting));
  return h('ul', composed);
}

/** The text of an item that is one paragraph stands in it by itself. */
async function composeItem({ marker, blocks }: ListItem, setting: Setting): Promise<Element> {
  const [first, ...others] = blocks;
  const isText = first?.type === 'paragraph' && first.role === 'body' && others.length === 0;
  const content = isText ? composeInlines(first.text) : await composeBlocks(blocks, setting, true);
  return h('li', { dataMarker: marker }, [...content]);
}
