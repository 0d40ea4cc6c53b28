/** Finds a font that is damaged in a table that we need: its parser reads tables only when they are asked for, and hides their errors. */

import type { Font } from 'fontkit';

interface Table {
  readonly offset: number;
  readonly length: number;
}

interface Tables {
  readonly directory: { readonly tables: Readonly<Record<string, Table | undefined>> };
  readonly hhea: { readonly numberOfMetrics: number };
  readonly loca: { readonly offsets: readonly number[] };
}

const needed = ['head', 'hhea', 'maxp', 'hmtx', 'cmap', 'name', 'OS/2', 'post'];
/** Of outlines by Bézier curves of the second degree; those of the third stand in a table of their own. */
const quadratic = ['loca', 'glyf'];
/** Go into the subset that a PDF embeds. */
const copied = ['cvt ', 'fpgm', 'prep'];

/** Throws an `Error` that names the table. */
export function checkTables(font: Font, bytes: Uint8Array): void {
  const { directory, hhea, loca } = font as unknown as Tables;
  const { tables } = directory;
  const isCubic = tables['CFF '] !== undefined || tables.CFF2 !== undefined;
  const outlines = isCubic ? ['CFF ', 'CFF2'].filter((tag) => tables[tag] !== undefined) : quadratic;
  for (const tag of [...needed, ...outlines]) if (!tables[tag]?.length) throw new Error(`no table ${tag}`);
  for (const tag of [...needed, ...outlines, ...copied]) checkTable(font, tag, tables[tag], bytes);
  // In a compressed file the tables stand elsewhere.
  if (font.type !== 'TTF') return;
  if (hhea.numberOfMetrics < 1 || hhea.numberOfMetrics * 4 > (tables.hmtx?.length ?? 0)) throw new Error('table hmtx');
  if (isCubic || tables.glyf === undefined) return;
  if (!areInOrder(loca.offsets, font.numGlyphs, tables.glyf.length)) throw new Error('table loca');
  if (!arePlausible(loca.offsets, tables.glyf, bytes)) throw new Error('table glyf');
}

function checkTable(font: Font, tag: string, table: Table | undefined, bytes: Uint8Array): void {
  if (table === undefined || table.length === 0) return;
  const isOutside = font.type === 'TTF' && table.offset + table.length > bytes.length;
  // Outlines alone are no table to the parser: it reads them one by one.
  const isRead = tag === 'glyf' || (font as unknown as Readonly<Record<string, unknown>>)[tag] !== undefined;
  if (isOutside || !isRead) throw new Error(`table ${tag}`);
}

/** Where each outline begins; one more than there are glyphs. */
function areInOrder(offsets: readonly number[], glyphs: number, length: number): boolean {
  if (offsets.length <= glyphs) return false;
  return offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0) && offset <= length);
}

/** Whether each outline has room for as many contours as it says: one that lies has the parser read for minutes. */
function arePlausible(offsets: readonly number[], { offset }: Table, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return offsets.every((begin, index) => {
    const length = (offsets[index + 1] ?? begin) - begin;
    if (length === 0) return true;
    return length >= 10 && 10 + 2 * view.getInt16(offset + begin) <= length;
  });
}
