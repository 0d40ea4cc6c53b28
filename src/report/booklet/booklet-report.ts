/** 冊子: a book (事務事業概要, 計画書) with its contents and the numbers of its pages. */

import type { Report } from '../report.ts';
import { bookletTemplate, composeBooklet } from './booklet-document.ts';

export const bookletReport: Report = {
  name: 'booklet',
  template: () => bookletTemplate,
  isYearly: false,
  formats: (configuration, { book }) => (book === undefined ? [] : configuration.reports.booklet.formats),
  async compose(input) {
    const { value, findings } = await composeBooklet(input);
    return { value: value.document, findings };
  },
};
