/** Adds bookmarks to the outline, each below the nearest one before it of a higher level. */

import type { Bookmark } from '../../../layout/measure/block.ts';
import type { OutlineItem, PdfDocument } from '../file/pdfmake-parts.ts';

export class Bookmarks {
  readonly #document: PdfDocument;
  readonly #open: { readonly level: number; readonly item: OutlineItem }[] = [];

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** `top` is the height above the lower edge of the document's current page that a reader is taken to. */
  add({ level, title }: Bookmark, top: number): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#document.outline;
    const item = parent.addItem(title, { expanded: level === 1 });
    item.outlineData.Dest = [this.#document.page.dictionary, 'XYZ', null, Math.round(top), null];
    this.#open.push({ level, item });
  }
}
