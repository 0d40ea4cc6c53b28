import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/revision/compare-versions.ts';
import type { Item } from '../../src/revision/item.ts';
import { itemsOfForm } from '../../src/revision/items-of-form.ts';
import { parseForm } from '../../src/workspace/read-form.ts';
import { readSmallForm } from '../model/policy-form/small-form.ts';

describe('itemsOfForm', () => {
  it('gives every part in printed order, with what it stands in', () => {
    const items = itemsOfForm(readSmallForm());
    expect(items.map(({ id }) => id)).toEqual([
      'p',
      'm1',
      'm1-1',
      'm1-1-1',
      'm2',
      'm2-1',
      'm2-1-1',
      'k1',
      's1',
      't1',
      't2',
      'k2',
      's2',
      't3',
    ]);
    expect(items.find(({ id }) => id === 't1')?.path.map(({ text }) => text)).toEqual([
      '様式２',
      '経営課題１ 【子育て】',
      'めざす成果及び戦略　１－１ 【保育を増やす】',
    ]);
  });

  it('heads budgets by the years before the form’s own, over a change of era', () => {
    const labels = itemsOfForm(readSmallForm())
      .find(({ id }) => id === 't1')
      ?.fields.filter(({ key }) => key.startsWith('budgets.'));
    expect(labels?.map(({ label }) => label)).toEqual(['30決算額', '元予算額', '２予算額']);
  });

  it('knows the line of every text, and has no key twice', () => {
    for (const { fields, name } of itemsOfForm(readSmallForm())) {
      const keys = [name, ...fields].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([name, ...fields].filter(({ place }) => place?.line === undefined)).toEqual([]);
    }
    const [name] = itemsOfForm(readSmallForm()).flatMap((item) => (item.id === 't2' ? [item.name] : []));
    expect(name?.place).toEqual({ file: 'form.yaml', line: 59, column: 19 });
  });

  it('has what someone fills in, moves or adds as a change of that part alone', () => {
    const before = itemsOfForm(readSmallForm());
    const after = itemsOfForm(
      readSmallForm(['results: 5件', 'results: 5件\n            review: { status: ③, challenges: 少ない。 }']),
    );
    expect(changesOf(before, after)).toEqual([
      ['t2', 'review.status', '', '③'],
      ['t2', 'review.challenges', '', '少ない。'],
    ]);
  });
});

describe('the two editions of 大阪市港区', () => {
  it('differ in the twelve changes of the published redline, and in nothing else', () => {
    expect(changesOf(readItems('draft/form.yaml'), readItems('form.yaml'))).toEqual([
      ['omona-torikumi-1-2-2', 'budget', '32,268', '32,550'],
      ['omona-torikumi-3-3-4', 'budget', '6,166', '6,227'],
      ['torikumi-1-1-1', 'results', '９', '12'],
      ['torikumi-1-1-1', 'results', '14', '19'],
      ['torikumi-1-1-1', 'results', '24', '40'],
      ['torikumi-1-1-2', 'results', '９', '12'],
      ['torikumi-1-1-2', 'results', '13', '26'],
      ['torikumi-1-1-2', 'results', '24', '40'],
      ['torikumi-1-1-3', 'results', '９', '12'],
      ['torikumi-1-1-3', 'results', '21', '32'],
      ['torikumi-1-1-4', 'results', '9', '12'],
      ['torikumi-1-1-4', 'results', '2', '3'],
    ]);
  });

  it('do not differ from themselves', () => {
    expect(changesOf(readItems('form.yaml'), readItems('form.yaml'))).toEqual([]);
  });
});

type Change = readonly [item: string, field: string, deleted: string, inserted: string];

/** A deletion with the insertion that stands behind it is one change. */
function changesOf(before: readonly Item[], after: readonly Item[]): readonly Change[] {
  const { items } = compareVersions({ label: '素案', items: before }, { label: '決定', items: after }, new Map());
  return items.flatMap(({ id, name, path, fields }) =>
    [name, ...path, ...fields].flatMap(({ key, segments }) =>
      segments.flatMap(({ kind, text }, at): Change[] => {
        const next = segments[at + 1];
        if (kind === 'deleted') return [[id, key, text, next?.kind === 'inserted' ? next.text : '']];
        return kind === 'inserted' && segments[at - 1]?.kind !== 'deleted' ? [[id, key, '', text]] : [];
      }),
    ),
  );
}

function readItems(file: string): readonly Item[] {
  const source = readFileSync(new URL(`../../data/osaka-minato-policy/${file}`, import.meta.url), 'utf8');
  const { value: form } = parseForm(file, source);
  if (form === undefined) throw new Error(`${file} is no form`);
  return itemsOfForm(form);
}
