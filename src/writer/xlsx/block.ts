/** What stands below each other on a sheet: texts, tables and pictures, in the order of the document. */

import type { Element, ElementContent } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { type CellValue, isElement, type Picture } from '../../document/document.ts';
import { blockKindOf, isBoxed } from '../../document/flow/block-kind.ts';
import { isBlock } from '../../document/flow/block-names.ts';
import { markItems } from '../../document/flow/list-markers.ts';
import type { Theme } from '../../document/theme.ts';
import { append } from '../../finding/append.ts';
import type { BoxFrame } from './cell-style.ts';
import { findLink } from './find-link.ts';
import { composeGrid, type TableGrid } from './table-grid.ts';
import { collectRuns, type Run } from './text-runs.ts';

export type Block = (TextBlock | TableBlock | FiguresBlock | PageBreak) & {
  /** Ids of the elements that begin with this block, for links to lead to. */
  readonly anchors?: readonly string[];
};

export interface TextBlock {
  readonly kind: 'text';
  /** Names its style in the theme. */
  readonly tagName: string;
  readonly classes: readonly string[];
  /** Depth in lists and asides, from 0. */
  readonly depth: number;
  /** Of a box: which of its lines stand around the text. */
  readonly frame?: BoxFrame;
  readonly runs: readonly Run[];
  /** Id of the element that the text links to. */
  readonly link?: string;
  readonly cell?: CellValue;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly grid: TableGrid;
}

/** Figures that follow each other stand side by side as far as the sheet is wide. */
export interface FiguresBlock {
  readonly kind: 'figures';
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly picture: Picture;
  readonly caption: TextBlock | undefined;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export function collectBlocks(element: Element, theme: Theme): readonly Block[] {
  return joinFigures(collect(element, 0, '', theme));
}

function collect(given: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  const element = given.data?.inWorkbook ?? given;
  const { id } = element.properties;
  const [first, ...rest] = collectElement(element, depth, marker, theme);
  if (first === undefined || typeof id !== 'string') return first === undefined ? [] : [first, ...rest];
  return [{ ...first, anchors: [id, ...(first.anchors ?? [])] }, ...rest];
}

function collectElement(element: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  const before: readonly Block[] = classesOf(element).includes('new-page') ? [{ kind: 'page-break' }] : [];
  const blocks = collectPlain(element, depth, marker, theme);
  return [...before, ...(isBoxed(element) ? blocks.map(frameText) : blocks)];
}

function collectPlain(element: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  switch (blockKindOf(element)) {
    case 'table':
      return collectTable(element, depth, theme);
    case 'figure':
      return collectFigure(element, depth, theme);
    case 'list':
      return collectList(element, depth, theme);
    // On a sheet all stand below each other.
    case 'beside':
    case 'gallery':
    case 'group':
    case 'text':
      return collectContent(element, depth, marker, theme);
  }
}

/** Tables and figures in a box have edges of their own. */
function frameText(block: Block, index: number, { length }: readonly Block[]): Block {
  if (block.kind !== 'text') return block;
  const end = index === length - 1 ? 'box-bottom' : 'box-middle';
  return { ...block, frame: index > 0 ? end : length === 1 ? 'box' : 'box-top' };
}

function collectTable(table: Element, depth: number, theme: Theme): readonly Block[] {
  const captions = table.children.filter((child) => isElement(child, 'caption'));
  const grid = composeGrid(table, theme);
  return [
    ...captions.flatMap((caption) => collectContent(caption, depth, '', theme)),
    ...(grid.rows.length === 0 ? [] : [{ kind: 'table', grid } as const]),
  ];
}

function collectFigure(figure: Element, depth: number, theme: Theme): readonly Block[] {
  const pictures = figure.children.flatMap((child) => (isElement(child) ? (child.data?.picture ?? []) : []));
  const captions = figure.children.filter((child) => isElement(child, 'figcaption'));
  const caption = captions.flatMap((element) => collectContent(element, depth, '', theme)).find(isText);
  if (pictures.length === 0) return collectContent(figure, depth, '', theme);
  const others = figure.children.filter((child) => !isElement(child, 'figcaption'));
  return [
    { kind: 'figures', figures: pictures.map((picture, at) => ({ picture, caption: at === 0 ? caption : undefined })) },
    ...collectContent({ ...figure, children: others }, depth, '', theme),
  ];
}

function collectList(list: Element, depth: number, theme: Theme): readonly Block[] {
  return markItems(list).flatMap(({ item, marker }) => collect(item, depth + 1, marker, theme));
}

/** Block children one by one; what stands loose between them is a text in the element's own style. */
function collectContent(element: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  let next = marker;
  const cell = element.data?.cell;
  const live = cell === undefined ? {} : { cell };
  const text = { kind: 'text', tagName: element.tagName, classes: classesOf(element), depth, ...live } as const;
  const flush = () => {
    const runs = collectRuns(loose, theme);
    const link = findLink(loose);
    loose = [];
    // A formula may come to give a text where there is none now.
    if (runs.length === 0 && cell?.formula === undefined) return;
    const marked = next === '' ? runs : [{ text: next }, ...runs];
    next = '';
    blocks.push({ ...text, runs: marked, ...link });
  };
  for (const child of element.children) {
    if (!isBlock(child)) {
      loose.push(child);
      continue;
    }
    flush();
    if (next !== '' && isElement(child, 'table', 'figure', 'ul', 'ol')) {
      blocks.push({ ...text, runs: [{ text: next.trimEnd() }] });
      next = '';
    }
    append(blocks, collect(child, depth, next, theme));
    next = '';
  }
  flush();
  return blocks;
}

function joinFigures(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'figures' && last?.kind === 'figures') {
      joined[joined.length - 1] = { kind: 'figures', figures: [...last.figures, ...block.figures] };
    } else joined.push(block);
  }
  return joined;
}

function isText(block: Block): block is TextBlock {
  return block.kind === 'text';
}
