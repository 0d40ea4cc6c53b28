/** The ten lines above 変更箇所一覧: how many changes of each kind there are, and the first of them. */

import type { Element } from 'hast';
import type { Change, groupByTopic } from '../../revision/changes.ts';
import type { Names } from './name-changes.ts';
import { columnsTable } from './revision-document.ts';
import { topicWords } from './topic-words.ts';

export interface SummaryRow {
  /** e.g. `目標値を上げたもの`. */
  readonly name: string;
  readonly count: string;
  /** Numbers of the changes, e.g. `3～12`. */
  readonly numbers: string;
  /** The first of them, e.g. `子育て期相談件数 1,760件→2,080件 ほか`. */
  readonly examples: string;
}

export function summaryRows(topics: ReturnType<typeof groupByTopic>, names: Names): readonly SummaryRow[] {
  return topics.map(({ topic, changes }) => {
    const [first, last] = [changes[0]?.number, changes.at(-1)?.number];
    return {
      name: topicWords[topic],
      count: `${changes.length}`,
      numbers: first === last ? `${first}` : `${first}～${last}`,
      examples: exemplify(changes, names),
    };
  });
}

export function summaryTable(rows: readonly SummaryRow[]): Element {
  const cells = rows.map(({ name, count, numbers, examples }) => ({ cells: [name, count, numbers, examples] }));
  return columnsTable(['変更', 'か所', '番号', '例'], [15, 4, 6, 50], cells);
}

/** Characters of the examples of one line. */
const widest = 54;

/** As many as a line holds, and one at least by its name. */
function exemplify(changes: readonly Change[], names: Names): string {
  const told: string[] = [];
  for (const change of changes) {
    const example = exampleOf(change, names);
    if (told.length > 0 && told.join('、').length + example.length > widest) break;
    told.push(told.length === 0 && example.length > 2 * widest ? names.change(change) : example);
  }
  return `${told.join('、')}${told.length < changes.length ? ' ほか' : ''}`;
}

function exampleOf(change: Change, names: Names): string {
  const { item, before, after, kind, topic, group } = change;
  const [old, now] = [before, after].map((side) => (side === '' ? 'なし' : side.replaceAll('\n', '、')));
  if (group !== undefined && group.groups.length > 1) return names.change(change);
  if (topic === 'added' || topic === 'removed') return item === undefined ? '' : names.item(item);
  if (kind === 'rename' || item === undefined) return `${old}→${now}`;
  return `${names.item(item)} ${old}→${now}`;
}
