/** Gives the columns of two editions of a list the same keys where one continues the other. */

import { columnsOf } from './columns.ts';
import type { Field, Item } from './item.ts';
import { type Column, matchColumns } from './match-columns.ts';
import { areValues } from './short-value.ts';

/** The old items with the keys of the new columns. A column that is no more has a key that no new one has. */
export function alignColumns(old: readonly Item[], now: readonly Item[]): readonly Item[] {
  const [before, after] = [describeColumns(old), describeColumns(now)];
  const keys = new Map([...matchColumns(before, after)].map(([key, oldKey]) => [oldKey, key]));
  const taken = new Set(after.map(({ key }) => key));
  for (const { key } of before) {
    if (keys.has(key)) continue;
    let own = key;
    while (taken.has(own)) own = `old/${own}`;
    taken.add(own);
    keys.set(key, own);
  }
  const rename = (field: Field): Field => ({ ...field, key: keys.get(field.key) ?? field.key });
  return old.map((item) => ({ ...item, fields: item.fields.map(rename) }));
}

function describeColumns(items: readonly Item[]): readonly Column[] {
  return columnsOf(items.map(({ fields }) => fields)).map(({ key, label, texts }) => {
    const values = /^(?:actual|target|plan)-\d{4}$/.test(key) ? { values: key } : {};
    const written = texts.filter((text) => text !== '');
    const figures = written.filter((text) => /\d/.test(text) && areValues(text, text)).length;
    if (written.length === 0) return { key, label, ...values };
    return { key, label, holds: 2 * figures >= written.length ? 'figures' : 'words', ...values };
  });
}
