/** 正誤表: page and line of the published edition, what is wrong there and what is right. */

import { h } from 'hastscript';
import { changesOf } from '../../revision/edits.ts';
import type { Report } from '../report.ts';
import { editionTemplate, findPlace, locateEdition } from './edition.ts';
import { breakLines } from './marked-text.ts';
import { columnsTable, nameOfItem, revisionDocument, revisionOf } from './revision-document.ts';

export const errataReport: Report = {
  name: 'errata',
  template: editionTemplate,
  isYearly: false,
  formats: (configuration, { revision }) => (revision === undefined ? [] : configuration.reports.revision.formats),
  async compose(input) {
    const published = await locateEdition(input, 'old');
    const corrected = await locateEdition(input, 'new');
    const changes = changesOf(revisionOf(input.content));
    const rows = changes.map(({ item, field, before, after }) => {
      // What is new stands in the old edition nowhere: it is to be put in where the new one has it.
      const place = findPlace(published, item, field) ?? findPlace(corrected, item, field);
      const part = field === undefined || field.key === 'name' ? '' : `　${field.label.replaceAll('\n', '')}`;
      const cells = [
        place === undefined ? '－' : `${place.page}`,
        place === undefined ? '－' : `${place.line}`,
        breakLines(`${nameOfItem(item)}${part}`),
        breakLines(before === '' ? '（なし）' : before),
        breakLines(after === '' ? '（削る）' : after),
      ];
      return { cells };
    });
    const title = `${input.configuration.document.title}　正誤表`;
    const table = columnsTable(['頁', '行', '箇所', '誤', '正'], [4, 4, 24, 24, 24], rows);
    const body = rows.length === 0 ? [h('p', '誤りはない。')] : [table];
    return { value: revisionDocument(input, title, body), findings: [] };
  },
};
