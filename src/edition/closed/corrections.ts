/** `corrections.csv`: what closed editions printed wrong, what is right, and why; each holds for every edition that printed it. */

import type { Place } from '../../finding/finding.ts';
import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { findNamedColumns } from '../../model/head/named-columns.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import { type FiscalYearContext, parseFiscalYear } from '../../model/year/parse-fiscal-year.ts';
import type { RawTable } from '../../table/table.ts';
import { type FigureDifference, type FigureRow, indexRows, shownTitle } from './shown-figures.ts';

export interface Correction {
  readonly id: string;
  /** As a difference names it: `実績値（2023）`, `所管課`. */
  readonly item: string;
  readonly wrong: string;
  readonly right: string;
  readonly reason: string;
  /** As written; may be empty. */
  readonly date: string;
  readonly place: Place;
}

export const correctionHeads = {
  id: ['ID', '番号', '指標ID', '指標番号'],
  item: ['項目', '訂正箇所', '箇所'],
  wrong: ['誤', '訂正前'],
  right: ['正', '訂正後'],
  reason: ['理由', '訂正理由', '訂正の理由'],
  date: ['訂正日', '日付'],
} as const;

type Head = keyof typeof correctionHeads;
const optional: readonly Head[] = ['date'];

/** None where there is no table; a correction without a reason is none. */
export function readCorrections(table: RawTable | undefined, years: FiscalYearContext): Found<readonly Correction[]> {
  if (table === undefined) return ok([]);
  const columns = findNamedColumns(table, correctionHeads, optional);
  if (columns.value === undefined) return { value: [], findings: columns.findings };
  const { cellOf, rows } = columns.value;
  const required = (Object.keys(correctionHeads) as Head[]).filter((head) => !optional.includes(head));
  const findings: Finding[] = [];
  const value = rows.flatMap((row): readonly Correction[] => {
    const blank = required.filter((head) => head !== 'right' && cellOf(row, head).text === '');
    for (const head of blank)
      findings.push(error('value-missing', { column: correctionHeads[head][0] }, cellOf(row, head).place));
    if (blank.length > 0) return [];
    const texts = { wrong: cellOf(row, 'wrong').text, right: cellOf(row, 'right').text };
    const item = readItem(cellOf(row, 'item').text, years);
    const [id, reason, date] = [cellOf(row, 'id').text, cellOf(row, 'reason').text, cellOf(row, 'date').text];
    return [{ id, item, ...texts, reason, date, place: cellOf(row, 'item').place }];
  });
  return { value, findings };
}

/** 実績値（R5） → 実績値（2023）. */
function readItem(text: string, years: FiscalYearContext): string {
  const at = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  const year = at <= 0 ? undefined : parseFiscalYear(text.slice(at + 1).replace(/[）)]$/, ''), years)?.year;
  const word = (at <= 0 || year === undefined ? text : text.slice(0, at)).trim();
  const known = { 実績: '実績値', 目標: '目標値', 基準: '基準値', 名称: '指標名', 担当課: '所管課' }[word] ?? word;
  return year === undefined ? known : `${known}（${year}）`;
}

export interface JudgedDifferences {
  /** Told by no correction. */
  readonly silent: readonly FigureDifference[];
  /** Corrected, or worked out of what was corrected. */
  readonly corrected: readonly FigureDifference[];
}

/** What is worked out follows what was corrected, in the indicator that it is of. */
export function judgeDifferences(
  differences: readonly FigureDifference[],
  corrections: readonly Correction[],
): JudgedDifferences {
  const isCorrected = ({ id, item, published, now }: FigureDifference) => {
    const own = corrections.filter((each) => each.id === id && each.item === item);
    // One correction may be corrected again.
    const right = own.reduce((text, each) => (isSame(each.wrong, text) ? each.right : text), published);
    return own.length > 0 && isSame(right, now);
  };
  const silentlyGiven = new Set(
    differences.filter((each) => !each.isComputed && !isCorrected(each)).map(({ id }) => id),
  );
  const corrected = new Set(differences.filter((each) => !each.isComputed && isCorrected(each)).map(({ id }) => id));
  const isTold = (each: FigureDifference) =>
    each.isComputed ? corrected.has(each.id) && !silentlyGiven.has(each.id) : isCorrected(each);
  return {
    silent: differences.filter((each) => !isTold(each)),
    corrected: differences.filter(isTold),
  };
}

/** Corrections of what no edition printed. */
export function findUnprinted(
  corrections: readonly Correction[],
  editions: readonly (readonly FigureRow[])[],
): readonly Finding[] {
  const indexes = editions.map(indexRows);
  return corrections.flatMap((each, at) => {
    const printed = indexes.flatMap((index) => {
      const rows = index.get(each.id);
      const [first] = rows?.values() ?? [];
      const text = rows?.get(each.item)?.[shownTitle] ?? first?.[each.item];
      return text === undefined ? [] : [text];
    });
    const earlier = corrections.slice(0, at).filter(({ id, item }) => id === each.id && item === each.item);
    const texts = [...printed, ...(printed.length > 0 ? earlier.map(({ right }) => right) : [])];
    if (texts.some((text) => isSame(text, each.wrong))) return [];
    const facts = { id: each.id, item: each.item, said: each.wrong, printed: [...new Set(printed)] };
    return [warning('correction-not-printed', facts, each.place)];
  });
}

/** A number with or without its unit and its commas. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /\d$/.test(short) && long.startsWith(short) && /^[^\d.]/.test(long.slice(short.length));
}

function bare(text: string): string {
  return normalizeHeader(text).replace(/(?<=\d),(?=\d{3})/g, '');
}
