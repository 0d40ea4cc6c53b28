import type { Finding, Place } from '../../../finding/finding.ts';
import type { TableFigures } from '../../table-figures/check-table-figures.ts';
import type { FigureTable } from '../../table-figures/figure-table.ts';
import type { BookCell, BookTable, Inline } from '../book.ts';

/** A table and where its cells stand in it, for the checks. */
export interface PlacedTable {
  readonly table: BookTable;
  /** Every row, heads too, and in it the cell that covers each column. */
  readonly grid: readonly (readonly (BookCell | undefined)[])[];
  /** Leading columns that head rows. */
  readonly labels: number;
  /** Head of the column that the others of a row should sum up to; empty where the data name none. */
  readonly total: string;
  /** Its figures under their heads. */
  readonly figureTable: FigureTable;
  /** How its printed figures compare with what they are worked out from. */
  readonly figures: TableFigures;
  /** Of what was filled in, and of what was not. */
  readonly findings: readonly Finding[];
}

/** A cell before merging. */
export interface TableCell {
  readonly text: readonly Inline[];
  readonly place: Place;
  /** Covered by the cell at its left or above. */
  readonly covered: 'left' | 'above' | undefined;
  /** Blanks before its text. */
  readonly indent: number;
}
export interface PlacedCell {
  /** From 0. */
  readonly column: number;
  readonly text: readonly Inline[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly indent: number;
  readonly place: Place;
}

/** A cell of the table that still knows where it stands. */
export type DraftCell = BookCell & Pick<PlacedCell, 'column' | 'indent'>;
