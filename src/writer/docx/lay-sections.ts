/** Blocks → the body of a document: sections of pages for what has other heads, numbers or sides than the rest, and room below tables. */

import type { PageGeometry } from '../../layout/pages/page-geometry.ts';
import { tag } from '../package/xml.ts';
import type { Block, ContentsBlock, StartBlock } from './blocks.ts';
import { fieldBegin, fieldEnd } from './field.ts';
import type { Furniture, Pages } from './pages.ts';
import { type Paragraph, paragraphXml, twips } from './paragraph.ts';
import type { RunWriter } from './run-writer.ts';

export interface SectionSetting {
  /** What stands above all pages but the first. */
  readonly title: string;
  /** What stands above all pages instead. */
  readonly headline: string | undefined;
  readonly geometry: PageGeometry;
  readonly furniture: Furniture;
  readonly writer: RunWriter;
  /** Levels of headings that the contents of the document tell. */
  readonly contentsDepth: number;
}

/** The pieces of `w:body`, in order. */
export function* laySections(blocks: readonly Block[], setting: SectionSetting): Generator<string> {
  const { writer, furniture, geometry } = setting;
  const sections = divide(turnHeadings(blocks), setting);
  for (const [at, { pages, blocks: own }] of sections.entries()) {
    const isLast = at === sections.length - 1;
    const properties = furniture.section(pages, geometry);
    yield* writeBlocks(own, isLast ? '' : properties, setting, writer);
    if (isLast) yield properties;
  }
}

/** Headings and captions above a table on a page of its own side stand on that page. */
function turnHeadings(blocks: readonly Block[]): readonly TurnedBlock[] {
  const turned: TurnedBlock[] = [];
  let isTurned = false;
  for (const block of blocks.toReversed()) {
    if (block.kind === 'table') isTurned = block.isTurned;
    else if (block.kind !== 'paragraph' || !leadsOn(block)) isTurned = false;
    turned.push({ block, isTurned });
  }
  return turned.toReversed();
}

interface TurnedBlock {
  readonly block: Block;
  readonly isTurned: boolean;
}

function leadsOn({ own, style }: Paragraph): boolean {
  return own.keepNext === true || style.startsWith('Heading');
}

interface Section {
  readonly pages: Pages;
  readonly blocks: readonly Exclude<Block, StartBlock>[];
}

function divide(blocks: readonly TurnedBlock[], { title, headline }: SectionSetting): readonly Section[] {
  const sections: { pages: Pages; blocks: Exclude<Block, StartBlock>[] }[] = [];
  let next: Pages = {
    isTurned: false,
    isCover: false,
    runningHead: headline ?? title,
    isNumbered: true,
    restarts: false,
    isTitled: headline === undefined,
  };
  let begins = true;
  for (const { block, isTurned } of blocks) {
    if (block.kind === 'start') {
      const { runningHead = next.runningHead, pageNumbers, isCover } = block;
      const isNumbered = pageNumbers === undefined ? next.isNumbered : pageNumbers === 'restart';
      const isTitled = block.runningHead === undefined && next.isTitled && sections.length === 0;
      next = { ...next, runningHead, isNumbered, isCover, isTitled, restarts: pageNumbers === 'restart' };
      begins = true;
      continue;
    }
    if (begins || isTurned !== next.isTurned) {
      const isFirst = sections.length === 0;
      // A table on its side begins no count and no title.
      const own = begins ? next : { ...next, restarts: false, isCover: false, isTitled: false };
      next = { ...own, isTurned, isTitled: own.isTitled && isFirst };
      sections.push({ pages: next, blocks: [isFirst ? block : withoutBreak(block)] });
      begins = false;
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections.length > 0 ? sections : [{ pages: next, blocks: [] }];
}

/** What begins a section begins a page anyway. */
function withoutBreak<Kind extends Exclude<Block, StartBlock>>(block: Kind): Kind {
  if (block.kind === 'table') return { ...block, beginsPage: false };
  if (block.kind === 'contents') {
    const [first, ...others] = block.entries;
    return first === undefined ? block : { ...block, entries: [withoutBreak(first), ...others] };
  }
  const { pageBreakBefore: _, ...own } = block.own;
  return { ...block, own };
}

/** The last paragraph of a section bears what the section is. */
function* writeBlocks(
  blocks: Section['blocks'],
  end: string,
  setting: SectionSetting,
  writer: RunWriter,
): Generator<string> {
  for (const [at, block] of blocks.entries()) {
    const isLast = at === blocks.length - 1;
    const above = blocks[at - 1];
    const room = above?.kind === 'table' ? above.after : 0;
    if (block.kind === 'contents') yield contentsXml(block, setting);
    else if (block.kind === 'paragraph') {
      const spaced = room > 0 ? { ...block, own: { ...block.own, before: room } } : block;
      yield paragraphXml(spaced, writer, isLast ? end : '');
      if (isLast) return;
    } else {
      if (block.beginsPage) yield spacer(0, '<w:pageBreakBefore/>');
      else if (above?.kind === 'table') yield spacer(above.after);
      yield block.xml;
    }
  }
  // A document and a cell end with a paragraph.
  yield spacer(0, '', end);
}

/** As low as a line can be. */
function spacer(after: number, before = '', section = ''): string {
  const spacing = { 'w:before': 0, 'w:after': twips(after), 'w:line': 20, 'w:lineRule': 'exact' };
  const small = '<w:rPr><w:sz w:val="2"/></w:rPr>';
  return tag('w:p', {}, tag('w:pPr', {}, before, tag('w:spacing', spacing), small, section));
}

/** The contents that a text program makes of the headings when it is asked to, with the entries as they were when the file was written. */
function contentsXml({ entries }: ContentsBlock, { writer, contentsDepth }: SectionSetting): string {
  const begin = fieldBegin(`TOC \\o "1-${contentsDepth}" \\h \\z \\u`);
  const written = entries.map((entry, at) => {
    const isLast = at === entries.length - 1;
    return paragraphXml(
      { ...entry, field: { ...(at === 0 ? { begin } : {}), ...(isLast ? { end: fieldEnd } : {}) } },
      writer,
    );
  });
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  return tag('w:sdt', {}, tag('w:sdtPr', {}, gallery), tag('w:sdtContent', {}, written.join('')));
}
