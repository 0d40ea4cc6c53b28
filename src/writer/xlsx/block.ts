/** What stands below each other on a sheet: texts, tables and pictures, in the order of the document. */

import type { Element, ElementContent } from 'hast';
import { isElement, type Picture } from '../../document/document.ts';
import { classesOf } from '../../document/parse-document.ts';
import type { Theme } from '../../document/theme.ts';
import { placeTable, type TableGrid } from './table-grid.ts';
import { collectRuns, type Run } from './text-runs.ts';

export type Block = TextBlock | TableBlock | FiguresBlock | PageBreak;

export interface TextBlock {
  readonly kind: 'text';
  /** Names its style in the theme. */
  readonly tagName: string;
  readonly classes: readonly string[];
  /** Depth in lists and asides, from 0. */
  readonly depth: number;
  readonly runs: readonly Run[];
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

const blockElements = new Set(
  'article header section div h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption figure figcaption aside nav'.split(
    ' ',
  ),
);

export function isBlockElement(node: ElementContent): node is Element {
  return isElement(node) && blockElements.has(node.tagName);
}

export function collectBlocks(element: Element, theme: Theme): readonly Block[] {
  return joinFigures(collect(element, 0, '', theme));
}

function collect(element: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  const before: readonly Block[] = classesOf(element).includes('new-page') ? [{ kind: 'page-break' }] : [];
  switch (element.tagName) {
    case 'table':
      return [...before, ...collectTable(element, depth, theme)];
    case 'figure':
      return [...before, ...collectFigure(element, depth, theme)];
    case 'ul':
    case 'ol':
      return [...before, ...collectList(element, depth, theme)];
    default:
      return [...before, ...collectContent(element, depth, marker, theme)];
  }
}

function collectTable(table: Element, depth: number, theme: Theme): readonly Block[] {
  const captions = table.children.filter((child) => isElement(child, 'caption'));
  const grid = placeTable(table, theme);
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
  const isUnmarked = classesOf(list).includes('plain');
  let number = Number(list.properties.start ?? 1);
  return list.children.flatMap((item): readonly Block[] => {
    if (!isElement(item, 'li')) return [];
    number = Number(item.properties.value ?? number);
    const numbered = list.tagName === 'ol' ? `${number}. ` : '・';
    number += 1;
    return collect(item, depth + 1, isUnmarked ? '' : numbered, theme);
  });
}

/** Block children one by one; what stands loose between them is a text in the element's own style. */
function collectContent(element: Element, depth: number, marker: string, theme: Theme): readonly Block[] {
  const blocks: Block[] = [];
  let loose: ElementContent[] = [];
  let next = marker;
  const flush = () => {
    const runs = collectRuns(loose, theme);
    loose = [];
    if (runs.length === 0) return;
    const marked = next === '' ? runs : [{ text: next }, ...runs];
    next = '';
    blocks.push({ kind: 'text', tagName: element.tagName, classes: classesOf(element), depth, runs: marked });
  };
  for (const child of element.children) {
    if (!isBlockElement(child)) {
      loose.push(child);
      continue;
    }
    flush();
    blocks.push(...collect(child, depth, next, theme));
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
