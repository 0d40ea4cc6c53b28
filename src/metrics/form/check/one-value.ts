/** One indicator has one value in a year, whatever sheet or table it stands in. */

import type { Finding, Place } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import type { FormSource } from '../../../model/form/form.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import type { Decimal } from '../../../model/value/decimal.ts';
import { isSameUnit } from '../../../model/value/parse-quantity.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { groupBy } from '../../../table/group-by.ts';
import { actualsOf } from './changes.ts';
import { amountIn, type Inspection, nameSheet, placeIn, show, tell } from './inspection.ts';

export function checkOneValue(inspection: Inspection): readonly Finding[] {
  const series = [...ofIndicators(inspection), ...ofTables(inspection), ...ofYears(inspection)];
  const groups = [...groupBy(series, ({ name }) => name).values()].filter((group) => group.length > 1);
  return groups.flatMap((group) => compare(inspection, group));
}

interface Series {
  /** For comparing. */
  readonly name: string;
  readonly shown: string;
  readonly where: string;
  readonly unit: string;
  /** What it is, where that is said. */
  readonly definition: string;
  readonly isIndicator: boolean;
  readonly values: readonly { readonly year: FiscalYear; readonly value: Decimal; readonly place: Place | undefined }[];
}

function ofIndicators({ sheets }: Inspection): readonly Series[] {
  return sheets.flatMap((sheet) =>
    sheet.indicators.map((indicator) => ({
      // Rows of one name were told apart by the number of their sheet.
      name: bareName(indicator.name.replace(`（${sheet.id}）`, '')),
      shown: indicator.name,
      where: [nameSheet(sheet), indicator.id].filter((text) => text !== '').join(' '),
      unit: indicator.unit,
      definition: bareName(indicator.definition),
      isIndicator: true,
      values: actualsOf(indicator),
    })),
  );
}

/** Rows of a table of measures: a name, a unit, and a column of results for each year. */
function ofTables(inspection: Inspection): readonly Series[] {
  const { form } = inspection;
  const names = new Set(inspection.sheets.flatMap((sheet) => sheet.indicators.map(({ name }) => bareName(name))));
  const wide = [...form.sources.values()].filter((source) => source.year === undefined && source !== form.main);
  return wide.flatMap((source) => {
    const columns = yearColumns(inspection, source);
    if (columns.length === 0) return [];
    const unitHead = source.heads.find((head) => bareHead(head) === '単位');
    return source.rows.flatMap((row): readonly Series[] => {
      const named = source.heads.find((head) => names.has(bareName(textOf(row, head))));
      if (named === undefined) return [];
      const shown = textOf(row, named);
      const values = columns.flatMap(({ head, year }) => {
        const value = amountIn(row, head);
        return value === undefined ? [] : [{ year, value, place: placeIn(row, head) }];
      });
      const where = `${source.name} ${source.links.map((link) => textOf(row, link)).join('-')}`.trim();
      const unit = unitHead === undefined ? '' : textOf(row, unitHead);
      return [{ name: bareName(shown), shown, where, unit, definition: '', isIndicator: false, values }];
    });
  });
}

/** Heads that are a year and say no target, budget or forecast. */
function yearColumns({ readYear }: Inspection, { heads }: FormSource) {
  return heads.flatMap((head) => {
    if (/目標|計画|予算|見込|基準|当初|予定/.test(head)) return [];
    const year = readYear(toHalfWidth(head).replace(/[\s()]|実績値?|の値|決算額?/g, ''));
    return year === undefined ? [] : [{ head, year }];
  });
}

/** A table of years alone: 人口. */
function ofYears({ form }: Inspection): readonly Series[] {
  const shared = [...form.sources.values()].filter(
    ({ year, links, items }) => year !== undefined && links.length === 0 && items.length === 0,
  );
  return shared.flatMap((source) =>
    source.heads.flatMap((head): readonly Series[] => {
      const name = bareName(head.replace(/[（(].*$/s, ''));
      if (head === source.year || !isOfCity(name)) return [];
      const values = source.rows.flatMap((row) => {
        const value = amountIn(row, head);
        return row.year === undefined || value === undefined
          ? []
          : [{ year: row.year, value, place: placeIn(row, head) }];
      });
      return [{ name, shown: head, where: source.name, unit: '', definition: '', isIndicator: false, values }];
    }),
  );
}

/** Many things bear one name, 補助金交付件数; few are of the whole city. */
function isOfCity(name: string): boolean {
  return /^(?:総|市の?|町の?|村の?|区の?|住民基本台帳)?(?:人口|世帯数|総世帯数|高齢化率|面積)$|^(?:総人口|市内人口|年少人口|生産年齢人口|老年人口|高齢者人口)$/.test(
    name,
  );
}

function bareName(name: string): string {
  return toHalfWidth(name)
    .normalize('NFKC')
    .replace(/[\s・、。]/g, '')
    .toLowerCase();
}

/** One finding a name, at the value that differs from the most. */
function compare(
  inspection: Inspection,
  group: readonly [Series, ...Series[]] | readonly Series[],
): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const alike = group.filter(({ unit }) => unit === '' || first.unit === '' || isSameUnit(unit, first.unit));
  const years = new Set(alike.flatMap(({ values }) => values.map(({ year }) => year)));
  const apart = [...years]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const of = alike.flatMap((series) =>
        series.values.flatMap((each) => (each.year === year ? [{ series, ...each }] : [])),
      );
      const distinct = new Set(of.map(({ value }) => value.toFixed()));
      return distinct.size > 1 ? [{ year, of }] : [];
    });
  const [doubt] = apart;
  if (doubt === undefined || !isOne(alike, apart.length)) return [];
  const [odd, other] = tellOddFromOthers(doubt.of);
  if (odd === undefined || other === undefined) return [];
  const facts = {
    ...({ problem: 'value-of-one-differs', sheet: odd.series.where, name: odd.series.shown } as const),
    ...{
      year: inspection.nameYear(doubt.year),
      found: show(odd.value),
      expected: `${other.series.where} ${show(other.value)}`,
    },
    others: apart
      .slice(1)
      .map(({ year, of }) => `${inspection.nameYear(year)} ${of.map(({ value }) => show(value)).join('／')}`),
  };
  return tell(inspection, '同じ指標', facts, odd.place);
}

interface OneOf {
  readonly series: Series;
  readonly value: Decimal;
  readonly place: Place | undefined;
}

/** What fewest say, against what most do; where as many say each, that of a table of measures or the last. */
function tellOddFromOthers(all: readonly OneOf[]): readonly [odd: OneOf | undefined, other: OneOf | undefined] {
  const alike = (each: OneOf) => all.filter(({ value }) => value.equals(each.value)).length;
  const counts = all.map(alike);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const rare = all.filter((_, index) => counts[index] === fewest);
  const odd = rare.find(({ series }) => !series.isIndicator) ?? rare.at(-1);
  const other = all.find(({ value }, index) => counts[index] === most && odd?.value.equals(value) === false);
  return [odd, other ?? all.find(({ value }) => odd?.value.equals(value) === false)];
}

/** A name alone is not enough: a figure of the city, one definition, a table of measures, or years that agree. */
function isOne(alike: readonly Series[], apart: number): boolean {
  const [first, ...others] = alike;
  if (first === undefined || others.length === 0) return false;
  if (isOfCity(first.name)) return true;
  const agreeing = agreeingYears(alike);
  if (alike.some(({ isIndicator }) => !isIndicator)) return agreeing >= 1 && agreeing >= apart;
  const isDefined = first.definition.length >= 6 && others.every(({ definition }) => definition === first.definition);
  return (isDefined && agreeing >= 1) || (agreeing >= 2 && agreeing > apart);
}

function agreeingYears(alike: readonly Series[]): number {
  const texts = new Map<FiscalYear, Set<string>>();
  const counts = new Map<FiscalYear, number>();
  for (const { values } of alike)
    for (const { year, value } of values) {
      texts.set(year, (texts.get(year) ?? new Set()).add(value.toFixed()));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  return [...texts].filter(([year, set]) => set.size === 1 && (counts.get(year) ?? 0) > 1).length;
}
