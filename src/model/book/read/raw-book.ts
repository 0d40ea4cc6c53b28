import type { Root } from 'mdast';
import type { Place } from '../../../finding/finding.ts';
import type { Places } from '../../../finding/places.ts';
import type { PictureFile } from '../../../picture/picture-file.ts';
import type { GridRow, RawTable } from '../../../table/table.ts';
import type { BookDefinition, ChapterDefinition } from './book-definition.ts';

export interface RawBook {
  /** Path of `book.yaml` in the workspace. */
  readonly file: string;
  readonly definition: BookDefinition;
  /** Where each key and value of `book.yaml` stands, by dotted key. */
  readonly places: Places;
  readonly chapters: readonly RawChapter[];
  /** Tables that stand in files of their own, by `tableKey`. */
  readonly grids: ReadonlyMap<string, readonly GridRow[]>;
  /** Those that can be used, by `pictureKey`. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly figures?: RawTable;
  readonly programmes?: RawTable;
  readonly projects?: RawTable;
  /** Of the edition before. */
  readonly previousFigures?: RawTable;
  readonly previousProgrammes?: RawTable;
}

export interface RawChapter extends ChapterDefinition {
  /** Path of its file in the workspace. */
  readonly path: string;
  /** None where it was not handed in. */
  readonly parts: readonly ChapterPart[];
  readonly place: Place;
}
/** A stretch of Markdown: a whole file, or a cell. */
export interface ChapterPart {
  readonly tree: Root;
  readonly lines: readonly string[];
  /** Of the cell; of a Markdown file, the file. */
  readonly place: Place;
}
