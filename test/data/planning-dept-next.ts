/** The sample's edition of 令和6年度, made by editing its data alone. All of its new values are invented for the test. */

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** By id: the value that stands in the new edition's newest column, and its day. */
export const inventedFigures = {
  キャッシュレス決済: { year: '令和5年度', value: '101,234件' },
  マイナンバーカード累積発行: { year: '令和5年度', value: '300,001枚' },
  マイナンバーカード人口比: { year: '令和5年度', value: '73.9%' },
  法律相談: { year: '令和5年度', value: '1,111件' },
  相談件数合計: { year: '令和5年度', value: '3,752件' },
  ツイッターフォロワー: { year: '令和6年度', value: '28,282人', asOf: '令和6年4月1日' },
} as const;

/** By id: 予算額 of 令和6年度. */
export const inventedBudgets = { 'shinagawa-news': '161,616千円', signage: '18,181千円' } as const;

type Texts = Readonly<Record<string, string>>;

/** `files` by their path; the result has last year's values in `previous/`. */
export function nextEdition(files: Texts): Texts {
  const { 'figures.csv': figures = '', 'programmes.csv': programmes = '', 'book.yaml': book = '' } = files;
  return {
    ...files,
    'previous/figures.csv': figures,
    'previous/programmes.csv': programmes,
    'book.yaml': `${book.replaceAll('令和5年度', '令和6年度')}\nprevious: previous\n`,
    'figures.csv': edit(figures, (row) => {
      const invented = Object.entries(inventedFigures).find(([id]) => id === row.ID)?.[1];
      const { 現在日: asOf = '', 備考: remark = '', ...years } = row;
      const values = {
        ...years,
        令和6年度: '',
        ...(invented === undefined ? {} : { [invented.year]: invented.value }),
      };
      return { ...values, 現在日: invented !== undefined && 'asOf' in invented ? invented.asOf : asOf, 備考: remark };
    }),
    'programmes.csv': edit(programmes, (row) => {
      const { 備考: remark = '', ...others } = row;
      const invented = Object.entries(inventedBudgets).find(([id]) => id === row.ID)?.[1];
      return { ...others, 令和6年度予算額: invented ?? '', 備考: remark };
    }),
  };
}

function edit(csv: string, change: (row: Texts) => Texts): string {
  const rows: readonly Texts[] = parse(csv, { columns: true });
  return stringify(rows.map(change), { header: true });
}
