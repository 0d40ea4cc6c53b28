/** Finds what each table of a workspace is to its forms, and makes next year's of it. */

import type { Effects } from '../../effects.ts';
import type { Place } from '../../finding/finding.ts';
import { amountsTablesOf } from '../../model/configuration/amounts-setting.ts';
import { type Form, type FormSource, linkKey } from '../../model/form/form.ts';
import { splitName } from '../../model/form/names.ts';
import { isOfForm, planTable, type RawForm } from '../../model/form/raw-form.ts';
import { actualHead } from '../../model/inquiry/inquiry.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import type { CalendarDate, FiscalYear } from '../../model/year/fiscal-year.ts';
import type { RawTable } from '../../table/table.ts';
import { parseCsvText, printCsvText } from '../../workspace/csv/csv-text.ts';
import { isOle, isZip } from '../../workspace/file-signature.ts';
import type { RawInquiry } from '../../workspace/inquiry/read-inquiry-forms.ts';
import { readInside } from '../../workspace/read-inside.ts';
import { readTable } from '../../workspace/read-table.ts';
import type { RawWorkspace } from '../../workspace/read-workspace.ts';
import { tableSizeLimit } from '../../workspace/table-limits.ts';
import { changeCsv } from './change-csv.ts';
import { columnsOf, type Ended } from './find-ended.ts';
import { findHead, indexOf, lineOf } from './find-table-head.ts';
import { type DatedRows, type RolledTable, rollTable, type TableHead, type TableTask } from './roll-table.ts';
import { keepFile, type RolledFile, type WhyAsItWas } from './rolled-file.ts';
import { type TableChange, type TextRow, unchanged } from './table-change.ts';
import { changeWorkbook } from './workbook/change-workbook.ts';
import { readTextRows } from './workbook/same-cells.ts';

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
  if (isOfAmounts) return keepFile(file, bytes, 'amounts');
  if (isOfExtension(task, file, bytes)) return keepFile(file, bytes, 'extension');
  if (isZip(bytes)) return rollWorkbook(task, keepFile(file, bytes, 'differs'));
  if (isOle(bytes)) return keepFile(file, bytes, 'xls');
  const csv = parseCsvText(file, bytes);
  const table = (await tablesIn(task, file))[0];
  if (csv === undefined || table === undefined) return keepFile(file, bytes, whyNone(task, file));
  const head = findHead(csv.records, table);
  if (head === undefined) return keepFile(file, bytes, 'head');
  const rolled = rollTable(csv.records, taskOf(task, file, table, head));
  const kept = keepFile(file, bytes, 'spanned');
  if (rolled === undefined) return kept;
  const { change } = rolled;
  return { ...describe(kept, rolled), bytes: printCsvText(changeCsv(csv, change)) };
}

/** Sheet by sheet. What can be moved on none of them is left as it was. */
async function rollWorkbook(task: Task, kept: RolledFile): Promise<RolledFile> {
  let all: RolledFile = kept;
  const tables = await tablesIn(task, kept.file);
  let why: WhyAsItWas | undefined = tables.length === 0 ? whyNone(task, kept.file) : undefined;
  for (const table of tables) {
    const rows = readTextRows(kept.file, all.bytes, table.sheet);
    const head = findHead(rows, table);
    const rolled = head && rollTable(rows, taskOf(task, kept.file, table, head));
    if (rolled === undefined) {
      why ??= head === undefined ? 'head' : 'spanned';
      continue;
    }
    const changed = changeWorkbook(kept.file, all.bytes, table.sheet ?? '', rolled.change);
    if (typeof changed === 'string') {
      why ??= changed;
      continue;
    }
    const { bytes, formulas } = changed;
    const own = describe(all, rolled);
    all = { ...own, bytes, openFormulas: [...own.openFormulas, ...formulas] };
  }
  const isUnmoved = all.bytes === kept.bytes;
  return why === undefined && !isUnmoved ? all : { ...all, isAsItWas: true, why: why ?? 'differs' };
}

/** Of the plan, tables that lie beside or below each other on a sheet are not moved. */
function whyNone(task: Task, file: string): WhyAsItWas {
  const parts = task.workspace.data.indicators?.parts?.filter((part) => part.file === file) ?? [];
  return isOfPlan(task, file) && parts.length > 1 ? 'several' : 'unread';
}

function describe({ why: _, ...kept }: RolledFile, { change, addedColumns, emptiedColumns }: RolledTable): RolledFile {
  return {
    ...kept,
    addedColumns: [...kept.addedColumns, ...addedColumns],
    addedRows: kept.addedRows + change.rows.length,
    emptiedColumns: [...kept.emptiedColumns, ...emptiedColumns],
    droppedRows: kept.droppedRows + change.dropped.size,
    isAsItWas: false,
  };
}

/** Those of a workbook that lie on one sheet each, as it is read; of the plan those that tell their years in heads alone. */
async function tablesIn(task: Task, file: string): Promise<readonly RawTable[]> {
  const { indicators } = task.workspace.data;
  if (!isOfPlan(task, file) || indicators === undefined) {
    const table = (await readTable(task.effects, task.workspace.root, file)).value;
    return table === undefined ? [] : [table];
  }
  const parts = (indicators.parts ?? []).filter((part) => part.file === file);
  const tables = parts.map((part): RawTable => {
    const isOwn = (place: Place) => place.file === file && place.sheet === part.sheet;
    const rows = indicators.rows.filter(({ place }) => isOwn(place));
    const { sheet } = part;
    const headers = indicators.headers.filter(({ place }) => isOwn(place));
    return { file, ...(sheet === undefined ? {} : { sheet }), headers, rows, parts: [part] };
  });
  const isAlone = ({ sheet }: RawTable) => parts.filter((part) => part.sheet === sheet).length === 1;
  return tables.filter(isAlone);
}

function taskOf(task: Task, file: string, table: RawTable, head: TableHead): TableTask {
  const dated = datedRows(task, file, table);
  const base = {
    ...{ year: task.year, documentDate: task.documentDate, head, dropped: findDropped(task, file, table) },
    answered: answeredColumns(task, file, table),
  };
  return dated === undefined ? base : { ...base, dated };
}

function columnOf({ headers }: RawTable, head: string): readonly number[] {
  const own = headers.find(({ text }) => normalizeHeader(text) === normalizeHeader(head));
  return own === undefined ? [] : [indexOf(own.place)];
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
      const place = [...row.cells.values()][0]?.place;
      return place === undefined ? [] : [[lineOf(place), row] as const];
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
      const place = [...row.cells.values()][0]?.place;
      if (place !== undefined && ended.has(key)) dropped.add(lineOf(place));
    }
  }
  if (!isOfPlan(task, file)) return dropped;
  for (const form of task.forms) {
    const column = form.indicators === undefined ? [] : columnOf(table, form.indicators.link);
    const [index] = column;
    if (index === undefined || form.main.links.length !== 1) continue;
    const ended = endedOf(form);
    for (const { cells, place } of table.rows) {
      const text = cells.find((cell) => indexOf(cell.place) === index)?.text.trim() ?? '';
      if (ended.has(linkKey([text], undefined))) dropped.add(lineOf(place));
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
  const columns = new Set(columnOf(table, head));
  return changeBody(task, table, (lines) => ({ ...unchanged, emptied: new Map(lines.map((line) => [line, columns])) }));
}

/** Reasons of the revision that is over. */
async function keepHead(task: Task, table: RawTable): Promise<RolledFile> {
  return changeBody(task, table, (lines) => ({ ...unchanged, dropped: new Set(lines) }));
}

function isOfExtension({ effects }: Pick<Task, 'effects'>, file: string, bytes: Uint8Array): boolean {
  return effects.readers?.some((reader) => reader.takes(file, bytes)) === true;
}

/** `change` is given the lines below the head. */
async function changeBody(
  { effects, workspace }: Task,
  table: RawTable,
  change: (lines: readonly number[]) => TableChange,
): Promise<RolledFile> {
  const read = await readInside(effects, workspace.root, table.file, tableSizeLimit);
  const bytes = 'bytes' in read ? read.bytes : new Uint8Array();
  const kept = keepFile(table.file, bytes, 'head');
  const below = (rows: readonly TextRow[]) => {
    const last = findHead(rows, table)?.lines.at(-1);
    return last === undefined ? undefined : rows.flatMap(({ line }) => (line > last ? [line] : []));
  };
  if (isOfExtension({ effects }, table.file, bytes)) return keepFile(table.file, bytes, 'extension');
  if (isZip(bytes) || isOle(bytes)) {
    const lines = below(readTextRows(table.file, bytes, table.sheet));
    const changed = lines && changeWorkbook(table.file, bytes, table.sheet ?? '', change(lines));
    if (changed === undefined) return kept;
    return typeof changed === 'string' ? { ...kept, why: changed } : asChanged(kept, changed.bytes);
  }
  const csv = parseCsvText(table.file, bytes);
  const lines = csv && below(csv.records);
  if (csv === undefined || lines === undefined) return kept;
  return asChanged(kept, printCsvText(changeCsv(csv, change(lines))));
}

function asChanged({ why: _, ...kept }: RolledFile, bytes: Uint8Array): RolledFile {
  return { ...kept, bytes, isAsItWas: false };
}
