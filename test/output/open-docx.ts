/** Opens a DOCX as a reader sees it, or as it is once all its tracked changes are accepted or refused. */

import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { withoutSpace } from './open-pdf.ts';
import { type ReportRow, readIndicatorRows } from './report-table.ts';

/** `new`: all changes accepted; `old`: all refused; `all`: what was struck out and what was put in beside each other. */
export type DocxSide = 'new' | 'old' | 'all';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export interface DocxParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly text: string;
}

export interface DocxTable {
  readonly kind: 'table';
  /** The same cell stands at every place that it covers. */
  readonly rows: readonly (readonly DocxCell[])[];
}

export interface DocxCell {
  readonly text: string;
}

export type DocxBlock = DocxParagraph | DocxTable;

/** Parts by their names. */
export function docxParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes } as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.write(xml).close();
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...findAll(child, name)] : findAll(child, name);
  });
}

/** Without paragraphs that hold nothing. */
export function readDocx(bytes: Uint8Array, side: DocxSide): readonly DocxBlock[] {
  const document = parseXml(docxParts(bytes)['word/document.xml'] ?? '');
  const [body] = findAll(document, 'w:body');
  return body === undefined ? [] : blocksOf(body, side);
}

/** The indicator rows of all tables. */
export function readDocxRows(bytes: Uint8Array): readonly ReportRow<DocxCell>[] {
  return readDocx(bytes, 'new').flatMap((block) =>
    block.kind === 'table'
      ? readIndicatorRows({
          rows: block.rows,
          textOf: ({ text }) => withoutSpace(text),
          placeOf: (row) => `row ${row + 1}`,
        })
      : [],
  );
}

/** All texts in order: of paragraphs, and of cells at their first place. */
export function docxTexts(bytes: Uint8Array, side: DocxSide): readonly string[] {
  return readDocx(bytes, side).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    const seen = new Set<DocxCell>();
    return block.rows.flat().flatMap((cell) => {
      if (seen.has(cell)) return [];
      seen.add(cell);
      return [cell.text];
    });
  });
}

function blocksOf(parent: XmlElement, side: DocxSide): readonly DocxBlock[] {
  const blocks: DocxBlock[] = [];
  /** Of paragraphs whose mark is gone: it stands before the text of the next. */
  let joined = '';
  for (const child of elements(parent)) {
    if (child.name === 'w:sdt') blocks.push(...elements(child).flatMap((each) => blocksOf(each, side)));
    if (child.name === 'w:p') {
      const text = joined + textOf(child, side);
      joined = '';
      if (isGone(markOf(child), side)) joined = text;
      else if (text.trim() !== '') blocks.push({ kind: 'paragraph', style: styleOf(child), text });
    }
    if (child.name === 'w:tbl') {
      const table = readTable(child, side);
      if (table.rows.length > 0) blocks.push(table);
    }
  }
  return joined.trim() === '' ? blocks : [...blocks, { kind: 'paragraph', style: '', text: joined }];
}

function readTable(table: XmlElement, side: DocxSide): DocxTable {
  const rows: DocxCell[][] = [];
  for (const row of elements(table).filter(({ name }) => name === 'w:tr')) {
    const properties = elements(row).find(({ name }) => name === 'w:trPr');
    if (properties !== undefined && isGone(properties, side)) continue;
    const above = rows.at(-1);
    const cells: DocxCell[] = [];
    for (const cell of elements(row).filter(({ name }) => name === 'w:tc')) {
      const own = elements(cell).find(({ name }) => name === 'w:tcPr') ?? emptyElement;
      if (isGone(own, side)) continue;
      const span = Number(elements(own).find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const merge = elements(own).find(({ name }) => name === 'w:vMerge');
      const isContinued = merge !== undefined && merge.attributes['w:val'] !== 'restart';
      const text = blocksOf(cell, side).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      const kept = isContinued ? above?.[cells.length] : undefined;
      const made = kept ?? { text: text.join('\n') };
      for (let at = 0; at < span; at += 1) cells.push(made);
    }
    rows.push(cells);
  }
  return { kind: 'table', rows };
}

const emptyElement: XmlElement = { name: '', attributes: {}, children: [] };

function markOf(paragraph: XmlElement): XmlElement {
  const properties = elements(paragraph).find(({ name }) => name === 'w:pPr');
  return (properties && elements(properties).find(({ name }) => name === 'w:rPr')) ?? emptyElement;
}

/** Whether what bears these properties was struck out of the side, or put in after it. */
function isGone(properties: XmlElement, side: DocxSide): boolean {
  if (side === 'all') return false;
  const gone = side === 'new' ? ['w:del', 'w:cellDel'] : ['w:ins', 'w:cellIns'];
  return elements(properties).some(({ name }) => gone.includes(name));
}

function styleOf(paragraph: XmlElement): string {
  return findAll(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '';
}

function textOf(element: XmlElement, side: DocxSide): string {
  return elements(element)
    .map((child): string => {
      switch (child.name) {
        case 'w:t':
        case 'w:delText':
          return child.children.filter((each) => typeof each === 'string').join('');
        case 'w:br':
          return '\n';
        case 'w:tab':
          return '\t';
        case 'w:pPr':
        case 'w:rPr':
        case 'w:instrText':
        case 'w:rt':
          return '';
        case 'w:ins':
          return side === 'old' ? '' : textOf(child, side);
        case 'w:del':
          return side === 'new' ? '' : textOf(child, side);
        default:
          return textOf(child, side);
      }
    })
    .join('');
}

function elements({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
