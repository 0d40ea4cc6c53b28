/** Splits a sheet into its tables: each with its titles above, its head, its rows, and what among them is none. */

import { append } from '../finding/append.ts';
import type { GridRow, LeftOutRow, RawCell } from '../table/table.ts';
import { compact, isBlank, isRightBelow, looksLikeValue, type Written, writtenCells } from './cells.ts';
import { findHeader, type Header, type HeadRows, isHeadLine, takeHeader } from './find-head.ts';
import { isAside, isKnownHead } from './head-words.ts';
import { findLabelRows, type Labelled, titleOf } from './label-rows.ts';
import { nameColumns } from './name-columns.ts';
import { isNote, isNumberOfPage, isOfCosts, saysLevel } from './row-kinds.ts';
import { liftSideLabels } from './side-labels.ts';
import { splitAcross } from './split-across.ts';
import { type HeadRow, nameColumnOf, readHeadRow } from './value-heads.ts';

export interface SheetTable {
  readonly titles: readonly RawCell[];
  readonly header: Header;
  readonly headRows: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly notes: readonly RawCell[];
  /** Heads that come again. */
  readonly leftOut: readonly LeftOutRow[];
  /** What rows above and below it say beside labels. */
  readonly labels: readonly Labelled[];
}

/** With `given` those are the head of the first. In their order, those side by side from left to right; a head that comes again below a title begins a table of its own. */
export function splitTables(grid: readonly GridRow[], given?: HeadRows): readonly SheetTable[] {
  const filled = grid.filter((row) => !row.cells.every(isBlank));
  const written = given === undefined ? liftSideLabels(filled) : filled;
  const labels = given === undefined ? findLabelRows(written) : new Map<GridRow, readonly Labelled[]>();
  if (labels.size > 0) {
    const titles = new Set<RawCell>();
    const plain = written.flatMap((row) => {
      const own = labels.get(row);
      const title = own === undefined ? row : titleOf(row, own);
      const isNamed = own?.some(({ kind }) => kind === 'name') === true;
      if (own !== undefined && !isNamed && title?.cells[0] !== undefined) titles.add(title.cells[0]);
      return title ?? [];
    });
    const tables = split(plain);
    // A table on its side has labels as well, and what they stand beside are its indicators.
    if (tables.some(isOfValues)) return giveLabels(tables, labels, written, titles);
  }
  return split(written, given);
}

function isOfValues({ header }: SheetTable): boolean {
  const values = readHeadRow(header.cells).values.length;
  return values > 1 || (values > 0 && header.cells.filter((cell) => !isBlank(cell)).length > 2);
}

/** Those above a table, and those below it up to the next one or to a level of the plan, which opens the next. */
function giveLabels(
  tables: readonly SheetTable[],
  labels: ReadonlyMap<GridRow, readonly Labelled[]>,
  written: readonly GridRow[],
  standIns: ReadonlySet<RawCell>,
): readonly SheetTable[] {
  const given = tables.map((): Labelled[] => []);
  const own = tables.map((table, index) => index === 0 || !isOfOther(table));
  const heads = new Map(tables.map(({ headRows }, index) => [headRows[0], index]));
  const levels = levelsOf(tables, labels, written);
  const haveTextsBelow = new Set<number>();
  let at = 0;
  let isBelow = false;
  for (const row of written) {
    const said = labels.get(row);
    const head = heads.get(row);
    if (head !== undefined && own[head] === true) {
      // The section of a 施策 is that of all its tables.
      const isOpened = given[head]?.some(({ kind }) => kind === 'level' || kind === 'section') === true;
      const before = head === 0 ? undefined : given[own.lastIndexOf(true, head - 1)];
      if (!isOpened) append(given[head] ?? [], before?.filter(({ kind }) => kind === 'section') ?? []);
      [at, isBelow] = [head, true];
    }
    if (said === undefined) continue;
    const next = own.indexOf(true, at + 1);
    if (isBelow && next > 0 && said.some(({ kind }) => opens.has(kind))) [at, isBelow] = [next, false];
    const isLast = next < 0 || levels[next] !== levels[at];
    const isOfSeveral = isBelow && isLast && !said.some(({ label }) => tellsOfOne(label.text));
    const together = isOfSeveral ? findTogether(at, { own, levels, haveTextsBelow }) : [at];
    const [first = at] = together;
    if (isBelow && said.some(({ kind }) => kind === 'text')) haveTextsBelow.add(at);
    // 今後の課題 below the tables of several goals, of which none has texts of its own, is of the whole sheet.
    const isSaidBefore = given.slice(0, first).some((labels) => labels.some(({ kind }) => kind === 'text'));
    const isAfterOthers = own.some((isOwn, index) => isOwn && index < first && levels[index] !== levels[at]);
    const isWhole = isBelow && next < 0 && isAfterOthers && !isSaidBefore;
    for (const index of together) {
      const ofTable = said.filter(({ kind }) => index === first || kind === 'section');
      append(
        given[index] ?? [],
        ofTable.map((each) => (isWhole && each.kind === 'text' ? { ...each, kind: 'aside' as const } : each)),
      );
    }
  }
  return tables.map((table, index) => ({
    ...table,
    titles: table.titles.filter((cell) => !standIns.has(cell)),
    labels: given[index] ?? [],
  }));
}

/** The level of the plan that each table is of, as its titles or the labels above it say: that of the one before it where they say none. */
function levelsOf(
  tables: readonly SheetTable[],
  labels: ReadonlyMap<GridRow, readonly Labelled[]>,
  written: readonly GridRow[],
): readonly (string | undefined)[] {
  const levels: (string | undefined)[] = [];
  let told: string | undefined;
  for (const row of written) {
    const level = labels.get(row)?.findLast(({ kind }) => kind === 'level');
    if (level !== undefined) told = level.value.text.trim();
    const table = tables[levels.length];
    if (table === undefined || table.headRows[0] !== row) continue;
    told = table.titles.findLast(({ text }) => saysLevel(text))?.text.trim() ?? told;
    levels.push(told);
  }
  return levels;
}

interface Told {
  readonly own: readonly boolean[];
  readonly levels: readonly (string | undefined)[];
  readonly haveTextsBelow: ReadonlySet<number>;
}

/** The tables that what stands below the last of them is said of: 活動指標 and 成果指標 of one 施策, of which none before has texts. */
function findTogether(last: number, { own, levels, haveTextsBelow }: Told): readonly number[] {
  const together = [last];
  for (let at = last - 1; at >= 0; at -= 1) {
    if (own[at] !== true) continue;
    if (levels[at] !== levels[last] || haveTextsBelow.has(at)) break;
    together.unshift(at);
  }
  return together;
}

/** 指標の動き, 算出方法, 未達成の理由: of the indicator just above. */
function tellsOfOne(label: string): boolean {
  return /^\s*(?:指標の|算出|計算|算定|達成|未達成|増減|要因|理由)/.test(label);
}

/** Of costs or scores: what stands below it is said of the indicators above. */
function isOfOther({ titles, header }: SheetTable): boolean {
  return isOfCosts(titles) || header.cells.some(({ text }) => /予算|決算|配点|得点|評点/.test(text));
}

const opens: ReadonlySet<Labelled['kind']> = new Set<Labelled['kind']>(['level', 'name']);

function split(written: readonly GridRow[], given?: HeadRows): readonly SheetTable[] {
  const tables: SheetTable[] = [];
  let from = 0;
  while (from < written.length) {
    const header = given !== undefined && from === 0 ? takeHeader(written, given) : findHeader(written, from);
    if (header === undefined) break;
    const above = written.slice(from, header.start);
    const { end, ...body } = readBody(written, header);
    const across = splitAcross({ titles: above, head: header.cells, rows: written.slice(header.start, end) });
    if (across === undefined) {
      const titles = above.flatMap((row) => writtenCells(row).map(({ cell }) => cell));
      const named = nameColumns(header, body.rows);
      tables.push({ titles, header: named, headRows: written.slice(header.start, header.end), labels: [], ...body });
    } else
      append(
        tables,
        across.flatMap((part) => splitTables(part)),
      );
    from = end;
  }
  return tables;
}

/** The rows up to the title of the next table. */
function readBody(written: readonly GridRow[], header: Header) {
  const keys = written.slice(header.start, header.end).map(keyOf);
  const texts = new Set(written.slice(header.start, header.end).flatMap((row) => textsOf(writtenCells(row))));
  const heads = readHeadRow(header.cells);
  const names = new Names(heads);
  const rows: GridRow[] = [];
  const notes: RawCell[] = [];
  const leftOut: LeftOutRow[] = [];
  /** Where texts begin that stand alone in their rows and may be titles. */
  let alone: number | undefined;
  /** The last row of a head that came again. */
  let again: number | undefined;
  let index = header.end;
  const take = (until: number) => {
    for (const row of written.slice(alone ?? until, until)) rows.push(row);
    alone = undefined;
  };
  for (; index < written.length; index += 1) {
    const row = written[index];
    if (row === undefined) break;
    const own = writtenCells(row);
    const [first] = own;
    if (own.length === 1 && first !== undefined && isRemark(first, heads)) {
      take(index);
      notes.push(first.cell);
      continue;
    }
    const isAgain = (own.length > 1 || again === index - 1) && keys.includes(keyOf(row));
    const gap = !isRightBelow(written[index - 1] ?? row, row);
    const isOther = !isAgain && repeatsHeads(own, texts) && isHeadLine(row);
    if (!isAgain && !isOther && !((gap || alone !== undefined) && startsTable(row, own))) {
      if (isTitleLike(own)) alone ??= index;
      else {
        take(index);
        rows.push(row);
      }
      continue;
    }
    const isOfSame = () => names.areIn(rowsOf(written, index, keys), rows);
    if (alone !== undefined || !isAgain || (again !== index - 1 && isOfSame()))
      return { rows, notes, leftOut, end: alone ?? index };
    again = index;
    leftOut.push({ place: row.place, text: first?.cell.text.trim() ?? '', reason: 'head' });
  }
  take(index);
  return { rows, notes, leftOut, end: index };
}

/** The names of a table, those of its groups with them. */
class Names {
  readonly #column: number;
  readonly #seen = new Set<string>();
  #rows = 0;

  constructor(heads: HeadRow) {
    this.#column = nameColumnOf(heads);
  }

  /** Whether the rows of a head that came again tell most of `rows` once more, as a table of another year does and no page that goes on. */
  areIn(again: readonly GridRow[], rows: readonly GridRow[]): boolean {
    // Each row is looked at once, however often the head comes again.
    for (const row of rows.slice(this.#rows)) for (const name of this.#of(row)) this.#seen.add(name);
    this.#rows = rows.length;
    const own = new Set(again.flatMap((row) => this.#of(row)));
    const shared = [...own].filter((name) => this.#seen.has(name)).length;
    return shared > 1 && shared * 2 > own.size;
  }

  #of({ cells }: GridRow): readonly string[] {
    if (isBlank(cells[this.#column])) return [];
    const own = cells.slice(0, this.#column + 1);
    return [own.map((cell) => (cell.continues === undefined ? compact(cell.text) : '')).join('\n')];
  }
}

/** Up to where the head comes once more. */
function rowsOf(written: readonly GridRow[], head: number, keys: readonly string[]): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (let index = head; index < written.length; index += 1) {
    const row = written[index];
    if (row === undefined) break;
    if (!keys.includes(keyOf(row))) rows.push(row);
    else if (rows.length > 0) break;
  }
  return rows;
}

/** Of a text alone in its row; a number of a goal may be. */
function isRemark({ cell, column }: Written, heads: HeadRow): boolean {
  const meaning = heads.meanings[column];
  const isLeft = column <= nameColumnOf(heads) && (meaning === undefined || meaning === 'id' || meaning === 'name');
  return isNote(cell.text) || (isLeft && isNumberOfPage(cell.text));
}

/** One text, or one with a unit or a day at its right. */
function isTitleLike(own: readonly Written[]): boolean {
  return own.length > 0 && own.length <= 3 && own.slice(1).every(({ cell }) => isAside(cell.text));
}

/** Below a blank row or a title: heads that need not be those of the table above. */
function startsTable(row: GridRow, own: readonly Written[]): boolean {
  if (isHeadLine(row)) return true;
  const texts = own.map(({ cell }) => cell.text);
  // 評価の観点, 配点, 得点.
  if (texts.length > 1 && texts.some(isScore) && !texts.some(looksLikeValue)) return true;
  if (texts.some(looksLikeValue)) return false;
  return texts.length >= 2 && texts.length <= 4 && texts.some(isKnownHead) && texts.every((text) => isShortHead(text));
}

/** 具体的な施策, KPI, R3, R4 below 数値目標, R3, R4: most are heads of the table above, which no row of data has. */
function repeatsHeads(own: readonly Written[], heads: ReadonlySet<string>): boolean {
  const shared = textsOf(own).filter((text) => heads.has(text)).length;
  return shared > 1 && shared * 2 >= own.length;
}

function textsOf(own: readonly Written[]): readonly string[] {
  return own.map(({ cell }) => compact(cell.text));
}

function isScore(text: string): boolean {
  return /^(?:配点|得点|評点|点数)$/.test(compact(text));
}

function isShortHead(text: string): boolean {
  return isKnownHead(text) || /^(?:区分|項目|件数|割合|構成比|計|指標数|事業数|[A-ES])$/.test(compact(text));
}

function keyOf(row: GridRow): string {
  return writtenCells(row)
    .map(({ cell, column }) => `${column} ${compact(cell.text)}`)
    .join('\n');
}
