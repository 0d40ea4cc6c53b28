/** Random texts and versions of the kind that plans are made of, and edited ones of them. */

import fc from 'fast-check';
import type { Field, Item, Version } from '../../src/revision/item.ts';

// biome-ignore format: one line a family of words
const words = [
  '12', '１２', '6,166', '6,227', '5,498.48', '△9.5', '2', '３', '1-2', '令和４年度', 'R2',
  '千円', '円', '件', 'か所', 'カ所', '％', '%', '人', '月末', '分野', '年度',
  '地域', '区民', '中央', '町', '区', '支援', '基づき', '対応し', 'ながら', 'つながり', 'の', 'を', 'と', 'に',
  'ツイッター', 'ー', 'HP', 'SNS', '（', '）', '(', ')', '「', '」', '【', '】',
  '、', '。', '・', '：', '～', '〜', '－', '―', ' ', '　', '\n', '\n\n', '（年間）', '（累計）', '（27年度）',
];

const word = fc.constantFrom(...words);
const text = fc.array(word, { maxLength: 30 }).map((all) => all.join(''));

interface Step {
  readonly at: number;
  readonly length: number;
  readonly words: readonly string[];
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ at: fc.nat(60), length: fc.nat(4), words: fc.array(word, { maxLength: 3 }) }),
  { maxLength: 4 },
);

function edit(old: readonly string[], all: readonly Step[]): readonly string[] {
  return all.reduce<readonly string[]>((now, { at, length, words: put }) => now.toSpliced(at, length, ...put), old);
}

/** A text and one that was made of it, or any two. */
export const editedText: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.tuple(text, text),
  fc
    .tuple(fc.array(word, { maxLength: 60 }), steps)
    .map(([old, all]) => [old.join(''), edit(old, all).join('')] as const),
);

function fields(prefix: string): fc.Arbitrary<readonly Field[]> {
  return fc
    .uniqueArray(fc.tuple(fc.nat(4), text), { selector: ([key]) => key, maxLength: 4 })
    .map((all) => all.map(([key, each]) => ({ key: `${prefix}${key}`, label: `${prefix}${key}`, text: each })));
}

const ids = fc.nat(8).map((id) => `item-${id}`);
const item: fc.Arbitrary<Item> = fc.record({
  id: ids,
  kind: fc.constantFrom('KPI', '具体的取組'),
  name: text.map((each) => ({ key: 'name', label: '名称', text: each })),
  path: fields('path'),
  fields: fields('field'),
  replaces: fc.array(ids, { maxLength: 2 }),
  place: fc.constant({ file: 'items.csv' }),
});

/** No more than nine ids, so that two versions have many in common. */
export function version(label: string): fc.Arbitrary<Version> {
  return fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 }).map((items) => ({ label, items }));
}
