/** Notices columns of a table whose values have different numbers of decimals. */

import { type Finding, notice } from '../../../finding/finding.ts';
import type { FigureCell } from '../../table-figures/figure.ts';
import { sidesOf } from '../../table-figures/figure-table.ts';
import type { Amount } from '../../value/quantity.ts';
import type { PlacedTable } from '../table/placed-table.ts';

/** Values of different units are told apart, and rows that each have their own decimals in all columns. */
export function checkDecimals({ table, figureTable }: PlacedTable): readonly Finding[] {
  const { lines, positions, cellAt } = sidesOf(figureTable).columns;
  const own = positions.map((_, row) =>
    decimalsByUnit(lines.flatMap((_, column) => amountOf(cellAt(column, row)) ?? [])),
  );
  return lines.flatMap(({ name }, column) => {
    const groups = new Map<string, { amount: Amount; row: number }[]>();
    for (const [row, { unit, kind }] of positions.entries()) {
      const amount = amountOf(cellAt(column, row));
      if (amount === undefined) continue;
      const key = [amount.unit, unit, kind].join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ amount, row }]);
      else group.push({ amount, row });
    }
    return [...groups.values()].flatMap((group) => {
      const kinds = [...new Set(group.map(({ amount }) => amount.decimals))];
      const areRowsApart = group.every(({ amount, row }) => own[row]?.get(amount.unit) === 'same');
      if (kinds.length < 2 || areRowsApart) return [];
      const texts = kinds.map(
        (decimals) => group.find(({ amount }) => amount.decimals === decimals)?.amount.text ?? '',
      );
      return [notice('decimals-mixed', { name, texts }, table.place)];
    });
  });
}

function amountOf(cell: FigureCell | undefined): Amount | undefined {
  return cell?.quantity?.type === 'amount' ? cell.quantity : undefined;
}

/** Of a row, for each unit that several of its values have. */
function decimalsByUnit(amounts: readonly Amount[]): ReadonlyMap<string, 'same' | 'mixed'> {
  const units = new Set(amounts.map(({ unit }) => unit));
  return new Map(
    [...units].flatMap((unit) => {
      const decimals = amounts.filter((amount) => amount.unit === unit).map((amount) => amount.decimals);
      return decimals.length < 2 ? [] : [[unit, new Set(decimals).size === 1 ? 'same' : 'mixed'] as const];
    }),
  );
}
