/** The size and margins of a document's pages. */

import type { ComposedDocument } from '../../document/document.ts';
import { inPoints, pageSize } from '../../document/page-room.ts';
import type { Page } from './flow.ts';

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
  const { margin } = theme.page;
  return {
    ...pageSize(page),
    top: inPoints(margin.top),
    right: inPoints(margin.right),
    bottom: inPoints(margin.bottom),
    left: inPoints(margin.left),
  };
}

/** The page on its side; its margins stay where they are read. */
export function turnPage(page: PageGeometry): PageGeometry {
  return { ...page, width: page.height, height: page.width };
}

/** Between the margins. */
export function widthInside({ width, left, right }: PageGeometry): number {
  return width - left - right;
}

export function heightInside({ height, top, bottom }: PageGeometry): number {
  return height - top - bottom;
}

/** Whether it holds a table that was laid out for a page on its side. */
export function isTurned(page: Page): boolean {
  return page.some((placed) => placed.kind === 'table' && placed.table.turned === true);
}
