/** Finds what each table of a workspace is to its forms, and makes next year's of it. */

import type { Effects } from '../../effects.ts';
import { amountsTablesOf } from '../../model/configuration/amounts-setting.ts';
import { type Form, type FormSource, linkKey } from '../../model/form/form.ts';
import { splitName } from '../../model/form/names.ts';
import { isOfForm, planTable, type RawForm } from '../../model/form/raw-form.ts';
import { actualHead } from '../../model/inquiry/inquiry.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import type { CalendarDate, FiscalYear } from '../../model/year/fiscal-year.ts';
import type { RawTable } from '../../table/table.ts';
import { type CsvText, parseCsvText, printCsvText } from '../../workspace/csv/csv-text.ts';
import { isOle, isZip } from '../../workspace/file-signature.ts';
import type { RawInquiry } from '../../workspace/inquiry/read-inquiry-forms.ts';
import { readInside } from '../../workspace/read-inside.ts';
import { readTable } from '../../workspace/read-table.ts';
import type { RawWorkspace } from '../../workspace/read-workspace.ts';
import { tableSizeLimit } from '../../workspace/table-limits.ts';
import { columnsOf, type Ended } from './find-ended.ts';
import { type DatedRows, rollTable, type TableTask } from './roll-table.ts';

export interface RolledFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly addedColumns: readonly string[];
  readonly addedRows: number;
  readonly emptiedColumns: readonly string[];
  readonly droppedRows: number;
  /** A workbook, or a head that is not one row: columns and rows of the next year are left to who knows it. */
  readonly isAsItWas: boolean;
}

interface Task {
  readonly effects: Effects;
  readonly workspace: RawWorkspace;
  readonly forms: readonly Form[];
  readonly asking: readonly RawInquiry[];
  readonly year: FiscalYear;
  readonly documentDate: CalendarDate;
  /** What has a last year, by form. */
  readonly ended: ReadonlyMap<Form, Ended>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  readonly tables: readonly string[];
}

/** Paths of the tables that the plan and the forms are made of. */
export function tablesOf({ data, configuration }: RawWorkspace, raws: readonly RawForm[]): readonly string[] {
  const parts = data.indicators?.parts?.map(({ file }) => file) ?? [];
  const named = [data.indicators, data.measures, data.list].flatMap((table) => table?.file ?? []);
  const policy = configuration.data.form === undefined ? [] : [configuration.data.form];
  const amounts = amountsTablesOf(configuration.data.amounts).map(({ file }) => file);
  const ofForms = raws.flatMap(({ definition }) =>
    Object.values(definition.sources).flatMap(({ table }) =>
      table === planTable || isOfForm(table) ? [] : [table.replace(/^\.\//, '')],
    ),
  );
  return [...new Set([...parts, ...named, ...policy, ...amounts, ...ofForms])];
}

export async function rollTables(task: Task): Promise<readonly RolledFile[]> {
  const { data } = task.workspace.configuration;
  const amounts = new Set(amountsTablesOf(data.amounts).map(({ file }) => file));
  const rolled: RolledFile[] = [];
  for (const file of task.tables) {
    if (file !== data.form) rolled.push(await rollOne(task, file, amounts.has(file)));
  }
  for (const { raw, sections } of task.asking) {
    const deadline = raw.definition.inquiry?.sections?.deadline;
    if (sections !== undefined && deadline !== undefined) rolled.push(await emptyColumn(task, sections, deadline));
  }
  for (const name of ['reasons', 'replaces'] as const) {
    const table = task.workspace[name];
    if (table !== undefined) rolled.push(await keepHead(task, table));
  }
  return rolled;
}

/** The heads of a table of amounts are a grid of their own. */
async function rollOne(task: Task, file: string, isOfAmounts: boolean): Promise<RolledFile> {
  const bytes = task.bytes.get(file) ?? new Uint8Array();
  const kept = { file, bytes, addedColumns: [], addedRows: 0, emptiedColumns: [], droppedRows: 0 };
  const csv = isOfAmounts || isZip(bytes) || isOle(bytes) ? undefined : parseCsvText(file, bytes);
  const table = (await readTable(task.effects, task.workspace.root, file)).value;
  const headLine = csv && table && findHeadLine(csv, table);
  if (csv === undefined || table === undefined || headLine === undefined) return { ...kept, isAsItWas: true };
  const dated = datedRows(task, file, table);
  const dropped = findDropped(task, file, table);
  const base: TableTask = {
    ...{ year: task.year, documentDate: task.documentDate, headLine, dropped },
    answered: answeredColumns(task, file, table),
  };
  const rolled = rollTable(csv, dated === undefined ? base : { ...base, dated });
  const { addedColumns, addedRows, emptiedColumns } = rolled;
  return {
    ...kept,
    bytes: printCsvText(rolled.csv),
    addedColumns,
    addedRows,
    emptiedColumns,
    droppedRows: dropped.size,
    isAsItWas: false,
  };
}

/** Of a head in one row, as it stands in the file. */
function findHeadLine({ records }: CsvText, { headers }: RawTable): number | undefined {
  const line = headers[0]?.place.line;
  const record = records.find((each) => each.line === line);
  const isWhole = headers.every(({ text, place, isAdded }) => {
    const cell = record?.cells[(place.column ?? 0) - 1];
    return isAdded !== true && place.line === line && cell !== undefined && sameHead(cell.text, text);
  });
  return isWhole ? line : undefined;
}

function sameHead(one: string, other: string): boolean {
  return normalizeHeader(one.normalize('NFKC')) === normalizeHeader(other.normalize('NFKC'));
}

function columnOf({ headers }: RawTable, head: string): readonly number[] {
  const column = headers.find(({ text }) => normalizeHeader(text) === normalizeHeader(head))?.place.column;
  return column === undefined ? [] : [column - 1];
}

function sourcesOf({ forms }: Task, file: string): readonly { readonly form: Form; readonly source: FormSource }[] {
  return forms.flatMap((form) =>
    [...form.sources.values()]
      .filter((source) => source.form === undefined && source.file === file)
      .map((source) => ({ form, source })),
  );
}

function datedRows(task: Task, file: string, table: RawTable): DatedRows | undefined {
  const found = sourcesOf(task, file).find(({ source }) => source.year !== undefined);
  const yearHead = found?.source.year;
  if (found === undefined || yearHead === undefined) return undefined;
  const { form, source } = found;
  const lines = new Map(
    source.rows.flatMap((row) => {
      const line = [...row.cells.values()][0]?.place.line;
      return line === undefined ? [] : [[line, row] as const];
    }),
  );
  const ends = new Map(
    (task.ended.get(form)?.all ?? []).map(({ key, end }) => [linkKey(key, undefined), end] as const),
  );
  return {
    yearColumn: columnOf(table, yearHead)[0] ?? 0,
    groupColumns: source.links.flatMap((head) => columnOf(table, head)),
    itemColumns: source.items.flatMap((head) => columnOf(table, head)),
    kindColumns: columnsOf(form, '区分', source).flatMap((head) => columnOf(table, head)),
    years: new Map([...lines].flatMap(([line, { year }]) => (year === undefined ? [] : [[line, year] as const]))),
    endOf: (line) => {
      const row = lines.get(line);
      const key = form.main.links.map((link) => row?.cells.get(link)?.text.trim() ?? '');
      return ends.get(linkKey(key, undefined));
    },
  };
}

/** Rows of sheets that are left out, in every table that has rows of single sheets. */
function findDropped(task: Task, file: string, table: RawTable): ReadonlySet<number> {
  const dropped = new Set<number>();
  const endedOf = (form: Form) =>
    new Set((task.ended.get(form)?.ended ?? []).map(({ key }) => linkKey(key, undefined)));
  for (const { form, source } of sourcesOf(task, file)) {
    const { links } = form.main;
    if (links.length === 0 || !links.every((link) => source.links.includes(link))) continue;
    const ended = endedOf(form);
    for (const row of source.rows) {
      const key = linkKey(
        links.map((link) => row.cells.get(link)?.text.trim() ?? ''),
        undefined,
      );
      const line = [...row.cells.values()][0]?.place.line;
      if (line !== undefined && ended.has(key)) dropped.add(line);
    }
  }
  if (!isOfPlan(task, file)) return dropped;
  for (const form of task.forms) {
    const column = form.indicators === undefined ? [] : columnOf(table, form.indicators.link);
    const [index] = column;
    if (index === undefined || form.main.links.length !== 1) continue;
    const ended = endedOf(form);
    for (const { cells, place } of table.rows) {
      const text = cells.find((cell) => cell.place.column === index + 1)?.text.trim() ?? '';
      if (place.line !== undefined && ended.has(linkKey([text], undefined))) dropped.add(place.line);
    }
  }
  return dropped;
}

function isOfPlan({ workspace: { data } }: Task, file: string): boolean {
  return data.indicators?.file === file || data.indicators?.parts?.some((part) => part.file === file) === true;
}

/** What an inquiry asks of each indicator again: 自己評価, 進捗の説明. Values stand in the columns of their years. */
function answeredColumns(task: Task, file: string, table: RawTable): readonly number[] {
  if (!isOfPlan(task, file)) return [];
  const asked = task.asking.flatMap(({ raw: { definition } }) => {
    const isAsked = definition.sources[definition.of]?.table === planTable;
    const columns = isAsked ? (definition.inquiry?.columns ?? []) : [];
    return columns.flatMap((column) =>
      typeof column !== 'string' && 'ask' in column ? splitName(column.ask).name : [],
    );
  });
  return [...new Set(asked)].filter((name) => name !== actualHead).flatMap((name) => columnOf(table, name));
}

/** Deadlines of sections: an empty one is that of the inquiry. */
async function emptyColumn(task: Task, table: RawTable, head: string): Promise<RolledFile> {
  const [column] = columnOf(table, head);
  return changeRecords(task, table, (records, headLine) =>
    records.map((record) => ({
      ...record,
      cells: record.cells.map((cell, index) =>
        record.line > headLine && index === column ? { ...cell, text: '' } : cell,
      ),
    })),
  );
}

/** Reasons of the revision that is over. */
async function keepHead(task: Task, table: RawTable): Promise<RolledFile> {
  return changeRecords(task, table, (records, headLine) => records.filter(({ line }) => line <= headLine));
}

async function changeRecords(
  { effects, workspace }: Task,
  table: RawTable,
  change: (records: CsvText['records'], headLine: number) => CsvText['records'],
): Promise<RolledFile> {
  const read = await readInside(effects, workspace.root, table.file, tableSizeLimit);
  const bytes = 'bytes' in read ? read.bytes : new Uint8Array();
  const csv = isZip(bytes) || isOle(bytes) ? undefined : parseCsvText(table.file, bytes);
  const headLine = csv && findHeadLine(csv, table);
  const kept = { file: table.file, addedColumns: [], addedRows: 0, emptiedColumns: [], droppedRows: 0 };
  if (csv === undefined || headLine === undefined) return { ...kept, bytes, isAsItWas: true };
  return { ...kept, bytes: printCsvText({ ...csv, records: change(csv.records, headLine) }), isAsItWas: false };
}
