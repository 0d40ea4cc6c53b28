/** A CSV as it was written, cell by cell, so that a part of it can be changed and the rest stays. */

import { decodeText } from './decode-text.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readRecords } from './read-records.ts';

export interface CsvText {
  /** In the order of the file. */
  readonly records: readonly CsvLine[];
  readonly delimiter: string;
  readonly newline: string;
  readonly hasMark: boolean;
  /** The line in which Excel keeps the delimiter. */
  readonly lead: string;
  readonly endsWithNewline: boolean;
}

export interface CsvLine {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly WrittenCell[];
}

export interface WrittenCell {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** `undefined` in an encoding that is not known. */
export function parseCsvText(file: string, bytes: Uint8Array): CsvText | undefined {
  const decoded = decodeText(file, bytes).value;
  if (decoded === undefined) return undefined;
  const { delimiter, text } = findDelimiter(file, decoded);
  const even = text.replaceAll(/\r\n?/g, '\n');
  const records: CsvLine[] = [];
  for (const record of readRecords(even, delimiter, true)) {
    if (!('cells' in record)) continue;
    const line = record.cells[0]?.line ?? 0;
    records.push({ line, cells: record.cells.map((cell) => ({ text: cell.text, isQuoted: cell.isQuoted })) });
  }
  return {
    records,
    delimiter,
    newline: /\r\n/.test(text) ? '\r\n' : '\n',
    hasMark: !isPlainUtf8(bytes),
    lead: decoded.slice(0, decoded.length - text.length),
    endsWithNewline: even.endsWith('\n'),
  };
}

/** UTF-8; with its mark where it had one, or was in another encoding, so that Excel reads it. */
export function printCsvText({ records, delimiter, newline, hasMark, lead, endsWithNewline }: CsvText): Uint8Array {
  const lines = records.map(({ cells }) => cells.map((cell) => printCell(cell, delimiter, newline)).join(delimiter));
  const text = `${hasMark ? '\ufeff' : ''}${lead}${lines.join(newline)}${endsWithNewline ? newline : ''}`;
  return new TextEncoder().encode(text);
}

function printCell({ text, isQuoted }: WrittenCell, delimiter: string, newline: string): string {
  const isNeeded = text.includes(delimiter) || text.includes('\n');
  return isQuoted || isNeeded ? `"${text.replaceAll('"', '""').replaceAll('\n', newline)}"` : text;
}

function isPlainUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
