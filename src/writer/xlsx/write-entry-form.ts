/** Writes an entry form as an XLSX file that Excel 2016 and LibreOffice take: nothing in it rests on what is hidden. */

import type { EntryCell, EntryField, EntryForm, EntrySheet } from '../../document/entry-form.ts';
import type { Sink } from '../writer.ts';
import { placeComments } from './comment-boxes.ts';
import { alertLook, type EntryStyles, entryStyles } from './entry-style.ts';
import { excelText } from './excel-text.ts';
import { quoteName } from './formula.ts';
import { type Choices, inlineList, listSheet } from './list-sheet.ts';
import { type DefinedName, type WorkbookSheet, writePackage } from './package/workbook.ts';
import { type Allowed, type Cell, columnLetters, type SheetPage, type Validation } from './package/worksheet.ts';
import { sheetNames } from './sheet-name.ts';

/** Points of a full-width character, and of a digit of the Normal style, which widths count in. */
const emSize = 10;
const digitWidth = 5.25;
const lineHeight = 15;
/** Excel takes no higher row. */
const highestRow = 409;
const inch = 25.4;
const a4 = 9;
/** No year of a document, nor a figure of one, lies outside. */
const [firstDay, lastDay] = [1, 2_958_465];
const largest = 999_999_999_999_999;

export async function writeEntryForm(form: EntryForm, sink: Sink): Promise<void> {
  const styles = entryStyles(form.font);
  const choices: Choices = collectChoices(form);
  const lists = choices.lists.length === 0 ? [] : [listSheet(choices.lists)];
  const sheets = [...form.sheets, ...lists];
  const names = sheetNames(sheets.map(({ name }) => name));
  const written = sheets.map((sheet, at) => composeSheet(sheet, names[at] ?? sheet.name, form, styles, choices));
  const { title, organization, date } = form;
  await writePackage(
    {
      properties: {
        title,
        subject: title,
        creator: organization,
        keywords: organization === '' ? [] : [organization],
        language: 'ja-JP',
        date: `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}T00:00:00Z`,
      },
      sheets: written,
      names: [
        ...listNames(choices, names.at(-1) ?? ''),
        ...sheets.flatMap((sheet, at) => printNames(sheet, names[at] ?? sheet.name, at)),
      ],
      commentFont: { name: form.font, size: 9 },
    },
    sink,
  );
}

/** Those that are too many for the formula of a cell stand on a sheet of their own, in sight. */
function collectChoices({ sheets }: EntryForm): Choices {
  const lists: (readonly string[])[] = [];
  const named = new Map<string, string>();
  for (const { rule } of sheets.flatMap(({ fields }) => fields)) {
    if (rule.type !== 'choice' || inlineList(rule.choices) !== undefined) continue;
    const key = JSON.stringify(rule.choices);
    if (named.has(key)) continue;
    lists.push(rule.choices);
    named.set(key, `選択肢_${lists.length}`);
  }
  return { lists, nameOf: (choices) => named.get(JSON.stringify(choices)) ?? '' };
}

function listNames({ lists, nameOf }: Choices, sheet: string): readonly DefinedName[] {
  return lists.map((choices, at) => {
    const letters = columnLetters(at + 1);
    return { name: nameOf(choices), refersTo: `${quoteName(sheet)}!$${letters}$2:$${letters}$${choices.length + 1}` };
  });
}

function printNames({ columns, rows, headRow }: EntrySheet, name: string, sheet: number): readonly DefinedName[] {
  const place = quoteName(name);
  const area = `${place}!$A$1:$${columnLetters(columns.length)}$${rows.length}`;
  return [
    { name: '_xlnm.Print_Area', refersTo: area, sheet },
    ...(headRow === undefined
      ? []
      : [{ name: '_xlnm.Print_Titles', refersTo: `${place}!$${headRow}:$${headRow}`, sheet }]),
  ];
}

function composeSheet(
  sheet: EntrySheet,
  name: string,
  form: EntryForm,
  styles: EntryStyles,
  choices: Choices,
): WorkbookSheet {
  const { columns, rows, headRow, fixedColumns, fields, alerts, footer } = sheet;
  const columnWidths = columns.map((width) => width * emSize);
  const rowHeights = rows.map(({ height = lineHeight }) => Math.min(Math.round(height * 4) / 4, highestRow));
  const cells = rows.flatMap((row, at) => row.cells.map((cell) => ({ ...cell, row: at + 1 })));
  return {
    worksheet: {
      name,
      columnWidths: columnWidths.map((width) => Math.round((width / digitWidth) * 100) / 100),
      rowHeights,
      rows: rows.map((row) => row.cells.map((cell) => composeCell(cell, styles))),
      view: { frozenRows: headRow ?? 0, frozenColumns: headRow === undefined ? 0 : fixedColumns, hasGridLines: false },
      page: composePage(footer, form),
      merges: [],
      filter: undefined,
      conditions: alerts.map(({ range, formula, level }) => ({ range, formula, format: alertLook(level) })),
      validations: fields.map((field) => composeField(field, choices)),
      links: [],
      breaks: [],
      isProtected: true,
    },
    drawings: [],
    comments: placeComments({ cells, rowHeights, columnWidths }),
  };
}

function composeCell({ column, look, align, format, value, isMarked }: EntryCell, styles: EntryStyles): Cell {
  const written = typeof value === 'string' ? excelText(value) : value;
  return {
    column,
    format: styles.of({ look, align, format, isMarked: isMarked === true }),
    ...(written === undefined || written === '' ? {} : { value: written }),
  };
}

function composeField({ range, rule, title, prompt, errorTitle, error }: EntryField, choices: Choices): Validation {
  const texts = [title, prompt, errorTitle, error].map(excelText);
  const [writtenTitle = '', writtenPrompt = '', writtenErrorTitle = '', writtenError = ''] = texts;
  return {
    range,
    allows: allowedBy(rule, choices),
    title: writtenTitle,
    prompt: writtenPrompt,
    errorTitle: writtenErrorTitle,
    error: writtenError,
  };
}

function allowedBy(rule: EntryField['rule'], { nameOf }: Choices): Allowed | undefined {
  switch (rule.type) {
    case 'any':
      return undefined;
    case 'number':
      return { type: 'decimal', least: -largest, most: largest };
    case 'date':
      return { type: 'date', least: firstDay, most: lastDay };
    case 'text':
      return { longest: rule.limit };
    case 'choice':
      return { list: inlineList(rule.choices) ?? nameOf(rule.choices) };
  }
}

function composePage(footer: string, { font }: EntryForm): SheetPage {
  // The size comes before the font, so that a text that begins with a digit is not read as part of it.
  const look = `&8&"${font},Regular"`;
  return {
    paper: a4,
    orientation: 'landscape',
    across: 1,
    goesOverThenDown: false,
    margins: {
      left: 12 / inch,
      right: 12 / inch,
      top: 14 / inch,
      bottom: 16 / inch,
      header: 7 / inch,
      footer: 8 / inch,
    },
    header: '',
    footer: `&L${look}${excelText(footer).replaceAll('&', '&&')}&R${look}&P／&N`,
  };
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
