/** Checks totals (計, 合計, 小計) in rows and columns of tables against their parts. */

import { type Finding, warning } from '../../../finding/finding.ts';
import { Decimal } from '../../value/decimal.ts';
import type { Amount } from '../../value/quantity.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { columnsOf, type LineValue, rowsOf, type TableLine } from '../table/table-lines.ts';

/**
 * A total may be that of the values since the total before it, of all before it, or of the totals before it; it differs
 * only where it is none of these. Rates and averages have no total.
 */
export function checkTotals(table: PlacedTable): readonly Finding[] {
  const columns = columnsOf(table).filter(({ name }) => !isRate(name));
  return [...columns.flatMap(checkDown), ...checkAcross(table)];
}

function checkDown(column: TableLine): readonly Finding[] {
  return column.values.flatMap((value, index) => {
    if (!value.isTotal) return [];
    const label = value.heads[0] ?? '';
    return compare(value, label, column.name, partsBefore(column.values, index));
  });
}

/** 計 stands after the columns of its group, or before all of them. Where it fails in every row, it is the sum of something else. */
function checkAcross(table: PlacedTable): readonly Finding[] {
  const rows = rowsOf(table).map(({ name, values }) => ({
    name,
    values: values.filter(({ heads }) => !isRate(heads.join(''))).map((value) => named(value, table.total)),
  }));
  const found = rows.map((row) =>
    row.values.flatMap((value, index) =>
      value.isTotal ? compare(value, value.heads.at(-1) ?? '', row.name, partsAround(row.values, index)) : [],
    ),
  );
  const isSum = table.total !== '' || found.length === 1 || found.some((findings) => findings.length === 0);
  return isSum ? found.flat() : [];
}

/** The column that the data call a total. */
function named(value: LineValue, total: string): LineValue {
  return total !== '' && value.heads.at(-1) === total ? { ...value, isTotal: true } : value;
}

type Candidates = readonly (readonly LineValue[])[];

function partsBefore(values: readonly LineValue[], index: number): Candidates {
  const before = values.slice(0, index);
  const last = before.findLastIndex(({ isTotal }) => isTotal);
  const parts = before.filter(({ isTotal }) => !isTotal);
  return [before.slice(last + 1), parts, before.filter(({ isTotal }) => isTotal)];
}

function partsAround(values: readonly LineValue[], index: number): Candidates {
  const total = values[index];
  const others = values.filter((value) => !value.isTotal);
  const kin = others.filter(({ group }) => group === total?.group);
  return [kin, ...partsBefore(values, index), others, values.filter((value) => value.isTotal && value !== total)];
}

function compare(total: LineValue, label: string, name: string, candidates: Candidates): readonly Finding[] {
  const printed = amountOf(total);
  if (printed === undefined || /[%％]/.test(printed.unit)) return [];
  const sums = candidates.map((parts) => sumOf(parts, printed)).filter((sum) => sum !== undefined);
  const counted = sums.find(({ values }) => values > 1);
  if (counted === undefined || sums.some(({ sum }) => sum.eq(printed.value))) return [];
  const facts = { total: label, name, printed: printed.text, counted: counted.sum.toFixed() };
  return [warning('book-total-differs', facts, total.cell?.place)];
}

/** Of amounts of one unit and marks for none; what is a part of a part (うち…) is left out. */
function sumOf(
  parts: readonly LineValue[],
  printed: Amount,
): { readonly sum: Decimal; readonly values: number } | undefined {
  const own = parts.filter(({ heads }) => !/^[（(]?(?:うち|内)/.test(heads.at(-1) ?? ''));
  const quantities = own.flatMap(({ cell }) => cell?.quantity ?? []);
  const amounts = quantities.flatMap((quantity) => (quantity.type === 'amount' ? [quantity] : []));
  const isPlain = quantities.every(({ type }) => type === 'amount' || type === 'missing');
  if (!isPlain || amounts.length === 0 || amounts.some(({ unit }) => unit !== printed.unit)) return undefined;
  return { sum: amounts.reduce((sum, { value }) => sum.plus(value), new Decimal(0)), values: quantities.length };
}

function amountOf({ cell }: LineValue): Amount | undefined {
  return cell?.quantity?.type === 'amount' && cell.quantity.bound === undefined ? cell.quantity : undefined;
}

function isRate(name: string): boolean {
  return /率|割合|平均|比|倍|指数|単価/.test(name);
}
