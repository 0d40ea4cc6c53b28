import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRevision, invertRevision } from '../../src/revision/apply-revision.ts';
import { changesOf } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { version } from './random-version.ts';

const none = new Map<string, string>();

describe('applyRevision', () => {
  it('gives the new version of the old one, and its inverse the old one of the new', () => {
    fc.assert(
      fc.property(version('旧'), version('新'), (old, now) => {
        const revision = compareVersions(old, now, none);
        expect(applyRevision(old, revision)).toEqual(now);
        const inverse = invertRevision(revision);
        expect(applyRevision(now, inverse)).toEqual(old);
        expect(applyRevision(old, invertRevision(inverse))).toEqual(now);
      }),
    );
  });

  it('does nothing to a version compared with itself', () => {
    fc.assert(
      fc.property(version('同じ'), (same) => {
        const own = { ...same, items: same.items.map((item) => ({ ...item, replaces: [] })) };
        const revision = compareVersions(own, own, none);
        expect(changesOf(revision)).toEqual([]);
        expect(revision.items.every(({ status, moved }) => status === 'kept' && !moved)).toBe(true);
      }),
    );
  });

  it('takes no other version than the old one', () => {
    const item = (text: string) => ({
      id: 'a',
      kind: 'KPI',
      name: { key: 'name', label: 'KPI', text },
      path: [],
      fields: [],
      replaces: [],
      place: { file: 'indicators.csv' },
    });
    const [old, now, other] = ['相談件数', '相談の件数', '満足度'].map((text) => ({
      label: text,
      items: [item(text)],
    }));
    if (old === undefined || now === undefined || other === undefined) throw new Error('three versions');
    const revision = compareVersions(old, now, none);
    expect(() => applyRevision(other, revision)).toThrow('満足度');
    expect(() => applyRevision({ label: '', items: [] }, revision)).toThrow('has no a');
    expect(() => applyRevision({ ...old, items: [item('相談件数'), { ...item('件数'), id: 'b' }] }, revision)).toThrow(
      'b',
    );
  });
});

it('gives the heads of a list back, and every id that it does not know', () => {
  const item = (id: string) => ({
    id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: id },
    path: [],
    fields: [],
    replaces: [],
    place: { file: 'a' },
  });
  const old = {
    label: '旧',
    items: [item('a')],
    heads: [
      { key: 't', label: '目標値（R7）' },
      { key: 'x', label: '旧欄' },
    ],
  };
  const now = {
    label: '新',
    items: [item('a')],
    heads: [
      { key: 't', label: '目標値（R8）' },
      { key: 'y', label: '新欄' },
    ],
  };
  const revision = compareVersions(old, now, none);
  expect(applyRevision(old, revision)).toEqual(now);
  expect(applyRevision(now, invertRevision(revision))).toEqual(old);
  const without = compareVersions({ label: '旧', items: [item('a')] }, now, none);
  expect(applyRevision({ label: '旧', items: [item('a')] }, without)).toEqual(now);
  expect(() => applyRevision({ ...old, items: [item('a'), item('b'), item('c')] }, revision)).toThrow('know b, c');
});

describe('invertRevision', () => {
  it('turns a split into a merge, and what was added into what is no more', () => {
    const item = (id: string, replaces: readonly string[]) => ({
      id,
      kind: 'KPI',
      name: { key: 'name', label: 'KPI', text: `指標${id}` },
      path: [],
      fields: [],
      replaces,
      place: { file: 'indicators.csv' },
    });
    const split = compareVersions(
      { label: '', items: [item('a', [])] },
      { label: '', items: [item('a', []), item('b', ['a']), item('c', [])] },
      none,
    );
    expect(split.items.map(({ id, status, from, splitWith }) => [id, status, from, splitWith])).toEqual([
      ['a', 'kept', [], ['a', 'b']],
      ['b', 'added', ['a'], ['a', 'b']],
      ['c', 'added', [], []],
    ]);
    expect(invertRevision(split).items.map(({ id, status, from, splitWith }) => [id, status, from, splitWith])).toEqual(
      [
        ['a', 'kept', ['a', 'b'], []],
        ['b', 'removed', [], []],
        ['c', 'removed', [], []],
      ],
    );
  });
});
