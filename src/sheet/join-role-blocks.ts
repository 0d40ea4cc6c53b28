/** Tables below each other that say in their corner whose values they hold: 目標値 over names and years, and then 実績値 over the same. */

import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { isYear } from './head-words.ts';
import type { LaidTable } from './lay-table.ts';

/** Those of the same years become one table, with the role of each row in a column of its own. */
export function joinRoleBlocks(tables: readonly LaidTable[]): readonly LaidTable[] {
  const joined: { readonly years: string; readonly blocks: Block[] }[] = [];
  for (const block of tables.flatMap(splitBlocks)) {
    const years = block.role === '' ? '' : yearsOf(block.table.headers);
    const last = joined.at(-1);
    const goesOn = years !== '' && last?.years === years && !last.blocks.some(({ role }) => role === block.role);
    if (goesOn) last.blocks.push(block);
    else joined.push({ years, blocks: [block] });
  }
  return joined.flatMap(({ blocks: [first, ...others] }) => (first === undefined ? [] : joinBlocks(first, others)));
}

interface Block {
  readonly table: LaidTable;
  /** Empty where the corner says none. */
  readonly role: string;
}

/** At each row that repeats the years below another role. */
function splitBlocks(table: LaidTable): readonly Block[] {
  const own = roleOf(table.headers[0]);
  if (own === '' || yearsOf(table.headers) === '') return [{ table, role: '' }];
  const starts = table.rows.flatMap(({ cells }, index) =>
    roleOf(cells[0]) !== '' && yearsOf(cells) === yearsOf(table.headers) ? [index] : [],
  );
  return [-1, ...starts].map((start, at) => ({
    role: start < 0 ? own : roleOf(table.rows[start]?.cells[0]),
    table: { ...table, rows: table.rows.slice(start + 1, starts[at]), findings: start < 0 ? table.findings : [] },
  }));
}

function joinBlocks(first: Block, others: readonly Block[]): LaidTable {
  const { table, role } = first;
  // 目標 alone may head the names; 目標値 and 実績値 do not.
  if (role === '' || (others.length === 0 && !role.endsWith('値'))) return table;
  const blocks = [first, ...others];
  const names = [...new Set(blocks.flatMap(({ table: { rows } }) => rows.map(nameOf)))];
  const rows = names.flatMap((name) =>
    blocks.flatMap((block) =>
      block.table.rows.filter((row) => nameOf(row) === name).map((row) => withRole(row, block.role)),
    ),
  );
  const [corner, ...years] = table.headers;
  const place = corner?.place ?? { file: '' };
  const head = (text: string): RawCell => ({ text, place });
  return {
    ...table,
    headers: [head('指標'), head('区分'), ...years],
    rows,
    findings: blocks.flatMap((block) => block.table.findings),
  };
}

function withRole({ place, cells: [name, ...values] }: RawRow, role: string): RawRow {
  return {
    place,
    cells: [...(name === undefined ? [] : [name]), { text: role, place: name?.place ?? place }, ...values],
  };
}

function nameOf({ cells }: RawRow): string {
  return compact(cells[0]?.text ?? '');
}

function roleOf(cell: RawCell | undefined): string {
  return /^(?:目標|実績|計画|見込)(?:値|数値|額|量|数)?$/.exec(compact(cell?.text ?? ''))?.[0] ?? '';
}

/** Empty where what stands behind the corner is anything but years. */
function yearsOf([, ...cells]: readonly RawCell[]): string {
  const texts = cells.map(({ text }) => compact(text));
  return texts.length > 0 && texts.every(isYear) ? texts.join('|') : '';
}
