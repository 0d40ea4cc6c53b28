/** 正誤表: page and line of the published document, what is wrong there and what is right. */

import { h } from 'hastscript';
import type { Report } from '../report.ts';
import { findErrata, publishedTemplate } from './errata.ts';
import { breakLines } from './marked-text.ts';
import { publishedYears } from './published-years.ts';
import { columnsTable, revisionDocument, revisionFormats } from './revision-document.ts';

export const errataReport: Report = {
  name: 'errata',
  template: publishedTemplate,
  isYearly: false,
  years: publishedYears,
  formats: revisionFormats,
  async compose(input) {
    const { errata } = await findErrata(input);
    const rows = errata.map(({ name, before, after, old, now }) => {
      // What is new stands in the old edition nowhere: it is to be put in where the new one has it.
      const added = old === undefined ? now : undefined;
      const cells = [
        show(old?.page, added?.page),
        show(old?.line, added?.line),
        breakLines(name),
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

/** In the old edition, or else in the new one, e.g. `（新16）`. */
function show(place: number | undefined, added: number | undefined): string {
  if (place !== undefined) return `${place}`;
  return added === undefined ? '－' : `（新${added}）`;
}
