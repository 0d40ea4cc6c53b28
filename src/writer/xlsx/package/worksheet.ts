/** xl/worksheets/sheetN.xml, row by row, in the order that the schema asks for. */

import { declaration, escapeText, tag } from '../../package/xml.ts';
import type { CellFormat, ConditionFormat } from './cell-format.ts';
import type { RichRun, SharedStrings } from './shared-strings.ts';
import type { StyleSheet } from './style-sheet.ts';

/** Rows and columns count from 1; heights are points, widths digits of the Normal style. */
export interface Worksheet {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** By row, each from left to right; asked for once, as the sheet is written. */
  readonly rows: Iterable<readonly Cell[] | undefined>;
  readonly view: SheetView;
  readonly page: SheetPage | undefined;
  readonly merges: readonly string[];
  readonly filter: string | undefined;
  readonly conditions: readonly Condition[];
  readonly validations: readonly Validation[];
  readonly links: readonly Link[];
  /** Rows that a new page begins below. */
  readonly breaks: readonly number[];
  /** Cells that are not open cannot be changed; rows and columns can still be made larger. There is no password. */
  readonly isProtected?: boolean;
}

export interface Cell {
  readonly column: number;
  readonly format?: CellFormat;
  readonly value?: CellContent;
}

export type CellContent =
  | string
  | number
  | { readonly rich: readonly RichRun[] }
  | { readonly formula: string; readonly result: string | number };

export interface SheetView {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
}

export interface SheetPage {
  /** Excel's number of the paper (ECMA-376 18.3.1.63). */
  readonly paper: number;
  readonly orientation: 'landscape' | 'portrait';
  /** Pages beside each other; below each other there are as many as it takes. */
  readonly across: number;
  readonly goesOverThenDown: boolean;
  /** Inches. */
  readonly margins: Readonly<Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>>;
  readonly header: string;
  readonly footer: string;
}

export interface Condition {
  /** e.g. `K5:K20 K25`. */
  readonly range: string;
  readonly formula: string;
  readonly format: ConditionFormat;
}

/** What may be filled into cells, and the words that say so. Anything else is refused. */
export interface Validation {
  readonly range: string;
  /** None where anything may stand, and only words are shown. */
  readonly allows: Allowed | undefined;
  readonly title: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** A list as a formula: a quoted text with commas, or the name of cells. */
export type Allowed =
  | { readonly list: string }
  | { readonly type: 'decimal' | 'whole' | 'date'; readonly least: number; readonly most: number }
  | { readonly longest: number };

/** Of a cell to another in the workbook. */
export interface Link {
  readonly range: string;
  readonly target: string;
}

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** The relations by which a sheet names its drawing and its comments. */
export const relations = { drawing: 'rId1', comments: 'rId2', vml: 'rId3' } as const;

export function* worksheetXml(
  sheet: Worksheet,
  { isFirst, hasDrawing, hasComments }: { isFirst: boolean; hasDrawing: boolean; hasComments: boolean },
  styles: StyleSheet,
  strings: SharedStrings,
): Generator<string> {
  const { page, filter, merges, links } = sheet;
  yield `${declaration}${tag('worksheet', namespaces).slice(0, -2)}>`;
  if (page !== undefined) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield composeView(sheet.view, isFirst);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield composeColumns(sheet.columnWidths);
  yield '<sheetData>';
  let row = 0;
  for (const cells of sheet.rows) {
    row += 1;
    yield composeRow(row, cells ?? [], sheet, styles, strings);
  }
  yield '</sheetData>';
  if (sheet.isProtected === true)
    yield tag('sheetProtection', { sheet: true, formatColumns: false, formatRows: false });
  if (filter !== undefined) yield tag('autoFilter', { ref: filter });
  if (merges.length > 0)
    yield tag('mergeCells', { count: merges.length }, merges.map((ref) => tag('mergeCell', { ref })).join(''));
  for (const [index, condition] of sheet.conditions.entries()) yield composeCondition(condition, index + 1, styles);
  if (sheet.validations.length > 0)
    yield tag(
      'dataValidations',
      { count: sheet.validations.length },
      sheet.validations.map(composeValidation).join(''),
    );
  if (links.length > 0)
    yield tag(
      'hyperlinks',
      {},
      links.map(({ range, target }) => tag('hyperlink', { ref: range, location: target })).join(''),
    );
  if (page !== undefined) yield composePage(page);
  if (sheet.breaks.length > 0) yield composeBreaks(sheet.breaks);
  if (hasDrawing) yield tag('drawing', { 'r:id': relations.drawing });
  if (hasComments) yield tag('legacyDrawing', { 'r:id': relations.vml });
  yield '</worksheet>';
}

function composeView({ frozenRows, frozenColumns, hasGridLines }: SheetView, isFirst: boolean): string {
  const attributes = {
    ...(hasGridLines ? {} : { showGridLines: false }),
    ...(isFirst ? { tabSelected: true } : {}),
    workbookViewId: 0,
  };
  if (frozenRows === 0 && frozenColumns === 0) return tag('sheetViews', {}, tag('sheetView', attributes));
  const activePane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeftCell = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`;
  const pane = tag('pane', {
    ...(frozenColumns === 0 ? {} : { xSplit: frozenColumns }),
    ...(frozenRows === 0 ? {} : { ySplit: frozenRows }),
    topLeftCell,
    activePane,
    state: 'frozen',
  });
  const selection = tag('selection', { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell });
  return tag('sheetViews', {}, tag('sheetView', attributes, pane, selection));
}

function composeColumns(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, at) => tag('col', { min: at + 1, max: at + 1, width, customWidth: true }));
  return tag('cols', {}, ...columns);
}

function composeRow(
  row: number,
  cells: readonly Cell[],
  { rowHeights }: Worksheet,
  styles: StyleSheet,
  strings: SharedStrings,
): string {
  const height = rowHeights[row - 1];
  let xml = `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>`;
  for (const { column, format, value } of cells) {
    const style = format === undefined ? '' : ` s="${styles.indexOf(format)}"`;
    xml += composeCell(`r="${columnLetters(column)}${row}"${style}`, value, strings);
  }
  return `${xml}</row>`;
}

/** The error that charts draw nothing for. */
const notAvailable = '#N/A';

function composeCell(start: string, value: CellContent | undefined, strings: SharedStrings): string {
  if (value === undefined) return `<c ${start}/>`;
  if (typeof value === 'number') return `<c ${start}><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c ${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
  if ('rich' in value) return `<c ${start} t="s"><v>${strings.indexOfRich(value.rich)}</v></c>`;
  const { formula, result } = value;
  // LibreOffice takes an error that is given as a zero in charts, and works out what is not given.
  if (result === notAvailable) return `<c ${start}><f>${escapeText(formula)}</f></c>`;
  const type = typeof result === 'number' ? '' : ' t="str"';
  return `<c ${start}${type}><f>${escapeText(formula)}</f><v>${escapeText(String(result))}</v></c>`;
}

function composeCondition({ range, formula, format }: Condition, priority: number, styles: StyleSheet): string {
  const rule = { type: 'expression', dxfId: styles.indexOfCondition(format), priority };
  return tag(
    'conditionalFormatting',
    { sqref: range },
    tag('cfRule', rule, `<formula>${escapeText(formula)}</formula>`),
  );
}

function composeValidation({ range, allows, title, prompt, errorTitle, error }: Validation): string {
  const { attributes, formulas } = composeAllowed(allows);
  return tag(
    'dataValidation',
    {
      ...attributes,
      errorStyle: 'stop',
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      ...textsOf({ errorTitle: cut(errorTitle, 32), error: cut(error, 224) }),
      ...textsOf({ promptTitle: cut(title, 32), prompt: cut(prompt, 255) }),
      sqref: range,
    },
    ...formulas.map((formula, at) => `<formula${at + 1}>${escapeText(formula)}</formula${at + 1}>`),
  );
}

function composeAllowed(allows: Allowed | undefined): {
  readonly attributes: Readonly<Record<string, string>>;
  readonly formulas: readonly string[];
} {
  if (allows === undefined) return { attributes: {}, formulas: [] };
  if ('list' in allows) return { attributes: { type: 'list' }, formulas: [allows.list] };
  if ('longest' in allows)
    return { attributes: { type: 'textLength', operator: 'lessThanOrEqual' }, formulas: [`${allows.longest}`] };
  const { type, least, most } = allows;
  return { attributes: { type, operator: 'between' }, formulas: [`${least}`, `${most}`] };
}

function textsOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

/** Characters that Excel takes of a message, none of which is cut in two. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length >= most) break;
    kept += character;
  }
  return `${kept}…`;
}

function composePage(page: SheetPage): string {
  const { paper, orientation, across, goesOverThenDown, margins, header, footer } = page;
  const setup = {
    paperSize: paper,
    ...(across === 1 ? {} : { fitToWidth: across }),
    fitToHeight: 0,
    ...(goesOverThenDown ? { pageOrder: 'overThenDown' } : {}),
    orientation,
  };
  return [
    tag('pageMargins', margins),
    tag('pageSetup', setup),
    tag('headerFooter', {}, tagText('oddHeader', header), tagText('oddFooter', footer)),
  ].join('');
}

function tagText(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}

function composeBreaks(rows: readonly number[]): string {
  const count = rows.length;
  const breaks = rows.map((id) => tag('brk', { id, max: 16_383, man: true }));
  return tag('rowBreaks', { count, manualBreakCount: count }, breaks.join(''));
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = Math.floor((column - 1) / 26);
  const made = `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
  letters[column] = made;
  return made;
}

const letters: string[] = [];
