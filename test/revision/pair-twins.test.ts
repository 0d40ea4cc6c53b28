/** Items of one name: which of them an item continues where a list has several. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfTable } from '../../src/revision/items-of-table.ts';
import { pairTwins } from '../../src/revision/pair-twins.ts';
import { makeTable } from '../model/plan/make-table.ts';

/** Texts divided by `|`, one a field. */
function items(...rows: readonly string[]): readonly Item[] {
  return rows.map((row, index) => ({
    id: `${index}`,
    kind: '取組',
    name: { key: 'name', label: '取組', text: '相談' },
    path: [],
    fields: row.split('|').map((text, column) => ({ key: `${column}`, label: '', text })),
    replaces: [],
    place: { file: 'list.csv', line: index + 2 },
  }));
}

const pairs = (old: readonly string[], now: readonly string[]) =>
  pairTwins(items(...old), items(...now))
    .map((pair) => `${pair.old.id}→${pair.now.id}`)
    .toSorted()
    .join(' ');

it.each([
  ['in another order', ['子育て課|5件', '高齢課|7件'], ['高齢課|7件', '子育て課|5件'], '0→1 1→0'],
  ['in another order with other values', ['子育て課|5件', '高齢課|7件'], ['高齢課|9件', '子育て課|6件'], '0→1 1→0'],
  ['one of them gone', ['子育て課|5件', '高齢課|7件'], ['高齢課|9件'], '1→0'],
  ['one more before them', ['高齢課|7件'], ['子育て課|5件', '高齢課|9件'], '0→1'],
  ['written in another width', ['子育て課|５件', '高齢課|７件'], ['高齢課|7件', '子育て課|5件'], '0→1 1→0'],
  ['all changed', ['甲|1', '乙|2'], ['丙|3', '丁|4'], '0→0 1→1'],
  ['two that say the same', ['甲|1', '甲|1', '乙|2'], ['乙|2', '甲|1', '甲|1'], '0→1 1→2 2→0'],
  ['most texts first', ['甲|1|あ', '乙|2|い'], ['乙|2|あ', '甲|1|い'], '0→1 1→0'],
  ['blank fields say nothing', ['|1', '|2'], ['|3', '|4'], '0→0 1→1'],
  ['none before', [], ['甲'], ''],
])('%s', (_, old, now, expected) => {
  expect(pairs(old, now)).toBe(expected);
});

it('pairs as many as there can be, each once, whatever they say', () => {
  const row = fc.tuple(...[0, 1].map(() => fc.constantFrom('', '甲', '乙', '丙'))).map((texts) => texts.join('|'));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (old, now) => {
      const found = pairTwins(items(...old), items(...now));
      expect(found).toHaveLength(Math.min(old.length, now.length));
      expect(new Set(found.map((pair) => pair.old.id)).size).toBe(found.length);
      expect(new Set(found.map((pair) => pair.now.id)).size).toBe(found.length);
      for (const pair of pairTwins(items(...old), items(...old)))
        expect(old[Number(pair.now.id)]).toBe(old[Number(pair.old.id)]);
    }),
    { seed: 9, numRuns: 300 },
  );
});

it('holds for the rows of a list without ids, which are numbered in order', () => {
  const read = (rows: string) => itemsOfTable(makeTable(`取組|担当|予定\n${rows}`)).value;
  const [old, now] = [read('相談|子育て課|5件\n相談|高齢課|7件'), read('相談|高齢課|9件\n相談|子育て課|5件')];
  const { items: found } = compareVersions({ label: '旧', items: old }, { label: '新', items: now }, new Map());
  expect(found.map(({ before, after }) => [before?.fields.at(-1)?.text, after?.fields.at(-1)?.text])).toEqual([
    ['7件', '9件'],
    ['5件', '5件'],
  ]);
});
