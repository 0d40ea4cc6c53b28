/** Limits of a revision: what is found again, what is one change, and what was written anew. */

import { showRevision } from '../../src/cli/show-revision.ts';
import { summaryRows } from '../../src/report/revision/changes-summary.ts';
import { namesOf } from '../../src/report/revision/name-changes.ts';
import { joinValues } from '../../src/report/revision/told-sides.ts';
import { alignSentences } from '../../src/revision/align-sentences.ts';
import { type Change, changesOf, groupByTopic } from '../../src/revision/changes.ts';
import { findClauseStart } from '../../src/revision/clause.ts';
import { compareTexts } from '../../src/revision/compare-text.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { findHunks } from '../../src/revision/find-hunks.ts';
import { findTokens, type Token } from '../../src/revision/find-tokens.ts';
import type { Item } from '../../src/revision/item.ts';
import { matchItems } from '../../src/revision/match-items.ts';
import { matchTexts } from '../../src/revision/match-texts.ts';
import type { Revision } from '../../src/revision/revision.ts';
import { areValues } from '../../src/revision/short-value.ts';
import { type Limit, least, most } from './limit.ts';

export const revisionLimits: readonly Limit[] = [
  most('revision/clause.ts longest', 'characters of a clause on one side of a change', 60, 0, 1, (count) =>
    findClauseStart('文'.repeat(count)),
  ),
  least('revision/clause.ts leastWords', 'letters before a change that say what it is of', 4, 0, 5, (count) =>
    findClauseStart(`前の文節、${'文'.repeat(count)}`),
  ),
  least('revision/group-changes.ts fewest', 'names changed alike that are one change', 3, 2, 1, (count) => {
    const items = Array.from({ length: count }, (_, index) => `施策${'甲乙丙丁'.charAt(index)}`).map(inGroup);
    const now = items.map(({ name }) => inGroup(`${name.text}（重点）`));
    return tell(items, now).length;
  }),
  most('report/revision/changes-summary.ts widest', 'characters of examples in a line', 54, false, true, (count) => {
    const names = ['あ'.repeat(27), 'い'.repeat(count - 27)];
    const revision = compare([], names.map(inGroup));
    const [row] = summaryRows(groupByTopic(changesOf(revision)), namesOf(revision));
    return row?.examples.endsWith(' ほか');
  }),
  most('report/revision/told-sides.ts shortest', 'characters of values beside each other', 20, 1, 3, (count) => {
    const values = ['字'.repeat(count), '字'].map((text) => ({ label: '値', text }));
    return joinValues(values).length;
  }),
  most('cli/show-revision.ts longest', 'characters of what an item says that is no more', 120, false, true, (count) => {
    const gone = { ...inGroup('指標'), fields: [{ key: 'text', label: '値', text: '字'.repeat(count - 2) }] };
    return showRevision(compare([gone], []), 'ja')
      .join('\n')
      .includes('…');
  }),
  most('revision/short-value.ts longest', 'characters of a value that changes', 40, true, false, (count) =>
    areValues('あ'.repeat(count), 'い'.repeat(count)),
  ),
  most('revision/short-value.ts areValues', 'characters of the longer of two values', 80, true, false, (count) =>
    areValues('あ', 'い'.repeat(count)),
  ),
  most(
    'revision/align-sentences.ts longestBracket',
    'characters between brackets that hold sentences',
    400,
    1,
    2,
    (count) => {
      const text = `（文。${'字'.repeat(count - 3)}）で終わる。`;
      return alignSentences(text, `（変。${'字'.repeat(count - 3)}）で終わる。`).length;
    },
  ),
  least('revision/clean-hunks.ts shortestSentence', 'characters of a sentence written anew', 10, 3, 1, (count) => {
    const [one, other] = [
      ['図書館', '公共施設', '公共図書館'][count - 9],
      ['体育館', '屋内競技', '屋内体育館'][count - 9],
    ];
    return countEdits(`支援、推進、計画、${one}`, `整備、検討、計画、${other}`);
  }),
  least('revision/clean-hunks.ts leastShare', 'characters that stay, of 10', 3, 1, 3, (count) => {
    const stays = ['計画', '図書館', '公共施設'][count - 2];
    const [one, other] = [
      ['公共施設', '屋内競技'],
      ['体育館', '競技場'],
      ['窓口', '広場'],
    ][count - 2] ?? ['', ''];
    return countEdits(`支援、推進、${stays}、${one}`, `整備、検討、${stays}、${other}`);
  }),
  most(
    'revision/clean-hunks.ts longestName',
    'characters of a name that is replaced whole',
    6,
    'whole',
    'part',
    (count) => {
      const name = `${'北'.repeat(count - 3)}中央`;
      return compareTexts(`${name}町へ`, `${name}区へ`)[0]?.kind === 'same' ? 'part' : 'whole';
    },
  ),
  most('revision/clean-hunks.ts longestIsland', 'characters between two changes that are one', 4, 1, 2, (count) => {
    const island = '公共図書館'.slice(5 - count);
    const head = '市内全域公共事業実施状況、';
    return countEdits(`${head}支援推進検討${island}相談連携交流`, `${head}整備調査研究${island}広報啓発普及`);
  }),
  least(
    'revision/match-texts.ts shortestSentence',
    'characters of a sentence that is found again',
    12,
    0,
    1,
    (count) =>
      matchTexts([item('a', `${'文'.repeat(count - 1)}。`)], [item('b', `${'文'.repeat(count - 1)}。`)]).length,
  ),
  most('revision/match-texts.ts leastLikeness', 'characters of which 12 are found again', 36, 1, 0, (count) => {
    const shared = `${'文'.repeat(11)}。`;
    return matchTexts([item('a', shared)], [item('b', `${shared}${'新'.repeat(count - 13)}。`)]).length;
  }),
  most(
    'revision/match-items.ts leastLikeness',
    'characters of 20 that differ in a name',
    3,
    'a',
    undefined,
    (count) => {
      const old = { label: '前', items: [named('a', '甲'.repeat(20))] };
      const now = { label: '後', items: [named('b', `${'甲'.repeat(20 - count)}${'乙'.repeat(count)}`)] };
      return matchItems(old, now).get('b')?.before?.id;
    },
  ),
  most('revision/match-texts.ts mostBearers', 'items with a sentence that tells', 10, true, false, (count) => {
    const sentence = '同じ文を多くの項目が持つ。';
    const old = Array.from({ length: count }, (_, index) => item(`a${index}`, sentence));
    return matchTexts(old, [item('b', sentence)]).length > 0;
  }),
  most('revision/find-hunks.ts mostChanges', 'words that changed', 400, 200, 1, (count) => {
    const [left, right] = [tokens('a', count), tokens('b', count)];
    return findHunks(left, right).length;
  }),
  most('revision/find-tokens.ts longestNote', 'characters of a note in brackets', 20, true, false, (count) =>
    findTokens(`（${'あ'.repeat(count)}）`).every(({ key }) => key.includes(' ')),
  ),
  most(
    'revision/find-tokens.ts longestWord',
    'characters of a word that begins with a unit',
    8,
    2,
    3,
    (count) => findTokens(`3ページ${'ー'.repeat(count - 3)}`).length,
  ),
];

function item(id: string, text: string): Item {
  return {
    id,
    kind: 'KPI',
    name: { key: 'name', label: '名称', text: id },
    path: [],
    fields: [{ key: 'text', label: '本文', text }],
    replaces: [],
    place: { file: 'a.csv' },
  };
}

function named(id: string, name: string): Item {
  return { ...item(id, ''), name: { key: 'name', label: '名称', text: name } };
}

function tokens(prefix: string, count: number): readonly Token[] {
  return Array.from({ length: count }, (_, index) => {
    const key = index % 2 === 0 ? `${prefix}${index}` : `${index}`;
    return { kind: 'word', text: key, key };
  });
}

function countEdits(before: string, after: string): number {
  return compareTexts(before, after).filter(({ kind }) => kind === 'deleted').length;
}

/** By the name of its group alone. */
function inGroup(name: string): Item {
  const id = name.replace('（重点）', '');
  return {
    ...item(id, ''),
    name: { key: 'name', label: 'KPI', text: name },
    path: [{ key: 'goal', label: '施策', text: name }],
  };
}

function compare(old: readonly Item[], now: readonly Item[]): Revision {
  return compareVersions({ label: '旧', items: old }, { label: '新', items: now }, new Map());
}

function tell(old: readonly Item[], now: readonly Item[]): readonly Change[] {
  return changesOf(compare(old, now)).filter(({ group }) => group !== undefined);
}
