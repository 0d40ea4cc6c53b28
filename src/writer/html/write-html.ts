/** Writes the document tree as one self-contained HTML file: the theme as CSS, no scripts, no outside address. */

import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { type ComposedDocument, isElement, type Picture } from '../../document/document.ts';
import { gridOf } from '../../document/flow/grid.ts';
import { hasOwnMarkers } from '../../document/flow/list-markers.ts';
import { findMark, markedTextOf } from '../../document/flow/redline-marks.ts';
import type { Writer } from '../writer.ts';
import { convertLeaders, holdsLeader } from './convert-leaders.ts';
import { convertMarkedList } from './convert-list.ts';
import { styleSheet } from './style-sheet.ts';

export const htmlWriter: Writer = {
  format: 'html',
  async write(document, _fonts, sink) {
    const html = `<!doctype html>\n${toHtml(page(document))}\n`;
    sink.write(new TextEncoder().encode(html));
    return { findings: [] };
  },
};

function page(document: ComposedDocument): Element {
  const issuer = [document.organization, document.section].filter((part) => part !== '').join(' ');
  return h('html', { lang: 'ja' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'author', content: issuer }),
      h('meta', { name: 'generator', content: 'torikumi' }),
      h('title', document.title),
      h('style', styleSheet(document.theme, document.page)),
    ]),
    h('body', [h('main', convertChildren(document.tree))]),
  ]);
}

function convertChildren(parent: Root | Element): ElementContent[] {
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return isElement(child) ? [convert(child)] : [];
  });
}

function convert(element: Element): ElementContent {
  const picture = element.data?.picture;
  if (picture !== undefined) return inlinePicture(picture);
  if (element.tagName === 'del' || element.tagName === 'ins') return convertRedline(element);
  if (isElement(element, 'ul', 'ol') && hasOwnMarkers(element)) return convertMarkedList(element, convertPlain);
  if (element.tagName !== 'table') return convertPlain(element);
  // A wide table scrolls by itself on a narrow screen; with a tab stop it also does so from the keyboard.
  const ariaLabel = nameOf(element);
  return h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel }, [convertPlain(element)]);
}

function convertPlain(element: Element): Element {
  const { dataHeading, dataWidth, dataSheet, dataFreezeColumns, ...others } = element.properties;
  const { dataRunningHead, dataPageNumbers, dataPageOf, dataRepeatedColumn, ...properties } = others;
  const converted = convertChildren(element);
  const children = holdsLeader(converted) ? convertLeaders(converted) : converted;
  if (isElement(element, 'col') && dataWidth !== undefined) {
    return h('col', { ...properties, style: `width:${dataWidth}em` });
  }
  // HTML forbids headings inside th; the role gives a screen reader the same way through the document.
  const content =
    dataHeading === undefined ? children : [h('div', { role: 'heading', ariaLevel: Number(dataHeading) }, children)];
  return { type: 'element', tagName: element.tagName, properties, children: content };
}

/** With its marks for whoever hears or copies the text; the role is for programs that know only roles. */
function convertRedline(element: Element): Element {
  const plain = convertPlain(element);
  const mark = findMark(element);
  if (mark === undefined || plain.children.length === 0) return plain;
  const hidden = (text: string) => h('span.redline-mark', text);
  const role = element.tagName === 'del' ? 'deletion' : 'insertion';
  const properties = { ...plain.properties, role };
  return { ...plain, properties, children: [hidden(mark.before), ...plain.children, hidden(mark.after)] };
}

/** The picture itself, in the page, named by the words that carry what it shows. */
function inlinePicture(picture: Picture): ElementContent {
  if (!('svg' in picture)) {
    const { type, bytes } = picture.image;
    const src = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
    return h('img', { src, alt: picture.alternative, style: `width:${picture.width}pt` });
  }
  const svg = fromHtml(picture.svg, { fragment: true, space: 'svg' }).children.find((child) => isElement(child, 'svg'));
  if (svg === undefined || !isElement(svg)) throw new Error('A picture without an svg element');
  const { width, height } = picture;
  svg.properties = {
    ...svg.properties,
    role: 'img',
    ariaLabel: picture.alternative,
    width: undefined,
    height: undefined,
    viewBox: svg.properties.viewBox ?? `0 0 ${width} ${height}`,
    style: `max-width:${width}pt`,
  };
  return svg;
}

/** What a screen reader calls the table: its caption, the heading in its head, or what it begins with. */
function nameOf(table: Element): string {
  const { caption, groups } = gridOf(table);
  const heads = groups.filter(({ part }) => part === 'head').flatMap(({ rows }) => rows);
  const cells = heads.flatMap((row) => row.cells.map(({ element }) => element));
  const heading = cells.find((cell) => cell.properties.dataHeading !== undefined);
  return markedTextOf(caption ?? heading ?? cells[0] ?? groups[0]?.rows[0]?.element ?? table).trim();
}
