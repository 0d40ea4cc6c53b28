/** The lines of a page as a reader counts them: what stands at about one height, from left to right, and down each column. */

import type { Element, Root } from 'hast';
import { isElement } from '../document/document.ts';
import type { PageItem, PlacedLine } from './pages/page-item.ts';

export interface CountedLine {
  /** From 1, from the top of the page down; in columns side by side down that column. */
  readonly number: number;
  /** Which of the columns that stand side by side it is in, e.g. `左`. */
  readonly column?: string;
  readonly parts: readonly PlacedLine[];
}

/** Where the text of an element is set: in which child of which `.columns`. */
interface Area {
  readonly group: Element;
  readonly child: number;
}

export type Areas = ReadonlyMap<Element, Area>;

/** Of all elements below the outermost `.columns` of a tree. */
export function findAreas(tree: Root): Areas {
  const areas = new Map<Element, Area>();
  const mark = (element: Element, area: Area): void => {
    areas.set(element, area);
    for (const child of element.children) if (isElement(child)) mark(child, area);
  };
  const visit = (parent: Root | Element): void => {
    for (const each of parent.children) {
      if (!isElement(each)) continue;
      const { className } = each.properties;
      if (Array.isArray(className) && className.includes('columns')) markColumns(each);
      else visit(each);
    }
  };
  const markColumns = (group: Element): void => {
    const children = group.children.filter((child) => isElement(child));
    children.forEach((child, at) => {
      mark(child, { group, child: at });
    });
  };
  visit(tree);
  return areas;
}

/** Furniture is no text of the document. `sources` are the elements that lines are of. */
export function countLines(
  items: readonly PageItem[],
  sources: readonly Element[],
  areas: Areas,
): readonly CountedLine[] {
  const lines = items
    .filter((item) => item.kind === 'line')
    .filter(({ origin, line }) => origin.source >= 0 && line.pieces.length > 0)
    .toSorted((a, b) => a.y - b.y);
  const counted: CountedLine[] = [];
  let above = 0;
  for (const block of divide(lines, sources, areas)) {
    const columns = block.map(joinRows);
    columns.forEach((rows, at) => {
      const column = nameColumn(at, columns.length);
      rows.forEach((parts, row) => {
        counted.push({ number: above + row + 1, parts, ...(column === undefined ? {} : { column }) });
      });
    });
    above += Math.max(...columns.map(({ length }) => length));
  }
  return counted;
}

/** What stands below each other: lines over the whole width, and columns side by side. */
function divide(
  lines: readonly PlacedLine[],
  sources: readonly Element[],
  areas: Areas,
): readonly (readonly (readonly PlacedLine[])[])[] {
  const blocks: PlacedLine[][][] = [];
  const known = new Map<Element, PlacedLine[][]>();
  for (const line of lines) {
    const source = sources[line.origin.source];
    const area = source && areas.get(source);
    if (area !== undefined) {
      const columns = known.get(area.group) ?? [];
      if (!known.has(area.group)) blocks.push(columns);
      known.set(area.group, columns);
      columns[area.child] = [...(columns[area.child] ?? []), line];
      continue;
    }
    const block = blocks.at(-1);
    const isOpen = block !== undefined && ![...known.values()].includes(block);
    if (isOpen) block[0]?.push(line);
    else blocks.push([[line]]);
  }
  return blocks.map((columns) => {
    const filled = columns.filter((column) => column !== undefined);
    return isSideBySide(filled) ? filled : [filled.flat().toSorted((a, b) => a.y - b.y)];
  });
}

/** On a narrow page the columns stand below each other. */
function isSideBySide([first, second]: readonly (readonly PlacedLine[])[]): boolean {
  const [last, next] = [first?.at(-1), second?.[0]];
  return last !== undefined && next !== undefined && next.y < last.y + last.height;
}

/** Lines at one height are one row. */
function joinRows(lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] {
  const rows: PlacedLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && line.y - first.y < sizeOf(first) * 0.75) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function sizeOf({ line }: PlacedLine): number {
  return Math.max(...line.pieces.map(({ run }) => run.size));
}

function nameColumn(at: number, count: number): string | undefined {
  if (count === 1) return undefined;
  if (count > 3) return `${at + 1}列目`;
  return at === 0 ? '左' : at === count - 1 ? '右' : '中';
}
