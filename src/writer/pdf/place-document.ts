/** Measures a document and places it on pages: what both writing it and finding places in it begin with. */

import type { ComposedDocument } from '../../document/document.ts';
import type { FontStack } from '../../typography/face.ts';
import { flowBlocks, type Page } from './flow.ts';
import { layOutPage } from './lay-out-page.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Measuring } from './measuring.ts';
import { numberPages, type PrintedPage } from './number-pages.ts';
import { geometryOf, type PageGeometry } from './page-geometry.ts';
import type { LaidOutPage } from './pdfmake-parts.ts';
import { toPdfmake } from './to-pdfmake.ts';

export interface PlacedDocument {
  readonly pages: readonly Page[];
  /** What is printed above and below each page. */
  readonly printed: readonly PrintedPage[];
  readonly geometry: PageGeometry;
  /** With the elements whose text was set. */
  readonly measuring: Measuring;
  /** More than one where the layout finds more on a page than it holds. */
  layOut(page: Page): readonly LaidOutPage[];
}

export function placeDocument(document: ComposedDocument, fonts: FontStack): PlacedDocument {
  const { theme } = document;
  const scale = theme.page.scale[document.page.size];
  const measuring: Measuring = { theme, fonts, scale, sources: [], tooWide: [], styles: new Map() };
  const geometry = geometryOf(document);
  const blocks = measureBlocks(document.tree, geometry.width - geometry.left - geometry.right, measuring);
  const pages = flowBlocks(blocks, geometry.height - geometry.top - geometry.bottom);
  return {
    pages,
    printed: numberPages(pages, document.title),
    geometry,
    measuring,
    layOut: (page) => layOutPage(toPdfmake(page, theme), geometry),
  };
}
