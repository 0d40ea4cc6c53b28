/** Measures a document and places it on pages: what both writing it and finding places in it begin with. */

import type { Root } from 'hast';
import type { ComposedDocument } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { measureBlocks } from './measure/measure-blocks.ts';
import { openMeasuring } from './open-measuring.ts';
import type { Page } from './pages/flow.ts';
import { flowBlocks } from './pages/flow-parts.ts';
import { numberPages, type PrintedPage } from './pages/number-pages.ts';
import { geometryOf, heightInside, isTurned, type PageGeometry, turnPage, widthInside } from './pages/page-geometry.ts';
import type { PageItem } from './pages/page-item.ts';
import { positionPage } from './pages/position-page.ts';
import type { Measuring } from './text/measuring.ts';

export interface PlacedDocument {
  /** Whose elements the sources are. */
  readonly tree: Root;
  readonly pages: readonly Page[];
  /** What is printed above and below each page. */
  readonly printed: readonly PrintedPage[];
  geometryOf(page: Page): PageGeometry;
  /** With the elements whose text was set. */
  readonly measuring: Measuring;
  /** What stands on a page, furniture left out. Made anew by each call: a long document is never held with all its places. */
  position(page: Page): readonly PageItem[];
}

export function placeDocument(document: ComposedDocument, fonts: FontStack): PlacedDocument {
  const { theme } = document;
  const upright = geometryOf(document);
  const turned = turnPage(upright);
  const geometry = (page: Page) => (isTurned(page) ? turned : upright);
  const measuring = openMeasuring(document, fonts);
  const blocks = measureBlocks(document.tree, widthInside(upright), measuring);
  const pages = flowBlocks(blocks, heightInside(upright), heightInside(turned));
  return {
    tree: document.tree,
    pages,
    printed: numberPages(pages, document.title),
    geometryOf: geometry,
    measuring,
    position: (page) => positionPage(page, geometry(page), theme),
  };
}
