import type { NumberKind } from '../number/number-kind.ts';
import type { ChapterPart, RawChapter } from '../read/raw-book.ts';
import type { TextContext } from '../text/parse-inline.ts';
import type { PlacedTable } from './placed-table.ts';

export interface BlockContext extends TextContext {
  readonly chapter: RawChapter;
  readonly part: ChapterPart;
  /** Of ordered lists, by how deep they stand in each other. */
  readonly listKinds: readonly NumberKind[];
  /** A new id for an element of the chapter that has none of its own. */
  nextId(): string;
  addTable(table: PlacedTable): void;
}
