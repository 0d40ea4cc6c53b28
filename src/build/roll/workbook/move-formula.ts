/** References in a formula: moved with the cells that they name, or filled into another cell. */

import { columnName, columnNumber, columnsOfSheet, rowsOfSheet } from '../../../table/cell-address.ts';
import { type Area, type Moves, moveArea } from './moves.ts';

/** It names what nobody can follow: a row that is left out, an area of several sheets. */
export class CannotMove extends Error {
  readonly why: Unmovable;

  constructor(why: Unmovable) {
    super(why);
    this.why = why;
  }
}

/**
 * What keeps a sheet as it is: `table` and `filter`, `views` and the like, `array` formulas, `linked` books and pivot tables, a
 * `formula` that names what is left out or several sheets, `merged` cells that would have to go over others, a `damaged` part, or
 * that it would not be read as it was (`differs`).
 */
export type Unmovable =
  | 'table'
  | 'filter'
  | 'views'
  | 'array'
  | 'linked'
  | 'formula'
  | 'merged'
  | 'damaged'
  | 'differs';

interface Corner {
  readonly column?: number;
  readonly row?: number;
  readonly isColumnFixed: boolean;
  readonly isRowFixed: boolean;
}

/** `sheet` is the one that it stands in, `moved` the one whose cells move. */
export function moveFormula(text: string, sheet: string, moved: string, moves: Moves): string {
  return mapReferences(text, (from, to, of) => {
    if ((of ?? sheet).toLowerCase() !== moved.toLowerCase()) return undefined;
    const area: Area = {
      top: from.row ?? 1,
      bottom: to.row ?? rowsOfSheet,
      left: from.column ?? 1,
      right: to.column ?? columnsOfSheet,
    };
    const next = area.top > area.bottom || area.left > area.right ? undefined : moveArea(area, moves);
    if (next === undefined) throw new CannotMove('formula');
    const place = (corner: Corner, row: number, column: number): Corner => ({
      ...corner,
      ...(corner.row === undefined ? {} : { row }),
      ...(corner.column === undefined ? {} : { column }),
    });
    return [place(from, next.top, next.left), place(to, next.bottom, next.right)];
  });
}

/** As a program fills it into a cell so many rows below and columns to the right. */
export function fillFormula(text: string, rows: number, columns: number): string {
  const fill = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row === undefined || corner.isRowFixed ? {} : { row: corner.row + rows }),
    ...(corner.column === undefined || corner.isColumnFixed ? {} : { column: corner.column + columns }),
  });
  return mapReferences(text, (from, to) => [fill(from), fill(to)]);
}

/** Areas of several cells in the moved sheet that end right where rows or columns are added, and do not take them in. */
export function endsBeforeAdded(text: string, sheet: string, moved: string, moves: Moves): boolean {
  let ends = false;
  mapReferences(text, (from, to, of) => {
    const isMoved = (of ?? sheet).toLowerCase() === moved.toLowerCase();
    const isLong = (one?: number, other?: number) => one !== undefined && other !== undefined && one < other;
    const byColumn = isLong(from.column, to.column) && moves.addedBehindColumn(to.column ?? 0) > 0;
    const byRow = isLong(from.row, to.row) && moves.addedBehindRow(to.row ?? 0) > 0;
    ends ||= isMoved && (byColumn || byRow);
    return undefined;
  });
  return ends;
}

/** Functions that find cells by counting, which nothing can move. */
export function countsCells(text: string): boolean {
  return /\b(?:INDIRECT|OFFSET|ADDRESS|INDEX|[VH]LOOKUP|COLUMN|ROW)\(/i.test(text);
}

type Change = (from: Corner, to: Corner, sheet: string | undefined) => readonly [Corner, Corner] | undefined;

const token =
  /"(?:[^"]|"")*"|(?<sheet>'(?:[^']|'')+'!|[^\s!"#$%&'()*+,\-/:;<=>@[\\\]^`{|}~]+!)?(?:(?<cell>\$?[A-Z]{1,3}\$?[0-9]{1,7})(?::(?<end>\$?[A-Z]{1,3}\$?[0-9]{1,7}))?(?![\p{L}\p{N}_.(!])|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])|(?<rows>\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!]))|[\p{L}\p{N}_.\\]+|./suy;

function mapReferences(text: string, change: Change): string {
  let [mapped, at, before] = ['', 0, ''];
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text);
    const [whole = text.slice(at, at + 1)] = match ?? [];
    const { sheet, cell, end, columns, rows } = match?.groups ?? {};
    const spelled = cell ?? columns ?? rows;
    // Another book, and an area of several sheets: [1]Sheet!A1, Sheet1:Sheet3!A1.
    const isElsewhere = sheet !== undefined && /[[\]]/.test(`${before}${sheet}`);
    const isOfSeveral = sheet !== undefined && (before === ':' || sheet.includes(':'));
    if (isOfSeveral) throw new CannotMove('formula');
    mapped += spelled === undefined || isElsewhere ? whole : mapOne(whole, sheet, spelled, end, change);
    before = whole;
    at += whole.length;
  }
  return mapped;
}

function mapOne(
  whole: string,
  prefix: string | undefined,
  spelled: string,
  end: string | undefined,
  change: Change,
): string {
  const name = prefix === undefined ? undefined : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
  const [first = '', second = first] = spelled.split(':');
  const isPair = end !== undefined || spelled.includes(':');
  const [from, to] = [readCorner(first), readCorner(end ?? second)];
  const changed = change(from, to, name);
  if (changed === undefined) return whole;
  const [start, stop] = changed.map(printCorner);
  return `${prefix ?? ''}${start}${isPair ? `:${stop}` : ''}`;
}

function readCorner(text: string): Corner {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]*)(\$?)([0-9]*)$/.exec(text) ?? [];
  const isRowOnly = letters === '';
  return {
    isColumnFixed: !isRowOnly && fixedColumn !== '',
    isRowFixed: (isRowOnly ? fixedColumn : fixedRow) !== '',
    ...(letters === '' ? {} : { column: columnNumber(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) }),
  };
}

function printCorner({ column, row, isColumnFixed, isRowFixed }: Corner): string {
  if ((row !== undefined && row < 1) || (column !== undefined && column < 1)) throw new CannotMove('formula');
  const letters = column === undefined ? '' : `${isColumnFixed ? '$' : ''}${columnName(column)}`;
  return `${letters}${row === undefined ? '' : `${isRowFixed ? '$' : ''}${row}`}`;
}
