/** Adds bookmarks to the outline, each below the nearest one before it of a higher level. */

import type { Element } from 'hast';
import type { Bookmark } from '../../../layout/measure/block.ts';
import type { OutlineItem, PdfDocument } from '../file/pdfmake-parts.ts';
import type { StructureTree } from '../tags/structure-tree.ts';
import { goTo } from './add-links.ts';

export class Bookmarks {
  readonly #document: PdfDocument;
  readonly #structure: StructureTree;
  readonly #open: { readonly level: number; readonly item: OutlineItem }[] = [];

  constructor(document: PdfDocument, structure: StructureTree) {
    this.#document = document;
    this.#structure = structure;
  }

  /** `top` is the height above the lower edge of the document's current page that a reader is taken to, to an element. */
  add({ level, title }: Bookmark, top: number, element: Element | undefined): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const parent = this.#open.at(-1)?.item ?? this.#document.outline;
    const item = parent.addItem(title, { expanded: level === 1 });
    const place = [this.#document.page.dictionary, 'XYZ', null, Math.round(top), null];
    const structure = element === undefined ? undefined : this.#structure.destinationOf(element);
    delete item.outlineData.Dest;
    Object.assign(item.outlineData, structure === undefined ? { Dest: place } : { A: goTo(place, structure) });
    this.#open.push({ level, item });
  }
}
