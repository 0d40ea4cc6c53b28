/** 差替え頁: the pages of the new edition that read otherwise than in the old one, and the list of them. */

import { h } from 'hastscript';
import { changesOf } from '../../revision/edits.ts';
import type { Located } from '../../writer/writer.ts';
import type { Report, ReportInput } from '../report.ts';
import { composeEdition, editionTemplate, findPlace, locateEdition } from './edition.ts';
import { breakLines } from './marked-text.ts';
import {
  columnsTable,
  nameOfChange,
  nameOfItem,
  revisionDocument,
  revisionFormats,
  revisionOf,
} from './revision-document.ts';

export const replacedPagesReport: Report = {
  name: 'replaced-pages',
  template: editionTemplate,
  isYearly: false,
  formats: (configuration, content) => revisionFormats(configuration, content).filter((format) => format === 'pdf'),
  async compose(input) {
    const { pages } = await locateEditions(input);
    const { value: document, findings } = await composeEdition(input, 'new');
    // A page that is put in for another has the running head of the others.
    if (pages.length > 0) return { value: { ...document, pages }, findings };
    return { value: revisionDocument(input, `${document.title}　差替え頁`, [nothing]), findings };
  },
};

export const replacedPagesListReport: Report = {
  name: 'replaced-pages-list',
  template: editionTemplate,
  isYearly: false,
  formats: revisionFormats,
  async compose(input) {
    const { old, current, pages } = await locateEditions(input);
    const changes = changesOf(revisionOf(input.content));
    const rows = pages.map((page) => {
      const own = changes.filter((change) => findPlace(current, change)?.page === page);
      const names = [...new Set(own.map((change) => (change.item ? nameOfItem(change.item) : nameOfChange(change))))];
      const cells = [
        `${page}`,
        page <= old.pages.length ? `${page}` : '（追加）',
        breakLines(names.length === 0 ? '（前の頁の変更に伴うもの）' : names.join('、')),
      ];
      return { cells };
    });
    const dropped = old.pages.length - current.pages.length;
    const notes = dropped <= 0 ? [] : [h('p', { className: ['note'] }, `（注）末尾の${dropped}頁は除く。`)];
    const title = `${input.configuration.document.title}　差替え頁の一覧`;
    const table = columnsTable(['差し替える頁', '元の頁', '変更した項目'], [8, 8, 60], rows);
    const body = rows.length === 0 ? [nothing] : [table];
    return { value: revisionDocument(input, title, [...body, ...notes]), findings: [] };
  },
};

const nothing = h('p', '差し替える頁はない。');

async function locateEditions(
  input: ReportInput,
): Promise<{ old: Located; current: Located; pages: readonly number[] }> {
  const old = await locateEdition(input, 'old');
  const current = await locateEdition(input, 'new');
  const pages = current.pages.flatMap((text, index) => (text === old.pages[index] ? [] : [index + 1]));
  return { old, current, pages };
}
