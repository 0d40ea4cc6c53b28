/** A workbook's package: its sheets with what stands on them, the parts that they share, and what names them all. */

import { type CoreProperties, coreXml } from '../../package/properties.ts';
import {
  appXml,
  contentTypes,
  officeRelations,
  packageLinks,
  propertyTypes,
  relation,
  relationships,
} from '../../package/relations.ts';
import { declaration, escapeText, tag } from '../../package/xml.ts';
import { type Part, zipParts } from '../../package/zip-parts.ts';
import type { Sink } from '../../writer.ts';
import type { FontFormat } from './cell-format.ts';
import { type Comment, commentsXml, vmlXml } from './comments.ts';
import { type Drawn, drawingXml } from './drawing.ts';
import { SharedStrings } from './shared-strings.ts';
import { StyleSheet } from './style-sheet.ts';
import { relations, type Worksheet, worksheetXml } from './worksheet.ts';

export interface Workbook {
  readonly properties: CoreProperties;
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  readonly commentFont: FontFormat;
}

export interface WorkbookSheet {
  readonly worksheet: Worksheet;
  readonly drawings: readonly Drawing[];
  readonly comments: readonly Comment[];
}

export type Drawing = Drawn & { readonly content: PictureContent | ChartContent };

export interface PictureContent {
  readonly type: 'png' | 'jpeg';
  /** Drawn when it is its turn, so that no more than one is held. */
  readonly draw: () => Uint8Array;
}

export interface ChartContent {
  readonly chart: () => Iterable<string>;
}

/** What formulas and Excel itself call a range of cells. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** The position of the sheet that it belongs to, from 0. */
  readonly sheet?: number;
  readonly isHidden?: boolean;
}

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export async function writePackage(workbook: Workbook, sink: Sink): Promise<void> {
  await zipParts(partsOf(workbook), sink);
}

/** Styles and texts come last, since the sheets say what is in them. */
function* partsOf(workbook: Workbook): Generator<Part> {
  const { sheets, properties, commentFont } = workbook;
  const [styles, strings] = [new StyleSheet(), new SharedStrings()];
  const numbers = numberDrawings(sheets);
  yield { name: '[Content_Types].xml', content: contentTypes(endings, typesOf(sheets, numbers)) };
  yield { name: '_rels/.rels', content: packageLinks('xl/workbook.xml') };
  yield { name: 'docProps/app.xml', content: appXml() };
  yield { name: 'docProps/core.xml', content: coreXml(properties) };
  yield { name: 'xl/workbook.xml', content: workbookXml(workbook) };
  yield { name: 'xl/_rels/workbook.xml.rels', content: workbookLinks(sheets.length) };
  for (const [index, { worksheet, drawings, comments }] of sheets.entries()) {
    const number = index + 1;
    const has = { isFirst: index === 0, hasDrawing: drawings.length > 0, hasComments: comments.length > 0 };
    yield { name: `xl/worksheets/sheet${number}.xml`, content: worksheetXml(worksheet, has, styles, strings) };
    if (has.hasDrawing || has.hasComments) {
      yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: sheetLinks(number, has) };
    }
    if (has.hasDrawing) yield* drawingParts(number, drawings, numbers[index] ?? []);
    if (has.hasComments) {
      yield { name: `xl/comments${number}.xml`, content: commentsXml(comments, properties.creator, commentFont) };
      yield { name: `xl/drawings/vmlDrawing${number}.vml`, content: vmlXml(comments, number) };
    }
  }
  yield { name: 'xl/sharedStrings.xml', content: strings.xml() };
  yield { name: 'xl/styles.xml', content: styles.xml() };
}

function* drawingParts(number: number, drawings: readonly Drawing[], names: readonly string[]): Generator<Part> {
  yield { name: `xl/drawings/drawing${number}.xml`, content: drawingXml(drawings) };
  const links = drawings.map(({ content }, index) =>
    relation(`rId${index + 1}`, 'chart' in content ? 'chart' : 'image', `../${names[index] ?? ''}`),
  );
  yield { name: `xl/drawings/_rels/drawing${number}.xml.rels`, content: relationships(links) };
  for (const [index, { content }] of drawings.entries()) {
    const name = `xl/${names[index] ?? ''}`;
    yield { name, content: 'chart' in content ? content.chart() : content.draw() };
  }
}

/** The parts of each sheet's drawings, numbered through the workbook. */
function numberDrawings(sheets: readonly WorkbookSheet[]): readonly (readonly string[])[] {
  let [charts, pictures] = [0, 0];
  return sheets.map(({ drawings }) =>
    drawings.map(({ content }) => {
      if ('chart' in content) {
        charts += 1;
        return `charts/chart${charts}.xml`;
      }
      pictures += 1;
      return `media/image${pictures}.${content.type}`;
    }),
  );
}

/** In this order. */
function typesOf(
  sheets: readonly WorkbookSheet[],
  numbers: readonly (readonly string[])[],
): readonly (readonly [name: string, type: string])[] {
  return [
    ['xl/workbook.xml', `${spreadsheetType}.sheet.main+xml`],
    ...propertyTypes,
    ['xl/styles.xml', `${spreadsheetType}.styles+xml`],
    ['xl/sharedStrings.xml', `${spreadsheetType}.sharedStrings+xml`],
    ...sheets.flatMap(({ drawings, comments }, index) =>
      typesOfSheet(index + 1, drawings, comments, numbers[index] ?? []),
    ),
  ];
}

function typesOfSheet(
  number: number,
  drawings: readonly Drawing[],
  comments: readonly Comment[],
  names: readonly string[],
): readonly (readonly [name: string, type: string])[] {
  const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
  const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
  return [
    [`xl/worksheets/sheet${number}.xml`, `${spreadsheetType}.worksheet+xml`],
    ...(comments.length > 0 ? [[`xl/comments${number}.xml`, `${spreadsheetType}.comments+xml`] as const] : []),
    ...(drawings.length > 0 ? [[`xl/drawings/drawing${number}.xml`, drawingType] as const] : []),
    ...names.filter((name) => name.startsWith('charts/')).map((name) => [`xl/${name}`, chartType] as const),
  ];
}

/** Of what has no type of its own. */
const endings = {
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

function* workbookXml({ sheets, names }: Workbook): Generator<string> {
  yield `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeRelations}">`;
  yield '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>';
  const entries = sheets.map(({ worksheet: { name } }, at) =>
    tag('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
  );
  yield tag('sheets', {}, entries.join(''));
  if (names.length > 0) yield tag('definedNames', {}, names.map(composeName).join(''));
  yield '<calcPr calcId="124519"/></workbook>';
}

function composeName({ name, refersTo, sheet, isHidden }: DefinedName): string {
  return tag(
    'definedName',
    { name, ...(sheet === undefined ? {} : { localSheetId: sheet }), ...(isHidden === true ? { hidden: true } : {}) },
    escapeText(refersTo),
  );
}

function workbookLinks(count: number): readonly string[] {
  const sheets = Array.from({ length: count }, (_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  return relationships([
    ...sheets,
    relation(`rId${count + 1}`, 'styles', 'styles.xml'),
    relation(`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml'),
  ]);
}

function sheetLinks(number: number, has: { hasDrawing: boolean; hasComments: boolean }): readonly string[] {
  return relationships([
    ...(has.hasDrawing ? [relation(relations.drawing, 'drawing', `../drawings/drawing${number}.xml`)] : []),
    ...(has.hasComments
      ? [
          relation(relations.comments, 'comments', `../comments${number}.xml`),
          relation(relations.vml, 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`),
        ]
      : []),
  ]);
}
