/** The size and margins of a document's pages. */

import type { ComposedDocument } from '../../document/document.ts';

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
