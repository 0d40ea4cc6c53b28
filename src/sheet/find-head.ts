/** Finds the rows of a table's head in a sheet as staff lay it out, and makes one row of them. */

import { isGroupWord, isWeakName } from '../model/head/header-words.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import { unitOfBracket, unitOfName } from '../model/plan/unit-of-name.ts';
import type { GridCell, GridRow } from '../table/table.ts';
import { compact, isBlank, isRightBelow, looksLikeValue, rowNumber, writtenCells } from './cells.ts';
import {
  isAside,
  isBrokenWord,
  isColumnLetter,
  isKnownHead,
  isMonth,
  isPartOfYear,
  isUnitLine,
  isWordHead,
  isYear,
} from './head-words.ts';
import { fillsBelow, findSetOff, type HeadLooks, looksOf } from './row-looks.ts';

/** As the sheet or file counts its rows. */
export interface HeadRows {
  readonly first: number;
  readonly last: number;
}

export interface Header extends GridRow {
  /** Index of its first row in the grid. */
  readonly start: number;
  /** Index of the first row of data in the grid. */
  readonly end: number;
}

/**
 * The first row with two texts, or below lines of titles that have two (a unit at the right) the first of known heads. Rows that
 * complete it belong to it. The lowest text of a column is its header, with the texts above it in brackets: H27 under 実績 is
 * `H27（実績）`.
 */
export function findHeader(grid: readonly GridRow[], from = 0): Header | undefined {
  const first = findStart(grid, from);
  const row = grid[first];
  if (row === undefined) return undefined;
  const lettered = coverLetters(row, grid[first + 1]);
  const start = isGroupAbove(grid[first - 1], row) && first > from ? first - 1 : first;
  let head = openHead(lettered ?? grid[start] ?? row);
  let end = start + (lettered === undefined ? 1 : 2);
  for (let next = grid[end]; next !== undefined && end - start < mostRows; next = grid[end]) {
    if (end > first && !completes(head, next, grid[end + 1], looksOf(grid, end))) break;
    head = addRow(head, isOfUnits(next) ? withoutCorner(next) : next);
    end += 1;
  }
  return closeHead(head, start, end);
}

const mostRows = 5;

/** The heads below a row of ①, ②, ③, with what the first column has above them: No. in both rows. */
function coverLetters(upper: GridRow, lower: GridRow | undefined): GridRow | undefined {
  if (lower === undefined || !isRightBelow(upper, lower)) return undefined;
  const [first, ...others] = writtenCells(upper);
  const letters = first !== undefined && isColumnLetter(first.cell.text) ? [first, ...others] : others;
  const heads = writtenCells(lower).map(({ cell }) => cell.text);
  const areLetters = letters.length > 2 && letters.every(({ cell }) => isColumnLetter(cell.text));
  if (!areLetters || heads.length < 2 || heads.some((text) => looksLikeValue(text) && !isWrittenYear(text)))
    return undefined;
  const corner = letters.length === others.length ? first : undefined;
  const isCovered = (cell: GridCell, column: number) => column === corner?.column && isBlank(cell);
  return {
    ...lower,
    cells: lower.cells.map((cell, column) => (isCovered(cell, column) ? (corner?.cell ?? cell) : cell)),
  };
}

/** The rows of these numbers, whatever they hold. */
export function takeHeader(grid: readonly GridRow[], { first, last }: HeadRows): Header | undefined {
  const isIn = ({ place, cells }: GridRow) => {
    const number = rowNumber(cells[0]?.place ?? place);
    return first <= number && number <= last;
  };
  const start = grid.findIndex(isIn);
  const row = grid[start];
  if (row === undefined) return undefined;
  let head = openHead(row);
  let end = start + 1;
  for (let next = grid[end]; next !== undefined && isIn(next); next = grid[end]) {
    head = addRow(head, next);
    end += 1;
  }
  return closeHead(head, start, end);
}

function closeHead(head: OpenHead, start: number, end: number): Header {
  const cells = head.row.cells.map(({ look, ...cell }, column) => ({
    ...cell,
    text: nameColumn(head.stacks[column] ?? []),
  }));
  return { place: head.row.place, cells, start, end };
}

/** Rows that may hold titles before a head. */
const mostTitles = 40;

function findStart(grid: readonly GridRow[], from: number): number {
  let first = from;
  // A sheet may hold thousands of tables: none looks at those above it again.
  while (first < grid.length && !hasTwoTexts(grid[first])) first += 1;
  const row = grid[first];
  if (row === undefined) return first;
  const bySetting = () => findSetOff(grid, first, mostTitles) ?? first;
  if (!isTitleLine(row)) return isHeadLine(row) ? first : bySetting();
  const isTitles = (each: GridRow) => writtenCells(each).length < 2 || isTitleLine(each);
  for (let index = first; index < Math.min(grid.length, first + mostTitles); index += 1) {
    const next = grid[index];
    if (next === undefined) break;
    if (isHeadLine(next) && !isTitleWithDay(next))
      return index > first && isGroupLine(grid[index - 1], next, grid[index + 1]) ? index - 1 : index;
    if (!isTitles(next)) break;
  }
  return bySetting();
}

function hasTwoTexts(row: GridRow | undefined): boolean {
  return (row?.cells.filter((cell) => !isBlank(cell)).length ?? 0) >= 2;
}

/** Two or three texts of which none is a head or all stand aside: `（歳 入） … （単位：千円）`. */
function isTitleLine(row: GridRow): boolean {
  const texts = writtenCells(row).map(({ cell }) => cell.text);
  if (texts.length > 3) return false;
  if (isTitleWithDay(row)) return true;
  return texts.every((text) => isAside(text) || isNumbered(text) || !(isKnownHead(text) || looksLikeValue(text)));
}

/** 施策指標の進捗率と実績 … 平成28年6月: a title may speak of values where nothing but a day stands in its row, far to its right. */
function isTitleWithDay(row: GridRow): boolean {
  const [title, day, ...others] = writtenCells(row);
  if (title === undefined || day === undefined || others.length > 0 || title.column > 0) return false;
  return day.column > 2 && (isAside(day.cell.text) || isWrittenYear(day.cell.text) || isMonth(day.cell.text));
}

/** １　福祉分野, 2. 環境: the titles of two tables side by side. */
function isNumbered(text: string): boolean {
  return /^\s*[(（]?[\d０-９]{1,2}(?:[.．、)）]\s?|\s)\p{L}{2}/u.test(text);
}

/** Names over groups of known heads, or one band over all of them; the column of names is open to both. */
function isGroupLine(upper: GridRow | undefined, lower: GridRow, after: GridRow | undefined): boolean {
  if (upper === undefined || writtenCells(upper).some(({ cell }) => isAside(cell.text))) return false;
  if (!isOpenLeft(lower)) return isOverRepeats(upper, lower);
  const left = writtenCells(lower)[0]?.column ?? 0;
  const isBand = !isBlank(upper.cells[0]) && writtenCells(upper).some(({ column }) => column > 0 && column <= left);
  return isBand || fillsGroups(upper, lower, findHeads(upper, lower), after);
}

/** 来館者数（人）, 貸出（冊） over 目標 and 実績 of each, with 年度 at their left: heads that come again in each group need what is above. */
function isOverRepeats(upper: GridRow, lower: GridRow): boolean {
  const last = lastWritten(lower);
  const first = upper.cells.findIndex((cell) => !isBlank(cell));
  if (first < 1 || upper.cells.slice(0, first).some((cell) => !isBlank(cell))) return false;
  const heads = findHeads(upper, lower).slice(first, last + 1);
  const texts = lower.cells.slice(first, last + 1).map(({ text }) => text);
  const isWhole = texts.every((text) => text.trim() !== '') && heads.every((head) => head !== undefined);
  return isWhole && new Set(texts.map(compact)).size > 1 && repeatsInGroups(texts, heads);
}

/** Two texts or more that are heads for the most part, and no value. */
export function isHeadLine(row: GridRow): boolean {
  const texts = writtenCells(row).map(({ cell }) => cell.text);
  if (texts.length < 2 || texts.every(isAside)) return false;
  if (texts.some((text) => looksLikeValue(text) && !isWrittenYear(text))) return false;
  const known = texts.filter(isKnownHead).length;
  return known >= 2 && known * 2 >= texts.length;
}

/** A year that no count looks like: 2020, H27; 27 may be either. */
function isWrittenYear(text: string): boolean {
  return isYear(text) && !/^[\d０-９]{1,3}$/.test(text.trim());
}

/** 実績 alone over years, merged across or over columns of its own: it stands right above and not at the left. */
function isGroupAbove(above: GridRow | undefined, row: GridRow): boolean {
  if (above === undefined || !isRightBelow(above, row)) return false;
  const [own, ...others] = writtenCells(above);
  if (own === undefined || others.length > 0 || isAside(own.cell.text)) return false;
  const left = row.cells.findIndex((cell) => !isBlank(cell));
  return own.column > left && !isBlank(row.cells[own.column]) && isKnownHead(own.cell.text);
}

interface OpenHead {
  readonly row: GridRow;
  /** The texts over each column, from the top. */
  readonly stacks: readonly (readonly string[])[];
}

function openHead(row: GridRow): OpenHead {
  return { row, stacks: row.cells.map((cell) => (isBlank(cell) ? [] : [cell.text])) };
}

/**
 * A row that a merged header cell reaches into; one of units or letters; one with nothing but years and roles under a group, or
 * under the heads to the right of the first; one whose texts fill all columns of the groups.
 */
function completes({ row: upper }: OpenHead, lower: GridRow, after: GridRow | undefined, looks: HeadLooks): boolean {
  if (lower.cells.some((cell) => cell.continues === 'above' && !isBlank(cell)) && reachesIn(upper, lower)) return true;
  if (isOfUnits(lower) || isOfParts(lower) || isOfHeads(lower)) return true;
  if (looks.endsHead && fillsBelow(upper, lower)) return true;
  if (looks.beginsBody && !isOpenLeft(lower) && !writtenCells(lower).every(({ cell }) => isKnownHead(cell.text)))
    return false;
  const heads = findHeads(upper, lower);
  const texts = lower.cells.flatMap((cell, column) => {
    const head = heads[column];
    return isBlank(cell) || head === undefined ? [] : [{ text: cell.text, column, head }];
  });
  const hasGroup = texts.some(({ column, head }) => column > head && !isBlank(lower.cells[head]));
  const isRight = texts.length >= 2 && isBlank(lower.cells[0]);
  const isOfValues = texts.every(({ text }) =>
    isYear(text)
      ? hasGroup || (isRight && isKnownHead(text) && !/^\d+$/.test(text.trim()))
      : isKnownHead(text) && !isWordHead(text) && (hasGroup || isRight),
  );
  return (texts.length > 0 && isOfValues) || isOfYear(upper, lower) || fillsGroups(upper, lower, heads, after);
}

/**
 * Nothing but heads, of which one is of words: 指標名, 単位, 目標, 実績 below 活動指標 and once more below 成果指標. Where two are,
 * others may be of words that we do not know.
 */
function isOfHeads(lower: GridRow): boolean {
  const texts = writtenCells(lower).map(({ cell }) => cell.text);
  if (!isOpenLeft(lower) || texts.length < 2 || texts.some(isValue)) return false;
  return new Set(texts.filter(isWordHead)).size > (texts.every(isKnownHead) ? 0 : 1);
}

/** 2013年度 alone below 基準年度: no row of values is without a name and a value. */
function isOfYear(upper: GridRow, lower: GridRow): boolean {
  const [only, ...others] = writtenCells(lower);
  if (only === undefined || others.length > 0 || !isBlank(lower.cells[0]) || only.column === 0) return false;
  const above = upper.cells[only.column]?.text ?? '';
  return (
    /\d年|元年|^[(（]?[RHＲＨ]/.test(only.cell.text) &&
    isYear(only.cell.text) &&
    speaksOfValues(above) &&
    !isYear(above)
  );
}

/** A merge that begins in the head: what a row of data repeats from the row above it is none of the head's. */
function reachesIn(upper: GridRow, lower: GridRow): boolean {
  return lower.cells.some((cell, column) => cell.continues === 'above' && !isBlank(upper.cells[column]));
}

function isOfUnits(row: GridRow): boolean {
  const open = withoutCorner(row);
  const texts = writtenCells(open).map(({ cell }) => cell.text);
  if (texts.length < 2 || !isOpenLeft(open)) return false;
  return texts.every(isUnitLine) || texts.every(isColumnLetter);
}

/** （日）, （人） beside 図書（冊）, 視聴覚（点） below a group: each ends with its unit, and some are nothing else. */
function isOfParts(lower: GridRow): boolean {
  const texts = writtenCells(lower).map(({ cell }) => cell.text);
  if (texts.length < 2 || !isOpenLeft(lower) || texts.some(isValue)) return false;
  return texts.some(isUnitAlone) && texts.every((text) => isUnitAlone(text) || unitOfName(text) !== '');
}

/** （日）: a unit in brackets. */
function isUnitAlone(text: string): boolean {
  const inner = /^\s*[（(]([^（()）]{1,14})[)）]\s*$/.exec(text)?.[1];
  return inner !== undefined && unitOfBracket(inner) !== undefined;
}

/** （単位） at the left says what the others are. */
function withoutCorner(row: GridRow): GridRow {
  const [first] = row.cells;
  if (first === undefined || !/^\(?単位\)?$/.test(compact(first.text))) return row;
  return { ...row, cells: row.cells.with(0, { ...first, text: '' }) };
}

function fillsGroups(
  upper: GridRow,
  lower: GridRow,
  heads: readonly (number | undefined)[],
  after: GridRow | undefined,
): boolean {
  const last = Math.max(lastWritten(upper), lastWritten(lower));
  const inGroup = heads.map(
    (head, column) => head !== undefined && column <= last && (column > head || heads[column + 1] === head),
  );
  // Two groups of a CSV may stand apart by a column of nothing.
  const isGap = (column: number) => [upper, lower, after].every((row) => isBlank(row?.cells[column]));
  const columns = inGroup.flatMap((isIn, column) => (isIn && column <= last && !isGap(column) ? [column] : []));
  const groups = new Set(columns.map((column) => heads[column]));
  // One merge over everything is a title, not a group.
  const isNameBeside = isBlank(lower.cells[0]) && !isBlank(upper.cells[0]) && heads[1] !== 0;
  if (columns.length < 2 || (groups.size < 2 && columns.length >= last && !isNameBeside)) return false;
  // A CSV keeps 実績値 over R4 and R5 as a text with a blank beside it.
  const isGroupOfNext = (column: number) =>
    isBlank(after?.cells[0]) && isOpenLeft(lower) && isKnownHead(after?.cells[column]?.text ?? '');
  if (columns.some((column) => isBlank(lower.cells[column]) && !isGroupOfNext(column))) return false;
  const texts = columns.map((column) => lower.cells[column]?.text ?? '');
  const repeats = repeatsInGroups(
    texts,
    columns.map((column) => heads[column]),
  );
  if ((!repeats && texts.some(isValue)) || holdsValuesBeside(upper, lower, inGroup)) return false;
  // 目標 | 120 below each year are a row of data, though 120 might be a year.
  const areTold =
    !isOpenLeft(lower) && texts.some(isBareNumber) && texts.some((text) => speaksOfValues(text) && !isYear(text));
  if (areTold) return false;
  const known = texts.filter(isKnownHead).length;
  // 区分 below 年度 is the corner of the table.
  const isCorner = repeats && isGroupWord(lower.cells[0]?.text ?? '') && isKnownHead(upper.cells[0]?.text ?? '');
  if (!isOpenLeft(lower)) return known * 2 >= texts.length || isCorner;
  // 受診者数 and 受診率 are no words of ours, but they stand under years and over numbers.
  const areUnderHeads = [...groups].every((column) => isKnownHead(upper.cells[column ?? -1]?.text ?? ''));
  const areOverValues = columns.some((column) => looksLikeValue(after?.cells[column]?.text ?? ''));
  // 総数, 男, 女 below 人口, where years go down.
  const areOfYears =
    /^年[度次]?$/.test(compact(upper.cells[0]?.text ?? '')) &&
    isYear(after?.cells[0]?.text ?? '') &&
    columns.every((column) => looksLikeValue(after?.cells[column]?.text ?? ''));
  return known > 0 || columns.every(isGroupOfNext) || areOfYears || ((repeats || areUnderHeads) && areOverValues);
}

function isBareNumber(text: string): boolean {
  return /^[\d０-９]{1,3}$/.test(text.trim());
}

/** The column of names goes on from the row above. */
function isOpenLeft({ cells: [first] }: GridRow): boolean {
  return isBlank(first) || first?.continues === 'above';
}

/** 75歳未満, 全年齢 under each year: the same words in each group, which no values are. */
function repeatsInGroups(texts: readonly string[], heads: readonly (number | undefined)[]): boolean {
  const groups = new Map<number | undefined, string>();
  for (const [at, head] of heads.entries()) groups.set(head, `${groups.get(head) ?? ''}\n${compact(texts[at] ?? '')}`);
  const areValues = texts.every((text) => looksLikeValue(text) && !isOrdinal(text));
  return groups.size > 1 && new Set(groups.values()).size === 1 && !areValues;
}

/** 1号, 2号認定, 3歳児, 6年生: which of several, not how many. */
function isOrdinal(text: string): boolean {
  return /^第?\d{1,2}(?:号|類|期|種|級|歳|年生)(?:児|認定)?$/.test(compact(text));
}

function isValue(text: string): boolean {
  return looksLikeValue(text) && !isYear(text) && !isPartOfYear(text) && !isYearOfPlan(text);
}

/** 1年目, 2年目（R3）: which year of the plan. */
function isYearOfPlan(text: string): boolean {
  return /^第?\d{1,2}年度?目(?:\([^()]{1,12}\))?$/.test(compact(text));
}

/** A value under a head that is in no group, or a number under a year: a row of data, where a blank head looks like a group. */
function holdsValuesBeside(upper: GridRow, lower: GridRow, inGroup: readonly boolean[]): boolean {
  return lower.cells.some((cell, column) => {
    if (isBlank(cell) || cell.continues !== undefined || inGroup[column] === true) return false;
    const above = upper.cells[column];
    return isValue(cell.text) || (!isBlank(above) && isYear(above?.text ?? '') && looksLikeValue(cell.text));
  });
}

function lastWritten({ cells }: GridRow): number {
  return cells.findLastIndex((cell) => !isBlank(cell));
}

/**
 * For each column, the column whose header text reaches over it: its own, or the first one of its group. A group is a text that
 * is merged over others, or as a CSV keeps it, one with blanks to its right.
 */
function findHeads(upper: GridRow, lower: GridRow): readonly (number | undefined)[] {
  const hasMerges = upper.cells.some((cell) => cell.continues === 'left');
  const heads: (number | undefined)[] = [];
  for (let column = 0; column < Math.max(upper.cells.length, lower.cells.length); column += 1) {
    const cell = upper.cells[column];
    // 備考 beside a group is a head of its own.
    const isOpen = hasMerges ? cell?.continues === 'left' : !isOwnHead(lower.cells[column]?.text ?? '');
    heads.push(isBlank(cell) ? (isOpen ? heads[column - 1] : undefined) : column);
  }
  return heads;
}

/** 数値目標 may stand over values of a group. */
function isOwnHead(text: string): boolean {
  return isWordHead(text) && !isWeakName(text);
}

function addRow({ row: upper, stacks }: OpenHead, lower: GridRow): OpenHead {
  const heads = findHeads(upper, lower);
  const isOfLetters = isOfUnits(lower);
  const cells: GridCell[] = [];
  const joined: (readonly string[])[] = [];
  const spread = spreadBelow(upper, lower);
  for (const [column, head] of heads.entries()) {
    const [above, below] = [upper.cells[column], spread[column]];
    const own = stacks[column] ?? [];
    if (below === undefined || isBlank(below) || below.continues === 'above') {
      cells.push(above ?? { text: '', place: upper.place });
      joined.push(own);
    } else if (isOfLetters || (isUnitAlone(below.text) && !isBlank(above))) {
      cells.push(above ?? below);
      joined.push([`${nameColumn(own)}（${below.text.trim().replace(/^[（(]|[)）]$/g, '')}）`]);
    } else {
      // A merge may go on in the lower row.
      const { continues, ...plain } = below;
      cells.push(continues === 'left' ? below : plain);
      joined.push([...(head === undefined ? [] : (stacks[head] ?? [])), below.text]);
    }
  }
  return { row: { place: upper.place, cells }, stacks: joined };
}

/** A year below 目標, 実績 and 達成率 is of all three: it is merged over them, or they come again beside it with the next year. */
function spreadBelow(upper: GridRow, { cells }: GridRow): readonly (GridCell | undefined)[] {
  const years = cells.flatMap((cell, column) => (!isBlank(cell) && isYear(cell.text) ? [column] : []));
  const groups = years.map((column, at) =>
    upper.cells
      .slice(column, years[at + 1])
      .map(({ text }) => compact(text))
      .join('\n'),
  );
  const isRepeated = years.length > 1 && (groups[0] ?? '').includes('\n') && new Set(groups).size === 1;
  const spread: (GridCell | undefined)[] = [];
  for (const [column, above] of upper.cells.entries()) {
    const [cell, before] = [cells[column], spread.at(-1)];
    const goesOn = cell?.continues === 'left' || (isRepeated && column > (years[0] ?? column));
    const isOpen = before !== undefined && isBlank(cell) && !isBlank(above) && isYear(before.text) && goesOn;
    spread.push(isOpen ? { text: before.text, place: cell?.place ?? above.place } : cell);
  }
  return [...spread, ...cells.slice(upper.cells.length)];
}

function isBracketedYear(text: string): boolean {
  const inner = text.slice(1, -1);
  return /^[（(]/.test(text) && /[)）]$/.test(text) && /[\d０-９元]/.test(inner) && !/[（()）]/.test(inner);
}

function nameColumn(stack: readonly string[]): string {
  const words: string[] = [];
  for (const text of stack.map((each) => each.trim())) {
    const above = words.at(-1);
    if (above !== undefined && isBrokenWord(above, text)) words[words.length - 1] = above + text.replace(/\s/g, '');
    else words.push(text);
  }
  const [first = '', ...others] = words;
  // 基準値 over （令和元年度） reads downwards as it stands.
  return others.reduce((group, own) => (isBracketedYear(own) ? group + own : `${own}（${group}）`), first);
}
