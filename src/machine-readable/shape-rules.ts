/** Rules for the shape of a table: its header, its rows and columns, one table a sheet, and the fields of a CSV. */

import { findColumns, headerIndex } from './columns.ts';
import { type InspectedFile, type InspectedTable, isBlankRow } from './inspected-file.ts';
import { draftRules, type Problem, type Rule, unifiedRules } from './rule.ts';

export const shapeRules: readonly Rule[] = [
  {
    id: { csv: '4-1' },
    title: '変数名の行から始める',
    source: unifiedRules,
    check: (file) => eachTable(file, checkFirstRow),
  },
  {
    id: { xlsx: '1-6', csv: '4-6' },
    title: '項目名等を省略しない',
    source: unifiedRules,
    check: (file) => eachTable(file, checkNames),
  },
  {
    id: { xlsx: '2-1', csv: '4-13' },
    title: 'データを分断しない',
    source: unifiedRules,
    check: (file) => eachTable(file, checkGaps),
  },
  {
    id: { xlsx: '2-2', csv: '4-14' },
    title: '1シート（1ファイル）に複数の表を載せない',
    source: unifiedRules,
    check: (file) => eachTable(file, checkSingle),
  },
  {
    id: { xlsx: 'D-3' },
    title: '表の外側にメモや備考を書かない',
    source: draftRules,
    check: (file) => eachTable(file, checkOutside),
  },
  {
    id: { csv: '4-5' },
    title: '1行に1データとし、項目の数をそろえる',
    source: unifiedRules,
    check: (file) => eachTable(file, checkLengths),
  },
  {
    id: { csv: '4-12' },
    title: '各値を二重引用符で囲む',
    source: unifiedRules,
    check: ({ format }) =>
      format.type === 'csv'
        ? format.unquoted.map((cell): Problem => ({ problem: 'unquoted', cell, group: 'file' }))
        : [],
  },
  {
    id: { csv: 'D-4' },
    title: '文字コードを UTF-8 にする',
    source: '自治体標準オープンデータセット',
    check: ({ format }) => (format.type === 'csv' && !format.isUtf8 ? [{ problem: 'not-utf8', group: 'file' }] : []),
  },
];

function checkFirstRow(table: InspectedTable): readonly Problem[] {
  const first = table.rows[0] ?? [];
  const [cell] = first;
  if (cell === undefined || headerIndex(table) > 0) {
    return [{ problem: 'no-head', cell, group: 'file' }];
  }
  const number = first.find(({ type }) => type === 'number');
  return number === undefined ? [] : [{ problem: 'number-in-head', texts: [number.text], cell: number, group: 'file' }];
}

function checkNames(table: InspectedTable): readonly Problem[] {
  const { sheet } = table;
  const columns = findColumns(table);
  const names = columns.map(({ header }) => header?.text.normalize('NFKC').trim() ?? '');
  return columns.flatMap(({ header, index, cells }): readonly Problem[] => {
    const cell = header ?? cells[0];
    const omitted = cells
      .filter(({ text }) => /^(〃|同上)$/.test(text.trim()))
      .map(
        (same): Problem => ({
          problem: 'same-as-above',
          texts: [same.text],
          sheet,
          cell: same,
          group: `same ${index}`,
        }),
      );
    if (names[index] === '') {
      if (cells.length === 0) return omitted;
      return [
        { problem: 'no-name', column: cell?.column ?? index + 1, sheet, cell, group: `empty ${index}` },
        ...omitted,
      ];
    }
    const isDoubled = names.indexOf(names[index] ?? '') < index;
    if (!isDoubled) return omitted;
    return [{ problem: 'name-twice', texts: [names[index] ?? ''], sheet, cell, group: `double ${index}` }, ...omitted];
  });
}

function checkGaps(table: InspectedTable): readonly Problem[] {
  const { sheet, rows } = table;
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  const first = rows.findIndex((row) => !isBlankRow(row));
  const blankRows = rows
    .slice(0, last + 1)
    .flatMap((row, index) => (index > first && isBlankRow(row) ? (row[0] ?? []) : []))
    .map((cell): Problem => ({ problem: 'blank-row', sheet, cell, group: `row ${sheet}` }));
  const blankColumns = findColumns(table)
    .filter(({ index }) => rows.every((row) => (row[index]?.type ?? 'blank') === 'blank'))
    .map(({ header }): Problem => ({ problem: 'blank-column', sheet, cell: header, group: `column ${sheet}` }));
  return [...blankRows, ...blankColumns];
}

/** Two blocks of several rows and columns with a blank row between them, or a header that comes again. */
function checkSingle(table: InspectedTable): readonly Problem[] {
  const { sheet, rows } = table;
  const blocks: (typeof rows)[number][][] = [[]];
  for (const row of rows) {
    if (isBlankRow(row)) blocks.push([]);
    else blocks.at(-1)?.push(row);
  }
  const tables = blocks.filter((block) => block.length >= 2 && block.some((row) => filled(row) >= 2));
  const header = rows[headerIndex(table)] ?? [];
  const again = rows
    .slice(headerIndex(table) + 1)
    .filter((row) => filled(row) >= 2 && textsOf(row) === textsOf(header));
  const starts = [...tables.slice(1).map((block) => block[0]), ...again];
  return starts.map(
    (row): Problem => ({
      problem: 'second-table',
      sheet,
      cell: row?.find(({ type }) => type !== 'blank'),
      group: `${sheet}`,
    }),
  );
}

/** Titles above the header, notes below the last row. */
function checkOutside(table: InspectedTable): readonly Problem[] {
  const { sheet, rows } = table;
  const above = rows
    .slice(0, headerIndex(table))
    .flat()
    .find(({ type }) => type !== 'blank');
  const last = rows.findLast((row) => !isBlankRow(row)) ?? [];
  const note = last.find(({ type }) => type !== 'blank');
  const isNote = filled(last) === 1 && findColumns(table).length > 2 && rows.indexOf(last) > headerIndex(table);
  return [
    ...(above === undefined
      ? []
      : [{ problem: 'text-above' as const, texts: [above.text], sheet, cell: above, group: `above ${sheet}` }]),
    ...(isNote && note !== undefined
      ? [{ problem: 'text-below' as const, texts: [note.text], sheet, cell: note, group: `below ${sheet}` }]
      : []),
  ];
}

function checkLengths({ rows }: InspectedTable): readonly Problem[] {
  const expected = rows[0]?.length ?? 0;
  return rows
    .filter((row) => row.length !== expected)
    .map(
      (row): Problem => ({ problem: 'length', texts: [`${row.length}`, `${expected}`], cell: row[0], group: 'file' }),
    );
}

function eachTable(
  { tables }: InspectedFile,
  check: (table: InspectedTable) => readonly Problem[],
): readonly Problem[] {
  return tables.filter(({ rows }) => rows.length > 0).flatMap(check);
}

function filled(row: InspectedTable['rows'][number]): number {
  return row.filter(({ type }) => type !== 'blank').length;
}

function textsOf(row: InspectedTable['rows'][number]): string {
  return JSON.stringify(row.map(({ text }) => text));
}
