/** The columns of the table as the city has them: in its order, under its heads, each with what it was read as. */

import type { RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import { type Columns, yearOfHead } from './columns.ts';
import type { TableColumn } from './plan.ts';
import type { PlacedColumn } from './value-columns.ts';

/** One for each header. */
export function listTableColumns(
  { headers }: RawTable,
  { words, periods, texts, printed }: Columns<IndicatorMeaning>,
  values: readonly PlacedColumn[],
): readonly TableColumn[] {
  const known = new Map<number, TableColumn>();
  for (const [meaning, { index, header }] of words) known.set(index, { type: 'words', meaning, head: header });
  for (const { index, header } of periods) known.set(index, { type: 'words', meaning: 'period', head: header });
  for (const { index, header } of texts) {
    known.set(index, { type: 'text', head: header, ...(headers[index]?.isHidden && { isHidden: true }) });
  }
  for (const { index, header, value } of values) known.set(index, { type: 'value', value, head: header });
  for (const column of printed) {
    const { index, header, head } = column;
    known.set(index, { type: 'printed', figure: head.printed ?? '', year: yearOfHead(column), head: header });
  }
  return headers.map(({ text }, index) => known.get(index) ?? { type: 'unknown', head: text.trim() });
}
