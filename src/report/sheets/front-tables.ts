/** The summary before the sheets: evaluations counted, amounts added up, the largest, and the list of all sheets with their pages. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import {
  type ChoiceChanges,
  type ChoiceTally,
  type GroupSum,
  rankSheets,
  sumSheets,
  tallyChanges,
  tallyChoices,
} from '../../metrics/form/summarize-sheets.ts';
import { dash, shareStyle, showNumber } from '../../metrics/show-figure.ts';
import type { Form } from '../../model/form/form.ts';
import type { FrontSetting } from '../../model/form/form-schema.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { countOf, frontTable, headOf, nameCell } from './front-cells.ts';
import { composeExcluded, composeGuide } from './front-texts.ts';
import { composeList } from './list-table.ts';
import { composeMoves } from './moves-table.ts';
import { labelOf, showAmount, showOnSheet } from './sheet-values.ts';
import { numberCell } from './years-table.ts';

/** `idOf` is that of a sheet's heading; `readYear` reads a year as the tables write it. */
export function composeFront(
  form: Form,
  sheets: readonly FormSheet[],
  year: FiscalYear,
  idOf: (sheet: FormSheet) => string,
  readYear: (text: string) => FiscalYear | undefined,
): readonly Element[] {
  const { tallies = [], sums, ranking, list, changes, moves } = form.front ?? {};
  return [
    ...composeGuide(form),
    ...tallies.flatMap((name) => tallyTable(labelOf(form, name), tallyChoices(form, sheets, name, year))),
    ...(changes === undefined ? [] : changesTable(form, changes, tallyChanges(form, sheets, changes, year))),
    ...(moves === undefined ? [] : composeMoves(form, sheets, moves, year, readYear, idOf)),
    ...(sums === undefined ? [] : sumsTable(form, sums, sumSheets(form, sheets, sums, year))),
    ...(ranking === undefined ? [] : rankingTable(form, sheets, ranking, year, idOf)),
    ...composeExcluded(form),
    ...composeList(form, sheets, list, year, idOf),
  ];
}

function tallyTable(name: string, { counts, chosen, blank }: ChoiceTally): readonly Element[] {
  const row = (word: string, count: number, share: string, className: readonly string[] = ['sheet-name']) =>
    h('tr', [
      h('th', { className: [...className], scope: 'row' }, word),
      numberCell(countOf(count)),
      numberCell({ text: share }),
    ]);
  const shares = counts.map(({ choice, count, share }) =>
    row(choice, count, share === undefined ? dash : showShare(share)),
  );
  const heads = ['区分', '件数', '構成比（％）'];
  const rows = [...shares, row('計', chosen, chosen === 0 ? dash : '100.0', ['total'])];
  const table = frontTable([42, 10, 14], heads, rows);
  const note = blank === 0 ? [] : [h('p', { className: ['note'] }, `（注）${name}のない ${blank} 件を除きます。`)];
  return [h('h2', `${name}別の件数`), table, ...note];
}

/** Who stayed is on the diagonal. */
function changesTable(
  form: Form,
  names: { readonly from: string; readonly to: string },
  { from, to, counts, blank }: ChoiceChanges,
): readonly Element[] {
  const [before, after] = [labelOf(form, names.from), labelOf(form, names.to)];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const row = (word: string, numbers: readonly number[], className: string) =>
    h('tr', [
      h('th', { className: [className], scope: 'row' }, word),
      ...[...numbers, sum(numbers)].map((count) => numberCell(countOf(count))),
    ]);
  const rows = [
    ...from.map((word, index) => row(word, counts[index] ?? [], 'sheet-name')),
    row(
      '計',
      to.map((_, column) => sum(counts.map((each) => each[column] ?? 0))),
      'total',
    ),
  ];
  const heads = [`${before}＼${after}`, ...to, '計'];
  const table = frontTable([20, ...to.map(() => 8), 8], heads, rows);
  const note = `（注）${before}か${after}のない ${blank} 件を除きます。`;
  return [
    h('h2', `${before}から${after}への変化`),
    table,
    ...(blank === 0 ? [] : [h('p', { className: ['note'] }, note)]),
  ];
}

function showShare(share: Decimal): string {
  return showNumber(share.times(100), shareStyle);
}

/** Sums have the decimals of what is added up. A group of groups stands beside the first of them. */
function sumsTable(
  form: Form,
  { by, columns }: NonNullable<FrontSetting['sums']>,
  groups: readonly GroupSum[],
): readonly Element[] {
  const rows = groups.map((group, index) => {
    const cells = group.sums.map(({ value }) =>
      numberCell(value === undefined ? { text: dash } : showAmount(value, value.decimalPlaces())),
    );
    return h('tr', [...groupHeads(by.length, group, groups[index - 1]), numberCell(countOf(group.count)), ...cells]);
  });
  const names = by.map((name) => labelOf(form, name));
  const heads = [...names, '件数', ...columns.map((column) => headOf(form, column))];
  const table = frontTable([...by.map(() => (by.length === 1 ? 18 : 12)), 5, ...columns.map(() => 8)], heads, rows);
  const without = columns.flatMap((column, index) => {
    const count = groups.at(-1)?.sums[index]?.without ?? 0;
    return count === 0 ? [] : [`${labelOf(form, column)}のない ${count} 件`];
  });
  const note =
    without.length === 0 ? [] : [h('p', { className: ['note'] }, `（注）${without.join('、')}を除いた合計です。`)];
  return [h('h2', `${names.map((name) => `${name}別`).join('、')}の合計`), table, ...note];
}

/** The words of a row: the last of its groups, and before it what it belongs to where that changes. */
function groupHeads(depth: number, { groups }: GroupSum, before: GroupSum | undefined): readonly Element[] {
  if (groups.length < depth) {
    const span = depth - groups.length;
    const above = groups.map(() => h('th', { className: ['sheet-name'], scope: 'row' }, ''));
    const word = groups.length === 0 ? '計' : '小計';
    return [...above, h('th', { className: ['total'], scope: 'row', ...(span > 1 ? { colSpan: span } : {}) }, word)];
  }
  return groups.map((group, at) => {
    const isSame = at < depth - 1 && before?.groups.length === depth && before.groups[at] === group;
    return h('th', { className: ['sheet-name'], scope: 'row' }, isSame ? '' : group);
  });
}

function rankingTable(
  form: Form,
  sheets: readonly FormSheet[],
  { by, columns, most }: NonNullable<FrontSetting['ranking']>,
  year: FiscalYear,
  idOf: (sheet: FormSheet) => string,
): readonly Element[] {
  const shown = [by, ...columns];
  const rows = rankSheets(sheets, by, year, most).map(({ rank, sheet }) =>
    h('tr', [
      numberCell(countOf(rank)),
      nameCell(form, sheet, idOf(sheet)),
      ...shown.map((column) => numberCell(showOnSheet(form, sheet, column, year))),
    ]),
  );
  const heads = ['順位', form.nameColumn, ...shown.map((column) => headOf(form, column))];
  const table = frontTable([5, 26, ...shown.map(() => 10)], heads, rows);
  return [h('h2', `${labelOf(form, by)}の大きい順`), table];
}
