/** Finds where things stand on the pages of a document, for lists that refer to page and line; nothing is drawn. */

import type { Element, Root } from 'hast';
import { isElement } from '../document/document.ts';
import { countLines, findAreas } from './count-lines.ts';
import type { LinePosition, Located } from './located.ts';
import type { PlacedLine } from './pages/page-item.ts';
import type { PlacedDocument } from './place-document.ts';
import type { Piece } from './text/line.ts';

/**
 * A line of a page is what stands at about one height, from left to right, so that a row of a table counts the lines of its
 * longest cell, though others stand half a line off in its middle. Repeated heads count, as they are seen. The marks of a
 * redline stand in the text, or numbers would join. An element without text of its own (an empty cell) is where the one around
 * it is.
 */
export function locateOnPages({ tree, pages, printed, measuring, position }: PlacedDocument): Located {
  const { sources } = measuring;
  /** Of each element whose text was set, its lines. */
  const lines = new Map<Element, LocatedLine[]>();
  const areas = findAreas(tree);
  const texts = pages.map((page, index) => {
    const rows = countLines(position(page), sources, areas);
    for (const { number, column, parts } of rows) {
      for (const { origin, line } of parts) {
        const source = origin.repeats || origin.label ? undefined : sources[origin.source];
        if (source === undefined) continue;
        const known = lines.get(source) ?? [];
        const length = lengthOf(line.pieces.map(drawnText));
        known.push({ page: index + 1, line: number, length, ...(column === undefined ? {} : { column }) });
        lines.set(source, known);
      }
    }
    return rows.map(({ parts }) => textOfRow(parts)).join('\n');
  });
  return { pages: texts, labels: printed.map(({ label }) => label), places: findPlaces(tree, lines) };
}

interface LocatedLine extends LinePosition {
  /** Characters of the element's text in the line. */
  readonly length: number;
}

/** A list's marker stands right before its text; other texts beside each other are divided by a space. */
function textOfRow(row: readonly PlacedLine[]): string {
  return row
    .map(({ origin, line }, index) => {
      const text = line.pieces.map(readText).join('').trim();
      return origin.label === true || index === row.length - 1 ? text : `${text} `;
    })
    .join('')
    .trim();
}

function readText({ text, run, before = [], after = [] }: Piece): string {
  const hidden = (pieces: readonly { readonly text: string }[]) => pieces.map((piece) => piece.text).join('');
  return `${hidden(before)}${text}${run.ruby === undefined ? '' : `（${run.ruby.text}）`}${hidden(after)}`;
}

function drawnText({ text, run }: Piece): string {
  return text + (run.ruby?.text ?? '');
}

/** Of an element inside another whose text was set, by how much of that text stands before it. */
function findPlaces(
  tree: Root,
  lines: ReadonlyMap<Element, readonly LocatedLine[]>,
): ReadonlyMap<string, LinePosition> {
  const starts = new Map<Element, LinePosition>();
  const findStart = (element: Element): LinePosition | undefined => {
    const own = lines.get(element);
    if (own !== undefined) findInside(element, own, 0, starts);
    const inside = element.children.map((child) => (isElement(child) ? findStart(child) : undefined));
    const start = starts.get(element) ?? inside.find((each) => each !== undefined);
    if (start !== undefined) starts.set(element, start);
    return start;
  };
  const places = new Map<string, LinePosition>();
  const addPlaces = (parent: Root | Element, around: LinePosition | undefined): void => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      const start = starts.get(child) ?? around;
      const { id } = child.properties;
      if (typeof id === 'string' && start !== undefined) places.set(id, positionOf(start));
      addPlaces(child, start);
    }
  };
  for (const child of tree.children) if (isElement(child)) findStart(child);
  addPlaces(tree, undefined);
  return places;
}

function positionOf({ page, line, column }: LinePosition): LinePosition {
  return { page, line, ...(column === undefined ? {} : { column }) };
}

/** `offset` is how many characters stand before the element. Returns how many stand before what follows it. */
function findInside(
  element: Element,
  lines: readonly LocatedLine[],
  offset: number,
  starts: Map<Element, LinePosition>,
): number {
  let end = 0;
  const line = lines.find(({ length }) => {
    end += length;
    return end > offset;
  });
  const start = line ?? lines.at(-1);
  if (start !== undefined) starts.set(element, start);
  return element.children.reduce((before, child) => {
    if (child.type === 'text') return before + lengthOf([child.value]);
    return isElement(child) && child.tagName !== 'rp' ? findInside(child, lines, before, starts) : before;
  }, offset);
}

/** White space of markup is no text. */
function lengthOf(texts: readonly string[]): number {
  return texts.join('').replace(/[ \t\r\n]+/g, '').length;
}
