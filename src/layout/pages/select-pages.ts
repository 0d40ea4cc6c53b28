/** Of a document of which only some pages are written: the part of its tree that stands on them, for their tags. */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isElement } from '../../document/document.ts';
import { holdsBlocks } from '../../document/flow/block-names.ts';
import { placeCells, rowsOf } from '../../document/flow/place-cells.ts';
import type { Block } from '../measure/block.ts';
import type { Page } from './flow.ts';
import type { ChunkCell } from './paginate-table.ts';

export interface Selection {
  /** Without the elements of other pages. A cell that begins before the first row that stands there begins in it. */
  readonly tree: Root;
  /** The elements of the tree that took the place of those whose text was set. */
  readonly sources: readonly Element[];
  /** The elements whose text was set, as far as they stand on the pages. */
  readonly standing: ReadonlySet<Element>;
  /** Names that a link can lead to. */
  readonly targets: ReadonlySet<string>;
}

export function selectPages(tree: Root, sources: readonly Element[], pages: readonly Page[]): Selection {
  const found = new Found();
  for (const page of pages) found.addPage(page);
  const standing = new Set([...found.sources].flatMap((source) => sources[source] ?? []));
  const pruning = new Pruning(standing, rowsStanding(tree, sources, found.rows));
  const children = tree.children.flatMap((child): RootContent[] => (isElement(child) ? pruning.prune(child) : []));
  return {
    tree: { ...tree, children },
    sources: sources.map((source) => pruning.replaced.get(source) ?? source),
    standing,
    targets: found.targets,
  };
}

/** What stands on pages, by the numbers of the sources. */
class Found {
  readonly sources = new Set<number>();
  /** The cells of each row of a table, those that come from rows above it included. */
  readonly rows: (readonly number[])[] = [];
  readonly targets = new Set<string>();

  addPage(page: Page): void {
    for (const placed of page) {
      switch (placed.kind) {
        case 'text':
          this.#addBlock(placed.block, placed.from === 0);
          break;
        case 'table':
          this.#addRows([...placed.table.head, ...placed.chunk.rows]);
          break;
        case 'columns':
          for (const column of placed.columns) this.addPage(column.page);
          break;
        case 'box':
          this.addPage(placed.page);
          break;
        case 'block':
          this.#addBlock(placed.block, true);
      }
    }
  }

  #addBlock(block: Block, begins: boolean): void {
    switch (block.kind) {
      case 'text':
        this.sources.add(block.source);
        if (begins) this.#addTargets(block.anchors);
        break;
      case 'start':
        this.#addTargets(block.anchors);
        break;
      case 'box':
        for (const each of block.blocks) this.#addBlock(each, true);
        break;
      case 'picture':
        this.sources.add(block.source);
        break;
      case 'beside':
        for (const each of block.columns.flatMap(({ blocks }) => blocks)) this.#addBlock(each, true);
        break;
      case 'table':
        if (block.caption !== undefined) this.#addBlock(block.caption, true);
        this.#addRows([...block.head, ...block.groups.flat()]);
    }
  }

  #addRows(rows: readonly { readonly cells: readonly ChunkCell[] }[]): void {
    for (const { cells } of rows) {
      const sources = cells.map(({ source }) => source);
      this.rows.push(sources);
      for (const source of sources) this.sources.add(source);
      for (const { anchors, repeats, goesOn } of cells) if (!repeats && !goesOn) this.#addTargets(anchors);
    }
  }

  #addTargets(anchors: readonly string[] = []): void {
    for (const anchor of anchors) this.targets.add(anchor);
  }
}

/** The `tr` of each row: of its cells the last one's, since others may come from rows above. */
function rowsStanding(
  tree: Root,
  sources: readonly Element[],
  rows: readonly (readonly number[])[],
): ReadonlySet<Element> {
  const rowOf = new Map<Element, { readonly row: Element; readonly number: number }>();
  let number = 0;
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (parent.type === 'element' && parent.tagName === 'tr') rowOf.set(child, { row: parent, number });
      else visit(child);
      number += 1;
    }
  };
  visit(tree);
  return new Set(
    rows.flatMap((cells) => {
      const own = cells.flatMap((source) => rowOf.get(sources[source] as Element) ?? []);
      return own.toSorted((a, b) => a.number - b.number).at(-1)?.row ?? [];
    }),
  );
}

class Pruning {
  readonly replaced = new Map<Element, Element>();
  readonly #standing: ReadonlySet<Element>;
  readonly #rows: ReadonlySet<Element>;

  constructor(standing: ReadonlySet<Element>, rows: ReadonlySet<Element>) {
    this.#standing = standing;
    this.#rows = rows;
  }

  /** The element with what stands of it, or nothing. */
  prune(element: Element): Element[] {
    const isItemOfBlocks = isElement(element, 'li') && holdsBlocks(element);
    if (this.#standing.has(element) && !isItemOfBlocks) return [element];
    if (['thead', 'tbody', 'tfoot'].includes(element.tagName)) return this.#pruneRows(element);
    const children = element.children.flatMap((child): ElementContent[] => (isElement(child) ? this.prune(child) : []));
    if (children.length === 0) return [];
    const pruned = { ...element, children };
    this.replaced.set(element, pruned);
    return [pruned];
  }

  #pruneRows(group: Element): Element[] {
    const rows = rowsOf(group);
    const isStanding = rows.map((row) => this.#rows.has(row));
    const kept = rows.map((row) => ({ row, cells: [] as { column: number; element: Element }[] }));
    for (const { element, row, rows: spanned, column } of placeCells(group).flat()) {
      const covered = isStanding.slice(row, row + spanned);
      const first = covered.indexOf(true);
      const cells = kept[row + first]?.cells;
      if (first >= 0) cells?.push({ column, element: this.#span(element, covered.filter(Boolean).length, spanned) });
    }
    const children = kept.flatMap(({ row, cells }, index): Element[] => {
      const own = cells.toSorted((a, b) => a.column - b.column).map(({ element }) => element);
      return isStanding[index] ? [{ ...row, children: own }] : [];
    });
    return children.length === 0 ? [] : [{ ...group, children }];
  }

  #span(cell: Element, rows: number, before: number): Element {
    if (rows === before) return cell;
    const { rowSpan: _, ...properties } = cell.properties;
    const shortened: Element = { ...cell, properties: rows === 1 ? properties : { ...properties, rowSpan: rows } };
    this.replaced.set(cell, shortened);
    return shortened;
  }
}
