/** The facts each finding carries. One line a code; the wording of each is in `ja.ts` and `en.ts`. */

/** What was inferred for one indicator: `value` is a key of the model (`annual`, `increase`), a unit or an id. */
export interface Inference {
  readonly name: string;
  readonly value: string;
}

/** What a text document may hold that is not read. */
export type LeftOutPart =
  | 'embedded'
  | 'linked'
  | 'link'
  | 'drawing'
  | 'text-box'
  | 'equation'
  | 'comment'
  | 'nested-table'
  | 'symbol'
  | 'reading';

/** What is wrong with a quoted cell of a CSV. */
export type CsvProblem = 'quote-not-closed' | 'text-after-quote' | 'quote-inside-text';

/** What a standard check of a form has found. */
export type SheetProblem =
  | 'rate-missing'
  | 'given-differs'
  | 'given-truncated'
  | 'published-differs'
  | 'absence-or-zero'
  | 'zero-unmeasured'
  | 'jump'
  | 'jump-digit'
  | 'jump-unit'
  | 'jump-unit-less'
  | 'large-changes'
  | 'funds-exchanged'
  | 'amounts-unchanged'
  | 'indicator-changed'
  | 'indicator-gone'
  | 'total-falls'
  | 'percent-outside'
  | 'beyond-calendar'
  | 'target-changed'
  | 'target-gone'
  | 'target-became-actual'
  | 'target-equals-actual'
  | 'target-equals-last'
  | 'targets-equal-last'
  | 'grade-above-rate'
  | 'grade-below-rate'
  | 'poor-unchanged'
  | 'ending-continues'
  | 'stopping-early'
  | 'ended-has-money'
  | 'stopped-has-budget'
  | 'room-unused'
  | 'same-as-last'
  | 'says-same'
  | 'same-as-other'
  | 'text-differs'
  | 'text-too-long'
  | 'programme-gone'
  | 'programme-new'
  | 'programme-renamed'
  | 'value-of-one-differs'
  | 'sum-differs'
  | 'count-differs'
  | 'coverage'
  | 'accounts-exceeded'
  | 'stage-missing'
  | 'not-evaluated'
  | 'blank'
  | 'row-missing'
  | 'date-late'
  | 'date-old'
  | 'dates-reversed'
  | 'no-staff'
  | 'staff-missing'
  | 'hours-many'
  | 'staff-unchanged'
  | 'personal-column'
  | 'personal-text'
  | 'skeleton-budget'
  | 'not-a-number'
  | 'full-width'
  | 'choice-spelling';

/** What breaks a rule for machine-readable tables. */
export type DataProblem =
  | 'several-values'
  | 'not-a-number'
  | 'sign'
  | 'layout-spaces'
  | 'no-unit'
  | 'machine-dependent'
  | 'era'
  | 'no-place'
  | 'place-code'
  | 'unquoted'
  | 'not-utf8'
  | 'no-head'
  | 'number-in-head'
  | 'same-as-above'
  | 'no-name'
  | 'name-twice'
  | 'blank-row'
  | 'blank-column'
  | 'second-table'
  | 'text-above'
  | 'text-below'
  | 'length'
  | 'merged'
  | 'formula'
  | 'objects'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'look'
  | 'no-extension'
  | 'other-format';

export interface FindingFacts {
  // Reading files
  /** `beside`: tables that lie where it was looked for. */
  'file-missing': { path: string; beside?: readonly string[] };
  /** Of the older edition, in place of one of the name that is `asked` for. */
  'old-table-taken': { file: string; asked: string };
  /** `reason` is the system's error code, e.g. `EACCES`. */
  'file-unreadable': { path: string; reason: string };
  /** A named pipe, a device or a socket. */
  'file-not-regular': { path: string };
  'file-too-large': { path: string; bytes: number; limit: number };
  'file-outside-workspace': { path: string };
  // Extensions, by the names that torikumi.yaml gives them
  'extension-not-allowed': { extension: string };
  /** `syntax`: no JavaScript; `package`: a package.json that cannot be read. */
  'extension-unreadable': { extension: string; problem: 'syntax' | 'package' };
  'extension-too-large': { extension: string; limit: number };
  /** `at` is where in what it exports, e.g. `reports.0.name`. */
  'extension-shape': { extension: string; at: string; expected: string; found: string };
  /** `other` has it already: another extension, or `torikumi` itself. */
  'extension-name-taken': { extension: string; at: string; name: string; other: string };
  /** What a check of an extension says, in its own words; no hint is empty. */
  'extension-finding': { extension: string; check: string; message: string; hint: string };
  /** `at` is what threw, e.g. `reports.my-report.compose`; empty while it was loaded. */
  'extension-failed': { extension: string; at: string; detail: string };
  'encoding-unknown': { path: string; tried: readonly string[] };
  /** `problem` is the yaml package's error code, e.g. `DUPLICATE_KEY`; `detail` its English message. */
  'yaml-invalid': { problem: string; detail: string };
  /** Characters that no text may hold, e.g. `U+0007`; half of a surrogate pair is none. */
  'text-forbidden': { kind: 'control' | 'noncharacter' | 'surrogate'; codePoints: readonly string[]; count: number };
  /** Characters that change the direction of writing. They are left out. */
  'text-direction': { codePoints: readonly string[]; count: number };
  /** U+FFFD, which stands for a character that was lost. */
  'text-replaced': { count: number };
  /** `examples` are pairs as `⽬→目`; there are none of `composed`; of `invisible` they are code points. */
  'text-folded': {
    path: string;
    foldings: readonly {
      kind: 'composed' | 'halfWidth' | 'radicals' | 'invisible' | 'subscript';
      examples: readonly string[];
    }[];
  };
  'table-too-large': { path: string; what: 'cells' | 'columns' | 'sheets'; limit: number };
  /** In characters. */
  'cell-too-long': { limit: number };
  'csv-invalid': { detail: CsvProblem };
  /** `others` are lines with the same fault, as ranges: `7-9`; `isRead` where the row is not left out. */
  'csv-row-length': { expected: number; found: number; others?: readonly string[]; isRead?: true };
  /** `kind` is what else the file is, where that can be told. */
  'xlsx-not-workbook': { path: string; kind?: 'xls' | 'xlsb' | 'ods' | 'numbers' | 'document' | 'text' };
  /** A binary file under the name of a CSV. */
  'table-not-text': { path: string };
  'xlsx-encrypted': { path: string };
  /** `macros`: it holds programs; `old`: a .doc; `other`: damaged, or something else. */
  'docx-refused': { path: string; problem: 'macros' | 'password' | 'old' | 'other' };
  'docx-too-large': { path: string; what: 'bytes' | 'paragraphs'; limit: number };
  'docx-left-out': { path: string; what: LeftOutPart; count: number };
  /** Tracked changes that were met, and what became of them. */
  'docx-changes': { path: string; count: number; taken: 'accept' | 'refuse' };
  'xlsx-too-large': { path: string; bytes: number; limit: number };
  'xlsx-merges-too-large': { path: string; cells: number; limit: number };
  /** `cells` are all of them, as ranges: `B3:B5`. */
  'xlsx-formula-not-computed': { path: string; cells: readonly string[] };
  /** What the parts of a workbook say contradicts itself. `cells` are the cells concerned, where there are some. */
  'xlsx-damaged': {
    problem: 'cells-lost' | 'cell-doubled' | 'address' | 'string-missing' | 'type' | 'number';
    cells: readonly string[];
  };
  'xlsx-struck-out': { cells: readonly string[] };
  /** Rows and columns as ranges: `3`, `7-9`, `F`. */
  /** Numbers that the sheet does not show as they are read; `doubt` as the reader of formats found it. */
  'xlsx-number-shown': { doubt: 'sign' | 'hidden' | 'zero'; cells: readonly string[] };
  'xlsx-text-drawn': { texts: readonly string[] };
  /** Results of formulas, of which the first is kept as `kept` and comes to `computed`. */
  'xlsx-results-stale': { kept: string; computed: string; cells: readonly string[] };
  'xlsx-results-unchecked': { cells: readonly string[] };
  /** Sheets that are hidden, and so not read. */
  'xlsx-sheets-hidden': { sheets: readonly string[] };
  'xlsx-hidden': { rows: readonly string[]; columns: readonly string[] };
  'xlsx-covered': { cells: readonly string[] };
  'xlsx-unseen': { cells: readonly string[] };
  'xlsx-sheet-missing': { sheet: string; sheets: readonly string[] };
  'csv-without-sheets': { asked: readonly string[] };
  'table-empty': { path: string };
  /** `others` are the sheets beside the one that was looked at. */
  'table-no-header': {
    expected: readonly string[];
    found: readonly string[];
    sheet?: string;
    others?: readonly string[];
  };
  /** `tables` are two of them, e.g. `R5:4`: a sheet or file, and the row of its head. */
  'tables-alike': { tables: readonly string[]; names: readonly string[]; count: number };
  'tables-left': { tables: readonly string[] };
  'tables-joined': { tables: readonly string[]; heads: readonly { own: string; first: string }[] };
  'sheets-taken': { taken: readonly string[]; left: readonly string[] };
  /** Rows as ranges, with their sheets where they differ: `4～5`, `基本目標１ 3～4`. */
  'head-rows-found': { rows: readonly string[] };
  /** `rows`: how many indicators it gave. */
  'tables-by-title': { titles: readonly string[]; kind: 'time' | 'role' | 'file' };
  'column-of-two': { header: string; heads: readonly string[]; by: 'slash' | 'arrow' | 'brackets' | 'words' | 'years' };
  'table-reshaped': { way: 'turned' | 'long' | 'abreast' | 'subjects' | 'cards' | 'lines'; rows: number };
  'goals-from-titles': { goals: readonly string[] };
  'names-from-titles': { names: readonly string[] };
  'unit-from-title': { unit: string; count: number };
  'rows-left-out': {
    totals: readonly string[];
    heads: readonly string[];
    legends: readonly string[];
    costs: readonly string[];
  };

  // Configuration. Keys are dotted (`document.date`, `rating.bands.0.word`). What is expected is a list of values (`A3, A4`),
  // a form (`YYYY-MM-DD`), or one of: text, number, list, mapping.
  // `more` keys like the one named have the same cause.
  'config-unknown-key': { key: string; nearest: string | undefined; more?: number };
  'config-invalid': { key: string; expected: string; found: string };
  /** `lacks` is what the table has none of. */
  'report-column-empty': { key: string; name: string; lacks: 'rating' | 'target-year' | 'values' | 'years' };
  /** A column of a report that there is not. `heads` are those of the table, `keys` what may be named besides. */
  'report-column-unknown': { key: string; name: string; heads: readonly string[]; keys: readonly string[] };
  /** 備考, which no report prints unless it is asked for. */
  'remarks-unprinted': { header: string; count: number };
  'config-missing-key': { key: string; expected: string };
  /** `name` as written in `data.columns`; `heads` are those of the table, of headless columns their letters or numbers. */
  'mapping-column-unknown': { key: string; name: string; heads: readonly string[] };
  /** `data.head` names no sheet, or rows that are blank there. */
  'mapping-head-unknown': { key: string; rows: string; sheets: readonly string[] };
  /** `row` as written in `data.rows`. */
  'mapping-row-unknown': { key: string; row: string };
  /** `name` as written in `data.items`; `nearest` are names and ids of the table. */
  'mapping-item-unknown': { key: string; name: string; nearest: readonly string[] };
  /** Two lines of `data.items` for the same indicator; the later one was used. */
  'mapping-items-contradict': { key: string; item: string; other: string; field: string; text: string; known: string };
  /** A cell says otherwise than `data.items`; a line for one indicator goes before its cell, one for many does not. */
  'mapping-item-differs': { item: string; column: string; text: string; setting: string; counts: 'setting' | 'cell' };
  /** There is no table of indicators whose reading could be shown. */
  'reading-without-table': Record<string, never>;
  /** What stands in a drafted `torikumi.yaml` until somebody writes over it. */
  'placeholder-left': { key: string; text: string };
  /** Two tables of one name cannot lie in one folder. */
  'table-name-doubled': { name: string; path: string };
  'reading-of-several': { workspaces: readonly string[] };
  'workspace-missing': { path: string };
  'workspace-doubled': { name: string; path: string; first: string };
  'indicators-missing': { looked: readonly string[] };
  /** The workspace is about something else. */
  'plan-missing': Record<string, never>;

  // The policy form (運営方針). Keys as in the configuration.
  'form-unknown-key': { key: string; nearest: string | undefined; more?: number };
  'form-invalid': { key: string; expected: string; found: string };
  'form-missing-key': { key: string; expected: string };
  'form-id-doubled': { id: string; first: string };
  /** `part` as printed, e.g. `具体的取組１－１－１　自己評価`; `missing` are labels of its boxes. */
  'review-incomplete': { part: string; choice: string; missing: readonly string[] };
  /** `quoted` stands on the sheet `here`, `planned` on the sheet `there` at `at`; both as printed. `called` as 予算額. */
  'budget-differs': {
    number: string;
    quoted: string;
    planned: string;
    at: string;
    called: string;
    here: string;
    there: string;
  };
  /** `kind` as 具体的取組. */
  'budget-unchecked': { numbers: readonly string[]; called: string; here: string; there: string; kind: string };
  /** `called` as 経営課題, which stand on the sheet `on`. */
  'issue-unknown': { reference: string; known: readonly string[]; called: string; on: string };

  // A workspace's own forms (`forms/NAME.yaml`). Keys as in the configuration.
  /** A name in the form that stands for no figure, column or source; `key` is where it is written. `inFields` of a form whose data are one file: names are those of its fields. */
  'form-name-unknown': { name: string; key: string; nearest: string | undefined; inFields?: true };
  /** A row of a grid whose cells do not fill its columns: as many as `found` are covered, or a cell reaches below the last row. */
  'form-grid': { key: string; found: number; expected: number };
  /** More boxes than a document can hold. */
  'form-too-large': { limit: number };
  /** A column that several sources have. */
  'form-name-ambiguous': { name: string; sources: readonly string[] };
  /** `offset` characters of the formula stand before what was found. */
  'form-formula': {
    figure: string;
    formula: string;
    problem: 'too-long' | 'too-deep' | 'unexpected' | 'incomplete' | 'not-closed' | 'unknown-function' | 'operands';
    found: string;
    offset: number;
  };
  /** Figures that are made of each other; the last is the first. */
  'form-circle': { figures: readonly string[] };
  /** `found` are the kinds that a part has, of which it must have one. */
  'form-part': { key: string; found: readonly string[]; expected: readonly string[] };
  /** Indicators are asked for, and no source of the form is the workspace's table of them; or there is no such table. */
  'form-indicators': { missing: 'source' | 'table' };
  /** A part is for sheets that have a text which none has. */
  'form-condition-unmet': { column: string; text: string; nearest: string | undefined };
  'form-column-missing': { source: string; column: string; nearest: string | undefined };
  'form-year-unreadable': { column: string; found: string };
  /** What is computed with and is no one number; `cells` are all that say so. */
  'form-not-a-number': { column: string; text: string; figures: readonly string[]; cells: readonly string[] };
  /** Two rows of a source with one key; `year` where years tell rows apart. */
  /** A row 計 says another number than its rows add up to. */
  'form-total-differs': { source: string; column: string; found: string; sum: string };
  /** A table by year alone lacks a year between two that it has. */
  'form-year-gap': { source: string; years: readonly string[]; figures: readonly string[] };
  'form-row-doubled': { source: string; key: string; year: number | undefined; first: string; missing?: string };
  /** What `cells` of `source` name is not in `other`. */
  'form-row-orphan': {
    source: string;
    other: string;
    column: string;
    found: string;
    nearest: string | undefined;
    cells: readonly string[];
  };

  // What a form's rules say of its sheets. `sheet` is its number and name, `year` as printed.
  /** `suspect`: the sums of both sides differ by rounding, or by two digits that changed places. */
  'sheet-relation': {
    sheet: string;
    year: string;
    left: string;
    sign: string;
    right: string;
    leftValue: string;
    rightValue: string;
    suspect: 'rounding' | 'swapped' | 'unit' | undefined;
  };
  /** `suspect`: 円 for 千円, or a digit too many or too few. */
  'sheet-jump': {
    sheet: string;
    year: string;
    name: string;
    value: string;
    previous: string;
    suspect: 'unit' | 'digit' | undefined;
  };
  /**
   * A standard check of a form, by what its `checks` call it. `name` is the box, `found` what stands there, `expected` what was looked for,
   * `others` what one line joins; empty where there is none.
   */
  'sheet-check': {
    check: string;
    problem: SheetProblem;
    sheet: string;
    year: string;
    name: string;
    found: string;
    expected: string;
    others: readonly string[];
  };
  'sheet-never': { sheet: string; year: string; choices: readonly string[] };
  'sheet-blank': { sheet: string; year: string; name: string };
  /** A text that is none of the choices; `cells` are all that say so. */
  'sheet-choice': { column: string; text: string; choices: readonly string[]; cells: readonly string[] };
  /** In characters. */
  'sheet-too-long': { column: string; length: number; limit: number };

  // 照会. `item` is a number with its name: `I011 援助活動の件数`.
  /** A file that bears a line of an inquiry and is none of its replies. */
  'reply-refused': {
    why:
      | 'other-number'
      | 'earlier-number'
      | 'version'
      | 'section'
      | 'heads'
      | 'no-item-number'
      | 'no-number'
      | 'hidden'
      | 'example';
    found: string;
    expected: string;
  };
  /** A file that may hold replies packed together. */
  'reply-archive': { path: string };
  /** Files of the folder that are no reply. */
  'reply-not-form': { files: readonly string[] };
  'reply-cell': {
    item: string;
    head: string;
    found: string;
    why:
      | 'approximate'
      | 'bounded'
      | 'several'
      | 'not-a-number'
      | 'unit'
      | 'choice'
      | 'too-long'
      | 'cut'
      | 'no-words'
      | 'estimate'
      | 'elsewhere'
      | 'not-a-date'
      | 'other-year'
      | 'qualified'
      | 'swapped'
      | 'shifted'
      | 'shown-otherwise'
      | 'error-value'
      | 'not-computed'
      | 'merged'
      | 'percent';
    unit: string;
    choices: readonly string[];
    limit: number | undefined;
  };
  'reply-odd': {
    item: string;
    head: string;
    found: string;
    known: string;
    oddity:
      | 'fraction'
      | 'sign'
      | 'unit'
      | 'digit'
      | 'jump'
      | 'zero'
      | 'calendar'
      | 'share'
      | 'column'
      | 'row'
      | 'columns';
  };
  /** What the form had filled in was changed. */
  'reply-changed': { item: string; head: string; sent: string; found: string; isPublished: boolean };
  /** 回答済, and yet cells are blank. */
  'reply-blank': { item: string; heads: readonly string[] };
  /** 値の状態 and the value say different things. */
  'reply-state': { item: string; state: string; found: string };
  'reply-computed': { item: string; head: string; found: string; computed: string };
  'reply-number': {
    number: string;
    why: 'unknown' | 'other-section' | 'other-name' | 'doubled' | 'longer';
    /** The section that the number belongs to. */
    owner: string;
    /** The item whose name the row bears. */
    likely: string;
    cells: readonly string[];
  };
  'reply-unnumbered': { cells: readonly string[] };
  /** `strange` are heads that the form does not have. */
  'reply-columns': { missing: readonly string[]; strange: readonly string[] };
  /** Several columns under one head of the form, which answer differently. */
  'reply-head-doubled': { head: string; cells: readonly string[] };
  /** What is written beside and below the columns of the form. */
  'reply-remarks': { texts: readonly string[]; cells: readonly string[] };
  /** Nobody wrote anything in the form. */
  'reply-empty': { section: string };
  /** The name of the file is that of another section's form. */
  'reply-renamed': { named: string; section: string };
  /** Behind the number of the section stands the name of none that is called so. */
  'reply-section-named': { number: string; found: string; expected: string };
  /** Comments at cells. */
  'reply-comments': { texts: readonly string[]; cells: readonly string[] };
  /** Widths, units and commas were read into what was typed. */
  'reply-read-into': { examples: readonly string[]; cells: readonly string[] };
  /** Rows in another order than they were sent. */
  'reply-reordered': Record<never, never>;
  /** Answers without 回答済. */
  'reply-unmarked': { items: readonly string[] };
  /** All answers of a column are what was published last year. */
  'reply-copied': { head: string; of: string; count: number };
  'reply-absent': { items: readonly string[] };
  /** Two files of one section answer the same cell differently. */
  'reply-two-files': { item: string; head: string; answers: readonly string[]; files: readonly string[] };
  'reply-after-freeze': { item: string; head: string; before: string; now: string };
  /** A 確認依頼票 answers what nobody has asked, or what was settled meanwhile. */
  'confirmation-unknown': { ids: readonly string[] };
  'inquiry-head-doubled': { head: string };
  /** 値の状態 without a number before it. */
  'inquiry-state-alone': { head: string };
  /** Words are asked for under a name that stands over figures in a table of indicators. */
  'inquiry-column-of-values': { name: string };
  /** Of items, or of sections. */
  'inquiry-number-doubled': { numbers: readonly string[] };
  'inquiry-section-unknown': { section: string; nearest: string | undefined; cells: readonly string[] };
  'inquiry-deadline': { found: string };
  /** No form of the workspace asks for anything, or none with the number that was named. */
  'inquiry-missing': { number: string; known: readonly string[] };
  /** A form whose data are one file asks for something by rows. */
  'inquiry-of-description': Record<never, never>;
  'reply-too-many-files': { folder: string; files: number; limit: number };
  /** A section that has not answered, or not confirmed, all. */
  'inquiry-unfinished': { section: string; unanswered: readonly string[]; doubts: readonly string[] };
  /** A table was made; `of` is the setting that names it. */
  'inquiry-frozen': { file: string; of: string };
  'history-line': { found: string; kinds: readonly string[] };
  /** An answer that was taken is replaced by a later file. */
  'reply-replaced': { item: string; head: string; before: string; now: string };

  // Books. Keys of `book.yaml` as in the configuration.
  'book-unknown-key': { key: string; nearest: string | undefined; more?: number };
  'book-invalid': { key: string; expected: string; found: string };
  'book-missing-key': { key: string; expected: string };
  /** `chapter` as the contents name it. */
  'chapter-missing': { chapter: string; path: string };
  'chapter-unknown': { chapter: string; nearest: string | undefined };
  'chapter-heading-missing': { chapter: string };
  'chapter-heading-doubled': { text: string };
  'chapter-empty': { chapter: string };
  /** A file of Word, a PDF. */
  'chapter-not-text': { path: string };
  'heading-level-skipped': { text: string; level: number; expected: number };
  /** `what` is how deep blocks stand in each other, or how many characters could begin a mark-up. */
  'markdown-excessive': { what: 'depth' | 'marks' | 'lines' | 'cells'; limit: number };
  /** `element` is its type in mdast, e.g. `html`, `code`. */
  'markdown-unsupported': { element: string; text: string };
  /** A line that was meant as `kind` and is read as a text. */
  'markup-printed': { kind: 'table' | 'heading' | 'directive' | 'reference' | 'bold'; text: string };
  'directive-unknown': { name: string; nearest: string | undefined };
  'directive-not-closed': { name: string };
  /** `owner` is `heading` or the name of a directive. */
  'attribute-unknown': { owner: string; name: string; nearest: string | undefined };
  'attribute-invalid': { name: string; value: string; expected: string };
  'numbering-unknown': { kind: string };
  'number-typed': { number: string };
  'reference-unknown': { name: string; nearest: string | undefined };
  /** `lacks` is a fiscal year, or 現在日, 開始. */
  'reference-without-value': { name: string; lacks: string };
  'programme-unknown': { id: string; nearest: string | undefined };
  'link-refused': { target: string };
  'book-id-invalid': { id: string };
  'book-table-missing': Record<string, never>;
  'book-table-too-wide': { columns: number; limit: number };
  /** `limit` is how many columns can be read on a page. */
  'book-table-crowded': { columns: number; limit: number };
  /** `text` is what Excel shows in place of a value, e.g. `#DIV/0!`; `cells` are all of them, as ranges: `B3:B5`. */
  'cell-error-value': { text: string; cells: readonly string[] };
  /** `known` are the columns that the table may have besides fiscal years. */
  'book-column-unknown': { header: string; nearest: string | undefined; known: readonly string[] };
  /** `mark` is `<` or `^`. */
  'merge-broken': { mark: string };
  /** Texts in characters, tables in cells. */
  'book-too-large': { what: 'texts' | 'lines' | 'tables' | 'pictures'; limit: number };
  /** `name` as written between `[^` and `]`. */
  'footnote-unknown': { name: string };
  'footnote-unused': { name: string };

  // Pictures, in books and templates. `path` as written.
  /** `detail` is what was found: a kind of file, a size, a part of an SVG. */
  'picture-refused': {
    path: string;
    problem: 'kind' | 'damaged' | 'pixels' | 'colours' | 'svg-content' | 'svg-text' | 'svg-glyph' | 'svg-size' | 'web';
    detail: string;
  };
  'picture-without-alternative': { path: string };

  // Own charts: Vega-Lite in `charts/`. Keys as in the configuration.
  'chart-unknown-key': { key: string; nearest: string | undefined; more?: number };
  'chart-invalid': { key: string; expected: string; found: string };
  'chart-missing-key': { key: string; expected: string };
  /** `detail` is the English message of the parser. */
  'chart-not-json': { file: string; detail: string };
  'chart-not-vega-lite': { file: string };
  'chart-without-description': { file: string };
  'chart-refused': { key: string; problem: 'loads' | 'code' | 'interactive' | 'font' | 'map' | 'other-language' };
  /** `name` is empty where none is said. */
  'chart-unknown-data': { name: string; nearest: string | undefined; available: readonly string[] };
  'chart-unknown-field': { field: string; nearest: string | undefined; available: readonly string[] };
  /** `refused` is what it may not say, or where it cannot be read. */
  'chart-expression': { expression: string; refused: string };
  /** Width and height are in points. */
  'chart-too-large': {
    what: 'depth' | 'rows' | 'parts' | 'facets' | 'folds' | 'expressions' | 'marks' | 'width' | 'height';
    found: number;
    limit: number;
  };
  /** `detail` is the English message of the drawing library. */
  'chart-undrawable': { detail: string };
  'chart-empty': { file: string };
  /** Texts that are cut, and pairs of them that lie over each other. */
  'chart-texts': { cut: readonly string[]; touching: readonly string[] };
  /** Series that are told apart by colour, and how many colours there are. */
  'chart-colours': { found: number; limit: number };
  /** Bars or areas whose axis does not begin at zero. */
  'chart-cut-axis': { file: string };
  /** In the middle of a text, or in a cell of a table. */
  'picture-inside-text': { path: string };
  'link-unknown': { target: string; nearest: string | undefined };
  /** `name` of the component, e.g. `trend-chart`. */
  'component-unknown-id': { name: string; id: string; nearest: string | undefined };
  /** `chapter` is that of the table, `found` where its heading stands. */
  'programme-elsewhere': { title: string; chapter: string; found: string };
  'programme-title-differs': { title: string; heading: string };
  'programme-without-heading': { title: string };
  'budget-without-unit': { title: string; text: string };
  'budget-of-year-missing': { year: string; titles: readonly string[] };
  'project-without-indicators': { title: string; nearest: string | undefined };
  'project-not-in-book': { title: string };
  /** `total` is the head of the total, `name` of its row or column. */
  'parts-exceed-whole': { parts: readonly string[]; printed: string; whole: string; of: string };
  'book-total-differs': { total: string; name: string; printed: string; counted: string };
  /** A figure that is worked out from others; `by` says how, `also` names totals that are wrong by as much. */
  'figure-miscomputed': {
    name: string;
    printed: string;
    computed: string;
    by: readonly string[];
    also: readonly string[];
  };
  /** A given figure that those worked out from it, `by`, do not agree with; with `computed` they would. */
  'figure-contradicted': {
    name: string;
    printed: string;
    computed: string;
    by: readonly string[];
    also: readonly string[];
  };
  /** `count` figures of a table differ in their last digit; `name` is the first. */
  'figures-rounded': { name: string; printed: string; computed: string; count: number };
  /** Of a row or column only `fits` of `compared` figures are what its head says. */
  'figures-left-empty': { column: string; count: number };
  'figures-unexplained': { name: string; how: string; fits: number; compared: number };
  /** A file that should be a table of amounts. */
  'amounts-without-figures': { file: string };
  /** A head that the settings name; `known` are those of the table. */
  'amounts-not-compared': Record<string, never>;
  'amounts-sheets-left': { taken: readonly string[]; left: readonly string[] };
  'amounts-head-unknown': { head: string; nearest: string | undefined; known: readonly string[] };
  'amounts-text-in-figures': { text: string; column: string };
  'amounts-units-mixed': { column: string; unit: string; other: string };
  /** Empty cells of a column whose operands its heads and figures leave open. */
  'amounts-not-computed': { column: string; count: number };
  /** A row of shares or rates that stands empty. */
  'amounts-row-not-computed': { row: string; count: number; isTotal: boolean };
  /** Empty cells of a column that are worked out as is usual, `how`. */
  'amounts-assumed': { name: string; how: string; isRow: boolean };
  /** `isSummed`: the rows were added up for it. */
  'amounts-share-without-total': { column: string; isSummed: boolean };
  /** A sum or a count as a text says it; its parts or the list below make `counted`. */
  'stated-sum-differs': { said: string; counted: string; unit: string };
  /** `same` is the report that shows the same. */
  'report-not-made': { report: string; same: string };
  'shares-rounded': { name: string; sum: string; whole: string };
  'shares-differ': { name: string; sum: string; whole: string };
  /** `typed` stands in the text, `kept` in the data at `at`. */
  'figure-differs': { name: string; typed: string; kept: string; at: string };
  'figure-typed': { name: string; id: string; typed: string };
  'figure-outdated': { name: string; year: string; edition: string };
  'previous-differs': { name: string; year: string; now: string; before: string; at: string };
  /** `count` is how often it is found in the file. */
  spelling: { found: string; expected: string; count: number };

  // Headers
  /** All of them; `likely` are meanings that some of them may have. */
  'header-unknown': { headers: readonly string[]; likely: readonly { header: string; meaning: string }[] };
  /** `kept`: the first is used, this one printed as a text. */
  'header-doubled': { header: string; meaning: string; first: string; kept?: true };
  /** Figures that are worked out, and texts about how it went. */
  'header-computed': { headers: readonly string[]; texts?: readonly string[] };
  /** No head says which column holds the names, or the values. */
  /** By what the rows are. */
  'name-by-place': { column: string; of: 'indicators' | 'list' };
  /** One target beside several subjects of each year. */
  'target-of-subjects': { columns: readonly string[]; subjects: readonly string[] };
  'values-by-place': { columns: readonly string[]; role: 'actual' | 'target' };
  'header-missing': { meaning: string; accepted: readonly string[] };
  'year-not-a-year': { texts: readonly string[] };
  'year-ambiguous': { text: string; read: number; era: string };
  'year-doubled': { year: string; first: string };
  'year-unknown': { column: string; key?: string };
  'target-of-all-years': { column: string };
  'cells-of-another-year': { column: string; period: string };
  'inferred-period': { column: string; period: string };
  'total-so-far': { column: string; year: string };
  /** `whole` is the column that its year is judged by; `isOpening`: one of `columns` is of the first of April. */
  'part-beside-year': { columns: readonly string[]; year: string; whole: string; isOpening: boolean };
  'year-in-parts': { columns: readonly string[]; year: string };
  'actual-after-document': { column: string; year: string; date: string };
  /** Heads with years alone: some behind the document's date, some ahead of it. */
  'years-without-role': { past: readonly string[]; ahead: readonly string[]; role: 'target' | 'plan' };
  /** `from` is what says which year the table is about: a dated head, its title, the name of its sheet or file, else the last year over on the document's date; of 1年目 the years of the plan, else the year of its baseline. */
  'years-of-table': {
    read: readonly { readonly column: string; readonly year: string }[];
    from: 'heads' | 'title' | 'name' | 'date' | 'plan' | 'baseline';
  };
  'year-not-over': { column: string; year: string; date: string; expected: boolean };

  // Cells
  'value-not-a-quantity': { text: string; column: string };
  'value-not-one-of': { text: string; column: string; allowed: readonly string[] };
  'value-not-an-integer': { text: string; column: string };
  'value-missing': { column: string };
  'row-ignored': { text: string };
  'columns-not-compared': { columns: readonly string[] };
  /** Of actual values, as they are printed. */
  'years-not-compared': { years: readonly string[] };
  'texts-not-compared': { columns: readonly string[] };
  /** `column` is the head of the column that says what each row holds, `count` how many indicators stood in several rows. */
  'rows-folded': { column: string; roles: readonly string[]; count: number };
  /** `text` is what its cell says in that column. */
  'row-not-folded': { text: string };
  /** Of two values of one indicator in `column`, `text` is left out. */
  'row-value-left': { text: string; taken: string; column: string };
  /** A workbook that we printed, whose tables are for reading. */
  'own-print-workbook': Record<never, never>;
  /** `column` is the head of what tells rows of one name apart, `names` what they are called then. */
  /** Rows called 計画値 or 量の見込み, whose values a head with nothing but a year made actuals. */
  'rows-of-another-role': { names: readonly string[]; columns: readonly string[] };
  'rows-as-aims': { aims: readonly string[]; count: number };
  'rows-as-planned': { names: readonly string[]; columns: readonly string[] };
  'rows-told-apart': { column: string; names: readonly string[] };
  /** Cells whose text was the end of the one above. */
  /** 〃 and 同上, as written. */
  'dittos-filled': { cells: readonly string[]; texts: readonly string[] };
  'rows-joined': { cells: readonly string[]; texts: readonly string[] };
  /** Of merged cells, `over` what they are merged. */
  'values-merged': { over: 'rows' | 'columns' | 'roles'; cells: readonly string[]; texts: readonly string[] };
  /** Names that now begin with the one that they are set in below. */
  'parts-named': { cells: readonly string[]; texts: readonly string[] };
  /** Names with nothing beside them, below a row of values. */
  'names-alone': { cells: readonly string[]; texts: readonly string[] };
  'row-without-name': { column: string };
  'unit-differs': { unit: string; expected: string; text: string; column: string };
  'actual-bounded': { texts: readonly string[]; cells: readonly string[] };
  'share-or-percent': { texts: readonly string[]; cells: readonly string[] };
  'several-values': { texts: readonly string[]; cells: readonly string[] };
  'two-values': { texts: readonly string[]; cells: readonly string[] };
  'roles-in-cell': { texts: readonly string[]; cells: readonly string[] };
  'change-or-level': { texts: readonly string[]; cells: readonly string[] };
  'none-or-zero': { texts: readonly string[]; cells: readonly string[] };
  'target-changed': { texts: readonly string[]; cells: readonly string[] };
  'limits-of-band': { texts: readonly string[]; cells: readonly string[] };
  'change-unreadable': { column: string; text: string; expected: readonly string[] };
  'change-id-unknown': { id: string; nearest?: string };
  'change-without-value': { id: string; field: string };
  'change-differs': { id: string; field: string; said: string; found: string; of: 'table' | 'change-before' };
  'change-before-plan': { id: string; field: string; year: string; begin: string };
  'change-doubled': { id: string; field: string; year: string; first: string };
  'change-circular': { ids: readonly string[] };
  'change-undated': { names: readonly string[] };
  'id-used-again': { id: string; ended: string; year: string };
  'edition-altered': { year: string; file: string };
  'edition-closed': { year: string; date: string };
  'edition-refused': { year: string };
  'edition-differs': {
    year: string;
    date: string;
    id: string;
    name: string;
    figures: readonly { item: string; published: string; now: string }[];
  };
  /** Figures are as they were published, bytes are not. `program` is the version that it was published by. */
  'edition-looks-differ': { year: string; date: string; files: readonly string[]; program: string };
  'edition-corrected': {
    year: string;
    date: string;
    figures: readonly { item: string; published: string; now: string }[];
  };
  'editions-of-one-date': { years: readonly string[]; date: string };
  'correction-not-printed': { id: string; item: string; said: string; printed: readonly string[] };
  'indicator-unknown': { id: string; nearest?: string };
  'target-superseded': { texts: readonly string[]; cells: readonly string[] };
  /** Of a table without a column of baselines. */
  'baseline-from-targets': { column: string; cells: readonly string[] };
  /** Each text is what was measured, and the cell that says another number before its arrow. */
  'target-start-differs': { texts: readonly string[]; cells: readonly string[] };
  /** Targets that are changes on a value that there is none of, or in another unit. */
  'change-without-base': { inferred: readonly { name: string; value: string }[] };
  'change-of-unknown': { texts: readonly string[]; cells: readonly string[] };
  'target-of-other-span': { texts: readonly string[]; cells: readonly string[] };
  'value-in-brackets': { texts: readonly string[]; cells: readonly string[] };
  'single-against-total': { texts: readonly string[]; cells: readonly string[] };
  'total-against-single': { texts: readonly string[]; cells: readonly string[] };
  'single-or-total': { heads: readonly string[] };
  'period-after-column': { text: string; column: string };
  'value-of-no-period': { text: string; column: string; period: string };
  'current-of-year': { texts: readonly string[]; cells: readonly string[] };
  'gross-beside-plain': { texts: readonly string[]; cells: readonly string[] };
  'midterm-as-target': { column: string; year: string };
  'period-before-column': { texts: readonly string[]; cells: readonly string[] };
  /** Two by two: the value in the column of the year, and the one of that year in the column of a later one. */
  'year-told-twice': { texts: readonly string[]; cells: readonly string[] };
  'row-of-words': { name: string; texts: readonly string[] };
  'goal-unknown': { goal: string; known: readonly string[] };
  'policy-unknown': { policy: string; known: readonly string[] };
  'measure-doubled': { measure: string; policy: string; first: string };
  'measure-unknown': { measure: string; known: readonly string[] };
  'id-doubled': { id: string; first: string };
  'indicator-ids-doubled': { ids: readonly string[]; rows: number; cells: readonly string[] };
  'indicator-doubled': { name: string; rows: number; cells: readonly string[] };
  'number-as-text': { texts: readonly string[]; cells: readonly string[]; reason: 'digits' | 'format' };
  'formula-injection': { text: string };

  // Inference
  'inferred-id': { inferred: readonly Inference[] };
  'inferred-kind': { inferred: readonly Inference[] };
  'inferred-unit': { inferred: readonly Inference[] };
  'inferred-target': { inferred: readonly Inference[] };
  'inferred-direction': { inferred: readonly Inference[] };
  'kind-assumed': { inferred: readonly Inference[] };
  'direction-uncertain': { inferred: readonly Inference[] };

  // A careful clerk
  'cumulative-falls': { name: string; from: string; to: string; year: string };
  'jump-tenfold': { name: string; from: string; to: string; year: string };
  'attainment-tenfold': { name: string; shown: string; target: string; actual: string };
  'year-missing': { name: string; year: string };
  /** More than the calendar has room for: `most` of `unit` in a year. */
  'calendar-exceeded': { name: string; year: string; value: string; most: string; unit: string };
  'printed-figure-differs': {
    name: string;
    column: string;
    printed: string;
    computed: string;
    how: 'cut' | 'raised' | 'last-digit' | 'neighbour' | 'different';
    neighbour?: string;
  };
  /** Of one column; `printed` and `computed` are of its first cell. */
  'printed-rounded': {
    column: string;
    how: 'cut' | 'raised';
    printed: string;
    computed: string;
    names: readonly string[];
    cells: readonly string[];
  };
  /** Most of a column: its ratings follow another rule. */
  'ratings-by-another-rule': {
    column: string;
    compared: number;
    ratings: readonly { name: string; printed: string; computed: string }[];
    cells: readonly string[];
  };
  'ratings-of-another-scheme': {
    column: string;
    own: readonly string[];
    bands: readonly string[];
    cells: readonly string[];
  };
  'printed-not-compared': { column: string; names: readonly string[]; cells: readonly string[] };
  'printed-by-formula': {
    names: readonly string[];
    column: string;
    formula: string;
    ofLastTarget: boolean;
    cells: readonly string[];
  };
  'bands-with-gap': { key: string; example: string };
  'bands-without-lags': { key: string; words: readonly string[] };
  /** A target of zero that is not reached has no ratio; from a baseline that is not zero there is a progress. */
  'actual-older': { inferred: readonly Inference[] };
  'target-zero-unrated': { inferred: readonly Inference[]; hasBaseline: boolean };
  'target-in-words': { inferred: readonly Inference[] };
  'target-of-numbers': { inferred: readonly Inference[] };
  'baseline-needed': { inferred: readonly Inference[] };
  'baseline-year-needed': { names: readonly string[] };
  'year-column-missing': { year: string; before: string; after: string };
  'target-below-baseline': { name: string; baseline: string; target: string };
  'target-above-baseline': { name: string; baseline: string; target: string };
  /** The years of both. */
  'baseline-after-target': { name: string; baseline: string; target: string };
  'direction-against-bound': { name: string; direction: 'increase' | 'decrease'; target: string };
  'decimals-mixed': { name: string; texts: readonly string[] };

  // Revisions
  'revision-reason-missing': { id: string; name: string; status: 'changed' | 'removed' };
  /** `name` is that of an item that needs no reason; `undefined` where no item has the id. */
  'revision-reason-unused': { id: string; name: string | undefined };
  /** `word` as printed beside the count, e.g. `維持`, `計`. */
  'revision-tally-differs': { word: string; printed: number; counted: number };
  /** The year reported on, and those that both editions have. */
  'errata-not-offered': { year: string; available: readonly string[] };
  /** `folder` of the old edition, whose own errors are told beside. */
  'old-edition-unusable': { folder: string };
  'item-unknown': { id: string };
  /** `name` is that of the new item that says it takes the place of the old one. */
  'replaced-unknown': { id: string; name: string };
  /** What each of the two is: `folder`, `table`, `form`, `text`. */
  'editions-differ-in-kind': { old: string; new: string };
  /** A file or a folder of which nothing can be compared; `expected` are endings or names of files. */
  'edition-unknown': { path: string; expected: readonly string[] };
  'git-missing': Record<string, never>;
  'git-no-repository': { path: string };
  'git-revision-unknown': { revision: string };
  /** What the revision has by name, but the repository lacks. */
  'git-object-missing': { path: string };
  /** In git's own words. */
  'git-failed': { detail: string };

  // Composing
  /** `problem` is one of `block-not-closed`, `block-not-open`, `block-mismatched`, `expression`, or HTML's name of a parse error. */
  'template-invalid': { problem: string; detail: string };
  'template-unknown-name': { name: string; nearest: string | undefined };
  'template-unknown-element': { element: string; allowed: readonly string[] };
  'template-unknown-attribute': { element: string; attribute: string; allowed: readonly string[] };
  'template-unknown-class': { name: string; nearest: string | undefined };
  'template-unknown-component': { component: string; nearest: string | undefined };
  'template-too-large': { what: 'depth' | 'blocks' | 'expression'; limit: number };
  'template-invalid-attribute': { element: string; attribute: string; value: string; expected: string };
  // Keys and what is expected as in the configuration, or `#rrggbb`.
  'theme-unknown-key': { key: string; nearest: string | undefined };
  'theme-invalid': { key: string; expected: string; found: string };

  // Writing
  'font-missing': { family: string; path: string; listed?: readonly string[] };
  'font-invalid': { path: string; reason: string };
  /** Of `fonts/manifest.json`; `found` is the nearest key for one that there is not, and empty where nothing is written. */
  'font-manifest-invalid': { path: string; key: string; expected: string; found: string };
  /** `inside` are the PostScript names of the fonts in the file, `member` the one that was asked for. */
  'font-member': { path: string; member: string | undefined; inside: readonly string[] };
  /** `inside` are the names of its family in the file, in English and Japanese. */
  'font-family-differs': { path: string; family: string; inside: readonly string[] };
  'font-changed': { path: string; expected: string; found: string };
  'character-without-glyph': { character: string; codePoint: string; text: string; families: readonly string[] };
  'character-private-use': { codePoint: string; text: string };
  'text-lost': { text: string; page: number | undefined };
  'text-too-wide': { text: string };
  'pdf-not-accessible': {
    rule: 'list' | 'heads' | 'line-end' | 'changed' | 'artifact' | 'contents' | 'ruby';
    text: string;
    places: number;
  };
  /** Of the cell that asks most. */
  'figure-wider-than-page': { text: string };
  /** The text is the first of them, on the first page. */
  'text-overflows': { text: string; pages: readonly number[]; places: number };
  'pdf-too-many-pages': { pages: number; limit: number };

  // Machine-readable tables (総務省)
  /**
   * `title` is the rule's own; `column` the head of the column or its number, `texts` what stands there or what there is of it;
   * `others` are further places of the same.
   */
  'data-rule': {
    rule: string;
    title: string;
    problem: DataProblem;
    column: string | number;
    texts: readonly string[];
    others: number;
  };

  // Building
  /** Years in words; `latest` is the one with results, empty where nobody could tell, `next` what `--year` takes. */
  'roll-year': { asked: string; latest: string; next: string };
  'roll-too-many-files': { folder: string; limit: number };
  /** Tables that are not those which the edition of that date was made from. */
  'roll-edition-changed': { date: string; files: readonly string[] };
  'year-not-built': { year: string; available: readonly string[] };
  /** No sheet is what `--only` asks for; `known` are texts that some have. */
  'only-unmatched': { asked: string; known: readonly string[] };
  'report-unknown': { report: string; available: readonly string[] };
  'format-unknown': { format: string; available: readonly string[] };
  /** `reason` is the system's error code, e.g. `EACCES`. */
  'out-not-writable': { path: string; reason: string };
  /** The owner is that of the lock, where it says. */
  /** `limit` in megabytes. */
  'worker-out-of-memory': { limit: number };
  /** `limit` in seconds. */
  'worker-out-of-time': { limit: number };
  'worker-lost': { detail: string };
  // On many machines
  /** What npm is to install. */
  'queue-packages-missing': { packages: string };
  /** Its address has no password. */
  'queue-unreachable': { address: string; reason: string };
  'task-given-up': { detail: string };
  'build-stopped': Record<string, never>;
  'store-unusable': { path: string; reason: string };
  'store-lacks': { path: string };
  'workspace-too-large': { files: number; bytes: number; fileLimit: number; byteLimit: number };
  /** Two output folders have different files of one name. */
  'merge-conflict': { path: string; first: string; second: string };
  /** Not as its manifest says. */
  'artifact-changed': { path: string };
  'out-locked': { path: string; owner: { process: number; host: string; since: string } | undefined };
  'out-lost': { path: string };
  /** Between the looks of several workers; `files` are those that only some of them planned. */
  'changed-while-building': { paths: readonly string[]; files: readonly string[] };
  'out-not-released': { path: string; reason: string };
  'workspace-name-unusable': { name: string; path: string };
  /** `reason` is the system's error code, or `invalid`. */
  'manifest-unreadable': { path: string; reason: string };
  /** Standard output. */
  'result-not-writable': { reason: string };
  /** `reason` is the system's error code, e.g. `EMFILE`. */
  'system-failed': { reason: string; path: string | undefined };
  internal: { detail: string };
}
