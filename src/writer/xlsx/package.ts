/** Packs a workbook again so that the same document gives the same bytes, and adds what exceljs does not write. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Finding } from '../../finding/finding.ts';
import { type CommentLayout, sizeComments } from './size-comments.ts';

export interface PackageParts {
  /** The font of the Normal style, by which spreadsheet programs measure column widths. */
  /** Alternative texts of the pictures, by drawing, in the order they were added. */
  readonly alternatives: readonly (readonly string[])[];
  /** Ranges of merged cells, e.g. `A1:J1`, by sheet. exceljs compares each with every other, which takes too long. */
  readonly merges: readonly (readonly string[])[];
  /** Cells that lead to others in the workbook, e.g. `A1` to `'目次'!A1`, by sheet. */
  readonly links: readonly (readonly Link[])[];
  /** By which the boxes of comments are laid out, by sheet. */
  readonly layouts: readonly CommentLayout[];
}

/** A workbook with all its cells, and what was noticed in filling it. */
export interface FilledWorkbook extends PackageParts {
  readonly findings: readonly Finding[];
}

export interface Link {
  readonly range: string;
  readonly target: string;
}

/** `[Content_Types].xml` first as the format asks, the other parts in the order of their names, all dated 1980-01-01. */
export function packWorkbook(workbook: Uint8Array, parts: PackageParts): Uint8Array {
  const files = unzipSync(workbook);
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  const packed: Zippable = {};
  for (const name of names.sort(compareParts)) {
    packed[name] = editPart(name, files[name] ?? new Uint8Array(), parts);
  }
  // ZIP dates have no zone: the parts of this local date are what is written, whatever the zone is.
  return zipSync(packed, { mtime: new Date(1980, 0, 1), level: 6 });
}

function compareParts(a: string, b: string): number {
  return Number(isContentTypes(b)) - Number(isContentTypes(a)) || (a < b ? -1 : 1);
}

function isContentTypes(name: string): boolean {
  return name === '[Content_Types].xml';
}

function editPart(name: string, bytes: Uint8Array, parts: PackageParts): Uint8Array {
  if (name === 'xl/styles.xml') return strToU8(setNormalFont(strFromU8(bytes)));
  const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
  if (sheet !== undefined) {
    const at = Number(sheet) - 1;
    return editBehindCells(bytes, (rest) => linkCells(mergeCells(rest, parts.merges[at] ?? []), parts.links[at] ?? []));
  }
  const commented = parts.layouts[Number(/^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(name)?.[1]) - 1];
  if (commented !== undefined) return strToU8(sizeComments(strFromU8(bytes), commented));
  const drawing = /^xl\/drawings\/drawing(\d+)\.xml$/.exec(name)?.[1];
  if (drawing === undefined) return bytes;
  return strToU8(describePictures(strFromU8(bytes), parts.alternatives[Number(drawing) - 1] ?? []));
}

/** The cells of a long sheet are megabytes: only what stands behind them is read as text. */
function editBehindCells(sheet: Uint8Array, edit: (rest: string) => string): Uint8Array {
  const at = Math.max(Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).lastIndexOf('</sheetData>'), 0);
  return Buffer.concat([sheet.subarray(0, at), strToU8(edit(strFromU8(sheet.subarray(at))))]);
}

/**
 * The first font of the table is the Normal style's, whose digits are the unit of column widths. Arial, or Liberation Sans
 * of the same metrics, is on every machine, so that columns are as wide everywhere; cells name fonts of their own.
 */
const normalFont = '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

function setNormalFont(styles: string): string {
  return styles.replace(/<font>(?:(?!<\/?font>)[\s\S])*<\/font>/, normalFont);
}

/** Merges stand behind the cells and their filter (ECMA-376 18.3.1.99). */
function mergeCells(sheet: string, ranges: readonly string[]): string {
  if (ranges.length === 0) return sheet;
  const merges = ranges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return sheet.replace(
    /<\/sheetData>(?:<autoFilter[^>]*\/>)?/,
    (end) => `${end}<mergeCells count="${ranges.length}">${merges}</mergeCells>`,
  );
}

/** Links stand before what says how the sheet is printed. */
function linkCells(sheet: string, links: readonly Link[]): string {
  if (links.length === 0) return sheet;
  const elements = links.map(
    ({ range, target }) => `<hyperlink ref="${range}" location="${escapeAttribute(target)}"/>`,
  );
  return sheet.replace(/<printOptions|<pageMargins/, (next) => `<hyperlinks>${elements.join('')}</hyperlinks>${next}`);
}

function describePictures(drawing: string, alternatives: readonly string[]): string {
  let index = 0;
  return drawing.replace(/<xdr:cNvPr /g, (tag) => {
    const alternative = alternatives[index] ?? '';
    index += 1;
    return `${tag}descr="${escapeAttribute(alternative)}" `;
  });
}

function escapeAttribute(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}
