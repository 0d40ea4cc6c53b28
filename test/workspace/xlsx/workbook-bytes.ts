/** XLSX files written part by part, with what exceljs itself would never write. */

import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../../src/table/cell-address.ts';

export interface WorkbookParts {
  /** Content of `sheetData` and what follows it, by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly veryHidden?: readonly string[];
  /** `si` elements. */
  readonly strings?: string;
  /** `numFmt` elements. */
  readonly formats?: string;
  /** Number format ids of the cell styles, from style 0. */
  readonly styles?: readonly number[];
  /** `font` elements of the cell styles, from style 0; without them all look alike. */
  readonly fonts?: readonly string[];
  /** `fill` and `border` elements of the cell styles, from style 0. */
  readonly fills?: readonly string[];
  readonly borders?: readonly string[];
  readonly is1904?: boolean;
  /** Formulas are left to whoever opens it. */
  readonly isUncomputed?: boolean;
  /** Formulas count with what is shown. */
  readonly isRounded?: boolean;
  /** What `wsDr` holds, of the first sheet. */
  readonly drawing?: string;
  /** `comment` and `threadedComment` elements, of the first sheet. */
  readonly comments?: string;
  readonly threads?: string;
}

export function writeWorkbook(parts: WorkbookParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(workbookParts(parts)).map(([name, xml]) => [name, strToU8(xml)])));
}

export function workbookParts({
  sheets,
  hidden = [],
  veryHidden = [],
  strings = '',
  formats = '',
  styles = [0],
  fonts,
  fills,
  borders,
  is1904 = false,
  isUncomputed = false,
  isRounded = false,
  drawing,
  comments,
  threads,
}: WorkbookParts): Record<string, string> {
  const names = Object.keys(sheets);
  const relations = names.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`));
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${is1904}"/><sheets>${names
      .map((name, index) => {
        const hiding = veryHidden.includes(name) ? 'veryHidden' : 'hidden';
        const state = [...hidden, ...veryHidden].includes(name) ? ` state="${hiding}"` : '';
        return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
      })
      .join(
        '',
      )}</sheets>${isUncomputed ? '<calcPr calcId="124519" fullCalcOnLoad="1"/>' : ''}${isRounded ? '<calcPr fullPrecision="0"/>' : ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...relations,
      relation(names.length + 1, 'sharedStrings', 'sharedStrings.xml'),
      relation(names.length + 2, 'styles', 'styles.xml'),
    ]),
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}>${formats && `<numFmts>${formats}</numFmts>`}${looks(fonts, fills, borders)}<cellXfs>${styles
      .map(
        (id, index) =>
          `<xf numFmtId="${id}" fontId="${fonts === undefined ? 0 : index}" fillId="${fills === undefined ? 0 : index}" borderId="${borders === undefined ? 0 : index}" xfId="0" applyNumberFormat="1"/>`,
      )
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}><sheetData>${sheets[name]}</worksheet>`,
      ]),
    ),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ...(drawing === undefined ? [] : [relation(1, 'drawing', '../drawings/drawing1.xml')]),
      ...(comments === undefined ? [] : [relation(2, 'comments', '../comments1.xml')]),
      ...(threads === undefined ? [] : [relation(3, 'threadedComment', '../threadedComments/threadedComment1.xml')]),
    ]),
    ...(drawing !== undefined && {
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:mc="mc">${drawing}</xdr:wsDr>`,
    }),
    ...(comments !== undefined && {
      'xl/comments1.xml': `<comments ${main}><commentList>${comments}</commentList></comments>`,
    }),
    ...(threads !== undefined && {
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments>${threads}</ThreadedComments>`,
    }),
  };
}

/** `sheetData` with a row of texts for each of the lines, and what ends it. */
export function rowsOf(lines: readonly (readonly string[])[]): string {
  const rows = lines.map((cells, row) => {
    const written = cells.map(
      (text, column) => `<c r="${columnName(column + 1)}${row + 1}" t="str"><v>${text}</v></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return `${rows.join('')}</sheetData>`;
}

/** A comment of old, in two runs. */
export function comment(cell: string, text: string): string {
  return `<comment ref="${cell}" authorId="0"><text><r><t>${text.slice(0, 2)}</t></r><r><t>${text.slice(2)}</t></r></text></comment>`;
}

/** A text box with its paragraphs. */
export function textBox(...paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  return `<xdr:twoCellAnchor><xdr:sp><xdr:txBody>${body}</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
}

/** A font, fill and border at least, which every workbook has. */
function looks(
  fonts: readonly string[] = ['<font/>'],
  fills: readonly string[] = ['<fill/>'],
  borders: readonly string[] = ['<border/>'],
): string {
  return `<fonts>${fonts.join('')}</fonts><fills>${fills.join('')}</fills><borders>${borders.join('')}</borders>`;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function relationships(relations: readonly string[]): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<Relationships xmlns="${namespace}">${relations.join('')}</Relationships>`;
}
