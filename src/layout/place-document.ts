/** Measures a document and places it on pages: what both writing it and finding places in it begin with. */

import type { Root } from 'hast';
import type { ComposedDocument } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { measureBlocks } from './measure/measure-blocks.ts';
import { flowBlocks, type Page } from './pages/flow.ts';
import { numberPages, type PrintedPage } from './pages/number-pages.ts';
import { geometryOf, isTurned, type PageGeometry, turnPage } from './pages/page-geometry.ts';
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
  const scale = theme.page.scale[document.page.size];
  const upright = geometryOf(document);
  const turned = turnPage(upright);
  const geometry = (page: Page) => (isTurned(page) ? turned : upright);
  const measuring: Measuring = {
    theme,
    fonts,
    scale,
    sources: [],
    tooWide: [],
    beyondPage: [],
    ...(turned.width > upright.width &&
      heightOf(turned) >= leastTurned && { upright: { width: widthOf(upright), turned: widthOf(turned) } }),
    pageHeight: heightOf(upright),
    styles: new Map(),
  };
  const blocks = measureBlocks(document.tree, widthOf(upright), measuring);
  const pages = flowBlocks(blocks, heightOf(upright), heightOf(turned));
  return {
    tree: document.tree,
    pages,
    printed: numberPages(pages, document.title),
    geometryOf: geometry,
    measuring,
    position: (page) => positionPage(page, geometry(page), theme),
  };
}

/** Points that a page on its side has to leave between its margins: with those of any theme it does. */
const leastTurned = 190;

function widthOf({ width, left, right }: PageGeometry): number {
  return width - left - right;
}

function heightOf({ height, top, bottom }: PageGeometry): number {
  return height - top - bottom;
}
