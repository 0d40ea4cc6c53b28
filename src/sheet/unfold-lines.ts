/** Takes apart a row that holds several indicators, one a line of its cells: 受診率 above 健康寿命, 36.5％ above 79.8歳. */

import { notice } from '../finding/finding.ts';
import type { IndicatorMeaning } from '../model/head/header-words.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { isBlank, looksLikeValue } from './cells.ts';
import type { LaidTable } from './lay-table.ts';
import { nameColumnOf, readHeadRow } from './value-heads.ts';

/** As they are where a cell of values has not as many lines as the names, each a value: names are broken over lines as well. */
export function unfoldLines(table: LaidTable): LaidTable {
  const head = readHeadRow(table.headers);
  const name = nameColumnOf(head);
  const values = head.values.filter((index) => index > name);
  if (values.length < 2) return table;
  const split = table.rows.map((row) => splitRow(row, name, values, head.meanings));
  const rows = split.flatMap((each, index) => each ?? table.rows[index] ?? []);
  const found = split.flatMap((each) => each ?? []);
  const [first] = found;
  if (first === undefined) return table;
  const told = notice('table-reshaped', { way: 'lines', rows: found.length }, first.cells[name]?.place ?? first.place);
  return { ...table, rows, findings: [...table.findings, told] };
}

function splitRow(
  row: RawRow,
  name: number,
  values: readonly number[],
  meanings: readonly (IndicatorMeaning | undefined)[],
): readonly RawRow[] | undefined {
  const names = linesOf(row.cells[name]);
  const count = names.length;
  const filled = values.filter((index) => !isBlank(row.cells[index]));
  const isOfLines = (index: number) => {
    const lines = linesOf(row.cells[index]);
    return lines.length === count && lines.every((line) => looksLikeValue(line) && !/^[（(]/.test(line));
  };
  if (count < 2 || filled.length < 2 || !filled.every(isOfLines) || !names.every(isName)) return undefined;
  return names.map((_, line): RawRow => {
    const cells = row.cells.map((cell, index): RawCell => {
      const lines = linesOf(cell);
      if (lines.length === count && (index === name || values.includes(index) || isOfEach(meanings[index])))
        return { ...cell, text: lines[line] ?? '' };
      return line === 0 || isOfEach(meanings[index]) ? cell : { ...cell, text: '' };
    });
    return { place: row.place, cells };
  });
}

function linesOf(cell: RawCell | undefined): readonly string[] {
  return (cell?.text ?? '').split('\n').flatMap((text) => text.trim() || []);
}

/** （延べ） and 数 go on with the line above. */
function isName(line: string): boolean {
  return line.length > 2 && !/^[（(）)、。]/.test(line);
}

/** What is said once may be said of all of them. */
function isOfEach(meaning: IndicatorMeaning | undefined): boolean {
  return meaning !== undefined && ofEach.has(meaning);
}

const ofEach: ReadonlySet<IndicatorMeaning> = new Set<IndicatorMeaning>([
  'unit',
  'section',
  'source',
  'direction',
  'kind',
]);
