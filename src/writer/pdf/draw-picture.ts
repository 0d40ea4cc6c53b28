/** Draws an SVG picture as vectors, through the SVG renderer that pdfmake carries. */

import type { CompactDocument } from './compact-document.ts';
import { type LaidOutPicture, Renderer } from './pdfmake-parts.ts';

export function drawPicture(document: CompactDocument, picture: LaidOutPicture): void {
  new Renderer(document).renderSVG({ ...picture, options: { imageCallback: refuseImage } });
}

/** It would read local files for `<image>` (CVE-2026-114491). */
function refuseImage(): never {
  throw new Error('An SVG picture may not refer to an image file');
}
