/** Holds the text of finished pages against the texts of the tree: each must stand there once, whole and in order. */

import { type PdfPage, type PdfText, withoutSpace } from './open-pdf.ts';
import type { TreeText } from './tree-texts.ts';

export interface Furniture {
  readonly title: string;
  /** Points; the running head and the page number stand in them. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * What does not match, in words; empty when every text stands on the pages. What is read out is the text of the tree,
 * in the order that the tags give. What is not (the artifacts) is furniture, or a text of the tree shown again.
 */
export function findMismatches(
  pages: readonly PdfPage[],
  texts: readonly TreeText[],
  furniture: Furniture,
): readonly string[] {
  const reader = new TreeReader(texts);
  const mismatches: string[] = [];
  for (const page of pages) {
    reader.startPage();
    const read = page.texts.filter(isRead).toSorted((a, b) => a.order - b.order);
    const stranger = read.find(({ text }) => !reader.read(withoutSpace(text)));
    if (stranger !== undefined) {
      return [`page ${page.number}: “${stranger.text}” comes instead of ${reader.expected()}`];
    }
    mismatches.push(...findStrangeArtifacts(page, pages.length, texts, furniture));
  }
  return [...mismatches, ...reader.unread()];
}

function isRead(text: PdfText): text is PdfText & { readonly order: number } {
  return text.order !== undefined;
}

/** Heads of tables, the cells of rows and notes are shown again where a table goes on; nothing else is. */
function findStrangeArtifacts(
  page: PdfPage,
  pages: number,
  texts: readonly TreeText[],
  { title, top, bottom }: Furniture,
): readonly string[] {
  const shown = page.texts.filter((text) => text.order === undefined);
  return shown.flatMap((text) => {
    const piece = withoutSpace(text.text).replace(/（つづき）$/, '');
    const isFurniture = text.bottom <= top || text.top >= page.height - bottom;
    const isKnown = isFurniture
      ? withoutSpace(title).includes(piece) || `${page.number}／${pages}`.includes(piece)
      : texts.some((each) => (each.row !== undefined || /^（注）/.test(each.text)) && each.text.includes(piece)) ||
        piece === '・';
    return isKnown ? [] : [`page ${page.number}: “${text.text}” is no text of the tree`];
  });
}

class TreeReader {
  readonly #texts: readonly TreeText[];
  /** What is still to come of each text. */
  readonly #left: string[];
  #current = -1;

  constructor(texts: readonly TreeText[]) {
    this.#texts = texts;
    this.#left = texts.map(({ text }) => text);
  }

  startPage(): void {
    this.#current = -1;
  }

  /** Takes a piece of text off what is expected; false when it is not. */
  read(piece: string): boolean {
    const take = (index: number) => this.#take(index, this.#withoutMarker(index, piece));
    if (take(this.#current)) return true;
    const found = this.#beginnings().find(take) ?? this.#cut().find(take);
    this.#current = found ?? this.#current;
    return found !== undefined;
  }

  expected(): string {
    const left = this.#left[this.#current] ?? '';
    return left === '' ? JSON.stringify(this.#beginnings().map((index) => this.#texts[index])) : `“${left}”`;
  }

  unread(): readonly string[] {
    return this.#left.flatMap((left, index) =>
      left === '' ? [] : [`“${left}” of “${this.#texts[index]?.text}” is lost`],
    );
  }

  /** The next text; and where columns stand side by side, the next of each later column, which begins on the same page. */
  #beginnings(): readonly number[] {
    const isDone = this.#current < 0 || this.#left[this.#current] === '' || this.#isCell(this.#current);
    const first = this.#texts.findIndex((_, index) => this.#isUnstarted(index));
    const { columns } = this.#texts[first] ?? {};
    if (!isDone || first < 0) return [];
    if (columns === undefined) return [first];
    const heads = new Map<number | undefined, number>();
    this.#texts.forEach((text, index) => {
      const isNext = text.columns === columns && index > this.#current && this.#isUnstarted(index);
      if (isNext && !heads.has(text.column)) heads.set(text.column, index);
    });
    return [...heads.values()];
  }

  /** A page break leaves texts unfinished: the cells of a row that it cuts, and the last text of a page. */
  #cut(): readonly number[] {
    return this.#texts.flatMap((_, index) => (this.#left[index] === '' || this.#isUnstarted(index) ? [] : [index]));
  }

  #take(index: number, piece: string): boolean {
    const left = this.#left[index];
    if (left === undefined || left === '' || !left.startsWith(piece)) return false;
    this.#left[index] = left.slice(piece.length);
    return true;
  }

  #isUnstarted(index: number): boolean {
    return this.#left[index] === this.#texts[index]?.text;
  }

  #isCell(index: number): boolean {
    return this.#texts[index]?.row !== undefined;
  }

  /** The mark of a list's item is no text of the tree. */
  #withoutMarker(index: number, piece: string): string {
    return this.#texts[index]?.element === 'li' && this.#isUnstarted(index) ? piece.replace(/^・/, '') : piece;
  }
}
