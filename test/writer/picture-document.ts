/** A document with pictures of every kind, as compose would hand it to the writers. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type ComposedDocument, withData } from '../../src/document/document.ts';
import { parsePicture } from '../../src/picture/parse-picture.ts';
import { isProblem } from '../../src/picture/picture-file.ts';
import { crest, photograph, plainPng, pngOf, svgOf, takenBy } from '../picture/picture-files.ts';
import { sampleDocument } from './sample-document.ts';

const palette = { columns: 4, rows: 1, depth: 2, colours: 3, palette: [255, 0, 0, 0, 160, 0, 0, 0, 255] };
const mask =
  '<mask id="m"><rect width="50" height="50" fill="#fff"/></mask><rect width="100" height="50" fill="#00f" mask="url(#m)"/>';

/** By what each shows. */
export const pictureFiles: Readonly<Record<string, Uint8Array>> = {
  市章: crest,
  緑の図: plainPng(40, 20, 0, 128, 0),
  透ける図: plainPng(40, 20, 200, 0, 0, 100),
  灰色の図: plainPng(40, 20, 128),
  三色の図: pngOf(palette, Uint8Array.of(0, 0b00_01_10_00)),
  写真: photograph,
  横向きの写真: takenBy(6),
  一部を隠した図: svgOf(mask),
};

export async function pictureFigure(name: string, file: Uint8Array): Promise<Element> {
  const picture = await parsePicture(file);
  if (isProblem(picture)) throw new Error(`${name}: ${picture.problem} ${picture.detail}`);
  const image = withData(h('img', { alt: name }), { picture: { ...picture, alternative: name } });
  return h('figure', [h('figcaption', name), image]);
}

/** The photograph is shown twice. */
export async function pictureDocument(): Promise<ComposedDocument> {
  const figures = await Promise.all(Object.entries(pictureFiles).map(([name, file]) => pictureFigure(name, file)));
  const again = await pictureFigure('写真', photograph);
  const children = [h('h1', '図'), ...figures, h('p', 'もう一度'), again];
  return sampleDocument({
    page: { size: 'A4', orientation: 'portrait' },
    tree: { type: 'root', children: [h('article', children)] },
  });
}
