/** The CSV writer: the data form as e-Stat asks for it (Ver.1.2, 4-1 to 4-14): every field quoted, UTF-8, CRLF. */

import { type Finding, warning } from '../../finding/finding.ts';
import { toHalfWidth } from '../../model/text/text-width.ts';
import { type DataValue, readDataRows } from '../data-rows.ts';
import type { Writer } from '../writer.ts';

/**
 * Starts with a byte order mark, without which Excel on Japanese Windows reads CP932. A text that a spreadsheet program
 * would run as a formula gets an apostrophe before it, and a warning says so.
 */
export const csvWriter: Writer = {
  format: 'csv',
  write: async (document, _fonts, sink) => {
    const { header, rows } = readDataRows(document.tree);
    const findings: Finding[] = [];
    const field = ({ type, text }: DataValue): string => {
      if (type === 'number' || !looksLikeFormula(text)) return text;
      findings.push(warning('formula-injection', { text }));
      return `'${text}`;
    };
    const record = (values: readonly DataValue[]) => `${values.map((value) => quote(field(value))).join(',')}\r\n`;
    const records = [record(header.map((text) => ({ type: 'text', text }))), ...rows.map(record)];
    sink.write(new TextEncoder().encode(`\ufeff${records.join('')}`));
    return { findings };
  },
};

/** A field of text that no spreadsheet program runs. */
export function quoteText(text: string): string {
  return quote(looksLikeFormula(text) ? `'${text}` : text);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Without a bracket behind a unit in Japanese: `-0.07年(R1)` can be no formula. */
function withoutNote(text: string): string {
  return text.replace(/(?<=[\p{L}%‰])\([^-+*/^&=<>()!|@"']{0,20}\)$/u, '');
}

/**
 * Full-width signs too: Excel in Japanese takes them for the narrow ones. A dash alone is a missing value; one number with
 * its sign and unit, of any width, is a number; a name that begins with ＋ or － is one unless all of it could be code.
 */
function looksLikeFormula(text: string): boolean {
  if (!/^[=+\-@\t\r＝＋－＠]./su.test(text)) return false;
  const narrow = toHalfWidth(text);
  if (/^[-+]\s?\d[\d,]*(?:\.\d+)?[^-+*/^&=<>()!|@"'{};:$#\\\s,.\d]*$/u.test(withoutNote(narrow))) return false;
  if (!/^[＋－]/u.test(text)) return true;
  return /^[\x20-\x7e]+$/.test(narrow) && /[-+*/^&=<>(!|@]/.test(narrow.slice(1));
}
