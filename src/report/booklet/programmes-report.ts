/** 事務事業一覧: all programmes in rows, and every table of the booklet on a sheet of its own, with an index that leads to them. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { roomOf } from '../../document/page-room.ts';
import { partOf } from '../../edition/edition.ts';
import type { Report } from '../report.ts';
import { booklet, bookletTemplate } from './booklet-document.ts';
import { bookletInput } from './booklet-input.ts';
import { emIn } from './column-widths.ts';
import { composeTableWithNotes } from './compose-table.ts';
import type { PageLabels } from './fill-pages.ts';
import { findTables, type NamedTable } from './find-tables.ts';
import { programmeDataReport } from './programme-data-report.ts';
import { findProgrammePages } from './programme-pages.ts';
import { composeProgrammeTable } from './programme-table.ts';

export const programmesReport: Report = {
  name: 'programmes',
  template: () => bookletTemplate,
  isYearly: false,
  formats: (configuration, { edition }) =>
    (partOf(edition, 'book')?.book.programmes ?? []).length === 0 ? [] : configuration.reports.programmes.formats,
  data: [programmeDataReport],
  needs: [booklet],
  async compose(input) {
    const { book, configuration } = bookletInput(input);
    const { value, findings } = await input.get(booklet);
    const { document, labels } = value;
    const { date } = configuration.document;
    const tables = findTables(book);
    const list = composeProgrammeTable(book, findProgrammePages(book, labels), date);
    const page = { size: 'A4', orientation: 'landscape' } as const;
    const pageWidth = emIn(roomOf(page, document.theme), document.theme);
    const sections = [
      section('index', '目次', [
        h('h1', { className: ['sheet-title'] }, `${book.title}　表の一覧`),
        composeIndex(tables, labels),
      ]),
      section('programmes', listTitle, [h('h1', { className: ['sheet-title'] }, `${book.title}　${listTitle}`), list]),
      ...tables.map((table, index) =>
        section(sheetId(index), `表${index + 1} ${table.name}`, composeSheet(table, labels, pageWidth)),
      ),
    ];
    const title = `${book.title}　${listTitle}`;
    const tree = { type: 'root' as const, children: [h('article', sections)] };
    return { value: { ...document, title, page, tree }, findings };
  },
};

const listTitle = '事務事業一覧';

function section(id: string, sheet: string, content: readonly Element[]): Element {
  const isFirst = id === 'index';
  return h('section', { id: `sheet-${id}`, dataSheet: sheet, ...(isFirst ? {} : { className: ['new-page'] }) }, [
    ...content,
  ]);
}

function sheetId(index: number): string {
  return `table-${index + 1}`;
}

function composeIndex(tables: readonly NamedTable[], labels: PageLabels): Element {
  const rows = tables.map(({ name, chapter, table }, index) =>
    indexRow(`表${index + 1}`, sheetId(index), name, chapter.title, labels(table.id)),
  );
  return h('table', [
    h(
      'colgroup',
      [6, 44, 16, 5].map((width) => h('col', { dataWidth: width })),
    ),
    h('thead', [
      h(
        'tr',
        ['番号', '表', '章', '頁'].map((head) => h('th', { scope: 'col' }, head)),
      ),
    ]),
    h('tbody', [indexRow('一覧', 'programmes', listTitle, '', undefined), ...rows]),
  ]);
}

function indexRow(number: string, id: string, name: string, chapter: string, page: string | undefined): Element {
  return h('tr', [
    h('td', { className: ['center'] }, number),
    h('td', [h('a', { href: `#sheet-${id}` }, name)]),
    h('td', chapter),
    h('td', { className: ['center'] }, page ?? ''),
  ]);
}

function composeSheet({ table, name, chapter }: NamedTable, labels: PageLabels, pageWidth: number): readonly Element[] {
  const page = labels(table.id);
  return [
    h('h1', { className: ['sheet-title'] }, name),
    h('p', [
      page === undefined ? chapter.title : `${chapter.title}　${page} 頁　`,
      h('a', { href: '#sheet-index' }, '目次へ'),
    ]),
    ...composeTableWithNotes(table, pageWidth),
  ];
}
