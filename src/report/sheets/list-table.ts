/** The list of all sheets with their pages, in groups with what each adds up to where the form asks for it. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import { addUpSheets, groupSheets } from '../../metrics/form/summarize-sheets.ts';
import { dash } from '../../metrics/show-figure.ts';
import type { Form } from '../../model/form/form.ts';
import type { FrontSetting } from '../../model/form/form-schema.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { pageOf } from '../booklet/fill-pages.ts';
import { countOf, type FrontKeys, frontTable, headOf, nameCell, shareOfTexts, withCell } from './front-cells.ts';
import { labelOf, type Shown, showAmount, showOnSheet, withSum } from './sheet-values.ts';
import { numberCell } from './years-table.ts';

export function composeList(
  form: Form,
  sheets: readonly FormSheet[],
  list: FrontSetting['list'],
  year: FiscalYear,
  idOf: (sheet: FormSheet) => string,
  keys: FrontKeys,
): readonly Element[] {
  const { columns = [], by, totals = [] } = list ?? {};
  const shownOn = new Map(
    sheets.map((sheet) => [
      sheet,
      columns.map((column) => ({ column, shown: showOnSheet(form, sheet, column, year) })),
    ]),
  );
  const rowOf = (sheet: FormSheet) => {
    const id = idOf(sheet);
    const own = shownOn.get(sheet) ?? [];
    return h('tr', [
      h('td', { className: ['sheet-missing'] }, sheet.id),
      nameCell(form, sheet, id),
      ...own.map(({ column, shown }) =>
        listedCell({ ...withCell(shown, keys.onSheet(sheet, column)), key: keys.inList(sheet, column) }),
      ),
      ...(form.frontOnly
        ? []
        : [h('td', { className: ['sheet-missing'] }, [h('a', { href: `#${id}` }, [pageOf(id)])])]),
    ]);
  };
  const width = columns.length + (form.frontOnly ? 2 : 3);
  const totalRow = (name: string, all: readonly FormSheet[]) =>
    h('tr', [
      h('th', { className: ['total'], scope: 'row', colSpan: 2 }, `${name}（${countOf(all.length).text}件）`),
      ...columns.map((column) => {
        if (!totals.includes(column)) return h('td', { className: ['sheet-missing'] }, '');
        const { value } = addUpSheets(all, column, year);
        if (value === undefined) return numberCell({ text: dash });
        const total = showAmount(value, value.decimalPlaces());
        return numberCell(
          withSum(
            total,
            all.map((sheet) => keys.inList(sheet, column)),
          ),
        );
      }),
      ...(form.frontOnly ? [] : [h('td', { className: ['sheet-missing'] }, '')]),
    ]);
  const hasTotals = totals.length > 0;
  const groups = by === undefined ? [] : [...groupSheets(form, sheets, by, year)];
  const rows =
    by === undefined
      ? sheets.map(rowOf)
      : groups.flatMap(([group, all]) => [
          h('tr', [h('th', { className: ['sheet-label'], scope: 'rowgroup', colSpan: width }, group)]),
          ...all.map(rowOf),
          ...(hasTotals ? [totalRow('小計', all)] : []),
        ]);
  const heads = [
    ...[form.main.links.join('・'), form.nameColumn, ...columns.map((column) => headOf(form, column))],
    ...(form.frontOnly ? [] : ['頁']),
  ];
  const widths = [
    ...[6, 24],
    ...columns.map((_, at) => shareOfTexts([...shownOn.values()].map((own) => own[at]?.shown.text ?? ''))),
    ...(form.frontOnly ? [] : [4]),
  ];
  const without = totals.flatMap((column) => {
    const { without: count } = addUpSheets(sheets, column, year);
    return count === 0 ? [] : [`${labelOf(form, column)}のない ${count} 件`];
  });
  const note = `（注）計は、${without.join('、')}を除いた合計です。`;
  return [
    h('h2', '一覧'),
    frontTable(widths, heads, [...rows, ...(hasTotals ? [totalRow('計', sheets)] : [])]),
    ...(without.length === 0 ? [] : [h('p', { className: ['note'] }, note)]),
  ];
}

function listedCell(shown: Shown): Element {
  return shown.value === undefined ? h('td', { className: ['sheet-name'] }, shown.text) : numberCell(shown);
}
