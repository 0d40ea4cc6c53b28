/** Makes the rows of a table findable for the sheets of a form. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { formatPlace } from '../../finding/format-place.ts';
import { findNearest } from '../../finding/nearest.ts';
import { isBlankRow } from '../../table/blank-row.ts';
import { findCellProblems } from '../../table/find-cell-problems.ts';
import { groupBy } from '../../table/group-by.ts';
import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { normalizeHeader } from '../text/text-width.ts';
import { type FiscalYearContext, parseFiscalYear } from '../year/parse-fiscal-year.ts';
import { type FormSource, linkKey, type SourceRow } from './form.ts';
import { compareTotals, isTotalOfYears, isTotalText, type TotalRow } from './total-rows.ts';

export interface SourceSetting {
  readonly name: string;
  readonly keys: readonly string[];
  readonly year: string | undefined;
  readonly table: RawTable;
  /** The columns of the form's own source; `undefined` of that itself. */
  readonly mainHeads: readonly string[] | undefined;
}

/** Heads are found whatever their width and spaces are. */
export function headsOf({ headers }: RawTable): readonly string[] {
  return headers.map(({ text }) => text.trim().normalize('NFC'));
}

/** `findings` tell what is wrong with single rows; a row without a year, or the second of one key, is left out. */
export function buildSource(
  { name, keys, year: namedYear, table, mainHeads }: SourceSetting,
  context: FiscalYearContext,
): Found<FormSource | undefined> {
  const heads = headsOf(table);
  const find = (wanted: string) => heads.find((head) => normalizeHeader(head) === normalizeHeader(wanted));
  const missing = [...keys, ...(namedYear === undefined ? [] : [namedYear])].filter((key) => find(key) === undefined);
  if (missing.length > 0) {
    const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
    const findings = missing.map((column) =>
      error('form-column-missing', { source: name, column, nearest: findNearest(column, heads) }, place),
    );
    return { value: undefined, findings };
  }
  const known = keys.map((key) => find(key) ?? key);
  const yearHead = namedYear ?? known.find((key) => normalizeHeader(key) === '年度');
  const year = yearHead === undefined ? undefined : find(yearHead);
  const others = known.filter((key) => key !== year);
  const links = mainHeads === undefined ? others : others.filter((key) => mainHeads.includes(key));
  const items = others.filter((key) => !links.includes(key));
  const findings: Finding[] = [...findCellProblems(table)];
  const rows: SourceRow[] = [];
  const totals: TotalRow[] = [];
  for (const row of table.rows) {
    if (isBlankRow(row)) continue;
    const cells = cellsOf(row, heads);
    const total = readTotal(cells, year, links, context);
    if (total !== undefined) {
      totals.push({ ...total, above: { from: totals.at(-1)?.above.to ?? 0, to: rows.length } });
      continue;
    }
    const read = readRow(row, cells, year, context);
    append(findings, read.findings);
    if (read.value !== undefined) rows.push(read.value);
  }
  append(findings, compareTotals(name, heads, [...links, ...items], rows, totals));
  const kept = withoutDoubles(rows, [...links, ...items], name, findings);
  const value: FormSource = {
    name,
    file: table.file,
    heads,
    links,
    year,
    items,
    rows: kept,
    years: [...new Set(kept.flatMap((row) => row.year ?? []))].toSorted((a, b) => a - b),
    index: indexRows(kept, links),
  };
  return { value, findings };
}

/** The cell of a row under a head, trimmed. */
export function textOf(row: SourceRow, head: string): string {
  return row.cells.get(head)?.text.trim() ?? '';
}

/** A row that says 計 where its year or its key would stand. */
function readTotal(
  cells: ReadonlyMap<string, RawCell>,
  year: string | undefined,
  links: readonly string[],
  context: FiscalYearContext,
): Omit<TotalRow, 'above'> | undefined {
  const textUnder = (head: string) => cells.get(head)?.text.trim() ?? '';
  const yearText = year === undefined ? '' : textUnder(year);
  const reading = parseFiscalYear(yearText, context);
  const isOfYears = reading?.certain !== true && isTotalOfYears(yearText);
  const isOfSheets = links.some((head) => isTotalText(textUnder(head)));
  if (!isOfYears && !isOfSheets) return undefined;
  return {
    cells,
    year: isOfYears ? undefined : reading?.year,
    links: links.filter((head) => textUnder(head) !== '' && !isTotalText(textUnder(head))),
    isWhole: !isOfYears || isTotalText(yearText),
  };
}

function cellsOf(row: RawRow, heads: readonly string[]): ReadonlyMap<string, RawCell> {
  const cells = new Map<string, RawCell>();
  for (const [index, head] of heads.entries()) {
    const cell = row.cells[index];
    if (cell !== undefined && !cells.has(head)) cells.set(head, cell);
  }
  return cells;
}

function readRow(
  row: RawRow,
  cells: ReadonlyMap<string, RawCell>,
  year: string | undefined,
  context: FiscalYearContext,
): Found<SourceRow | undefined> {
  if (year === undefined) return { value: { year: undefined, cells }, findings: [] };
  const cell = cells.get(year);
  const reading = parseFiscalYear(cell?.text.trim() ?? '', context);
  if (reading?.certain === true) return { value: { year: reading.year, cells }, findings: [] };
  const facts = { column: year, found: cell?.text.trim() ?? '' };
  return { value: undefined, findings: [error('form-year-unreadable', facts, cell?.place ?? row.place)] };
}

function withoutDoubles(
  rows: readonly SourceRow[],
  keys: readonly string[],
  source: string,
  findings: Finding[],
): readonly SourceRow[] {
  const first = new Map<string, RawCell>();
  return rows.filter((row) => {
    const texts = keys.map((key) => textOf(row, key));
    const key = linkKey(texts, row.year);
    const cell = row.cells.get(keys[0] ?? '') ?? [...row.cells.values()][0];
    if (cell === undefined) return false;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, cell);
      return true;
    }
    const facts = { source, key: texts.join('、'), year: row.year, first: formatPlace(earlier.place) };
    findings.push(error('form-row-doubled', facts, cell.place));
    return false;
  });
}

function indexRows(rows: readonly SourceRow[], links: readonly string[]): FormSource['index'] {
  return groupBy(rows, (row) => {
    const texts = links.map((link) => textOf(row, link));
    return linkKey(texts, row.year);
  });
}
