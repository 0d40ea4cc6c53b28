/** 差替え頁: the pages of the new edition that read otherwise than in the old one, and the list of them. */

import type { ComposedDocument } from '../../document/document.ts';
import { partOf } from '../../edition/edition.ts';
import { publishedYears } from '../../edition/published-years.ts';
import type { Found } from '../../finding/finding.ts';
import { progressReport } from '../progress/progress-report.ts';
import type { Report, ReportInput } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { cleanReport, nameOfCurrent } from './edition-reports.ts';
import { composeCorrected, type Errata, findErrata, ofPublished } from './errata.ts';
import { columnsTable, composeRevisionDocument, pagedFormats, tableComponent } from './revision-document.ts';

export const replacedPagesReport: Report = {
  name: 'replaced-pages',
  template: () => listOfPages,
  isYearly: false,
  years: publishedYears,
  isOfPages: true,
  formats: (configuration, content) => pagedFormats(configuration, content).filter((format) => format === 'pdf'),
  needs: ofPublished,
  async compose(input) {
    const found = await findErrata(input);
    const pages = replacedPages(found);
    const { value: document, findings } = await composeCorrected(input);
    // A page that is put in for another has the running head of the others.
    if (pages.length > 0) {
      const isWhole = pages.length === found.pages.now.length;
      return { value: { ...document, pages, ...(isWhole && { sameAs: nameOfCorrected(input) }) }, findings };
    }
    const empty = await composePageList(input, `${document.title}　差替え頁`, found);
    return { ...empty, findings: [...findings, ...empty.findings] };
  },
};

export const replacedPagesListReport: Report = {
  name: 'replaced-pages-list',
  template: () => listOfPages,
  isYearly: false,
  years: publishedYears,
  formats: pagedFormats,
  needs: ofPublished,
  async compose(input) {
    return composePageList(input, `${input.configuration.document.title}　差替え頁の一覧`, await findErrata(input));
  },
};

const listOfPages = 'replaced-pages-list.hbs';

function composePageList(input: ReportInput, title: string, found: Errata): Promise<Found<ComposedDocument>> {
  const { old, now } = found.pages;
  const pages = replacedPages(found).map((page) => {
    const own = found.errata.filter((erratum) => erratum.now?.page === page);
    return {
      page: `${page}`,
      replaces: page <= old.length ? `${page}` : '（追加）',
      items: [...new Set(own.map(({ subject }) => subject))].filter((name) => name !== ''),
    };
  });
  const rows = pages.map(({ page, replaces, items }) => ({
    cells: [page, replaces, breakLines(items.length === 0 ? '（前の頁の変更に伴うもの）' : items.join('、'))],
  }));
  const dropped = old.length - now.length;
  const view = { pages, dropped: dropped > 0 ? `${dropped}` : '', found: pages.length > 0 };
  const heads = ['差し替える頁', '元の頁', '変更した項目'];
  const table = tableComponent('replaced-pages-table', () => columnsTable(heads, [8, 8, 60], rows));
  return composeRevisionDocument(input, title, view, table);
}

function nameOfCorrected({ configuration, content }: ReportInput): string {
  if (partOf(content.edition, 'plan') !== undefined) return progressReport.name;
  return nameOfCurrent(configuration, content) ?? cleanReport.name;
}

/** From 1. */
function replacedPages({ pages: { old, now } }: Errata): readonly number[] {
  return now.flatMap((text, index) => (text === old[index] ? [] : [index + 1]));
}
