import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { changesOf, editsOf } from '../../src/revision/edits.ts';
import type { Item } from '../../src/revision/item.ts';

function item(
  id: string,
  name: string,
  texts: readonly string[] = [],
  goal = '基本目標１',
  replaces: readonly string[] = [],
): Item {
  return {
    id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: name },
    path: [{ key: 'goal', label: '基本目標', text: goal }],
    fields: texts.map((text, index) => ({ key: `${index}`, label: `欄${index}`, text })),
    replaces,
    place: { file: 'indicators.csv' },
  };
}

function changes(old: readonly Item[], now: readonly Item[], reasons = new Map<string, string>()) {
  const revision = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, reasons);
  return changesOf(revision).map(({ item, field, ...change }) => ({ id: item?.id, field: field?.key, ...change }));
}

describe('editsOf', () => {
  it('takes what was deleted and what was inserted in one place together', () => {
    expect(
      editsOf([
        { kind: 'deleted', text: '6,166' },
        { kind: 'inserted', text: '6,227' },
        { kind: 'same', text: '千円' },
        { kind: 'inserted', text: '以上' },
        { kind: 'same', text: '、' },
        { kind: 'deleted', text: '約' },
      ]),
    ).toEqual([
      { before: '6,166', after: '6,227' },
      { before: '', after: '以上' },
      { before: '約', after: '' },
    ]);
  });
});

describe('changesOf', () => {
  it('numbers every edit, with the reason of its item', () => {
    const old = [item('a', '採用した人数（年間）', ['14件・24件', '拡充']), item('b', '相談件数', ['1件'])];
    const now = [item('a', '採用した人数（累計）', ['19件・40件', '縮小']), item('b', '相談件数', ['１件'])];
    const reason = '実施計画との整合のため。';
    expect(changes(old, now, new Map([['a', reason]]))).toEqual([
      { id: 'a', field: 'name', number: 1, kind: 'kind', before: '（年間）', after: '（累計）', reason },
      { id: 'a', field: '0', number: 2, kind: 'value', before: '14件・24件', after: '19件・40件', reason },
      { id: 'a', field: '1', number: 3, kind: 'wording', before: '拡充', after: '縮小', reason },
    ]);
  });

  it('keeps the edits of a longer text apart', () => {
    const [old, now] = [9, 12].map((count) => {
      const rest = '地域活動協議会の活動に参加した人の数はのべ1,200人であった。';
      return item('a', '指標', [`会議を${count}回開いた。${rest}相談は${count + 20}件であった。`]);
    });
    expect(changes(old === undefined ? [] : [old], now === undefined ? [] : [now])).toMatchObject([
      { before: '9', after: '12' },
      { before: '29', after: '32' },
    ]);
  });

  it.each([
    ['９月末', '12月末', 'value'],
    ['R2年度', 'R3年度', 'value'],
    ['△9.5％', '9.5％', 'value'],
    ['－', '10件', 'wording'],
    ['5件', '5人', 'wording'],
    ['累計', '時点', 'kind'],
    ['（年間）', '累計', 'kind'],
    ['1,000.5人', '20人', 'value'],
    ['1.5.2', '3', 'value'],
    ['A5判', 'A4判', 'value'],
    ['-5人', '5人', 'value'],
    ['累計値', '時点', 'wording'],
    ['年間', '延べ', 'wording'],
  ])('%s → %s is a change of %s', (before, after, kind) => {
    expect(changes([item('a', '指標', [before])], [item('a', '指標', [after])])).toMatchObject([{ kind }]);
  });

  it('names what an item stands in where it moved, or which of all it is', () => {
    const [a, b, c] = [item('a', '指標a'), item('b', '指標b'), item('c', '指標c')];
    expect(changes([a, b, c], [c, a, b])).toMatchObject([{ id: 'c', kind: 'move', before: '3番目', after: '1番目' }]);
    expect(changes([a], [item('a', '指標a', [], '基本目標２')])).toMatchObject([
      { kind: 'move', before: '基本目標１', after: '基本目標２' },
    ]);
  });

  it('names each level that changed', () => {
    const within = (goal: string, measure: string): Item => ({
      ...item('a', '指標a'),
      path: [
        { key: 'goal', label: '基本目標', text: goal },
        { key: 'policy', label: '方針', text: '方針' },
        { key: 'measure', label: '施策', text: measure },
      ],
    });
    expect(changes([within('目標\n１', '施策１')], [within('目標２', '施策２')])).toMatchObject([
      { kind: 'move', before: '目標１ ＞ 施策１', after: '目標２ ＞ 施策２' },
    ]);
    expect(changes([within('目標１', '')], [within('目標２', '施策２')])).toMatchObject([
      { before: '目標１', after: '目標２ ＞ 施策２' },
    ]);
  });

  it('names all that an item came from, and all that it went into', () => {
    const old = [item('a', '保育所数'), item('b', '定員')];
    expect(changes(old, [item('x', '新指標', [], '基本目標１', ['a', 'b'])])[1] ?? {}).toMatchObject({ id: 'b' });
    const now = [item('x', '新指標', [], '基本目標１', ['b']), item('y', '別指標', [], '基本目標１', ['b'])];
    const told = changes([item('b', '定員')], [item('b', '定員'), ...now]);
    expect(told.map(({ kind, before }) => [kind, before])).toEqual([
      ['split', '定員'],
      ['split', '定員'],
    ]);
  });

  it('tells items that are new or no more from those that were split or merged', () => {
    const [a, b] = [item('a', '保育所数'), item('b', '保育所の定員')];
    expect(changes([a], [b])).toMatchObject([
      { id: 'a', kind: 'removed', before: '保育所数', after: '' },
      { id: 'b', kind: 'added', before: '', after: '保育所の定員' },
    ]);
    expect(changes([a], [a, item('b', '保育所の定員', [], '基本目標１', ['a'])])).toMatchObject([
      { id: 'b', kind: 'split', before: '保育所数', after: '保育所の定員' },
    ]);
    expect(changes([a, b], [item('b', '保育所の定員', [], '基本目標１', ['a'])])).toMatchObject([
      { id: 'a', kind: 'merge', before: '保育所数', after: '保育所の定員' },
    ]);
  });
});
