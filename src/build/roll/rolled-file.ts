/** What became of a table: what was added to it, or why it was copied as it was. */

import type { Unmovable } from './workbook/move-formula.ts';

export interface RolledFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly addedColumns: readonly string[];
  readonly addedRows: number;
  readonly emptiedColumns: readonly string[];
  readonly droppedRows: number;
  /** Cells whose formulas may have to take in what was added: `計画!F3`. */
  readonly openFormulas: readonly string[];
  /** All of it, or one of its sheets: columns and rows of the next year are left to who knows it. */
  readonly isAsItWas: boolean;
  /** Why that is so. */
  readonly why?: WhyAsItWas;
}

/**
 * A table of `amounts`, an `xls`, one that an `extension` reads, a table that cannot be read again as it stands (`unread`), with a head that is none of years over
 * rows (`head`), with a year over columns that are none of its years (`spanned`); several on one sheet (`several`).
 */
export type WhyAsItWas = Unmovable | 'amounts' | 'xls' | 'extension' | 'unread' | 'head' | 'spanned' | 'several';

export function keepFile(file: string, bytes: Uint8Array, why: WhyAsItWas): RolledFile {
  const none = { addedColumns: [], addedRows: 0, emptiedColumns: [], droppedRows: 0, openFormulas: [] };
  return { file, bytes, ...none, isAsItWas: true, why };
}
