/** A sheet before it is written: every cell and picture at its place. Rows and columns count from 1, lengths are points. */

import type { CellCondition, Picture } from '../../document/document.ts';
import type { Finding } from '../../finding/finding.ts';
import type { CellLook } from './cell-style.ts';
import type { CellContent } from './cell-value.ts';

export interface SheetLayout {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly cells: readonly PlacedCell[];
  readonly tables: readonly PlacedTable[];
  readonly pictures: readonly PlacedPicture[];
  /** Rows that begin a new page. */
  readonly pageStarts: readonly number[];
  /** Where links lead to. */
  readonly anchors: readonly Anchor[];
  readonly findings: readonly Finding[];
}

export interface Anchor {
  /** Of the element. */
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** Covers `rows` × `columns` of the sheet from `row`, `column` on. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly content: CellContent;
  readonly look: CellLook;
  readonly key: string | undefined;
  /** Id of the element that it links to. */
  readonly link?: string;
  readonly comment?: string;
  /** Of its lines and paddings, in a table. */
  readonly textHeight?: number;
}

export interface PlacedTable {
  readonly firstRow: number;
  /** Sheet rows of its head. */
  readonly headRows: number;
  /** Sheet rows that head those below them. */
  readonly bands: readonly number[];
  /** Sheet columns that stay in sight. */
  readonly freezeColumns: number;
  /** The first and last sheet column that every printed page repeats, where the sheet may take several beside each other. */
  readonly repeated?: readonly [number, number];
  /** Sheet columns where its columns end. */
  readonly edges: readonly number[];
  readonly conditions: readonly CellCondition[];
  readonly cells: readonly PlacedCell[];
  /** Whether its head bears filters for the rows down to `lastRow`. */
  readonly isFiltered: boolean;
  /** Above its foot. */
  readonly lastRow: number;
}

export interface PlacedPicture {
  readonly picture: Picture;
  readonly row: number;
  /** Distance below the top of its row. */
  readonly offset: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}
