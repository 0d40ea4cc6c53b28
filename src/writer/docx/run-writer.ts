/** Writes runs: their looks, tracked changes, links, fields, footnotes and bookmarks, each change and bookmark with a number of its own. */

import { escapeText, tag } from '../package/xml.ts';
import type { Run, Side } from './collect-runs.ts';
import { fieldBegin, fieldEnd } from './field.ts';

/** Who made the changes that are tracked, and when. */
export interface Author {
  readonly name: string;
  /** e.g. `2018-08-31T00:00:00Z`. */
  readonly date: string;
}

/** What runs refer to in other parts of the file. */
export interface References {
  /** The relation of an address. */
  link(address: string): string;
  /** The number of a footnote; `undefined` where there is none of that id. */
  note(id: string): number | undefined;
  /** The bookmark at the element of that id; `undefined` where nothing leads there. */
  bookmark(id: string): string | undefined;
}

export class RunWriter {
  readonly #author: Author;
  readonly #references: References;
  readonly #scale: number;
  #count = 0;
  readonly #written = new Set<string>();

  /** `scale` is that of the sizes on the page. */
  constructor(author: Author, references: References, scale: number) {
    this.#author = author;
    this.#references = references;
    this.#scale = scale;
  }

  /** Whatever follows each other with one link and in the same editions is written together. */
  runs(runs: readonly Run[]): string {
    let xml = '';
    for (let at = 0; at < runs.length; ) {
      const first = runs[at];
      if (first === undefined) break;
      let end = at + 1;
      while (end < runs.length && runs[end]?.href === first.href && runs[end]?.pageOf === first.pageOf) end += 1;
      const together = runs.slice(at, end);
      xml += this.#inLink(first, this.#inField(first, this.#inSides(together)));
      at = end;
    }
    return xml;
  }

  /** What is said of the mark that ends a paragraph of that side. */
  mark(side: Side): string {
    if (side === 'both') return '';
    if (side === 'neither') return this.change('w:ins') + this.change('w:del');
    return this.change(side === 'new' ? 'w:ins' : 'w:del');
  }

  /** An id that stands twice in a document leads to the first. */
  bookmarks(ids: readonly string[]): string {
    return ids.reduce((xml, id) => {
      const name = this.#references.bookmark(id);
      if (name === undefined || this.#written.has(name)) return xml;
      this.#written.add(name);
      const own = { 'w:id': this.#next() };
      return xml + tag('w:bookmarkStart', { ...own, 'w:name': name }) + tag('w:bookmarkEnd', own);
    }, '');
  }

  #inLink({ href }: Run, content: string): string {
    if (href === undefined) return content;
    if (!href.startsWith('#')) return tag('w:hyperlink', { 'r:id': this.#references.link(href) }, content);
    const anchor = this.#references.bookmark(href.slice(1));
    return anchor === undefined ? content : tag('w:hyperlink', { 'w:anchor': anchor }, content);
  }

  #inField({ pageOf }: Run, content: string): string {
    const bookmark = pageOf === undefined ? undefined : this.#references.bookmark(pageOf);
    if (bookmark === undefined) return content;
    return fieldBegin(`PAGEREF ${bookmark} \\h`) + content + fieldEnd;
  }

  #inSides(runs: readonly Run[]): string {
    let xml = '';
    for (let at = 0; at < runs.length; ) {
      const side = runs[at]?.side ?? 'both';
      let end = at;
      while (end < runs.length && runs[end]?.side === side) end += 1;
      const content = runs
        .slice(at, end)
        .map((run) => this.#run(run, side === 'old' || side === 'neither'))
        .join('');
      xml += this.#tracked(side, content);
      at = end;
    }
    return xml;
  }

  /** What stands in neither edition was put in and struck out again. */
  #tracked(side: Side, content: string): string {
    if (side === 'both') return content;
    if (side === 'neither') return this.change('w:ins', this.change('w:del', content));
    return this.change(side === 'new' ? 'w:ins' : 'w:del', content);
  }

  /** Of who made it, and when. */
  change(name: string, content = ''): string {
    const { name: author, date } = this.#author;
    return tag(name, { 'w:id': this.#next(), 'w:author': author, 'w:date': date }, content);
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #run(run: Run, isDeleted: boolean): string {
    const properties = this.#properties(run);
    const plain = (content: string) => tag('w:r', {}, properties, content);
    const text = textXml(run.text, isDeleted);
    if (run.reading !== undefined) return plain(this.#ruby(run, run.reading, properties, text));
    const note = run.note === undefined ? undefined : this.#references.note(run.note);
    if (note === undefined) return plain(text);
    // Its mark is the document's own, so it follows the reference: a character at a time, as LibreOffice prints a longer text beside
    // the mark that it has made of it.
    const mark = [...run.text].map((character) => textXml(character, isDeleted)).join('');
    return plain(tag('w:footnoteReference', { 'w:customMarkFollows': true, 'w:id': note }) + mark);
  }

  #ruby({ size = 10.5 }: Run, reading: string, properties: string, text: string): string {
    const half = Math.round(size * this.#scale);
    const look =
      '<w:rubyAlign w:val="distributeSpace"/>' +
      tag('w:hps', { 'w:val': half }) +
      tag('w:hpsRaise', { 'w:val': half * 2 - 2 }) +
      tag('w:hpsBaseText', { 'w:val': half * 2 }) +
      '<w:lid w:val="ja-JP"/>';
    const small = tag('w:rPr', {}, tag('w:sz', { 'w:val': half }));
    return tag(
      'w:ruby',
      {},
      tag('w:rubyPr', {}, look),
      tag('w:rt', {}, tag('w:r', {}, small, textXml(reading, false))),
      tag('w:rubyBase', {}, tag('w:r', {}, properties, text)),
    );
  }

  #properties(run: Run): string {
    const { bold, italic, underline, raised, size, color, language, href } = run;
    const points = size === undefined ? undefined : Math.round(size * this.#scale * 2);
    const isOut = href !== undefined && !href.startsWith('#');
    const parts = [
      bold === undefined ? '' : `<w:b${bold ? '' : ' w:val="0"'}/><w:bCs${bold ? '' : ' w:val="0"'}/>`,
      italic === true ? '<w:i/><w:iCs/>' : '',
      color === undefined ? '' : tag('w:color', { 'w:val': color.slice(1).toUpperCase() }),
      points === undefined ? '' : tag('w:sz', { 'w:val': points }) + tag('w:szCs', { 'w:val': points }),
      underline === true || isOut ? '<w:u w:val="single"/>' : '',
      raised === undefined ? '' : tag('w:vertAlign', { 'w:val': raised }),
      language === undefined ? '' : tag('w:lang', { 'w:val': language }),
    ].join('');
    return parts === '' ? '' : tag('w:rPr', {}, parts);
  }
}

/** Line ends and tabs are elements of their own. */
function textXml(text: string, isDeleted: boolean): string {
  const name = isDeleted ? 'w:delText' : 'w:t';
  return text
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '') return '';
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return `<${name} xml:space="preserve">${escapeText(part)}</${name}>`;
    })
    .join('');
}
