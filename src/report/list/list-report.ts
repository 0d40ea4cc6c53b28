/** 一覧 and 改訂一覧: a list of KPIs as it stands, and what became of each since the edition before. */

import { documentOf, partOf } from '../../edition/edition.ts';
import { revisionOf } from '../../edition/revision-of.ts';
import type { Report } from '../report.ts';
import { viewRevisedItems } from '../text/items-view.ts';
import { plainText } from '../text/marked-text.ts';
import { chooseListColumns } from './choose-list-columns.ts';
import { wordOfItems } from './item-word.ts';
import { composeFromTemplate, composeListDocument, listTemplate } from './list-document.ts';
import { noteHeads } from './note-heads.ts';
import { composeRevisionList } from './revision-list.ts';

/** For data that are neither a plan with figures nor a form. */
export const listReport: Report = {
  name: 'list',
  template: () => listTemplate,
  isYearly: false,
  formats: (configuration, { edition }) =>
    edition.every(({ kind }) => kind === 'list' || kind === 'amounts') && partOf(edition, 'list') !== undefined
      ? configuration.reports.list.formats
      : [],
  compose(input) {
    const items = input.content.items();
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
  formats: (configuration, { edition, comparison }) =>
    documentOf(edition) === 'list' && comparison !== undefined ? configuration.reports.list.formats : [],
  async compose(input) {
    const { configuration, content } = input;
    const revision = revisionOf(content);
    const plan = partOf(content.edition, 'plan')?.plan;
    const heading = configuration.revision?.treatment ?? '取扱';
    const title =
      plan === undefined
        ? configuration.document.title
        : `${configuration.plan.title}　${wordOfItems(plan.names.name)}の改訂一覧`;
    const components = {
      'revision-list': {
        attributes: {},
        render: async () => [composeRevisionList(revision, heading), ...noteHeads(revision)],
      },
    };
    return composeFromTemplate(input, title, components, () => viewRevisedItems(revision.items));
  },
};
