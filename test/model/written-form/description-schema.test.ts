import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptionSchema } from '../../../src/model/written-form/description-schema.ts';
import { outlineSchema } from '../outline-schema.ts';

const least = {
  title: 'a',
  item: { kind: '様式', name: { label: '名', at: 'a' } },
  fields: { a: {} },
  sheets: [{ name: 's', blocks: [{ title: 't' }] }],
};
const field = { type: 'prose', depth: 1, unit: '千円', fullWidth: false, hidden: false, list: false };

describe('what the description of a written form may say', () => {
  it('is written down, key by key', () => {
    expect(outlineSchema(descriptionSchema)).toBe(
      readFileSync(new URL('description-schema.txt', import.meta.url), 'utf8'),
    );
  });

  it('is whole without what it leaves to the program', () => {
    const box = { box: 'a', after: '', center: false, size: 'small', columns: 1, rows: 1 };
    const grids = { g: { columns: [1], blocks: [{ rows: [[{ box: 'a' }, { head: 'h' }, { lines: ['l'] }]] }] } };
    expect(descriptionSchema.parse({ ...least, grids })).toEqual({
      ...least,
      item: { ...least.item, id: 'id' },
      fields: { a: field },
      quotes: [],
      needs: [],
      sheets: [{ name: 's', fitPage: false, blocks: [{ title: 't' }] }],
      grids: {
        g: {
          columns: [1],
          heads: [],
          blocks: [
            {
              above: [],
              rows: [
                [
                  box,
                  { head: 'h', at: 'above', columns: 1, rows: 1 },
                  { lines: ['l'], named: false, columns: 1, rows: 1 },
                ],
              ],
            },
          ],
        },
      },
    });
    const needs = [{ of: 'a', part: '評価', fill: ['b'] }];
    expect(descriptionSchema.parse({ ...least, needs }).needs).toEqual([{ ...needs[0], error: {}, warning: {} }]);
  });

  it.each(['a', '値', 'a_1', '１', 'a'.repeat(60)])('a field may be called %s', (name) => {
    expect(descriptionSchema.safeParse({ ...least, fields: { [name]: {} } }).success).toBe(true);
  });

  it.each(['', 'a.b', 'a b', 'a-b', 'constructor', 'prototype', 'a'.repeat(61), 'a!', '!a'])(
    'a field may not be called %j',
    (name) => {
      const fields = { [name]: {} };
      expect(descriptionSchema.safeParse({ ...least, fields }).success).toBe(false);
      expect(descriptionSchema.safeParse({ ...least, fields: { a: { fields } } }).success).toBe(false);
    },
  );
});
