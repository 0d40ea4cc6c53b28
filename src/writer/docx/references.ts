/** What a document refers to: places in itself, its footnotes, and addresses outside of it. */

import type { Element, Root } from 'hast';
import { classesOf } from '../../document/classes-of.ts';
import { isElement } from '../../document/document.ts';
import { isNoteReference } from '../../document/flow/note-reference.ts';
import type { References } from './run-writer.ts';

/** Programs keep two notes of their own: the lines above notes. */
const firstNote = 2;

/** Elements whose places are known; those inside a line have none of their own. */
const inline = [
  'a',
  'span',
  'sup',
  'sub',
  'strong',
  'em',
  'small',
  'mark',
  'ins',
  'del',
  'ruby',
  'rb',
  'rt',
  'rp',
  'br',
];

export class DocumentReferences implements References {
  readonly #bookmarks = new Map<string, string>();
  readonly #notes = new Map<string, { readonly number: number; readonly element: Element }>();
  readonly #links = new Map<string, string>();
  readonly #levels = new Map<string, number>();

  constructor(tree: Root) {
    const found: Found = { wanted: [], noted: new Set(), places: new Map(), notes: [] };
    search(tree, false, found);
    for (const element of found.notes) {
      const id = String(element.properties.id);
      if (found.noted.has(id) && !this.#notes.has(id)) {
        this.#notes.set(id, { number: this.#notes.size + firstNote, element });
      }
    }
    for (const id of found.wanted) {
      const place = found.places.get(id);
      if (place === undefined || this.#bookmarks.has(id) || this.#notes.has(id)) continue;
      this.#bookmarks.set(id, `_b${this.#bookmarks.size + 1}`);
      this.#levels.set(id, headingBelow(place) ?? 1);
    }
  }

  get notes(): readonly { readonly number: number; readonly element: Element }[] {
    return [...this.#notes.values()];
  }

  /** Addresses by their relations. */
  get links(): readonly (readonly [id: string, address: string])[] {
    return [...this.#links].map(([address, id]) => [id, address]);
  }

  link(address: string): string {
    const id = this.#links.get(address) ?? `rLink${this.#links.size + 1}`;
    this.#links.set(address, id);
    return id;
  }

  note(id: string): number | undefined {
    return this.#notes.get(id)?.number;
  }

  bookmark(id: string): string | undefined {
    return this.#bookmarks.get(id);
  }

  /** The level of the heading that an element is or begins with, where something leads to it. */
  levelOf(id: string): number {
    return this.#levels.get(id) ?? 1;
  }
}

interface Found {
  readonly wanted: string[];
  readonly noted: Set<string>;
  readonly places: Map<string, Element>;
  readonly notes: Element[];
}

function search(parent: Root | Element, isNote: boolean, found: Found): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const { id, href, dataPageOf } = child.properties;
    if (typeof href === 'string' && href.startsWith('#')) {
      found.wanted.push(href.slice(1));
      if (isNote) found.noted.add(href.slice(1));
    }
    if (typeof dataPageOf === 'string') found.wanted.push(dataPageOf);
    if (typeof id === 'string' && !inline.includes(child.tagName) && !found.places.has(id)) found.places.set(id, child);
    if (child.tagName === 'aside' && typeof id === 'string' && classesOf(child).includes('footnote'))
      found.notes.push(child);
    search(child, isNote || isNoteReference(child), found);
  }
}

function headingBelow(element: Element): number | undefined {
  if (/^h[1-6]$/.test(element.tagName)) return Number(element.tagName.slice(1));
  for (const child of element.children) {
    const level = isElement(child) ? headingBelow(child) : undefined;
    if (level !== undefined) return level;
  }
  return undefined;
}
