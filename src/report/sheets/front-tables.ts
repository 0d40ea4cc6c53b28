/** The summary before the sheets: evaluations counted, amounts added up, the largest, and the list of all sheets with their pages. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { cellAt, formula } from '../../document/formula.ts';
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
import { dash, roundFigure, shareStyle } from '../../metrics/show-figure.ts';
import type { Form } from '../../model/form/form.ts';
import type { FrontSetting } from '../../model/form/form-schema.ts';
import { Decimal } from '../../model/value/decimal.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { round } from '../round-formula.ts';
import { countOf, type FrontKeys, frontTable, headOf, nameCell } from './front-cells.ts';
import { composeExcluded, composeGuide } from './front-texts.ts';
import { composeList } from './list-table.ts';
import { composeMoves } from './moves-table.ts';
import { labelOf, type Shown, showAmount, showOnSheet, withSum } from './sheet-values.ts';
import { numberCell } from './years-table.ts';

/** `idOf` is that of a sheet's heading; `readYear` reads a year as the tables write it. */
export function composeFront(
  form: Form,
  sheets: readonly FormSheet[],
  year: FiscalYear,
  idOf: (sheet: FormSheet) => string,
  readYear: (text: string) => FiscalYear | undefined,
  keys: FrontKeys,
): readonly Element[] {
  const { tallies = [], sums, ranking, list, changes, moves } = form.front ?? {};
  return [
    ...composeGuide(form),
    ...tallies.flatMap((name) => tallyTable(labelOf(form, name), tallyChoices(form, sheets, name, year))),
    ...(changes === undefined ? [] : changesTable(form, changes, tallyChanges(form, sheets, changes, year))),
    ...(moves === undefined ? [] : composeMoves(form, sheets, moves, year, readYear, idOf)),
    ...(sums === undefined ? [] : sumsTable(form, sums, sumSheets(form, sheets, sums, year), keys)),
    ...(ranking === undefined ? [] : rankingTable(form, sheets, ranking, year, idOf)),
    ...composeExcluded(form),
    ...composeList(form, sheets, list, year, idOf, keys),
  ];
}

function tallyTable(name: string, { counts, chosen, blank }: ChoiceTally): readonly Element[] {
  const keyOf = (at: number | 'all') => `tally/${name}/${at}`;
  const row = (word: string, count: Shown, share: Shown, className: readonly string[] = ['sheet-name']) =>
    h('tr', [h('th', { className: [...className], scope: 'row' }, word), numberCell(count), numberCell(share)]);
  const shares = counts.map(({ choice, count, share }, at) =>
    row(choice, { ...countOf(count), key: keyOf(at) }, shareOf(share, keyOf(at), keyOf('all'))),
  );
  const heads = ['区分', '件数', '構成比（％）'];
  const all = withSum(
    { ...countOf(chosen), key: keyOf('all') },
    counts.map((_, at) => keyOf(at)),
  );
  const whole = chosen === 0 ? undefined : new Decimal(1);
  const rows = [...shares, row('計', all, shareOf(whole, keyOf('all'), keyOf('all')), ['total'])];
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
  const keyOf = (row: number, column: number) => `changes/${row}/${column}`;
  const row = (word: string, at: number, numbers: readonly number[], className: string, above = 0) => {
    const keys = numbers.map((_, column) => keyOf(at, column));
    const cells = numbers.map((number, column) => {
      const added = Array.from({ length: above }, (_, before) => keyOf(before, column));
      return { ...withSum(countOf(number), added), key: keyOf(at, column) };
    });
    const all = [...cells, withSum(countOf(sum(numbers)), keys)];
    return h('tr', [h('th', { className: [className], scope: 'row' }, word), ...all.map(numberCell)]);
  };
  const totals = to.map((_, column) => sum(counts.map((each) => each[column] ?? 0)));
  const rows = [
    ...from.map((word, at) => row(word, at, counts[at] ?? [], 'sheet-name')),
    row('計', from.length, totals, 'total', from.length),
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

/** In %, which its head says. */
function shareOf(share: Decimal | undefined, part: string, whole: string): Shown {
  if (share === undefined) return { text: dash };
  const shown = showAmount(roundFigure(share.times(100), shareStyle), shareStyle.decimals);
  const live = round(formula`${cellAt(part)}/${cellAt(whole)}*100`, shareStyle);
  return shown.value?.type === 'number' ? { ...shown, value: { ...shown.value, formula: live } } : shown;
}

/** Sums have the decimals of what is added up. A group of groups stands beside the first of them. */
function sumsTable(
  form: Form,
  { by, columns }: NonNullable<FrontSetting['sums']>,
  groups: readonly GroupSum[],
  keys: FrontKeys,
): readonly Element[] {
  const keyOf = (row: number, column: string) => `sums/${row}/${column}`;
  const listed = form.front?.list?.columns ?? [];
  /** Where the sheets of a group have it: on them, or in the list of all. */
  const partsOf = ({ groups: names, sheets }: GroupSum, column: string): readonly (string | undefined)[] => {
    if (names.length === by.length) {
      return sheets.map(
        (sheet) => keys.onSheet(sheet, column) ?? (listed.includes(column) ? keys.inList(sheet, column) : undefined),
      );
    }
    return groups.flatMap((group, row) => {
      const isWithin = names.every((name, at) => group.groups[at] === name);
      return group.groups.length === by.length && isWithin ? [keyOf(row, column)] : [];
    });
  };
  const rows = groups.map((group, row) => {
    const cells = columns.map((column, at) => {
      const value = group.sums[at]?.value;
      if (value === undefined) return numberCell({ text: dash });
      const total = withSum(showAmount(value, value.decimalPlaces()), partsOf(group, column));
      return numberCell({ ...total, key: keyOf(row, column) });
    });
    return h('tr', [...groupHeads(by.length, group, groups[row - 1]), numberCell(countOf(group.count)), ...cells]);
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
