/** The rows of a form's own table as items of an inquiry: programmes with what their sheets show. */

import type { Found } from '../../finding/finding.ts';
import { textOf } from '../../model/form/build-source.ts';
import { isAbsent } from '../../model/form/evaluate-expression.ts';
import { type Form, linkKey } from '../../model/form/form.ts';
import { nameUnknown } from '../../model/form/name-unknown.ts';
import { meaningOf, namesOf, splitName } from '../../model/form/names.ts';
import { numberOfCell } from '../../model/form/number-of-cell.ts';
import type { InquiryColumn, InquiryItem, ShownValue } from '../../model/inquiry/inquiry.ts';
import { normalizeHeader } from '../../model/text/text-width.ts';
import { fiscalYear } from '../../model/year/fiscal-year.ts';
import { type FormSheet, makeSheets } from '../form/form-sheets.ts';
import { textOnSheet } from '../form/text-on-sheet.ts';
import { dash, showNumber } from '../show-figure.ts';
import type { ItemsBase } from './items-of-plan.ts';

/** `section` is what the column of sections says. */
export function itemsOfForm({ raw, columns, year }: ItemsBase, form: Form | undefined): Found<readonly InquiryItem[]> {
  if (form === undefined) return { value: [], findings: [] };
  const section = raw.definition.inquiry?.section ?? '';
  const sectionHead = form.main.heads.find((head) => normalizeHeader(head) === normalizeHeader(section));
  const unknown = columns.flatMap((column) => {
    if (column.kind === 'shown' && !('kind' in meaningOf(form, splitName(column.name)))) {
      return [nameUnknown(raw, 'inquiry.columns', column.name, namesOf(form))];
    }
    const isTable = column.kind !== 'asked' || form.sources.has(column.field.source);
    return isTable ? [] : [nameUnknown(raw, 'inquiry.columns', column.field.source, [...form.sources.keys()])];
  });
  const noSection = sectionHead === undefined ? [nameUnknown(raw, 'inquiry.section', section, form.main.heads)] : [];
  const items = makeSheets(form).map((sheet): InquiryItem => {
    const shown = columns.flatMap((column) => {
      if (column.kind !== 'shown') return [];
      const of = column.role === 'previous' ? fiscalYear(year - 1) : year;
      return [[column.head, show(form, sheet, column.name, of)] as const];
    });
    return {
      number: sheet.id,
      section: sectionHead === undefined ? '' : textOf(sheet.row, sectionHead),
      name: sheet.name,
      unit: '',
      shown: new Map(shown),
      before: new Map(columns.flatMap((column) => findBefore(form, sheet, column, fiscalYear(year - 1)))),
      computed: new Map(),
      place: sheet.row.cells.get(form.main.links[0] ?? '')?.place ?? { file: form.main.file },
    };
  });
  return { value: items, findings: [...unknown, ...noSection] };
}

/** Of a table with a row a year. */
function findBefore(
  form: Form,
  sheet: FormSheet,
  column: InquiryColumn,
  year: ReturnType<typeof fiscalYear>,
): readonly (readonly [head: string, value: ShownValue])[] {
  if (column.kind !== 'asked' || column.field.type !== 'number') return [];
  const { source: name, where, name: field } = column.field;
  const source = form.sources.get(name);
  const head = source?.heads.find((each) => normalizeHeader(each) === normalizeHeader(field));
  if (source?.year === undefined || head === undefined) return [];
  const links = source.links.map((link) => textOf(sheet.row, link));
  const rows = (source.index.get(linkKey(links, year)) ?? []).filter((row) =>
    [...where].every(([key, text]) => textOf(row, key) === text),
  );
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return [];
  const text = textOf(row, head);
  const number = numberOfCell(text, head);
  return isAbsent(number) ? [] : [[column.head, { text, number: number.value.toFixed() }]];
}

function show(form: Form, sheet: FormSheet, written: string, year: ReturnType<typeof fiscalYear>): ShownValue {
  const text = textOnSheet(form, sheet, written, year);
  if (text !== undefined) {
    const number = numberOfCell(text, written);
    return isAbsent(number) || /^0\d/.test(text) ? { text } : { text, number: number.value.toFixed() };
  }
  const value = sheet.numberOf(splitName(written), year);
  if (isAbsent(value)) return { text: dash };
  const decimals = form.figures.get(written)?.decimals ?? value.value.decimalPlaces();
  return {
    text: showNumber(value.value, { decimals, rounding: 'half-up' }),
    number: value.value.toFixed(decimals),
  };
}
