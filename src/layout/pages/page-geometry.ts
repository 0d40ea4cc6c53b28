/** The size and margins of a document's pages. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Page } from './flow.ts';

const pointsPerMillimetre = 72 / 25.4;
const paper = { A3: { short: 297, long: 420 }, A4: { short: 210, long: 297 } };

/** Size and margins in points. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export function geometryOf({ page, theme }: ComposedDocument): PageGeometry {
  const { short, long } = paper[page.size];
  const [width, height] = page.orientation === 'landscape' ? [long, short] : [short, long];
  const points = (millimetres: number) => millimetres * pointsPerMillimetre;
  const { margin } = theme.page;
  return {
    width: points(width),
    height: points(height),
    top: points(margin.top),
    right: points(margin.right),
    bottom: points(margin.bottom),
    left: points(margin.left),
  };
}

/** The page on its side; its margins stay where they are read. */
export function turnPage(page: PageGeometry): PageGeometry {
  return { ...page, width: page.height, height: page.width };
}

/** Whether it holds a table that was laid out for a page on its side. */
export function isTurned(page: Page): boolean {
  return page.some((placed) => placed.kind === 'table' && placed.table.turned === true);
}
