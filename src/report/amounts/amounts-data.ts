/** Every figure of the tables of amounts in long form, one row a figure. */

import type { AmountsTable } from '../../model/amounts/amounts.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { ShownFigure } from '../../model/filled-table/shown-figure.ts';
import { explainReason } from '../../model/formula/undefined-reason.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { areaCode, type DataColumn, timeCodeOf } from '../data-table.ts';

export interface AmountsDatum {
  readonly table: string;
  readonly line: number;
  readonly name: string;
  readonly role: string;
  readonly column: string;
  readonly kind: string;
  readonly year: FiscalYear | undefined;
  readonly unit: string;
  readonly figure: ShownFigure;
  readonly text: string;
}

export function amountsData(table: AmountsTable): readonly AmountsDatum[] {
  const { title, id, columns, rows } = table;
  return rows.flatMap((row, index) =>
    row.cells.flatMap((cell, at): readonly AmountsDatum[] => {
      const column = columns[at];
      if (cell?.figure === undefined || column === undefined || row.kind === 'band') return [];
      const { figure, text } = cell;
      const own = figure.quantity?.type === 'amount' ? figure.quantity.unit : '';
      return [
        {
          table: title === '' ? `表${id}` : title,
          line: index + 1,
          name: row.name,
          role: roles[row.kind],
          column: column.texts.join('　'),
          kind: kindWords[column.kind],
          year: column.year ?? row.year,
          unit: own || row.unit || column.unit || unitOf(table, isRatio(column.kind)),
          figure,
          text,
        },
      ];
    }),
  );
}

const roles = { item: '', total: '計', part: '内数', band: '' } as const;

const kindWords = {
  name: '',
  text: '',
  amount: '金額',
  running: '累計',
  difference: '増減',
  rate: '増減率',
  yearRatio: '対前年度比',
  ratio: '割合',
  share: '構成比',
  other: 'その他',
} as const;

function isRatio(kind: AmountsTable['columns'][number]['kind']): boolean {
  return kind === 'rate' || kind === 'yearRatio' || kind === 'ratio' || kind === 'share';
}

/** Of `（単位：千円、％）` the one for amounts, or the one for rates. */
function unitOf({ unit }: AmountsTable, isOfRates: boolean): string {
  const words = unit
    .replace(/[（()）]|単\s*位|[:：]/g, ' ')
    .split(/[\s,、，・]+/)
    .filter((word) => word !== '');
  return words.find((word) => /^[%％]$/.test(word) === isOfRates) ?? (isOfRates ? '%' : '');
}

/** A value that is not there is `***` (統一ルール 1-13). */
export function amountsDataColumns({
  code = '',
  organization,
  document,
}: Configuration): readonly DataColumn<AmountsDatum>[] {
  return [
    ...(code === '' ? [] : [areaCode(code)]),
    { title: '地方公共団体名', name: 'area', type: 'text', read: () => organization },
    { title: '表', name: 'table', type: 'text', read: ({ table }) => plain(table) },
    { title: '行番号', name: 'line', type: 'integer', read: ({ line }) => new Decimal(line) },
    { title: '項目', name: 'item', type: 'text', read: ({ name }) => plain(name) },
    { title: '計・内数', name: 'role', type: 'text', read: ({ role }) => role },
    { title: '列', name: 'column', type: 'text', read: ({ column }) => plain(column) },
    { title: '値の種類', name: 'valueKind', type: 'text', read: ({ kind }) => kind },
    {
      title: '年度（西暦）',
      name: 'fiscalYear',
      type: 'integer',
      read: ({ year }) => (year === undefined ? '' : new Decimal(year)),
    },
    {
      title: '時間軸コード',
      name: 'timeCode',
      type: 'integer',
      read: ({ year }) => (year === undefined ? '' : timeCodeOf(year)),
    },
    {
      title: '年度（和暦）',
      name: 'fiscalYearEra',
      type: 'text',
      read: ({ year }) => (year === undefined ? '' : formatFiscalYear(year, 'era', document.date)),
    },
    {
      title: '値',
      name: 'value',
      type: 'decimal',
      read: ({ figure }) => (figure.quantity?.type === 'amount' ? figure.quantity.value : '***'),
    },
    { title: '単位', name: 'unit', type: 'text', read: ({ unit }) => plain(unit) },
    { title: '値がない理由', name: 'missingBecause', type: 'text', read: reasonOf },
    { title: '計算', name: 'origin', type: 'text', read: ({ figure }) => (figure.source === 'filled' ? '計算値' : '') },
    { title: '表示', name: 'shown', type: 'text', read: ({ text }) => plain(text) },
  ];
}

function reasonOf({ figure: { quantity, undefinedBecause } }: AmountsDatum): string {
  if (undefinedBecause !== undefined) return explainReason(undefinedBecause);
  if (quantity?.type === 'amount') return '';
  if (quantity?.type === 'missing') return quantity.reason === 'blank' ? '空欄' : '記載なし';
  return '数値でない';
}

/** Text without the white space that only shapes a page (統一ルール 1-5). */
function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}
