/** Notices columns of a table whose values have different numbers of decimals. */

import { type Finding, notice } from '../../../finding/finding.ts';
import type { Amount } from '../../value/quantity.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { columnsOf } from '../table/table-lines.ts';

/** Values of different units are told apart. */
export function checkDecimals(table: PlacedTable): readonly Finding[] {
  return columnsOf(table).flatMap(({ name, values }) => {
    const amounts = values.flatMap(({ cell }): readonly Amount[] =>
      cell?.quantity?.type === 'amount' ? [cell.quantity] : [],
    );
    return [...new Set(amounts.map(({ unit }) => unit))].flatMap((unit) => {
      const own = amounts.filter((amount) => amount.unit === unit);
      const kinds = [...new Set(own.map(({ decimals }) => decimals))];
      if (kinds.length < 2) return [];
      const texts = kinds.map((decimals) => own.find((amount) => amount.decimals === decimals)?.text ?? '');
      return [notice('decimals-mixed', { name, texts }, table.table.place)];
    });
  });
}
