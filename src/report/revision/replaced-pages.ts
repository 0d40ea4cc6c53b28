/** 差替え頁: the pages of the new edition that read otherwise than in the old one, and the list of them. */

import { h } from 'hastscript';
import type { Report } from '../report.ts';
import { composeCorrected, type Errata, findErrata, publishedTemplate } from './errata.ts';
import { breakLines } from './marked-text.ts';
import { publishedYears } from './published-years.ts';
import { columnsTable, revisionDocument, revisionFormats } from './revision-document.ts';

export const replacedPagesReport: Report = {
  name: 'replaced-pages',
  template: publishedTemplate,
  isYearly: false,
  years: publishedYears,
  formats: (configuration, content) => revisionFormats(configuration, content).filter((format) => format === 'pdf'),
  async compose(input) {
    const pages = replacedPages(await findErrata(input));
    const { value: document, findings } = await composeCorrected(input);
    // A page that is put in for another has the running head of the others.
    if (pages.length > 0) return { value: { ...document, pages }, findings };
    return { value: revisionDocument(input, `${document.title}　差替え頁`, [nothing]), findings };
  },
};

export const replacedPagesListReport: Report = {
  name: 'replaced-pages-list',
  template: publishedTemplate,
  isYearly: false,
  years: publishedYears,
  formats: revisionFormats,
  async compose(input) {
    const found = await findErrata(input);
    const { old, now } = found.pages;
    const rows = replacedPages(found).map((page) => {
      const own = found.errata.filter((erratum) => erratum.now?.page === page);
      const names = [...new Set(own.map(({ subject }) => subject))].filter((name) => name !== '');
      const cells = [
        `${page}`,
        page <= old.length ? `${page}` : '（追加）',
        breakLines(names.length === 0 ? '（前の頁の変更に伴うもの）' : names.join('、')),
      ];
      return { cells };
    });
    const dropped = old.length - now.length;
    const notes = dropped <= 0 ? [] : [h('p', { className: ['note'] }, `（注）末尾の${dropped}頁は除く。`)];
    const title = `${input.configuration.document.title}　差替え頁の一覧`;
    const table = columnsTable(['差し替える頁', '元の頁', '変更した項目'], [8, 8, 60], rows);
    const body = rows.length === 0 ? [nothing] : [table];
    return { value: revisionDocument(input, title, [...body, ...notes]), findings: [] };
  },
};

const nothing = h('p', '差し替える頁はない。');

/** From 1. */
function replacedPages({ pages: { old, now } }: Errata): readonly number[] {
  return now.flatMap((text, index) => (text === old[index] ? [] : [index + 1]));
}
