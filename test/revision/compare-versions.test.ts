import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item, Version } from '../../src/revision/item.ts';
import type { ItemRevision } from '../../src/revision/revision.ts';
import { version } from './random-version.ts';

interface Given {
  readonly name?: string;
  readonly goal?: string;
  readonly value?: string;
  readonly replaces?: readonly string[];
  readonly kind?: string;
}

function item(
  id: string,
  { name = `指標${id}`, goal = '基本目標１', value = '1件', replaces = [], kind = 'KPI' }: Given = {},
): Item {
  return {
    id,
    kind,
    name: { key: 'name', label: 'KPI', text: name },
    path: [{ key: 'goal', label: '基本目標', text: goal }],
    fields: [{ key: 'value', label: '現状値', text: value }],
    replaces,
    place: { file: 'indicators.csv' },
  };
}

function of(...items: readonly Item[]): Version {
  return { label: '', items };
}

function compare(old: Version, now: Version): readonly ItemRevision[] {
  return compareVersions(old, now, new Map()).items;
}

const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];

describe('compareVersions', () => {
  it('finds nothing where only the spelling differs', () => {
    const [found] = compare(of(item('a', { value: '55％（２７年度）' })), of(item('a', { value: '55%(27年度)' })));
    expect(found).toMatchObject({ status: 'kept', moved: false, fields: [{ difference: 'spelling' }] });
  });

  it('goes by the id, not by the position: only what really moved has moved', () => {
    const moved = (...items: readonly Item[]) =>
      compare(of(a, b, c, d), of(...items)).flatMap((each) => (each.moved ? each.id : []));
    expect(moved(a, b, c, d)).toEqual([]);
    expect(moved(d, a, b, c)).toEqual(['d']);
    expect(moved(a, c, d, b)).toEqual(['b']);
    expect(moved(item('new'), a, c, d)).toEqual([]);
    expect(compare(of(a, b, c), of(c, a, b)).map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
  });

  it('reports a goal that was renumbered on all that stands in it', () => {
    const renumbered = [item('a', { goal: '基本目標２' }), b];
    const [first, second] = compare(of(a, b), of(...renumbered));
    expect(first).toMatchObject({ status: 'kept', moved: true, path: [{ key: 'goal', difference: 'meaning' }] });
    expect(second).toMatchObject({ moved: false, path: [{ difference: 'none' }] });
  });

  it('gives removed items the place after what stood before them', () => {
    expect(compare(of(a, b, c, d), of(item('new'), c)).map(({ id, status }) => [id, status])).toEqual([
      ['a', 'removed'],
      ['b', 'removed'],
      ['new', 'added'],
      ['c', 'kept'],
      ['d', 'removed'],
    ]);
  });

  it('calls the same id with another name renamed', () => {
    const [found] = compare(
      of(item('a', { name: '採用した人数（年間）' })),
      of(item('a', { name: '採用した人数（累計）' })),
    );
    expect(found).toMatchObject({ status: 'changed', renamed: { likeness: 0.8 }, from: [] });
    expect(
      compare(of(item('a', { name: '満足度（％）' })), of(item('a', { name: '満足度(%)' })))[0],
    ).not.toHaveProperty('renamed');
  });

  it('finds an item of another id by its name: the same, then the likest', () => {
    const old = of(item('1', { name: '地域活動の情報発信件数' }), item('2', { name: '防犯カメラ設置団体数' }));
    const now = of(item('x', { name: '地域活動の情報の発信件数' }), item('y', { name: '防犯カメラ設置団体数' }));
    const [first, second] = compare(old, now);
    expect(first).toMatchObject({
      id: 'x',
      status: 'changed',
      from: ['1'],
      renamed: { likeness: expect.closeTo(11 / 12) },
    });
    expect(second).toMatchObject({ id: 'y', status: 'kept', from: ['2'] });
    expect(second).not.toHaveProperty('renamed');
  });

  it('takes neither other names nor other kinds for one', () => {
    const statuses = (old: Given, now: Given) =>
      compare(of(item('1', old)), of(item('x', now))).map(({ status }) => status);
    const [extended, temporary] = ['延長保育の実施施設数', '一時保育の実施施設数'];
    expect(statuses({ name: extended }, { name: temporary })).toEqual(['removed', 'added']);
    expect(statuses({ name: extended }, { name: extended, kind: '具体的取組' })).toEqual(['removed', 'added']);
  });

  it('takes a name for another from 85 % on, by the longer of both', () => {
    const statuses = (old: string, now: string) =>
      compare(of(item('1', { name: old })), of(item('x', { name: now }))).map(({ status }) => status);
    const twenty = 'あいうえおかきくけこさしすせそたちつてと';
    expect(statuses(twenty, twenty.slice(0, 17))).toEqual(['changed']);
    expect(statuses(twenty.slice(0, 17), twenty)).toEqual(['changed']);
    expect(statuses(twenty, twenty.slice(0, 16))).toEqual(['removed', 'added']);
    expect(statuses(twenty, `${twenty.slice(0, 17)}甲乙丙`)).toEqual(['changed']);
    expect(statuses(twenty, `${twenty.slice(0, 16)}甲乙丙丁`)).toEqual(['removed', 'added']);
  });

  it('takes none that was found by its name for another by its words', () => {
    const text = '区民が安心して暮らせるまちの取組である。';
    const old = of(item('1', { name: '甲の取組', value: text }), item('2', { name: '乙という事業', value: text }));
    const now = of(item('x', { name: '甲の取組', value: text }), item('y', { name: 'まったく別の名称', value: text }));
    expect(compare(old, now).map(({ id, from }) => [id, from])).toEqual([
      ['x', ['1']],
      ['y', ['2']],
    ]);
  });

  it('finds items by their words from a third of the longer on', () => {
    const [a, b, c] = ['あ', 'い', 'う'].map((kana) => `${kana.repeat(19)}。`);
    const from = (old: string, now: string) =>
      compare(of(item('1', { name: '甲乙', value: old })), of(item('x', { name: '丙丁戊己', value: now }))).map(
        (each) => each.from,
      );
    expect(from(`${a}`, `${a}${b}${c}`)).toEqual([['1']]);
    expect(from(`${a}${b}${c}`, `${a}`)).toEqual([['1']]);
    expect(from(`${a}`, `${a}${b}${c}${'え'.repeat(19)}。`)).toEqual([[], []]);
  });

  it('prefers the item of the same place among those of one name', () => {
    const name = '情報発信件数';
    const old = of(item('1', { name, goal: '基本目標１' }), item('2', { name, goal: '基本目標２' }));
    const now = of(item('x', { name, goal: '基本目標２' }), item('y', { name, goal: '基本目標１' }));
    expect(compare(old, now).map(({ from }) => from)).toEqual([['2'], ['1']]);
  });

  it('follows replaces to a new id, a split and a merge', () => {
    const [renamed] = compare(of(a), of(item('new', { name: 'まったく別の名称', replaces: ['a'] })));
    expect(renamed).toMatchObject({ status: 'changed', from: ['a'], splitWith: [] });

    const split = compare(of(a), of(item('x', { replaces: ['a'] }), item('y', { name: '指標a', replaces: ['a'] })));
    expect(split.map(({ id, status, from, splitWith }) => ({ id, status, from, splitWith }))).toEqual([
      { id: 'x', status: 'added', from: ['a'], splitWith: ['x', 'y'] },
      { id: 'y', status: 'kept', from: ['a'], splitWith: ['x', 'y'] },
    ]);

    const merged = compare(of(a, b), of(item('b', { replaces: ['a'] })));
    expect(merged.map(({ id, status, from }) => ({ id, status, from }))).toEqual([
      { id: 'a', status: 'removed', from: [] },
      { id: 'b', status: 'kept', from: ['b', 'a'] },
    ]);
  });

  it('compares fields by key, and keeps those that are no more in their place', () => {
    const field = (key: string, text: string) => ({ key, label: key, text });
    const old = { ...a, fields: [field('p', '1'), field('q', '2'), field('r', '')] };
    const now = { ...a, fields: [field('r', ''), field('p', '3'), field('s', '4')] };
    const [found] = compare(of(old), of(now));
    expect(found?.fields.map(({ key, difference }) => [key, difference])).toEqual([
      ['r', 'none'],
      ['p', 'meaning'],
      ['q', 'meaning'],
      ['s', 'meaning'],
    ]);
  });

  it('gives reasons by the id of the new item, or of the removed one', () => {
    const reasons = new Map([['b', '事業完了のため。']]);
    const items = compareVersions(of(a, b), of(a), reasons).items;
    expect(items.map(({ reason }) => reason)).toEqual([undefined, '事業完了のため。']);
  });

  it('has every item of both versions once', () => {
    fc.assert(
      fc.property(version('旧'), version('新'), (old, now) => {
        const { items } = compareVersions(old, now, new Map());
        expect(items.flatMap(({ after }) => after ?? [])).toEqual(now.items);
        const ids = items.flatMap(({ before }) => before?.id ?? []);
        expect(ids.toSorted()).toEqual(old.items.map(({ id }) => id).toSorted());
      }),
    );
  });
});
