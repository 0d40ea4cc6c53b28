/** Which structure type (ISO 32000-1, 14.8.4) each element of the document tree has, and its attributes. */

import type { Element } from 'hast';
import type { StructureNode } from './structure-tree.ts';

/** `undefined` for elements that are no structure of their own: their text belongs to the element around them. */
export function roleOf(element: Element): string | undefined {
  return element.data?.picture === undefined ? roles[element.tagName] : 'Figure';
}

/** The structure type of an inline element: its text is marked as its own, inside the element around it. */
export function inlineRoleOf(element: Element): string | undefined {
  if (element.tagName === 'span' && element.properties.lang === undefined) return undefined;
  return inlineRoles[element.tagName];
}

const inlineRoles: Readonly<Record<string, string>> = {
  a: 'Link',
  ins: 'Span',
  del: 'Span',
  span: 'Span',
  ruby: 'Ruby',
  rb: 'RB',
  rt: 'RT',
};

/** As PDF text that follows the other entries of the structure element. */
export function attributesOf(node: StructureNode): string {
  const { role, element } = node;
  const { lang } = element.properties;
  if (role === 'Span' && typeof lang === 'string') return ` /Lang ${textString(lang)}`;
  if (role === 'TH' || role === 'TD') return tableAttributes(role, element);
  if (role !== 'Figure') return '';
  const box =
    node.box === undefined ? '' : ` /A << /O /Layout /Placement /Block /BBox [${node.box.map(round).join(' ')}] >>`;
  return ` /Alt ${textString(element.data?.picture?.alternative ?? '')}${box}`;
}

/** A text string of PDF: UTF-16 with a byte order mark, in hexadecimal. */
export function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

const roles: Readonly<Record<string, string>> = {
  article: 'Art',
  section: 'Sect',
  header: 'Div',
  div: 'Div',
  nav: 'Sect',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  dt: 'P',
  dd: 'P',
  dl: 'Div',
  aside: 'Div',
  small: 'P',
  ul: 'L',
  ol: 'L',
  li: 'LI',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  figure: 'Div',
  figcaption: 'P',
};

const scopes: Readonly<Record<string, string>> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' };

function tableAttributes(role: 'TH' | 'TD', { properties }: Element): string {
  const { rowSpan, colSpan, scope } = properties;
  const entries = [
    ...(role === 'TH' ? [`/Scope /${scopes[String(scope)] ?? 'Column'}`] : []),
    ...(rowSpan === undefined ? [] : [`/RowSpan ${Number(rowSpan)}`]),
    ...(colSpan === undefined ? [] : [`/ColSpan ${Number(colSpan)}`]),
  ];
  return entries.length === 0 ? '' : ` /A << /O /Table ${entries.join(' ')} >>`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
