/** A picture with its caption as part of the document tree: it stands there as an empty `svg` that bears it; writers draw it each in their way. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Picture, withData } from '../document/document.ts';

export function pictureFigure(caption: string | undefined, picture: Picture): Element {
  const captions = caption === undefined ? [] : [h('figcaption', caption)];
  return h('figure', [...captions, withData(h('svg'), { picture })]);
}
