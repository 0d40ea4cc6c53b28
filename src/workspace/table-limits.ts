/** How large a table may be, whatever file it stands in: more is a mistake or an attack, and no table that anybody prints. */

/** Bytes of a file with a table. */
export const tableSizeLimit = 50 * 1024 * 1024;

/** Cells of a table, blank ones between others too. */
export const cellLimit = 1_000_000;

/** Columns that hold something. */
export const columnsLimit = 1_000;

/** Sheets that an extension makes of a file. */
export const sheetsLimit = 1_000;

/** Characters of a cell: what Excel holds. */
export const textLimit = 32_767;
