/** What `torikumi.yaml` says of single indicators (`data.items`), laid into the table as if its columns said it. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, warning } from '../../finding/finding.ts';
import { ok } from '../../finding/found.ts';
import { findNearestFew } from '../../finding/nearest.ts';
import type { RawCell, RawRow, RawTable } from '../../table/table.ts';
import { type ItemSetting, type ItemsSetting, undecided } from '../configuration/items-setting.ts';
import { type IndicatorMeaning, indicatorMeanings } from '../head/header-words.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import type { Column, HeadColumn } from './column.ts';
import { checkColumns } from './columns.ts';
import { findItemRows, type ItemRows } from './find-item-rows.ts';
import { saysTheSame } from './says-the-same.ts';

/** What was read of a table so far. */
export interface ReadTable {
  readonly table: RawTable;
  readonly words: ReadonlyMap<IndicatorMeaning, Column>;
  readonly values: readonly HeadColumn[];
}

/** What a line of `data.items` may give; the heads are those of the columns that hold it. */
const heads = { direction: '方向', kind: '種別', formula: '算式', unit: '単位', baseline: '基準値' } as const;

export type ItemField = keyof typeof heads;
const fields: readonly ItemField[] = ['direction', 'kind', 'formula', 'unit', 'baseline'];

/** A column that the table lacks is added, after its own; those that it has keep the places of their cells. */
export function mapItems(read: ReadTable, settings: ItemsSetting, context: FiscalYearContext): Found<ReadTable> {
  const entries = Object.entries(settings);
  if (entries.length === 0) return ok(read);
  const findings: Finding[] = [];
  const { rowsOf, names } = findItemRows(read);
  const given = new Map<RawRow, Map<ItemField, Given>>();
  for (const [name, setting] of entries) {
    const key = `data.items.${name}`;
    const texts = readSetting(setting, key, findings);
    const { rows, isForOne, unknown } = rowsOf(name);
    for (const each of unknown) {
      // So many slips are one of the whole list; each search goes through all names.
      const nearest = findings.length < mostSuggestions ? findNearestFew(each, names) : [];
      findings.push(warning('mapping-item-unknown', { key, name: each, nearest }));
    }
    append(findings, give(given, { rows, isForOne }, name, texts));
  }
  const used = fields.filter((field) => [...given.values()].some((own) => own.has(field)));
  const { columns, added } = findColumns(read, used, context);
  const table = fill(read.table, columns, added.headers, given, findings);
  const words = new Map([...read.words, ...added.words]);
  return { value: { table, words, values: [...read.values, ...added.values] }, findings };
}

const mostSuggestions = 10;

/** What a line says of a row; a line for one indicator goes before its cell and before lines for many. */
interface Given {
  readonly item: string;
  readonly text: string;
  readonly isForOne: boolean;
}

function give(
  given: Map<RawRow, Map<ItemField, Given>>,
  { rows, isForOne }: Pick<ItemRows, 'rows' | 'isForOne'>,
  item: string,
  texts: ReadonlyMap<ItemField, string>,
): readonly Finding[] {
  const contradicted = new Map<ItemField, Finding>();
  for (const row of rows) {
    const own = given.get(row) ?? new Map<ItemField, Given>();
    for (const [field, text] of texts) {
      const known = own.get(field);
      if (known?.isForOne === isForOne && known.text !== text && !contradicted.has(field)) {
        const facts = {
          key: `data.items.${item}`,
          item,
          other: known.item,
          field: heads[field],
          text,
          known: known.text,
        };
        contradicted.set(field, warning('mapping-items-contradict', facts));
      }
      if (isForOne || own.get(field)?.isForOne !== true) own.set(field, { item, text, isForOne });
    }
    given.set(row, own);
  }
  return [...contradicted.values()];
}

function readSetting(setting: ItemSetting, key: string, findings: Finding[]): ReadonlyMap<ItemField, string> {
  const { baseline, ...words } = typeof setting === 'string' ? { direction: setting, baseline: undefined } : setting;
  const texts = new Map<ItemField, string>();
  for (const field of fields) {
    const text = field === 'baseline' ? undefined : words[field];
    if (text !== undefined && text !== undecided) texts.set(field, text);
  }
  if (baseline === undefined) return texts;
  if (parseQuantity(`${baseline}`)?.type === 'amount') texts.set('baseline', `${baseline}`);
  else
    findings.push(
      error('config-invalid', { key: `${key}.baseline`, expected: '58、58人、58人（R1）', found: `${baseline}` }),
    );
  return texts;
}

interface Added extends Pick<ReadTable, 'words' | 'values'> {
  readonly headers: readonly RawCell[];
}

/** The column of each field. Those added are read by themselves: they say nothing of the table's own heads. */
function findColumns(
  { table, words, values }: ReadTable,
  used: readonly ItemField[],
  context: FiscalYearContext,
): { readonly columns: ReadonlyMap<ItemField, Column>; readonly added: Added } {
  const own = new Map<ItemField, Column>();
  for (const field of used) {
    const column = field === 'baseline' ? values.find(({ head }) => head.role === 'baseline') : words.get(field);
    if (column !== undefined) own.set(field, column);
  }
  const missing = used.filter((field) => !own.has(field));
  const headers = missing.map((field): RawCell => ({ text: heads[field], place: { file: settingsFile } }));
  const read = checkColumns({ file: table.file, headers, rows: [] }, indicatorMeanings, context).value;
  const move = <C extends Column>(column: C): C => ({ ...column, index: column.index + table.headers.length });
  const added: Added = {
    headers,
    words: new Map([...read.words].map(([meaning, column]) => [meaning, move(column)])),
    values: read.values.map(move),
  };
  const made = missing.map((field, index): readonly [ItemField, Column] => [
    field,
    { index: table.headers.length + index, header: heads[field], place: { file: settingsFile } },
  ]);
  return { columns: new Map([...own, ...made]), added };
}

const settingsFile = 'torikumi.yaml';

function fill(
  table: RawTable,
  columns: ReadonlyMap<ItemField, Column>,
  added: readonly RawCell[],
  given: ReadonlyMap<RawRow, ReadonlyMap<ItemField, Given>>,
  findings: Finding[],
): RawTable {
  const rows = table.rows.map((row): RawRow => {
    const cells: RawCell[] = [...row.cells, ...added.map(({ place }) => ({ text: '', place }))];
    for (const [field, { item, text, isForOne }] of given.get(row) ?? []) {
      const column = columns.get(field);
      const cell = column === undefined ? undefined : cells[column.index];
      if (column === undefined || cell === undefined) continue;
      const isWritten = findMissingReason(cell.text) === undefined && cell.problem === undefined;
      const differs = isWritten && !saysTheSame(field, cell.text, text);
      if (differs) {
        const counts = isForOne ? 'setting' : 'cell';
        const facts = { item, column: column.header, text: cell.text.trim(), setting: text, counts } as const;
        findings.push(warning('mapping-item-differs', facts, cell.place));
      }
      const { problem, ...plain } = cell;
      if (!isWritten || (differs && isForOne)) cells[column.index] = { ...plain, text };
    }
    return { ...row, cells };
  });
  return { ...table, headers: [...table.headers, ...added], rows };
}
