/** How much of each page's height is filled, and why a page may end early: what white pages are counted by. */

import type { Element, Root } from 'hast';
import { classesOf } from '../../src/document/classes-of.ts';
import { type ComposedDocument, isElement } from '../../src/document/document.ts';
import type { PageItem } from '../../src/layout/pages/page-item.ts';
import { type PlacedDocument, placeDocument } from '../../src/layout/place-document.ts';
import type { FontStack } from '../../src/typography/face.ts';

export interface PageFill {
  /** From 1. */
  readonly page: number;
  /** Of the height between the margins, down to the lowest thing that stands there: 0 to 1. */
  readonly share: number;
  /** `inner` pages end where the next had to begin; the others because nothing follows, or a page was asked for. */
  readonly ends: 'inner' | 'last' | 'before-break';
}

export function measureFill(document: ComposedDocument, fonts: FontStack): readonly PageFill[] {
  return fillOf(placeDocument(document, fonts));
}

export function fillOf({ tree, pages, position, geometryOf, measuring }: PlacedDocument): readonly PageFill[] {
  const begins = firstSources(tree, measuring.sources);
  const placed = pages.map((page) => ({ items: position(page), geometry: geometryOf(page) }));
  return placed.map(({ items, geometry: { height, width, top, bottom } }, index) => {
    const next = placed[index + 1];
    const isForced = next !== undefined && (begins.has(firstSource(next.items)) || next.geometry.width !== width);
    const lowest = Math.max(top, ...items.map(bottomOf));
    return {
      page: index + 1,
      share: (lowest - top) / (height - top - bottom),
      ends: next === undefined ? 'last' : isForced ? 'before-break' : 'inner',
    };
  });
}

function bottomOf(item: PageItem): number {
  return item.kind === 'rule' ? Math.max(item.y1, item.y2) : item.y + item.height;
}

function firstSource(items: readonly PageItem[]): number {
  const sources = items.flatMap((item) => {
    if (item.kind === 'picture') return [item.source];
    return item.kind === 'line' && item.origin.source >= 0 && !item.origin.repeats ? [item.origin.source] : [];
  });
  return Math.min(...sources);
}

/** Of every element that begins a page, the first of its texts and pictures. */
function firstSources(tree: Root, sources: readonly Element[]): ReadonlySet<number> {
  const numbers = new Map(sources.map((source, index) => [source, index] as const));
  const firstIn = (element: Element): number =>
    numbers.get(element) ??
    element.children.reduce((least, child) => Math.min(least, isElement(child) ? firstIn(child) : least), Infinity);
  const found = new Set<number>();
  const visit = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (classesOf(child).some((name) => name.startsWith('new-page'))) found.add(firstIn(child));
      visit(child);
    }
  };
  visit(tree);
  return found;
}
