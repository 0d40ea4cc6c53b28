/** Checks pages as they are laid out: every text put in stands on them once and in order, and nothing leaves the page. */

import type { Element, Root } from 'hast';
import { isElement } from '../../document/document.ts';
import { holdsBlocks } from '../../document/flow/block-names.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { PageItem, PlacedLine } from './page-item.ts';

export class PageCheck {
  readonly #sources: readonly Element[];
  /** What has been drawn of each source so far. */
  readonly #drawn: string[];
  /** Of each source that is shown again, what is still missing of its latest showing, and on which page that began. */
  readonly #repeated = new Map<number, { readonly missing: string; readonly page: number }>();
  /** Counted, as with wrong lengths every line of a long document may leave its page. */
  #overflow: { readonly text: string; readonly pages: Set<number>; places: number } | undefined;

  constructor(sources: readonly Element[]) {
    this.#sources = sources;
    this.#drawn = sources.map(() => '');
  }

  /** `number` counts from 1. What leaves the page matters only on one that is written. */
  addPage(items: readonly PageItem[], page: PageGeometry, number: number, isWritten: boolean): void {
    for (const item of items) {
      if (item.kind !== 'line') continue;
      const { line, origin } = item;
      let text = '';
      for (const { text: own, run } of line.pieces) if (!run.marker) text += own + (run.ruby?.text ?? '');
      if (isWritten && !isInside(item, page)) this.#addOverflow(text, number);
      if (origin.label !== undefined || origin.source < 0) continue;
      if (origin.repeats) this.#repeat(origin.source, comparable(text), number);
      else this.#drawn[origin.source] += text;
    }
  }

  /** After the last page of the document. `isWritten` says whether an element stands on a page that is written. */
  end(isWritten: (source: Element) => boolean): readonly Finding[] {
    const lost = this.#sources.flatMap((source, index) => {
      if (source.data?.picture !== undefined || !isWritten(source)) return [];
      const drawn = this.#drawn[index] ?? '';
      const text = isElement(source, 'li') && holdsBlocks(source) ? '' : textOf(source);
      if (drawn === text || comparable(drawn) === comparable(text)) return [];
      return [error('text-lost', { text: comparable(text), page: undefined }, source.data?.place)];
    });
    const cut = [...this.#repeated].flatMap(([index, { missing, page }]) => {
      const source = this.#sources[index];
      if (missing === '' || source === undefined || !isWritten(source)) return [];
      return [error('text-lost', { text: comparable(textOf(source)), page }, source.data?.place)];
    });
    if (this.#overflow === undefined) return [...lost, ...cut];
    const { text, pages, places } = this.#overflow;
    return [error('text-overflows', { text, pages: [...pages], places }), ...lost, ...cut];
  }

  /** What is shown again is no text of the document, but is read as if it were: it stands there whole, or not at all. */
  #repeat(index: number, text: string, page: number): void {
    const source = this.#sources[index];
    if (source === undefined || text === '') return;
    const begun = this.#repeated.get(index);
    if (begun !== undefined && begun.missing !== '' && !begun.missing.startsWith(text)) return;
    const isBegun = begun !== undefined && begun.missing !== '';
    const whole = isBegun ? begun.missing : comparable(textOf(source));
    const missing = whole.startsWith(text) ? whole.slice(text.length) : whole;
    this.#repeated.set(index, { missing, page: isBegun ? begun.page : page });
  }

  #addOverflow(text: string, page: number): void {
    this.#overflow ??= { text, pages: new Set(), places: 0 };
    this.#overflow.pages.add(page);
    this.#overflow.places += 1;
  }
}

function isInside({ x, y, height, line }: PlacedLine, page: PageGeometry): boolean {
  const tolerance = 0.5;
  return (
    x >= -tolerance &&
    y >= -tolerance &&
    x + line.width <= page.width + tolerance &&
    y + height <= page.height + tolerance
  );
}

/** Texts of a tree that are in no element whose text was set, e.g. one straight inside of a list, beside its items. */
export function findUnset(parent: Root | Element, sources: ReadonlySet<Element>): readonly Finding[] {
  return parent.children.flatMap((child): readonly Finding[] => {
    if (child.type === 'text') {
      const text = comparable(child.value);
      const place = parent.type === 'element' ? parent.data?.place : undefined;
      return text === '' ? [] : [error('text-lost', { text, page: undefined }, place)];
    }
    if (!isElement(child) || child.data?.picture !== undefined) return [];
    const isSet = sources.has(child) && !(isElement(child, 'li') && holdsBlocks(child));
    return isSet ? [] : findUnset(child, sources);
  });
}

/** White space of markup and line ends are no text; everything else is. */
function comparable(text: string): string {
  return text.replace(/[ \t\r\n]+/g, '');
}

/** The text to be drawn: of an item that holds blocks, none, as theirs is their own; else all but the brackets around a reading, which `ruby` sets above the text instead. */
function textOf(element: Element): string {
  return element.children
    .map((child) =>
      child.type === 'text' ? child.value : isElement(child) && child.tagName !== 'rp' ? textOf(child) : '',
    )
    .join('');
}
