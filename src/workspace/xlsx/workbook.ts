/** A workbook that was opened, whatever format it is kept in: its sheets by name, of which none is read yet. */

import type { Finding } from '../../finding/finding.ts';
import type { SheetContent } from './sheet-content.ts';

export interface Workbook {
  readonly file: string;
  /** Every part of the archive; none of a format that is no archive. */
  readonly partNames: readonly string[];
  readonly sheets: readonly SheetEntry[];
  /** What the names of its sheets may not hold. */
  readonly findings: readonly Finding[];
  /** Days count from 1904. */
  readonly is1904: boolean;
  /** What stands in a sheet, as far as the limit of cells, or why it cannot be had. */
  readSheet(sheet: SheetEntry, cellsLimit: number): SheetContent | Finding;
  /** What stands in text boxes and shapes over the cells of a sheet that was read. */
  drawnTexts(sheet: SheetEntry): readonly string[];
  /** Comments at cells of a sheet that was read. */
  comments(sheet: SheetEntry): readonly CellComment[];
}

export interface CellComment {
  /** e.g. `D14` */
  readonly cell: string;
  readonly text: string;
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where it is kept. */
  readonly part: string;
}
