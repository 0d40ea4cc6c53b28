/** Finds shares (構成比) that do not sum up to 100, as rounded ones may and wrong ones do. */

import { type Finding, notice, warning } from '../../../finding/finding.ts';
import { Decimal } from '../../value/decimal.ts';
import type { Amount } from '../../value/quantity.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { columnsOf, type LineValue, rowsOf, type TableLine } from '../table/table-lines.ts';

export interface ShareSum {
  /** Head of the row or column. */
  readonly name: string;
  readonly sum: Decimal;
  /** The difference is no more than rounding can make. */
  readonly isRounded: boolean;
  readonly finding: Finding;
}

/** Shares are percentages under 構成比, or with a total of 100. */
export function findShareSums(table: PlacedTable): readonly ShareSum[] {
  return [...columnsOf(table), ...rowsOf(table)].flatMap(checkLine);
}

function checkLine({ name, values }: TableLine): readonly ShareSum[] {
  const parts = values.filter(({ isTotal }) => !isTotal).map(percentOf);
  const total = values
    .filter(({ isTotal }) => isTotal)
    .map(percentOf)
    .at(-1);
  const isShare = /構成比|構成割合|シェア/.test(name) || total?.value.eq(100);
  const amounts = parts.filter((amount) => amount !== undefined);
  if (!isShare || amounts.length < 2 || parts.length !== amounts.length) return [];
  const sum = amounts.reduce((all, { value }) => all.plus(value), new Decimal(0));
  if (sum.eq(100)) return [];
  const fewest = amounts.reduce((least, { decimals }) => Math.min(least, decimals), Number.POSITIVE_INFINITY);
  const unit = new Decimal(10).pow(-fewest);
  const isRounded = sum.minus(100).abs().lte(unit.times(amounts.length).div(2));
  const facts = { name, sum: sum.toFixed() };
  const place = values.find(({ cell }) => cell?.quantity !== undefined)?.cell?.place;
  const finding = isRounded ? notice('shares-rounded', facts, place) : warning('shares-differ', facts, place);
  return [{ name, sum, isRounded, finding }];
}

/** Of a row or column of shares the unit may stand in its head alone. */
function percentOf({ cell, heads }: LineValue): Amount | undefined {
  const quantity = cell?.quantity;
  if (quantity?.type !== 'amount') return undefined;
  return /^[%％]$/.test(quantity.unit) || (quantity.unit === '' && /[%％]|構成比/.test(heads.join('')))
    ? quantity
    : undefined;
}
