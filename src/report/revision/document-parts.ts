/** What can be read in a composed document: its texts in order, its tables by row and column, its pictures. */

import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isElement, type Picture } from '../../document/document.ts';
import { type GridGroup, gridOf } from '../../document/flow/grid.ts';
import type { PlacedCell } from '../../document/flow/place-cells.ts';

export interface DocumentParts {
  readonly texts: readonly TextPart[];
  /** By what identifies them. */
  readonly tables: ReadonlyMap<string, TablePart>;
  readonly figures: readonly FigurePart[];
}

export interface TextPart {
  readonly text: string;
  /** The heading that it stands under; its own text where it is one. */
  readonly heading: string;
  readonly element: Element;
}

export interface TablePart {
  readonly heading: string;
  readonly columns: readonly ColumnPart[];
  readonly rows: readonly RowPart[];
}

export interface ColumnPart {
  readonly label: string;
  readonly element: Element | undefined;
}

export interface RowPart {
  readonly identity: string;
  /** Whether it is one by itself, and not a count of others. */
  readonly isItem: boolean;
  readonly name: string;
  readonly element: Element;
  /** By the index of their column; of merged cells those that begin in the row. */
  readonly cells: ReadonlyMap<number, CellPart>;
}

export interface CellPart {
  readonly text: string;
  readonly element: Element;
}

export interface FigurePart {
  readonly caption: string;
  readonly heading: string;
  /** The words that carry its values. */
  readonly alternative: string;
  /** The same for pictures that look the same. */
  readonly content: string;
  readonly element: Element;
}

/** Elements that parts stand in: each needs an id to be found on the pages. */
export const partNames = ['th', 'td', 'p', 'li', 'dt', 'dd', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

export function readParts(tree: Root): DocumentParts {
  const reader = new PartReader();
  reader.read(tree);
  return reader;
}

class PartReader implements DocumentParts {
  readonly texts: TextPart[] = [];
  readonly tables = new Map<string, TablePart>();
  readonly figures: FigurePart[] = [];
  #heading = '';

  read(parent: Root | Element): void {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (child.properties.dataSheet !== undefined) this.#heading = '';
      if (child.tagName === 'table') this.#readTable(child);
      else if (child.tagName === 'figure') this.#readFigure(child);
      else if (isText(child)) this.#readText(child);
      else this.read(child);
    }
  }

  #readText(element: Element): void {
    const text = linesOf(element);
    if (/^h\d$/.test(element.tagName)) this.#heading = oneLine(text);
    this.texts.push({ text, heading: this.#heading, element });
  }

  #readFigure(element: Element): void {
    // A caption may say what changes from edition to edition.
    const caption =
      element.data?.identity ?? textOf(element.children.find((child) => isElement(child, 'figcaption')) ?? element);
    const picture = findPicture(element);
    const alternative = picture?.alternative ?? '';
    const content = picture === undefined ? '' : contentOf(picture);
    this.figures.push({ caption, heading: this.#heading, alternative, content, element });
  }

  #readTable(table: Element): void {
    const columns: ColumnPart[] = [];
    const rows: RowPart[] = [];
    const seen = new Map<string, number>();
    for (const group of gridOf(table).groups) {
      const isHead = group.part === 'head';
      const width = isHead ? widthOf(group) : columns.length;
      for (const { element, cells } of group.rows) {
        const row = isHead ? undefined : rowOf(cells, element);
        if (row !== undefined) rows.push(number(row, seen));
        else for (const cell of cells) this.#readHead(cell, width, isHead ? columns : undefined);
      }
    }
    const key = table.data?.identity ?? `${this.#heading}/${this.tables.size}`;
    this.tables.set(this.tables.has(key) ? `${key}/${this.tables.size}` : key, {
      heading: this.#heading,
      columns,
      rows,
    });
  }

  /** A head over all columns is a text by itself, as is a row that heads those below it. */
  #readHead({ element, column, columns: wide }: PlacedCell, width: number, columns: ColumnPart[] | undefined): void {
    if (columns === undefined || (wide >= width && width > 1)) {
      // A goal's table is headed by itself.
      if (element.properties.dataHeading !== undefined && columns !== undefined) this.#heading = '';
      this.texts.push({ text: linesOf(element), heading: this.#heading, element });
      return;
    }
    for (let at = column; at < column + wide; at += 1) {
      const above = columns[at]?.label ?? '';
      columns[at] = { label: above + oneLine(linesOf(element)), element };
    }
  }
}

function isText({ tagName, children }: Element): boolean {
  if (!partNames.includes(tagName)) return false;
  return !children.some((child) => isElement(child) && partNames.includes(child.tagName));
}

function rowOf(cells: readonly PlacedCell[], row: Element | undefined): RowPart | undefined {
  const head = cells.find(({ element }) => element.properties.scope === 'row');
  if (head === undefined || row === undefined) return undefined;
  const name = oneLine(linesOf(head.element));
  return {
    identity: head.element.data?.identity ?? name,
    isItem: head.element.data?.identity !== undefined,
    name,
    element: head.element,
    cells: new Map(cells.map(({ element, column }) => [column, { text: linesOf(element), element }])),
  };
}

/** The second of several rows of one name is another one. */
function number(row: RowPart, seen: Map<string, number>): RowPart {
  const count = (seen.get(row.identity) ?? 0) + 1;
  seen.set(row.identity, count);
  return count === 1 ? row : { ...row, identity: `${row.identity}/${count}` };
}

function widthOf({ rows }: GridGroup): number {
  return rows.flatMap(({ cells }) => cells).reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
}

function contentOf(picture: Picture): string {
  return 'svg' in picture ? picture.svg : createHash('sha256').update(picture.image.bytes).digest('hex');
}

function findPicture(element: Element): Picture | undefined {
  if (element.data?.picture !== undefined) return element.data.picture;
  for (const child of element.children) {
    const found = isElement(child) ? findPicture(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function linesOf({ children }: Element): string {
  return children.map(lineOf).join('').trim();
}

function lineOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/(?<!\s)\s*\n\s*/g, '\n');
  if (!isElement(node)) return '';
  return node.tagName === 'br' ? '\n' : node.children.map(lineOf).join('');
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '');
}
