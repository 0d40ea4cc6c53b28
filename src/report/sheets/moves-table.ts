/** Programmes that have begun, ended or taken the place of others since last year. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { findMoves, type Move } from '../../metrics/form/find-moves.ts';
import type { FormSheet } from '../../metrics/form/form-sheets.ts';
import { textOf } from '../../model/form/build-source.ts';
import type { Form } from '../../model/form/form.ts';
import type { FrontSetting } from '../../model/form/form-schema.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import { frontTable, headOf, nameCell, shareOfTexts } from './front-cells.ts';
import { type Shown, showOnSheet } from './sheet-values.ts';
import { textContent } from './text-content.ts';
import { numberCell } from './years-table.ts';

const words: Readonly<Record<Move['kind'], string>> = { new: '新規', merged: '統合・名称変更', ended: '終了' };

/** `readYear` reads a year as the tables write it. */
export function composeMoves(
  form: Form,
  sheets: readonly FormSheet[],
  { columns }: NonNullable<FrontSetting['moves']>,
  year: FiscalYear,
  readYear: (text: string) => FiscalYear | undefined,
  idOf: (sheet: FormSheet) => string,
): readonly Element[] {
  const moves = findMoves(form, sheets, year, readYear);
  const title = h('h2', '新規、統合、終了');
  if (moves.length === 0) return [title, h('p', '新規、統合、終了はありません。')];
  const rows = moves.map((move) => {
    const { kind, sheet, row, said } = move;
    return h('tr', [
      h('td', { className: ['sheet-name'] }, words[kind]),
      sheet === undefined
        ? h('th', { className: ['sheet-name'], scope: 'row' }, textOf(row, form.nameColumn))
        : nameCell(form, sheet, idOf(sheet)),
      h('td', { className: ['sheet-text'] }, [...textContent(said)]),
      ...columns.map((column) => cellOf(shownOf(form, move, column, year))),
    ]);
  });
  const heads = ['区分', form.nameColumn, '年度・もとの事業', ...columns.map((column) => headOf(form, column))];
  const shares = columns.map((column) => shareOfTexts(moves.map((move) => shownOf(form, move, column, year).text)));
  return [title, frontTable([9, 26, 20, ...shares], heads, rows)];
}

/** Of what has no sheet, what stands in last year's table. */
function shownOf(form: Form, { sheet, row }: Move, column: string, year: FiscalYear): Shown {
  return sheet === undefined ? { text: textOf(row, column) } : showOnSheet(form, sheet, column, year);
}

function cellOf(shown: Shown): Element {
  return shown.value === undefined ? h('td', { className: ['sheet-name'] }, shown.text) : numberCell(shown);
}
