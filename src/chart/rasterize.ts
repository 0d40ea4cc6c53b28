/** Turns a picture into a PNG for the writers that cannot hold vectors. */

import { Resvg } from '@resvg/resvg-js';
import type { Picture } from '../document/document.ts';
import type { RasterPicture } from '../picture/picture-file.ts';
import { turnDownwards } from '../picture/turn.ts';
import type { FontStack } from '../typography/face.ts';
import { outlineText } from './outline-text.ts';

/** `scale` is in pixels per point. */
export function rasterize(picture: Picture, fonts: FontStack, scale: number): Uint8Array {
  const svg = 'svg' in picture ? outlineText(picture.svg, fonts) : wrapImage(picture);
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
    logLevel: 'off',
  });
  return drawing.render().asPng();
}

/** A photograph as it is seen. */
function wrapImage({ image: { type, bytes, turn }, width, height }: RasterPicture): string {
  const [a, b, c, d, e, f] = turnDownwards(turn);
  const matrix = [width * a, height * b, width * c, height * d, width * e, height * f].join(' ');
  const source = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">` +
    `<image width="1" height="1" preserveAspectRatio="none" transform="matrix(${matrix})" xlink:href="${source}"/></svg>`
  );
}
