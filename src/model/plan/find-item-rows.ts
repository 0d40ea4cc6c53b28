/** Which rows a name of `data.items` means: an indicator's name or id, several of them, a goal's title, or all. */

import type { RawRow, RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { toHalfWidth } from '../text/text-width.ts';
import { PositionReader } from './carry-down.ts';
import { textOf } from './check-cell.ts';
import type { Column } from './column.ts';

export interface ItemRows {
  readonly rows: readonly RawRow[];
  /** Whether it names indicators, and not what stands over them. */
  readonly isForOne: boolean;
  /** What is no name of the table. */
  readonly unknown: readonly string[];
}

export interface ItemIndex {
  readonly rowsOf: (name: string) => ItemRows;
  /** All that may be named, as the table has them. */
  readonly names: readonly string[];
}

interface NamedTable {
  readonly table: RawTable;
  readonly words: ReadonlyMap<IndicatorMeaning, Column>;
}

export function findItemRows({ table, words }: NamedTable): ItemIndex {
  const indicators = new Map<string, RawRow[]>();
  const titles = new Map<string, RawRow[]>();
  const names = new Set<string>();
  const all: RawRow[] = [];
  const positions = new PositionReader(words);
  for (const row of table.rows) {
    const { goal, policy = '', project = '' } = positions.read(row);
    const [name, id] = [textOf(row, words.get('name')), textOf(row, words.get('id'))];
    if (name === '') continue;
    all.push(row);
    for (const text of new Set([name, id])) {
      add(indicators, comparable(text), row);
      if (text !== '') names.add(text);
    }
    const above = [goal, policy, project].flatMap((title) => [title, numberOf(title)]);
    for (const title of new Set(above.map(comparable))) add(titles, title, row);
    for (const title of [goal, policy, project]) if (title !== '') names.add(title);
  }
  const find = (name: string): ItemRows | undefined => {
    const wanted = comparable(name);
    const own = indicators.get(wanted);
    if (own !== undefined) return { rows: own, isForOne: true, unknown: [] };
    const below = wanted === '*' ? all : titles.get(wanted);
    return below === undefined ? undefined : { rows: below, isForOne: false, unknown: [] };
  };
  return { rowsOf: (name) => find(name) ?? findEach(name, find), names: [...names] };
}

/** Names with 、 between them, where they are not one name. */
function findEach(name: string, find: (name: string) => ItemRows | undefined): ItemRows {
  const parts = name.split(/[、,，]/).map((part) => part.trim());
  const found = parts.map((part) => ({ part, rows: find(part) }));
  const unknown = found.every(({ rows }) => rows === undefined)
    ? [name]
    : found.flatMap(({ part, rows }) => (rows === undefined ? [part] : []));
  const known = found.flatMap(({ rows }) => rows ?? []);
  return { rows: known.flatMap(({ rows }) => rows), isForOne: known.every(({ isForOne }) => isForOne), unknown };
}

function add(rows: Map<string, RawRow[]>, key: string, row: RawRow): void {
  if (key === '') return;
  const own = rows.get(key);
  if (own === undefined) rows.set(key, [row]);
  else own.push(row);
}

/** 基本目標１ of 基本目標１　子育てのまち. */
function numberOf(title: string): string {
  return title.split(/\s/, 1)[0] ?? '';
}

function comparable(text: string): string {
  return toHalfWidth(text).normalize('NFKC').replace(/\s/g, '');
}
