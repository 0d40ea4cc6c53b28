/** Writes the document tree as one self-contained HTML file: the theme as CSS, no scripts, no outside address. */

import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../../document/classes-of.ts';
import { type ComposedDocument, isElement } from '../../document/document.ts';
import { HeadingLevels } from '../../document/flow/heading-levels.ts';
import { hasOwnMarkers } from '../../document/flow/list-markers.ts';
import { findMark, markedTextOf } from '../../document/flow/redline-marks.ts';
import type { Writer } from '../writer.ts';
import { convertLeaders, holdsLeader } from './convert-leaders.ts';
import { convertItemLines } from './convert-lines.ts';
import { convertMarkedList } from './convert-list.ts';
import { convertPicture, drawNarrow, type NarrowPictures } from './convert-picture.ts';
import { convertTable } from './convert-table.ts';
import { Naming } from './naming.ts';
import { SharedLooks } from './share-looks.ts';
import { styleSheet } from './style-sheet.ts';

export const htmlWriter: Writer = {
  format: 'html',
  async write(document, _fonts, sink) {
    const html = `<!doctype html>\n${toHtml(page(document, await drawNarrow(document.tree)), { allowDangerousHtml: true })}\n`;
    sink.write(new TextEncoder().encode(html));
    return { findings: [] };
  },
};

function page(document: ComposedDocument, narrow: NarrowPictures): Element {
  const issuer = [document.organization, document.section].filter((part) => part !== '').join(' ');
  const conversion = new Conversion(document.tree, narrow);
  const content = conversion.convertAll(document.title);
  return h('html', { lang: 'ja' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'author', content: issuer }),
      h('meta', { name: 'generator', content: 'torikumi' }),
      h('title', document.title),
      h('style', [styleSheet(document.theme, document.page), conversion.looks.rules()].join('\n').trim()),
    ]),
    h('body', [
      h('a', { className: ['skip'], href: '#main' }, '本文へ'),
      ...contentsOf(conversion.parts),
      h('main', { id: 'main', tabIndex: -1 }, content),
      ...linksToData(document),
    ]),
  ]);
}

/** The same figures for programs, and what their readers may do with them. */
function linksToData({ dataFiles = [], license }: ComposedDocument): readonly Element[] {
  if (dataFiles.length === 0) return [];
  const files = dataFiles.map((name) => {
    const isData = name.endsWith('.csv');
    const type = isData ? 'text/csv' : 'application/csvm+json';
    return h('li', h('a', { href: name, type }, `${name}（${isData ? 'CSV' : '列の説明'}）`));
  });
  const { name = '', url } = license ?? {};
  const terms = url === undefined ? name : h('a', { href: url, rel: 'license' }, name);
  const told = license === undefined ? [] : [h('p', ['利用条件：', terms])];
  return [h('footer', { className: ['data-files'] }, [h('p', 'このページの数値のデータ'), h('ul', files), ...told])];
}

interface Part {
  readonly id: string;
  readonly name: string;
}

/** Parts of fewer are found without. */
const fewParts = 2;

/** More of them would push the page itself out of sight. */
const mostOpen = 12;

/** A long page without contents of its own begins with its parts. */
function contentsOf(parts: readonly Part[]): readonly Element[] {
  if (parts.length <= fewParts) return [];
  const items = parts.map(({ id, name }) => h('li', h('a', { href: `#${encodeURIComponent(id)}` }, name)));
  const list = h('ul', items);
  const folded = h('details', [h('summary', `目次（${parts.length}）`), list]);
  return [h('nav', { className: ['page-contents'], ariaLabel: '目次' }, [parts.length > mostOpen ? folded : list])];
}

/** Of one document, in reading order. */
class Conversion {
  readonly #tree: Root;
  readonly #naming: Naming;
  readonly #narrow: NarrowPictures;
  readonly #parts: Part[] = [];
  readonly #levels = new HeadingLevels();
  readonly looks = new SharedLooks();
  #hasContents = false;

  constructor(tree: Root, narrow: NarrowPictures) {
    this.#tree = tree;
    this.#narrow = narrow;
    this.#naming = new Naming(idsOf(tree));
  }

  /** A page without a heading of the first level has its title for one, which is not seen. */
  convertAll(title: string): ElementContent[] {
    if (holdsTitle(this.#tree)) return this.#convertChildren(this.#tree);
    this.#levels.enter(1);
    return [h('h1', { className: ['unseen-title'] }, title), ...this.#convertChildren(this.#tree)];
  }

  /** What stands under headings of the second level; none where the document says so itself. */
  get parts(): readonly Part[] {
    return this.#hasContents ? [] : this.#parts;
  }

  #convertChildren(parent: Root | Element): ElementContent[] {
    return parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [child];
      if (!isElement(child)) return [];
      const picture = child.data?.picture;
      return picture === undefined ? [this.#convert(child)] : [...convertPicture(picture, this.#narrow, this.looks)];
    });
  }

  #convert(element: Element): ElementContent {
    const plain = (each: Element) => this.#convertPlain(each);
    if (findMark(element) !== undefined) return markRedline(element, plain(element));
    if (isElement(element, 'ul', 'ol') && hasOwnMarkers(element)) return convertMarkedList(element, plain);
    if (element.tagName === 'table') return convertTable(element, this.#naming, plain);
    return plain(element);
  }

  #convertPlain(element: Element): Element {
    const { dataHeading, dataWidth, dataSheet, dataFreezeColumns, dataLevel, ...others } = element.properties;
    const { dataRunningHead, dataPageNumbers, dataPageOf, dataRepeatedColumn, ...properties } = others;
    const level = this.#enterHeading(element);
    const converted = this.#convertChildren(element);
    if (element.tagName === 'nav') this.#hasContents = true;
    const part = this.#addPart(element);
    const children = holdsLeader(converted)
      ? convertLeaders(converted)
      : element.tagName === 'td'
        ? convertItemLines(converted)
        : converted;
    // HTML forbids headings inside th; the role gives a screen reader the same way through the document.
    const content =
      dataHeading === undefined || level === undefined
        ? children
        : [h('div', { ...part, role: 'heading', ariaLevel: level }, children)];
    const own = dataHeading === undefined ? { ...properties, ...part } : properties;
    return { ...plainElement(element, level, own), children: content };
  }

  /** Whatever its name asks for, levels have no gaps. A heading without a word is none. */
  #enterHeading(element: Element): number | undefined {
    const asked = headingLevel(element);
    const name = markedTextOf(element).trim();
    if (asked === undefined || (name === '' && !holdsPicture(element))) return undefined;
    this.#naming.enterHeading(name);
    return this.#levels.enter(asked);
  }

  /** A heading of the second level bears a name; its own, where it has one. */
  #addPart(element: Element): { readonly id?: string } {
    const { id, dataHeading } = element.properties;
    if (element.tagName !== 'h2' && Number(dataHeading) !== 2) return {};
    const name = markedTextOf(element).trim();
    if (name === '') return {};
    const isNamed = typeof id === 'string' && element.tagName === 'h2';
    const own = isNamed ? id : this.#naming.newId('part');
    this.#parts.push({ id: own, name });
    return isNamed ? {} : { id: own };
  }
}

function headingLevel({ tagName, properties: { dataHeading } }: Element): number | undefined {
  if (dataHeading !== undefined) return Number(dataHeading);
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined;
}

/** Sections are named by no heading of their own in many documents, so they are none to whoever hears the page. */
function plainElement(element: Element, level: number | undefined, properties: Properties): Element {
  const { tagName } = element;
  const as = (name: string, ...classes: readonly string[]): Element => {
    const className = classes.length === 0 ? {} : { className: [...classes, ...classesOf(element)] };
    return { type: 'element', tagName: name, properties: { ...properties, ...className }, children: [] };
  };
  if (tagName === 'section') return as('div', 'page-section');
  if (tagName === 'article') return as('div');
  if (!/^h[1-6]$/.test(tagName)) return as(tagName);
  if (level === undefined) return as('div');
  return `h${level}` === tagName ? as(tagName) : as(`h${level}`, `as-${tagName}`);
}

function holdsTitle(parent: Root | Element): boolean {
  return parent.children.some((child) => {
    if (!isElement(child)) return false;
    return (headingLevel(child) === 1 && textOf(child).trim() !== '') || holdsTitle(child);
  });
}

function holdsPicture(element: Element): boolean {
  return (
    element.data?.picture !== undefined || element.children.some((child) => isElement(child) && holdsPicture(child))
  );
}

/** With its marks for whoever hears or copies the text; the role is for programs that know only roles. */
function markRedline(element: Element, plain: Element): Element {
  const mark = findMark(element);
  if (mark === undefined || plain.children.length === 0) return plain;
  const hidden = (text: string) => h('span.redline-mark', text);
  const role = roles.get(element.tagName);
  const properties = { ...plain.properties, ...(role === undefined ? {} : { role }) };
  return { ...plain, properties, children: [hidden(mark.before), ...plain.children, hidden(mark.after)] };
}

const roles = new Map([
  ['del', 'deletion'],
  ['ins', 'insertion'],
]);

function idsOf(parent: Root | Element): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (child.properties.id !== undefined) ids.add(`${child.properties.id}`);
      visit(child);
    }
  };
  visit(parent);
  return ids;
}
