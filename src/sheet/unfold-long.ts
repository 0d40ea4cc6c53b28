/** Turns a table of one row a value into one of one row an indicator: 指標・年度・値, and the data form that we publish ourselves. */

import { normalizeHead, tokenizeHead } from '../model/head/head-tokens.ts';
import { speaksOfValues } from '../model/plan/read-head.ts';
import type { RawCell, RawRow } from '../table/table.ts';
import { compact } from './cells.ts';
import { isYear } from './head-words.ts';
import type { JoinedTable } from './join-tables.ts';
import { holdsValues, readHeadRow } from './value-heads.ts';

/** `undefined` where the table is no long one. */
export function unfoldLong(table: JoinedTable): JoinedTable | undefined {
  return unfoldDataForm(table) ?? unfoldYears(table);
}

/** The data form as `indicators.csv` has it: what is worked out is left to be worked out again. */
export function unfoldDataForm({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const find = (name: string) => headers.findIndex(({ text }) => text.trim() === name);
  const at = {
    id: find('指標ID'),
    kind: find('値の種類'),
    value: find('値'),
    shown: find('表示'),
    year: find('年度（和暦）'),
  };
  if (Object.values(at).some((index) => index < 0)) return undefined;
  const [period, firmness] = [find('時点・期間'), find('確度')];
  const kept = dataFormColumns.flatMap(([name, head]) => (find(name) < 0 ? [] : [{ index: find(name), head }]));
  const textAt = ({ cells }: RawRow, index: number) => cells[index]?.text.trim() ?? '';
  return unfold(rows, headers, kept, {
    keyOf: (row) => textAt(row, at.id),
    headOf: (row) => {
      const [, said = '', aside = ''] = /^([^（]+)(（.*）)?$/.exec(textAt(row, at.kind)) ?? [];
      const kind = said === '目標値' && aside.startsWith('（計画値）') ? '計画値' : said;
      const when = textAt(row, period) || textAt(row, at.year);
      if (aside === '（表の値）') return `${when}${kind}`;
      if (!/^(?:基準値|実績値|目標値|計画値)$/.test(kind) || aside.endsWith('（参考値）')) return undefined;
      const sure = textAt(row, firmness);
      return `${when}${kind}${sure === '' || sure === '確定' || (kind === '計画値' && sure === '計画') ? '' : `（${sure}）`}`;
    },
    cellOf: ({ cells }) => {
      const [shown, value] = [cells[at.shown], cells[at.value]];
      const isMissing = value === undefined || value.text.trim() === '***';
      return shown !== undefined && (shown.text.trim() !== '' || isMissing) ? shown : value;
    },
  });
}

const dataFormColumns: readonly (readonly [string, string])[] = [
  ['指標ID', 'ID'],
  ['基本目標', '基本目標'],
  ['基本方針', '基本方針'],
  ['施策', '施策'],
  ['全体計画', '全体計画'],
  ['指標名', '指標名'],
  ['単位', '単位'],
  ['種別', '種別'],
  ['方向', '方向'],
  ['所管課', '所管課'],
  ['定義', '定義'],
  ['出典', '出典'],
  ['備考', '備考'],
  ['注記', '注記'],
];

/** A name, a year and a value in each row, maybe with what the value is; or values of several roles beside each other. */
function unfoldYears({ headers, rows }: JoinedTable): JoinedTable | undefined {
  const heads = headers.map(({ text }) => compact(text));
  const year = heads.findIndex((head) => /^(?:年度?|年次|時点|調査年度?|実績年度|対象年度)$/.test(head));
  const textAt = ({ cells }: RawRow, index: number) => cells[index]?.text.trim() ?? '';
  if (year < 0 || rows.length < 2 || !rows.every((row) => isYear(textAt(row, year)))) return undefined;
  const value = heads.findIndex((head) => /^(?:値|数値|実績値?|データ|目標値?|指標値)$/.test(head));
  const name = readHeadRow(headers).meanings.indexOf('name');
  const others = heads.flatMap((head, index) => (index !== year && speaksOfValues(head) ? [index] : []));
  const isSingle =
    value >= 0 && name >= 0 && others.every((index) => index === value || !holdsValues(heads[index] ?? ''));
  const values = isSingle ? [value] : others;
  // 目標（R8） is of no year of the rows; and a table without a word left of its values names nothing.
  const areOfYear = values.length > 1 && values.every((index) => index > year && !saysPeriod(heads[index] ?? ''));
  if (values.length === 0 || !(isSingle || areOfYear)) return undefined;
  const kind = isSingle
    ? heads.findIndex(
        (head, index) =>
          /^(?:区分|種別|種類|値の種類|値の区分)$/.test(head) && rows.every((row) => holdsValues(textAt(row, index))),
      )
    : -1;
  const kept = headers.flatMap(({ text }, index) =>
    [year, kind, ...values].includes(index) ? [] : [{ index, head: text }],
  );
  const keys = kept.filter(
    ({ head, index }) => !/^(?:備考|摘要|注記)$/.test(compact(head)) && (isSingle || index < year),
  );
  const keyOf = (row: RawRow) => keys.map(({ index }) => textAt(row, index)).join('\n');
  if (keys.length === 0 || new Set(rows.map(keyOf)).size === rows.length) return undefined;
  const roleOf = (index: number) =>
    /^(?:値|数値|データ|指標値)$/.test(heads[index] ?? '') ? '' : (heads[index] ?? '');
  const single = rows.flatMap(({ place, cells }) =>
    values.map((index) => {
      const own = cells[index] ?? { text: '', place };
      return { place, cells: [...cells, { ...own, text: roleOf(index) }, own] };
    }),
  );
  return unfold(single, headers, kept, {
    keyOf,
    headOf: (row) => `${textAt(row, year)}${textAt(row, kind < 0 ? headers.length : kind)}`,
    cellOf: ({ cells }) => cells[headers.length + 1],
  });
}

function saysPeriod(head: string): boolean {
  const { main, brackets } = tokenizeHead(normalizeHead(head));
  return [...main, ...brackets].some(({ kind }) => kind === 'period' || kind === 'bad-period');
}

interface Reading {
  readonly keyOf: (row: RawRow) => string;
  /** `undefined` for a row that holds no value of the table. */
  readonly headOf: (row: RawRow) => string | undefined;
  readonly cellOf: (row: RawRow) => RawCell | undefined;
}

/** Each key where it first comes; of a second value under one head the first stays, and `undefined` is the whole where they differ. */
function unfold(
  rows: readonly RawRow[],
  headers: readonly RawCell[],
  kept: readonly { readonly index: number; readonly head: string }[],
  { keyOf, headOf, cellOf }: Reading,
): JoinedTable | undefined {
  const groups = new Map<
    string,
    { readonly first: RawRow; readonly kept: RawCell[]; readonly cells: Map<string, RawCell> }
  >();
  const heads = new Map<string, RawCell>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? {
      first: row,
      kept: kept.map(({ index }) => row.cells[index] ?? blank(row)),
      cells: new Map(),
    };
    groups.set(key, group);
    const [head, cell] = [headOf(row), cellOf(row)];
    // The unit of a rate that was worked out is none of the indicator's.
    if (head === undefined || cell === undefined) continue;
    for (const [at, { index }] of kept.entries()) {
      const own = row.cells[index];
      if (group.kept[at]?.text.trim() === '' && own !== undefined) group.kept[at] = own;
    }
    const known = group.cells.get(head);
    if (known !== undefined && known.text !== cell.text) return undefined;
    if (known === undefined) group.cells.set(head, cell);
    if (!heads.has(head)) heads.set(head, { text: head, place: cell.place });
  }
  return {
    headers: [
      ...kept.map(({ index, head }) => ({ ...(headers[index] ?? { place: { file: '' } }), text: head })),
      ...heads.values(),
    ],
    rows: [...groups.values()].map(({ first, kept: own, cells }) => ({
      place: first.place,
      cells: [...own, ...[...heads.keys()].map((head) => cells.get(head) ?? blank(first))],
    })),
  };
}

function blank({ place }: RawRow): RawCell {
  return { text: '', place };
}
