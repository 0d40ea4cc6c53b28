import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, groupByTopic } from '../../src/revision/changes.ts';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { applyTold, readItem } from './apply-told.ts';
import { version } from './random-version.ts';

const none = new Map<string, string>();

function check(old: readonly Item[], now: readonly Item[]): void {
  const revision = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, none);
  const changes = changesOf(revision);
  expect(applyTold(revision, changes)).toEqual(now.map(readItem));
  const numbers = groupByTopic(changes).flatMap((topic) => topic.changes.map(({ number }) => number));
  expect(numbers).toEqual(changes.map((_, index) => index + 1));
}

/** Plans of some goals, which are renamed, renumbered, split, merged and moved as a whole or item by item. */
const plan = fc
  .record({
    goals: fc.array(fc.constantFrom('１　子育て', '２　まち', '３　産業', '1 子育て', '２　みどり'), {
      minLength: 4,
      maxLength: 4,
    }),
    policies: fc.array(fc.constantFrom('', '（１）　保育', '（２）　教育', '（１）　公園'), {
      minLength: 6,
      maxLength: 6,
    }),
    places: fc.array(fc.tuple(fc.nat(3), fc.nat(5)), { minLength: 10, maxLength: 10 }),
    values: fc.array(fc.constantFrom('10件', '12件', '８件（R5年度）', '80%以上', ''), {
      minLength: 10,
      maxLength: 10,
    }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  })
  .map(({ goals, policies, places, values, order }) =>
    order.map((index): Item => {
      const [goal = 0, policy = 0] = places[index] ?? [];
      return {
        id: `K${index}`,
        kind: 'KPI',
        name: { key: 'name', label: 'KPI', text: `指標${index}` },
        path: [
          { key: 'goal', label: '基本目標', text: goals[goal] ?? '' },
          { key: 'policy', label: '方針', text: policies[policy] ?? '' },
        ],
        fields: [{ key: 'target-2030', label: '目標値', text: values[index] ?? '' }],
        replaces: [],
        place: { file: 'indicators.csv' },
      };
    }),
  );

describe('what is told of the changes', () => {
  it('makes the new version of the old one, whatever texts they have', () => {
    fc.assert(
      fc.property(version('旧'), version('新'), (old, now) => check(old.items, now.items)),
      { seed: 14, numRuns: 150 },
    );
  });

  it('makes the new plan of the old one, whatever became of its groups', () => {
    fc.assert(
      fc.property(plan, plan, (old, now) => check(old, now)),
      { seed: 14, numRuns: 400 },
    );
  });
});
