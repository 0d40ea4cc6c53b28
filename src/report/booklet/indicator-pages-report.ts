/** KPIの掲載頁: the page of the plan book that shows each indicator, from which the progress report's 頁 is filled. */

import { h } from 'hastscript';
import { partOf } from '../../edition/edition.ts';
import { indicatorsOf } from '../../model/plan/plan.ts';
import { Decimal } from '../../model/value/decimal.ts';
import { composeDataTable } from '../data-table.ts';
import { idOfIndicator } from '../indicator-id.ts';
import type { Report } from '../report.ts';
import { booklet, bookletTemplate } from './booklet-document.ts';
import { bookletInput } from './booklet-input.ts';

export const indicatorPagesReport: Report = {
  name: 'indicator-pages',
  template: () => bookletTemplate,
  isYearly: false,
  formats: (_, { edition }) => ((partOf(edition, 'book')?.book.projects.size ?? 0) === 0 ? [] : ['csv', 'csvw']),
  needs: [booklet],
  async compose(input) {
    const { book, plan } = bookletInput(input);
    const { value, findings } = await input.get(booklet);
    const table = composeDataTable(
      [
        { title: 'ID', name: 'indicatorId', type: 'text', read: ({ id }) => id },
        {
          title: plan?.names.name ?? '指標',
          name: 'indicator',
          type: 'text',
          read: ({ name }) => name.replace(/\s+/g, ''),
        },
        {
          title: plan?.names.page ?? '頁',
          name: 'page',
          type: 'integer',
          read: (indicator) => {
            const label = value.labels(idOfIndicator(indicator));
            return label === undefined ? '' : new Decimal(label);
          },
        },
      ],
      plan?.goals.flatMap(indicatorsOf) ?? [],
    );
    const tree = { type: 'root' as const, children: [h('article', [table])] };
    const title = `${book.title} KPIの掲載頁`;
    return { value: { ...value.document, title, form: 'data', sheets: 'one', tree }, findings };
  },
};
