/** 一覧 and 改訂一覧: a list of KPIs as it stands, and what became of each since the edition before. */

import type { Report } from '../report.ts';
import { plainText } from '../revision/marked-text.ts';
import { chooseListColumns } from './choose-list-columns.ts';
import { wordOfItems } from './item-word.ts';
import { viewRevisedItems } from './items-view.ts';
import { composeFromTemplate, composeListDocument, listTemplate } from './list-document.ts';
import { noteHeads } from './note-heads.ts';
import { composeRevisionList } from './revision-list.ts';

/** For data that are neither a plan with figures nor a form. */
export const listReport: Report = {
  name: 'list',
  template: () => listTemplate,
  isYearly: false,
  formats: (configuration, { plan, form, book, amounts, items }) =>
    plan === undefined &&
    form === undefined &&
    book === undefined &&
    (amounts === undefined || items.some(({ kind }) => kind === 'KPI'))
      ? configuration.reports.list.formats
      : [],
  compose(input) {
    const { items } = input.content;
    const { document, reports } = input.configuration;
    const columns = chooseListColumns(items, reports.list.columns);
    return composeListDocument(input, document.title, items, plainText(items), { columns });
  },
};

/** For plans and lists that have an edition before them. */
export const revisionListReport: Report = {
  name: 'revision-list',
  template: () => 'revision-list.hbs',
  isYearly: false,
  formats: (configuration, { form, revision, isText }) =>
    form === undefined && !isText && revision !== undefined ? configuration.reports.list.formats : [],
  async compose(input) {
    const { configuration, content } = input;
    const { revision } = content;
    if (revision === undefined) throw new Error('a revision list without a revision');
    const heading = configuration.revision?.treatment ?? '取扱';
    const title =
      content.plan === undefined
        ? configuration.document.title
        : `${configuration.plan.title}　${wordOfItems(content.plan.names.name)}の改訂一覧`;
    const components = {
      'revision-list': {
        attributes: {},
        render: async () => [composeRevisionList(revision, heading), ...noteHeads(revision)],
      },
    };
    return composeFromTemplate(input, title, components, () => viewRevisedItems(revision.items));
  },
};
