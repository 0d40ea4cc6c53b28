/** The wording of every finding in English: what was found and expected, then what to do. */

import type { Catalogue } from './catalogue.ts';
import { englishDataProblem } from './en-data-rules.ts';
import { englishSheetCheck } from './en-sheet-checks.ts';
import type { FindingFacts, Inference } from './facts.ts';
import {
  excerpt,
  type FileKind,
  isCutNumber,
  isGridOfWritten,
  itemLine,
  kindOfFile,
  listed,
  megabytes,
  namesByValue,
  shownNames,
  shownTexts,
} from './wording.ts';

export const english: Catalogue = {
  'file-missing': ({ path, beside = [] }) => ({
    message: `No such file: ${path}${beside.length === 0 ? '' : `; the tables of its folder are ${quoteAll(beside)}`}`,
    hint:
      beside.length === 0
        ? 'Check the name and where it stands.'
        : `Nobody knows which of them it is: call it ${path.replace(/^.*\//, '')}.`,
  }),
  'old-table-taken': ({ file, asked }) => ({
    message: `${file} was read as the table of the older edition; there is no ${asked}`,
    hint: `If it is another one, call the right one ${asked}.`,
  }),
  'file-unreadable': ({ path, reason }) => ({
    message: `The file cannot be read: ${path} (${reason})`,
    hint: 'Check its permissions, and that no other program holds it open.',
  }),
  'file-not-regular': ({ path }) => ({
    message: `No regular file but a named pipe, a device or the like: ${path}`,
    hint: 'Put a file with the contents in its place.',
  }),
  'file-too-large': ({ path, bytes, limit }) => ({
    message: `The file is too large: ${path} has ${megabytes(bytes)}, the limit is ${megabytes(limit)}`,
    hint: smallerFile[kindOfFile(path)],
  }),
  'file-outside-workspace': ({ path }) => ({
    message: `Nothing outside the workspace is read: ${path}`,
    hint: 'Put the file into the workspace and name it relative to that folder.',
  }),
  'extension-not-allowed': ({ extension }) => ({
    message: `The extension “${extension}” is not loaded: no code is allowed`,
    hint: 'Look at what it does; to run it add --allow-code (in the library allowCode: true). Or take it out of extensions in torikumi.yaml.',
  }),
  'extension-unreadable': ({ extension, problem }) => ({
    message:
      problem === 'syntax'
        ? `The extension “${extension}” is not JavaScript (an ES module)`
        : `The package.json of the extension “${extension}” cannot be read`,
    hint:
      problem === 'syntax'
        ? 'Mend the line shown. TypeScript has to be compiled to JavaScript.'
        : 'Install the package again with npm install.',
  }),
  'extension-too-large': ({ extension, limit }) => ({
    message: `The extension “${extension}” has too many files; the limit is ${limit}`,
    hint: 'Remove packages that it does not need, or bundle it into one file.',
  }),
  'extension-shape': ({ extension, at, expected, found }) => ({
    message: `${at} of the extension “${extension}” should be ${expected}, found ${found}`,
    hint: 'docs/extensions.md has the shape of an extension.',
  }),
  'extension-name-taken': ({ extension, at, name, other }) => ({
    message: `The name “${name}” at ${at} of the extension “${extension}” is taken by ${other === 'torikumi' ? 'one that is built in' : `the extension “${other}”`}`,
    hint: 'Choose another name in the extension.',
  }),
  'extension-finding': ({ extension, check, message, hint }) => ({
    message: `“${message}” (the check ${check} of the extension “${extension}”)`,
    ...(hint === '' ? {} : { hint }),
  }),
  'extension-failed': ({ extension, at, detail }) => ({
    message: `The extension “${extension}” failed ${at === '' ? 'while it was loaded' : `at ${at}`}: ${detail}`,
    hint: 'Mend the extension. TORIKUMI_DEBUG=1 in the environment prints where it failed.',
  }),
  'indicators-missing': ({ looked }) => ({
    message: `There is no table of indicators. Looked for ${quoteAll(looked)}`,
    hint: 'Name it so, or write its name to data.indicators in torikumi.yaml.',
  }),
  'plan-missing': () => ({
    message: 'This is no plan of indicators, so there are no figures',
    hint: 'Name a workspace that has a table of indicators (indicators.csv).',
  }),
  'encoding-unknown': ({ path, tried }) => ({
    message: `The encoding is unknown: ${path} is none of ${tried.join(', ')}`,
    hint: /\.(ya?ml|hbs)$/i.test(path)
      ? 'Save it again as UTF-8.'
      : 'In Excel, save it again as “CSV UTF-8 (Comma delimited)”.',
  }),
  'yaml-invalid': ({ detail, problem }) => ({
    message: `Not valid YAML: ${detail}`,
    hint: yamlHints[problem] ?? 'Check the indentation, the space after “:”, and unclosed quotes.',
  }),
  'text-forbidden': ({ kind, codePoints, count }) => ({
    message: `There are characters that no document may hold: ${
      { control: 'controls', noncharacter: 'noncharacters', surrogate: 'halves of surrogate pairs' }[kind]
    } ${codePoints.join(', ')} (${count} times)`,
    hint: 'They may be invisible. Type the characters around them anew.',
  }),
  'text-direction': ({ codePoints, count }) => ({
    message: `Characters that change the direction of writing are left out: ${codePoints.join(', ')} (${count} times)`,
    hint: 'They are invisible. Type the characters around them anew.',
  }),
  'text-replaced': ({ count }) => ({
    message: `There is “\ufffd”, which stands for a character that was lost (${count} times)`,
    hint: 'Look up the right character and write it.',
  }),
  'text-folded': ({ path, foldings }) => ({
    message: `Characters that only look like the usual ones are read as those: ${path} (${foldings
      .map(({ kind, examples }) => `${foldingWords[kind]}${examples.length === 0 ? '' : ` ${examples.join(', ')}`}`)
      .join('; ')})`,
  }),
  'table-too-large': ({ path, what, limit }) => ({
    message: `The table is too large: ${path} has more than ${limit} ${what}`,
    hint: 'Keep the rows and columns that are used, or split the file.',
  }),
  'cell-too-long': ({ limit }) => ({
    message: `A cell has too many characters, the limit is ${limit}`,
    hint: 'Check that quotes are closed, and split long texts.',
  }),
  'csv-invalid': ({ detail }) => ({
    message: {
      'quote-not-closed': 'A quote (") of the CSV is never closed',
      'text-after-quote': 'There is text after a closing quote (") of the CSV',
      'quote-inside-text': 'There is a quote (") in the middle of a CSV value',
    }[detail],
    hint: 'Write a " inside a value as "" and enclose the whole value in quotes.',
  }),
  'csv-row-length': ({ expected, found, others = [], isRead = false }) => ({
    message: `The row has ${found} columns, the header ${expected}${
      others.length === 0 ? '' : ` (also lines ${listed(others, ', ')})`
    }${isRead ? '; its cells are read from the left, and values of indicators are not rated' : ''}`,
    hint:
      found < expected
        ? 'See which cell is missing, and separate blank cells with commas too.'
        : 'Enclose values that hold commas in quotes: "1,234".',
  }),
  'xlsx-not-workbook': ({ path, kind }) => ({
    message: `Not an Excel workbook (.xlsx): ${path}${
      kind === undefined
        ? ' (damaged, or a file of another kind)'
        : ` (${
            {
              xls: 'an .xls of Excel 95 or before, or a broken one',
              xlsb: 'a binary .xlsb',
              ods: 'an OpenDocument .ods',
              numbers: 'a file of Numbers',
              document: 'a document of Word or PowerPoint',
              text: 'a text',
            }[kind]
          })`
    }`,
    hint:
      kind === 'text'
        ? 'Name a CSV .csv; open anything else in Excel and save it as “Excel Workbook (*.xlsx)”.'
        : kind === 'numbers'
          ? 'Export it from Numbers to Excel.'
          : kind === 'document'
            ? 'Copy the table into Excel and save it as “Excel Workbook (*.xlsx)”.'
            : 'Open it in Excel and save it again as “Excel Workbook (*.xlsx)”.',
  }),
  'table-not-text': ({ path }) => ({
    message: `Neither text (CSV) nor an Excel workbook: ${path}`,
    hint: 'Only its name is that of a CSV, or it is broken. Save the table again as “CSV UTF-8” or “Excel Workbook (*.xlsx)”.',
  }),
  'xlsx-encrypted': ({ path }) => ({
    message: `The workbook is protected by a password: ${path}`,
    hint: 'Open it in Excel, remove the password under Info → Protect Workbook, and save it again.',
  }),
  'docx-refused': ({ path, problem }) => ({
    message: {
      macros: `Documents with macros are not read: ${path}`,
      password: `The document is protected by a password: ${path}`,
      old: `An old Word document (.doc): ${path}`,
      other: `Not a Word document (.docx): ${path} is broken, or something else`,
    }[problem],
    hint:
      problem === 'password'
        ? 'Open it in Word, remove the password under Info → Protect Document, and save it again.'
        : 'Open it in Word and save it as “Word Document (*.docx)”.',
  }),
  'docx-too-large': ({ path, what, limit }) => ({
    message:
      what === 'bytes'
        ? `The document unpacks to too much: the limit of ${path} is ${megabytes(limit)}`
        : `The document has too many paragraphs: ${path} has more than ${limit}`,
    hint:
      what === 'bytes'
        ? 'Make large pictures smaller and save it again.'
        : 'Divide it into documents of a chapter each.',
  }),
  'docx-left-out': ({ path, what, count }) => ({
    message: `${path} holds what cannot be read as it is, ${count} times: ${
      {
        embedded: 'embedded files',
        linked: 'pictures outside of the file',
        link: 'links in tables or notes, or to files',
        drawing: 'charts, or pictures in tables',
        'text-box': 'text boxes',
        equation: 'equations',
        comment: 'comments',
        'nested-table': 'tables in tables',
        symbol: 'characters of symbol fonts',
        reading: 'ruby',
      }[what]
    }`,
    hint:
      what === 'nested-table'
        ? 'The texts of the inner table were read as lines of the cell. Divide the table.'
        : 'Make what is needed text, or a plain picture or table, and save it again.',
  }),
  'docx-changes': ({ path, count, taken }) => ({
    message: `${path} has ${count} tracked changes. They were read as ${taken === 'accept' ? 'accepted' : 'refused'}`,
    hint: 'For the other reading write accept or refuse: --changes of diff, or changes of the chapter in a book.',
  }),
  'xlsx-too-large': ({ path, bytes, limit }) => ({
    message: `The workbook unpacks to too much: ${path} to ${megabytes(bytes)} or more, the limit is ${megabytes(limit)}`,
    hint: 'Remove pictures, unused sheets and formatted empty rows, and save it again.',
  }),
  'xlsx-merges-too-large': ({ path, cells, limit }) => ({
    message: `Merged cells are too wide: ${path} merges ${cells} cells, the limit is ${limit}`,
    hint: 'Undo merges that reach beyond the table.',
  }),
  'xlsx-formula-not-computed': ({ path, cells }) => ({
    message: `A formula has no saved result: ${path}${otherCells(cells)}`,
    hint: 'Open the workbook in Excel, let it recalculate, and save it again.',
  }),
  'xlsx-damaged': ({ problem, cells }) => ({
    message: `The workbook is damaged: ${damageWords[problem]}${otherCells(cells)}`,
    hint: 'Open it in Excel, check it, and save it again as .xlsx.',
  }),
  'xlsx-struck-out': ({ cells }) => ({
    message: `What is struck out is not read${otherCells(cells)}`,
    hint: 'Delete it, or take the strike away.',
  }),
  'xlsx-number-shown': ({ doubt, cells }) => ({
    message: `${
      {
        sign: 'Negative numbers whose format shows no sign are read as -1,234',
        hidden: 'Numbers that their format hides are read',
        zero: 'Zeros that their format shows as a dash or a blank are read as 0',
      }[doubt]
    }${otherCells(cells)}`,
    hint: {
      sign: 'Nothing has to be done; a format with △ would show the sign in the sheet too.',
      hidden: 'Delete those that are not used, and give the others the format General.',
      zero: 'Where there is no value, delete the 0 and write －.',
    }[doubt],
  }),
  'xlsx-text-drawn': ({ texts }) => ({
    message: `Texts in text boxes and shapes are not read: ${quoteAll(texts.slice(0, shownTexts).map(excerpt))}${
      texts.length > shownTexts ? ` and ${texts.length - shownTexts} more` : ''
    }`,
    hint: 'Write values, units and notes of the table into cells. Decoration and working notes may stay.',
  }),
  'xlsx-hidden': ({ rows, columns }) => ({
    message: `Hidden rows and columns are read as well: ${[
      ...(rows.length === 0 ? [] : [`rows ${listed(rows, ', ')}`]),
      ...(columns.length === 0 ? [] : [`columns ${listed(columns, ', ')}`]),
    ].join('; ')}`,
    hint: 'Delete those that are not used, and show the others (clear the filter).',
  }),
  'xlsx-covered': ({ cells }) => ({
    message: `Values below merged cells are not read${otherCells(cells)}`,
    hint: 'Undo the merge and delete the values that are not used.',
  }),
  'xlsx-unseen': ({ cells }) => ({
    message: `Letters in the colour of their ground (white on white) are read as well${otherCells(cells)}`,
    hint: 'Delete those that are not used, and give the others another colour.',
  }),
  'xlsx-sheet-missing': ({ sheet, sheets }) => ({
    message: `There is no sheet “${sheet}”, only ${quoteAll(sheets)}`,
    hint: 'Check the name of the sheet; for a table of indicators it is data.sheet in torikumi.yaml.',
  }),
  'csv-without-sheets': ({ asked }) => ({
    message: `The file has no sheets: ${quoteAll(asked)} of the settings was not used, and the whole file was read`,
    hint: 'Put a workbook there to choose a sheet, or leave data.sheets (data.sheet) out of torikumi.yaml.',
  }),
  'table-empty': ({ path }) => ({
    message: `The table has no rows: ${path}`,
    hint: 'Write one indicator a row below the header.',
  }),
  'table-no-header': ({ expected, found, sheet, others }) => ({
    message:
      expected.length === 0
        ? `No header row was found${sheet === undefined || sheet === '' ? '' : ` in the sheet “${sheet}”`}`
        : `No header row was found. Columns such as ${quoteAll(expected)} are needed${found.length === 0 ? '' : ` (found: ${quoteAll(found)})`}`,
    hint:
      others === undefined
        ? 'Write the column headers in the first row.'
        : `The other sheets are ${quoteAll(others)}. Name the sheet of the indicators in data.sheets of torikumi.yaml.`,
  }),
  'tables-alike': ({ tables, names, count }) => ({
    message: `Two tables have the same indicators, and which one is meant is not known: ${quoteAll(tables)} (${quoteAll(names)}, indicators: ${count})`,
    hint: 'Name the sheets to use in data.sheets of torikumi.yaml, or only the files to use in data.indicators; in one sheet, say above each table how it differs (令和5年度, 実績, 東部地区), or move the one that is not used to another sheet.',
  }),
  'tables-by-title': ({ titles, kind }) => ({
    message: `Tables of the same indicators became one: the ${kind === 'role' ? 'words' : 'years'} of their ${kind === 'file' ? 'files’ names' : 'titles'} went to the heads, ${quoteAll(titles)}`,
    hint: 'If that is wrong, put the table that is meant on a sheet or into a file of its own.',
  }),
  'tables-left': ({ tables }) => ({
    message: `Tables with other headers are not used: ${quoteAll(tables)}`,
    hint: 'To use them, give them the same headers, or name all sheets in data.sheets of torikumi.yaml.',
  }),
  'tables-joined': ({ tables, heads }) => ({
    message: [
      ...(tables.length === 0
        ? []
        : [
            `Tables with other heads are read as indicators too: ${quoteAll(tables.slice(0, enough))}${tables.length > enough ? ` and ${tables.length - enough} more` : ''}`,
          ]),
      ...(heads.length === 0
        ? []
        : [
            `These heads mean the same and are one column: ${heads
              .slice(0, enough)
              .map(({ own, first }) => `“${own}” → “${first}”`)
              .join(', ')}`,
          ]),
    ].join('. '),
    hint: 'If that is wrong, write what the column of the head is in data.columns of torikumi.yaml; such a head is joined with no other.',
  }),
  'xlsx-results-stale': ({ kept, computed, cells }) => ({
    message: `Results of formulas differ from what their cells come to: ${listed(cells, ', ')} (${kept} is kept, ${computed} would be computed). The results kept are read`,
    hint: 'Open the file in Excel, compute it anew (F9) and save it.',
  }),
  'xlsx-results-unchecked': ({ cells }) => ({
    message: `The file asks to be computed when it is opened. The results of these cells could not be checked and are read as they are kept: ${listed(cells, ', ')}`,
    hint: 'Open the file in Excel and save it.',
  }),
  'xlsx-sheets-hidden': ({ sheets }) => ({
    message: `Hidden sheets are not read: ${quoteAll(sheets)}`,
    hint: 'Show those that are used, or name them in torikumi.yaml (data.sheets and the like).',
  }),
  'sheets-taken': ({ taken, left }) => ({
    message: `The sheets ${quoteAll(taken)} are used, ${quoteAll(left)} are not`,
    hint: 'To use others, name them in data.sheets of torikumi.yaml.',
  }),
  'head-rows-found': ({ rows }) => ({
    message: `Rows taken for the header: ${rows.join(', ')}`,
    hint: 'Where that is wrong, write the rows of the head as head: 4-5 below data: in torikumi.yaml.',
  }),
  'column-of-two': ({ header, heads, by }) => ({
    message: `The cells of “${header}” were split at their ${by} into ${heads.map((head) => `“${head}”`).join(' and ')}`,
    hint: 'If that is wrong, make columns of it.',
  }),
  'table-reshaped': ({ way, rows }) => ({
    message: {
      turned: `Years go down, so the table is read turned (indicators: ${rows})`,
      long: `One row holds one value, so the rows of an indicator are read as one (indicators: ${rows})`,
      abreast: `Indicators that stand side by side in a row are read as a row each (indicators: ${rows})`,
      subjects: `What stands side by side under one year is read as an indicator each (indicators: ${rows})`,
      lines: `Indicators that stand line by line in one cell are read as a row each (indicators: ${rows})`,
      cards: `Cells that say what they hold (“指標：…”, “現在：…”) are read as a row for each indicator (indicators: ${rows})`,
    }[way],
    hint: 'If that is wrong, write one indicator a row and one year a column.',
  }),
  'goals-from-titles': ({ goals }) => ({
    message: `Titles or names of sheets are taken for the goals: ${quoteAll(goals)}`,
    hint: 'If they are not, give the table a column 基本目標.',
  }),
  'names-from-titles': ({ names }) => ({
    message: `Titles were taken for the names of indicators: ${quoteAll(names)}`,
    hint: 'If they are none, give the table a column 指標名.',
  }),
  'unit-from-title': ({ unit, count }) => ({
    message: `“${unit}” above the table is the unit of rows without one (${count})`,
    hint: 'If it is not, give the table a column 単位.',
  }),
  'rows-left-out': ({ totals, heads, legends, costs }) => ({
    message: `Rows that are no indicators are left out: ${[
      totals.length === 0 ? '' : `totals ${totals.join(', ')}`,
      heads.length === 0 ? '' : `headers within the table ${heads.join(', ')}`,
      legends.length === 0 ? '' : `legends ${legends.join(', ')}`,
      costs.length === 0 ? '' : `rows of costs ${costs.join(', ')}`,
    ]
      .filter((part) => part !== '')
      .join('; ')}`,
    hint: 'If one is an indicator, give it a name that is more than a word for a total or a cost.',
  }),

  'config-unknown-key': ({ key, nearest, more }) => ({
    message: `Unknown key: ${key}${moreOf(more)}`,
    hint: nearest === undefined ? 'See the known ones with `torikumi schema`.' : `Did you mean “${nearest}”?`,
  }),
  'config-invalid': ({ key, expected, found }) => ({
    message: `${key} has a wrong value: “${found}”`,
    hint: `Allowed: ${expected}.`,
  }),
  'reading-without-table': () => ({
    message: 'Only a workspace with a table of indicators or of amounts has a reading to show',
    hint: 'Add the table and name it as data.indicators or data.amounts in torikumi.yaml.',
  }),
  'placeholder-left': ({ key, text }) => ({
    message: `${key} is still “${text}”`,
    hint: 'No title of the table says it. Write it in torikumi.yaml.',
  }),
  'table-name-doubled': ({ name, path }) => ({
    message: `Two files are named “${name}” (${path})`,
    hint: 'Rename one of them. No table may be named torikumi.yaml.',
  }),
  'reading-of-several': ({ workspaces }) => ({
    message: `A reading is of one workspace at a time (${workspaces.join(', ')})`,
    hint: 'Name one, e.g. torikumi check my-city --reading reading.xlsx.',
  }),
  'mapping-column-unknown': ({ name, heads }) => ({
    message: `“${name}” of data.columns is no column of the indicator table`,
    hint: `Its heads are ${heads.map((head) => `“${head}”`).join(', ')}. Write one of them, or a column's letter (C).`,
  }),
  'mapping-head-unknown': ({ key, rows, sheets }) => ({
    message: `The head that ${key} names (${rows}) is not in the indicator table`,
    hint: `Write the numbers of rows that hold texts (head: 4-5).${sheets.length === 0 ? '' : ` The sheets are ${quoteAll(sheets)}.`}`,
  }),
  'mapping-row-unknown': ({ row }) => ({
    message: `“${row}” of data.rows is no row of the indicator table`,
    hint: 'Write the first text of a row as it is shown, or row numbers (8 or 8-12), or delete the line.',
  }),
  'mapping-item-unknown': ({ name, nearest }) => ({
    message: `“${name}” of data.items is no indicator of the table`,
    hint: `${nearest.length === 0 ? '' : `The nearest are ${quoteAll(nearest)}. `}Write the name, the id or the title of a goal as the table has it, or delete the line.`,
  }),
  'mapping-items-contradict': ({ item, other, field, text, known }) => ({
    message: `“${other}” and “${item}” of data.items give the same indicator “${known}” and “${text}” as its ${field}. The later one was used`,
    hint: 'Keep one of them.',
  }),
  'mapping-item-differs': ({ item, column, text, setting, counts }) => ({
    message: `“${column}” is “${excerpt(text)}” in the table and “${setting}” in data.items (“${item}”). ${counts === 'setting' ? 'The setting was used' : 'The table was used, as the line is for several indicators'}`,
    hint:
      counts === 'setting'
        ? 'Correct the table or torikumi.yaml.'
        : 'To change this indicator alone, write its name in data.items.',
  }),
  'report-column-unknown': ({ key, name, heads, keys }) => ({
    message: `${key} names a column “${name}” that there is not`,
    hint:
      heads.length === 0
        ? 'A list is made of the table of data.list. Columns of indicators (data.indicators) are chosen in reports.progress.columns.'
        : `Use a head of the table (${heads.join(', ')})${keys.length === 0 ? '' : ` or one of these names: ${keys.join(', ')}`}.`,
  }),
  'report-column-empty': ({ key, name, lacks }) => ({
    message: `${key} names “${name}”, of which no row has anything to print: ${emptyColumnWords[lacks].message}`,
    hint: emptyColumnWords[lacks].hint,
  }),
  'remarks-unprinted': ({ header, count }) => ({
    message: `“${header}” (${count}) is taken for notes of whoever keeps the table, and is not printed`,
    hint: 'Head it 注記 if it is for the reader, or write reports: { progress: { remarks: true } } in torikumi.yaml.',
  }),
  'config-missing-key': ({ key, expected }) => ({
    message: `${key} is missing`,
    hint: `Add it to torikumi.yaml (${expected}).`,
  }),
  'form-unknown-key': ({ key, nearest, more }) => ({
    message: `Unknown key in the form's data: ${key}${moreOf(more)}`,
    hint:
      nearest === undefined
        ? isCutNumber(key)
          ? 'Put a formula with a comma, as in 1,000, in quotes.'
          : isGridOfWritten(key)
            ? 'grid and blocks are of forms whose data are one file. In a form over tables write boxes: rows of boxes, with width for their shares (boxes: [[課, { box: 施策, width: 2 }], 目的]).'
            : 'Check its name; remarks go into remark.'
        : `Did you mean “${nearest}”?`,
  }),
  'form-invalid': ({ key, expected, found }) => ({
    message: `${key} of the form's data has a wrong value: “${found}”`,
    hint: `Allowed: ${expected}.`,
  }),
  'form-missing-key': ({ key, expected }) => ({
    message: `The form's data lacks ${key}`,
    hint: `Add it (${expected}).`,
  }),
  'form-id-doubled': ({ id, first }) => ({
    message: `The id “${id}” of the form's data is used twice (the other one at ${first})`,
    hint: 'Give every part an id of its own: versions are compared by them.',
  }),
  'review-incomplete': ({ part, choice, missing }) => ({
    message: `${part} is “${choice}”, yet ${quoteAll(missing)} is empty`,
    hint: 'Fill it in.',
  }),
  'budget-differs': ({ number, quoted, planned, at, called, here, there }) => ({
    message: `The ${called} of 【${number}】 differ: ${quoted} in ${here}, ${planned} in ${there} (${at})`,
    hint: 'Find out which one is right and write both alike.',
  }),
  'budget-unchecked': ({ numbers, called, here, there, kind }) => ({
    message: `The ${called} of ${here} that were not checked, as ${there} has no such ${kind}: ${numbers.join(', ')}`,
  }),
  'issue-unknown': ({ reference, known, called, on }) => ({
    message: `${on} has no ${called} for 【${reference}】`,
    hint: `It has ${known.join(', ')}. Check the number.`,
  }),
  'form-grid': ({ key, found, expected }) => ({
    message: `The cells of ${key} do not fill the columns of the grid: ${found} of ${expected}`,
    hint: 'Check columns and rows. An upright head (side) has one column, cells of rows above count too, and none may reach below the last row.',
  }),
  'form-too-large': ({ limit }) => ({
    message: `The form has too many boxes (at most ${limit})`,
    hint: 'Divide the data.',
  }),
  'form-name-unknown': ({ name, key, nearest, inFields }) => ({
    message: `${key} of the form names “${name}”, which there is none of`,
    hint:
      nearest === undefined
        ? inFields
          ? 'Choose a name in fields (of a grid: in grids). What each and lines repeat are lists within the thing itself.'
          : 'Choose a head of a table, or a name in figures or picks.'
        : `Did you mean “${nearest}”?`,
  }),
  'form-name-ambiguous': ({ name, sources }) => ({
    message: `Several tables have a column “${name}”: ${sources.join(', ')}`,
    hint: `Say which one: ${sources.map((source) => `${source}.${name}`).join(', ')}.`,
  }),
  'form-formula': ({ figure, formula, problem, found, offset }) => ({
    message: `The formula of “${figure}” cannot be read: ${formulaProblems[problem](excerpt(formula.slice(0, offset)), found)}`,
    hint: 'It may hold names of values, numbers, + − × ÷, ( ), 合計(…, …), 最初(…, …) and 前年度(…). Names with other signs stand in 「」.',
  }),
  'form-circle': ({ figures }) => ({
    message: `Figures are made of each other: ${figures.join(' ← ')}`,
    hint: 'Make one of them of other values. That of the year before is 前年度(…).',
  }),
  'form-part': ({ key, found, expected }) => ({
    message: found.length === 0 ? `${key} of the form prints nothing` : `${key} of the form has ${found.join(' and ')}`,
    hint: `Write one of ${expected.join(', ')} in a part.`,
  }),
  'form-indicators': ({ missing }) => ({
    message:
      missing === 'source'
        ? 'The form has indicators, but does not say how they belong to its sheets'
        : 'The form has indicators, and the workspace has no table of them',
    hint:
      missing === 'source'
        ? 'Write a source such as 指標: { table: indicators, key: [事業ID, 指標ID] }.'
        : 'Name one in data.indicators of torikumi.yaml, or take the indicators out of the form.',
  }),
  'form-not-a-number': ({ column, text, figures, cells }) => ({
    message: `“${excerpt(text)}” under “${column}” is no one number, so ${quoteAll(figures)} are not computed (${listed(cells, ', ')})`,
    hint: 'Write the number alone, or － where there is none.',
  }),
  'form-condition-unmet': ({ column, text, nearest }) => ({
    message: `The form says when ${column} is “${text}”, and no sheet has that`,
    hint:
      nearest === undefined
        ? 'Write the text as the table has it. If there is no such row yet, leave it.'
        : `Write the text as the table has it; “${nearest}” is near.`,
  }),
  'form-column-missing': ({ source, column, nearest }) => ({
    message: `The table “${source}” has no column “${column}”`,
    hint:
      nearest === undefined
        ? 'Check the heads of the table and the key in the form.'
        : `Is it “${nearest}”? Change the table, or the key in the form.`,
  }),
  'form-year-unreadable': ({ column, found }) => ({
    message: `“${found}” under “${column}” is no fiscal year; the row is not used`,
    hint: 'Write it as 令和6年度, R6 or 2024.',
  }),
  'form-total-differs': ({ source, column, found, sum }) => ({
    message: `in the table of "${source}" the row of totals has ${found} under "${column}", and its rows add up to ${sum}`,
    hint: 'Correct the rows or the total. Rows of totals are not printed on sheets; totals are computed from the rows.',
  }),
  'form-year-gap': ({ source, years, figures }) => ({
    message: `The table “${source}” has no row for ${years.join(', ')}${figures.length === 0 ? '' : `, so ${figures.map((each) => `“${each}”`).join(', ')} cannot be computed`}`,
    hint: 'It has the years before and after. Add it; write － where there is no value.',
  }),
  'form-row-doubled': ({ source, key, year, first, missing }) => ({
    message: `The table “${source}” has two rows of ${key}${year === undefined ? '' : ` (fiscal ${year})`}; the other is ${first}`,
    hint:
      missing === undefined
        ? 'Remove one, or change its number. The later row is not used.'
        : `Other tables have “${missing}”, this one does not: the later row is most likely that one.`,
  }),
  'form-row-orphan': ({ source, other, column, found, nearest, cells }) => ({
    message: `${column} “${found}” of “${source}” is not in the table “${other}” (${listed(cells, ', ')})`,
    hint: nearest === undefined ? 'Check the number.' : `Check the number; “${nearest}” is near.`,
  }),
  'sheet-relation': ({ sheet, year, left, sign, right, leftValue, rightValue, suspect }) => ({
    message: `${sheet}${ofYear(year)}: “${left} ${sign} ${right}” does not hold: ${leftValue} and ${rightValue}`,
    hint: relationHints[suspect ?? 'none'],
  }),
  'sheet-jump': ({ sheet, year, name, value, previous, suspect }) => ({
    message: `${sheet} (${year}): “${name}” went from ${previous} to ${value}`,
    hint: jumpHints[suspect ?? 'none'],
  }),
  'sheet-check': englishSheetCheck,
  'sheet-never': ({ sheet, year, choices }) => ({
    message: `${sheet}${ofYear(year)}: ${choices.join(' and ')} contradict each other`,
    hint: 'Change one of them, or ask for the reason.',
  }),
  'sheet-blank': ({ sheet, year, name }) => ({
    message: `${sheet}${ofYear(year)}: “${name}” is blank`,
    hint: 'Fill it in; write － where there is no value.',
  }),
  'sheet-choice': ({ column, text, choices, cells }) => ({
    message: `“${excerpt(text)}” under “${column}” is none of the choices (${listed(cells, ', ')})`,
    hint: `The choices are ${choices.join(', ')}.`,
  }),
  'sheet-too-long': ({ column, length, limit }) => ({
    message: `The text under “${column}” is too long: ${length} characters, the limit is ${limit}`,
    hint: 'Shorten it, or change the limit in the form. It is printed whole.',
  }),
  'reply-refused': ({ why, found, expected }) => ({
    message: {
      'other-number': `the inquiry's number is "${found}"; this one is "${expected}"`,
      'earlier-number': `the reply is on the form of an earlier inquiry, "${found}"; this one is "${expected}"`,
      version: `the form's version is "${found}"; this inquiry's is "${expected}"`,
      section: `section "${found}" is none of this inquiry; there are ${expected}`,
      heads: 'this is a form of the inquiry, but it has no table with its heads',
      'no-number': `it has the heads of inquiry "${expected}" (${found}), but no line that says which inquiry and section it is of`,
      'no-item-number': 'the table of the form has no column “番号”',
      example: 'answers stand on the sheet of examples, “記入例”',
      hidden: `a form of inquiry "${found}" stands on a sheet that is not shown`,
    }[why],
    hint: 'It was not read. Ask for a reply on the form that was sent.',
  }),
  'reply-archive': ({ path }) => ({
    message: `not opened, since it is an archive: ${path}`,
    hint: 'Unpack it, and put what is in it into the same folder.',
  }),
  'reply-not-form': ({ files }) => ({
    message: `not read, since they are no form of an inquiry: ${listed(files, ', ')}`,
    hint: 'If one is a reply, ask for it on the form that was sent (.xlsx).',
  }),
  'reply-cell': ({ item, head, found, why, choices }) => ({
    message: `${item}: "${head}"${found === '' ? '' : ` "${excerpt(found)}"`} cannot be taken (${why})`,
    hint: why === 'choice' ? `The choices are ${choices.join(', ')}.` : 'Ask the section for the value.',
  }),
  'reply-odd': ({ item, head, found, known, oddity }) => ({
    message: `${item}: "${head}" ${found} looks odd${known === '' ? '' : ` beside ${known}`} (${oddity})`,
    hint: 'Ask the section whether it is right.',
  }),
  'reply-changed': ({ item, head, sent, found }) => ({
    message: `${item}: "${head}" was changed from "${excerpt(sent)}" to "${excerpt(found)}"`,
    hint: 'It stays as it was sent. What was published wrong is changed by a correction with its reason.',
  }),
  'reply-blank': ({ item, heads }) => ({
    message: `${item} is marked as answered, yet ${heads.map((head) => `"${head}"`).join(', ')} is blank`,
    hint: 'Return it to the section.',
  }),
  'reply-state': ({ item, state, found }) => ({
    message: `${item}: the value "${found}" and its state "${state}" contradict each other`,
    hint: 'Ask the section which of them is right.',
  }),
  'reply-computed': ({ item, head, found, computed }) => ({
    message: `${item}: "${head}" says ${found}; it is ${computed}`,
    hint: 'What is computed is never read, but computed again.',
  }),
  'reply-number': ({ number, why, owner, likely, cells }) => ({
    message: `the row of "${number}" (${listed(cells, ', ')}) is not read (${why}${owner === '' ? '' : ` ${owner}`})${
      likely === '' ? '' : `; it bears the name of ${likely}`
    }`,
    hint:
      why === 'longer'
        ? 'It has more fields than the head: ask for the workbook, or quote what holds commas.'
        : 'Ask the section to put the numbers right.',
  }),
  'reply-unnumbered': ({ cells }) => ({
    message: `rows without a number hold answers (${listed(cells, ', ')})`,
    hint: 'They were not read. Ask the section for their numbers.',
  }),
  'reply-columns': ({ missing, strange }) => ({
    message: `columns of the form are missing: ${missing.map((head) => `"${head}"`).join(', ')}${
      strange.length === 0 ? '' : `; heads that it does not have: ${listed(strange, ', ')}`
    }`,
    hint: 'Ask for a reply with the heads of the form that was sent.',
  }),
  'reply-head-doubled': ({ head, cells }) => ({
    message: `several columns are headed "${head}" and answer differently (${listed(cells, ', ')})`,
    hint: 'None of them was read. Ask the section which counts.',
  }),
  'reply-remarks': ({ texts, cells }) => ({
    message: `written beside the columns of the form: ${listed(texts.map(excerpt), ', ')} (${listed(cells, ', ')})`,
    hint: 'It was not read as an answer. Look whether it belongs to one.',
  }),
  'reply-empty': ({ section }) => ({
    message: `nothing is written in the form of ${section}`,
    hint: 'It may be the form as it was sent. Ask for the reply.',
  }),
  'reply-renamed': ({ named, section }) => ({
    message: `the file is called "${named}", and holds the form of ${section}`,
    hint: `It was read as the reply of ${section}. Look whether the two were mixed up.`,
  }),
  'reply-section-named': ({ number, found, expected }) => ({
    message: `section ${number} is ${expected}, the form says "${found}"`,
    hint: 'It was read by its number. Ask whether the section has another name now, or wrote into the form of another.',
  }),
  'reply-comments': ({ texts, cells }) => ({
    message: `comments at cells: ${listed(texts.map(excerpt), ', ')} (${listed(cells, ', ')})`,
    hint: 'They were not read as answers. Look whether one belongs to an answer.',
  }),
  'reply-read-into': ({ examples, cells }) => ({
    message: `read alike: ${listed(examples, ', ')} (${listed(cells, ', ')})`,
    hint: 'Nothing is to be done where that is right.',
  }),
  'reply-reordered': () => ({
    message: 'the rows stand in another order than they were sent in',
    hint: 'They were read by their numbers. Look whether sorting has mixed up answers.',
  }),
  'reply-unmarked': ({ items }) => ({
    message: `answers that are not marked as complete: ${listed(items, ', ')}`,
    hint: 'They were read. Ask the section whether it has finished.',
  }),
  'reply-copied': ({ head, of, count }) => ({
    message: `all ${count} answers under “${head}” are those of “${of}”`,
    hint: 'Ask whether last year’s values were left standing.',
  }),
  'reply-absent': ({ items }) => ({
    message: `without a row, and so not answered: ${listed(items, ', ')}`,
    hint: 'Nothing is to be done where another file answers them.',
  }),
  'reply-two-files': ({ item, head, answers, files }) => ({
    message: `${item}: "${head}" differs: ${files.map((file, index) => `${file} "${excerpt(answers[index] ?? '')}"`).join(', ')}`,
    hint: 'None of them was taken. Ask the section which is right.',
  }),
  'reply-after-freeze': ({ item, head, before, now }) => ({
    message: `${item}: "${head}" is "${excerpt(now)}" and was frozen as "${excerpt(before)}"`,
    hint: 'It stays as it was frozen. A correction needs its reason on the 確認依頼票.',
  }),
  'confirmation-unknown': ({ ids }) => ({
    message: `nothing waits for an answer under ${listed(ids, ', ')}`,
    hint: 'It was settled before or belongs to another inquiry; it was not read.',
  }),
  'inquiry-head-doubled': ({ head }) => ({
    message: `the inquiry has two columns with the head "${head}"`,
    hint: 'Replies are read by their heads: give one another head.',
  }),
  'inquiry-column-of-values': ({ name }) => ({
    message: `"${name}" stands over figures in a table of indicators: the answers in words, once frozen, will be told as unreadable figures`,
    hint: 'Give the field another name, in `fields` too; its printed head can stay as it is with `head`.',
  }),
  'inquiry-state-alone': ({ head }) => ({
    message: `"${head}" has no column of numbers before it`,
    hint: 'It says how firm the number before it is: put it behind one.',
  }),
  'inquiry-number-doubled': ({ numbers }) => ({
    message: `numbers that occur twice: ${listed(numbers, ', ')}`,
    hint: 'Replies are read by their numbers: make them unique.',
  }),
  'inquiry-section-unknown': ({ section, nearest, cells }) => ({
    message: `section "${section}" is not in the table of sections (${listed(cells, ', ')})`,
    hint: nearest === undefined ? 'Correct one of them.' : `The nearest is "${nearest}". Correct one of them.`,
  }),
  'inquiry-deadline': ({ found }) => ({
    message: `the section's deadline "${found}" is no date`,
    hint: 'Write it as 2025-06-13, or leave it blank for the common one.',
  }),
  'inquiry-missing': ({ number, known }) => ({
    message: number === '' ? 'no form of the workspace asks for anything' : `no form has the number "${number}"`,
    hint:
      known.length === 0
        ? 'Put a form with `inquiry` into forms/ (docs/inquiry.md).'
        : `There are ${known.join(', ')}: choose one with --number.`,
  }),
  'inquiry-of-description': () => ({
    message: 'a form whose data are one file cannot be an inquiry',
    hint: 'An inquiry asks about a table with a row for each item: put a form with that table in its `sources` into forms/, and write `inquiry` there (docs/inquiry.md).',
  }),
  'reply-too-many-files': ({ folder, files, limit }) => ({
    message: `${folder} holds ${files} files; at most ${limit} are read`,
    hint: 'Name a folder of replies alone.',
  }),
  'inquiry-unfinished': ({ section, unanswered, doubts }) => ({
    message: `${section}: ${[
      ...(unanswered.length === 0 ? [] : [`not answered ${listed(unanswered, ', ')}`]),
      ...(doubts.length === 0 ? [] : [`to be confirmed ${listed(doubts, ', ')}`]),
    ].join(', ')}`,
    hint: 'Freeze once all is there, or with --force without it.',
  }),
  'inquiry-frozen': ({ file, of }) => ({
    message: `made a table with the answers: ${file}`,
    hint: `Set ${of} to it for the reports.`,
  }),
  'history-line': ({ found, kinds }) => ({
    message: `not a line of an inquiry's history: "${excerpt(found)}"`,
    hint: `An event is one of ${kinds.join(', ')}. Remove the marks of a conflict and keep the lines of both sides.`,
  }),
  'reply-replaced': ({ item, head, before, now }) => ({
    message: `${item}: "${head}" was "${excerpt(before)}" and is "${excerpt(now)}" in a later file`,
    hint: 'The later one was taken.',
  }),
  'workspace-missing': ({ path }) => ({
    message: `No workspace (a folder with torikumi.yaml): ${path}`,
    hint: 'Make a new one with `torikumi init FOLDER`.',
  }),
  'workspace-doubled': ({ name, path, first }) => ({
    message: `Two workspaces have the name “${name}” (${first} and ${path})`,
    hint: 'Neither was built, for their outputs would have the same paths. Rename a folder, or build them one by one with other --out folders.',
  }),

  'book-unknown-key': ({ key, nearest, more }) => ({
    message: `Unknown key in the book's settings: ${key}${moreOf(more)}`,
    hint: nearest === undefined ? 'Check its name.' : `Did you mean “${nearest}”?`,
  }),
  'book-invalid': ({ key, expected, found }) => ({
    message: `${key} of the book's settings has a wrong value: “${found}”`,
    hint: `Allowed: ${expected}.`,
  }),
  'book-missing-key': ({ key, expected }) => ({
    message: `The book's settings lack ${key}`,
    hint: expected === '' ? 'Add it.' : `Add it (${expected}).`,
  }),
  'chapter-missing': ({ chapter, path }) => ({
    message: `The chapter “${chapter}” was not handed in: ${path}`,
    hint: 'Ask its section for it. The other chapters are built without it.',
  }),
  'chapter-unknown': ({ chapter, nearest }) => ({
    message: `There is no chapter “${chapter}”`,
    hint:
      nearest === undefined
        ? 'Write an id of chapters in book.yaml, or a title that one chapter alone has.'
        : `Did you mean “${nearest}”?`,
  }),
  'chapter-heading-missing': ({ chapter }) => ({
    message: `The text of “${chapter}” does not begin with the chapter's heading`,
    hint: 'Begin it with “# heading”. Until then its name in the contents is the heading.',
  }),
  'chapter-heading-doubled': ({ text }) => ({
    message: `A second chapter heading (#): “${excerpt(text)}”`,
    hint: 'A file is one chapter. Write ## for a heading below it.',
  }),
  'chapter-empty': ({ chapter }) => ({
    message: `The text of “${chapter}” has nothing but its heading`,
    hint: 'Ask the department whether it is complete.',
  }),
  'chapter-not-text': ({ path }) => ({
    message: `This kind of file cannot be read as a text: ${path}`,
    hint: 'Texts are Markdown (.md) or Excel (.xlsx).',
  }),
  'heading-level-skipped': ({ text, level, expected }) => ({
    message: `A heading skips a level: “${excerpt(text)}” has ${level} #, ${expected} would follow the one above`,
    hint: 'Write one # more than the heading above has.',
  }),
  'markdown-excessive': ({ what, limit }) => ({
    message:
      what === 'depth'
        ? `Lists or ::: stand too deep in each other (the limit is ${limit})`
        : `Too many ${{ marks: 'characters such as [ * _', lines: 'lines', cells: '| of tables' }[what]} (the limit is ${limit})`,
    hint:
      what === 'depth'
        ? 'Check that every ::: is closed.'
        : what === 'cells'
          ? 'Keep the table in a CSV or an Excel file, and place it with :::table{file=…}.'
          : 'Split the text.',
  }),
  'markdown-unsupported': ({ element, text }) => ({
    message: `This cannot be used in a text (${element}): “${excerpt(text)}”`,
    hint: 'Write paragraphs, headings, lists, tables and ::: blocks; a backslash makes “<” or “>” a plain character.',
  }),
  'markup-printed': ({ kind, text }) => ({
    message: `This looks like a ${kind} and is printed as a text: “${excerpt(text)}”`,
    hint: markupHints[kind],
  }),
  'directive-unknown': ({ name, nearest }) => ({
    message: `There is no :::${name}`,
    hint: nearest === undefined ? 'Check its name.' : `Did you mean “${nearest}”?`,
  }),
  'directive-not-closed': ({ name }) => ({
    message: `:::${name} is not closed`,
    hint: 'End it with a line of ::: alone.',
  }),
  'attribute-unknown': ({ owner, name, nearest }) => ({
    message: `${owner === 'heading' ? 'A heading' : `:::${owner}`} has no ${name}`,
    hint: nearest === undefined ? 'Check its name.' : `Did you mean “${nearest}”?`,
  }),
  'attribute-invalid': ({ name, value, expected }) => ({
    message: `${name} has a wrong value: “${value}”`,
    hint: `Allowed: ${expected}.`,
  }),
  'numbering-unknown': ({ kind }) => ({
    message: `Unknown kind of number: “${kind}”`,
    hint: 'Write its first number: 1, (1), ①, (ア), ア, 1-1, 第1章, ・, ◇, 〈〉, “なし”.',
  }),
  'number-typed': ({ number }) => ({
    message: `A number is typed by hand: “${number}”`,
    hint: 'Numbers are generated. Write the text of the heading or item alone.',
  }),
  'reference-unknown': ({ name, nearest }) => ({
    message: `There is no figure or programme “{{${name}}}”`,
    hint: nearest === undefined ? 'Check the ids of figures.csv and programmes.csv.' : `Did you mean “{{${nearest}}}”?`,
  }),
  'reference-without-value': ({ name, lacks }) => ({
    message: `“{{${name}}}” has no ${lacks}`,
    hint: 'Fill in that cell of figures.csv or programmes.csv.',
  }),
  'programme-unknown': ({ id, nearest }) => ({
    message: id === '' ? "A programme's heading has no id" : `There is no programme “${id}”`,
    hint: nearest === undefined ? 'Write an id of programmes.csv as {#id .programme}.' : `Did you mean “${nearest}”?`,
  }),
  'link-refused': ({ target }) => ({
    message: `A link must not lead there: ${excerpt(target)}`,
    hint: 'Only https:, http:, mailto:, tel:, #id of the book and files beside it are allowed.',
  }),
  'book-id-invalid': ({ id }) => ({
    message: `An id has characters that it must not have: “${id}”`,
    hint: 'Take a short word without white space, “.”, “{” and “}”.',
  }),
  'book-table-missing': () => ({
    message: 'There is no table in :::table',
    hint: 'Write a table into it, or name its file with file=.',
  }),
  'book-table-too-wide': ({ columns, limit }) => ({
    message: `A table has too many columns: ${columns}, the limit is ${limit}`,
    hint: 'Split the table.',
  }),
  'book-table-crowded': ({ columns, limit }) => ({
    message: `The table has ${columns} columns, more than stand side by side on a page (up to about ${limit})`,
    hint: 'Divide it, or exchange rows and columns.',
  }),
  'cell-error-value': ({ text, cells }) => ({
    message: `In place of a value there is an error of Excel: “${excerpt(text)}”${otherCells(cells)}`,
    hint: 'Correct the formula or the width of its column, and put the value here; where there is none, write －.',
  }),
  'book-column-unknown': ({ header, nearest, known }) => ({
    message: `Unknown column: “${header}”`,
    hint:
      nearest === undefined
        ? `Columns are ${known.join(', ')} and fiscal years (令和6年度, 2024). Delete what is not used.`
        : `If it is “${nearest}”, correct its head.`,
  }),
  'merge-broken': ({ mark }) => ({
    message: `There is no cell ${mark === '<' ? 'at the left of' : 'above'} “${mark}” to merge with`,
    hint: 'A merge is a rectangle, and never of head and body rows. Leave a blank cell empty.',
  }),
  'book-too-large': ({ what, limit }) => ({
    message: `The book has too ${{ texts: 'much text', lines: 'many lines', tables: 'large tables', pictures: 'large pictures' }[what]} (the limit is ${limit} ${{ texts: 'characters', lines: 'lines', tables: 'cells', pictures: 'bytes' }[what]})`,
    hint: what === 'pictures' ? 'Save photographs in a smaller size.' : 'Split the book.',
  }),
  'footnote-unknown': ({ name }) => ({
    message: `The footnote “[^${excerpt(name)}]” has no text, so it is printed as it stands`,
    hint: `Write “[^${excerpt(name)}]: its text” on a line between paragraphs of the same chapter.`,
  }),
  'footnote-unused': ({ name }) => ({
    message: `Nothing refers to the footnote “[^${excerpt(name)}]”, so it is not printed`,
    hint: `Write “[^${excerpt(name)}]” behind the word that it explains.`,
  }),
  'picture-refused': ({ path, problem, detail }) => {
    const { found, hint } = pictureProblems[problem];
    return { message: `This picture cannot be used: ${path} (${found(excerpt(detail))})`, hint };
  },
  'picture-without-alternative': ({ path }) => ({
    message: `A picture has no alternative text: ${path}`,
    hint: 'Say in words what it shows: ![a map of the city](…) in a chapter, alt="a map of the city" in a template.',
  }),
  'chart-unknown-key': ({ key, nearest, more }) => ({
    message: `A chart says what cannot be used: ${key}${moreOf(more)}`,
    hint:
      nearest === undefined
        ? 'docs/charts.md lists what of Vega-Lite can be used. Remove it, or check its name.'
        : `Did you mean “${nearest}”?`,
  }),
  'chart-invalid': ({ key, expected, found }) => ({
    message: `${key} of a chart has a wrong value: “${excerpt(found)}”`,
    hint: `Allowed: ${expected}.`,
  }),
  'chart-missing-key': ({ key, expected }) => ({
    message: `A chart lacks ${key}`,
    hint: expected === '' ? 'Add it.' : `Add it (${expected}).`,
  }),
  'chart-not-json': ({ file, detail }) => ({
    message: `A chart is no JSON: ${file} (${excerpt(detail)})`,
    hint: 'Look near this place for a comma too many or too few, a quote or bracket left open, or a comment.',
  }),
  'chart-not-vega-lite': ({ file }) => ({
    message: `A chart is no Vega-Lite: ${file}`,
    hint: 'Write data, mark and encoding in braces. Specifications of Vega cannot be used. See docs/charts.md.',
  }),
  'chart-without-description': ({ file }) => ({
    message: `A chart has no alternative text: ${file}`,
    hint: 'Write in "description" what the chart shows, in sentences.',
  }),
  'chart-refused': ({ key, problem }) => ({
    message: `A chart says what cannot be used: ${key} (${chartRefusals[problem].found})`,
    hint: chartRefusals[problem].hint,
  }),
  'chart-unknown-data': ({ name, nearest, available }) => ({
    message: name === '' ? 'A chart does not name its data' : `There are no data “${excerpt(name)}” for a chart`,
    hint:
      nearest === undefined
        ? `Names for "data": { "name": "…" }: ${available.join(', ') || 'none in this report'}.`
        : `Did you mean “${nearest}”?`,
  }),
  'chart-unknown-field': ({ field, nearest, available }) => ({
    message: `The data of a chart have no field “${excerpt(field)}”`,
    hint: nearest === undefined ? `Fields: ${available.slice(0, 30).join(', ')}.` : `Did you mean “${nearest}”?`,
  }),
  'chart-expression': ({ expression, refused }) => ({
    message: `An expression of a chart cannot be used: ${excerpt(expression)} (${excerpt(refused)})`,
    hint: 'Expressions may hold datum.field, numbers, texts, operators and the functions listed in docs/charts.md.',
  }),
  'chart-too-large': ({ what, found, limit }) => ({
    message: `A chart is too large: ${Math.ceil(found)} ${chartSizes[what]} (the limit is ${Math.floor(limit)})`,
    hint: 'Use less data or fewer parts, or make two charts of it.',
  }),
  'chart-undrawable': ({ detail }) => ({
    message: `A chart cannot be drawn: ${excerpt(detail)}`,
    hint: 'Check how its parts go together, e.g. in the online editor of Vega-Lite.',
  }),
  'chart-empty': ({ file }) => ({
    message: `A chart has nothing to draw: ${file}`,
    hint: 'Its filter leaves no row, or all values are absent. Check the data and the conditions.',
  }),
  'chart-texts': ({ cut, touching }) => ({
    message: [
      ...(cut.length === 0 ? [] : [`Texts of a chart are cut: ${excerpt(cut.join(', '))}`]),
      ...(touching.length === 0 ? [] : [`Texts of a chart lie over each other: ${excerpt(touching.join(', '))}`]),
    ].join('. '),
    hint: 'Make it larger, lay the bars down (names on y), or turn the labels ("labelAngle": -90).',
  }),
  'chart-colours': ({ found, limit }) => ({
    message: `A chart has more series than colours, so that some share one: ${found} of ${limit}`,
    hint: 'Filter the series, or divide the chart by row or facet.',
  }),
  'chart-cut-axis': ({ file }) => ({
    message: `The axis of bars or areas does not begin at zero: ${file}`,
    hint: 'Lengths then do not tell the values. Remove "zero": false and "domain", or draw lines or points.',
  }),
  'picture-inside-text': ({ path }) => ({
    message: `A picture stands inside a text or a table: ${path}`,
    hint: 'Write it as a paragraph of its own, with blank lines around it.',
  }),
  'link-unknown': ({ target, nearest }) => ({
    message: `There is no “#${target}” in the book`,
    hint: nearest === undefined ? 'Give a heading or table that id: {#id}.' : `Did you mean “#${nearest}”?`,
  }),
  'component-unknown-id': ({ name, id, nearest }) => ({
    message: `::${name} refers to “${id}”, which does not exist`,
    hint:
      nearest === undefined ? `Check the ids of ${tableOfIds[name] ?? 'figures.csv'}.` : `Did you mean “${nearest}”?`,
  }),
  'programme-elsewhere': ({ title, chapter, found }) => ({
    message: `The programme “${title}” is of the chapter “${chapter}”, but its heading stands in “${found}”`,
    hint: 'Correct the chapter in programmes.csv, or move the heading.',
  }),
  'programme-title-differs': ({ title, heading }) => ({
    message: `A programme has two names: “${title}” in the table, “${excerpt(heading)}” as heading`,
    hint: 'Make them one; {{事業名}} in the heading is always that of the table.',
  }),
  'programme-without-heading': ({ title }) => ({
    message: `The programme “${title}” has no heading in its chapter`,
    hint: 'Add {#id .programme} to its heading.',
  }),
  'budget-without-unit': ({ title, text }) => ({
    message: `The budget of “${title}” has no unit of money: “${text}”`,
    hint: 'Write it as 9,200千円. Without a unit, charts and totals leave it out.',
  }),
  'budget-of-year-missing': ({ year, titles }) => ({
    message: `Budgets of ${year} are missing: ${titles.slice(0, 5).join(', ')}${titles.length > 5 ? ` and others, ${titles.length} in all` : ''}`,
    hint: 'Those of an earlier year are printed. Add them to programmes.csv.',
  }),
  'project-without-indicators': ({ title, nearest }) => ({
    message: `The project “${title}” has no KPI in the table of indicators`,
    hint:
      nearest === undefined || nearest === title
        ? 'Write its goal and title as the table of indicators has them.'
        : `Did you mean “${nearest}”?`,
  }),
  'project-not-in-book': ({ title }) => ({
    message: `The project “${title}” of the table of indicators is not in the book`,
    hint: 'Add it to projects.csv, and ::project{id="…"} to a chapter.',
  }),
  'parts-exceed-whole': ({ parts, printed, whole, of }) => ({
    message: `${quoteAll(parts)}${parts.length > 1 ? ' together' : ''} ${printed} is more than the whole, “${whole}” ${of}`,
    hint: 'Check both figures. What is no part of it should be headed （参考） or （別掲）.',
  }),
  'book-total-differs': ({ total, name, printed, counted }) => ({
    message: `“${total}” is not the sum of its parts: ${name === '' ? '' : `${name} `}${printed}, the parts sum up to ${counted}`,
    hint: 'It is printed as it is written. Check which of them is right.',
  }),
  'figure-miscomputed': ({ name, printed, computed, by, also }) => ({
    message: `“${name}” is not what it is worked out to be: printed ${printed}, computed ${computed} (${by.join(', ')})`,
    hint: `It is printed as it stands.${also.length === 0 ? '' : ` ${also.map((each) => `“${each}”`).join(', ')} differ by as much.`} Check which is right.`,
  }),
  'figure-contradicted': ({ name, printed, computed, by, also }) => ({
    message: `“${name}” (${printed}) does not agree with ${by.map((each) => `“${each}”`).join(', ')}; ${computed} would`,
    hint: `It is printed as it stands.${also.length === 0 ? '' : ` ${also.map((each) => `“${each}”`).join(', ')} differ by as much.`} Check the value against its source.`,
  }),
  'figures-rounded': ({ name, printed, computed, count }) => ({
    message: `${count} figures differ from the computed ones in their last digit: “${name}” is ${printed}, computed ${computed}`,
    hint: 'Nothing to do if they were rounded.',
  }),
  'figures-left-empty': ({ column, count }) => ({
    message: `Empty cells of “${column}” (${count}) stay empty, as its heads leave open what they are worked out from`,
    hint: 'Write the formula into the head, as in 増減（査定額-要求額）, or put － where there is nothing to work out.',
  }),
  'figures-unexplained': ({ name, how, fits, compared }) => ({
    message: `“${name}” hardly ever is “${how}”: ${fits} of ${compared} agree`,
    hint: 'Where it is worked out otherwise, write the formula into its head, e.g. 増減（A－B）.',
  }),
  'amounts-without-figures': ({ file }) => ({
    message: `No table of amounts in “${file}”: no column holds figures`,
    hint: 'Check the names of the file and the sheet; `sheet` of data.amounts in torikumi.yaml chooses the sheet.',
  }),
  'amounts-not-compared': () => ({
    message:
      'Tables of amounts (`data.amounts`) are not compared with the older edition: it has no file of that name, or the workspace is one of a form',
    hint: 'Put a table of the same name into the folder of the older edition; beside a form (`data.form`), make a workspace of the tables of amounts alone.',
  }),
  'amounts-sheets-left': ({ taken, left }) => ({
    message: `The tables of ${quoteAll(taken)} are used, those of ${quoteAll(left)} are not`,
    hint: "To use others as well, list their names as `sheet` of `data.amounts` in torikumi.yaml, or write '*' for all.",
  }),
  'amounts-head-unknown': ({ head, nearest, known }) => ({
    message: `The table has no head “${head}”, which data.amounts names`,
    hint: nearest === undefined ? `Its heads are ${known.join(', ')}.` : `Did you mean “${nearest}”?`,
  }),
  'amounts-text-in-figures': ({ text, column }) => ({
    message: `“${text}” in “${column}” is no amount; it is printed as it stands and is in no calculation`,
    hint: 'Write a number, or － where there is none.',
  }),
  'amounts-units-mixed': ({ column, unit, other }) => ({
    message: `“${column}” mixes the units “${unit}” and “${other}”; values of different units are not worked out together`,
    hint: 'Write all values of a column in one unit.',
  }),
  'amounts-not-computed': ({ column, count }) => ({
    message: `${count} empty cells of “${column}” stay empty: it is not clear what they are worked out from`,
    hint: 'Say `kind` and `of` of the column in `columns` of data.amounts in torikumi.yaml.',
  }),
  'amounts-row-not-computed': ({ row, count, isTotal }) => ({
    message: `${count} empty cells of the row “${row}” stay empty: it is not clear what they are worked out from`,
    hint: isTotal
      ? `Type the values. If it is the total of the rows above, say \`${row}: total\` in \`rows\` of data.amounts in torikumi.yaml.`
      : 'Type the values. If they are shares of the column of the total, call the row 構成比 to have them worked out.',
  }),
  'amounts-assumed': ({ name, how, isRow }) => ({
    message: `Empty cells of ${isRow ? 'the row ' : ''}“${name}” were worked out as ${how}`,
    hint: isRow
      ? 'If that is wrong, type the values.'
      : 'If that is wrong, say `kind` and `of` of the column in `columns` of data.amounts in torikumi.yaml.',
  }),
  'amounts-share-without-total': ({ column, isSummed }) => ({
    message: isSummed
      ? `The table has no total for the shares “${column}”: they are shares of the sum of all rows`
      : `The table has no total for the shares “${column}”: they cannot be checked and are printed as they stand`,
    hint: 'Add the row of the total, or name it with `total` in `rows` of data.amounts in torikumi.yaml.',
  }),
  'stated-sum-differs': ({ said, counted, unit }) => ({
    message: `“${excerpt(said)}” in the text is not what its parts make: ${counted}${unit}`,
    hint: 'Check which is right. Nothing to do if the parts are not all of them.',
  }),
  'report-not-made': ({ report, same }) => ({
    message: `${report} is not made: it would be the same as ${same}`,
    hint: `Use ${same}. A file of ${report} that was made before is out of date.`,
  }),
  'shares-rounded': ({ name, sum, whole }) => ({
    message: `The shares of “${name}” do not sum up to ${whole} (${sum})`,
    hint: 'A note below the table says that they are rounded.',
  }),
  'shares-differ': ({ name, sum, whole }) => ({
    message: `The shares of “${name}” are far from ${whole} in sum (${sum})`,
    hint: 'Rounding does not explain it. Check the values.',
  }),
  'figure-differs': ({ name, typed, kept, at }) => ({
    message: `“${name}” has two values: ${typed} here, ${kept} at ${at}`,
    hint: 'Make them one, and refer to it as {{id}} in texts.',
  }),
  'figure-typed': ({ name, id, typed }) => ({
    message: `“${name}” is typed by hand: ${typed}`,
    hint: `Written as “{{${id}}}” it is that of the table next year too.`,
  }),
  'figure-outdated': ({ name, year, edition }) => ({
    message: `The newest value of “${name}” is of ${year}: nobody has brought it up to date for the edition of ${edition}`,
    hint: 'Add the value, or name its year in the text where it is not surveyed every year.',
  }),
  'previous-differs': ({ name, year, now, before, at }) => ({
    message: `“${name}” of ${year} differs from the edition before: now ${now}, then ${before} (${at})`,
    hint: 'Make them one unless a mistake was corrected.',
  }),
  spelling: ({ found, expected, count: times }) => ({
    message: `“${found}” should be “${expected}” in official documents (${times} in this file)`,
    hint: 'Correct it unless it is a name or a quotation.',
  }),
  'header-unknown': ({ headers, likely }) => ({
    message: `Columns without a known meaning: ${quoteAll(headers.slice(0, enough))}${headers.length > enough ? ` and ${headers.length - enough} more` : ''}; they are kept as texts, not as values`,
    hint:
      likely.length === 0
        ? 'Leave them unless they hold values or names.'
        : `Correct the headers if you mean ${likely.map(({ header, meaning }) => `“${meaning}” by “${header}”`).join(', ')}.`,
  }),
  'header-doubled': ({ header, meaning, first, kept }) => ({
    message: `“${header}” and “${first}” both read as the column of ${meaning}${kept ? `: “${first}” is used, “${header}” kept as text` : ''}`,
    hint: kept
      ? 'If that is wrong, say what each is in data.columns of torikumi.yaml.'
      : 'Rename or remove one of them.',
  }),
  'header-computed': ({ headers, texts = [] }) => ({
    message: [
      ...(headers.length === 0
        ? []
        : [`The columns ${quoteAll(headers)} are kept as printed and compared with what is computed`]),
      ...(texts.length === 0 ? [] : [`The columns ${quoteAll(texts)} are kept as texts about how it went`]),
    ].join('. '),
  }),
  'name-by-place': ({ column, of }) => ({
    message: `No column is headed as the name: by its place it is “${column}”`,
    hint: `If that is wrong, head the column of names ${of === 'list' ? '項目' : '指標名'}.`,
  }),
  'target-of-subjects': ({ columns, subjects }) => ({
    message: `There is but one ${columns.map((column) => `“${column}”`).join(', ')}, which counts as the target of each of ${subjects.map((subject) => `“${subject}”`).join(', ')}`,
    hint: 'If it is the target of the whole, add columns of the whole or leave the target out; if it is that of one, write so into its head, such as 目標値（男性）.',
  }),
  'values-by-place': ({ columns, role }) => ({
    message: `No column is headed as values: by their place ${quoteAll(columns)} hold the ${role}s`,
    hint: 'If that is wrong, write a head such as 令和5年度実績 or 目標値.',
  }),
  'header-missing': ({ meaning, accepted }) => ({
    message: `There is no column of ${meaning}`,
    hint: `Name it one of ${quoteAll(accepted.slice(0, 5))}.`,
  }),
  'year-not-a-year': ({ texts }) => ({
    message: `No period is in the head of ${quoteAll(texts.slice(0, enough))}${texts.length > enough ? ` and ${texts.length - enough} more columns` : ''}; values there are printed as typed and nothing is computed from them`,
    hint: 'Write it as 平成27年度, H27, 2015年度, 令和2（2020）年度, R5.3末 or R5上半期.',
  }),
  'year-ambiguous': ({ text, read, era }) => ({
    message: `“${text}” was read as fiscal year ${read} (${era})`,
    hint: 'If that is wrong, write it with its era or as a Western year, e.g. 平成27年度, 2015年度.',
  }),
  'year-doubled': ({ year, first }) => ({
    message: `“${year}” and “${first}” read as the same value of the same year: “${first}” is used, “${year}” kept as text`,
    hint: 'If their roles differ, say so in data.columns of torikumi.yaml; if not, one of them can be “使わない” there.',
  }),
  'year-unknown': ({ column, key }) => ({
    message: `It is not known when the values of “${column}” hold: they are printed, and no change is computed from them`,
    hint:
      key === undefined
        ? 'Write the year into the header or the cells.'
        : `Write the year into the header or the cells, or ${key} into torikumi.yaml.`,
  }),
  'target-of-all-years': ({ column }) => ({
    message: `“${column}” names no year and was taken for the target of every year`,
    hint: 'If it is that of the last year, write the year into the header, or plan.target into torikumi.yaml.',
  }),
  'cells-of-another-year': ({ column, period }) => ({
    message: `All cells of “${column}” say ${period}: that is when they were taken to hold`,
    hint: 'Check the year of the header.',
  }),
  'inferred-period': ({ column, period }) => ({
    message: `The values of “${column}” are those of ${period}, as its cells say`,
  }),
  'total-so-far': ({ column, year }) => ({
    message: `“${column}” was taken as the total up to ${year}, the last year beside it that has values`,
    hint: 'If it is of another year, write the year into the header.',
  }),
  'part-beside-year': ({ columns, year, whole, isOpening }) => ({
    message: `${whole === '' ? '' : `${year} is judged by “${whole}”; `}${quoteAll(columns)} ${isOpening ? `are of the beginning of ${whole === '' ? year : 'it'}` : 'are of a part of it'} and only printed`,
    hint: isOpening
      ? 'If a value of 1 April is that of the end of the year before, give its head that year in data.columns of torikumi.yaml.'
      : 'If not, write the year of the column in data.columns of torikumi.yaml.',
  }),
  'year-in-parts': ({ columns, year }) => ({
    message: `${year} is told in parts (${quoteAll(columns)}), none of which stands for the year: it is not rated`,
    hint: 'Add a column 計 or, if one of them is the value of the year, write its year in data.columns of torikumi.yaml.',
  }),
  'actual-after-document': ({ column, year, date }) => ({
    message: `“${column}” is of a year (${year}) after the date of the document (${date}): it is no actual, and not rated`,
    hint: 'Say 見込 in the header of a forecast, or correct document.date in torikumi.yaml.',
  }),
  'years-without-role': ({ past, ahead, role }) => ({
    message:
      ahead.length === 0
        ? `Beside the present value the heads are years alone, and there is no target: ${quoteAll(past)} count as actuals`
        : `The heads are years alone: up to the document's date ${quoteAll(past)} count as actuals, after it ${quoteAll(ahead)} as ${role === 'target' ? 'targets' : 'planned figures'}`,
    hint: 'If that is wrong, write heads such as 令和6年度目標 or 令和5年度実績.',
  }),
  'years-of-table': ({ read, from }) => ({
    message: `By ${{ heads: 'the years of the heads beside', title: "the year of the table's title", name: 'the year in the name of the sheet or file', date: "the last year that was over on the document's date", plan: 'the years of the plan in the title', baseline: 'the year behind the baseline as the first' }[from]}, ${read.map(({ column, year }) => `“${column}” counts as ${year}`).join(', ')}`,
    hint: 'If that is wrong, write the year into the head, such as 令和6年度実績, or into columns below data in torikumi.yaml.',
  }),
  'year-not-over': ({ column, year, date, expected }) => ({
    message: `The year of “${column}” (${year}) had not ended on the date of the document (${date}); its values count as ${expected ? 'expected ones' : 'those of a part of the year'}, without change and rating`,
    hint: 'Say 9月末現在 or 見込 in the header of such values, or correct document.date in torikumi.yaml. rating.provisional: true rates them as they stand.',
  }),

  'value-not-a-quantity': ({ text, column }) => ({
    message: `“${column}” holds no number that can be read: “${text}”; it is printed as typed and not rated`,
    hint: 'Write it as 1,234人, 85%以上 or －; explanations can go into 備考.',
  }),
  'value-not-one-of': ({ text, column, allowed }) => ({
    message: `“${column}” does not know “${text}”`,
    hint: `Use one of ${quoteAll(allowed)}.`,
  }),
  'value-not-an-integer': ({ text, column }) => ({
    message: `“${column}” is no whole number: “${text}”`,
    hint: 'Write a number such as 1, 2 or 3.',
  }),
  'row-without-name': ({ column }) => ({
    message: `A row without “${column}” is not used`,
    hint: 'If it is an indicator, write its name; if it is a part of the one above (男, 女), tell it apart in a column 区分.',
  }),
  'own-print-workbook': () => ({
    message:
      'This workbook (progress.xlsx) was made for print: it leaves out years and kinds, so that it is not read back as it was',
    hint: 'To build again or to compare, use indicators.csv of the same folder, or the table it was made from.',
  }),
  'rows-of-another-role': ({ names, columns }) => ({
    message: `Rows called ${quoteAll(names)} seem to hold no actuals, but ${quoteAll(columns)} say nothing but a year, so their values count as actuals`,
    hint: 'If they are planned, write heads such as 令和6年度計画, or give the table a column 区分 with 計画 and 実績 beside the names.',
  }),
  'rows-as-aims': ({ aims, count }) => ({
    message: `Of the two rows of each of ${count} indicators the upper ones, which have values under ${quoteAll(aims)} that are not over, count as targets, and the lower ones as actuals`,
    hint: 'Where that is wrong, give the table a column 区分 with 目標 and 実績, or what they are, beside the names.',
  }),
  'rows-as-planned': ({ names, columns }) => ({
    message: `What the rows of ${quoteAll(names)} hold under ${quoteAll(columns)}, which say nothing but a year, counts as planned`,
    hint: 'If it was measured, write heads such as 令和6年度実績, or 実績値 for them in data.columns of torikumi.yaml.',
  }),
  'rows-told-apart': ({ column, names }) => ({
    message: `Rows of one name are told apart by “${column}”: ${quoteAll(names.slice(0, shownNames))}${
      names.length > shownNames ? ` and ${names.length - shownNames} more` : ''
    }`,
    hint: 'To call them something else, write other names.',
  }),
  'dittos-filled': ({ cells, texts }) => ({
    message: `${quoteAll(texts)} read as the words of the cell above: ${cells.join(', ')}`,
    hint: 'Where that is wrong, write the words into the cell.',
  }),
  'rows-joined': ({ cells, texts }) => ({
    message: `Joined to the cells above, which they go on with: ${cells.join(', ')} (${quoteAll(texts)})`,
    hint: 'If one is an indicator or a text of its own, let it not begin with “の” or a bracket.',
  }),
  'values-merged': ({ over, cells, texts }) => ({
    message:
      over === 'roles'
        ? `The value of a cell merged over rows of targets and actuals is read as one of each: ${quoteAll(texts)} (${cells.join(', ')})`
        : over === 'rows'
          ? `The value of a cell merged with the row above is read as one of this row too: ${quoteAll(texts)} (${cells.join(', ')})`
          : `The value of a cell merged with columns to its right is read as one of its first column alone: ${quoteAll(texts)} (${cells.join(', ')})`,
    hint:
      over !== 'columns'
        ? 'If it is not one of every row, undo the merge and write the values.'
        : 'If it is one of the other years too, undo the merge and write it into their columns.',
  }),
  'parts-named': ({ cells, texts }) => ({
    message: `Rows that are set in, or begin with “うち”, are parts of the one above: ${cells.join(', ')} (${quoteAll(texts)})`,
    hint: 'Where that is wrong, do not set them in, or write other names.',
  }),
  'names-alone': ({ cells, texts }) => ({
    message: `Names with nothing beside them are indicators without values: ${cells.join(', ')} (${quoteAll(texts)})`,
    hint: 'If one is the end of the name above, write them in one cell; if it is a heading, say so in data.rows of torikumi.yaml.',
  }),
  'columns-not-compared': ({ columns }) => ({
    message: `Columns that only one edition has were not compared: ${columns.map((each) => `“${each}”`).join(', ')}`,
    hint: 'One of them was written by this program (indicators.csv, progress.xlsx), so only what both have is compared. Compare your own tables to see every column.',
  }),
  'years-not-compared': ({ years }) => ({
    message: `Actual values of years that only one edition has are no change: ${years.join(', ')}`,
    hint: 'Compared are the actual values of years that both have, targets, baselines, names and the rest. Those of years that only the old one has stand in the redline, struck out.',
  }),
  'texts-not-compared': ({ columns }) => ({
    message: `Columns of texts that were not compared: ${columns.map((each) => `“${each}”`).join(', ')}`,
    hint: 'They are where both editions have a column of that head and their actual values reach the same year.',
  }),
  'row-ignored': ({ text }) => ({
    message: `Taken for a note inside the table and not used: “${excerpt(text)}”`,
    hint: 'To print it, write it to document.notes in torikumi.yaml.',
  }),
  'value-missing': ({ column }) => ({ message: `“${column}” is empty`, hint: 'Fill it in.' }),
  'rows-folded': ({ column, roles, count }) => ({
    message: `Rows of ${quoteAll(roles)} (“${column}”) were made one row for ${count} indicators`,
    hint: 'Columns of years are divided: 令和5年度（目標）, 令和5年度（実績）.',
  }),
  'row-not-folded': ({ text }) => ({
    message: `A row of which it is not known what it holds of which indicator: “${text}”`,
    hint: 'Write the name of the indicator and 目標, 実績 or the like. Where two rows say the same, give them different names.',
  }),
  'row-value-left': ({ text, taken, column }) => ({
    message: `One indicator has two values in “${column}”: “${taken}” is used, “${text}” is not`,
    hint: 'Remove one of them, or give the head a year and divide the column.',
  }),
  'unit-differs': ({ unit, expected, text, column }) => ({
    message: `“${column}” has another unit: “${text}” is in ${unitName(unit)}, the indicator in ${unitName(expected)}; it is not rated`,
    hint: 'Correct the unit of the value or of the indicator.',
  }),
  'actual-bounded': ({ texts, cells }) => ({
    message: `Actuals that are told by a bound (more than, less than) are no one number: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed, and rated only where they surely meet the target`,
    hint: 'For a ratio and a rating in any case write what was measured in brackets, as 5以上（7）, or that number alone. A column 評価 or 自己評価 can hold the rating.',
  }),
  'share-or-percent': ({ texts, cells }) => ({
    message: `Values of one or less beside percentages: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Write a share as a percentage (0.93 as 93), and a percentage with its sign (0.93%).',
  }),
  'several-values': ({ texts, cells }) => ({
    message: `Cells hold several numbers where the others of their rows are one: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Leave the one number that is compared, and move the others to a column 備考. Give each a row of its own (男, 女) where all are to be rated.',
  }),
  'two-values': ({ texts, cells }) => ({
    message: `Cells hold two values of one unit: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Write data.brackets: outside (or inside) into torikumi.yaml to say which is meant. Give 40/80 a unit (40/80件) where it is 40 of 80, and years (R6：40 R10：80) where it is two targets.',
  }),
  'roles-in-cell': ({ texts, cells }) => ({
    message: `A target, an actual and the like stand in one cell: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}). Printed as typed and not rated`,
    hint: 'Make a column for each. Below a head that names neither, where all cells of the column read like “目標100 実績95” (or are dashes or blank), they are split by themselves.',
  }),
  'change-or-level': ({ texts, cells }) => ({
    message: `A level or a change: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Write data.negativeTargets: change (targets count from the baseline) or level into torikumi.yaml. Write the level itself in place of an actual that is a change.',
  }),
  'none-or-zero': ({ texts, cells }) => ({
    message: `Zero, or no value: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are taken for no value and printed as typed`,
    hint: 'Write 0 where there were none. Write “－”, “データなし”, “対象外” or “未実施” where there is no value.',
  }),
  'target-changed': ({ texts, cells }) => ({
    message: `Cells hold two targets, as before and after a change: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Put the later value into a column 変更後目標値: it is what is rated then, and the earlier one is printed too.',
  }),
  'limits-of-band': ({ texts, cells }) => ({
    message: `Targets stand in two columns, a lower and an upper limit: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); an actual between them meets the target, and no ratio is computed`,
    hint: 'What lies outside is rated only where a single band is left for it. To rate by one of them, make the other column 文章 in data.columns of torikumi.yaml; or write the rating into a column 評価.',
  }),
  'change-unreadable': ({ column, text, expected }) => ({
    message: `“${column}” of the table of changes cannot be read: “${excerpt(text)}”`,
    hint: `Write it like ${quoteAll(expected)}.`,
  }),
  'change-id-unknown': ({ id, nearest }) => ({
    message: `The table of indicators has no indicator with the id “${id}” of the table of changes`,
    hint:
      nearest === undefined
        ? 'Write the id as the table of indicators has it. Rows of indicators that have ended stay there.'
        : `Did you mean “${nearest}”? Rows of indicators that have ended stay in the table.`,
  }),
  'change-without-value': ({ id, field }) => ({
    message: `The table of indicators has no “${field}” of “${id}”, which the table of changes names`,
    hint: 'Add the column and the value, or correct 項目 in the table of changes; of several targets name the year, as 目標値（R8） does.',
  }),
  'change-differs': ({ id, field, said, found, of }) =>
    of === 'table'
      ? {
          message: `“${field}” of “${id}” became “${excerpt(said)}” by the table of changes, and is “${excerpt(found)}” in the table of indicators`,
          hint: 'The table of indicators holds what is valid now. Correct one of them, or add the later change.',
        }
      : {
          message: `The changes of “${field}” of “${id}” do not join: it had become “${excerpt(found)}”, and is changed from “${excerpt(said)}”`,
          hint: 'Correct one of them, or add the change that is missing.',
        },
  'change-before-plan': ({ id, field, year, begin }) => ({
    message: `The change of “${field}” of “${id}” (${year}) is not after the year that the plan begins with (${begin})`,
    hint: 'Correct the year. What was valid from the beginning is written into the table of indicators.',
  }),
  'change-doubled': ({ id, field, year, first }) => ({
    message: `“${field}” of “${id}” is changed twice in ${year} (the other one at ${first})`,
    hint: 'Make one of them, or correct the year.',
  }),
  'change-circular': ({ ids }) => ({
    message: `Indicators that have ended replace each other: ${ids.join(' → ')}`,
    hint: 'Correct the ids in 変更後 of the table of changes.',
  }),
  'change-undated': ({ names }) => ({
    message: `Nobody says since when these targets are changed; every year is rated by the later one: ${quoteAll(names)}`,
    hint: 'Add a column 変更年度 to the table of indicators, or a table of changes (changes.csv).',
  }),
  'id-used-again': ({ id, ended, year }) => ({
    message: `The id “${id}” is that of an indicator that ended in ${ended}, and is used in ${year}`,
    hint: 'Give another indicator an id of its own; if it goes on, correct or remove the year of its end.',
  }),
  'edition-altered': ({ year, file }) => ({
    message: `A file of the closed edition of ${year} was altered or lost after it was closed: ${file}`,
    hint: 'Put back the file as it was. What was published wrong is corrected in corrections.csv.',
  }),
  'edition-closed': ({ year, date }) => ({
    message: `The edition of ${year} is closed already (${date})`,
    hint: 'Write what was published wrong into corrections.csv, with what is right and why. It is not closed again.',
  }),
  'edition-refused': ({ year }) => ({
    message: `There are errors: the edition of ${year} was not closed`,
    hint: 'Correct them, then run torikumi publish again.',
  }),
  'edition-differs': ({ year, date, id, name, figures }) => ({
    message: `Not built, as it would differ from the edition of ${year} that was published (${date}). “${name}” (${id}): ${figures.map(({ item, published, now }) => `${item} published ${published || 'none'}, now ${now || 'none'}`).join('; ')}`,
    hint: 'Write what was decided anew into changes.csv with its year, and what was wrong into corrections.csv with its reason. Otherwise put back the table of indicators.',
  }),
  'edition-corrected': ({ year, date, figures }) => ({
    message: `By corrections, figures differ from the edition of ${year} that was published (${date}): ${figures.map(({ item, published, now }) => `${item} ${published || 'none'}→${now || 'none'}`).join('; ')}`,
    hint: 'Publish the errata, where they have not been yet.',
  }),
  'edition-looks-differ': ({ year, date, files, program }) => ({
    message: `The figures of ${year} are as they were published (${date}, torikumi ${program}), but the bytes are not: ${files.join(', ')}`,
    hint: 'The theme, a template, a font, a setting or the version of the program is another. Publish the files as they were closed.',
  }),
  'editions-of-one-date': ({ years, date }) => ({
    message: `Two editions bear the same date (${date}): ${years.join(', ')}`,
    hint: 'Set document.date in torikumi.yaml to the date of each document before it is closed.',
  }),
  'correction-not-printed': ({ id, item, said, printed }) => ({
    message: `No edition printed “${excerpt(said)}” as “${item}” of “${id}”${printed.length === 0 ? '' : ` (printed was ${quoteAll(printed)})`}`,
    hint: 'Write the item (as 実績値（R5）) and the wrong value as the published document has them.',
  }),
  'indicator-unknown': ({ id, nearest }) => ({
    message: `No edition has an indicator with the id “${id}”`,
    hint: nearest === undefined ? 'Give an id of the table of indicators.' : `Did you mean “${nearest}”?`,
  }),
  'baseline-from-targets': ({ column, cells }) => ({
    message: `There is no column of baselines: the numbers before the arrows of “${column}” were taken for them (${cells.join(', ')})`,
    hint: 'If they are something else, add a column of baselines.',
  }),
  'target-start-differs': ({ texts, cells }) => ({
    message: `The number before the arrow of a target differs from the baseline of the table (or its value of that year): ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}). The number after the arrow is the target, and nothing is computed from the one before it`,
    hint: 'If it is where the target starts from, correct the baseline or the target. If the target was changed, give the later one a column of its own, “変更後目標値”.',
  }),
  'target-superseded': ({ texts, cells }) => ({
    message: `Where a target was changed the later one is rated; the earlier ones are only printed: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')})`,
    hint: 'To rate by the earlier one, make the later column 文章 in data.columns of torikumi.yaml.',
  }),
  'change-without-base': ({ inferred }) => ({
    message: `What these targets come to cannot be worked out, and they are not rated: ${inferred
      .map(({ name, value }) => `“${excerpt(value)}” of “${name}”`)
      .join(', ')}`,
    hint: 'Give the value that they change (of the year before, or the baseline), in the same unit; or write the target as a number.',
  }),
  'change-of-unknown': ({ texts, cells }) => ({
    message: `Targets that are changes from a value that nobody gives: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Where a year is named (H25比46%減), add its value to the table. Else write “基準値から10%増” or “前年度比10%増”, or data.changes: baseline (or previous) into torikumi.yaml.',
  }),
  'target-of-other-span': ({ texts, cells }) => ({
    message: `By their heads the targets are of another span than the actuals (a year, a month or a day): ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Give both of one span, or correct the head.',
  }),
  'value-in-brackets': ({ texts, cells }) => ({
    message: `Values in brackets beside plain ones may be below zero, forecasts or for reference: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Write △80 for a value below zero and 80（見込） for a forecast; take the brackets off what counts as it stands.',
  }),
  'total-against-single': ({ texts, cells }) => ({
    message: `Targets are of several years, and nothing says whether the actuals add up as well: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Write 累計 into a 種別 column where the actuals add up too; else add a column of actuals that do. Where the target is of each year, write 年間 beside it or into its head.',
  }),
  'single-against-total': ({ texts, cells }) => ({
    message: `Targets are of a year alone, and the actuals add the years up: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are printed as typed and not rated`,
    hint: 'Add a column of actuals of single years (単年度), or write the target as a total (累計).',
  }),
  'single-or-total': ({ heads }) => ({
    message: `Two actuals of a year, ${quoteAll(heads)}, and nothing says which of them the target is of; they are printed as typed and not rated`,
    hint: 'Write 累計 or 年間 into a 種別 column, or make the column that the target is not of 文章 in data.columns of torikumi.yaml.',
  }),
  'period-after-column': ({ text, column }) => ({
    message: `“${text}” in “${column}” is of a later year than the header`,
    hint: 'Correct the year of the header or of the cell.',
  }),
  'value-of-no-period': ({ text, column, period }) => ({
    message: `“${text}” in “${column}” is of a time that cannot be read: “${period}”; it is printed as typed and not rated`,
    hint: 'Write a date that exists, such as 「5人（令和5年9月30日）」 or 「5人（令和5年度9月末）」.',
  }),
  'period-before-column': ({ texts, cells }) => ({
    message: `Values of an earlier year than their header: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are taken as of the year in the cell`,
    hint: 'If they are of the year of the header, correct the year in the cell. Where there is none of that year, as with surveys every few years, leave it.',
  }),
  'year-told-twice': ({ texts, cells }) => ({
    message: `Two columns give different values of one year: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')})`,
    hint: 'Make both the right one, or correct the year in the cell. If they count different things, move the explanation to a column of remarks.',
  }),
  'current-of-year': ({ texts, cells }) => ({
    message: `“現在” without a day, taken as of the whole year: ${quoteAll(texts.map(excerpt))}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`,
    hint: 'If it was counted within the year, write the day, such as 「令和5年9月30日現在」; it is then not rated. If it is of the end of the year, leave it.',
  }),
  'gross-beside-plain': ({ texts, cells }) => ({
    message: `Only the target or only the actuals are gross counts: ${quoteAll(texts.map(excerpt))} (${cells.join(', ')}); they are held against each other as they stand`,
    hint: 'If all are counted so, say 「延べ」 in the name of the indicator; if not, give both in one way.',
  }),
  'midterm-as-target': ({ column, year }) => ({
    message: `“${column}” is of a year that is over (${year}) and counts as a target`,
    hint: `If it was measured, write “${column}: 実績値” under data: columns: in torikumi.yaml or call it 実績; if it is a target, 到達目標 or 中間目標 says so.`,
  }),
  'row-of-words': ({ name, texts }) => ({
    message: `The values of “${name}” are words and are printed as typed: ${quoteAll(texts)}`,
    hint: 'A column 評価 or 自己評価 can hold its rating.',
  }),
  'goal-unknown': ({ goal, known }) => ({
    message: `The table of indicators has no goal “${goal}”`,
    hint: `It has ${quoteAll(known)}. Write both alike.`,
  }),
  'policy-unknown': ({ policy, known }) => ({
    message: `The table of indicators has no policy “${policy}”`,
    hint: `It has ${quoteAll(known)}. Write both alike.`,
  }),
  'measure-doubled': ({ measure, policy, first }) => ({
    message: `The measure “${measure}” stands twice in the policy “${policy}” (the other one at ${first})`,
    hint: 'Correct the number or remove a row.',
  }),
  'measure-unknown': ({ measure, known }) => ({
    message: `The policy has no measure “${measure}”`,
    hint: known.length === 0 ? 'Add it to the table of measures.' : `It has ${quoteAll(known)}.`,
  }),
  'id-doubled': ({ id, first }) => ({
    message: `The id “${id}” is used twice (the other one at ${first})`,
    hint: 'Give each an id of its own.',
  }),
  'indicator-ids-doubled': ({ ids, rows, cells }) => ({
    message: `${rows} rows share ids: ${quoteAll(ids)} (${cells.join(', ')}); they were given ids of their own`,
    hint: 'To compare years, give each row an id of its own.',
  }),
  'indicator-doubled': ({ name, rows, cells }) => ({
    message: `${rows} indicators in one place have one name: “${name}” (${cells.join(', ')})`,
    hint: 'Check whether one was written twice; if not, tell them apart by name or in a column 区分.',
  }),

  'number-as-text': ({ texts, cells, reason }) => ({
    message: `${
      reason === 'digits'
        ? 'More digits than a number of Excel holds (15)'
        : 'A unit longer than a number format of Excel holds'
    }: ${quoteAll(texts.map(excerpt))}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`,
    hint: 'The workbook has it as text, which no formula uses. Check the digits and the unit, or give it in a larger unit.',
  }),
  'formula-injection': ({ text }) => ({
    message: `The text begins like a formula: “${excerpt(text)}”. Excel may take it for one when it opens the CSV`,
    hint: 'Use a full-width sign, or put a word before it.',
  }),

  'inferred-id': ({ inferred }) => ({
    message: `Ids were made from names: ${examples(inferred)}`,
    hint: 'They change with the name. Add an ID column to keep them over the years.',
  }),
  'inferred-kind': ({ inferred }) => ({ message: `Kinds were read from names and units: ${examples(inferred)}` }),
  'inferred-unit': ({ inferred }) => ({ message: `Units were read from the values: ${examples(inferred)}` }),
  'inferred-target': ({ inferred }) => ({
    message: `Targets in words were worked out from the value they name: ${examples(inferred)}`,
    hint: '現状維持 was taken as the baseline kept, 前年度比105% as 1.05 times the value of the year before, and so was 前年度比5%増 of a percentage, not as five points. Where that is wrong, write the target as a number.',
  }),
  'inferred-direction': ({ inferred }) => ({
    message: `Directions were read from baselines and targets: ${examples(inferred)}`,
    hint: `Where one is wrong, ${itemRemedy(inferred, '減少')} (増加, 減少 or 維持), or fill a column 方向.`,
  }),
  'kind-assumed': ({ inferred }) => ({
    message: `The kind is not known and was taken as a level at a point in time: ${examples(inferred)}`,
    hint: `Where that is wrong, ${itemRemedy(inferred, '{ kind: 年間 }')} (or 累計), or fill a column 種別.`,
  }),
  'direction-uncertain': ({ inferred }) => ({
    message: `It is not known whether these should rise or fall, and they are not rated: ${quoteAll(inferred.map(({ name }) => name))}`,
    hint: `To have them rated, ${itemRemedy(inferred, '減少')} (増加, 減少 or 維持), or fill a column 方向.`,
  }),

  'cumulative-falls': ({ name, from, to, year }) => ({
    message: `The cumulative “${name}” falls in ${year} (${from} → ${to})`,
    hint: 'Check for a slip, or for a change in how it is counted.',
  }),
  'calendar-exceeded': ({ name, year, value, most, unit }) => ({
    message: `“${name}” is ${value} in ${year}, more than the ${most} ${unit} that the calendar has`,
    hint: 'Check the digits. Where several persons or places are added up, say so in the name or the unit (延べ).',
  }),
  'jump-tenfold': ({ name, from, to, year }) => ({
    message: `“${name}” changes very much in ${year} (${from} → ${to})`,
    hint: 'Check the digits and the unit.',
  }),
  'attainment-tenfold': ({ name, shown, target, actual }) => ({
    message: `“${name}” comes to an attainment of ${shown} (target ${excerpt(target)}, actual ${excerpt(actual)})`,
    hint: 'Check the digits, the units and the time that both were counted over.',
  }),
  'year-missing': ({ name, year }) => ({
    message: `“${name}” has no value for ${year}, though the years around it have`,
    hint: 'Write 未調査 or 集計中 to keep the reason.',
  }),
  'printed-figure-differs': ({ name, column, printed, computed, how, neighbour }) => ({
    message: `“${column}” of “${name}” is printed as ${printed} and computed as ${computed}${
      how === 'neighbour'
        ? ` (which is that of “${neighbour ?? ''}”)`
        : {
            cut: ' (equal when cut)',
            raised: ' (equal when raised)',
            'last-digit': ' (in the last digit)',
            different: '',
          }[how]
    }`,
    hint: 'Check the target, the actual, the formula and the rounding (rating in torikumi.yaml).',
  }),
  'printed-rounded': ({ column, how, printed, computed, names, cells }) => ({
    message: `The figures of “${column}” were ${how === 'cut' ? 'cut' : 'raised'} (e.g. printed as ${printed}, ${computed} when rounded): ${quoteAll(names)} (${cells.join(', ')})`,
    hint: `To round as the table does, set rating.rounding to ${how === 'cut' ? 'down' : 'up'} in torikumi.yaml.`,
  }),
  'ratings-by-another-rule': ({ column, compared, ratings, cells }) => ({
    message: `Most ratings of “${column}” (${ratings.length} of ${compared}) differ from the computed ones: ${ratings
      .map(({ name, printed, computed }) => `“${name}” is ${printed}, computed ${computed}`)
      .join(', ')} (${cells.join(', ')})`,
    hint: 'Where the limits of the bands or the formula are others, set rating in torikumi.yaml. A rating that the section gives beside the computed one is headed 自己評価.',
  }),
  'ratings-of-another-scheme': ({ column, own, bands, cells }) => ({
    message: `The ratings of “${column}” (${own.join(', ')}) are of another scheme than the computed ones (${bands.join(', ')}) and are not compared (${cells.join(', ')})`,
    hint: 'To compute by the same scheme, list its bands in rating.bands of torikumi.yaml. As another rating beside it, it may stay as it is.',
  }),
  'printed-by-formula': ({ names, column, formula, ofLastTarget, cells }) => ({
    message: `“${column}” was worked out by “${formula}”${ofLastTarget ? ' against the last target' : ''}, not as the settings say: ${quoteAll(names)} (${cells.join(', ')})`,
    hint: ofLastTarget
      ? 'To judge against the last target, set rating.target to last in torikumi.yaml.'
      : 'To judge by this formula, add a column 算式 to the table, or set rating.formula in torikumi.yaml.',
  }),
  'printed-not-compared': ({ column, names, cells }) => ({
    message: `Figures printed under “${column}” have no computed one to be compared with: ${quoteAll(names)} (${cells.join(', ')})`,
    hint: 'They stay as the table has them; see whether a value beside them is missing or cannot be read.',
  }),
  'bands-with-gap': ({ key, example }) => ({
    message: `The bands (${key}) leave a gap: ${example} falls into none and would not be rated`,
    hint: 'Let neighbouring bands share their limit by atLeast and below.',
  }),
  'bands-without-lags': ({ key, words }) => ({
    message: `The bands (${key}) do not say which of them lag (${quoteAll(words)}); the report lists nothing that lags`,
    hint: 'Write lags: true in the bands whose indicators belong in the list of what lags, or lags: false in one where there is to be none.',
  }),
  'actual-older': ({ inferred }) => ({
    message: `Actuals of an earlier year, whose target is not that of the year reported on; they are not rated: ${inferred
      .map(({ name, value }) => `“${excerpt(value)}” of “${name}”`)
      .join(', ')}`,
    hint: 'If they stand for the year reported on, leave the year out of the cell. To compare with the last target, write “rating: {target: last}” in torikumi.yaml.',
  }),
  'target-zero-unrated': ({ inferred, hasBaseline }) => ({
    message: `The target is zero and not reached, so there is no attainment and no rating: ${quoteAll(inferred.map(({ name }) => name))}`,
    hint: `To rate how far it has come from its baseline, ${itemRemedy(inferred, hasBaseline ? '{ formula: 増減型 }' : '{ formula: 増減型, baseline: △87（R1） }')}; or give the section's own rating in a column 評価.`,
  }),
  'target-in-words': ({ inferred }) => ({
    message: `The target is no single number, so there is no attainment and no rating: ${inferred
      .map(({ name, value }) => `“${excerpt(value)}” of “${name}”`)
      .join(', ')}`,
    hint: "If it is meant as a number, write that number, or a change whose base is named (前年度比5%増, R4比2割減, 現状値を維持), or targets of several years in columns of their own; or give the section's own rating in a column 評価.",
  }),
  'target-of-numbers': ({ inferred }) => ({
    message: `Which number the target is cannot be said, so there is no attainment and no rating: ${inferred
      .map(({ name, value }) => `“${excerpt(value)}” of “${name}”`)
      .join(', ')}`,
    hint: "Write the one number to compare with, and move the others to a column of remarks. Where each is to be rated, give it a row of its own (男, 女), and targets of several years a column each or their years (R6：40 R10：80). Write a change with its base (前年度比5%増, R4比2割減); or give the section's own rating in a column 評価.",
  }),
  'baseline-needed': ({ inferred }) => ({
    message: `There is no baseline, so there is no attainment and no rating: ${quoteAll(inferred.map(({ name }) => name))}`,
    hint: `Add a column 基準値, or ${itemRemedy(inferred, '{ baseline: 52（R1） }')}, with the true value and year. To rate without one, write noBaseline: level below rating: target ÷ actual is computed then where less is better.`,
  }),
  'baseline-year-needed': ({ names }) => ({
    message: `The formulas “期待値型” and “年割型” need the year of the baseline, which is not known: ${quoteAll(names)}`,
    hint: 'Write it into the head of the baseline, or plan.baseline into torikumi.yaml.',
  }),
  'year-column-missing': ({ year, before, after }) => ({
    message: `There is no actual column for ${year} between ${before} and ${after}`,
    hint: 'Add the column, or leave it if no figure exists for that year.',
  }),
  'target-below-baseline': ({ name, baseline, target }) => ({
    message: `“${name}” should rise, yet its target (${target}) is below its baseline (${baseline})`,
    hint: 'Check the direction and the target.',
  }),
  'target-above-baseline': ({ name, baseline, target }) => ({
    message: `“${name}” should fall, yet its target (${target}) is above its baseline (${baseline})`,
    hint: 'Check the direction and the target.',
  }),
  'baseline-after-target': ({ name, baseline, target }) => ({
    message: `The baseline of “${name}” is of a later year (${baseline}) than its last target (${target})`,
    hint: 'Check the years. If it was measured after the plan, make it an actual value.',
  }),
  'direction-against-bound': ({ name, direction, target }) => ({
    message: `“${name}” should ${direction === 'increase' ? 'rise' : 'fall'}, yet its target is “${target}”. Whether it is met is judged by the target`,
    hint: 'Check the direction and the target.',
  }),
  'decimals-mixed': ({ name, texts }) => ({ message: `“${name}” mixes decimals (${texts.join(', ')})` }),

  'revision-reason-missing': ({ id, name, status }) => ({
    message: `No reason why ${id} “${excerpt(name)}” was ${status}`,
    hint: 'Write it into the table of reasons; “記載なし” where the source gives none.',
  }),
  'revision-reason-unused': ({ id, name }) => ({
    message:
      name === undefined
        ? `Neither edition has the id “${id}” of the table of reasons`
        : `A reason is given, yet nothing changed: ${id} “${excerpt(name)}”`,
    hint: name === undefined ? 'Correct the id or remove the row.' : 'Check whether the data still need to be changed.',
  }),
  'revision-tally-differs': ({ word, printed, counted }) => ({
    message: `The tally differs: ${word} is ${printed} as printed and ${counted} as counted`,
    hint: 'Compare the data with the printed document. What is counted is written.',
  }),
  'errata-not-offered': ({ year, available }) => ({
    message: `No errata and replaced pages of ${year}: the older version has no values of that year, so the published report cannot be made`,
    hint:
      available.length === 0
        ? 'To correct a published report, put the table of indicators it was made from into the folder of the older version.'
        : `Those of ${available.join(', ')} can be built with --year.`,
  }),
  'old-edition-unusable': ({ folder }) => ({
    message: `The data of the older version (${folder}) have errors: no redline, comparison, errata or replaced pages are made`,
    hint: 'Correct the errors of the older version. The reports of the present one are built.',
  }),
  'item-unknown': ({ id }) => ({
    message: `The data have no id “${id}”`,
    hint: 'Correct the id or remove the row.',
  }),
  'replaced-unknown': ({ id, name }) => ({
    message: `“${excerpt(name)}” is said to replace “${id}”, an id that the older version does not have`,
    hint: 'Correct the id or remove it.',
  }),
  'editions-differ-in-kind': ({ old, new: now }) => ({
    message: `A ${old} cannot be compared with a ${now}`,
    hint: 'Name two of one kind (folders, tables, forms or texts), or a workspace and a table or form of what it is about.',
  }),
  'edition-unknown': ({ path, expected }) => ({
    message: `There is nothing to compare: ${path}`,
    hint: `These can be: ${expected.join(', ')}.`,
  }),
  'git-missing': () => ({ message: 'There is no git', hint: 'Install git, or name two folders instead of --git.' }),
  'git-no-repository': ({ path }) => ({
    message: `No git repository: ${path}`,
    hint: 'Name two folders instead of --git.',
  }),
  'git-revision-unknown': ({ revision }) => ({
    message: `git knows no revision “${revision}”`,
    hint: 'See the names of revisions with `git log --oneline`.',
  }),
  'git-object-missing': ({ path }) => ({
    message: `The repository lacks the contents of a file of the revision: ${path}`,
    hint: 'It seems a partial clone. If you trust its maker, fetch all with `git fetch --refetch --no-filter` and try again; torikumi fetches nothing.',
  }),
  'git-failed': ({ detail }) => ({
    message: `git failed: ${detail}`,
    hint: 'Check the repository with `git fsck`, or name two folders instead of --git.',
  }),

  'template-invalid': ({ problem, detail }) => ({
    message: `The template cannot be read: ${templateProblems[problem] ?? detail}`,
    hint: 'Check this line and the one before for unclosed tags and braces.',
  }),
  'template-unknown-name': ({ name, nearest }) => ({
    message: `The template names what does not exist: {{${name}}}`,
    hint: nearest === undefined ? 'docs/templates.md lists the names.' : `Did you mean “${nearest}”?`,
  }),
  'template-unknown-element': ({ element, allowed }) => ({
    message: `A template may not hold <${element}>`,
    hint: `Allowed: ${allowed.slice(0, 9).join(', ')} and others; docs/document-tree.md lists them.`,
  }),
  'template-unknown-attribute': ({ element, attribute, allowed }) => ({
    message: `<${element}> takes no attribute ${attribute}`,
    hint: allowed.length === 0 ? 'It takes none.' : `Allowed: ${allowed.join(', ')}.`,
  }),
  'template-unknown-class': ({ name, nearest }) => ({
    message: `The theme has no class ${name}`,
    hint: nearest === undefined ? 'Add it to the classes of theme.yaml.' : `Did you mean “${nearest}”?`,
  }),
  'template-unknown-component': ({ component, nearest }) => ({
    message: `There is no component <${component}>`,
    hint: nearest === undefined ? 'docs/templates.md lists the components.' : `Did you mean “${nearest}”?`,
  }),
  'template-too-large': ({ what, limit }) => ({
    message: {
      depth: `Parts of the template stand too deep in each other (${limit} levels at most)`,
      blocks: `The template has too many {{#…}} and {{else}} (${limit} at most)`,
      expression: `A {{…}} of the template has too many brackets (${limit} at most)`,
    }[what],
    hint: 'Check whether an end such as </div> or {{/if}} is missing before this line.',
  }),
  'template-invalid-attribute': ({ element, attribute, value, expected }) => ({
    message: value === '' ? `<${element}> needs ${attribute}` : `<${element}> has a wrong ${attribute}: “${value}”`,
    hint: value === '' ? `Add ${attribute}.` : `Allowed: ${expected}.`,
  }),
  'theme-unknown-key': ({ key, nearest }) => ({
    message: `Unknown key of the theme (theme.yaml): ${key}`,
    hint: nearest === undefined ? 'Compare it with the original templates/theme.yaml.' : `Did you mean “${nearest}”?`,
  }),
  'theme-invalid': ({ key, expected, found }) => ({
    message:
      found === '' ? `The theme (theme.yaml) lacks ${key}` : `${key} of the theme (theme.yaml) is wrong: “${found}”`,
    hint: found === '' ? `Add it as in the original templates/theme.yaml (${expected}).` : `Allowed: ${expected}.`,
  }),

  'font-missing': ({ family, path, listed = [] }) => ({
    message: `The font “${family}” is not there (${path})${listed.length === 0 ? '' : `; there are ${quoteAll(listed)}`}`,
    hint: 'Put its file into fonts/ and list it in manifest.json as fonts/README.md says.',
  }),
  'font-invalid': ({ path, reason }) => ({
    message: `Not a font that can be read: ${path} (${reason})`,
    hint: 'Check that it is a TTF, OTF or TTC file and not damaged.',
  }),
  'font-manifest-invalid': ({ path, key, expected, found }) => {
    if (expected === 'json') {
      return {
        message: `The list of fonts is not JSON: ${path}`,
        hint: 'Check its brackets, commas and quotation marks against the example in fonts/README.md.',
      };
    }
    if (expected === 'no-key') {
      return {
        message: `The list of fonts (${path}) has a key that nothing reads: ${key}`,
        hint: found === '' ? 'The keys are in fonts/README.md.' : `Is “${found}” meant?`,
      };
    }
    const words = {
      sha256: 'the file’s sha256 (64 digits and small letters)',
      'font-file': 'the name of a file in that folder',
    };
    const own = Object.entries(words).find(([name]) => name === expected)?.[1] ?? expected;
    const at = key === '' ? 'the whole of it' : key;
    return found === ''
      ? { message: `The list of fonts (${path}) lacks ${at}`, hint: `Add it (${own}).` }
      : { message: `${at} is wrong in the list of fonts (${path}): “${found}”`, hint: `It takes ${own}.` };
  },
  'font-member': ({ path, member, inside }) => ({
    message:
      member === undefined
        ? `${path} holds several fonts, and which one to use is not said`
        : `There is no font “${member}” in ${path}`,
    hint: `Write ${[...new Set(inside)].map((each) => `“${each}”`).join(' or ')} to member in manifest.json${inside.length === 1 ? ', or leave member out' : ''}.`,
  }),
  'font-family-differs': ({ path, family, inside }) => ({
    message: `The family of ${path} is not “${family}” but ${inside.map((each) => `“${each}”`).join(', ')}`,
    hint: 'Write this name to family in fonts/manifest.json and to fonts in torikumi.yaml.',
  }),
  'font-changed': ({ path, expected, found }) => ({
    message: `The font file differs from manifest.json: ${path} (sha256 ${expected.slice(0, 12)}… expected, ${found.slice(0, 12)}… found)`,
    hint: 'If it was replaced on purpose, correct the sha256 in manifest.json.',
  }),
  'character-without-glyph': ({ character, codePoint, text, families }) => ({
    message: `The fonts (${families.join(', ')}) lack “${character}” (${codePoint}) of “${excerpt(text)}”`,
    hint: 'Add a family that has it to fonts in torikumi.yaml, or use another character.',
  }),
  'character-private-use': ({ codePoint, text }) => ({
    message: `A private-use character (${codePoint}) stands in “${excerpt(text)}”`,
    hint: 'It may look different elsewhere: check whether a standard character will do.',
  }),
  'text-lost': ({ text }) => ({
    message: `A text cannot be written to the file: “${excerpt(text)}”`,
    hint: 'The file was not written. Try a shorter text (a cell of a workbook holds 32,767 characters), and report it if that does not help.',
  }),
  'pdf-not-accessible': ({ rule, text, places }) => ({
    message: `The PDF does not identify itself as PDF/UA and PDF/A, as its tags do not say what is meant (${places} ×): ${
      {
        list: 'what the labels of a list are is not known',
        heads: 'cells of a table have no head',
        'line-end': 'words of two lines are read as one',
        changed: 'only a line under or through words tells them apart',
        artifact: 'text is not in the tags',
        contents: 'an entry of contents leads nowhere',
        ruby: 'one ruby holds several bases with their readings',
      }[rule]
    } “${excerpt(text)}”`,
    hint: {
      list: 'Give data-marker of li a number or a mark, e.g. （1）, ①, ・.',
      heads: 'Make the heads of the rows or columns th. A table that only places text has the class borderless.',
      'line-end': 'Add a font that has a space (U+0020).',
      changed: 'Write changed words as mark, inserted ones as ins, deleted ones as del.',
      contents: 'Let the entry link to its heading (#id).',
      ruby: 'Write a ruby for each of them.',
      artifact: 'Put the text into an element such as p.',
    }[rule],
  }),
  'text-too-wide': ({ text }) => ({
    message: `Even at the smallest size a text is wider than its cell and was divided: “${excerpt(text)}”`,
    hint: 'Widen the column or shorten the text.',
  }),
  'figure-wider-than-page': ({ text }) => ({
    message: `A figure in a table is wider than a page beside the name of its row: “${excerpt(text)}”`,
    hint: 'This PDF was not written, as a figure that is divided is read wrongly. Use a larger unit (千円, 百万円), write one figure in a cell, or choose larger paper.',
  }),
  'text-overflows': ({ text, pages, places }) => ({
    message:
      places === 1
        ? `A text leaves page ${pages[0]} of the PDF: “${excerpt(text)}”`
        : `Texts leave pages ${listed(pages.map(String), ', ')} of the PDF in ${places} places, the first of them “${excerpt(text)}”`,
    hint: 'Change the column widths or sizes in theme.yaml.',
  }),
  'pdf-too-many-pages': ({ pages, limit }) => ({
    message: `The PDF would have ${pages} pages; no more than ${limit} can be made`,
    hint: 'Make sizes and margins in theme.yaml smaller, or divide the workspace.',
  }),

  'data-rule': (facts) => ({
    message: `Breaks rule ${facts.rule} for machine-readable tables (“${facts.title}”): ${englishDataProblem(facts)}`,
  }),

  'roll-year': ({ asked, latest, next }) => ({
    message:
      latest === ''
        ? 'no table tells what year the workspace is of'
        : `no edition of ${asked} can be made: the latest results are those of ${latest}`,
    hint:
      latest === ''
        ? 'Say the year of the new edition with --year, e.g. --year 2025.'
        : `It is the year after that which can be made: --year ${next}, or none.`,
  }),
  'roll-edition-changed': ({ date, files }) => ({
    message: `tables have changed since the edition of ${date} was closed: ${listed(files, ', ')}`,
    hint: 'What was kept as last year’s are the tables as they are now. Put back those that were published and roll again, or publish a correction.',
  }),
  'roll-too-many-files': ({ folder, limit }) => ({
    message: `${folder} holds more than ${limit} files`,
    hint: 'Move what no report is made of to another place.',
  }),
  'year-not-built': ({ year, available }) => ({
    message: `There are no actual values for ${year}`,
    hint: `Available: ${available.join(', ')}.`,
  }),
  'only-unmatched': ({ asked, known }) => ({
    message: `No sheet is “${asked}”`,
    hint:
      known.length === 0
        ? 'Name a column of the form’s table and its text: --only 課=環境課.'
        : `There are ${quoteAll(known)}.`,
  }),
  'report-unknown': ({ report, available }) => ({
    message: `Unknown report: ${report}`,
    hint: `Available: ${available.join(', ')}.`,
  }),
  'format-unknown': ({ format, available }) => ({
    message: `Unknown format: ${format}`,
    hint: `Available: ${available.join(', ')}.`,
  }),
  'out-not-writable': ({ path, reason }) => ({
    message: `The output cannot be written: ${path} (${reason})`,
    hint: 'Check permissions, free space, and that no other program holds the file open.',
  }),
  'worker-out-of-memory': ({ limit }) => ({
    message: `Ran out of memory while it was being made (a worker may use ${limit} MB)`,
    hint: 'With fewer workers (--workers 1) each has more. If that is too little, divide the data or the pictures. The other reports were made.',
  }),
  'worker-out-of-time': ({ limit }) => ({
    message: `Given up: it was not done after ${limit} seconds`,
    hint: 'Look for a very long text or a large table, and divide it. The other reports were made.',
  }),
  'worker-lost': ({ detail }) => ({
    message: `The worker ended while it was being made: ${detail}`,
    hint: 'Run it again. If it happens again, --workers 1 makes one at a time. The other reports were made.',
  }),
  'queue-packages-missing': ({ packages }) => ({
    message: 'The packages for a queue are not installed',
    hint: `Run “npm install ${packages}”. A build without a queue does not need them.`,
  }),
  'queue-unreachable': ({ address, reason }) => ({
    message: `The queue cannot be reached: ${address}${reason === '' ? '' : ` (${reason})`}`,
    hint: 'Check that Redis or PostgreSQL runs, its address, user and password. Run it again then: what was made is not made again.',
  }),
  'task-given-up': ({ detail }) => ({
    message: `Gave this workspace up after three tries: ${detail}`,
    hint: 'Look at what the workers print, at their memory, and whether --store is the same folder for all; then run it again. The other workspaces were made.',
  }),
  'build-stopped': () => ({
    message: 'The build was stopped before this workspace was made',
    hint: 'Run it again to make the rest. The files that were made are good.',
  }),
  'store-unusable': ({ path, reason }) => ({
    message: `The store cannot be used: ${path} (${reason})`,
    hint: 'Check that the folder of --store can be read and written, and that there is free space.',
  }),
  'store-lacks': ({ path }) => ({
    message: `The store has not what should be in it: ${path}`,
    hint: 'Check that --store of the build and of the workers is the same shared folder.',
  }),
  'workspace-too-large': ({ files, bytes, fileLimit, byteLimit }) => ({
    message: `The workspace is too large to be handed to another machine (${files} files and folders, ${bytes} bytes)`,
    hint: `At most ${fileLimit} and ${byteLimit} bytes. Move away what no report uses, or build without --queue.`,
  }),
  'merge-conflict': ({ path, first, second }) => ({
    message: `Two folders have different files of one name: ${path} (${first} and ${second})`,
    hint: 'Build again from the same data with the same program, or leave one of the folders out. Nothing was written.',
  }),
  'artifact-changed': ({ path }) => ({
    message: `A file is not as it was built: ${path} (it is gone or was changed)`,
    hint: 'Build that part again, then merge. Nothing was written.',
  }),
  'out-locked': ({ path, owner }) => ({
    message:
      owner === undefined
        ? `Another build is writing here: ${path}`
        : `Another build is writing here: ${path} (process ${owner.process} on ${owner.host}, since ${owner.since})`,
    hint: `Wait for it to end and try again. Where you are sure that it no longer runs, delete ${path}/.lock.`,
  }),
  'out-lost': ({ path }) => ({
    message: `The output became another build's while this one was writing: ${path} (its .lock was removed or replaced)`,
    hint: 'Nothing was written from there on. Try again once the other build has ended.',
  }),
  'changed-while-building': ({ paths, files }) => ({
    message: `Data or settings changed while the reports were made${paths.length === 0 ? '' : `: ${listed(paths, ', ')}`}${files.length === 0 ? '' : ` (reports that may not have been made: ${listed(files, ', ')})`}`,
    hint: 'What was before and after may stand beside each other. Build again once the files are saved.',
  }),
  'out-not-released': ({ path, reason }) => ({
    message: `The build is done, but its lock cannot be removed: ${path} (${reason})`,
    hint: 'What was built is good. Delete that file if the next build is stopped by it.',
  }),
  'workspace-name-unusable': ({ name, path }) => ({
    message: `A workspace of this name can have no folder in the output: “${name}” (${path})`,
    hint: 'Rename its folder: no dot at the beginning, no dot or space at the end, not manifest.json, no device of Windows (con, nul …).',
  }),
  'manifest-unreadable': ({ path, reason }) => ({
    message: `The record of what was built before cannot be read: ${path} (${reason === 'invalid' ? 'damaged' : reason})`,
    hint: 'Nothing was built, so that no entry is lost. Restore it, or move it away and build again: what it does not hold is made anew.',
  }),
  'result-not-writable': ({ reason }) => ({
    message: `The result cannot be written to standard output: ${reason}`,
    hint: 'Let it go to the terminal or to a disk with space. Files built into --out are not concerned.',
  }),
  'system-failed': ({ reason, path }) => ({
    message: `The system refused: ${reason}${path === undefined ? '' : ` (${path})`}`,
    hint: ['EMFILE', 'ENFILE', 'ERR_MODULE_NOT_FOUND'].includes(reason)
      ? 'Raise the limit, e.g. `ulimit -n 1024`, or close other programs, and try again.'
      : 'Check free space, permissions and memory, and try again.',
  }),
  internal: ({ detail }) => ({
    message: `A fault of this program: ${detail}`,
    hint: 'The report was not written. Please report it with the input files and what TORIKUMI_DEBUG=1 makes it print.',
  }),
};

/** Where the ids stand that a component of a book may name. */
const relationHints = {
  unit: 'Yen may stand for thousands of yen. Check the unit.',
  rounding: 'The difference looks like one of rounding. Add a note, or check the source.',
  swapped: 'Two digits seem to have changed places. Check the source.',
  none: 'Check the source and correct one of them.',
} as const;

const jumpHints = {
  unit: '円 may have been written for 千円. Check the unit.',
  digit: 'A digit may be too many or missing. Check it.',
  none: 'Leave it where it is right.',
} as const;

/** `before` is what stands before the fault, `found` what is there. */
const formulaProblems: Readonly<
  Record<FindingFacts['form-formula']['problem'], (before: string, found: string) => string>
> = {
  'too-long': () => 'it is longer than 1,000 characters',
  'too-deep': () => 'its brackets are deeper than 50',
  unexpected: (before, found) => `“${found}” behind “${before}”`,
  incomplete: (before) => `no name and no number behind “${before}”`,
  'not-closed': (before) => `the bracket behind “${before}” is not closed`,
  'unknown-function': (_, found) => `there is no “${found}(”`,
  operands: (_, found) => `“${found}( )” takes one value`,
};

const tableOfIds: Readonly<Record<string, string>> = {
  project: 'projects.csv',
  'indicator-chart': 'indicators.csv',
};

const markupHints: Readonly<Record<FindingFacts['markup-printed']['kind'], string>> = {
  table: 'The second row of a table is |---|---|, and an empty line stands before it.',
  heading: 'Put a space after the #.',
  directive: 'Begin it with :::name and end it with a line of :::.',
  reference: 'Write {{ and }} in half-width characters.',
  bold: 'Put ** before and after the words, with no space between.',
};

const foldingWords: Readonly<Record<string, string>> = {
  composed: 'decomposed kana',
  halfWidth: 'half-width kana',
  radicals: 'radicals',
  invisible: 'invisible signs, left out:',
  subscript: 'subscript digits, as of CO₂:',
};

const damageWords: Readonly<Record<string, string>> = {
  'cells-lost': 'not every cell of the sheet can be read',
  'cell-doubled': 'two cells have one address',
  address: 'the address of a cell is none',
  'string-missing': 'the text of a cell is not in the workbook',
  type: 'the type of a cell is unknown',
  number: 'a cell of numbers holds none',
};

const templateProblems: Readonly<Record<string, string>> = {
  'block-not-closed': 'a {{#…}} is never closed',
  'block-not-open': 'a {{/…}} has no {{#…}}',
  'block-mismatched': 'a {{#…}} is closed by another name',
  expression: 'not a valid {{ }}',
};

/** All of them, by what was inferred. */
function examples(inferred: readonly Inference[]): string {
  return namesByValue(inferred)
    .map(({ value, names }) => {
      const quoted = names.map((name) => `“${name.replaceAll('\n', '')}”`);
      return `${value}: ${quoted.join(', ')}`;
    })
    .join('; ');
}

/** What has no years has none to be named. */
function ofYear(year: string): string {
  return year === '' ? '' : ` (${year})`;
}

/** Behind one of many. */
function moreOf(more: number | undefined): string {
  return more === undefined ? '' : ` (and ${more} more there)`;
}

/** Behind the place of the first, all of them where there are several: ` (B3:B5, D7)`. */
function otherCells(cells: readonly string[]): string {
  return cells.length > 1 || /^[A-Z]+\d+:/.test(cells[0] ?? '') ? ` (${listed(cells, ', ')})` : '';
}

/** Of heads or tables that a message lists, so that a table of 500 columns is told on a line. */
const enough = 20;

/** The first of them, where they are many. */
function quoteAll(texts: readonly string[]): string {
  const more = texts.length > enough ? ` and ${texts.length - enough} more` : '';
  return (
    texts
      .slice(0, enough)
      .map((text) => `“${text}”`)
      .join(', ') + more
  );
}

function unitName(unit: string): string {
  return unit === '' ? 'no unit' : `“${unit}”`;
}

/** What was found in a picture, and what to do. */
const smallerFile: Readonly<Record<FileKind, string>> = {
  table: 'Keep only the table in it, without other rows, columns, sheets and pictures.',
  text: 'Divide the text.',
  settings: 'Check that it is the file that is meant, and remove what is not needed.',
  picture: 'Scale it down; 2,500 × 3,500 pixels are enough for a whole page of A4.',
  font: 'Use a file of one face (.ttf, .otf).',
  template: 'Check that it is the file that is meant; pictures stand in files of their own.',
};

const chartRefusals: Readonly<
  Record<FindingFacts['chart-refused']['problem'], { readonly found: string; readonly hint: string }>
> = {
  loads: { found: 'it loads something', hint: 'Charts load nothing. Name the data: "data": { "name": "values" }.' },
  code: { found: 'it runs code', hint: 'Write the value itself, or use "calculate" in "transform".' },
  interactive: { found: 'it answers a hand', hint: 'Charts are printed too. Remove it.' },
  font: { found: 'a font', hint: 'Charts are set in the fonts of the document. Choose them in torikumi.yaml.' },
  map: { found: 'a map', hint: 'Maps cannot be drawn. Put a picture of it in pictures.' },
  'other-language': { found: 'it is Vega', hint: 'Write it in Vega-Lite: data, mark, encoding. See docs/charts.md.' },
};

const chartSizes: Readonly<Record<FindingFacts['chart-too-large']['what'], string>> = {
  depth: 'brackets in each other',
  rows: 'rows of data',
  parts: 'parts (layer, concat)',
  facets: 'panels',
  folds: 'times the rows by fold',
  expressions: 'expressions',
  marks: 'shapes',
  width: 'points wide',
  height: 'points high',
};

const pictureProblems: Readonly<
  Record<FindingFacts['picture-refused']['problem'], { found(detail: string): string; readonly hint: string }>
> = {
  kind: {
    found: (detail) => (detail === '…' ? 'neither PNG nor JPEG nor SVG' : `it is ${detail}`),
    hint: 'PNG, JPEG and SVG can be used. Save it as PNG or JPEG; another name alone does not help.',
  },
  damaged: {
    found: (detail) => `it cannot be read as ${detail}: cut off or damaged`,
    hint: 'Save it again from the original.',
  },
  pixels: {
    found: (detail) => `${detail} pixels are too many`,
    hint: 'Scale it down to 36 million pixels or fewer; 2,500 × 3,500 are enough for a whole page of A4.',
  },
  colours: {
    found: (detail) =>
      detail === 'CMYK' ? 'in CMYK, for printing presses' : `colours of ${detail} that cannot be used`,
    hint: 'Save it as an RGB JPEG or as PNG.',
  },
  'svg-content': {
    found: (detail) => (detail === '0' ? 'nothing to draw in the SVG' : `the SVG holds what is not allowed: ${detail}`),
    hint: 'Scripts, photographs, references to the outside, filters and animation cannot be used. Remove them, or export a PNG.',
  },
  'svg-text': {
    found: (detail) => `the SVG holds text that no other font can stand for (${detail})`,
    hint: 'Text along a line and fonts of symbols cannot be drawn: convert that text to outlines (paths) in the drawing program, or export a PNG.',
  },
  'svg-glyph': {
    found: (detail) => `no font has ${detail}, which the SVG's text holds`,
    hint: 'Convert that text to outlines (paths) in the drawing program, or export a PNG.',
  },
  'svg-size': {
    found: (detail) => `the SVG has a size that cannot be used: ${detail}`,
    hint: 'Check width, height and viewBox, and that the file has no more than 8 MB.',
  },
  web: {
    found: () => 'it is on the web',
    hint: 'Save it in this folder, e.g. in pictures, and write that name.',
  },
};

function itemRemedy(inferred: readonly Inference[], setting: string): string {
  return `write a line for each as ${itemLine(inferred, setting)} below items: (data.items) of torikumi.yaml`;
}

/** Of what nobody mends by looking at blanks and quotes. */
const yamlHints: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Remove one of them, or give it another name.',
  RESOURCE_EXHAUSTION: 'There may be 100 levels in each other.',
};

const emptyColumnWords: Readonly<
  Record<FindingFacts['report-column-empty']['lacks'], { readonly message: string; readonly hint: string }>
> = {
  rating: {
    message: 'the table has no column with ratings of the sections, or only blanks in it',
    hint: 'Add a column 評価 or 自己評価 and fill it in, or leave this column out.',
  },
  'target-year': {
    message: 'no target has a year',
    hint: 'Write the year in the head of the targets, or leave this column out.',
  },
  values: { message: 'the table has no such values', hint: 'Add a column to the table, or leave this column out.' },
  years: { message: 'the table has no values of the years', hint: 'Correct the years, or leave this column out.' },
};
