import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import { moveTwice } from '../../src/revision/move-twice.ts';
import { version } from './random-version.ts';

it('has every version in its own order, each item once', () => {
  fc.assert(
    fc.property(version('旧'), version('新'), (old, now) => {
      const { items } = moveTwice(compareVersions(old, now, new Map()));
      expect(items.flatMap(({ before }) => before ?? [])).toEqual(old.items);
      expect(items.flatMap(({ after }) => after ?? [])).toEqual(now.items);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }),
  );
});

it('leaves a revision without another order as it is', () => {
  fc.assert(
    fc.property(version('同じ'), fc.nat(8), (old, at) => {
      const now = { ...old, items: old.items.toSpliced(at, 1) };
      const own = { ...old, items: old.items.map((item) => ({ ...item, replaces: [] })) };
      const revision = compareVersions(
        own,
        { ...now, items: now.items.map((item) => ({ ...item, replaces: [] })) },
        new Map(),
      );
      expect(moveTwice(revision)).toBe(revision);
    }),
  );
});

it('moves as few as can be, as gone and as come', () => {
  const item = (id: string) => ({
    id,
    kind: 'KPI',
    name: { key: 'name', label: 'KPI', text: `${id}の件数` },
    path: [],
    fields: [{ key: 'target', label: '目標値', text: '12件' }],
    replaces: [],
    place: { file: 'indicators.csv' },
  });
  const of = (...ids: readonly string[]) => ({ label: '', items: ids.map(item) });
  const { items } = moveTwice(compareVersions(of('a', 'b', 'c', 'd'), of('d', 'a', 'b', 'c'), new Map()));
  expect(items.map(({ id, status, fields }) => [id, status, fields.flatMap(({ segments }) => segments)])).toEqual([
    ['d', 'added', [{ kind: 'inserted', text: '12件' }]],
    ['a', 'kept', [{ kind: 'same', text: '12件' }]],
    ['b', 'kept', [{ kind: 'same', text: '12件' }]],
    ['c', 'kept', [{ kind: 'same', text: '12件' }]],
    ['d/moved', 'removed', [{ kind: 'deleted', text: '12件' }]],
  ]);
});
