/** 事務事業一覧: one row a programme with its budgets, their change as a formula, and the page that tells of it. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type NumberFormat, withData } from '../../document/document.ts';
import { type CellFormula, cellAt, formula } from '../../document/formula.ts';
import { showNumber, showSigned } from '../../metrics/show-figure.ts';
import type { Book, Programme } from '../../model/book/book.ts';
import type { Decimal } from '../../model/value/decimal.ts';
import { type CalendarDate, type FiscalYear, fiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { inThousandYen } from './thousand-yen.ts';

/** em: 課, 担当, 事務事業, 開始, the budgets, 増減, 頁. */
const widths = [9, 11, 26, 9, 9.5, 9.5, 9.5, 4];
const plain: NumberFormat = { before: '', after: '', decimals: 0, grouped: true };
const page: NumberFormat = { before: '', after: '', decimals: 0, grouped: false };

/** `pages` by the id of a programme, as printed. */
export function composeProgrammeTable(book: Book, pages: ReadonlyMap<string, string>, date: CalendarDate): Element {
  const { programmes, year, words } = book;
  const previous = fiscalYear(year - 1);
  const name = (of: FiscalYear) => `${formatFiscalYear(of, 'era', date)}予算額`;
  const { chapter = '課', unit = '担当', programme: title = '事務事業', start = '開始', page: pageHead = '頁' } = words;
  const heads = [chapter, unit, title, start, name(previous), name(year), '増減', pageHead];
  return h('table', { dataFreezeColumns: 3, dataFilter: 'true' }, [
    h('caption', { className: ['unit'] }, '（単位：千円）'),
    h(
      'colgroup',
      widths.map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        heads.map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    ...programmes.map((programme) => h('tbody', [composeRow(programme, book, pages.get(programme.id))])),
    h('tfoot', [composeTotals(book)]),
  ]);
}

function composeRow(programme: Programme, { chapters, year }: Book, label: string | undefined): Element {
  const { id, unit, title, start, budgets, place } = programme;
  const chapter = chapters.find((candidate) => candidate.id === programme.chapter);
  const previous = fiscalYear(year - 1);
  return h('tr', [
    h('td', chapter?.title ?? ''),
    h('td', unit),
    withData(h('th', { className: ['row-head'], scope: 'row' }, title), { place }),
    h('td', start),
    budgetCell(programme, previous),
    budgetCell(programme, year),
    changeCell(
      [inThousandYen(budgets.get(previous)?.quantity), inThousandYen(budgets.get(year)?.quantity)],
      [keyOf(id, previous), keyOf(id, year)],
      ofRows,
    ),
    pageCell(label),
  ]);
}

function composeTotals({ programmes, year }: Book): Element {
  const years = [fiscalYear(year - 1), year];
  const sums = years.map((of) => {
    const amounts = programmes.flatMap(({ budgets }) => inThousandYen(budgets.get(of)?.quantity) ?? []);
    return amounts.length === 0 ? undefined : amounts.reduce((sum, each) => sum.plus(each));
  });
  const [first, last] = [programmes[0]?.id ?? '', programmes.at(-1)?.id ?? ''];
  return h('tr', [
    h('th', { className: ['total'], scope: 'row', colSpan: 4 }, '合計'),
    ...years.map((of, index) => {
      const range = formula`${cellAt(keyOf(first, of))}:${cellAt(keyOf(last, of))}`;
      const live = { formula: formula`IF(COUNT(${range})=0,"",SUM(${range}))`, format: plain };
      return withData(amountCell(sums[index], live, ofTotals), { key: keyOf('', of) });
    }),
    changeCell(sums, [keyOf('', fiscalYear(year - 1)), keyOf('', year)], ofTotals),
    h('td', { className: ['total'] }),
  ]);
}

function budgetCell({ id, budgets }: Programme, year: FiscalYear): Element {
  const budget = budgets.get(year);
  const cell = amountCell(inThousandYen(budget?.quantity), { format: plain }, ofRows);
  return withData(cell, { key: keyOf(id, year), ...(budget === undefined ? {} : { place: budget.place }) });
}

/** Live: it comes as soon as both years are filled in. */
function changeCell(
  [before, after]: readonly (Decimal | undefined)[],
  [from, to]: readonly [string, string],
  classes: readonly string[],
): Element {
  const [of, than] = [cellAt(to), cellAt(from)];
  const difference = formula`IF(COUNT(${than},${of})=2,${of}-${than},"")`;
  const change = before === undefined || after === undefined ? undefined : after.minus(before);
  return amountCell(change, { formula: difference, format: { ...plain, signed: true } }, classes);
}

function pageCell(label: string | undefined): Element {
  if (label === undefined) return h('td');
  return withData(h('td', { className: ['center'] }, label), { cell: { type: 'number', value: label, format: page } });
}

interface Live {
  readonly formula?: CellFormula;
  readonly format: NumberFormat;
}

const whole = { decimals: 0, rounding: 'half-up' } as const;
const ofRows = ['number'];
const ofTotals = ['number', 'total'];

function amountCell(value: Decimal | undefined, live: Live, classes: readonly string[]): Element {
  const className = [...classes];
  if (value === undefined)
    return withData(h('td', { className }), { cell: { type: 'missing', reason: 'blank', ...live } });
  const text = live.format.signed === true ? showSigned(value, whole) : showNumber(value, whole);
  return withData(h('td', { className }, text), { cell: { type: 'number', value: value.toFixed(), ...live } });
}

/** Of the cell that holds a programme's budget; of the total where `id` is empty. */
function keyOf(id: string, year: FiscalYear): string {
  return `programme/${id}/${year}`;
}
