/** The document tree → paragraphs and tables below each other. */

import type { Element, ElementContent, Root } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { isElement, type Picture } from '../../document/document.ts';
import { blockKindOf, isBoxed } from '../../document/flow/block-kind.ts';
import { isBlock } from '../../document/flow/block-names.ts';
import { HeadingLevels } from '../../document/flow/heading-levels.ts';
import { hasOwnMarkers, markItems } from '../../document/flow/list-markers.ts';
import { galleryIn } from '../../document/page-room.ts';
import { append } from '../../finding/append.ts';
import type { Block } from './blocks.ts';
import { collectRuns, type Run } from './collect-runs.ts';
import { composeTable } from './compose-table.ts';
import type { DocumentParts } from './document-parts.ts';
import { layBeside } from './lay-beside.ts';
import { type OwnProperties, type Paragraph, paragraphXml } from './paragraph.ts';
import { settleBreaks, sideOfAll } from './settle-breaks.ts';

/** Where blocks stand: how wide, how deep in lists, and in a frame or not. */
interface Place {
  readonly width: number;
  readonly depth: number;
  readonly isBoxed: boolean;
}

/** `width` is that of the text on a page, in points. */
export function composeBlocks(tree: Root, width: number, parts: DocumentParts): readonly Block[] {
  return new Composer(parts).children(tree, { width, depth: 0, isBoxed: false });
}

class Composer {
  readonly #parts: DocumentParts;
  readonly #levels = new HeadingLevels();

  constructor(parts: DocumentParts) {
    this.#parts = parts;
  }

  children(parent: Root | Element, place: Place): readonly Block[] {
    return parent.children.flatMap((child): readonly Block[] => (isBlock(child) ? this.#block(child, place) : []));
  }

  #block(given: Element, place: Place): readonly Block[] {
    const children = given.data?.inEditions;
    const element = children === undefined ? given : { ...given, children: [...children] };
    const { id } = element.properties;
    if (typeof id === 'string' && this.#parts.isFootnote(id)) return [];
    const classes = classesOf(element);
    const inside = isBoxed(element) ? { ...place, isBoxed: true } : place;
    const blocks = element.tagName === 'nav' ? this.#contents(element, inside) : this.#content(element, inside);
    const named = typeof id === 'string' && element.tagName !== 'table' ? nameFirst(blocks, id) : blocks;
    const begun = classes.includes('new-page') ? beginPage(named) : named;
    return element.tagName === 'section' ? [...startOf(element), ...begun] : begun;
  }

  #content(element: Element, place: Place): readonly Block[] {
    switch (blockKindOf(element)) {
      case 'table':
        return this.#table(element, place);
      case 'figure':
        return this.#figure(element, place);
      case 'list':
        return this.#list(element, place);
      case 'beside':
      case 'gallery':
        return this.#beside(element, place);
      case 'group':
      case 'text':
        return this.#mixed(element, place);
    }
  }

  /** Blocks one by one; what stands loose between them is a paragraph in the element's own style. */
  #mixed(element: Element, place: Place, marker?: Marker): readonly Block[] {
    const blocks: Block[] = [];
    let loose: ElementContent[] = [];
    let next = marker;
    const flush = () => {
      const paragraph = this.#paragraph(element, loose, place, next);
      loose = [];
      if (paragraph === undefined) return;
      next = undefined;
      blocks.push(paragraph);
    };
    for (const child of element.children) {
      if (!isBlock(child)) {
        loose.push(child);
        continue;
      }
      flush();
      if (next === undefined) append(blocks, this.#block(child, place));
      else if (isElement(child, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
        append(blocks, this.#mixed(child, place, next));
        next = undefined;
      } else {
        append(blocks, [this.#marked(element, [], place, next), ...this.#block(child, place)]);
        next = undefined;
      }
    }
    flush();
    return blocks;
  }

  /** None where there is no text. */
  #paragraph(element: Element, nodes: readonly ElementContent[], place: Place, marker?: Marker): Paragraph | undefined {
    const runs = settleBreaks(collectRuns(nodes, this.#parts.theme));
    const drawings = picturesIn(nodes).map((picture) => this.#parts.drawing(picture, place.width));
    if (runs.length === 0 && drawings.length === 0 && marker === undefined) return undefined;
    const paragraph = this.#marked(element, runs, place, marker);
    return drawings.length === 0 ? paragraph : { ...paragraph, drawings };
  }

  #marked(element: Element, runs: readonly Run[], place: Place, marker: Marker | undefined): Paragraph {
    const level = headingLevel(element);
    const isNamed = level !== undefined && runs.some(({ text }) => text.trim() !== '');
    const entered = isNamed && !isUnranked(element) ? this.#levels.enter(level) : undefined;
    const style = this.#parts.styles.paragraph(element, entered);
    const { size } = this.#parts.styles.look(element);
    const indent = indentOf(place.depth, size, marker);
    const words = typeof marker?.text === 'string' && marker.text !== '' ? markerRuns(marker.text, runs) : [];
    const own: OwnProperties = {
      ...(isKept(element) ? { keepNext: true as const } : {}),
      ...(marker?.numbering === undefined ? {} : { numbering: marker.numbering }),
      ...(place.isBoxed ? { frame: this.#parts.frame } : {}),
      ...(runs.some(({ leader }) => leader === true) ? { leaderAt: place.width } : {}),
      ...(indent === undefined || marker?.numbering !== undefined ? {} : { indent }),
    };
    return { kind: 'paragraph', style, runs: [...words, ...runs], own, ids: [] };
  }

  #list(list: Element, place: Place): readonly Block[] {
    const { numbering } = this.#parts;
    const isPlain = classesOf(list).includes('plain');
    const isUsual = !hasOwnMarkers(list) && !isPlain;
    const isCounted = isUsual && list.tagName === 'ol';
    const items = markItems(list);
    const level = numbering.level(place.depth);
    let number = isCounted ? undefined : numbering.marks;
    const inside = { ...place, depth: place.depth + 1 };
    return items.flatMap(({ item, marker }, index): readonly Block[] => {
      const { value, id } = item.properties;
      if (isCounted && (index === 0 || value !== undefined)) number = numbering.count(Number.parseInt(marker, 10));
      const own: Marker =
        isUsual && number !== undefined ? { numbering: { id: number, level } } : { text: marker.trimEnd() };
      const blocks = this.#mixed(item, inside, own);
      return typeof id === 'string' ? nameFirst(blocks, id) : blocks;
    });
  }

  #table(table: Element, place: Place): readonly Block[] {
    const caption = table.children.find((child) => isElement(child, 'caption'));
    const above = caption === undefined ? [] : this.#mixed(caption, place);
    const after = this.#parts.styles.look(table).spaceAfter;
    const written = composeTable(table, place.width, {
      measuring: this.#parts.measuring,
      change: (name) => this.#parts.writer.change(name),
      cell: (element, runs, { keepNext, ids }) => this.#cell(element, runs, keepNext, ids, place),
    });
    const blocks = written.map(
      ({ xml, isTurned }) => ({ kind: 'table', xml, isTurned, after, beginsPage: false }) as const,
    );
    const { id } = table.properties;
    const kept = above.map((block) =>
      block.kind === 'paragraph' ? { ...block, own: { ...block.own, keepNext: true as const } } : block,
    );
    if (typeof id !== 'string' || !this.#parts.isTarget(id)) return [...kept, ...blocks];
    const anchor: Paragraph = { kind: 'paragraph', style: 'Normal', runs: [], own: { keepNext: true }, ids: [id] };
    return kept.length > 0 ? [...nameFirst(kept, id), ...blocks] : [anchor, ...blocks];
  }

  /** The text of a cell is set as one; what is drawn in it stands below. */
  #cell(element: Element, runs: readonly Run[], keepNext: boolean, ids: readonly string[], place: Place): string {
    const level = headingLevel(element);
    const isNamed = level !== undefined && runs.some(({ text }) => text.trim() !== '');
    const own: OwnProperties = {
      ...(keepNext ? { keepNext: true as const } : {}),
      ...(isNamed ? { outline: this.#levels.enter(level) } : {}),
    };
    const style = this.#parts.styles.paragraph(element);
    const drawings = picturesIn([element]).map((picture) => this.#parts.drawing(picture, place.width / 2));
    return paragraphXml({ kind: 'paragraph', style, runs, own, ids, drawings }, this.#parts.writer);
  }

  #figure(figure: Element, place: Place): readonly Block[] {
    const isCentred = classesOf(figure).includes('center');
    const centre = (block: Block): Block =>
      block.kind === 'paragraph' && isCentred ? { ...block, own: { ...block.own, centred: true } } : block;
    return this.#mixed(figure, place).map(centre);
  }

  /** Tables beside each other would be tables in a table: they stand below each other. */
  #beside(element: Element, place: Place): readonly Block[] {
    if (place.depth > 0 || contains(element, 'table') || contains(element, 'nav')) return this.#mixed(element, place);
    const items = element.children.filter((child) => isBlock(child));
    const isGallery = blockKindOf(element) === 'gallery';
    const count = isGallery ? galleryIn(place.width).count : items.length;
    if (count < 2 || items.length < 2) return this.#mixed(element, place);
    return layBeside(items, count, place.width, (item, width) =>
      this.#block(item, { ...place, width })
        .map((block) => blockXml(block, this.#parts.writer))
        .join(''),
    );
  }

  #contents(nav: Element, place: Place): readonly Block[] {
    const blocks = this.#mixed(nav, place);
    const entries = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    return entries.length === 0 ? blocks : [{ kind: 'contents', entries }];
  }
}

/** What stands before an item: a number of the program's, or a text of the document's own. */
interface Marker {
  readonly numbering?: OwnProperties['numbering'];
  readonly text?: string;
}

/** The marker is put in or struck out with its item. */
function markerRuns(text: string, runs: readonly Run[]): readonly Run[] {
  return [{ side: sideOfAll(runs), text: `${text}\t` }];
}

/** em that a longer marker does not hang by. */
const widestHang = 12;

function indentOf(depth: number, size: number, marker: Marker | undefined): OwnProperties['indent'] {
  if (depth === 0) return undefined;
  const width = Math.min(widestHang, widthOf(marker?.text ?? '')) * size;
  const hanging = Math.max(width, size);
  const left = (depth - 1) * size + hanging;
  return { left, hanging: marker?.text === undefined || marker.text === '' ? 0 : hanging };
}

/** In em: Japanese and enclosed characters are square, others narrower. */
function widthOf(marker: string): number {
  return [...marker].reduce((sum, character) => sum + (character < '\u2000' ? 0.6 : 1), 0.5);
}

function headingLevel({ tagName, properties: { dataHeading } }: Element): number | undefined {
  if (dataHeading !== undefined) return Number(dataHeading);
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined;
}

/** The title of a cover and the name of the contents stand above what the contents tell. */
function isUnranked(element: Element): boolean {
  return classesOf(element).some((name) => name === 'cover-title' || name === 'contents-title');
}

function isKept(element: Element): boolean {
  return classesOf(element).includes('keep-with-next') || element.tagName === 'figcaption' || element.tagName === 'dt';
}

function picturesIn(nodes: readonly ElementContent[]): readonly Picture[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return node.data?.picture === undefined ? picturesIn(node.children) : [node.data.picture];
  });
}

function contains(element: Element, tagName: string): boolean {
  return element.children.some((child) => isElement(child) && (child.tagName === tagName || contains(child, tagName)));
}

/** In a cell, which ends with a paragraph. */
function blockXml(block: Block, writer: DocumentParts['writer']): string {
  if (block.kind === 'paragraph') return paragraphXml(block, writer);
  return block.kind === 'table' ? `${block.xml}<w:p/>` : '';
}

function nameFirst(blocks: readonly Block[], id: string): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const first = blocks[at];
  return first?.kind === 'paragraph' ? blocks.with(at, { ...first, ids: [id, ...first.ids] }) : blocks;
}

function beginPage(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ kind }) => kind !== 'start');
  const first = blocks[at];
  if (first?.kind === 'paragraph') return blocks.with(at, { ...first, own: { ...first.own, pageBreakBefore: true } });
  if (first?.kind === 'table') return blocks.with(at, { ...first, beginsPage: true });
  if (first?.kind !== 'contents') return blocks;
  const [entry, ...others] = first.entries;
  if (entry === undefined) return blocks;
  const begun = { ...entry, own: { ...entry.own, pageBreakBefore: true as const } };
  return blocks.with(at, { ...first, entries: [begun, ...others] });
}

function startOf(section: Element): readonly Block[] {
  const { dataRunningHead, dataPageNumbers } = section.properties;
  const isCover = classesOf(section).includes('cover');
  if (dataRunningHead === undefined && dataPageNumbers === undefined && !isCover) return [];
  return [
    {
      kind: 'start',
      isCover,
      ...(typeof dataRunningHead === 'string' ? { runningHead: dataRunningHead } : {}),
      ...(dataPageNumbers === 'none' || dataPageNumbers === 'restart' ? { pageNumbers: dataPageNumbers } : {}),
    },
  ];
}
