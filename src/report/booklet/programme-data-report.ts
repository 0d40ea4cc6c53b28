/** 事務事業データ: the budgets of all programmes in long form, one row a programme × fiscal year. */

import { h } from 'hastscript';
import { partOf } from '../../edition/edition.ts';
import type { Book, Programme } from '../../model/book/book.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { type FiscalYear, formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { areaCode, composeDataTable, type DataColumn, timeCodeOf } from '../data-table.ts';
import type { Report } from '../report.ts';
import { booklet, bookletTemplate } from './booklet-document.ts';
import { bookletInput } from './booklet-input.ts';
import { findProgrammePages } from './programme-pages.ts';

export const programmeDataReport: Report = {
  name: 'programme-data',
  template: () => bookletTemplate,
  isYearly: false,
  formats: (_, { edition }) =>
    (partOf(edition, 'book')?.book.programmes ?? []).length === 0 ? [] : ['csv', 'csvw', 'xlsx'],
  needs: [booklet],
  async compose(input) {
    const { book, configuration } = bookletInput(input);
    const { value, findings } = await input.get(booklet);
    const pages = findProgrammePages(book, value.labels);
    const table = composeDataTable(columnsOf(book, configuration, pages), rowsOf(book));
    const tree = { type: 'root' as const, children: [h('article', [table])] };
    const title = `${book.title} 事務事業データ`;
    return { value: { ...value.document, title, form: 'data', sheets: 'one', tree }, findings };
  },
};

interface DataRow {
  readonly programme: Programme;
  readonly year: FiscalYear;
}

/** Every year that any programme has a budget of, for each of them. */
function rowsOf({ programmes }: Book): readonly DataRow[] {
  const years = new Set(programmes.flatMap(({ budgets }) => [...budgets.keys()]));
  return programmes.flatMap((programme) => [...years].toSorted().map((year) => ({ programme, year })));
}

/** A value that is not there is `***` (統一ルール 1-13). */
function columnsOf(
  { title, chapters }: Book,
  { code = '', organization, document }: Configuration,
  pages: ReadonlyMap<string, string>,
): readonly DataColumn<DataRow>[] {
  const quantityOf = ({ programme, year }: DataRow) => programme.budgets.get(year)?.quantity;
  const amountOf = (row: DataRow) => {
    const quantity = quantityOf(row);
    return quantity?.type === 'amount' ? quantity : undefined;
  };
  return [
    ...(code === '' ? [] : [areaCode(code)]),
    { title: '地方公共団体名', name: 'area', type: 'text', read: () => organization },
    { title: '文書名', name: 'document', type: 'text', read: () => plain(title) },
    { title: '事務事業ID', name: 'programmeId', type: 'text', read: ({ programme }) => programme.id },
    {
      title: '課',
      name: 'section',
      type: 'text',
      read: ({ programme }) => chapters.find(({ id }) => id === programme.chapter)?.title ?? '',
    },
    { title: '担当', name: 'responsible', type: 'text', read: ({ programme }) => plain(programme.unit) },
    { title: '事務事業名', name: 'programme', type: 'text', read: ({ programme }) => plain(programme.title) },
    { title: '開始', name: 'start', type: 'text', read: ({ programme }) => plain(programme.start) },
    { title: '頁', name: 'page', type: 'integer', read: ({ programme }) => pageOf(pages.get(programme.id)) },
    { title: '年度（西暦）', name: 'fiscalYear', type: 'integer', read: ({ year }) => new Decimal(year) },
    { title: '時間軸コード', name: 'timeCode', type: 'integer', read: ({ year }) => timeCodeOf(year) },
    {
      title: '年度（和暦）',
      name: 'fiscalYearEra',
      type: 'text',
      read: ({ year }) => formatFiscalYear(year, 'era', document.date),
    },
    { title: '値の種類', name: 'valueKind', type: 'text', read: () => '予算額' },
    { title: '値', name: 'value', type: 'decimal', read: (row) => amountOf(row)?.value ?? '***' },
    { title: '単位', name: 'unit', type: 'text', read: (row) => amountOf(row)?.unit ?? '' },
    {
      title: '値がない理由',
      name: 'missingBecause',
      type: 'text',
      read: (row) => (amountOf(row) === undefined ? '記載なし' : ''),
    },
    { title: '表示', name: 'shown', type: 'text', read: (row) => plain(quantityOf(row)?.text ?? '') },
    { title: '備考', name: 'remark', type: 'text', read: ({ programme }) => plain(programme.remark) },
  ];
}

function pageOf(label: string | undefined): Decimal | string {
  return label === undefined ? '' : new Decimal(label);
}

/** Text without the white space that only shapes a page (統一ルール 1-5). */
function plain(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ').trim();
}
