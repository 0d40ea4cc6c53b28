/** Reads a CSV or TSV into a table whose cells know their line and their number in the row. */

import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';
import { isBlank } from '../../sheet/cells.ts';
import { composeTable } from '../../sheet/compose-table.ts';
import { findHeader } from '../../sheet/find-head.ts';
import { markProblem } from '../../table/error-value.ts';
import { nameRanges } from '../../table/name-cells.ts';
import type { GridCell, GridRow, RawTable } from '../../table/table.ts';
import { CellLimits } from './cell-limits.ts';
import type { Delimiter } from './find-delimiter.ts';
import { readRecords } from './read-records.ts';

/**
 * A place's column is the number of the cell in its row, from 1; its line is where the cell begins. A row of data with
 * fewer cells than the header is told and read from the left. One with more is an error and left out: its texts would stand
 * under the wrong heads, and nobody asks of a list or a budget how certain a cell is.
 */
export function parseCsvTable(file: string, text: string, delimiter: Delimiter): Found<RawTable | undefined> {
  const split = splitCells(file, text.replaceAll(/\r\n?/g, '\n'), delimiter);
  if (split.value === undefined) return { value: undefined, findings: split.findings };
  const { rows, findings } = checkLengths(split.value, 'left-out');
  const composed = composeTable({ file }, rows);
  return { value: composed.value, findings: [...findings, ...composed.findings] };
}

/** The rows of a file with tables of indicators, titles and blank rows among them; those of another length are told and read from the left. */
export function parseCsvSheet(file: string, text: string, delimiter: Delimiter): Found<readonly GridRow[] | undefined> {
  const split = splitCells(file, text.replaceAll(/\r\n?/g, '\n'), delimiter);
  if (split.value === undefined) return split;
  const { rows, findings } = checkLengths(split.value, 'read');
  return ok(rows, findings);
}

/** All rows as they stand in the file, of any length, without a header. */
export function parseCsvGrid(file: string, text: string, delimiter: Delimiter): Found<readonly GridRow[] | undefined> {
  return splitCells(file, text.replaceAll(/\r\n?/g, '\n'), delimiter);
}

function splitCells(file: string, text: string, delimiter: Delimiter): Found<readonly GridRow[] | undefined> {
  const grid: GridRow[] = [];
  const limits = new CellLimits(file);
  for (const record of readRecords(text, delimiter)) {
    if ('problem' in record) {
      const { problem, line, column } = record;
      return fail(error('csv-invalid', { detail: problem }, { file, line, column }));
    }
    const cells: GridCell[] = [];
    for (const { text: value, line } of record.cells) {
      const place = { file, line, column: cells.length + 1 };
      const excess = limits.count(value, place);
      if (excess !== undefined) return fail(excess);
      cells.push(markProblem({ text: value, place }));
    }
    grid.push({ place: cells[0]?.place ?? { file }, cells });
  }
  return ok(grid);
}

function checkLengths(
  grid: readonly GridRow[],
  ofLonger: 'read' | 'left-out',
): {
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
} {
  const written = grid.filter((row) => !row.cells.every(isBlank));
  const header = findHeader(written);
  if (header === undefined) return { rows: written, findings: [] };
  const expected = header.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  const isCut = findCutRows(grid);
  // A title or a note alone in its row cannot stand under a wrong head.
  const isAlone = ({ cells }: GridRow) => cells.length === 1 && expected > 2;
  const isWhole = (row: GridRow) => {
    const beyond = row.cells.slice(header.cells.length);
    const isPushedOn = beyond.length > 0 && hasSplitThousands(row);
    return isAlone(row) || ((row.cells.length >= expected || isCut(row)) && beyond.every(isBlank) && !isPushedOn);
  };
  const body = written.slice(header.end);
  const broken = new Map<number, GridRow[]>();
  for (const row of body.filter((each) => !isWhole(each))) {
    const same = broken.get(row.cells.length);
    if (same === undefined) broken.set(row.cells.length, [row]);
    else same.push(row);
  }
  const findings = [...broken].map(([found, [first, ...others]]) => {
    const lines = nameRanges(
      others.flatMap(({ place }) => place.line ?? []),
      String,
    );
    const facts = { expected, found, ...(lines.length === 0 ? {} : { others: lines }) };
    const isLeftOut = ofLonger === 'left-out' && found > expected;
    return isLeftOut
      ? error('csv-row-length', facts, first?.place)
      : warning('csv-row-length', { ...facts, isRead: true }, first?.place);
  });
  const kept = body.filter((row) => ofLonger === 'read' || isWhole(row) || row.cells.length <= expected);
  const rows = kept.map((row) => (isWhole(row) ? row : markShifted(row, header.cells.length)));
  return { rows: [...written.slice(0, header.end), ...rows], findings };
}

/** `1,234` without quotes is two cells, which push the others on: with an empty last column nothing stands beyond the heads. */
function hasSplitThousands({ cells }: GridRow): boolean {
  const texts = cells.map(({ text }) => text.trim());
  return texts.some((text, at) => /(?<![\d.])[1-9]\d{0,2}$/.test(text) && /^\d{3}(?:\D|$)/.test(texts[at + 1] ?? ''));
}

/** What stands beyond the last head belongs to none. */
function markShifted({ place, cells }: GridRow, width: number): GridRow {
  return { place, cells: cells.slice(0, width).map((cell) => ({ ...cell, isShifted: true })) };
}

/**
 * Excel writes 16 rows at a time and leaves out the last columns where all of them are empty there, e.g. 備考, so that
 * every row of such a block is short by as much.
 */
function findCutRows(grid: readonly GridRow[]): (row: GridRow) => boolean {
  const cut = new Set<GridRow>();
  for (let start = 16; start < grid.length; start += 16) {
    const block = grid.slice(start, start + 16);
    if (block.every(({ cells }) => cells.length === block[0]?.cells.length)) for (const row of block) cut.add(row);
  }
  return (row) => cut.has(row);
}
