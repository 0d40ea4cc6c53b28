/** The cells of a sheet with what is added, left out and emptied; every cell, format and merged range else stays, at its new place. */

import { cellName, columnsOfSheet, parseCellName, rowsOfSheet } from '../../../table/cell-address.ts';
import { groupBy } from '../../../table/group-by.ts';
import { childrenOf, element, textOf, type XmlElement } from '../../../workspace/package/xml-tree.ts';
import type { AddedRow, TableChange } from '../table-change.ts';
import { CannotMove, fillFormula } from './move-formula.ts';
import { moveMerges } from './move-merges.ts';
import { type Moves, moveArea } from './moves.ts';
import { areasOf, nameArea } from './ranges.ts';

/** Changes the tree. `shownAt` is what a cell shows, columns from 1. Throws `CannotMove`. */
export function changeSheet(
  sheet: XmlElement,
  change: TableChange,
  moves: Moves,
  shownAt: (row: number, column: number) => string,
): void {
  const data = childrenOf(sheet, 'sheetData')[0];
  if (data === undefined) return;
  refuseUnmovable(sheet);
  numberCells(data);
  unshareFormulas(data);
  const rows = new Map(childrenOf(data, 'row').map((row) => [Number(row.attributes.r), row] as const));
  const context: Context = { change, moves, shownAt, prefix: data.name.slice(0, -data.local.length) };
  const behind = groupBy(change.rows, ({ after }) => after);
  const moved: XmlElement[] = [];
  for (const [number, row] of [...rows].toSorted(([a], [b]) => a - b)) {
    const to = moves.row(number);
    if (to === undefined) continue;
    moved.push(moveRow(row, number, to, context));
    const added = (behind.get(number) ?? []).map((each) => addRow(each, rows.get(each.sample), context));
    for (const [index, each] of added.entries()) moved.push(placeRow(each, to + 1 + index));
  }
  data.children = moved;
  moveColumns(sheet, change, moves);
  moveMerges(sheet, change, moves);
}

interface Context {
  readonly change: TableChange;
  readonly moves: Moves;
  readonly shownAt: (row: number, column: number) => string;
  readonly prefix: string;
}

/** What names cells in a way that is not followed here. */
function refuseUnmovable(sheet: XmlElement): void {
  const refused = ['customSheetViews', 'scenarios', 'dataConsolidate', 'sortState'];
  const filter = childrenOf(sheet, 'autoFilter')[0];
  if (childrenOf(sheet, 'tableParts').length > 0) throw new CannotMove('table');
  if (childrenOf(sheet).some(({ local }) => refused.includes(local))) throw new CannotMove('views');
  if (filter !== undefined && childrenOf(filter).length > 0) throw new CannotMove('filter');
}

/** Programs may leave out the addresses of cells that follow each other. */
function numberCells(data: XmlElement): void {
  let line = 0;
  for (const row of childrenOf(data, 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    row.attributes.r = String(line);
    let column = 0;
    for (const cell of childrenOf(row, 'c')) {
      column = parseCellName(cell.attributes.r ?? '')?.column ?? column + 1;
      cell.attributes.r = cellName({ row: line, column });
    }
  }
}

function unshareFormulas(data: XmlElement): void {
  const shared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  for (const cell of childrenOf(data, 'row').flatMap((row) => childrenOf(row, 'c'))) {
    const [formula] = childrenOf(cell, 'f');
    const at = parseCellName(cell.attributes.r ?? '');
    if (formula === undefined || at === undefined) continue;
    const { t = 'normal', si = '' } = formula.attributes;
    if (t === 'array' || t === 'dataTable') throw new CannotMove('array');
    if (t !== 'shared') continue;
    const text = textOf(formula);
    if (text !== '') shared.set(si, { text, ...at });
    const master = shared.get(si);
    if (master === undefined) throw new CannotMove('formula');
    formula.children = [text === '' ? fillFormula(master.text, at.row - master.row, at.column - master.column) : text];
    formula.attributes = {};
  }
}

function columnOf(cell: XmlElement): number {
  return parseCellName(cell.attributes.r ?? '')?.column ?? 0;
}

function moveRow(row: XmlElement, line: number, to: number, context: Context): XmlElement {
  const { change, moves, shownAt, prefix } = context;
  const cells = new Map(childrenOf(row, 'c').map((cell) => [columnOf(cell), cell] as const));
  const emptied = change.emptied.get(line);
  const moved = [...cells].map(([column, cell]): XmlElement => {
    const own = emptied?.has(column - 1) === true ? emptyCell(cell) : cell;
    return { ...own, attributes: { ...own.attributes, r: cellName({ row: to, column: moves.column(column) }) } };
  });
  for (const { after, sources, heads } of change.columns) {
    for (const [index, source] of sources.entries()) {
      const like = cells.get(source + 1);
      const text = heads.get(line)?.[index] ?? '';
      if (like === undefined && text === '') continue;
      const at = { row: to, column: moves.column(after + 1) + 1 + index };
      const empty = like === undefined ? element(`${prefix}c`, {}) : emptyCell(like);
      empty.attributes.r = cellName(at);
      if (text !== '') setText(empty, text, 1, like, shownAt(line, source + 1));
      moved.push(empty);
    }
  }
  return placeRow({ ...row, children: moved }, to);
}

/** Its format stays. */
function emptyCell({ name, attributes }: XmlElement): XmlElement {
  const { s } = attributes;
  return element(name, { r: attributes.r ?? '', ...(s === undefined ? {} : { s }) });
}

/** A year that is a number there stays one, where it is the number that is shown. */
function setText(cell: XmlElement, text: string, by: number, like: XmlElement | undefined, shown: string): void {
  const prefix = cell.name.slice(0, -cell.local.length);
  const number = like === undefined || like.attributes.t !== undefined ? undefined : numberIn(like);
  if (number !== undefined && shown.includes(String(number))) {
    cell.children = [element(`${prefix}v`, {}, [String(number + by)])];
    return;
  }
  cell.attributes.t = 'inlineStr';
  cell.children = [element(`${prefix}is`, {}, [element(`${prefix}t`, { 'xml:space': 'preserve' }, [text])])];
}

function numberIn(cell: XmlElement): number | undefined {
  const [value] = childrenOf(cell, 'v');
  const number = value === undefined ? Number.NaN : Number(textOf(value));
  return Number.isSafeInteger(number) ? number : undefined;
}

function addRow({ sample, kept, year }: AddedRow, like: XmlElement | undefined, context: Context): XmlElement {
  const cells = (like === undefined ? [] : childrenOf(like, 'c')).map((cell): XmlElement => {
    const column = columnOf(cell) - 1;
    const empty = emptyCell(cell);
    const shown = context.shownAt(sample, column + 1);
    if (column === year.column) setText(empty, year.text, year.by, cell, shown);
    else if (kept.has(column) && childrenOf(cell, 'f').length === 0) return { ...cell };
    else if (kept.has(column) && shown !== '') setText(empty, shown, 0, undefined, shown);
    return empty;
  });
  const { attributes = {}, name = `${context.prefix}row` } = like ?? {};
  return { ...element(name, { ...attributes }), children: cells };
}

function placeRow(row: XmlElement, to: number): XmlElement {
  const { spans: _, ...attributes } = row.attributes;
  const cells = childrenOf(row, 'c').map((cell) => ({
    ...cell,
    attributes: { ...cell.attributes, r: cellName({ row: to, column: columnOf(cell) }) },
  }));
  return {
    ...row,
    attributes: { ...attributes, r: String(to) },
    children: cells.toSorted((a, b) => columnOf(a) - columnOf(b)),
  };
}

/** Widths, and those of the columns that the added ones look like. */
function moveColumns(sheet: XmlElement, { columns }: TableChange, moves: Moves): void {
  const list = childrenOf(sheet, 'cols')[0];
  if (list === undefined || columns.length === 0) return;
  const own = childrenOf(list, 'col').map((each) => ({
    each,
    first: Number(each.attributes.min),
    last: Math.min(Number(each.attributes.max), columnsOfSheet),
  }));
  const put = (each: XmlElement, min: number, max: number) =>
    element(each.name, { ...each.attributes, min: String(min), max: String(Math.min(max, columnsOfSheet)) });
  const moved = own.flatMap(({ each, first, last }) => {
    const cuts = columns.map(({ after }) => after + 1).filter((after) => first <= after && after < last);
    const starts = [first, ...cuts.map((cut) => cut + 1)].toSorted((a, b) => a - b);
    return starts.map((start, index) =>
      put(each, moves.column(start), moves.column((starts[index + 1] ?? last + 1) - 1)),
    );
  });
  const added = columns.flatMap(({ after, sources }) =>
    sources.flatMap((source, index) => {
      const like = own.find(({ first, last }) => first <= source + 1 && source + 1 <= last);
      const at = moves.column(after + 1) + 1 + index;
      return like === undefined ? [] : [put(like.each, at, at)];
    }),
  );
  const all = [...moved, ...added].filter(({ attributes }) => Number(attributes.min) <= columnsOfSheet);
  list.children = all.toSorted((a, b) => Number(a.attributes.min) - Number(b.attributes.min));
}

/** A list of ranges: what is added belongs to those that hold what it looks like. */
export function moveRanges(text: string, change: TableChange, moves: Moves): string {
  const moved = areasOf(text).flatMap((area) => {
    const own = moveArea(area, moves);
    if (own === undefined) return [];
    const beside = change.columns.flatMap(({ after, sources }) =>
      sources.flatMap((source, index) => {
        const at = moves.column(after + 1) + 1 + index;
        const isCovered = area.left <= source + 1 && source + 1 <= area.right && area.right < columnsOfSheet;
        return isCovered && at > own.right ? [{ ...own, left: at, right: at }] : [];
      }),
    );
    const below = change.rows.flatMap(({ after, sample }) => {
      const isCovered = area.top <= sample && sample <= area.bottom && area.bottom < rowsOfSheet;
      return isCovered && area.bottom === after ? moves.addedBehindRow(after) : [];
    })[0];
    return [below === undefined ? own : { ...own, bottom: own.bottom + below }, ...beside];
  });
  return moved.map(nameArea).join(' ');
}
