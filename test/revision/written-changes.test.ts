import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { markOwn, reasonOf, tellWritten, type WrittenChange } from '../../src/revision/written-changes.ts';

function item(id: string, fields: Readonly<Record<string, string>>): Item {
  return {
    id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: `${id}の件数` },
    path: [],
    fields: Object.entries(fields).map(([key, text]) => ({ key, label: key, text })),
    replaces: [],
    place: { file: 'a.csv' },
  };
}

function written(id: string, key: string, old: string, now: string, reason: string, isCorrection = false) {
  return { id, key, old, new: now, reason, isCorrection } satisfies WrittenChange;
}

function revise(old: readonly Item[], now: readonly Item[], told: readonly WrittenChange[], ofItems = new Map()) {
  const compared = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, ofItems);
  return tellWritten(compared, told);
}

describe('reasons that are written of fields', () => {
  it('are those of what lies between the two editions, the value with or without its unit', () => {
    const told = [
      written('a', 'target', '40', '50', '第1回'),
      written('a', 'target', '50', '60', '第2回'),
      written('a', 'target', '60', '70', '第3回'),
      written('a', 'target', '70', '90', '第4回'),
    ];
    const [only] = changesOf(
      revise([item('a', { 'target-2026': '50件' })], [item('a', { 'target-2026': '70件' })], told),
    );
    expect(only).toMatchObject({ topic: 'raised', reason: '第2回、第3回' });
  });

  it('are not those of another value, another field or another item', () => {
    const told = [
      written('a', 'target', '40', '55', '値が違う'),
      written('a', 'target-2030', '50', '70', '年度が違う'),
      written('b', 'target', '50', '70', '指標が違う'),
    ];
    const [only] = changesOf(revise([item('a', { 'target-2026': '50' })], [item('a', { 'target-2026': '70' })], told));
    expect(only).not.toHaveProperty('reason');
  });

  it('tell a value that was printed wrong from one that was decided anew, whatever field it is', () => {
    const old = [item('a', { 'actual-2023': '38', 'target-2026': '60' }), item('b', { 'target-2026': '60' })];
    const now = [item('a', { 'actual-2023': '36', 'target-2026': '80' }), item('b', { 'target-2026': '90' })];
    const told = [
      written('a', 'target', '60', '80', '見直し'),
      written('a', 'actual-2023', '38', '36', '集計誤り', true),
      written('b', 'target-2026', '60', '90', '誤植', true),
    ];
    const revision = revise(old, now, told);
    expect(changesOf(revision).map(({ item: own, topic, reason }) => [own?.id, topic, reason])).toEqual([
      ['a', 'corrected', '集計誤り'],
      ['a', 'raised', '見直し'],
      ['b', 'corrected', '誤植'],
    ]);
    expect(revision.items.map(reasonOf)).toEqual(['（正誤）集計誤り\n見直し', '（正誤）誤植']);
  });

  it('stand behind the reason of the item only where there is none of the field', () => {
    const old = [item('a', { 'actual-2023': '38', 'target-2026': '60' }), item('b', {})];
    const now = [item('a', { 'actual-2023': '36', 'target-2026': '80' })];
    const told = [written('a', 'target', '60', '80', '見直し'), written('b', 'removed', '', '', '終了')];
    const revision = revise(old, now, told, new Map([['a', '実績の確定']]));
    expect(changesOf(revision).map(({ topic, reason }) => [topic, reason])).toEqual([
      ['figures', '実績の確定'],
      ['raised', '見直し'],
      ['removed', '終了'],
    ]);
  });
});

it('an indicator that began is no other that ended, however alike their names are', () => {
  const named = (id: string) => ({
    ...item(id, {}),
    name: { key: 'name', label: 'KPI', text: `相談窓口の利用件数${id}` },
  });
  const [old, now] = [[named('1')], [named('2')]];
  const status = (told: readonly WrittenChange[]) => {
    const versions = [old, now].map((items) => ({ label: '', items: markOwn(items, told) }));
    return compareVersions(versions[0] ?? { label: '', items: [] }, versions[1] ?? { label: '', items: [] }, new Map())
      .items.map((each) => each.status)
      .toSorted();
  };
  expect(status([])).toEqual(['changed']);
  expect(status([written('1', 'removed', '', '', '終了')])).toEqual(['added', 'removed']);
  expect(status([written('2', 'added', '', '', '新規')])).toEqual(['added', 'removed']);
});
