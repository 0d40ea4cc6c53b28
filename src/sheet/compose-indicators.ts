/** Makes one table of indicators of a file: of every table in its sheets that is one, and says what was taken and what was not. */

import { error, type Finding, type Found, hasErrors, notice, warning } from '../finding/finding.ts';
import { nameCells, nameRanges } from '../table/name-cells.ts';
import type { GridRow, RawCell, RawTable, TablePart } from '../table/table.ts';
import type { GridSheet } from '../table/table-reader.ts';
import type { HeadContext, SameHead } from './align-heads.ts';
import { compact, rowNumber } from './cells.ts';
import { areOfOtherLevels, chooseTables, findAlike, nameOfTable, ofEdition } from './choose-tables.ts';
import { findNoHeader } from './compose-table.ts';
import { dropCovered } from './drop-covered.ts';
import type { HeadRows } from './find-head.ts';
import { takeHeadUnits } from './head-units.ts';
import { isAside } from './head-words.ts';
import { joinByTitle } from './join-by-title.ts';
import { joinRoleBlocks } from './join-role-blocks.ts';
import { joinRows } from './join-tables.ts';
import { addLabelled } from './label-rows.ts';
import { type LaidTable, layTable, levelHeads } from './lay-table.ts';
import { nameByTitle, nameEachByTitle } from './name-by-title.ts';
import { nameYearsBeside } from './name-years-beside.ts';
import { saysPart } from './row-kinds.ts';
import { splitLabelled } from './split-labelled.ts';
import { splitPairs } from './split-pairs.ts';
import { splitTables } from './split-tables.ts';
import { takeRolesBeside } from './take-roles-beside.ts';
import { takeUnitsBeside } from './take-units-beside.ts';
import { fillUnit } from './title-unit.ts';
import { turnTable } from './turn-table.ts';
import { unfoldAbreast } from './unfold-abreast.ts';
import { unfoldCards } from './unfold-cards.ts';
import { unfoldLines } from './unfold-lines.ts';
import { unfoldLong } from './unfold-long.ts';
import { unfoldRoleRows } from './unfold-role-rows.ts';
import { unfoldStacked } from './unfold-stacked.ts';
import { unfoldSubjects } from './unfold-subjects.ts';
import { unfoldUndated } from './unfold-undated.ts';
import { readHeadRow } from './value-heads.ts';

export interface SheetGrid extends GridSheet {
  /** Where its head is, where `torikumi.yaml` says it. */
  readonly head?: HeadRows;
}

/** `isAsked`: `torikumi.yaml` names the sheets, `all` are those that there are. Without `context` heads of other words stay apart. */
export function composeIndicators(
  sheets: readonly [SheetGrid, ...SheetGrid[]],
  all: readonly string[] = [],
  isAsked = false,
  context?: HeadContext,
): Found<RawTable | undefined> {
  const [sheet] = sheets;
  // Their lists name indicators of the other sheets once more.
  const front = isAsked ? [] : findOwnFront(sheets);
  const read = sheets.length > front.length ? sheets.filter((each) => !front.includes(each)) : sheets;
  const laid = read.flatMap(({ file, sheet: name, grid, head }) => {
    const source = name === undefined ? { file } : { file, sheet: name };
    const plain = dropCovered(grid);
    const { grid: rows, heads } = head === undefined ? unfoldCards(plain) : { grid: plain, heads: undefined };
    const tables = joinRoleBlocks(
      splitTables(rows, head).map((table) => {
        const areCards = table.headRows.some((row) => heads?.has(row) === true);
        return layTable(source, table, areCards ? 'cards' : 'upright');
      }),
    );
    return tables.map((table) => steps.reduce((before, step) => step(before), table));
  });
  const titled = joinByTitle(nameEachByTitle(laid), context?.years);
  const counted = context === undefined ? titled : takeHeadUnits(titled, context);
  const { taken, left, joined, heads } = chooseTables(counted, isAsked, context);
  const [first] = taken;
  if (first === undefined) {
    const others = all.filter((name) => name !== sheet.sheet);
    return { value: undefined, findings: [...sheet.findings, findNoHeader(sheet, sheet.grid, others)] };
  }
  const withUnits = nameGoals(taken).map(fillUnit);
  const tables = withUnits.map(({ table }) => table);
  const parts = tables.flatMap(({ part, joined: others = [], rows }): readonly TablePart[] => [
    { ...part, rowCount: rows.length },
    ...others.map((other) => ({ ...other, rowCount: 0 })),
  ]);
  const names = new Set(parts.map(({ sheet: name }) => name));
  const { headers, rows } = joinRows(tables);
  const otherSheets = all.filter((name) => !names.has(name));
  const source = names.size === 1 && first.part.sheet !== undefined ? { sheet: first.part.sheet } : {};
  const table: RawTable = { file: first.part.file, ...source, headers, rows, parts, otherSheets };
  const ofSheets = sheets.filter(({ sheet: name }) => names.has(name)).flatMap(({ findings }) => findings);
  // Where rows were refused, that is what is wrong.
  const empty =
    rows.length === 0 && !hasErrors(ofSheets) ? [error('table-empty', { path: table.file }, first.part.head[0])] : [];
  const alike = findAlike(
    tables,
    (index) => (tables[index] === undefined ? '' : nameOfTable(tables[index])),
    (one, other) => areSections(tables[one], tables[other]) || areOfOthers(tables[one], tables[other]),
  );
  return {
    value: table,
    findings: [
      ...ofSheets,
      ...findOwnPrint(sheets),
      ...tables.flatMap(({ findings }) => findings),
      ...empty,
      ...alike,
      ...describeLayout(parts, left, isAsked ? [] : otherSheets),
      ...describeUnits(withUnits),
      ...describeJoined(joined, heads),
    ],
  };
}

/** What is done with each table, in this order: each step finds what the one before it has made plain. */
const steps: readonly ((table: LaidTable) => LaidTable)[] = [
  takeRolesBeside,
  takeUnitsBeside,
  unfoldStacked,
  unfoldLines,
  splitPairs,
  splitLabelled,
  nameYearsBeside,
  reshape,
  nameByTitle,
  addLabelled,
];

/** The sheets before the tables of our print workbook: the one that explains the rating, and what is told at a glance. */
function findOwnFront(sheets: readonly SheetGrid[]): readonly SheetGrid[] {
  const opens = ({ sheet, grid }: SheetGrid, row: (row: GridRow) => boolean) =>
    sheet !== undefined && grid.slice(0, mostSummary).some(row);
  const summary = sheets.find((each) => opens(each, explainsRating));
  return summary === undefined
    ? []
    : [summary, ...sheets.filter((each) => opens(each, tellsAtAGlance) || opens(each, servesOthers))];
}

function findOwnPrint(sheets: readonly SheetGrid[]): readonly Finding[] {
  const [summary] = findOwnFront(sheets);
  return summary === undefined ? [] : [warning('own-print-workbook', {}, { file: summary.file })];
}

const mostSummary = 200;

function explainsRating({ cells }: GridRow): boolean {
  return cells[0]?.text.trim() === '達成率の算式と評価区分';
}

function tellsAtAGlance({ cells }: GridRow): boolean {
  return /^一目でわかる.{1,40}の取組状況$/.test(cells[0]?.text.trim() ?? '');
}

/** What our workbook works out its lists and charts from. */
function servesOthers({ cells }: GridRow): boolean {
  return /^（注）(?:指標ごとの表から計算した|グラフのもとになる値)/.test(cells[0]?.text.trim() ?? '');
}

/** A long table, one on its side, and one of several subjects under a year, as others are. */
function reshape(table: LaidTable): LaidTable {
  const ways = [
    ['long', unfoldLong],
    ['subjects', unfoldRoleRows],
    ['turned', turnTable],
    ['abreast', unfoldAbreast],
    ['subjects', unfoldSubjects],
    ['subjects', unfoldUndated],
  ] as const;
  for (const [orientation, read] of ways) {
    const found = read(table);
    if (found !== undefined) return { ...table, ...found, part: { ...table.part, orientation } };
  }
  return table;
}

/** Of several tables each one's title, else its sheet's name, where no column and no title of a level says the goal. */
function nameGoals(tables: readonly LaidTable[]): readonly LaidTable[] {
  const isGrouped = ({ headers }: LaidTable) => readHeadRow(headers).meanings.includes('goal');
  if (tables.length < 2 || tables.every(isGrouped)) return tables;
  const titles = tables.map(({ part }) => part.titles.findLast(({ text }) => !isAside(text) && !saysWhose(text)));
  const ofGoal = titles.map((title) => (title === undefined || saysPart(title.text) ? undefined : title));
  // What stands above the first table alone is the title of them all.
  const isOfAll = titles.every((title, index) => (title === undefined) === index > 0);
  const isTold = !isOfAll && new Set(titles.map((title) => withoutPage(title?.text ?? ''))).size === tables.length;
  const sheets = new Set(tables.map(({ part }) => part.sheet ?? ''));
  return tables.map((table, index) => {
    if (isGrouped(table)) return table;
    const { sheet, head } = table.part;
    const place = head[0] ?? { file: table.part.file };
    const ofSheet = sheets.size === tables.length && !/^sheet\s*\d*$/i.test(sheet ?? '') ? sheet : undefined;
    const title = isTold ? ofGoal[index] : undefined;
    const goal: RawCell | undefined =
      (title && withoutUnit(title)) ?? (ofSheet === undefined ? undefined : { text: ofSheet, place });
    if (goal === undefined) return table;
    const rows = table.rows.map((row, at) => ({
      place: row.place,
      cells: [at === 0 ? goal : { text: '', place: row.place }, ...row.cells],
    }));
    const headers: readonly RawCell[] = [{ text: levelHeads[0], place, isAdded: true }, ...table.headers];
    return { ...table, headers, rows, part: { ...table.part, goal } };
  });
}

/** 担当：こども課: who keeps the table, and no goal. */
function saysWhose(text: string): boolean {
  return /^[(【]?(?:主?担当|所管|主管|所属|作成|記入|評価)(?:部?[課局室係]|者|部署)?名?:/.test(compact(text));
}

/** KPI一覧（１／２） and KPI一覧（２／２） are pages of one table. */
function withoutPage(title: string): string {
  const bare = compact(title);
  const rest = bare.replace(/(?:\(\d{1,2}(?:\/\d{1,2})?\)|\d{1,2}\/\d{1,2}|その\d{1,2}|\((?:続き|つづき)\))$/, '');
  return /(?:目標|方針|施策|政策|分野|柱|章|節)$/.test(rest) ? bare : rest;
}

/** 東部地区 and 西部地区 above two tables of a sheet are two groups of indicators; years and editions may be one indicator told twice. */
function areSections(one: LaidTable | undefined, other: LaidTable | undefined): boolean {
  if (one === undefined || other === undefined || one.part.file !== other.part.file) return false;
  if (areOfOtherLevels(one, other)) return true;
  const [first, second] = [one.part.goal?.text ?? '', other.part.goal?.text ?? ''];
  if (one.part.sheet !== other.part.sheet || first === '' || second === '' || first === second) return false;
  return ![first, second].some((text) => ofEdition.test(text));
}

/** 事務事業名 above each of two tables says another programme: 利用者数 of the hall is none of the library's. */
function areOfOthers(one: LaidTable | undefined, other: LaidTable | undefined): boolean {
  const [first, second] = [one, other].map((table) => {
    const levels = (table?.labels ?? []).filter(({ kind }) => kind === 'level');
    return levels
      .map(({ label, value }) => compact(label.text + value.text))
      .sort()
      .join('\n');
  });
  const isOfEdition = [one, other].some((table) => ofEdition.test(table?.part.sheet ?? ''));
  return first !== second && first !== '' && second !== '' && !isOfEdition;
}

/** `基本目標２　産業（単位：千円）`: the unit is no part of the goal. */
function withoutUnit(title: RawCell): RawCell {
  const text = title.text.replace(/\s{0,4}[（(]\s?単位\s?[：:]?[^（()）]{1,14}[)）]\s{0,4}$/, '');
  return text === '' ? title : { ...title, text };
}

function describeLayout(
  parts: readonly TablePart[],
  left: readonly LaidTable[],
  otherSheets: readonly string[],
): readonly Finding[] {
  const [first] = parts;
  const place = first?.head[0] ?? { file: first?.file ?? '' };
  const moved = parts.filter(({ titles }) => titles.length > 0);
  const heads = moved.map(({ sheet, head }) => {
    const lines = nameRanges(head.map(rowNumber), String).join('、').replaceAll('-', '～');
    return sheet === undefined || parts.every((part) => part.sheet === sheet) ? lines : `${sheet} ${lines}`;
  });
  const rows = parts.flatMap(({ leftOut }) => leftOut);
  const cellsOf = (wanted: string) => nameCells(rows.filter(({ reason }) => reason === wanted).map((row) => row.place));
  const leftOut = {
    totals: cellsOf('total'),
    heads: cellsOf('head'),
    legends: cellsOf('legend'),
    costs: cellsOf('costs'),
  };
  const notes = parts.flatMap((part) => part.notes);
  const goals = parts.flatMap(({ goal }) => goal?.text.trim() ?? []);
  const names = parts.flatMap(({ name }) => name?.text.trim() ?? []);
  const taken = [...new Set(parts.flatMap(({ sheet }) => sheet ?? []))];
  const leftNames = left.map(nameOfTable);
  return [
    ...(otherSheets.length === 0 ? [] : [notice('sheets-taken', { taken, left: otherSheets }, { file: place.file })]),
    ...(leftNames.length === 0 ? [] : [warning('tables-left', { tables: leftNames }, left[0]?.part.head[0])]),
    ...(['turned', 'long', 'abreast', 'subjects', 'cards'] as const).flatMap((way) => {
      const part = parts.find(({ orientation }) => orientation === way);
      return part === undefined ? [] : [notice('table-reshaped', { way, rows: part.rowCount }, part.head[0] ?? place)];
    }),
    ...(heads.length === 0 ? [] : [notice('head-rows-found', { rows: [...new Set(heads)] }, place)]),
    ...(goals.length === 0 ? [] : [notice('goals-from-titles', { goals }, place)]),
    ...(names.length === 0
      ? []
      : [notice('names-from-titles', { names }, parts.find(({ name }) => name)?.name?.place)]),
    ...(rows.length === 0 ? [] : [notice('rows-left-out', leftOut, rows[0]?.place)]),
    ...notes.map((cell) => notice('row-ignored', { text: cell.text.trim() }, cell.place)),
  ];
}

function describeJoined(joined: readonly LaidTable[], heads: readonly SameHead[]): readonly Finding[] {
  const [first] = joined;
  if (first === undefined && heads.length === 0) return [];
  // Tables of a kind say the same of their heads.
  const facts = { tables: joined.map(nameOfTable), heads: onceEach(heads) };
  return [notice('tables-joined', facts, first?.part.head[0])];
}

function onceEach(heads: readonly SameHead[]): readonly SameHead[] {
  return [...new Map(heads.map((head) => [JSON.stringify([head.own, head.first]), head])).values()];
}

function describeUnits(tables: readonly { readonly table: LaidTable; readonly count: number }[]): readonly Finding[] {
  return tables.flatMap(({ table, count }) => {
    const { unit } = table.part;
    return unit === undefined || count === 0 ? [] : [notice('unit-from-title', { unit: unit.text, count }, unit.place)];
  });
}
