/** Finds the files and sheets that the tables of a chapter refer to. */

import { visit } from 'unist-util-visit';
import type { Place } from '../../../finding/finding.ts';
import { placeIn } from './place-in.ts';
import type { RawChapter } from './raw-book.ts';

export interface TableFile {
  /** As written; `undefined` for a sheet of the chapter's own workbook. */
  readonly file: string | undefined;
  readonly sheet: string | undefined;
  /** The same for the same table. */
  readonly key: string;
  readonly place: Place;
}

export function findTableFiles(chapter: Pick<RawChapter, 'parts' | 'path'>): readonly TableFile[] {
  const found: TableFile[] = [];
  for (const part of chapter.parts) {
    visit(part.tree, ['containerDirective', 'leafDirective'], (node) => {
      if (!('name' in node) || node.name !== 'table' || !('attributes' in node)) return;
      const { file, sheet } = node.attributes ?? {};
      if (file == null && sheet == null) return;
      const written = { file: file ?? undefined, sheet: sheet ?? undefined };
      found.push({ ...written, key: tableKey(chapter.path, written), place: placeIn(part, node) });
    });
  }
  return found;
}

/** `path` is that of the chapter, whose sheets are its own. */
export function tableKey(
  path: string,
  { file, sheet = '' }: Pick<TableFile, 'file'> & { readonly sheet?: string | undefined },
): string {
  return `${file ?? path}\0${sheet}`;
}
