/** Who does the work: staff where there is money, hours that a person can work, figures that move, and what an hour or a person costs. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { type Expression, namesIn, type ValueName } from '../../../model/form/expression.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { meaningOf } from '../../../model/form/names.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { groupBy } from '../../../table/group-by.ts';
import type { FormSheet } from '../form-sheets.ts';
import { costIn, moneyTables } from './amounts.ts';
import { amountIn, columnsOf, type Inspection, isOwn, nameSheet, placeIn, rowsOf, show, tell } from './inspection.ts';

export function checkStaff(inspection: Inspection): readonly Finding[] {
  const tables = staffTables(inspection);
  const costs = costsByYear(inspection);
  return [
    ...checkRates(inspection),
    ...tables.flatMap((table) => [
      ...inspection.sheets.flatMap((sheet) => [
        ...findUnstaffed(inspection, table, sheet, costs.get(sheet) ?? new Map()),
        ...findLongHours(inspection, table, sheet),
      ]),
      ...findUnchanged(inspection, table),
    ]),
  ];
}

interface StaffTable {
  readonly source: FormSource;
  readonly heads: readonly string[];
  readonly hours: readonly string[];
  readonly people: readonly string[];
}

/** By year, and of nothing else: several rows of a year are not added up here. */
function staffTables(inspection: Inspection): readonly StaffTable[] {
  const own = [...inspection.form.sources.values()].filter(
    (source) => isOwn(inspection.form, source) && source.year !== undefined,
  );
  return own.flatMap((source) => {
    const of = (role: '人工' | '従事時間') =>
      columnsOf(inspection, role).flatMap((column) => (column.source === source ? [column.head] : []));
    const hours = of('従事時間');
    const people = of('人工').filter((head) => !hours.includes(head) && !/単価|費|給与|[千万]?円/.test(head));
    const heads = [...people, ...hours];
    return heads.length === 0 ? [] : [{ source, heads, hours, people }];
  });
}

function costsByYear(inspection: Inspection): ReadonlyMap<FormSheet, ReadonlyMap<FiscalYear, Decimal>> {
  const tables = moneyTables(inspection);
  return new Map(
    inspection.sheets.map((sheet) => {
      const costs = new Map<FiscalYear, Decimal>();
      for (const table of tables)
        for (const row of rowsOf(sheet, table.source)) {
          const cost = costIn(row, table);
          if (row.year !== undefined && cost !== undefined) costs.set(row.year, cost.value);
        }
      return [sheet, costs];
    }),
  );
}

/** One line a sheet; a year without a row counts only where the years around it have one. */
function findUnstaffed(
  inspection: Inspection,
  { source, heads }: StaffTable,
  sheet: FormSheet,
  costs: ReadonlyMap<FiscalYear, Decimal>,
): readonly Finding[] {
  const rows = rowsOf(sheet, source);
  const years = rows.flatMap(({ year }) => year ?? []);
  const isPaid = (year: FiscalYear | undefined) => year !== undefined && costs.get(year)?.isZero() === false;
  const empty = rows.filter((row) => {
    const values = heads.map((head) => amountIn(row, head));
    return isPaid(row.year) && values.every((value) => value?.isZero() === true);
  });
  const absent = [...costs.keys()].filter(
    (year) =>
      isPaid(year) &&
      !years.includes(year) &&
      source.years.includes(year) &&
      years.some((each) => each < year) &&
      (year <= inspection.year || Math.max(...years) > year),
  );
  const [first] = empty;
  const at = first?.year ?? absent[0];
  if (at === undefined) return [];
  const before = rows.find(({ year }) => year === at - 1);
  const earlier = before && heads.map((head) => ({ head, value: show(amountIn(before, head) ?? new Decimal(0)) }));
  const named = [...empty.flatMap(({ year }) => year ?? []), ...absent].toSorted((a, b) => a - b);
  const cost = costs.get(at);
  const facts = {
    ...({ problem: first === undefined ? 'staff-missing' : 'no-staff', sheet: nameSheet(sheet) } as const),
    ...{ name: heads.join('、'), year: named.map(inspection.nameYear).join('、') },
    ...{ found: cost === undefined ? '' : show(cost), expected: earlier === undefined ? '' : nameEach(earlier) },
  };
  return tell(inspection, '人工', facts, placeIn(first ?? before, heads[0] ?? ''));
}

/** People and hours are no sum: `正規職員 1、従事時間 700`; of one column the number alone. */
function nameEach(values: readonly { readonly head: string; readonly value: string }[]): string {
  const [first, ...others] = values;
  return others.length === 0 ? (first?.value ?? '') : values.map(({ head, value }) => `${head} ${value}`).join('、');
}

const hoursOfYear = 2000;

function findLongHours(inspection: Inspection, table: StaffTable, sheet: FormSheet): readonly Finding[] {
  const [hoursHead] = table.hours;
  const [peopleHead] = table.people;
  if (hoursHead === undefined || peopleHead === undefined) return [];
  const found = rowsOf(sheet, table.source).flatMap((row) => {
    const [hours, people] = [amountIn(row, hoursHead), amountIn(row, peopleHead)];
    if (hours === undefined || people === undefined || people.isZero()) return [];
    const each = hours.dividedBy(people);
    return each.greaterThan(hoursOfYear) ? [{ row, each }] : [];
  });
  const [first] = found;
  if (first === undefined) return [];
  const years = found.flatMap(({ row }) => (row.year === undefined ? [] : inspection.nameYear(row.year)));
  const facts = {
    ...({ problem: 'hours-many', sheet: nameSheet(sheet), year: years.join('、') } as const),
    ...{ name: hoursHead, found: show(first.each.toDecimalPlaces(0)), expected: show(new Decimal(hoursOfYear)) },
  };
  return tell(inspection, '人工', facts, placeIn(first.row, hoursHead));
}

/** Nearly half of the sheets of a real collection: one line. */
function findUnchanged(inspection: Inspection, { source, heads }: StaffTable): readonly Finding[] {
  const same = inspection.sheets.filter((sheet) => {
    const rows = rowsOf(sheet, source).filter(({ year }) => year !== undefined && year <= inspection.year + 1);
    const texts = new Set(rows.map((row) => heads.map((head) => amountIn(row, head)?.toFixed() ?? '').join()));
    const isEmpty = rows.every((row) => heads.every((head) => (amountIn(row, head) ?? new Decimal(0)).isZero()));
    return rows.length >= 6 && texts.size === 1 && !isEmpty;
  });
  const [first] = same;
  if (first === undefined) return [];
  const facts = { problem: 'staff-unchanged', name: heads.join('、'), found: String(same.length) } as const;
  const place = placeIn(rowsOf(first, source).at(-1), heads[0] ?? '');
  return tell(inspection, '人工の据置き', { ...facts, others: same.map(nameSheet) }, place);
}

/** A figure cannot be computed for want of what all sheets share in a year: one line a column and year. */
function checkRates(inspection: Inspection): readonly Finding[] {
  const { form, sheets, year } = inspection;
  const lacking = [...form.figures.values()].flatMap((figure) =>
    productsOf(figure.expression).flatMap(({ rate, factor }) => {
      const meaning = meaningOf(form, rate);
      if (!('kind' in meaning) || meaning.kind !== 'column') return [];
      const { source, head } = meaning;
      if (source.links.length > 0 || source.items.length > 0 || source.year === undefined) return [];
      const staffed = new Set(
        sheets.flatMap((sheet) => yearsWith(inspection, sheet, factor)).filter((each) => !hasValue(source, head, each)),
      );
      return [...staffed].map((each) => ({ source, head, year: each, figure: figure.name }));
    }),
  );
  const groups = groupBy(lacking, ({ source, head }) => JSON.stringify([source.name, head]));
  return [...groups.values()].flatMap((group) => {
    const [{ source, head }] = group;
    // A year between two that there are is told of the table itself.
    const isGap = (each: FiscalYear) =>
      !source.years.includes(each) && source.years.some((y) => y < each) && source.years.some((y) => y > each);
    const years = [...new Set(group.map((each) => each.year))].filter((each) => !isGap(each)).toSorted((a, b) => a - b);
    const [first] = years;
    if (first === undefined) return [];
    const row = source.rows.find((own) => own.year === first);
    const place = row === undefined ? { file: source.file } : placeIn(row, head);
    const figures = [...new Set(group.map(({ figure }) => figure))];
    const facts = {
      ...({ problem: 'rate-missing', sheet: source.name, name: head, others: figures } as const),
      year: years.map(inspection.nameYear).join('、'),
    };
    return tell(inspection, '単価', facts, place, first > year ? 'warning' : undefined);
  });
}

/** `正規職員 × 単価.正規職員`: either may be what is shared. */
function productsOf(expression: Expression): readonly { readonly rate: ValueName; readonly factor: ValueName }[] {
  switch (expression.type) {
    case 'operation': {
      const deeper = [...productsOf(expression.left), ...productsOf(expression.right)];
      if (expression.operator !== '×') return deeper;
      const [left, right] = [namesIn(expression.left), namesIn(expression.right)];
      const pairs = left.flatMap((one) => right.map((other) => [one, other] as const));
      return [
        ...deeper,
        ...pairs.flatMap(([a, b]) => [
          { rate: a, factor: b },
          { rate: b, factor: a },
        ]),
      ];
    }
    case 'call':
      return expression.operands.flatMap(productsOf);
    case 'negation':
      return productsOf(expression.operand);
    default:
      return [];
  }
}

/** Years in which a sheet has something to be multiplied. */
function yearsWith({ form }: Inspection, sheet: FormSheet, name: ValueName): readonly FiscalYear[] {
  const meaning = meaningOf(form, name);
  if (!('kind' in meaning) || meaning.kind !== 'column' || meaning.source.year === undefined) return [];
  if (!isOwn(form, meaning.source)) return [];
  return rowsOf(sheet, meaning.source).flatMap((row: SourceRow) => {
    const value = amountIn(row, meaning.head);
    return row.year !== undefined && value !== undefined && !value.isZero() ? [row.year] : [];
  });
}

function hasValue(source: FormSource, head: string, year: FiscalYear): boolean {
  return source.rows.some((row) => row.year === year && textOf(row, head) !== '' && amountIn(row, head) !== undefined);
}
