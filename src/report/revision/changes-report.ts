/** 変更箇所一覧: every change with its page, its place, what stood and what stands there, and why. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Located } from '../../layout/located.ts';
import { type Change, changesOf } from '../../revision/edits.ts';
import type { Report } from '../report.ts';
import { editionTemplate, findPlace, locateEdition } from './edition.ts';
import { breakLines } from './marked-text.ts';
import {
  columnsTable,
  groupOfItem,
  hasReasons,
  nameOfChange,
  revisionDocument,
  revisionFormats,
  revisionOf,
} from './revision-document.ts';

export const changesReport: Report = {
  name: 'changes',
  template: editionTemplate,
  isYearly: false,
  formats: revisionFormats,
  async compose(input) {
    const revision = revisionOf(input.content);
    const changes = changesOf(revision);
    const showReasons = hasReasons(input, changes);
    const located = await locateEdition(input, 'new');
    const previous = await locateEdition(input, 'old');
    const rows = changes.map((change) => ({
      ...(change.item && { group: groupOfItem(change.item) }),
      cells: [
        `${change.number}`,
        pageOf(change, located, previous),
        placeOf(change),
        breakLines(change.before === '' ? '（なし）' : change.before),
        breakLines(change.after === '' ? '（なし）' : change.after),
        ...(showReasons ? [breakLines(change.reason ?? '')] : []),
      ],
    }));
    const { old, new: current } = revision;
    const heads = [
      '番号',
      '頁',
      '箇所',
      `変更前（${old.label}）`,
      `変更後（${current.label}）`,
      ...(showReasons ? ['理由'] : []),
    ];
    const widths = [3, 4, 24, 22, 22, ...(showReasons ? [18] : [])];
    const title = `${input.configuration.document.title}　変更箇所一覧`;
    const table = changes.length === 0 ? [] : [columnsTable(heads, widths, rows)];
    const body = [h('p', `変更は${changes.length}か所である。`), ...table];
    return { value: revisionDocument(input, title, body), findings: [] };
  },
};

/** In the new edition; what was removed is found in the old one alone. */
function pageOf(change: Change, located: Located, previous: Located): string {
  const place = findPlace(located, change);
  if (place !== undefined) return `${place.page}`;
  const before = findPlace(previous, change);
  return before === undefined ? '－' : `（旧${before.page}）`;
}

function placeOf(change: Change): readonly ElementContent[] {
  const words = { added: '新規', removed: '削除', move: '移動', rename: '改称', split: '分割', merge: '統合' } as const;
  const word = change.kind in words ? words[change.kind as keyof typeof words] : undefined;
  return breakLines(`${nameOfChange(change)}${word === undefined ? '' : `（${word}）`}`);
}
