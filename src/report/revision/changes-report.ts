/** 変更箇所一覧: every change with its page, its place, what stood and what stands there, and why. */

import type { ElementContent } from 'hast';
import { revisionOf } from '../../edition/revision-of.ts';
import type { Located } from '../../layout/located.ts';
import { type Change, changesOf } from '../../revision/edits.ts';
import type { Report } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';
import { editions, findPlace, locateEdition } from './edition.ts';
import {
  columnsTable,
  composeRevisionDocument,
  groupOfItem,
  hasReasons,
  nameOfChange,
  nameOfItem,
  revisionFormats,
  tableComponent,
} from './revision-document.ts';

export const changesReport: Report = {
  name: 'changes',
  template: () => 'changes.hbs',
  isYearly: false,
  formats: revisionFormats,
  needs: [editions.old, editions.new],
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
    const view = {
      labels: { old: old.label, new: current.label },
      count: `${changes.length}`,
      changed: changes.length > 0,
      changes: changes.map((change) => ({
        number: `${change.number}`,
        page: pageOf(change, located, previous),
        group: change.item === undefined ? '' : groupOfItem(change.item),
        name: change.item === undefined ? '' : nameOfItem(change.item),
        head: change.field === undefined ? '' : nameOfField(change.field),
        kind: wordOfKind(change) ?? '変更',
        before: change.before,
        after: change.after,
        reason: change.reason ?? '',
      })),
    };
    const table = tableComponent('changes-table', () => columnsTable(heads, widths, rows, heads.indexOf('箇所')));
    return composeRevisionDocument(input, title, view, table);
  },
};

/** In the new edition; what was removed is found in the old one alone. */
function pageOf(change: Change, located: Located, previous: Located): string {
  const place = findPlace(located, change, 'new');
  if (place !== undefined) return `${place.page}`;
  const before = findPlace(previous, change, 'old');
  return before === undefined ? '－' : `（旧${before.page}）`;
}

function placeOf(change: Change): readonly ElementContent[] {
  const word = wordOfKind(change);
  return breakLines(`${nameOfChange(change)}${word === undefined ? '' : `（${word}）`}`);
}

function wordOfKind({ kind }: Change): string | undefined {
  const words = { added: '新規', removed: '削除', move: '移動', rename: '改称', split: '分割', merge: '統合' } as const;
  return kind in words ? words[kind as keyof typeof words] : undefined;
}
