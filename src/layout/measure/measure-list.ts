/** Measures a list: its items hang by the widest of their markers. */

import type { Element } from 'hast';
import { isElement } from '../../document/document.ts';
import { blockElements, holdsBlocks } from '../../document/flow/block-names.ts';
import { type MarkedItem, markItems } from '../../document/flow/list-markers.ts';
import { greatest } from '../../model/value/extremes.ts';
import type { Line } from '../text/line.ts';
import { measureRuns, widthOf } from '../text/measure-runs.ts';
import { addSource, fullStyleOf, type Measuring } from '../text/measuring.ts';
import type { MeasuredText } from '../text/run.ts';
import { setLines } from '../text/set-lines.ts';
import type { Block, Marker, SetLine, TextBlock } from './block.ts';
import { measureTextBlock } from './measure-text.ts';

/** Of the list's width: a longer marker goes on in lines of its own. */
const widestHang = 0.4;

/** Measures the blocks in an element, which may be lists again. */
type MeasureBlocks = (parent: Element, width: number, measuring: Measuring) => readonly Block[];

export function measureList(
  list: Element,
  width: number,
  measuring: Measuring,
  measureBlocks: MeasureBlocks,
): readonly Block[] {
  const items = markItems(list).map((marked) => ({ ...marked, label: measureLabel(marked, measuring) }));
  const hang = Math.min(width * widestHang, Math.max(0, greatest(items.map(({ label }) => widthOf(label)))));
  return items.flatMap(({ item, label }) => {
    const markers = setLines(label, hang);
    if (!holdsBlocks(item)) return [measureItem(item, markers, hang, width, measuring)];
    const inside = (left: number) => measureBlocks(item, width - left, measuring);
    return measureItemOfBlocks(item, markers, hang, inside, measuring);
  });
}

/** In the style of the text that it stands beside. */
function measureLabel({ item, marker }: MarkedItem, measuring: Measuring): MeasuredText {
  const style = fullStyleOf(findText(item), measuring);
  return measureRuns(marker === '' ? [] : [{ ...style, text: marker, inline: [] }], measuring.fonts);
}

function findText(element: Element): Element {
  const block = element.children.find((child) => isElement(child, ...blockElements, 'li'));
  return block !== undefined && isElement(block) ? findText(block) : element;
}

function measureItem(
  item: Element,
  markers: readonly Line[],
  hang: number,
  width: number,
  measuring: Measuring,
): TextBlock {
  const block = measureTextBlock(item, width, measuring, hang);
  const { indent } = fullStyleOf(item, measuring);
  return addMarkers(
    block,
    markers.map((line) => ({ source: block.source, line, indent })),
    indent + hang,
  );
}

/** All its blocks stand as far in; its marker beside the first of them, or above one that is no text. */
function measureItemOfBlocks(
  item: Element,
  lines: readonly Line[],
  hang: number,
  blocksAt: (indent: number) => readonly Block[],
  measuring: Measuring,
): readonly Block[] {
  const style = fullStyleOf(item, measuring);
  const indent = style.indent + hang;
  const { id } = item.properties;
  const start: readonly Block[] = typeof id === 'string' ? [{ kind: 'start', anchors: [id] }] : [];
  const source = lines.length === 0 ? -1 : addSource(item, measuring);
  const blocks = blocksAt(indent).map((block) => indentBlock(block, indent));
  if (lines.length === 0) return [...start, ...blocks];
  const markers = lines.map((line) => ({ source, line, indent: style.indent }));
  const at = blocks.findIndex(({ kind }) => kind !== 'start' && kind !== 'page-break');
  const first = blocks[at];
  if (first?.kind === 'text') return [...start, ...blocks.with(at, addMarkers(first, markers, indent))];
  const above: TextBlock = {
    kind: 'text',
    source,
    lines: [],
    lineHeight: style.lineHeight,
    align: 'left',
    spaceBefore: 0,
    spaceAfter: 0,
    keepWithNext: true,
  };
  return [...blocks.slice(0, at), ...start, addMarkers(above, markers, indent), ...blocks.slice(Math.max(0, at))];
}

/** One marker line beside each line of the text, which is given empty lines where it has fewer. */
function addMarkers(block: TextBlock, markers: readonly Marker[], indent: number): TextBlock {
  const count = Math.max(block.lines.length, markers.length);
  const lines = Array.from({ length: count }, (_, index): SetLine => {
    const set = block.lines[index] ?? { line: emptyLine, indent };
    const marker = markers[index];
    return marker === undefined ? set : { ...set, markers: [besideText(marker, set.line), ...(set.markers ?? [])] };
  });
  const sizes = markers.flatMap(({ line }) => line.pieces.map(({ run }) => run.size));
  return { ...block, lines, lineHeight: Math.max(block.lineHeight, ...sizes) };
}

/** On the baseline of its text, which is lower where readings (ruby) stand above it. */
function besideText(marker: Marker, { pieces: [first] }: Line): Marker {
  if (first === undefined) return marker;
  const pieces = marker.line.pieces.map((piece) => ({ ...piece, baseline: Math.max(piece.baseline, first.baseline) }));
  return { ...marker, line: { ...marker.line, pieces } };
}

const emptyLine: Line = { pieces: [], width: 0, ink: 0 };

function indentBlock(block: Block, by: number): Block {
  switch (block.kind) {
    case 'text':
      return indentText(block, by);
    case 'table':
      return {
        ...block,
        indent: (block.indent ?? 0) + by,
        ...(block.caption === undefined ? {} : { caption: indentText(block.caption, by) }),
      };
    case 'page-break':
    case 'start':
      return block;
    default:
      return { ...block, indent: (block.indent ?? 0) + by };
  }
}

function indentText(block: TextBlock, by: number): TextBlock {
  const move = <T extends { readonly indent: number }>(placed: T): T => ({ ...placed, indent: placed.indent + by });
  const lines = block.lines.map((set) =>
    set.markers === undefined ? move(set) : { ...move(set), markers: set.markers.map(move) },
  );
  return { ...block, lines };
}
