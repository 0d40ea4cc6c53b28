/** Gives a picture the width that it is printed in. */

import type { PictureFile } from './picture-file.ts';

/** In points; its height follows. */
export function resize<T extends PictureFile>(picture: T, width: number): T {
  const height = (picture.height * width) / picture.width;
  if (!('svg' in picture)) return { ...picture, width, height };
  const size = `<svg width="${round(width)}" height="${round(height)}"`;
  return { ...picture, width, height, svg: picture.svg.replace(/^<svg width="[^"]*" height="[^"]*"/, size) };
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}
