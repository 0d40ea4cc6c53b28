import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOfForm } from '../../../src/model/written-form/data-schema.ts';
import { describeForm } from '../../../src/model/written-form/description.ts';
import { descriptionSchema } from '../../../src/model/written-form/description-schema.ts';
import { schemaOfField, toFullWidth } from '../../../src/model/written-form/field-value.ts';

const printed = {
  sheets: [{ name: 's', blocks: [{ title: 't' }] }],
  item: { kind: 'k', name: { label: '名', at: 'a' } },
};
const describeFields = (fields: object) => describeForm(descriptionSchema.parse({ title: '様式', fields, ...printed }));

/** `refused`, or what a value becomes. */
function read(setting: object, given: unknown): unknown {
  const field = describeFields({ a: setting }).root.fields.a;
  if (field === undefined) throw new Error('no field');
  const parsed = schemaOfField(field).safeParse(given);
  return parsed.success ? parsed.data : 'refused';
}
const plain = (text: string, written = text) => ({ text, written });

describe('a field of a written form', () => {
  it.each([
    [{}, 'a', plain('a')],
    [{}, 'a\nb\n', plain('a\nb')],
    [{}, 'a\n\n\n', plain('a')],
    [{}, '\na', plain('\na')],
    [{}, '', 'refused'],
    [{}, undefined, 'refused'],
    [{}, null, 'refused'],
    [{}, 7, 'refused'],
    [{ default: '課' }, undefined, plain('課')],
    [{ default: '課' }, '', 'refused'],
    [{ default: '課' }, '部', plain('部')],
    [{ type: 'answer' }, undefined, plain('')],
    [{ type: 'answer' }, null, plain('')],
    [{ type: 'answer' }, 'a\n', plain('a')],
    [{ type: 'answer' }, 7, 'refused'],
    [{ type: 'id' }, 't-1', plain('t-1')],
    [{ type: 'id' }, '', 'refused'],
    [{ type: 'remark' }, undefined, plain('')],
    [{ type: 'remarks' }, undefined, plain('')],
    [{ type: 'remarks' }, ['a', 'b'], plain('a\nb')],
    [{ type: 'remarks' }, 'a', 'refused'],
    [{ choices: ['Ａ', 'Ｂ'] }, 'Ａ', plain('Ａ')],
    [{ choices: ['Ａ', 'Ｂ'] }, undefined, plain('')],
    [{ choices: ['Ａ', 'Ｂ'] }, null, plain('')],
    [{ choices: ['Ａ', 'Ｂ'] }, 'A', 'refused'],
    [{ type: 'ordinal' }, 3, plain('3')],
    [{ type: 'ordinal' }, '12', plain('12')],
    [{ type: 'ordinal', fullWidth: true }, 3, plain('３', '3')],
    [{ type: 'ordinal', depth: 3, fullWidth: true }, '1-2-13', plain('１－２－１３', '1-2-13')],
    [{ type: 'ordinal', depth: 2 }, '1', 'refused'],
    [{ type: 'ordinal', depth: 2 }, '1-2-3', 'refused'],
    [{ type: 'ordinal', depth: 2 }, '1-0', 'refused'],
    [{ type: 'ordinal', depth: 2 }, '01-1', 'refused'],
    [{ type: 'ordinal', depth: 2 }, '1-', 'refused'],
    [{ type: 'ordinal', depth: 2 }, 'a1-1', 'refused'],
    [{ type: 'ordinal', depth: 2 }, '1-1a', 'refused'],
    [{ type: 'ordinal' }, '１', 'refused'],
    [{ type: 'names', names: ['貧困', '飢餓'] }, [2, 1], plain('2 飢餓、1 貧困')],
    [{ type: 'names', names: ['貧困'] }, undefined, plain('')],
    [{ type: 'names', names: ['貧困'] }, [2], 'refused'],
    [{ type: 'names', names: ['貧困'] }, [0], 'refused'],
    [{ type: 'names', names: ['貧困', '飢餓'] }, [1.5], 'refused'],
    [{ type: 'quantity' }, '1,23回', 'refused'],
    [{ type: 'quoted' }, '32,550', 'refused'],
    [{ type: 'quoted' }, '千円', 'refused'],
    [{ type: 'quoted' }, '（,千円）', 'refused'],
    [{ type: 'quoted' }, '（3a千円）', 'refused'],
    [{ type: 'quoted' }, '（32,550円）', 'refused'],
    [{ type: 'quoted' }, '（（5千円））', 'refused'],
    [{ type: 'year' }, '来年', 'refused'],
    [{ type: 'year' }, '', 'refused'],
  ])('%j: %j is %j', (setting, given, expected) => {
    expect(read(setting, given)).toEqual(expected);
  });

  it.each([
    ['（32,550千円）', {}, 32550, '千円'],
    ['(32,550千円)', {}, 32550, '千円'],
    ['32,550千円', {}, 32550, '千円'],
    ['（５千円', {}, 5, '千円'],
    ['5千円）', {}, 5, '千円'],
    ['（1,200円）', { unit: '円' }, 1200, '円'],
    ['（8ｍ）', { unit: 'ｍ' }, 8, 'ｍ'],
  ])('%s is a quoted amount with its brackets', (given, setting, amount, unit) => {
    const value = read({ type: 'quoted', ...setting }, given) as {
      text: string;
      written: string;
      quoted: { amount: object; unit: string };
    };
    expect([value.text, value.written, value.quoted.unit, Number(value.quoted.amount)]).toEqual([
      given,
      given,
      unit,
      amount,
    ]);
  });

  it.each([
    ['12,411千', { type: 'amount', unit: '千' }],
    [48.1, { type: 'amount', text: '48.1' }],
    ['-', { type: 'missing' }],
  ])('%j is a quantity', (given, quantity) => {
    expect(read({ type: 'quantity' }, given)).toMatchObject({ text: String(given), written: String(given), quantity });
  });

  it.each([
    ['令和４年度', 2022],
    ['令和元年度', 2019],
    ['2025年度', 2025],
  ])('%s is a year', (given, year) => {
    expect(read({ type: 'year' }, given)).toEqual({ ...plain(given), year });
  });

  it('has digits in full width', () => {
    expect(toFullWidth('0a19-')).toBe('０a１９-');
  });
});

describe('the data of a written form', () => {
  const schema = schemaOfForm(
    describeFields({
      a: { about: '名前' },
      goals: { list: true, about: '目標', fields: { b: {} } },
      review: { fields: { status: { choices: ['Ａ'] }, cause: { type: 'answer' } } },
      plan: { about: '計画', fields: { c: {} } },
      deep: { fields: { inner: { fields: { d: { type: 'answer' } } } } },
      many: { fields: { list: { list: true, fields: { e: { type: 'answer' } } } } },
    }),
  );
  const whole = { a: 'a', goals: [{ b: 'b' }], plan: { c: 'c' }, deep: { inner: {} }, many: { list: [{}] } };

  it('may leave out as a whole what is filled in later, and only that', () => {
    expect(schema.parse(whole)).toMatchObject({
      a: plain('a'),
      goals: [{ b: plain('b') }],
      review: { status: plain(''), cause: plain('') },
      deep: { inner: { d: plain('') } },
    });
    for (const key of ['a', 'goals', 'plan', 'deep', 'many'])
      expect([key, schema.safeParse({ ...whole, [key]: undefined }).success]).toEqual([key, false]);
    expect(schema.safeParse({ ...whole, deep: {} }).success).toBe(true);
  });

  it('has no empty lists and no other keys', () => {
    for (const other of [{ goals: [] }, { z: 1 }, { goals: [{ b: 'b', z: 1 }] }, { many: {} }, { many: { list: [] } }])
      expect([other, schema.safeParse({ ...whole, ...other }).success]).toEqual([other, false]);
  });

  it('is told to editors', () => {
    const { description, properties = {} } = z.toJSONSchema(schema, { io: 'input' });
    const about = (key: string) => (properties[key] as { readonly description?: string }).description;
    expect([description, about('a'), about('goals'), about('plan'), about('review')]).toEqual([
      '様式',
      '名前',
      '目標',
      '計画',
      undefined,
    ]);
    const told = (setting: object) => {
      const field = describeFields({ a: setting }).root.fields.a;
      const { title, description: said } = z.toJSONSchema(schemaOfField(field as never), { io: 'input' });
      return [title, said];
    };
    expect(told({ type: 'id' })).toEqual([undefined, '同じものである限り変えない符号（例 torikumi-1-1-1）']);
    expect(told({ type: 'remark' })).toEqual([undefined, '覚え書き（印字しない）']);
    expect(told({ type: 'ordinal', depth: 3 })).toEqual(['1-2-3', '番号（半角）']);
    expect(told({ type: 'ordinal', about: '番' })).toEqual(['1', '番']);
    expect(told({ type: 'quantity' })).toEqual(['12,411千, 48.1%, -', undefined]);
    expect(told({ type: 'quantity', example: '5人' })).toEqual(['5人', undefined]);
    expect(told({ type: 'quoted' })).toEqual(['（32,550千円）', undefined]);
    expect(told({ type: 'quoted', unit: '円', example: '（5円）' })).toEqual(['（5円）', undefined]);
    expect(told({ type: 'year' })).toEqual(['令和４年度', undefined]);
    expect(told({ type: 'year', example: '令和７年度' })).toEqual(['令和７年度', undefined]);
    expect(told({})).toEqual([undefined, undefined]);
    const names = z.toJSONSchema(
      schemaOfField(describeFields({ a: { type: 'names', names: ['x', 'y'] } }).root.fields.a as never),
      { io: 'input' },
    );
    expect(names).toMatchObject({ items: { title: '1～2' } });
  });
});
