/** Joins tables of the same indicators whose titles say of when or of what role their values are: 令和5年度 over 目標値 and 実績値, 【目標】 over years. */

import { type Finding, type Found, notice } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { comparable } from '../model/plan/check-cell.ts';
import type { FiscalYearContext } from '../model/year/parse-fiscal-year.ts';
import { nameOfFile } from '../table/name-of-file.ts';
import type { RawCell, RawRow, RawTable } from '../table/table.ts';
import { compact } from './cells.ts';
import { dateOpenHead, dateRelativeHead, isRelativeHead, joinSameYears } from './date-relative-heads.ts';
import { isYear } from './head-words.ts';
import { headKeys } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

/** Files of the same indicators, each of a year that its title or its name says, R5.xlsx beside R6.xlsx, and no head does; else `undefined`. */
export function joinByFile(tables: readonly RawTable[], years: FiscalYearContext): Found<RawTable> | undefined {
  const [source] = tables;
  const laid = tables.map(({ file, headers, rows, parts = [] }): TitledTable => {
    const part = parts[0] ?? { file, head: [], orientation: 'upright', titles: [], notes: [], leftOut: [] };
    const table = { headers, rows, part, findings: [] };
    const text = kindOf(headers) === 'time' ? (readTitle(table)?.text ?? timeIn(nameOfFile(file))) : undefined;
    return { table, title: text === undefined ? undefined : dateRelative({ kind: 'file', text }, headers, years) };
  });
  if (!laid.every((table, index) => index === 0 || goesOn(laid.slice(0, index), table))) return undefined;
  const [joined] = join(laid) ?? [];
  if (joined === undefined || source === undefined) return undefined;
  const parts = tables
    .flatMap((table) => table.parts ?? [])
    .map((part, index) => ({ ...part, rowCount: index === 0 ? joined.rows.length : 0 }));
  return ok({ ...source, headers: joined.headers, rows: joined.rows, parts }, joined.findings);
}

/** What a title says goes to the heads; other tables stay as they are. */
export function joinByTitle(tables: readonly LaidTable[], years?: FiscalYearContext): readonly LaidTable[] {
  const groups: TitledTable[][] = [];
  for (const table of tables) {
    const title = readTitle(table);
    const own = { table, title: title && dateRelative(title, table.headers, years) };
    const last = groups.at(-1);
    if (last !== undefined && goesOn(last, own)) last.push(own);
    else groups.push([own]);
  }
  return groups.flatMap((group) => join(group) ?? group.map(({ table }) => table));
}

interface TitledTable {
  readonly table: LaidTable;
  readonly title: Title | undefined;
}

interface Title {
  readonly kind: 'time' | 'role' | 'file';
  readonly text: string;
  /** 前年度実績 of the table → 令和4年度実績. */
  readonly dated?: ReadonlyMap<string, string>;
}

/** `undefined` where its heads say 前年度 and it is not known of which year. */
function dateRelative(
  title: Title,
  headers: readonly RawCell[],
  years: FiscalYearContext | undefined,
): Title | undefined {
  const dated = new Map<string, string>();
  for (const { text } of headers.filter((cell) => isRelativeHead(cell.text))) {
    const own = years === undefined ? undefined : dateRelativeHead(text, title.text, years);
    if (own === undefined) return undefined;
    dated.set(text, own);
  }
  if (dated.size === 0 || years === undefined) return title;
  for (const index of readHeadRow(headers).values) {
    const text = headers[index]?.text ?? '';
    const own = dated.has(text) ? undefined : dateOpenHead(text, title.text, years);
    if (own !== undefined) dated.set(text, own);
  }
  return { ...title, dated };
}

/** Of the nearest line above the table that says one, else of its sheet; where its heads leave open just that. */
function readTitle({ part, headers }: LaidTable): Title | undefined {
  const kind = kindOf(headers);
  if (kind === undefined) return undefined;
  const lines = [...part.titles.map(({ text }) => text).toReversed(), part.sheet ?? ''];
  const text = lines.flatMap((line) => (kind === 'role' ? roleIn(line) : timeIn(line)) ?? [])[0];
  return text === undefined ? undefined : { kind, text };
}

/** What the heads leave open. */
function kindOf(headers: readonly RawCell[]): 'time' | 'role' | undefined {
  const head = readHeadRow(headers);
  const values = head.values.map((index) => head.texts[index] ?? '');
  if (values.length === 0) return undefined;
  return values.every(isYearAlone) ? 'role' : values.some(isDated) ? undefined : 'time';
}

/** R6, and no R6実績. */
function isYearAlone(head: string): boolean {
  return isYear(head) && !/[実見目基]/.test(head);
}

/** 前年度実績 is open until the table's year is known. */
function isDated(head: string): boolean {
  if (isRelativeHead(head)) return false;
  const { main, brackets } = tokenizeHead(normalizeHead(head));
  return [...main, ...brackets].some(({ kind }) => kind === 'period' || kind === 'bad-period');
}

/** 目標 of 【目標】, 数値目標, ２ 各年度の実績値, 目標の表; a title that says more is of something else. */
function roleIn(line: string): string | undefined {
  return line.length > longestTitle ? undefined : role.exec(line)?.[1];
}

const role =
  /^(?:[^\p{L}]|[一二三四五六七八九十]\s){0,6}(?:(?:各|年)年度の|年度別の?|数値)?((?:目標|計画|実績|見込)(?:値|数|額|量)?)(?:の表|一覧表?|の推移)?[^\p{L}]{0,3}$/u;

/** The one year of a title, with a part of it: 令和5年度 of ■令和5年度の実績, 令和6年度 前期. */
function timeIn(line: string): string | undefined {
  if (line.length > longestTitle) return undefined;
  const found = [...line.normalize('NFKC').matchAll(time)].map(([text]) => text);
  return found.length === 1 ? found[0] : undefined;
}

const longestTitle = 40;
const time =
  /(?:(?:令和|平成|[RH])\s?(?:元|\d{1,2})(?!\d)|20\d{2}(?!\d))(?:年度?)?(?:\s?\(?(?:[上下]半?期|[前後]期|第?[1-4]四半期)\)?)?/g;

/** A table of the same indicators, of another year or role. */
function goesOn(group: readonly TitledTable[], { table, title }: TitledTable): boolean {
  const first = group[0];
  if (first?.title === undefined || title?.kind !== first.title.kind) return false;
  if (title.kind !== 'file' && table.part.file !== first.table.part.file) return false;
  if (group.some((other) => other.title?.text === title.text)) return false;
  const [names, own] = [new Set(namesOf(first.table)), namesOf(table)];
  const shared = own.filter((name) => names.has(name)).length;
  return shared >= 2 && shared * 2 > own.length;
}

/** `undefined` where there is nothing to join, a name comes twice in a table, or words of an indicator differ that are none of a year. */
function join(group: readonly TitledTable[]): readonly LaidTable[] | undefined {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return undefined;
  const tables = group.map(({ table, title }) => ({ table, title, name: nameColumnOf(readHeadRow(table.headers)) }));
  if (tables.some(({ table, name }) => namesOf(table).some((each) => each === '') || hasTwice(table, name)))
    return undefined;
  const shared = sharedColumns(tables.map(({ table }) => table));
  const columns = tables.flatMap(({ table, title }, of) => {
    const head = readHeadRow(table.headers);
    return headKeys(table.headers).flatMap((key, index): readonly Column[] => {
      const cell = table.headers[index];
      if (cell === undefined || (of > 0 && shared.has(key))) return [];
      if (shared.has(key)) return [{ of: undefined, key, cell }];
      if (head.meanings[index] === 'name' || head.meanings[index] === 'unit' || cell.text.trim() === '') return [];
      return [{ of, key, cell: { ...cell, text: headOf(title, cell.text) } }];
    });
  });
  // A unit that differs between years, and the names themselves, cannot be told apart by their heads.
  if (!columns.some(({ of, key }) => of === undefined && key === headKeys(first.table.headers)[tables[0]?.name ?? 0]))
    return undefined;
  const units = group.map(({ table }) => readHeadRow(table.headers).meanings.indexOf('unit'));
  if (units.some((at, index) => at >= 0 && !shared.has(headKeys(group[index]?.table.headers ?? [])[at] ?? '')))
    return undefined;
  const rowsOf = tables.map(
    ({ table, name }) => new Map(table.rows.map((row) => [comparable(row.cells[name]?.text ?? ''), row])),
  );
  const keys = tables.map(({ table }) => new Map(headKeys(table.headers).map((key, index) => [key, index])));
  const names = [...new Set(rowsOf.flatMap((rows) => [...rows.keys()]))];
  const rows = names.map((name): RawRow => {
    const own = rowsOf.map((each) => each.get(name));
    const place = own.find((row) => row !== undefined)?.place ?? { file: first.table.part.file };
    const cellOf = (of: number, key: string) => own[of]?.cells[keys[of]?.get(key) ?? -1];
    const cells = columns.map(({ of, key }): RawCell => {
      const found = of === undefined ? own.flatMap((_, at) => cellOf(at, key) ?? []) : [cellOf(of, key)];
      return found.find((cell) => cell !== undefined && cell.text.trim() !== '') ?? found[0] ?? { text: '', place };
    });
    return { place, cells };
  });
  const told: Finding = notice(
    'tables-by-title',
    { titles: group.flatMap(({ title }) => title?.text.trim() ?? []), kind: first.title?.kind ?? 'time' },
    others[0]?.table.part.head[0],
  );
  const { part } = first.table;
  return [
    {
      ...joinSameYears(
        { headers: columns.map(({ cell }) => cell), rows },
        new Set(group.flatMap(({ title }) => [...(title?.dated?.values() ?? [])])),
      ),
      part: { ...part, titles: part.titles.filter(({ text }) => text !== titleLine(first)) },
      joined: others.map(({ table }) => table.part),
      findings: [...group.flatMap(({ table }) => table.findings), told],
    },
  ];
}

interface Column {
  /** The table that it is of; `undefined` where all say the same. */
  readonly of: number | undefined;
  readonly key: string;
  readonly cell: RawCell;
}

/** Heads below which no indicator says two things; what was measured and worked out is of each title's own. */
function sharedColumns(tables: readonly LaidTable[]): ReadonlySet<string> {
  const texts = new Map<string, Map<string, string>>();
  const differing = new Set<string>();
  for (const table of tables) {
    const { values, meanings } = readHeadRow(table.headers);
    const name = nameColumnOf(readHeadRow(table.headers));
    for (const [index, key] of headKeys(table.headers).entries()) {
      const isOpen = isRelativeHead(table.headers[index]?.text ?? '');
      const isSettled = !isOpen && (meanings[index] !== undefined || index === name || ofPlan.test(key));
      if (!isSettled || (values.includes(index) && !ofPlan.test(key))) {
        differing.add(key);
        continue;
      }
      const known = texts.get(key) ?? new Map<string, string>();
      texts.set(key, known);
      for (const { cells } of table.rows) {
        const [of, text] = [comparable(cells[name]?.text ?? ''), compact(cells[index]?.text ?? '')];
        if (text !== '' && (known.get(of) ?? text) !== text) differing.add(key);
        if (text !== '') known.set(of, text);
      }
    }
  }
  return new Set([...texts.keys()].filter((key) => !differing.has(key)));
}

/** What a plan is to reach, and where it began, may be the same in each year. */
const ofPlan = /目標|基準|策定|当初/;

function headOf(title: Title | undefined, head: string): string {
  if (title === undefined) return head;
  const dated = title.dated?.get(head);
  if (dated !== undefined) return dated;
  return title.kind !== 'role' ? `${head.trim()}（${title.text.trim()}）` : `${title.text.trim()}（${head.trim()}）`;
}

function titleLine({ table, title }: TitledTable): string | undefined {
  return table.part.titles.findLast(({ text }) => title !== undefined && text.includes(title.text))?.text;
}

function namesOf({ headers, rows }: LaidTable): readonly string[] {
  const column = nameColumnOf(readHeadRow(headers));
  return rows.map(({ cells }) => comparable(cells[column]?.text ?? ''));
}

function hasTwice({ rows }: LaidTable, name: number): boolean {
  return new Set(rows.map(({ cells }) => comparable(cells[name]?.text ?? ''))).size < rows.length;
}
