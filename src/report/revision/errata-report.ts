/** 正誤表: page and line of the published edition, what is wrong there and what is right. */

import { h } from 'hastscript';
import { changesOf } from '../../revision/edits.ts';
import type { Report } from '../report.ts';
import { editionTemplate, findPlace, locateEdition } from './edition.ts';
import { breakLines } from './marked-text.ts';
import { columnsTable, nameOfChange, revisionDocument, revisionFormats, revisionOf } from './revision-document.ts';

export const errataReport: Report = {
  name: 'errata',
  template: editionTemplate,
  isYearly: false,
  formats: revisionFormats,
  async compose(input) {
    const published = await locateEdition(input, 'old');
    const corrected = await locateEdition(input, 'new');
    const changes = changesOf(revisionOf(input.content));
    const rows = changes.map((change) => {
      const { before, after } = change;
      const place = findPlace(published, change);
      // What is new stands in the old edition nowhere: it is to be put in where the new one has it.
      const added = place === undefined ? findPlace(corrected, change) : undefined;
      const cells = [
        show(place?.page, added?.page),
        show(place?.line, added?.line),
        breakLines(nameOfChange(change)),
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
