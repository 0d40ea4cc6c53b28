/** The change of a table as that of a CSV, the rest of which stays as it was written. */

import type { CsvLine, CsvText, WrittenCell } from '../../workspace/csv/csv-text.ts';
import type { AddedRow, TableChange } from './table-change.ts';

export function changeCsv(csv: CsvText, change: TableChange): CsvText {
  const samples = new Map(csv.records.map((record) => [record.line, record] as const));
  const heads = new Set(change.columns.flatMap((added) => [...added.heads.keys()]));
  const first = Math.min(...heads);
  const records = csv.records.flatMap((record): readonly CsvLine[] => {
    const added = change.rows.flatMap((row) => (row.after === record.line ? addRow(row, samples.get(row.sample)) : []));
    if (change.dropped.has(record.line)) return added;
    const emptied = emptyCells(record, change);
    // Titles above the table and notes below it have no columns.
    const isOfTable = record.line >= first && (heads.has(record.line) || record.cells.length > 1);
    return [isOfTable ? addColumns(emptied, change) : emptied, ...added];
  });
  return { ...csv, records };
}

const blank: WrittenCell = { text: '', isQuoted: false };

function emptyCells(record: CsvLine, { emptied }: TableChange): CsvLine {
  const columns = emptied.get(record.line);
  if (columns === undefined) return record;
  return { ...record, cells: record.cells.map((cell, index) => (columns.has(index) ? { ...cell, text: '' } : cell)) };
}

function addColumns(record: CsvLine, { columns }: TableChange): CsvLine {
  const behind = new Map(columns.map((added) => [added.after, added] as const));
  const cells = record.cells.flatMap((cell, index): readonly WrittenCell[] => {
    const added = behind.get(index);
    if (added === undefined) return [cell];
    const texts = added.heads.get(record.line);
    const news = added.sources.map((source, at) => {
      const text = texts?.[at];
      return text === undefined ? blank : { ...(record.cells[source] ?? blank), text };
    });
    return [cell, ...news];
  });
  return { ...record, cells };
}

function addRow({ sample, kept, year }: AddedRow, like: CsvLine | undefined): readonly CsvLine[] {
  if (like === undefined) return [];
  const cells = like.cells.map((cell, column) => {
    if (column === year.column) return { ...cell, text: year.text };
    return kept.has(column) ? cell : blank;
  });
  return [{ line: sample, cells }];
}
