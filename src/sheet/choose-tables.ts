/** Which tables of a workbook are the indicators: all of one kind, and none that says the same again. */

import { append } from '../finding/append.ts';
import { error, type Finding } from '../finding/finding.ts';
import { comparable } from '../model/plan/check-cell.ts';
import type { RawTable } from '../table/table.ts';
import {
  alignHeads,
  type HeadContext,
  noHeads,
  readTableColumns,
  type SameHead,
  uniteBaselines,
  withHeads,
} from './align-heads.ts';
import { compact, rowNumber } from './cells.ts';
import { joinBeside } from './join-beside.ts';
import { headKeys } from './join-tables.ts';
import type { LaidTable } from './lay-table.ts';
import { isOfCosts, saysLevel } from './row-kinds.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

export interface Chosen {
  readonly taken: readonly LaidTable[];
  readonly left: readonly LaidTable[];
  /** Those with other heads that were read beside the first, and which of their heads are its own. */
  readonly joined: readonly LaidTable[];
  readonly heads: readonly SameHead[];
}

/**
 * Without a table that has values, the first. `isAsked`: the sheets were named, so that every table with values is meant. A table of
 * other heads on a sheet that is taken belongs to it where it is one of other indicators.
 */
export function chooseTables(tables: readonly LaidTable[], isAsked: boolean, context: HeadContext | undefined): Chosen {
  const readable = tables.filter((table) => table.rows.length > 0 && readHeadRow(table.headers).values.length > 0);
  const able = context === undefined || readable.length < 2 ? readable : uniteBaselines(readable, context);
  const isOfProgrammes = (table: LaidTable) => context !== undefined && listsProgrammes(table, context);
  const named = able.filter(hasNames);
  const first = (isAsked ? undefined : named.find((table) => !isOfProgrammes(table))) ?? named[0] ?? able[0];
  if (first === undefined) return { taken: tables.slice(0, 1), left: [], joined: [], heads: [] };
  const known = new Set(headKeys(first.headers));
  const taken: LaidTable[] = [];
  const left: LaidTable[] = [];
  const joined: LaidTable[] = [];
  const heads: SameHead[] = [];
  const seen = { sheets: new Set([sheetOf(first)]), names: new Set(namesOf(first)) };
  let meant = context === undefined ? noHeads : withHeads(noHeads, first, context);
  for (const table of able) {
    const corner = table.headers[nameColumnOf(readHeadRow(table.headers))];
    if (
      table !== first &&
      !isAsked &&
      (isOfCosts(table.part.titles) || (corner !== undefined && isOfCosts([corner])))
    ) {
      left.push(table);
      continue;
    }
    const aligned = table === first || context === undefined ? undefined : alignHeads(meant, table, context);
    const own = aligned?.table ?? table;
    const last = taken.at(-1);
    const beside = last === undefined || context === undefined ? undefined : findBeside(last, own, context);
    const keys = headKeys(table.headers);
    const shared = keys.filter((key) => known.has(key)).length;
    const isSameKind = isAsked || shared * 2 >= Math.min(keys.length, known.size);
    const isNear = context !== undefined && aligned !== undefined && isOfIndicators(table, seen, context);
    if (beside === undefined && !isSameKind && !isNear) {
      left.push(table);
      continue;
    }
    for (const key of headKeys(own.headers)) known.add(key);
    if (context !== undefined) meant = withHeads(meant, own, context);
    seen.sheets.add(sheetOf(own));
    for (const name of namesOf(own)) seen.names.add(name);
    append(heads, aligned?.heads ?? []);
    if (beside !== undefined || !isSameKind) joined.push(own);
    if (beside === undefined) taken.push(own);
    else taken[taken.length - 1] = beside;
  }
  return { taken, left, joined, heads };
}

/** `known` with what a table of its sheet says else of the same indicators. */
function findBeside(known: LaidTable, table: LaidTable, context: HeadContext): LaidTable | undefined {
  return sheetOf(table) === sheetOf(known) ? joinBeside(known, table, context) : undefined;
}

function sheetOf({ part }: LaidTable): string {
  return JSON.stringify([part.file, part.sheet]);
}

interface Seen {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Of other indicators than those that were seen, on a sheet of theirs, and none of amounts. */
function isOfIndicators(table: LaidTable, { sheets, names }: Seen, context: HeadContext): boolean {
  if (!sheets.has(sheetOf(table))) return false;
  const { name, isNamed, hasAim, hasValues } = readTableColumns(table, context);
  if (name === undefined || !hasValues || !(isNamed || hasAim)) return false;
  if (!isNamed && table.headers.some(({ text }) => amountWords.test(text))) return false;
  const own = namesOf(table);
  return !areAlike([...own].filter((each) => names.has(each)).length, own.size);
}

/** 一覧 before the sheets of the programmes: their costs and ratings, and neither names of indicators nor what is aimed at. */
function listsProgrammes(table: LaidTable, context: HeadContext): boolean {
  // To read the columns takes all of their cells.
  if (![/事業|施策/, /予算|決算|事業費/].every((words) => table.headers.some(({ text }) => words.test(text))))
    return false;
  const { isNamed, hasAim } = readTableColumns(table, context);
  return !isNamed && !hasAim;
}

const amountWords = /予算|決算|歳入|歳出|款|科目|会計/;

/** A tally of marks under 目標 has its values at the left and no names. */
function hasNames({ headers }: LaidTable): boolean {
  const { meanings, values } = readHeadRow(headers);
  return meanings.includes('name') || Math.min(...values) > 0;
}

/** Two tables of the same indicators: last year's sheet beside this year's. Which one is meant cannot be known. */
export function findAlike(
  tables: readonly Named[],
  nameOf: (index: number) => string,
  isApart: (one: number, other: number) => boolean = () => false,
): readonly Finding[] {
  const seen = new Map<string, number>();
  for (const [index, table] of tables.entries()) {
    const names = namesOf(table);
    const shared = [...names].filter((name) => seen.has(name) && !isApart(seen.get(name) ?? 0, index));
    const [name] = shared;
    if (name !== undefined && areAlike(shared.length, names.size)) {
      const facts = {
        tables: [nameOf(seen.get(name) ?? 0), nameOf(index)],
        names: shared.slice(0, 3),
        count: shared.length,
      };
      return [error('tables-alike', facts, table.rows[0]?.place)];
    }
    for (const each of names) if (!seen.has(each)) seen.set(each, index);
  }
  return [];
}

/** 施策１ 子育て支援 above one and 施策２ 高齢者支援 above another, of which columns were made: their rows of one name are two indicators. */
export function areOfOtherLevels(one: Named, other: Named): boolean {
  const [own, others] = [levelsAbove(one), levelsAbove(other)];
  return (
    [own, others].every(([text = '']) => saysLevel(text) && !ofOtherTime.test(text)) &&
    !own.some((text) => others.includes(text))
  );
}

function levelsAbove({ headers, rows }: Named): readonly string[] {
  const added = headers.flatMap((head, index) => (head.isAdded === true ? [index] : []));
  const texts = rows.flatMap(({ cells }) => added.map((index) => compact(cells[index]?.text ?? '')));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** 新産業の創出 and 事務の見直し may be what a level of the plan is about. */
const ofOtherTime = /[\d０-９元]年|[RHＲＨ][\d０-９]|前年|昨年|今年|本年|前回|今回/;
export const ofEdition: RegExp = new RegExp(`${ofOtherTime.source}|旧|新|変更|改[定訂]|修正|見直|当初|素案|原案`);

type Named = Pick<RawTable, 'headers' | 'rows'>;

function areAlike(shared: number, all: number): boolean {
  return shared >= 2 && shared * 2 > all;
}

function namesOf({ headers, rows }: Named): ReadonlySet<string> {
  const column = nameColumnOf(readHeadRow(headers));
  return new Set(rows.map(({ cells }) => comparable(cells[column]?.text ?? '')).filter((name) => name !== ''));
}

/** 「基本目標１」の4行目から. */
export function nameOfTable({ part }: Pick<LaidTable, 'part'>): string {
  const row = part.head[0] === undefined ? 0 : rowNumber(part.head[0]);
  return part.sheet === undefined ? `${part.file}:${row}` : `${part.sheet}:${row}`;
}
