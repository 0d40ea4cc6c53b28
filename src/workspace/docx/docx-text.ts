/** A document of Word as text: plain for comparing, Markdown for the chapters of a book. */

import type { Finding, Found } from '../../finding/finding.ts';
import { type TextTable, type TextWithTables, tableMark } from '../../table/text-table.ts';
import { TextGate } from '../text-gate.ts';
import type { DocxBlock, DocxDocument, DocxPiece, DocxTable, DocxText } from './docx.ts';

/** A paragraph a line, with `#` before headings and `・` before items; a table is a line that says where it stands. */
export function plainTextOf(file: string, document: DocxDocument): Found<TextWithTables> {
  const gate = new TextGate(file);
  const words = (pieces: readonly DocxPiece[]) => pieces.map(wordsOf).join('').trim();
  const tables: TextTable[] = [];
  const lines = document.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'table') {
      const rows = spreadCells(block).map((row) => row.map((text) => gate.admit(text, () => ({ file }))));
      tables.push({ heads: Math.max(1, block.heads), rows });
      return [tableMark];
    }
    const text = words(block.pieces);
    if (text === '') return [];
    if (block.heading !== undefined) return ['', `${'#'.repeat(block.heading)} ${text.replaceAll('\n', '　')}`, ''];
    const marked = block.list === undefined ? text : `${'　'.repeat(block.list.level)}・${text}`;
    return marked.split('\n').map((line) => (line === tableMark ? `　${line}` : line.replace(/^(?=#|```|~~~)/, '　')));
  });
  const notes = [...document.notes.values()].map((text) => `（注）${text}`);
  const text = gate.admit([...lines, ...notes].join('\n'), () => ({ file }));
  return { value: { text, tables }, findings: gate.findings };
}

/** What is merged is said in every cell that it stands in. */
function spreadCells({ rows }: DocxTable): readonly (readonly string[])[] {
  const spread: string[][] = [];
  for (const row of rows) {
    const texts: string[] = [];
    for (const { text, columns, goesOn } of row) {
      const shown = goesOn ? (spread.at(-1)?.[texts.length] ?? '') : text;
      for (let at = 0; at < columns; at += 1) texts.push(shown);
    }
    spread.push(texts);
  }
  return spread;
}

function wordsOf(piece: DocxPiece): string {
  if ('text' in piece) return piece.text;
  return 'note' in piece ? '' : `［図：${piece.alternative}］`;
}

export interface DocxChapterText {
  readonly markdown: string;
  /** The tables that it names, by their names. */
  readonly tables: ReadonlyMap<string, DocxTable>;
}

/** Signs that mean something are marked as signs; tables stand beside the text, under the names that it calls them by. */
export function markdownOf(file: string, document: DocxDocument): Found<DocxChapterText> {
  const gate = new TextGate(file);
  const admit = (text: string) => gate.admit(text, () => ({ file }));
  const tables = new Map<string, DocxTable>();
  const parts = document.blocks.map((block, at) => {
    if (block.kind === 'text') return textBlock(block, document.blocks[at - 1], admit);
    const name = `表${tables.size + 1}`;
    const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: admit(cell.text) })));
    tables.set(name, { ...block, rows });
    return `\n:::table{sheet="${name}" head=${Math.max(1, block.heads)}}\n:::\n`;
  });
  const notes = [...document.notes].map(([mark, text]) => `\n[^${mark}]: ${escapeLine(admit(text))}\n`);
  const findings: readonly Finding[] = gate.findings;
  return { value: { markdown: [...parts, ...notes].join('\n').trim(), tables }, findings };
}

function textBlock(
  { pieces, heading, list }: DocxText,
  before: DocxBlock | undefined,
  admit: (text: string) => string,
): string {
  const text = joinLinks(pieces)
    .map((piece) => {
      if ('text' in piece) return linkTo(piece.link, escapeSigns(admit(piece.text)));
      if ('note' in piece) return `[^${piece.note}]`;
      return `\n\n![${escapeSigns(admit(piece.alternative))}](${piece.picture})\n\n`;
    })
    .join('')
    .trim();
  if (text === '') return '';
  if (heading !== undefined) return `\n${'#'.repeat(heading)} ${inOneLine(text)}\n`;
  if (list === undefined) return `\n${text.split('\n').map(escapeStart).join('\\\n').replaceAll('\\\n\\\n', '\n\n')}\n`;
  const lines = inOneLine(text);
  const isFirst = before?.kind !== 'text' || before.list === undefined;
  return `${isFirst ? '\n' : ''}${'    '.repeat(list.level)}${list.isCounted ? '1. ' : '- '}${escapeStart(lines)}`;
}

/** The runs of one link are one. */
function joinLinks(pieces: readonly DocxPiece[]): readonly DocxPiece[] {
  const joined: DocxPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isSame = last !== undefined && 'text' in last && 'text' in piece && last.link === piece.link;
    if (isSame && piece.link !== undefined) joined[joined.length - 1] = { ...piece, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function linkTo(address: string | undefined, text: string): string {
  if (address === undefined || text.trim() === '') return text;
  return `[${inOneLine(text)}](<${address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)`;
}

function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('　');
}

function escapeLine(text: string): string {
  return escapeStart(escapeSigns(inOneLine(text)));
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!:$&]/g, '\\$&');
}

/** What a line begins with may make a list, a heading or code of it. */
function escapeStart(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
