/** 冊子: a book (事務事業概要, 計画書) with its contents and the numbers of its pages. */

import { partOf } from '../../edition/edition.ts';
import { withChartSheet } from '../chart-sheet.ts';
import type { Report } from '../report.ts';
import { booklet, bookletTemplate } from './booklet-document.ts';
import { programmeDataReport } from './programme-data-report.ts';

export const bookletReport: Report = {
  name: 'booklet',
  template: () => bookletTemplate,
  isYearly: false,
  formats: (configuration, { edition }) =>
    partOf(edition, 'book') === undefined ? [] : configuration.reports.booklet.formats,
  data: [programmeDataReport],
  needs: [booklet],
  async compose(input) {
    const { value, findings } = await input.get(booklet);
    return { value: withChartSheet(value.document, value.sheet), findings };
  },
};
