/** 変更箇所一覧: every change with its page, its place, what stood and what stands there, and why, by what a reader asks. */

import type { ElementContent } from 'hast';
import { isBookAlone } from '../../edition/edition.ts';
import { revisionOf } from '../../edition/revision-of.ts';
import { type Change, changesOf, groupByTopic } from '../../revision/changes.ts';
import type { Revision } from '../../revision/revision.ts';
import { tallyTreatments, treatments } from '../../revision/tally.ts';
import { wordOfItems } from '../list/item-word.ts';
import type { Report, ReportInput } from '../report.ts';
import { breakLines } from '../text/marked-text.ts';
import { nameOfField } from '../text/name-of-field.ts';
import { summaryRows, summaryTable } from './changes-summary.ts';
import { editions, findPlace, locateEdition } from './edition.ts';
import { type Names, nameGroups, nameOfItem, namesOf, ofData } from './name-changes.ts';
import {
  columnsTable,
  composeRevisionDocument,
  groupOfItem,
  hasReasons,
  revisionFormats,
  tableComponent,
} from './revision-document.ts';
import { sentenceOf, sidesOf } from './told-sides.ts';
import { topicWords } from './topic-words.ts';

export const changesReport: Report = {
  name: 'changes',
  template: () => 'changes.hbs',
  isYearly: false,
  formats: revisionFormats,
  needs: [editions.new, editions.old],
  async compose(input) {
    const revision = revisionOf(input.content);
    const topics = groupByTopic(changesOf(revision));
    const changes = topics.flatMap((topic) => topic.changes);
    const names = namesOf(revision);
    const showReasons = hasReasons(
      input,
      changes.map(({ reason }) => reason),
    );
    const pageOf = await openPages(input);
    const rows = topics.flatMap(({ topic, changes: own }) => {
      const head = sharedHead(own);
      return own.map((change) => {
        const sides = sidesOf(change);
        const sentence = change.group ? sentenceOf(change.group) : change.kind === 'added' ? sides.after : undefined;
        return {
          group: `${topicWords[topic]}${head === '' ? '' : `　${head}`}（${own.length}か所）`,
          cells: [
            `${change.number}`,
            ...(pageOf === undefined ? [] : [pageOf(change)]),
            head === ''
              ? placeOf(change, names)
              : breakLines(change.item === undefined ? '' : names.item(change.item) + ofData(change.item)),
            ...(sentence === undefined ? [sides.before, sides.after] : [{ wide: 2, content: sentence }]),
            ...(showReasons ? [breakLines(change.reason ?? '')] : []),
          ],
        };
      });
    });
    const { old, new: current } = revision;
    const heads = [
      '番号',
      ...(pageOf === undefined ? [] : ['頁']),
      '箇所',
      `変更前（${old.label}）`,
      `変更後（${current.label}）`,
      ...(showReasons ? ['理由'] : []),
    ];
    const widths = [3, ...(pageOf === undefined ? [] : [4]), 21, 26, 26, ...(showReasons ? [18] : [])];
    const title = `${input.configuration.document.title}　変更箇所一覧`;
    const summary = summaryRows(topics, names);
    const words = {
      labels: { old: old.label, new: current.label },
      count: `${changes.length}`,
      counts: describeCounts(revision),
      changed: changes.length > 0,
      paged: pageOf !== undefined,
      topics: summary.map(({ name, count, examples }) => ({ name, count, examples })),
      changes: changes.map((change) => ({
        number: `${change.number}`,
        page: pageOf?.(change) ?? '',
        topic: topicWords[change.topic],
        group: change.item === undefined ? '' : groupOfItem(change.item),
        name: change.item === undefined ? (change.group ? nameGroups(change.group) : '') : nameOfItem(change.item),
        head: [...(change.head ? [change.head] : []), ...change.parts.map(({ field }) => field)]
          .map(nameOfField)
          .join('、'),
        kind: wordOfKind(change) ?? '変更',
        before: change.before,
        after: change.after,
        reason: change.reason ?? '',
      })),
    };
    return composeRevisionDocument(input, title, words, {
      ...tableComponent('changes-summary', () => summaryTable(summary)),
      ...tableComponent('changes-table', () => columnsTable(heads, widths, rows, heads.indexOf('箇所'))),
    });
  },
};

/** e.g. `KPIは72から81となった（維持23、修正48、削除1、新規10）。` */
function describeCounts(revision: Revision): string {
  const { old, new: now, items } = revision;
  const { counts } = tallyTreatments(items);
  const labels = new Set([...old.items, ...now.items].map(({ name }) => wordOfItems(name.label)));
  const [word = '項目'] = labels.size === 1 ? labels : [];
  const [before, after] = [old.items.length, now.items.length];
  const total = before === after ? `は${before}のままである` : `は${before}から${after}となった`;
  return `${word}${total}（${treatments.map((each) => `${each.word}${counts[each.treatment]}`).join('、')}）。`;
}

/** The head of the field that all of several changes are in: it is told once, over them. */
function sharedHead(changes: readonly Change[]): string {
  const heads = changes.map(({ parts: [part, ...others] }) =>
    part === undefined || others.length > 0 || part.field.key === 'name' ? '' : nameOfField(part.field),
  );
  return changes.length > 1 && heads.every((head) => head === heads[0]) ? (heads[0] ?? '') : '';
}

/** In the new edition; what was removed is found in the old one alone. `undefined` of a booklet, whose pages are others than those of its text. */
async function openPages(input: ReportInput): Promise<((change: Change) => string) | undefined> {
  if (isBookAlone(input.content.edition)) return undefined;
  const located = await locateEdition(input, 'new');
  const previous = await locateEdition(input, 'old');
  return (change) => {
    const place = findPlace(located, change, 'new');
    if (place !== undefined) return `${place.page}`;
    const before = findPlace(previous, change, 'old');
    return before === undefined ? '－' : `（旧${before.page}）`;
  };
}

function placeOf(change: Change, names: Names): readonly ElementContent[] {
  const [part, ...others] = change.parts;
  // The name itself stands beside it twice.
  if (part?.field.key === 'name' && others.length === 0) return breakLines(names.rename(change));
  const word = wordOfKind(change);
  const isSaid = word === undefined || change.parts.length > 0 || isOwnTopic(change);
  return breakLines(`${names.change(change)}${isSaid ? '' : `（${word}）`}`);
}

/** What the group of changes says already. */
function isOwnTopic({ kind, group }: Change): boolean {
  return (
    kind === 'added' ||
    kind === 'removed' ||
    (kind === 'rename' && group !== undefined) ||
    (kind === 'move' && group === undefined)
  );
}

function wordOfKind({ kind }: Change): string | undefined {
  const words = { added: '新規', removed: '削除', move: '移動', rename: '改称', split: '分割', merge: '統合' } as const;
  return kind in words ? words[kind as keyof typeof words] : undefined;
}
