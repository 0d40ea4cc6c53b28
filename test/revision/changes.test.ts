import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { editsOf } from '../../src/revision/edits.ts';
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
  return changesOf(revision).map(({ item, parts, number, kind, topic, edits, before, after, reason }) => {
    const fields = parts.map(({ field }) => field.key).join();
    return { id: item?.id, fields, number, kind, topic, edits, before, after, ...(reason && { reason }) };
  });
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
  it('tells a field that changed once, with the reason of its item, and numbers them by what is asked', () => {
    const old = [item('a', '採用した人数', ['14件・24件', '拡充']), item('b', '相談件数', ['1件'])];
    const now = [item('a', '採用した人', ['19件・40件', '縮小']), item('b', '相談件数', ['１件'])];
    const reason = '実施計画との整合のため。';
    const own = { id: 'a', edits: 1, reason };
    expect(changes(old, now, new Map([['a', reason]]))).toEqual([
      {
        ...own,
        fields: 'name',
        number: 2,
        kind: 'rename',
        topic: 'wording',
        before: '採用した人数',
        after: '採用した人',
      },
      { ...own, fields: '0', number: 1, kind: 'value', topic: 'figures', before: '14件・24件', after: '19件・40件' },
      { ...own, fields: '1', number: 3, kind: 'wording', topic: 'wording', before: '拡充', after: '縮小' },
    ]);
  });

  it('tells the changes of a longer text as the clauses that they are in', () => {
    const [old, now] = [9, 12].map((count) => {
      const rest = '地域活動協議会の活動に参加した人の数はのべ1,200人であった。';
      return item('a', '指標', [`会議を${count}回開いた。${rest}相談は延べで、${count + 20}件であった。`]);
    });
    expect(changes(old === undefined ? [] : [old], now === undefined ? [] : [now])).toMatchObject([
      {
        edits: 2,
        before: '会議を9回開いた\n相談は延べで、29件であった',
        after: '会議を12回開いた\n相談は延べで、32件であった',
      },
    ]);
  });

  it('tells an indicator that counts otherwise, or from another baseline, as a whole', () => {
    const of = (name: string, baseline: string, target: string): Item => ({
      ...item('a', name),
      fields: [
        { key: 'baseline', label: '基準値', text: baseline },
        { key: 'target-2030', label: '目標値', text: target },
      ],
    });
    expect(changes([of('人数（年間）', '5人', '10人')], [of('人数（累計）', '5人', '20人')])).toMatchObject([
      {
        kind: 'recast',
        topic: 'recast',
        before: '人数（年間）\n目標値　10人',
        after: '人数（累計）\n目標値　20人',
        edits: 2,
      },
    ]);
    expect(changes([of('園数', '67園', '118園')], [of('園数', '111園', '158園')])).toMatchObject([{ topic: 'recast' }]);
    expect(changes([of('園数', '－', '118園')], [of('園数', '111園', '158園')])).toMatchObject([
      { topic: 'figures' },
      { topic: 'raised', before: '118園', after: '158園' },
    ]);
  });

  it.each([
    ['10件', '12件', 'raised'],
    ['80%超（30年度）', '85%以上（30年度）', 'raised'],
    ['1,100世帯', '924世帯', 'lowered'],
    ['10件', '12人', 'retarget'],
    ['65%超', '65%以上', 'retarget'],
    ['8か所（30年度）', '（R2年度）8か所', 'retarget'],
    ['検討中', '12件', 'retarget'],
  ])('takes a target of %s that becomes %s for one %s', (before, after, topic) => {
    const of = (text: string): Item => ({ ...item('a', '指標'), fields: [{ key: 'goal', label: '目標値', text }] });
    expect(changes([of(before)], [of(after)])).toMatchObject([{ topic, before, after }]);
  });

  it('tells values of other years under their own heads, and takes what was measured since for no other way of counting', () => {
    const of = (baseline: string, now: string, target: string, aim: string): Item => ({
      ...item('a', '貸出し'),
      fields: [
        { key: 'baseline', label: baseline, text: now },
        { key: 'target', label: target, text: aim },
      ],
    });
    const old = of('現状値（R1）', '812冊', '目標値（R6）', '900冊');
    expect(changes([old], [of('現状値（令和5年度）', '845冊', '目標値（R11）', '950冊')])).toMatchObject([
      { topic: 'figures', before: '現状値（R1）　812冊', after: '現状値（令和5年度）　845冊' },
      { topic: 'raised', before: '目標値（R6）　900冊', after: '目標値（R11）　950冊' },
    ]);
    expect(changes([old], [of('現状値（令和元年度）', '845冊', '目標値（R6）', '950冊')])).toMatchObject([
      { topic: 'recast', before: '現状値（R1）　812冊\n目標値（R6）　900冊' },
    ]);
    expect(changes([old], [of('現状値（R1）', '812冊', '目標値', '950冊')])).toMatchObject([{ before: '900冊' }]);
  });

  it('gives a value the unit that stands in a column of its own', () => {
    const of = (text: string): Item => ({
      ...item('a', '指標'),
      fields: [
        { key: 'unit', label: '単位', text: '件' },
        { key: 'target-2030', label: '目標値', text },
      ],
    });
    expect(changes([of('1,760')], [of('2,080')])).toMatchObject([{ before: '1,760件', after: '2,080件' }]);
    expect(changes([], [of('2,080')])).toMatchObject([{ after: '単位　件\n目標値　2,080件' }]);
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
    const other = item('d', '指標d', [], '基本目標２');
    expect(changes([a, b, other], [b, item('a', '指標a', [], '基本目標２'), other])).toMatchObject([
      { id: 'a', kind: 'move', topic: 'moves', before: '基本目標１', after: '基本目標２' },
    ]);
  });

  it('names groups that became one in the order in which they stood', () => {
    const inGoal = (id: string, goal: string) => item(id, `指標${id}`, [], goal);
    const first = ['a', 'b'].map((id) => inGoal(id, '1 健康'));
    const old = [...first, ...['c', 'd', 'e'].map((id) => inGoal(id, '2 医療'))];
    const now = old.map(({ id }) => inGoal(id, '1 健康と医療'));
    expect(changes(old, now)).toMatchObject([{ kind: 'merge', before: '1 健康\n2 医療', after: '1 健康と医療' }]);
    expect(changes(now, old)).toMatchObject([{ kind: 'split', before: '1 健康と医療', after: '1 健康\n2 医療' }]);
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
      { id: 'a', kind: 'removed', before: '', after: '' },
      { id: 'b', kind: 'added', before: '', after: '' },
    ]);
    expect(changes([a], [a, item('b', '保育所の定員', [], '基本目標１', ['a'])])).toMatchObject([
      { id: 'b', kind: 'split', before: '保育所数', after: '' },
    ]);
    expect(changes([a, b], [item('b', '保育所の定員', [], '基本目標１', ['a'])])).toMatchObject([
      { id: 'a', kind: 'merge', before: '', after: '保育所の定員' },
    ]);
  });
});
