/** Finds the files of the pictures in a chapter. */

import { visit } from 'unist-util-visit';
import type { Place } from '../../../finding/finding.ts';
import { placeIn } from './place-in.ts';
import type { RawChapter } from './raw-book.ts';

export interface WrittenPicture {
  /** As written. */
  readonly path: string;
  /** The same for the same file. */
  readonly key: string;
  readonly place: Place;
}

export function findPictureFiles(chapter: Pick<RawChapter, 'parts' | 'path'>): readonly WrittenPicture[] {
  const found: WrittenPicture[] = [];
  for (const part of chapter.parts) {
    visit(part.tree, 'image', (node) => {
      if ('url' in node) found.push({ path: node.url, key: pictureKey(chapter, node.url), place: placeIn(part, node) });
    });
  }
  return found;
}

/** A name may be meant from where its chapter stands. */
export function pictureKey({ path }: Pick<RawChapter, 'path'>, written: string): string {
  return `${path}\0${written}`;
}
