/** The print form (様式): the document as a workbook for people, with live formulas, laid out for paper and screen. */

import type { ComposedDocument, Picture } from '../../document/document.ts';
import type { Finding } from '../../finding/finding.ts';
import type { FontStack } from '../../typography/face.ts';
import { breakPages } from './break-pages.ts';
import { createCellStyles } from './cell-style.ts';
import { composeSheet, filterOf } from './compose-sheet.ts';
import { findCells } from './find-cells.ts';
import { type CellAddress, quoteName } from './formula.ts';
import { layOutSheet } from './lay-out-sheet.ts';
import type { DefinedName, PictureContent, WorkbookSheet } from './package/workbook.ts';
import { printAreaOf, printedPageOf, titlesOf } from './page-setup.ts';
import type { SheetLayout } from './sheet-layout.ts';
import { planSheets } from './sheet-plan.ts';
import { createTextMeasure } from './text-height.ts';
import { textOfRuns } from './text-runs.ts';

/** Draws a picture as PNG with `scale` pixels a point. */
export type Rasterize = (picture: Picture, fonts: FontStack, scale: number) => Uint8Array;

/** Sharp on paper at 144 dots an inch, small enough for a workbook with a hundred charts. */
const pictureScale = 2;

export interface PrintForm {
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  /** Of all cells. */
  readonly texts: Iterable<string>;
  readonly findings: readonly Finding[];
}

export function composePrintForm(document: ComposedDocument, fonts: FontStack, rasterize: Rasterize): PrintForm {
  const measure = createTextMeasure(fonts);
  const layouts = planSheets(document).map((plan) => {
    const layout = layOutSheet(plan, document, measure);
    return breakPages(layout, printedPageOf(document, layout));
  });
  const anchors = indexAnchors(layouts);
  const findCell = findCells(layouts);
  const context = {
    document,
    styles: createCellStyles(document.theme),
    findCell,
    findAny: (key: string) => findCell(key),
    findAnchor: (id: string) => anchors.get(id),
    content: (picture: Picture) => contentOf(picture, (given) => rasterize(given, fonts, pictureScale)),
  };
  return {
    sheets: layouts.map((layout) => composeSheet(layout, context)),
    names: layouts.flatMap(namesOf),
    texts: { [Symbol.iterator]: () => textsOf(layouts) },
    findings: layouts.flatMap((layout) => layout.findings),
  };
}

function* textsOf(layouts: readonly SheetLayout[]): Generator<string> {
  for (const { cells } of layouts) for (const { content } of cells) yield textOfRuns(content.runs);
}

/** Spreadsheet programs show the pixels of a file as they are stored. */
function contentOf(picture: Picture, asPng: (picture: Picture) => Uint8Array): PictureContent {
  if (!('image' in picture) || picture.image.turn !== 1) return { type: 'png', draw: () => asPng(picture) };
  const { type, bytes } = picture.image;
  return { type, draw: () => bytes };
}

function indexAnchors(layouts: readonly SheetLayout[]): ReadonlyMap<string, CellAddress> {
  return new Map(layouts.flatMap(({ name, anchors }) => anchors.map(({ id, ...at }) => [id, { sheet: name, ...at }])));
}

/** By which Excel knows what is printed, what is repeated on each page, and what is filtered. */
function namesOf(layout: SheetLayout, sheet: number): readonly DefinedName[] {
  const [area, titles, filter] = [printAreaOf(layout), titlesOf(layout), filterOf(layout)];
  const absolute = filter?.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
  return [
    ...(absolute === undefined
      ? []
      : [{ name: '_xlnm._FilterDatabase', refersTo: `${quoteName(layout.name)}!${absolute}`, sheet, isHidden: true }]),
    ...(area === undefined ? [] : [{ name: '_xlnm.Print_Area', refersTo: area, sheet }]),
    ...(titles === undefined ? [] : [{ name: '_xlnm.Print_Titles', refersTo: titles, sheet }]),
  ];
}
