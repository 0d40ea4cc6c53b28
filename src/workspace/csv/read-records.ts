/** Splits a CSV or TSV into records, one at a time, in one pass over the text. */

import type { CsvProblem } from '../../finding/facts.ts';
import { cellLimit } from '../table-limits.ts';

export interface CsvRecord {
  readonly cells: readonly CsvCell[];
}

export interface CsvCell {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Where the cell begins, from 1. */
  readonly line: number;
}

/** Where the cell begins that cannot be read; nothing follows it. */
export interface BrokenCell {
  readonly problem: CsvProblem;
  readonly line: number;
  readonly column: number;
}

/**
 * RFC 4180 with line feeds: a cell that begins with a quote ends with one, `""` is a quote in it, and no other cell may have one.
 * A cell kept as `="0123"`, so that Excel leaves it alone, is the text in it. `isLax` takes all of these as they are. An empty line
 * is a record of one empty cell; a line feed at the end begins none.
 */
export function* readRecords(text: string, delimiter: string, isLax = false): Generator<CsvRecord | BrokenCell> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const cells: CsvCell[] = [];
    let nextLine = endOfLine(text, at);
    for (;;) {
      const startLine = line;
      const broken = (problem: CsvProblem): BrokenCell => ({ problem, line: startLine, column: cells.length + 1 });
      if (!isLax && text.startsWith('="', at)) at += 1;
      const quoted = text[at] === '"' ? readQuoted(text, at) : undefined;
      let cell = '';
      if (quoted !== undefined) {
        if (quoted.end === undefined) return yield broken('quote-not-closed');
        cell = isLax ? quoted.text : quoted.text.replace(/^="([^"]*)"$/, '$1');
        if (quoted.end > nextLine) {
          line += countLines(text, at, quoted.end);
          nextLine = endOfLine(text, quoted.end);
        }
        at = quoted.end;
      }
      const end = endOfCell(text, delimiter, at, nextLine);
      const rest = text.slice(at, end);
      if (rest !== '' && quoted !== undefined && !isLax) return yield broken('text-after-quote');
      if (quoted === undefined && rest.includes('"') && !isLax) return yield broken('quote-inside-text');
      cells.push({ text: cell + rest, isQuoted: quoted !== undefined, line: startLine });
      at = end + 1;
      // Whoever counts them stops there; a line of millions must not be read first.
      if (end >= nextLine || cells.length > cellLimit) break;
    }
    yield { cells };
    line += 1;
  }
}

/** From the opening quote on; `end` is behind the closing one. */
function readQuoted(text: string, start: number): { readonly text: string; readonly end: number | undefined } {
  let at = start + 1;
  const parts: string[] = [];
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: '', end: undefined };
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return { text: parts.join('"'), end: quote + 1 };
    at = quote + 2;
  }
}

/** Of the first delimiter before `end`, or `end`. A search by `indexOf` would walk on to the end of the file. */
function endOfCell(text: string, delimiter: string, start: number, end: number): number {
  const sign = delimiter.charCodeAt(0);
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === sign) return at;
  return end;
}

function endOfLine(text: string, start: number): number {
  const found = text.indexOf('\n', start);
  return found < 0 ? text.length : found;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
