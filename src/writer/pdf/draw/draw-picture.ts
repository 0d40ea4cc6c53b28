/** Draws an SVG picture as vectors, through the SVG renderer that pdfmake carries. */

import type { PlacedPicture } from '../../../layout/pages/page-item.ts';
import type { CompactDocument } from '../file/compact-document.ts';
import { Renderer } from '../file/pdfmake-parts.ts';

export function drawPicture(document: CompactDocument, svg: string, { x, y, width, height }: PlacedPicture): void {
  const options = { imageCallback: refuseImage };
  new Renderer(document).renderSVG({ svg, x, y, _width: width, _height: height, options });
}

/** It would read local files for `<image>` (CVE-2026-114491). */
function refuseImage(): never {
  throw new Error('An SVG picture may not refer to an image file');
}
