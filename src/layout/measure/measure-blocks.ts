/** Turns the document tree into measured blocks for a column of a given width. */

import type { Element, Root } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';
import { blockKindOf, isBoxed } from '../../document/flow/block-kind.ts';
import { besideIn, galleryIn } from '../../document/page-room.ts';
import { addSource, fullStyleOf, type Measuring } from '../text/measuring.ts';
import { type Block, type BoxBlock, heightOfBlocks, type Start } from './block.ts';
import { measureList } from './measure-list.ts';
import { measureTable } from './measure-table.ts';
import { measureTextBlock } from './measure-text.ts';
import { mostGift, squeezeBlocks } from './squeeze.ts';

export function measureBlocks(parent: Root | Element, width: number, measuring: Measuring): readonly Block[] {
  const children = parent.children.flatMap((child) => (isElement(child) ? [child] : []));
  return children.flatMap((child, index) => {
    const notes = isElement(child, 'table') ? notesAfter(children, index) : [];
    return measureElement(child, width, measuring, notes);
  });
}

/** The notes right below a table. */
function notesAfter(children: readonly Element[], index: number): readonly Element[] {
  const rest = children.slice(index + 1, index + 1 + mostNotes);
  const end = rest.findIndex((each) => !(isElement(each, 'p') && classesOf(each).includes('note')));
  return end < 0 ? rest : rest.slice(0, end);
}

const mostNotes = 4;

function measureElement(
  element: Element,
  width: number,
  measuring: Measuring,
  notes: readonly Element[] = [],
): readonly Block[] {
  const classes = classesOf(element);
  const before: readonly Block[] = classes.includes('new-page')
    ? [{ kind: 'page-break' }]
    : classes.includes('new-page-when-full')
      ? [{ kind: 'page-break', whenFull: true }]
      : [];
  const blocks = classes.includes('fit-page')
    ? measureFitting(element, width, measuring)
    : classes.includes('cover') && !isBoxed(element)
      ? measureCover(element, width, measuring)
      : measurePlain(element, width, measuring, notes);
  return [...before, ...measureStart(element, blocks, measuring), ...blocks];
}

/** Where an element begins that has no text of its own to bear its name. */
function measureStart(element: Element, [first]: readonly Block[], { sources }: Measuring): readonly Start[] {
  const { id, dataRunningHead, dataPageNumbers } = element.properties;
  const bearsName = first?.kind === 'text' && sources[first.source] === element;
  const anchors = typeof id === 'string' && !bearsName ? [id] : [];
  const start: Start = {
    kind: 'start',
    anchors,
    ...(typeof dataRunningHead === 'string' ? { runningHead: dataRunningHead } : {}),
    ...(dataPageNumbers === 'none' || dataPageNumbers === 'restart' ? { pageNumbers: dataPageNumbers } : {}),
  };
  return anchors.length > 0 || start.runningHead !== undefined || start.pageNumbers !== undefined ? [start] : [];
}

const smallestShare = 0.88;
/** Of their size: as small as what needs a little more than a page is set. */
const shares = [1, 0.97, 0.94, 0.91, smallestShare] as const;

/** A form that one page can hold, its rows squeezed and its letters a little smaller, is not set on two. */
function measureFitting(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const { sources, tooWide, beyondPage, pageHeight } = measuring;
  const before = [sources, tooWide, beyondPage].map((list) => list.length);
  const measureAt = (share: number) => {
    [sources, tooWide, beyondPage].forEach((list, index) => {
      list.length = before[index] ?? 0;
    });
    return measurePlain(element, width, share === 1 ? measuring : shrink(measuring, share), []);
  };
  for (const share of shares) {
    const blocks = measureAt(share);
    const height = heightOfBlocks(squeezeBlocks(blocks, 1 - mostGift));
    if (pageHeight === undefined || height <= pageHeight) return blocks;
    // What is set smaller is shorter in both directions.
    if (height * (smallestShare / share) ** 2 > pageHeight) return share === 1 ? blocks : measureAt(1);
  }
  return measureAt(1);
}

/** Of the height that a cover leaves free: what is above its second part; the others share the rest. */
const aboveSecond = 0.36;
/** Of a page: what a cover takes at most, so that sums of heights do not make two pages of it. */
const wholeCover = 0.995;

/** A cover stands on a page from its top to its foot, its parts apart from each other. */
function measureCover(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const children = element.children.flatMap((child) => (isElement(child) ? [child] : []));
  const parts = children.map((child) => measureElement(child, width, measuring)).filter((blocks) => blocks.length > 0);
  const height = parts.reduce((sum, blocks) => sum + heightOfBlocks(blocks), 0);
  const free = Math.max(0, (measuring.pageHeight ?? 0) * wholeCover - height);
  const below = parts.length > 2 ? ((1 - aboveSecond) * free) / (parts.length - 2) : free;
  return parts.flatMap((blocks, index) => {
    if (index === parts.length - 1) return blocks;
    return addSpace(blocks, index === 0 && parts.length > 2 ? aboveSecond * free : below);
  });
}

/** Below the last of the blocks. */
function addSpace(blocks: readonly Block[], space: number): readonly Block[] {
  const last = blocks.at(-1);
  if (last === undefined || !('spaceAfter' in last)) return blocks;
  return [...blocks.slice(0, -1), { ...last, spaceAfter: last.spaceAfter + space }];
}

/** Its styles are of another size. */
function shrink(measuring: Measuring, share: number): Measuring {
  return { ...measuring, scale: measuring.scale * share, styles: new Map() };
}

function measurePlain(
  element: Element,
  width: number,
  measuring: Measuring,
  notes: readonly Element[],
): readonly Block[] {
  return isBoxed(element) ? [measureBox(element, width, measuring)] : measureKind(element, width, measuring, notes);
}

function measureKind(
  element: Element,
  width: number,
  measuring: Measuring,
  notes: readonly Element[] = [],
): readonly Block[] {
  switch (blockKindOf(element)) {
    case 'table':
      return measureTable(element, width, measuring, notes);
    case 'figure':
      return measureFigure(element, width, measuring);
    case 'list':
      return measureList(element, width, measuring, measureBlocks);
    case 'beside':
      return measureColumns(element, width, measuring);
    case 'gallery':
      return measureGallery(element, width, measuring);
    case 'group':
      return measureBlocks(element, width, measuring);
    case 'text':
      return [measureTextBlock(element, width, measuring)];
  }
}

function measureFigure(figure: Element, width: number, measuring: Measuring): readonly Block[] {
  return figure.children.flatMap((child): readonly Block[] => {
    if (!isElement(child)) return [];
    const picture = child.data?.picture;
    if (picture === undefined) return measureElement(child, width, measuring);
    const shrink = Math.min(1, width / picture.width);
    const room = fullStyleOf(figure, measuring).align === 'center' ? width - picture.width * shrink : 0;
    return [
      {
        kind: 'picture',
        source: addSource(child, measuring),
        picture,
        ...(room === 0 ? {} : { indent: room / 2 }),
        width: picture.width * shrink,
        height: picture.height * shrink,
        spaceAfter: 6 * measuring.scale,
      },
    ];
  });
}

function measureBox(element: Element, width: number, measuring: Measuring): BoxBlock {
  const { indent, fill, paddingX, paddingY, spaceBefore, spaceAfter } = fullStyleOf(element, measuring);
  const ruleWidth = measuring.theme.rule.width;
  const inside = width - indent - 2 * ruleWidth;
  const blocks = measureKind(element, inside - 2 * paddingX, measuring).map(withoutSpace);
  return { kind: 'box', blocks, indent, width: inside, ruleWidth, fill, paddingX, paddingY, spaceBefore, spaceAfter };
}

/** The frame has the space around a text. */
function withoutSpace(block: Block, _: number, { length }: readonly Block[]): Block {
  return length === 1 && block.kind === 'text' ? { ...block, spaceBefore: 0, spaceAfter: 0 } : block;
}

/** The children of `.columns`, side by side in equal widths, or below each other on a narrow page. */
function measureColumns(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const children = element.children.filter((child) => isElement(child));
  const isOfPictures = children.every((child) => isElement(child, 'figure'));
  const columns = besideIn(width, children.length, isOfPictures);
  if (columns === undefined) return children.flatMap((child) => measureElement(child, width, measuring));
  const measured = children.map((child) => beginColumn(measureElement(child, columns.width, measuring)));
  return [beside(measured, columns.width, columns.gap, true)];
}

/** Columns begin at one height, whatever each begins with. */
function beginColumn([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first === undefined) return [];
  if (first.kind === 'start') return [first, ...beginColumn(rest)];
  if (first.kind === 'text' || first.kind === 'box') return [{ ...first, spaceBefore: 0 }, ...rest];
  if (first.kind !== 'table') return [first, ...rest];
  const caption = first.caption === undefined ? {} : { caption: { ...first.caption, spaceBefore: 0 } };
  return [{ ...first, ...caption, spaceBefore: 0 }, ...rest];
}

/** Figures, or whatever stands beside them, in rows; a row stays on one page. */
function measureGallery(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const figures = element.children.filter((child) => isElement(child));
  const columns = galleryIn(width);
  const measured = figures.map((figure) => measureElement(figure, columns.width, measuring));
  return divideInRows(measured, columns.count).map((row) => beside(row, columns.width, columns.gap, false));
}

/** As few rows as can be. Where one would stand alone in the last, they are as even as can be. */
function divideInRows<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / most);
  const isEven = list.length % most === 1;
  const edge = (row: number) => (isEven ? Math.ceil((row * list.length) / count) : Math.min(row * most, list.length));
  return Array.from({ length: count }, (_, row) => list.slice(edge(row), edge(row + 1)));
}

function beside(columns: readonly (readonly Block[])[], width: number, gap: number, flows: boolean): Block {
  const height = Math.max(0, ...columns.map(heightOfBlocks));
  return { kind: 'beside', flows, columns: columns.map((blocks) => ({ width, blocks })), gap, height };
}
