import { describe, expect, it } from 'vitest';
import { parseDescription } from '../../../src/workspace/read-description.ts';

/** Where each name of the table below is put in. */
const whole = {
  item: 'item: { kind: シート, id: mark, name: { label: 名, at: title } }',
  numbers: 'numbers: goals',
  quotes: 'quotes: [{ of: sums, box: quoted, called: 額, from: goals.steps, value: cost }]',
  needs: 'needs: [{ of: goals, part: 評価, fill: [cause], error: { status: [Ｂ] }, warning: { steps.done: [×] } }]',
  sheet: 'name: "{title}"',
  each: 'blocks: [{ title: "{year-1}" }, { each: goals, blocks: [{ heading: "{name} {title}" }, { page: [{ grid: 表 }] }] }]',
  more: 'grid2: [{ name: "{title}" }, { lead: "{title}" }]',
  heads: 'heads: [[{ title: "{name}", level: 2, columns: 2 }]]',
  above: 'above: [[{ head: "{name}" }, { label: steps }]]',
  row: '[{ box: status }, { legend: [status, steps.done], lines: [a] }]',
  lines:
    '[{ lines: [{ box: cause }, ["{name}", { strong: "{title}" }], { each: steps, lines: [{ box: done }, "{text}"] }], columns: 2 }]',
  steps: '{ each: steps, rows: [[{ box: text }, { box: name, across: 0 }]] }',
  filled:
    '{ filled: cause, rows: [[{ box: cause }, { box: title, when: { single: steps } }, { box: title, when: { several: steps } }]] }',
};
type Key = keyof typeof whole;

function describeIn(change: Partial<Record<Key, string>> = {}): string {
  const is = { ...whole, ...change };
  return `title: シート
${is.item}
fields:
  mark: { type: id }
  title: {}
  year: { type: year }
  sums: { list: true, fields: { number: { type: ordinal }, quoted: { type: quoted } } }
  goals:
    list: true
    item: { kind: 目標, name: { label: 名称, at: name } }
    fields:
      id: { type: id }
      name: {}
      status: { choices: [Ａ, Ｂ] }
      cause: { type: answer }
      steps: { list: true, fields: { number: { type: ordinal }, text: {}, done: { choices: [○, ×] }, cost: { type: quantity } } }
${is.numbers}
${is.quotes}
${is.needs}
sheets:
  - ${is.sheet}
    ${is.each}
  - { name: 別, blocks: ${is.more.slice('grid2: '.length)} }
grids:
  表:
    columns: [1, 1]
    ${is.heads}
    blocks:
      - ${is.above}
        rows:
          - ${is.row}
          - ${is.lines}
          - ${is.steps}
          - ${is.filled}
`;
}

function findingsOf(change: Partial<Record<Key, string>> = {}): readonly string[] {
  const { value, findings } = parseDescription('a.yaml', describeIn(change));
  expect(value === undefined).toBe(findings.length > 0);
  return findings.map(({ code, facts }) => `${code} ${JSON.stringify(Object.values(facts))}`);
}

/** Where, what is put in the place of what, where it is found, and what is near to it. */
const wrong: readonly (readonly [Key, from: string, to: string, at: string, nearest: string | null])[] = [
  ['item', 'id: mark', 'id: marks', 'item.id', 'mark'],
  ['item', 'at: title', 'at: titel', 'item.name.at', 'title'],
  ['numbers', 'goals', 'goal', 'numbers', 'goals'],
  ['quotes', 'of: sums', 'of: sum', 'quotes.0.of', 'sums'],
  ['quotes', 'box: quoted', 'box: quote', 'quotes.0.box', 'quoted'],
  ['quotes', 'from: goals.steps', 'from: goals.step', 'quotes.0.from', 'goals'],
  ['quotes', 'value: cost', 'value: costs', 'quotes.0.value', 'cost'],
  ['needs', 'of: goals', 'of: goal', 'needs.0.of', 'goals'],
  ['needs', 'fill: [cause]', 'fill: [status, causes]', 'needs.0.fill.1', 'cause'],
  ['needs', 'error: { status:', 'error: { statuses:', 'needs.0.error.statuses', 'status'],
  ['needs', 'warning: { steps.done:', 'warning: { steps.dones:', 'needs.0.warning.steps.dones', 'steps.done'],
  ['sheet', '{title}', '{titles}', 'sheets.0.name', 'title'],
  ['each', '{year-1}', '{years-1}', 'sheets.0.blocks.0.title', 'year'],
  ['each', 'each: goals', 'each: goal', 'sheets.0.blocks.1.each', 'goals'],
  ['each', '{name} {title}', '{name} {titles}', 'sheets.0.blocks.1.blocks.0.heading', 'title'],
  ['each', 'grid: 表', 'grid: 表組', 'sheets.0.blocks.1.blocks.1.page.0.grid', '表'],
  ['more', '{ name: "{title}"', '{ name: "{titles}"', 'sheets.1.blocks.0.name', 'title'],
  ['more', '{ lead: "{title}"', '{ lead: "{titles}"', 'sheets.1.blocks.1.lead', 'title'],
  ['heads', '{name}', '{names}', 'grids.表.heads.0.0.title', 'name'],
  ['above', 'head: "{name}"', 'head: "{names}"', 'grids.表.blocks.0.above.0.0.head', 'name'],
  ['above', 'label: steps', 'label: step', 'grids.表.blocks.0.above.0.1.label', 'steps'],
  ['row', 'box: status', 'box: statuses', 'grids.表.blocks.0.rows.0.0.box', 'status'],
  ['row', '[status, steps.done]', '[status, steps.dones]', 'grids.表.blocks.0.rows.0.1.legend.1', 'steps.done'],
  ['row', '[status, steps.done]', 'stat', 'grids.表.blocks.0.rows.0.1.legend', 'status'],
  ['lines', 'box: cause', 'box: causes', 'grids.表.blocks.0.rows.1.0.lines.0.box', 'cause'],
  ['lines', '["{name}"', '["{names}"', 'grids.表.blocks.0.rows.1.0.lines.1.0', 'name'],
  ['lines', 'strong: "{title}"', 'strong: "{titles}"', 'grids.表.blocks.0.rows.1.0.lines.1.1.strong', 'title'],
  ['lines', 'each: steps', 'each: step', 'grids.表.blocks.0.rows.1.0.lines.2.each', 'steps'],
  ['lines', 'box: done', 'box: dones', 'grids.表.blocks.0.rows.1.0.lines.2.lines.0.box', 'done'],
  ['lines', '{text}', '{texts}', 'grids.表.blocks.0.rows.1.0.lines.2.lines.1', 'text'],
  ['steps', 'each: steps', 'each: step', 'grids.表.blocks.0.rows.2.each', 'steps'],
  ['steps', 'box: text', 'box: texts', 'grids.表.blocks.0.rows.2.rows.0.0.box', 'text'],
  ['steps', 'box: name, across', 'box: text, across', 'grids.表.blocks.0.rows.2.rows.0.1.box', null],
  ['filled', 'filled: cause', 'filled: causes', 'grids.表.blocks.0.rows.3.filled', 'cause'],
  ['filled', 'single: steps', 'single: step', 'grids.表.blocks.0.rows.3.rows.0.1.when.single', 'steps'],
  ['filled', 'several: steps', 'several: step', 'grids.表.blocks.0.rows.3.rows.0.2.when.several', 'steps'],
];

describe('a description of a written form', () => {
  it('of which all is known is one', () => {
    expect(findingsOf()).toEqual([]);
  });

  it.each(wrong)('of whose %s %s is %s', (key, from, to, at, nearest) => {
    if (!whole[key].includes(from)) throw new Error(`no ${from}`);
    const names = findingsOf({ [key]: whole[key].replace(from, to) });
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^form-name-unknown /);
    const [found, where, near, inFields] = JSON.parse(
      names[0]?.slice('form-name-unknown '.length) ?? '[]',
    ) as readonly unknown[];
    expect({ where, near, inFields }).toEqual({ where: at, near: nearest, inFields: true });
    expect(typeof found === 'string' && to.includes(found)).toBe(true);
  });

  it('says once what a grid has wrong that stands in two places at one level', () => {
    const twice = whole.each.replace('[{ grid: 表 }]', '[{ grid: 表 }, { grid: 表 }]');
    expect(findingsOf({ each: twice, row: whole.row.replace('box: status', 'box: stat') })).toHaveLength(1);
  });

  it('looks at a grid again at another level', () => {
    const both = whole.more.replace('[{ name', '[{ grid: 表 }, { name');
    expect(findingsOf({ more: both }).length).toBeGreaterThan(1);
  });

  it.each([
    ['a cell too few', 'row', '{ box: status }, ', '', 'grids.表.blocks.0.rows.0', 1],
    ['a cell too many', 'row', '[{ box: status }', '[{ box: status }, { box: cause }', 'grids.表.blocks.0.rows.0', 3],
    ['a cell that is too wide', 'heads', 'columns: 2', 'columns: 3', 'grids.表.heads.0', 3],
    ['a cell that is too narrow', 'lines', 'columns: 2', 'columns: 1', 'grids.表.blocks.0.rows.1', 1],
    [
      'a cell that reaches into the next row',
      'row',
      '{ box: status }',
      '{ box: status, rows: 2 }',
      'grids.表.blocks.0.rows.1',
      3,
    ],
    [
      'a cell that reaches below the grid',
      'filled',
      '{ box: cause }',
      '{ box: cause, rows: 2 }',
      'grids.表.blocks.0.rows.3.rows.0',
      2,
    ],
    ['a row above', 'above', '{ head: "{name}" }, ', '', 'grids.表.blocks.0.above.0', 1],
    ['a row of a list', 'steps', '{ box: text }, ', '', 'grids.表.blocks.0.rows.2.rows.0', 1],
    [
      'a cell of one entry alone',
      'filled',
      '{ box: title, when: { several: steps } }',
      '{ head: a, when: { single: steps } }',
      'grids.表.blocks.0.rows.3.rows.0',
      3,
    ],
    ['a cell across that reaches below', 'steps', 'across: 0', 'across: 1', 'grids.表.blocks.0.rows.3.rows.0', 3],
  ] as const)('fills its grids, and has not %s', (_, key, from, to, at, columns) => {
    if (!whole[key].includes(from)) throw new Error(`no ${from}`);
    expect(findingsOf({ [key]: whole[key].replace(from, to) })).toEqual([
      `form-grid ${JSON.stringify([at, columns, 2])}`,
    ]);
  });

  it('has a head at the side in a column of its own', () => {
    expect(findingsOf({ above: `side: 評価\n        ${whole.above}` })).toEqual([
      `form-grid ${JSON.stringify(['grids.表.blocks.0.rows.0', 3, 2])}`,
    ]);
  });
});
