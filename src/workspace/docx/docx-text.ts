/** A document of Word as text: plain for comparing, Markdown for the chapters of a book. */

import type { Finding, Found } from '../../finding/finding.ts';
import { TextGate } from '../text-gate.ts';
import type { DocxBlock, DocxCell, DocxDocument, DocxPiece, DocxTable, DocxText } from './docx.ts';

/** A paragraph a line, with `#` before headings, `・` before items, and the cells of a row in one line. */
export function plainTextOf(file: string, document: DocxDocument): Found<string> {
  const gate = new TextGate(file);
  const words = (pieces: readonly DocxPiece[]) => pieces.map(wordsOf).join('').trim();
  const lines = document.blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'table') return block.rows.map((row) => `| ${row.map(plainCell).join(' | ')} |`);
    const text = words(block.pieces);
    if (text === '') return [];
    if (block.heading !== undefined) return ['', `${'#'.repeat(block.heading)} ${text.replaceAll('\n', '　')}`, ''];
    const marked = block.list === undefined ? text : `${'　'.repeat(block.list.level)}・${text}`;
    return marked.split('\n').map((line) => line.replace(/^(?=#|```|~~~)/, '　'));
  });
  const notes = [...document.notes.values()].map((text) => `（注）${text}`);
  const value = gate.admit([...lines, ...notes].join('\n'), () => ({ file }));
  return { value, findings: gate.findings };
}

function plainCell({ text, goesOn }: DocxCell): string {
  return goesOn ? '〃' : text.replaceAll('\n', ' ');
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
  const text = pieces
    .map((piece) => {
      if ('text' in piece) return escapeSigns(admit(piece.text));
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
