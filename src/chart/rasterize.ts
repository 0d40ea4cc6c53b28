/** Turns a picture into a PNG for the writers that cannot hold vectors. */

import { Resvg } from '@resvg/resvg-js';
import type { Picture } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';

/** `scale` is in pixels per point. Throws when no face knows its file: resvg reads fonts only from files. */
export function rasterize(picture: Picture, fonts: FontStack, scale: number): Uint8Array {
  const files = [...fonts.regular, ...fonts.bold].flatMap((face) => face.file ?? []);
  if (files.length === 0) throw new Error('no face with a file to draw the text of a picture in');
  const drawing = new Resvg(picture.svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...new Set(files)],
      defaultFontFamily: fonts.regular[0]?.family ?? '',
      sansSerifFamily: fonts.regular[0]?.family ?? '',
    },
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
    logLevel: 'off',
  });
  return drawing.render().asPng();
}
