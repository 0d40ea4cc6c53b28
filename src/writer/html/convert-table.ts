/** A table for screens: every cell knows its heads, a wide one scrolls by itself, on narrow screens its rows are cards. */

import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../../document/classes-of.ts';
import { type Grid, gridOf } from '../../document/flow/grid.ts';
import type { PlacedCell } from '../../document/flow/place-cells.ts';
import { markedTextOf } from '../../document/flow/redline-marks.ts';
import { spokenWords } from '../../document/flow/spoken-words.ts';
import { findHeaders } from '../../document/flow/table-headers.ts';
import type { Naming } from './naming.ts';

/** What turns an element into one for HTML, with what it holds. */
type Convert = (element: Element) => Element;

export function convertTable(table: Element, naming: Naming, convert: Convert): Element {
  const grid = gridOf(table);
  const columns = usedColumns(grid);
  const labels = labelsOf(grid);
  const isCards = labels.some((label) => label !== '');
  const box = scrollBox(widthOf(grid, columns), isCards, () => naming.tableName(ownNameOf(grid)));
  const cellOf = cellConverter(findHeaders(table), columns, labels, naming, convert);
  const parts = grid.groups.map(({ element, part, rows }) => {
    const converted = rows.map(({ element: row, cells }) =>
      bare(row, convert, cells.map(cellOf), part === 'head' && isOfLabels(cells, grid.columns) ? ['labels'] : []),
    );
    return bare(element, convert, converted);
  });
  const caption = grid.caption === undefined ? [] : [convert(grid.caption)];
  const children = [...caption, columnGroup(grid, columns), ...parts];
  const look = isCards ? ['cards'] : hasPairs(grid) ? ['pairs'] : [];
  return { ...box, children: [bare(table, convert, children, look)] };
}

/** Each value behind its head, row for row: the boxes of a form. */
function hasPairs({ groups }: Grid): boolean {
  if (groups.some(({ part }) => part === 'head')) return false;
  return groups.every(({ rows }) => rows.every(({ cells }) => isOfPairs(cells)));
}

function isOfPairs(cells: readonly PlacedCell[]): boolean {
  if (cells.length === 0 || cells.length % 2 !== 0) return false;
  return cells.every(({ element, rows }, at) => {
    const isHead = element.tagName === 'th' && element.properties.scope === 'row' && !isEmptyHead(element);
    return rows === 1 && (at % 2 === 0 ? isHead : element.tagName === 'td');
  });
}

/** The element itself, with other children. */
function bare(element: Element, convert: Convert, children: Element[], classes: readonly string[] = []): Element {
  const plain = convert({ ...element, children: [] });
  const all = [...classesOf(element), ...classes];
  const className = all.length === 0 ? {} : { className: all };
  return { ...plain, properties: { ...plain.properties, ...className }, children };
}

function cellConverter(
  headers: ReturnType<typeof findHeaders>,
  columns: readonly number[],
  labels: readonly string[],
  naming: Naming,
  convert: Convert,
): (cell: PlacedCell) => Element {
  const heads = new Set([...headers.values()].flat());
  const names = new Map([...heads].map((head) => [head, naming.headName(head)]));
  return ({ element, column, columns: wide }) => {
    const own = (headers.get(element) ?? []).flatMap((head) => names.get(head) ?? []);
    const label = element.tagName === 'td' && textOf(element).trim() !== '' ? labels[column] : undefined;
    const span = columns.filter((each) => each >= column && each < column + wide).length;
    const isEmpty = isEmptyHead(element);
    const { colSpan: _, scope, ...others } = element.properties;
    const properties = scope === undefined || isEmpty ? others : { ...others, scope };
    const spoken = spokenWords(element);
    return convert({
      ...element,
      tagName: isEmpty ? 'td' : element.tagName,
      properties: {
        ...properties,
        ...(span > 1 ? { colSpan: span } : {}),
        ...(names.has(element) ? { id: names.get(element) } : {}),
        ...(own.length === 0 ? {} : { headers: own }),
        ...(spoken === undefined ? {} : { ariaLabel: spoken }),
        ...(label === undefined || label === '' ? {} : { dataLabel: label }),
      },
    });
  };
}

/** Columns in which a cell begins: HTML knows no others. */
function usedColumns({ groups }: Grid): readonly number[] {
  const starts = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ column }) => column))));
  return [...starts].toSorted((a, b) => a - b);
}

/** Each as wide as it and those after it in which none begins. */
function columnGroup(grid: Grid, columns: readonly number[]): Element {
  return h(
    'colgroup',
    columns.map((column, index) => {
      const width = widthsFrom(grid, column, columns[index + 1] ?? grid.columns);
      return h('col', width === undefined ? {} : { style: `width:${width}em` });
    }),
  );
}

function widthsFrom({ widths }: Grid, from: number, to: number): number | undefined {
  const own = widths.slice(from, to);
  const asked = own.flatMap((width) => width ?? []);
  return asked.length === 0 ? undefined : Math.round(asked.reduce((sum, width) => sum + width, 0) * 10) / 10;
}

/** em that a table needs at least: below it, it scrolls. Words break; numbers and names need some room. */
function widthOf(grid: Grid, columns: readonly number[]): number {
  return columns.reduce((sum, column, index) => {
    const asked = widthsFrom(grid, column, columns[index + 1] ?? grid.columns) ?? usualWidth;
    return sum + Math.min(asked, mostNeeded) + padding;
  }, 0);
}

const usualWidth = 6;
const mostNeeded = 6;
const padding = 1;

/** What stands before a cell whose head is not seen: the heads of its column, from the top. */
function labelsOf({ groups, columns }: Grid): readonly string[] {
  const labels = Array.from({ length: columns }, () => '');
  const rows = groups.filter(({ part }) => part === 'head').flatMap((group) => group.rows);
  for (const { cells } of rows.filter((row) => isOfLabels(row.cells, columns))) {
    for (const { element, column, columns: span } of cells) {
      const text = markedTextOf(element).trim();
      for (let at = column; at < column + span; at += 1) {
        labels[at] = [labels[at] ?? '', text].filter((part) => part !== '').join(' ');
      }
    }
  }
  return labels;
}

/** Not a band, which names the whole table. */
function isOfLabels(cells: readonly PlacedCell[], columns: number): boolean {
  return cells.length > 1 || columns === 1 || cells.some((cell) => cell.columns < columns);
}

/** A head without a word is none: for whoever reads heads aloud it would be noise. */
function isEmptyHead(element: Element): boolean {
  return element.tagName === 'th' && textOf(element).trim() === '' && element.data?.picture === undefined;
}

/**
 * Where a table is wider than the screen it scrolls by itself; where it does so on usual screens it is a tab stop, so that it
 * also scrolls from the keyboard. No landmark: a page has many tables.
 */
function scrollBox(width: number, isCards: boolean, nameOf: () => string): Element {
  const fit = fits.find(({ most }) => width <= most);
  const className = ['scroll', ...(fit === undefined ? [] : [fit.name])];
  if (fit !== undefined && (isCards || fit === fits[0])) return h('div', { className });
  return h('div', { className, tabIndex: 0, role: 'group', ariaLabel: nameOf() });
}

/** The class of tables that fit on screens of so many em: of the text of tables, at most. */
const fits = [
  { name: 'fits-40', most: 42 },
  { name: 'fits-64', most: 68 },
  { name: 'fits-80', most: 86 },
] as const;

/** Its caption, or the heading in its head. */
function ownNameOf({ caption, groups }: Grid): string {
  const heads = groups.filter(({ part }) => part === 'head').flatMap(({ rows }) => rows);
  const cells = heads.flatMap((row) => row.cells.map(({ element }) => element));
  const named: ElementContent | undefined = caption ?? cells.find((cell) => cell.properties.dataHeading !== undefined);
  return named === undefined ? '' : markedTextOf(named).trim();
}
