/** Which structure type (ISO 32000-1, 14.8.4) each element of the document tree has, and its attributes. */

import type { Element, ElementContent } from 'hast';
import { classesOf } from '../../../document/classes-of.ts';
import { isElement, type PdfStandard } from '../../../document/document.ts';
import { hasOwnMeaning } from '../../../document/flow/inline-elements.ts';
import { isLeader } from '../../../document/flow/leader.ts';
import { listNumberingOf } from '../../../document/flow/list-numbering.ts';
import { isNoteReference } from '../../../document/flow/note-reference.ts';
import { spokenWords } from '../../../document/flow/spoken-words.ts';
import type { StructureNode } from './structure-node.ts';

/** `undefined` for elements that are no structure of their own: their text belongs to the element around them. */
export function roleOf(element: Element, parent: StructureNode, standard: PdfStandard = 'ua-1'): string | undefined {
  if (standard === 'ua-2') {
    // PDF 2.0 has other notes, and captions of tables and figures only.
    if (element.tagName === 'figcaption') return 'P';
    const role = roleOf(element, parent);
    return role === 'Note' ? (element.tagName === 'aside' ? 'Aside' : 'FENote') : role;
  }
  if (element.data?.picture !== undefined) return 'Figure';
  const isContents = parent.element.tagName === 'nav' || parent.role === 'TOCI';
  if (isContents && isElement(element, 'ul', 'ol')) return 'TOC';
  if (parent.role === 'TOC' && element.tagName === 'li') return 'TOCI';
  if (element.tagName === 'p' && classesOf(element).some((name) => name === 'note' || name === 'footnote'))
    return 'Note';
  // A head needs a body (PDF/UA-1, 7.2), so in a table without rows it is the body.
  if (isElement(element, 'thead', 'tfoot') && !parent.element.children.some(hasRows)) return 'TBody';
  return roles[element.tagName];
}

function hasRows(element: ElementContent): boolean {
  return isElement(element, 'tbody') && element.children.some((child) => isElement(child, 'tr'));
}

/** How deep a paragraph of `nav` stands as an entry, from 1; `undefined` for a title or a remark. */
export function levelOfEntry(paragraph: Element): number | undefined {
  const level = classesOf(paragraph).flatMap((name) => /^contents-(\d)$/.exec(name)?.[1] ?? [])[0];
  if (level !== undefined) return Number(level);
  const refers = paragraph.children.some((child) => isElement(child) && (child.tagName === 'a' || isLeader(child)));
  return refers ? 1 : undefined;
}

/** The structure type of an inline element; `undefined` for one without a meaning of its own. */
export function inlineRoleOf(element: Element): string | undefined {
  if (isNoteReference(element)) return 'Reference';
  return hasOwnMeaning(element) ? inlineRoles[element.tagName] : undefined;
}

const inlineRoles: Readonly<Record<string, string>> = {
  a: 'Link',
  ins: 'Span',
  del: 'Span',
  mark: 'Span',
  span: 'Span',
  ruby: 'Ruby',
  rb: 'RB',
  rt: 'RT',
};

/** As PDF text that follows the other entries of the structure element. */
export function attributesOf(node: StructureNode, standard: PdfStandard = 'ua-1'): string {
  const { lang } = node.element.properties;
  const name = node.name === undefined ? '' : ` /ID (${node.name})`;
  return `${name}${typeof lang === 'string' ? ` /Lang ${textString(lang)}` : ''}${ownAttributes(node, standard)}`;
}

function ownAttributes(node: StructureNode, standard: PdfStandard): string {
  const { role, element, box } = node;
  switch (role) {
    case 'TH':
    case 'TD':
      return `${actualText(element)}${tableAttributes(node)}`;
    case 'L':
      return listAttributes(element, standard);
    case 'Span':
      return decorationAttributes(element);
    case 'Figure': {
      const place =
        box === undefined ? '' : ` /A << /O /Layout /Placement /Block /BBox [${box.map(round).join(' ')}] >>`;
      return ` /Alt ${textString(element.data?.picture?.alternative ?? '')}${place}`;
    }
    default:
      return '';
  }
}

/** What is read in place of the text. */
function actualText(cell: Element): string {
  const words = spokenWords(cell);
  return words === undefined ? '' : ` /ActualText ${textString(words)}`;
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
  aside: 'Note',
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
  figcaption: 'Caption',
};

const scopes: Readonly<Record<string, string>> = { col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row' };

/** A head that names no scope is the head of a column in `thead` and of a row elsewhere, as in HTML. */
function tableAttributes({ role, element, parent, headers = [] }: StructureNode): string {
  const { rowSpan, colSpan, scope } = element.properties;
  const usual = parent?.parent?.role === 'THead' ? 'Column' : 'Row';
  const entries = [
    ...(role === 'TH' ? [`/Scope /${scopes[String(scope)] ?? usual}`] : []),
    ...(rowSpan === undefined ? [] : [`/RowSpan ${Number(rowSpan)}`]),
    ...(colSpan === undefined ? [] : [`/ColSpan ${Number(colSpan)}`]),
    ...(headers.length === 0 ? [] : [`/Headers [${headers.map((name) => `(${name})`).join(' ')}]`]),
  ];
  return entries.length === 0 ? '' : ` /A << /O /Table ${entries.join(' ')} >>`;
}

/** What the labels of a list are (PDF/UA, Matterhorn 16-001). */
function listAttributes(list: Element, standard: PdfStandard): string {
  // Items of a cell bear their marks in their text.
  const numbering = isElement(list, 'ul', 'ol')
    ? listNumberingOf(list, standard === 'ua-2' ? 'Description' : 'None')
    : undefined;
  return numbering === undefined ? '' : ` /A << /O /List /ListNumbering /${numbering} >>`;
}

/** Deleted, inserted and changed text, told apart without looking at the strokes. */
function decorationAttributes({ tagName }: Element): string {
  const type = { del: 'LineThrough', ins: 'Underline', mark: 'Underline' }[tagName];
  return type === undefined ? '' : ` /A << /O /Layout /TextDecorationType /${type} >>`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
