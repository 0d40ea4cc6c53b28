import { describe, expect, it } from 'vitest';
import { schemaOfForm } from '../../../src/model/written-form/data-schema.ts';
import {
  describeForm,
  fieldsOf,
  isPrinted,
  join,
  type Level,
  listAt,
  listsOf,
} from '../../../src/model/written-form/description.ts';
import { descriptionSchema } from '../../../src/model/written-form/description-schema.ts';
import { fillWords, parseWords } from '../../../src/model/written-form/form-words.ts';
import {
  allEntries,
  entriesAt,
  entriesOf,
  fieldsAt,
  makeForm,
  placeIn,
  textOf,
} from '../../../src/model/written-form/written-form.ts';

const description = describeForm(
  descriptionSchema.parse({
    title: '目標シート',
    item: { kind: 'シート', name: { label: '名', at: 'year' } },
    fields: {
      year: { type: 'year', label: '年度' },
      memo: { type: 'remark' },
      goals: {
        list: true,
        label: '目標',
        item: { kind: '目標', id: 'mark', name: { label: '名称', at: 'name' } },
        fields: {
          mark: { type: 'id' },
          name: { label: '名称' },
          budgets: {
            label: '予算',
            as: 'money',
            fields: { now: { type: 'quantity', label: '今' }, plain: { type: 'answer' } },
          },
          box: { as: '', fields: { inner: { type: 'answer', label: '中' } } },
          measures: {
            list: true,
            label: '取組',
            fields: {
              id: { type: 'id' },
              text: {},
              value: { type: 'answer', label: '値', as: '' },
              other: { type: 'answer', as: 'o' },
            },
          },
        },
      },
      notes: { fields: { list: { list: true, fields: { a: { type: 'answer' } } } } },
    },
    sheets: [{ name: 's', blocks: [{ title: 't' }] }],
  }),
);

const show = (level: Level) =>
  level.members.map((member) =>
    member.kind === 'list'
      ? `list ${member.path} ${member.key} ${member.head}`
      : [member.path, member.key, member.head, member.label].join('|'),
  );

describe('the levels of a description', () => {
  it('have their fields by path, key, head and label', () => {
    expect(show(description.root)).toEqual([
      'year|year|年度|年度',
      'memo|memo||',
      'list goals goals 目標',
      'list notes.list notes.list ',
    ]);
    const goals = listAt(description.root, 'goals')?.level;
    expect(goals && show(goals)).toEqual([
      ...[
        'mark|mark||',
        'name|name|名称|名称',
        'budgets.now|money.now|今|予算：今',
        'budgets.plain|money.plain||予算：',
      ],
      ...['box.inner|inner|中|中', 'list measures measures 取組'],
    ]);
    expect(goals?.item?.id).toBe('mark');
  });

  it('call entries that are no items by their first printed field, and all of them under the head of the list', () => {
    const measures = listAt(description.root, 'goals.measures')?.level;
    expect(measures && show(measures)).toEqual([
      'id|id|取組|取組',
      'text||取組|取組',
      'value||値|値',
      'other|o|取組|取組',
    ]);
  });

  it('are found at their paths', () => {
    for (const path of ['goal', 'goals.measure', 'measures', 'goals.measures.text', 'notes', ''])
      expect([path, listAt(description.root, path)]).toEqual([path, undefined]);
    expect(listAt(description.root, 'notes.list')?.path).toBe('notes.list');
    expect(listsOf(description.root).map(({ path }) => path)).toEqual(['goals', 'notes.list']);
    expect(
      fieldsOf(description.root)
        .filter(isPrinted)
        .map(({ path }) => path),
    ).toEqual(['year']);
    expect(join('', 'a', '', 'b')).toBe('a.b');
  });
});

const places = new Map(
  ['', 'goals', 'goals.1', 'goals.1.name'].map((key, index) => [key, { file: 'a.yaml', line: index + 1 }]),
);
const data = {
  year: '令和５年度',
  goals: [
    {
      mark: 'g1',
      name: '安心',
      budgets: { now: 5 },
      measures: [
        { id: 'a', text: '見回る' },
        { id: 'b', text: '直す' },
      ],
    },
    { mark: 'g2', name: '安全', budgets: { now: '-' }, measures: [{ id: 'a', text: '配る' }] },
  ],
  notes: { list: [{ a: 'x' }] },
};
const form = makeForm(
  description,
  schemaOfForm(description).parse({ ...data, goals: data.goals.map((goal) => ({ ...goal, box: {} })) }),
  places,
);

describe('the entries of a form', () => {
  it('stand level by level, each with its key, its id and its values', () => {
    expect(allEntries(form.root).map(({ key, id }) => `${key} ${id}`)).toEqual([
      ...[
        ' ',
        'goals.0 g1',
        'goals.0.measures.0 a',
        'goals.0.measures.1 b',
        'goals.1 g2',
        'goals.1.measures.0 a',
        'notes.list.0 ',
      ],
    ]);
    expect(entriesAt(form.root, 'goals.measures').map((entry) => textOf(entry, 'text'))).toEqual([
      '見回る',
      '直す',
      '配る',
    ]);
    expect(entriesAt(form.root, 'goals').map((entry) => textOf(entry, 'budgets.now'))).toEqual(['5', '-']);
    for (const path of ['measures', 'goals.text', 'notes']) expect(entriesAt(form.root, path)).toEqual([]);
    expect(entriesOf(form.root, 'none')).toEqual([]);
    expect(textOf(form.root, 'none')).toBe('');
  });

  it('have fields of their own and of their lists', () => {
    const [goal] = entriesAt(form.root, 'goals');
    const at = (path: string) =>
      goal ? fieldsAt(goal, path).map(({ entry, path: own }) => `${entry.key} ${own}`) : [];
    expect(at('name')).toEqual(['goals.0 name']);
    expect(at('measures.text')).toEqual(['goals.0.measures.0 text', 'goals.0.measures.1 text']);
    expect(at('measures.none')).toEqual([]);
    expect(at('none')).toEqual([]);
  });

  it.each([
    ['goals.1.name', 4],
    ['goals.1.name.deep', 4],
    ['goals.1.mark', 3],
    ['goals.0.name', 2],
    ['year', 1],
    ['', 1],
  ])('stand at the nearest place that is written: %s', (key, line) => {
    expect(placeIn({ places }, key).line).toBe(line);
  });

  it('stand somewhere', () => {
    expect(() => placeIn({ places: new Map() }, 'a')).toThrow('A form without places');
  });
});

describe('words with values in them', () => {
  it.each([
    ['目標', [{ kind: 'words', words: '目標' }]],
    ['', []],
    ['{name}', [{ kind: 'field', path: 'name' }]],
    [
      '{#}番目の{name}です',
      [
        { kind: 'index' },
        { kind: 'words', words: '番目の' },
        { kind: 'field', path: 'name' },
        { kind: 'words', words: 'です' },
      ],
    ],
    ['{year-1}', [{ kind: 'year', path: 'year', before: 1 }]],
    [
      '{review.year-12}年',
      [
        { kind: 'year', path: 'review.year', before: 12 },
        { kind: 'words', words: '年' },
      ],
    ],
    ['{year-123}', [{ kind: 'field', path: 'year-123' }]],
    ['{a-b}', [{ kind: 'field', path: 'a-b' }]],
    ['{}', [{ kind: 'words', words: '{}' }]],
    [`{${'a'.repeat(201)}}`, [{ kind: 'words', words: `{${'a'.repeat(201)}}` }]],
  ])('%s', (words, pieces) => {
    expect(parseWords(words)).toEqual(pieces);
  });

  it.each([
    ['{#}：{name}', '2：安全'],
    ['{year}の{name}', '令和５年度の安全'],
    ['{year-1}年度、{year-4}年度、{year-5}年度', '４年度、元年度、30年度'],
    ['{none}{name-1}|', '|'],
  ])('%s is filled as %s', (words, filled) => {
    const [, goal] = entriesAt(form.root, 'goals');
    if (goal === undefined) throw new Error('no goal');
    expect(fillWords(words, { entry: goal, around: [form.root], index: 1 })).toBe(filled);
  });
});
