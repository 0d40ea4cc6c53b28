/** Sections of pages: their size and side, what stands above and below them, and how they are counted. */

import { type PageGeometry, turnPage } from '../../layout/pages/page-geometry.ts';
import { escapeText, tag } from '../package/xml.ts';
import { fieldBegin, fieldEnd } from './field.ts';
import { twips } from './paragraph.ts';

/** `none`: without a number; `restart`: counted from 1. */
export type PageNumbers = 'none' | 'restart';

export interface Pages {
  readonly isTurned: boolean;
  readonly isCover: boolean;
  readonly runningHead: string;
  readonly isNumbered: boolean;
  readonly restarts: boolean;
  /** The first page has nothing above it. */
  readonly isTitled: boolean;
}

/** Heads and feet of pages, each a part of the file: alike ones are one. */
export class Furniture {
  readonly #isThrough: boolean;
  readonly #styles: { readonly head: string; readonly foot: string };
  readonly #parts = new Map<string, { readonly name: string; readonly xml: string }>();

  /** `isThrough`: all pages are counted from the first to the last, so that each also says how many there are. */
  constructor(isThrough: boolean, styles: { readonly head: string; readonly foot: string }) {
    this.#isThrough = isThrough;
    this.#styles = styles;
  }

  /** By their relation's id. */
  get parts(): readonly { readonly id: string; readonly name: string; readonly xml: string }[] {
    return [...this.#parts.values()].map(({ name, xml }) => ({ id: idOf(name), name, xml }));
  }

  /** `w:sectPr`. */
  section(pages: Pages, geometry: PageGeometry): string {
    const { width, height, top, right, bottom, left } = pages.isTurned ? turnPage(geometry) : geometry;
    const isWide = width > height;
    const size = { 'w:w': twips(width), 'w:h': twips(height), ...(isWide ? { 'w:orient': 'landscape' } : {}) };
    const margins = { 'w:top': twips(top), 'w:right': twips(right), 'w:bottom': twips(bottom), 'w:left': twips(left) };
    const edge = { 'w:header': twips(Math.min(top, bottom) / 2.6), 'w:footer': twips(bottom / 2.6), 'w:gutter': 0 };
    const reference = (kind: 'header' | 'footer', type: string, text: string) =>
      tag(`w:${kind}Reference`, { 'w:type': type, 'r:id': this.#part(kind, text) });
    const foot = pages.isNumbered ? 'number' : '';
    return tag(
      'w:sectPr',
      {},
      reference('header', 'default', pages.runningHead),
      reference('footer', 'default', foot),
      pages.isTitled ? reference('header', 'first', '') + reference('footer', 'first', foot) : '',
      '<w:type w:val="nextPage"/>',
      tag('w:pgSz', size),
      tag('w:pgMar', { ...margins, ...edge }),
      pages.restarts ? '<w:pgNumType w:start="1"/>' : '',
      pages.isCover ? '<w:vAlign w:val="both"/>' : '',
      pages.isTitled ? '<w:titlePg/>' : '',
    );
  }

  #part(kind: 'header' | 'footer', text: string): string {
    const key = `${kind} ${text}`;
    const known = this.#parts.get(key);
    const part = known ?? { name: `${kind}${this.#parts.size + 1}.xml`, xml: this.#xml(kind, text) };
    this.#parts.set(key, part);
    return idOf(part.name);
  }

  #xml(kind: 'header' | 'footer', text: string): string {
    const style = kind === 'header' ? this.#styles.head : this.#styles.foot;
    const content = text === '' ? '' : kind === 'header' ? words(text) : this.#number();
    return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style })), content);
  }

  #number(): string {
    const own = `${fieldBegin('PAGE')}${words('1')}${fieldEnd}`;
    return this.#isThrough ? `${own}${words(' ／ ')}${fieldBegin('NUMPAGES')}${words('1')}${fieldEnd}` : own;
  }
}

function words(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

function idOf(name: string): string {
  return `r${name.slice(0, name.indexOf('.'))}`;
}
