/** Draws an SVG picture as vectors, through the SVG renderer that pdfmake carries. */

import type { PlacedPicture } from '../../../layout/pages/page-item.ts';
import type { CompactDocument } from '../file/compact-document.ts';
import { Renderer } from '../file/pdfmake-parts.ts';

export function drawPicture(document: CompactDocument, svg: string, { x, y, width, picture }: PlacedPicture): void {
  const options = { imageCallback: refuseImage };
  const renderer = new Renderer(document);
  const size = { _width: picture.width, _height: picture.height };
  const scale = width / picture.width;
  if (scale === 1) {
    renderer.renderSVG({ svg, x, y, ...size, options });
    return;
  }
  // The size that the drawing states would else be taken, whatever room it was given.
  document.addContent(`q ${scale} 0 0 ${scale} ${x} ${y} cm`);
  renderer.renderSVG({ svg, x: 0, y: 0, ...size, options });
  document.addContent('Q');
}

/** It would read local files for `<image>` (CVE-2026-114491). */
function refuseImage(): never {
  throw new Error('An SVG picture may not refer to an image file');
}
