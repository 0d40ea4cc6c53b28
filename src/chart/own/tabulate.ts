/** The values of an own chart as a table: what its marks are drawn from, after all that its author had reckoned. */

import type { ChartTable } from '../../document/document.ts';
import type { DataSet } from '../../model/own-chart/data-set.ts';
import type { Specification } from '../../model/own-chart/specification.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { formatTick } from '../value-scale.ts';
import { titleOfField } from './fill-in.ts';

type Definition = Readonly<Record<string, unknown>>;

/** More say no more than the picture. */
const mostRows = 100;

/** None of a chart of several views, nor of one that is reckoned by steps of its axis. */
export function tabulate(
  { encoding, mark }: Specification,
  sets: ReadonlyMap<string, DataSet>,
  rows: readonly Definition[],
): ChartTable | undefined {
  if (mark === undefined || encoding === undefined || rows.length === 0 || rows.length > mostRows) return undefined;
  const definitions = Object.values(encoding).flatMap((each) => (isDefinition(each) ? [each] : []));
  if (definitions.some(({ bin }) => bin !== undefined && bin !== false)) return undefined;
  const columns = new Map<string, { readonly head: string; readonly isNumber: boolean; readonly isYear: boolean }>();
  for (const { field, aggregate, type, title } of definitions) {
    const key = keyOf(field, aggregate);
    if (key === undefined || key.endsWith('_sort_index') || columns.has(key)) continue;
    const head = typeof title === 'string' ? title : titleOfField(field, aggregate, sets);
    columns.set(key, { head, isNumber: type === 'quantitative' || aggregate !== undefined, isYear: field === 'year' });
  }
  const ordered = [...columns].toSorted(([, a], [, b]) => Number(a.isNumber) - Number(b.isNumber));
  if (ordered.length < 2) return undefined;
  return {
    heads: ordered.map(([, { head }]) => head),
    rows: rows.map((row) => ordered.map(([key, { isYear }]) => show(row[key], isYear))),
  };
}

/** As Vega-Lite calls a column. */
function keyOf(field: unknown, aggregate: unknown): string | undefined {
  if (typeof aggregate !== 'string') return typeof field === 'string' ? field : undefined;
  return typeof field === 'string' ? `${aggregate}_${field}` : `__${aggregate}`;
}

function show(value: unknown, isYear: boolean): string {
  if (value === null || value === undefined) return '－';
  if (typeof value !== 'number') return String(value);
  return isYear || !Number.isFinite(value) ? `${value}` : formatTick(new Decimal(value).toSignificantDigits(12));
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
