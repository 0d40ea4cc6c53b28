/** Turns the document tree into measured blocks for a column of a given width. */

import type { Element, Root } from 'hast';
import { isElement } from '../../document/document.ts';
import { classesOf } from '../../document/parse-document.ts';
import { markedTextOf } from '../../document/redline-marks.ts';
import { blockElements } from '../../document/subset.ts';
import { type Block, heightOf, type SetLine, type TextBlock } from './block.ts';
import { collectRuns } from './collect-runs.ts';
import { measureTable } from './measure-table.ts';
import { addSource, fullStyleOf, type Measuring } from './measuring.ts';
import { measureRuns, setLines, widthOf } from './set-lines.ts';
import { setText } from './set-text.ts';

const columnGap = 20;
const gallery = { columns: 4, gap: 14 };

export function measureBlocks(parent: Root | Element, width: number, measuring: Measuring): readonly Block[] {
  return parent.children.flatMap((child) => (isElement(child) ? measureElement(child, width, measuring) : []));
}

function measureElement(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const classes = classesOf(element);
  const before: readonly Block[] = classes.includes('new-page') ? [{ kind: 'page-break' }] : [];
  if (classes.includes('columns')) return [...before, measureColumns(element, width, measuring)];
  if (classes.includes('gallery')) return [...before, ...measureGallery(element, width, measuring)];
  return [...before, ...measurePlain(element, width, measuring)];
}

function measurePlain(element: Element, width: number, measuring: Measuring): readonly Block[] {
  switch (element.tagName) {
    case 'table':
      return [measureTable(element, width, measuring)];
    case 'figure':
      return measureFigure(element, width, measuring);
    case 'ul':
    case 'ol':
      return measureList(element, width, measuring);
    case 'article':
    case 'header':
    case 'section':
    case 'div':
    case 'dl':
    case 'nav':
      return measureBlocks(element, width, measuring);
    case 'aside':
      if (element.children.some((child) => isElement(child, ...blockElements)))
        return measureBlocks(element, width, measuring);
      return [measureTextBlock(element, width, measuring)];
    default:
      return [measureTextBlock(element, width, measuring)];
  }
}

export function measureTextBlock(element: Element, width: number, measuring: Measuring, marker = ''): TextBlock {
  const style = fullStyleOf(element, measuring);
  const label = measureRuns([{ ...style, text: marker, inline: [] }], measuring.fonts);
  const hang = widthOf(label);
  const measured = measureRuns(collectRuns(element, measuring), measuring.fonts, style.scriptGap);
  const { lines, lineHeight, isTooWide } = setText(measured, style, width - style.indent - hang, measuring);
  if (isTooWide) measuring.tooWide.push(element);
  const markerLine = marker === '' ? undefined : setLines(label, width)[0];
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const { id } = element.properties;
  return {
    kind: 'text',
    source: addSource(element, measuring),
    lines: lines.map((line): SetLine => ({ line, indent: style.indent + hang })),
    ...(markerLine === undefined ? {} : { marker: { line: markerLine, indent: style.indent } }),
    lineHeight,
    align: style.align === 'justify' ? 'left' : style.align,
    ...(typeof id === 'string' ? { anchor: id } : {}),
    spaceBefore: style.spaceBefore,
    spaceAfter: style.spaceAfter,
    keepWithNext: level !== undefined || element.tagName === 'figcaption' || element.tagName === 'dt',
    ...(level === undefined ? {} : { bookmark: { level: Number(level), title: markedTextOf(element) } }),
  };
}

function measureList(list: Element, width: number, measuring: Measuring): readonly Block[] {
  let number = Number(list.properties.start ?? 1);
  return list.children.flatMap((item): readonly Block[] => {
    if (!isElement(item, 'li')) return [];
    number = Number(item.properties.value ?? number);
    const marker = classesOf(list).includes('plain') ? '' : list.tagName === 'ol' ? `${number}. ` : '・';
    number += 1;
    return measureItem(item, width, measuring, marker);
  });
}

/** An item's text beside its marker; where it holds blocks, the first of them beside it and all as far in. */
function measureItem(item: Element, width: number, measuring: Measuring, marker: string): readonly Block[] {
  const beside = item.children.find((child) => isElement(child, ...blockElements));
  if (beside === undefined || !isElement(beside)) return [measureTextBlock(item, width, measuring, marker)];
  const style = fullStyleOf(item, measuring);
  const label = measureRuns([{ ...fullStyleOf(beside, measuring), text: marker, inline: [] }], measuring.fonts);
  const indent = style.indent + widthOf(label);
  const blocks = measureBlocks(item, width - indent, measuring).map((block) => indentBlock(block, indent));
  const [first, ...rest] = blocks;
  const [line] = setLines(label, width);
  if (first?.kind !== 'text' || line === undefined || marker === '') return blocks;
  return [{ ...first, marker: { line, indent: style.indent } }, ...rest];
}

function indentBlock(block: Block, by: number): Block {
  if (block.kind !== 'text') return block;
  const move = (line: SetLine): SetLine => ({ ...line, indent: line.indent + by });
  const lines = block.lines.map(move);
  return block.marker === undefined ? { ...block, lines } : { ...block, lines, marker: move(block.marker) };
}

function measureFigure(figure: Element, width: number, measuring: Measuring): readonly Block[] {
  return figure.children.flatMap((child): readonly Block[] => {
    if (!isElement(child)) return [];
    const picture = child.data?.picture;
    if (picture === undefined) return measureElement(child, width, measuring);
    const shrink = Math.min(1, width / picture.width);
    return [
      {
        kind: 'picture',
        source: addSource(child, measuring),
        picture,
        width: picture.width * shrink,
        height: picture.height * shrink,
        spaceAfter: 6 * measuring.scale,
      },
    ];
  });
}

/** The children of `.columns`, side by side in equal widths. */
function measureColumns(element: Element, width: number, measuring: Measuring): Block {
  const children = element.children.filter((child) => isElement(child));
  const columnWidth = (width - columnGap * (children.length - 1)) / children.length;
  return beside(
    children.map((child) => measureElement(child, columnWidth, measuring)),
    columnWidth,
    columnGap,
    true,
  );
}

/** Figures in rows of four; a row stays on one page. */
function measureGallery(element: Element, width: number, measuring: Measuring): readonly Block[] {
  const figures = element.children.filter((child) => isElement(child, 'figure'));
  const columnWidth = (width - gallery.gap * (gallery.columns - 1)) / gallery.columns;
  const measured = figures.map((figure) => measureElement(figure, columnWidth, measuring));
  const rows: Block[] = [];
  for (let at = 0; at < measured.length; at += gallery.columns) {
    rows.push(beside(measured.slice(at, at + gallery.columns), columnWidth, gallery.gap, false));
  }
  return rows;
}

function beside(columns: readonly (readonly Block[])[], width: number, gap: number, flows: boolean): Block {
  const height = Math.max(0, ...columns.map((blocks) => blocks.reduce((sum, block) => sum + heightOf(block), 0)));
  return { kind: 'beside', flows, columns: columns.map((blocks) => ({ width, blocks })), gap, height };
}
