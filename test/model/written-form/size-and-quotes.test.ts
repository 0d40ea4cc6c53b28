import { describe, expect, it } from 'vitest';
import { checkWrittenForm } from '../../../src/model/written-form/check-written-form.ts';
import { parseForm } from '../../../src/workspace/read-form.ts';
import { describeText } from './small-form.ts';

const description = (more = '', sheets = '[{ name: s, blocks: [{ title: t }] }]', grids = '{}') => `title: シート
item: { kind: シート, id: title, name: { label: 名, at: title } }
fields:
  title: { default: 題 }
  goals:
    list: true
    item: { kind: 目標, sheet: 様式１, called: "目標{number}", name: { label: 名称, at: text } }
    fields: { id: { type: id, default: g }, number: { type: ordinal }, text: { label: 本文 }, note: { type: remark }, unit: { type: quoted, unit: 円 } }
  plans:
    list: true
    item: { kind: 取組, sheet: 様式２, name: { label: 名称, at: text } }
    fields: { id: { type: id }, number: { type: ordinal, depth: 2 }, text: {}, cost: { type: quantity }, state: { choices: [Ａ, Ｂ] }, cause: { type: answer, label: 理由 }, answer: { type: answer } }
${more}
sheets: ${sheets}
grids: ${grids}
`;
const goal = (id: string, number: number, more = '') => `{ id: ${id}, number: ${number}, text: a, unit: 5円${more} }`;
const plan = (id: string, number: string, more = '') => `{ id: ${id}, number: ${number}, text: a, cost: 5${more} }`;

/** e.g. `warning issue-unknown 3:4 ["3-1"]`. */
function check(own: string, goals: readonly string[], plans: readonly string[]): readonly string[] {
  const text = `goals:\n${goals.map((each) => `  - ${each}`).join('\n')}\nplans:\n${plans.map((each) => `  - ${each}`).join('\n')}\n`;
  const { value, findings } = parseForm('a.yaml', text, describeText('forms/a.yaml', own));
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return checkWrittenForm(value).map(
    ({ severity, code, place, facts }) => `${severity} ${code} ${place?.line} ${JSON.stringify(Object.values(facts))}`,
  );
}

describe('numbers of a written form', () => {
  const numbers = description('numbers: goals');
  it.each([
    ['of the goals are known', ['1-1', '2-10'], '', []],
    ['of another are not', ['3-1'], '', ['warning issue-unknown 5 ["3-1",["1","2"],"名称","様式１"]']],
    ['are whole: 12 is not 1', ['12-1'], '', ['warning issue-unknown 5 ["12-1",["1","2"],"名称","様式１"]']],
    ['in a text are known', ['1-1'], ', note: 【3-1】', []],
    [
      'in a printed text',
      ['1-1'],
      ', cause: 【1-1】と【３-1-2】',
      ['warning issue-unknown 5 ["3-1-2",["1","2"],"名称","様式１"]'],
    ],
    ['alone are no reference', ['1-1'], ', cause: 【3】3-1', []],
  ])('%s', (_, [first = '', second], more, findings) => {
    const [goals, plans] = [
      [goal('a', 1, more.includes('note') ? more : ''), goal('b', 2)],
      [plan('c', first, more.includes('note') ? '' : more)],
    ];
    expect(check(numbers, goals, second === undefined ? plans : [...plans, plan('d', second)])).toEqual(findings);
  });

  it('are not looked at where no list of them is named', () => {
    expect(check(description(), [goal('a', 1)], [plan('c', '3-1', ', cause: 【9-9】')])).toEqual([]);
  });

  it('ids of items are unique in all of the form', () => {
    expect(check(description(), [goal('a', 1), goal('b', 2)], [plan('b', '1-1'), plan('a', '1-2')])).toEqual([
      'error form-id-doubled 5 ["b","a.yaml:3:11"]',
      'error form-id-doubled 6 ["a","a.yaml:2:11"]',
    ]);
  });
});

describe('amounts that are quoted', () => {
  const quotes = description(
    'quotes: [{ of: goals, box: unit, called: 額, from: plans, value: cost }]'.replace('of: goals', 'of: goals'),
  ).replace('ordinal, depth: 2', 'ordinal');
  const differs = (quoted: string, planned: string) =>
    `warning budget-differs 2 ${JSON.stringify(['1', quoted, '額', '様式１', '様式２', planned, 'a.yaml:4:38'])}`;

  it.each([
    ['5円', '5', []],
    ['（5円）', "'5円'", []],
    ['5,000円', "'5千'", []],
    ['5,000円', "'5千円'", []],
    ['50,000円', "'5万'", []],
    ['5,000,000円', "'5百万'", []],
    ['500,000,000円', "'5億'", []],
    ['6円', '5', [differs('6円', '5円')]],
    ['5円', "'5千'", [differs('5円', '5千円')]],
    ['5円', "'5人'", [differs('5円', '5人円')]],
    ['5円', "'-'", [differs('5円', '-')]],
  ])('%s and %s', (quoted, planned, findings) => {
    const goals = [goal('a', 1).replace('unit: 5円', `unit: '${quoted}'`)];
    const found = check(quotes, goals, [plan('c', '1').replace('cost: 5', `cost: ${planned}`)]);
    expect(found.map((each) => each.replace(/a\.yaml:4:\d+/, 'a.yaml:4:38'))).toEqual(findings);
  });

  it('are told together where nothing has their number', () => {
    expect(check(quotes, [goal('a', 1), goal('b', 2), goal('d', 3)], [plan('c', '2')])).toEqual([
      'notice budget-unchecked 2 [["1","3"],"額","様式１","様式２","取組"]',
    ]);
  });
});

describe('boxes that a choice demands', () => {
  const needs = description(
    'needs: [{ of: plans, part: 評価, fill: [cause, answer], error: { state: [Ｂ] }, warning: { state: [Ａ] } }, { of: goals, part: 本文, fill: [note], warning: { text: [a] } }]',
  );
  it.each([
    ['an error', ', state: Ｂ', ['error', 'Ｂ', '理由']],
    ['a warning', ', state: Ａ', ['warning', 'Ａ', '理由']],
    ['those that are empty alone', ', state: Ｂ, cause: a', ['error', 'Ｂ', 'answer']],
    ['blanks are empty', ', state: Ｂ, cause: " ", answer: b', ['error', 'Ｂ', '理由']],
  ])('are told: %s', (_, more, words) => {
    const found = check(needs, [goal('a', 1, ', note: n')], [plan('c', '1-1', more)]);
    expect(found).toHaveLength(1);
    for (const word of words) expect(found[0]).toContain(word);
  });

  it.each([
    ['all is filled', ', state: Ｂ, cause: a, answer: b'],
    ['nothing was chosen', ''],
  ])('are not where %s', (_, more) => {
    expect(check(needs, [goal('a', 1, ', note: n')], [plan('c', '1-1', more)])).toEqual([]);
  });

  it('are told for each entry in turn', () => {
    expect(
      check(needs, [goal('a', 1), goal('b', 2)], [plan('c', '1-1', ', state: Ｂ')]).map((each) => each.split(' ')[0]),
    ).toEqual([...['error', 'warning', 'warning']]);
  });
});

describe('the size of a written form', () => {
  const lines = (count: number) => `[${Array.from({ length: count }, () => 'a').join(', ')}]`;
  /** Each entry of the list has a row of two boxes, one of so many lines. */
  const sheets = '[{ name: s, blocks: [{ each: goals, blocks: [{ page: [{ grid: 表 }] }] }] }]';
  const grid = (body: string) =>
    `{ 表: { columns: [1, 1], heads: [[{ head: a, columns: 2 }]], blocks: [{ above: [[{ head: a, columns: 2 }]], rows: ${body} }] } }`;
  /** The sheet; then each entry: itself, page, grid, two heads, and the cells and lines of its rows. */
  const inEach = 5;
  const goals = (count: number) => Array.from({ length: count }, (_, at) => goal(`g${at}`, at + 1));

  it.each([
    ['boxes', '[[{ box: text }, { box: number }]]', 2],
    ['lines', `[[{ lines: ${lines(44)}, columns: 2 }]]`, 45],
    ['rows that may be left out', '[{ filled: text, rows: [[{ box: text, columns: 2 }]] }]', 2],
    ['legends, however long', '[[{ legend: text, lines: [a, b, c], columns: 2 }]]', 1],
  ])('counts %s', (_, body, cells) => {
    const own = description('', sheets, grid(body));
    const most = Math.floor((100_000 - 1) / (inEach + cells));
    if (most > 3000) return expect(check(own, goals(2), [plan('c', '1-1')])).toEqual([]);
    expect(check(own, goals(most), [plan('c', '1-1')])).toEqual([]);
    expect(check(own, goals(most + 1), [plan('c', '1-1')])).toEqual(['error form-too-large 1 [100000]']);
  });
});
