/** What Excel needs to print and show a sheet: paper, margins, one page wide, repeated heads, frozen panes. */

import type { ComposedDocument } from '../../document/document.ts';
import type { PrintedPage } from './break-pages.ts';
import { excelText } from './excel-text.ts';
import { quoteName } from './formula.ts';
import { columnLetters, type SheetPage, type SheetView } from './package/worksheet.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Excel's numbers of paper sizes (ECMA-376 18.3.1.63). */
const paperSizes = { A3: 8, A4: 9 } as const;
/** Points of frozen rows that leave room to scroll on a small screen. */
const highestFrozen = 260;
const inch = 25.4;
const point = inch / 72;
/** Millimetres. */
const paperSides = { A3: [297, 420], A4: [210, 297] } as const;
/** Below it, text of 9 points is hard to read. */
const smallestScale = 0.75;

export function composePage(document: ComposedDocument, layout: SheetLayout): SheetPage {
  const { size, orientation } = document.page;
  const { top, right, bottom, left } = document.theme.page.margin;
  const wide = wideTable(layout);
  return {
    paper: paperSizes[size],
    orientation,
    across: wide === undefined ? 1 : countPages(document, layout),
    goesOverThenDown: wide !== undefined,
    margins: {
      left: left / inch,
      right: right / inch,
      top: (top + 4) / inch,
      bottom: (bottom + 3) / inch,
      header: (top * 0.5) / inch,
      footer: (bottom * 0.5) / inch,
    },
    ...composeHeaderFooter(document),
  };
}

/** What every printed page repeats, as a name of the sheet refers to it, e.g. `'総括'!$A:$B,'総括'!$1:$2`. */
export function titlesOf(layout: SheetLayout): string | undefined {
  const wide = wideTable(layout);
  const head = sharedHead(layout) ?? wide;
  const sheet = quoteName(layout.name);
  const columns = wide?.repeated?.map((column) => `$${columnLetters(column)}`).join(':');
  const rows = head && `$${head.firstRow}:$${head.firstRow + head.headRows - 1}`;
  const parts = [columns, rows].filter((part) => part !== undefined).map((part) => `${sheet}!${part}`);
  return parts.length === 0 ? undefined : parts.join(',');
}

/** Excel's own metrics and whole percents of a scale differ a little. */
const sureShare = 0.95;

/** The room of a page below which the sheet's rows would go on over the next, when it is printed as wide as it is laid out. */
export function printedPageOf(document: ComposedDocument, layout: SheetLayout): PrintedPage {
  const { page, theme } = document;
  const [short, long] = paperSides[page.size];
  const isAcross = page.orientation === 'landscape';
  const { across, margins } = composePage(document, layout);
  const height = (isAcross ? short : long) / inch - margins.top - margins.bottom;
  const width = ((isAcross ? long : short) - theme.page.margin.left - theme.page.margin.right) / inch;
  const laidOut = layout.columnWidths.reduce((sum, each) => sum + each, 0);
  const scale = Math.min(1, (across * width * 72) / Math.max(laidOut, 1));
  const head = sharedHead(layout) ?? wideTable(layout);
  const repeated = { first: head?.firstRow ?? 1, last: head === undefined ? 0 : head.firstRow + head.headRows - 1 };
  return { height: (height * 72 * sureShare) / scale, repeated };
}

/** What is printed: all that the form lays out, and nothing that somebody writes beside it. `undefined` of an empty sheet. */
export function printAreaOf({ name, columnWidths, rowHeights }: SheetLayout): string | undefined {
  if (columnWidths.length === 0 || rowHeights.length === 0) return undefined;
  return `${quoteName(name)}!$A$1:$${columnLetters(columnWidths.length)}$${rowHeights.length}`;
}

/** The table that may take several pages beside each other. */
function wideTable({ tables }: SheetLayout): SheetLayout['tables'][number] | undefined {
  return tables.find(({ repeated }) => repeated !== undefined);
}

/** Beside each other, so that what is printed can be read. */
function countPages({ page, theme }: ComposedDocument, { columnWidths }: SheetLayout): number {
  const [short, long] = paperSides[page.size];
  const { left, right } = theme.page.margin;
  const across = (page.orientation === 'landscape' ? long : short) - left - right;
  const width = columnWidths.reduce((sum, each) => sum + each, 0) * point;
  return Math.max(1, Math.ceil((width * smallestScale) / across));
}

/** Title and sheet above, organisation and page number below. */
function composeHeaderFooter(document: ComposedDocument): Pick<SheetPage, 'header' | 'footer'> {
  // The size comes before the font, so that a text that begins with a digit is not read as part of it.
  const font = `&8&"${document.theme.fonts[0] ?? ''},Regular"`;
  const owner = [document.organization, document.section].filter((part) => part !== '').join('　');
  return {
    header: `&L${font}${escapeCodes(document.title)}${document.sheets === 'goal' ? `&R${font}&A` : ''}`,
    footer: `&L${font}${escapeCodes(owner)}&C${font}&P / &N`,
  };
}

/** Heads stay in sight when the sheet has one table, or tables with the same columns, and screens have room for them. */
export function composeView(layout: SheetLayout): SheetView {
  const head = sharedHead(layout);
  const columns = head?.freezeColumns ?? 0;
  const above = head === undefined ? 0 : head.firstRow + head.headRows - 1;
  const height = layout.rowHeights.slice(0, above).reduce((sum, each) => sum + each, 0);
  const rows = height > highestFrozen ? 0 : above;
  return { frozenRows: rows, frozenColumns: columns, hasGridLines: false };
}

/** The head of the first table, if it says what is in the columns of the whole sheet. */
function sharedHead({ tables }: SheetLayout): SheetLayout['tables'][number] | undefined {
  const first = tables[0];
  if (first === undefined || first.headRows === 0) return undefined;
  const isShared = tables.every((table) => table.edges.join() === first.edges.join());
  return isShared ? first : undefined;
}

function escapeCodes(text: string): string {
  return excelText(text).replaceAll('&', '&&');
}
