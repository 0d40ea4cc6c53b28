/** What tables of 施策 or 款 say of their programmes, against the sheets added up. */

import type { Finding } from '../../../finding/finding.ts';
import { textOf } from '../../../model/form/build-source.ts';
import { isAbsent } from '../../../model/form/evaluate-expression.ts';
import type { FormSource, SourceRow } from '../../../model/form/form.ts';
import { bareHead } from '../../../model/form/roles.ts';
import { toHalfWidth } from '../../../model/text/text-width.ts';
import { Decimal } from '../../../model/value/decimal.ts';
import type { FiscalYear } from '../../../model/year/fiscal-year.ts';
import { groupBy } from '../../../table/group-by.ts';
import type { FormSheet } from '../form-sheets.ts';
import { costIn, moneyTables } from './amounts.ts';
import { amountIn, columnsOf, type Inspection, isOwn, placeIn, rowsOf, show, tell } from './inspection.ts';

export function checkTotals(inspection: Inspection): readonly Finding[] {
  const { form } = inspection;
  const above = [...form.sources.values()].filter(
    (source) => source !== form.main && !isOwn(form, source) && source.links.length > 0,
  );
  return above.flatMap((source) =>
    isOfBudget(source) ? compareCoverage(inspection, source) : compareSums(inspection, source),
  );
}

/** The settled accounts by 款 or section hold more than the programmes. */
function isOfBudget({ links }: FormSource): boolean {
  return links.some((link) => /^(?:会計|款|項|目|部|課|所属|担当|部署|部局)/.test(bareHead(link)));
}

function sheetsOf(inspection: Inspection, source: FormSource): ReadonlyMap<string, readonly FormSheet[]> {
  return groupBy(inspection.sheets, (sheet) => keyIn(source, sheet.row));
}

function keyIn({ links }: FormSource, row: SourceRow): string {
  return JSON.stringify(links.map((link) => textOf(row, link)));
}

/** Rounded amounts may differ by half of the last digit each. */
function compareSums(inspection: Inspection, source: FormSource): readonly Finding[] {
  if (isLacking(inspection)) return [];
  const groups = sheetsOf(inspection, source);
  return source.heads.flatMap((head) => {
    const meaning = meaningOfHead(inspection, source, head);
    if (meaning === undefined) return [];
    return source.rows.flatMap((row) => {
      const sheets = groups.get(keyIn(source, row)) ?? [];
      const written = amountIn(row, head);
      const year = meaning.year ?? row.year ?? inspection.year;
      const sum = meaning.add(sheets, year);
      if (written === undefined || sum === undefined) return [];
      const apart = written.minus(sum).abs();
      if (apart.lessThanOrEqualTo(meaning.isCount ? 0 : Decimal.floor(new Decimal(sheets.length).dividedBy(2))))
        return [];
      const facts = {
        ...({ problem: meaning.isCount ? 'count-differs' : 'sum-differs', name: head } as const),
        ...{ sheet: `${source.name} ${source.links.map((link) => textOf(row, link)).join('-')}` },
        ...{ year: inspection.nameYear(year), found: show(written), expected: show(sum) },
      };
      return tell(inspection, '事業の合計', facts, placeIn(row, head));
    });
  });
}

/** A number that has no sheet is told of its table, and adds to nothing. */
function isLacking({ form, sheets }: Inspection): boolean {
  const { main } = form;
  const keyOf = (row: SourceRow) => JSON.stringify(main.links.map((link) => textOf(row, link)));
  const known = new Set(sheets.map(({ row }) => keyOf(row)));
  const own = [...form.sources.values()].filter((source) => source !== main && isOwn(form, source));
  return own.some(({ rows }) => rows.some((row) => !known.has(keyOf(row))));
}

interface HeadMeaning {
  readonly year: FiscalYear | undefined;
  readonly isCount: boolean;
  readonly add: (sheets: readonly FormSheet[], year: FiscalYear) => Decimal | undefined;
}

/** A head that is a figure or an amount of the sheets, or how many there are. */
function meaningOfHead(inspection: Inspection, source: FormSource, head: string): HeadMeaning | undefined {
  if ([...source.links, ...source.items, source.year].includes(head) || /目標|指標/.test(head)) return undefined;
  const dated = /^(.{2,12}?年度)(.{2,})$/.exec(toHalfWidth(head).replace(/\s/g, ''));
  const year = dated?.[1] === undefined ? undefined : inspection.readYear(dated[1]);
  const name = bareHead(year === undefined ? head : (dated?.[2] ?? head))
    .replace(/^の/, '')
    .replace(/の?(?:合計|計)$/, '');
  if (/^(?:事務)?事業の?(?:本)?数$|^(?:シート|評価対象|対象)(?:事業)?の?(?:数|件数|枚数)$|^事業件数$/.test(name))
    return { year, isCount: true, add: (sheets) => new Decimal(sheets.length) };
  const figure = [...inspection.form.figures.values()].find((each) => bareHead(each.name) === name);
  if (figure !== undefined && isMoneyUnit(figure.unit)) {
    const add = (sheets: readonly FormSheet[], of: FiscalYear) =>
      sumUp(
        sheets.map((sheet) => {
          const value = sheet.numberOf({ name: figure.name }, of);
          return isAbsent(value) ? undefined : value.value;
        }),
      );
    return { year, isCount: false, add };
  }
  const isMoney = ['事業費', '決算額', '財源', '予算現額'] as const;
  const column = isMoney
    .flatMap((role) => columnsOf(inspection, role))
    .find((each) => isOwn(inspection.form, each.source) && bareHead(each.head) === name);
  if (column === undefined) return undefined;
  const add = (sheets: readonly FormSheet[], of: FiscalYear) =>
    sumUp(
      sheets.flatMap((sheet) => sheet.rowsOf(column.source, of).map((row) => amountIn(row, column.head))),
      true,
    );
  return { year, isCount: false, add };
}

function isMoneyUnit(unit: string): boolean {
  return unit.endsWith('円') || unit === '';
}

/** Of nothing there is no sum, nor where one is still to come. */
function sumUp(values: readonly (Decimal | undefined)[], isWhole = false): Decimal | undefined {
  if (isWhole && values.includes(undefined)) return undefined;
  const numbers = values.filter((value) => value !== undefined);
  return numbers.length === 0 ? undefined : numbers.reduce((sum, value) => sum.plus(value));
}

/** One line a table: how much of the accounts the sheets show. */
function compareCoverage(inspection: Inspection, source: FormSource): readonly Finding[] {
  const heads = ['決算額', '事業費'] as const;
  const head = heads.flatMap((role) => columnsOf(inspection, role)).find((each) => each.source === source)?.head;
  const [table] = moneyTables(inspection);
  if (head === undefined || table === undefined) return [];
  const groups = sheetsOf(inspection, source);
  const compared = source.rows.flatMap((row) => {
    const year = row.year ?? inspection.year;
    const total = amountIn(row, head);
    const sum = sumUp(
      (groups.get(keyIn(source, row)) ?? []).map((sheet) => {
        const own = rowsOf(sheet, table.source).find((each) => each.year === undefined || each.year === year);
        return own && costIn(own, table)?.value;
      }),
    );
    if (year !== inspection.year || total === undefined || total.isZero() || sum === undefined) return [];
    return [{ row, total, sum, name: source.links.map((link) => textOf(row, link)).join('-') }];
  });
  const over = compared.flatMap(({ row, total, sum, name }) =>
    sum.lessThanOrEqualTo(total)
      ? []
      : tell(
          inspection,
          '決算書との比較',
          {
            problem: 'accounts-exceeded',
            sheet: `${source.name} ${name}`,
            name: head,
            found: show(sum),
            expected: show(total),
          },
          placeIn(row, head),
        ),
  );
  const texts = compared.map(({ name, total, sum }) => `${name} ${sum.dividedBy(total).times(100).toFixed(1)}％`);
  if (texts.length === 0) return over;
  const facts = {
    problem: 'coverage',
    sheet: source.name,
    name: head,
    year: inspection.nameYear(inspection.year),
  } as const;
  return [...over, ...tell(inspection, '決算書との比較', { ...facts, others: texts }, { file: source.file })];
}
