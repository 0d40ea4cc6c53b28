import { expect, it } from 'vitest';
import { checkPrintedTally } from '../../src/revision/check-printed-tally.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { describeRevision } from '../../src/revision/describe-revision.ts';
import type { Item } from '../../src/revision/item.ts';

const place = { file: 'indicators.csv' };

function item(id: string, name: string, value: string, replaces: readonly string[] = []): Item {
  return {
    id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: name },
    path: [{ key: 'goal', label: '基本目標', text: '目標１' }],
    fields: [{ key: 'value', label: '現状値', text: value }],
    replaces,
    place,
  };
}

const revise = (reasons = new Map<string, string>()) =>
  compareVersions(
    {
      label: '素案',
      items: [item('a', '相談件数', '1件'), item('b', '地域活動の情報発信件数', '2件'), item('c', '満足度', '3%')],
      heads: [{ key: 'value', label: '現状値（R4）' }],
    },
    {
      label: '決定',
      items: [
        item('a', '相談件数', '5件'),
        item('b', '地域活動の情報の発信件数', '2件'),
        item('d', '満足度の指標', '4%', ['a']),
      ],
      heads: [{ key: 'value', label: '現状値（R5）' }],
    },
    reasons,
  );

it('tells every change with all that it is of, and nothing that it has not', () => {
  expect(describeRevision(revise(new Map([['a', '実績の確定。']])))).toEqual({
    old: '素案',
    new: '決定',
    changes: [
      {
        number: 5,
        topic: 'groups',
        kind: 'head',
        field: { key: 'value', label: '現状値（R5）' },
        before: '現状値（R4）',
        after: '現状値（R5）',
      },
      {
        number: 3,
        topic: 'figures',
        kind: 'value',
        id: 'a',
        name: '相談件数',
        path: ['目標１'],
        field: { key: 'value', label: '現状値' },
        before: '1件',
        after: '5件',
        splitWith: ['a', 'd'],
        reason: '実績の確定。',
        place,
      },
      {
        number: 4,
        topic: 'wording',
        kind: 'rename',
        id: 'b',
        name: '地域活動の情報の発信件数',
        path: ['目標１'],
        field: { key: 'name', label: 'KPI' },
        before: '地域活動の情報発信件数',
        after: '地域活動の情報の発信件数',
        likeness: 0.92,
        place,
      },
      {
        number: 1,
        topic: 'removed',
        kind: 'removed',
        id: 'c',
        name: '満足度',
        path: ['目標１'],
        before: '現状値　3%',
        after: '',
        place,
      },
      {
        number: 2,
        topic: 'added',
        kind: 'split',
        id: 'd',
        name: '満足度の指標',
        path: ['目標１'],
        before: '相談件数',
        after: '現状値　4%',
        from: ['a'],
        reason: '実績の確定。',
        splitWith: ['a', 'd'],
        place,
      },
    ],
    tally: { keep: 0, revise: 2, delete: 1, add: 1, total: 4 },
  });
});

it('holds the printed tally against what is counted, each count by itself', () => {
  const right = { keep: 0, revise: 2, delete: 1, add: 1, total: 4 };
  expect(checkPrintedTally(revise(), right)).toEqual([]);
  const wrong = { keep: 1, revise: 3, delete: 2, add: 5, total: 9 };
  const findings = checkPrintedTally(revise(), wrong, { file: 'torikumi.yaml' });
  expect(findings.map(({ facts }) => facts)).toEqual([
    { word: '維持', printed: 1, counted: 0 },
    { word: '修正', printed: 3, counted: 2 },
    { word: '削除', printed: 2, counted: 1 },
    { word: '新規', printed: 5, counted: 1 },
    { word: '計', printed: 9, counted: 4 },
  ]);
  expect(findings[0]).toMatchObject({
    code: 'revision-tally-differs',
    severity: 'warning',
    place: { file: 'torikumi.yaml' },
  });
});
