/** Turns a picture into a PNG for the writers that cannot hold vectors. */

import { Resvg } from '@resvg/resvg-js';
import type { Picture } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { outlineText } from './outline-text.ts';

/** `scale` is in pixels per point. */
export function rasterize(picture: Picture, fonts: FontStack, scale: number): Uint8Array {
  const drawing = new Resvg(outlineText(picture.svg, fonts), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
    logLevel: 'off',
  });
  return drawing.render().asPng();
}
