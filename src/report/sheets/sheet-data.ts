/** The values of the sheets of a form, one by one: what their own rows say, and what is computed. */

import { type FormSheet, makeSheets } from '../../metrics/form/form-sheets.ts';
import { textOf } from '../../model/form/build-source.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import type { Form, FormSource, SourceRow } from '../../model/form/form.ts';
import { numberOfCell } from '../../model/form/number-of-cell.ts';
import { isPrivate, publicForm } from '../../model/form/public-form.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type CalendarDate, type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { unitOf } from './sheet-values.ts';

export interface SheetValue {
  readonly form: string;
  readonly id: string;
  readonly name: string;
  readonly year: Decimal | string;
  readonly japaneseYear: string;
  readonly source: string;
  /** What tells rows of one year apart: 一次. */
  readonly item: string;
  readonly label: string;
  readonly text: string;
  readonly number: Decimal | string;
  readonly unit: string;
}

/** Figures of the years that the sheets show. */
export function valuesOfForm(given: Form, year: FiscalYear, date: CalendarDate): readonly SheetValue[] {
  const form = publicForm(given);
  const printed = printedNames(form);
  const own = [...form.sources.values()].filter((source) => isOwn(form, source));
  const shown = [...new Set(own.flatMap((source) => source.years))].filter(
    (each) => each >= year - form.years.before && each <= year + form.years.after,
  );
  const nameYear = (each: FiscalYear | undefined) => (each === undefined ? '' : formatFiscalYear(each, 'era', date));
  return makeSheets(form).flatMap((sheet): readonly SheetValue[] => {
    const base = { form: form.title, id: sheet.id, name: sheet.name };
    const ofRows = own.flatMap((source) =>
      rowsOf(sheet, source).flatMap((row) =>
        valuesOfRow(form, printed, source, row).map((value) => ({
          ...{ ...base, year: row.year === undefined ? '' : new Decimal(row.year), japaneseYear: nameYear(row.year) },
          ...value,
        })),
      ),
    );
    const figures = [...form.figures.values()].filter(({ name }) => printed.has(name) && !isPrivate(form, name));
    const ofFigures = shown
      .toSorted((a, b) => a - b)
      .flatMap((each) =>
        figures.flatMap(({ name, label, unit }): readonly SheetValue[] => {
          const number = sheet.numberOf({ name }, each);
          if (isAbsent(number)) return [];
          const text = number.value.toFixed();
          const ofYear = { ...base, year: new Decimal(each), japaneseYear: nameYear(each) };
          return [{ ...ofYear, source: '計算', item: '', label, text, number: number.value, unit }];
        }),
      );
    return [...ofRows, ...ofFigures];
  });
}

/** What a table holds that no sheet shows is not published: it may be anything. */
function printedNames({ parts, front }: Form): ReadonlySet<string> {
  const ofParts = parts.flatMap(({ boxes = [], years, items, stack }) => [
    ...boxes.flat().flatMap((box) => (typeof box === 'string' ? [box] : 'box' in box ? [box.box] : [])),
    ...(years?.rows ?? []).map((row) => (typeof row === 'string' ? row : row.row)),
    ...(years?.kind === undefined ? [] : [years.kind]),
    ...(items?.columns ?? []).map((column) => `${items?.of}.${column}`),
    ...(stack?.rows ?? []),
  ]);
  const { list, sums, ranking } = front ?? {};
  const ofRanking = ranking === undefined ? [] : [ranking.by, ...ranking.columns];
  return new Set([...ofParts, ...(list?.columns ?? []), ...(sums?.columns ?? []), ...ofRanking]);
}

/** A table of the sheets themselves, not one that several of them look up. */
function isOwn({ main }: Form, source: FormSource): boolean {
  if (source === main) return true;
  return (
    source.form === undefined && source.links.length > 0 && source.links.every((link) => main.links.includes(link))
  );
}

function rowsOf(sheet: FormSheet, source: FormSource): readonly SourceRow[] {
  return sheet.rowsOf(source, undefined);
}

type RowValue = Pick<SheetValue, 'source' | 'item' | 'label' | 'text' | 'number' | 'unit'>;

function valuesOfRow(
  form: Form,
  printed: ReadonlySet<string>,
  source: FormSource,
  row: SourceRow,
): readonly RowValue[] {
  const keys = new Set([...source.links, ...source.items, source.year]);
  const item = source === form.main ? '' : source.items.map((head) => textOf(row, head)).join('・');
  const isPrinted = (head: string) => printed.has(head) || printed.has(`${source.name}.${head}`);
  const heads = source.heads.filter(
    (head) => isPrinted(head) && !keys.has(head) && !isPrivate(form, head, source.name),
  );
  return heads.flatMap((head) => {
    const text = textOf(row, head);
    if (text === '') return [];
    const number = numberOfCell(text, head);
    const isNumber = !isAbsent(number) && !/^[0０][0-9０-９]/.test(text);
    const unit = unitOf(form, head);
    return [{ source: source.name, item, label: head, text, number: isNumber ? number.value : '', unit }];
  });
}
