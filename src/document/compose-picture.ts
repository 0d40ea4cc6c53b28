/** A picture of the workspace as a figure, as wide as it is asked for. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { PictureFile } from '../picture/picture-file.ts';
import { resize } from '../picture/resize.ts';
import { withData } from './document.ts';

export interface FigureSetting {
  readonly picture: PictureFile;
  readonly alternative: string;
  readonly caption: readonly ElementContent[];
  /** In points. */
  readonly width?: number | undefined;
  readonly isCentred: boolean;
}

export function composePictureFigure({ caption, isCentred, ...picture }: FigureSetting): Element {
  const look = isCentred ? { className: ['center'] } : {};
  const captions = caption.length === 0 ? [] : [h('figcaption', look, [...caption])];
  return h('figure', look, [...captions, composePicture(picture)]);
}

export function composePicture({
  picture,
  alternative,
  width = picture.width,
}: Omit<FigureSetting, 'caption' | 'isCentred'>): Element {
  return withData(h('img', { alt: alternative }), { picture: { ...resize(picture, width), alternative } });
}
