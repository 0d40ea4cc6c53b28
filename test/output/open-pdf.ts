/** Opens a PDF as a reader sees it: where each text stands on its page, and the cells that the ruled lines make. */

import { getDocument, OPS } from './pdfjs.ts';

/** Points from the top left corner of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfText extends Box {
  readonly text: string;
  /** Where the text comes in the order that the tags give, from 0; `undefined` for an artifact, which is not read out. */
  readonly order: number | undefined;
}

/** A field between ruled lines, with what stands in it; lines are joined without white space. */
export interface PdfCell extends Box {
  readonly text: string;
  readonly texts: readonly PdfText[];
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the page's content; white space alone is left out. */
  readonly texts: readonly PdfText[];
  /** Cells that hold text, in the order of their first text. */
  readonly cells: readonly PdfCell[];
  /** The cell around a point, with its text, which may be empty. `undefined` outside of every table. */
  cellAt(x: number, y: number): PdfCell | undefined;
}

/** `tags` says whether every text must bear one; only a foreign PDF need not. */
export async function openPdf(bytes: Uint8Array, tags: 'required' | 'any' = 'required'): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const order = orderOf(await page.getStructTree());
    const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
    const texts = placeTexts(content.items, order, height, tags);
    const operators = await page.getOperatorList();
    pages.push(composePage({ number, width, height, texts }, findRules(operators, height)));
  }
  await task.destroy();
  return pages;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Whether `inner` stands inside `outer`, give or take `tolerance` points. */
export function isInside(inner: Box, outer: Box, tolerance = 0.5): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

/** Whether two boxes cover a common area wider and higher than `tolerance` points. */
export function overlap(a: Box, b: Box, tolerance = 0.5): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > tolerance && height > tolerance;
}

/** The marks of a page in the order of its structure tree. */
function orderOf(node: object | null): ReadonlyMap<string, number> {
  const marks: string[] = [];
  const visit = (each: object): void => {
    if ('id' in each && typeof each.id === 'string') marks.push(each.id);
    if ('children' in each && Array.isArray(each.children)) for (const child of each.children) visit(child);
  };
  if (node !== null) visit(node);
  return new Map(marks.map((mark, index) => [mark, index]));
}

interface TextContentItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

interface Mark {
  readonly type: string;
  readonly id?: string;
  readonly tag?: string;
}

/** The face's ascent and descent, by which BIZ UDPGothic's em is divided. */
const em = { above: 0.88, below: 0.12 };

/** Throws on a text that is neither tagged nor marked as an artifact: nobody would read it out. */
function placeTexts(
  items: readonly (TextContentItem | Mark)[],
  order: ReadonlyMap<string, number>,
  height: number,
  tags: 'required' | 'any',
): readonly PdfText[] {
  const open: Mark[] = [];
  return items.flatMap((item): readonly PdfText[] => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
      return [];
    }
    if (withoutSpace(item.str) === '') return [];
    const isArtifact = open.some(({ tag }) => tag === 'Artifact');
    const position = order.get(open.findLast(({ id }) => id !== undefined)?.id ?? '');
    if (!isArtifact && position === undefined && tags === 'required') throw new Error(`“${item.str}” has no tag`);
    return [placeText(item, isArtifact ? undefined : position, height)];
  });
}

function placeText({ str, transform, width }: TextContentItem, order: number | undefined, height: number): PdfText {
  const [, b = 0, , d = 0, left = 0, baseline = 0] = transform;
  const size = Math.hypot(b, d);
  return {
    text: str,
    order,
    left,
    right: left + width,
    top: height - baseline - em.above * size,
    bottom: height - baseline + em.below * size,
  };
}

/** A straight line along an axis: at `at`, from `from` to `to`. */
interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** How pdf.js writes paths. */
const move = 0;
const draw = 1;

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The straight lines that a page strokes, from the top left corner of the page. */
function findRules({ fnArray, argsArray }: Operators, height: number): Rules {
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = identity;
  fnArray.forEach((operator, index) => {
    const given = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    if (operator === OPS.restore) matrix = saved.pop() ?? identity;
    if (operator === OPS.transform) matrix = multiply(matrix, given as Matrix);
    if (operator !== OPS.constructPath) return;
    const [painting, [path]] = given as [number, [ArrayLike<number> | null]];
    if (painting !== OPS.stroke || path === null) return;
    // Many rules of one look stand in one path, each as `move x y draw x y`.
    for (let at = 0; path[at] === move && path[at + 3] === draw; at += 6) {
      const start = transform(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0, height);
      const end = transform(matrix, path[at + 4] ?? 0, path[at + 5] ?? 0, height);
      if (Math.abs(start.y - end.y) < 0.01) {
        horizontal.push({ at: start.y, from: Math.min(start.x, end.x), to: Math.max(start.x, end.x) });
      } else if (Math.abs(start.x - end.x) < 0.01) {
        vertical.push({ at: start.x, from: Math.min(start.y, end.y), to: Math.max(start.y, end.y) });
      }
    }
  });
  return { horizontal, vertical };
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function transform([a, b, c, d, e, f]: Matrix, x: number, y: number, height: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: height - (b * x + d * y + f) };
}

function composePage(page: Pick<PdfPage, 'number' | 'width' | 'height' | 'texts'>, rules: Rules): PdfPage {
  const held = new Map<string, { box: Box; texts: PdfText[] }>();
  for (const text of page.texts) {
    const box = findBox((text.left + text.right) / 2, (text.top + text.bottom) / 2, rules);
    if (box === undefined) continue;
    const cell = held.get(keyOf(box)) ?? { box, texts: [] };
    cell.texts.push(text);
    held.set(keyOf(box), cell);
  }
  const cells = new Map(
    [...held].map(([key, { box, texts }]) => [
      key,
      { ...box, texts, text: withoutSpace(texts.map((each) => each.text).join('')) },
    ]),
  );
  return {
    ...page,
    cells: [...cells.values()],
    cellAt: (x, y) => {
      const box = findBox(x, y, rules);
      return box === undefined ? undefined : (cells.get(keyOf(box)) ?? { ...box, texts: [], text: '' });
    },
  };
}

/** The nearest rules on all four sides of a point. */
function findBox(x: number, y: number, { horizontal, vertical }: Rules): Box | undefined {
  const across = vertical.filter(({ from, to }) => from <= y && y <= to).map(({ at }) => at);
  const along = horizontal.filter(({ from, to }) => from <= x && x <= to).map(({ at }) => at);
  const left = Math.max(...across.filter((at) => at <= x));
  const right = Math.min(...across.filter((at) => at > x));
  const top = Math.max(...along.filter((at) => at <= y));
  const bottom = Math.min(...along.filter((at) => at > y));
  return [left, right, top, bottom].every(Number.isFinite) ? { left, right, top, bottom } : undefined;
}

function keyOf({ left, top, right, bottom }: Box): string {
  return [left, top, right, bottom].map((edge) => edge.toFixed(1)).join(' ');
}
