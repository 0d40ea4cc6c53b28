import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowWidth } from '../../../src/chart/narrow.ts';
import { renderOwnChart } from '../../../src/chart/own/render-own-chart.ts';
import { findOutside, findTouching, textBoxesOf } from '../../../src/chart/text-boxes.ts';
import { parseTheme } from '../../../src/document/theme.ts';
import { createNodeEffects } from '../../../src/effects-node.ts';
import type { DataRow } from '../../../src/model/own-chart/data-set.ts';
import { readVector } from '../../../src/picture/vector/read-vector.ts';
import { readCharts } from '../../../src/workspace/read-charts.ts';
import { fonts } from '../../typography/faces.ts';
import { makeFolder } from '../../workspace/temporary-folder.ts';

const theme = parseTheme(readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8'));
const years = [27, 28, 29, 30];
const names = ['就業者数（年間）', '合計特殊出生率', '保育所等の待機児童数'];

const rows: readonly DataRow[] = names.flatMap((name, at) =>
  years.map((year, index) => ({
    name,
    year: 1988 + year,
    label: `${year}年度`,
    value: at === 1 && index === 1 ? null : (at + 1) * 100 + index * 37 - (at === 2 ? 500 : 0),
  })),
);
const fields = { name: '指標名', year: '年度（西暦）', label: '年度', value: '値' };
const sets = new Map([
  ['values', { name: 'values', fields: Object.entries(fields).map(([name, title]) => ({ name, title })), rows }],
]);
const room = { width: 500, height: 700 };

/** As it comes from the file to the page. */
async function draw(specification: unknown) {
  const root = await makeFolder({ 'charts/a.json': JSON.stringify(specification) });
  const chart = (await readCharts(createNodeEffects(), root)).get('a');
  if (chart === undefined) throw new Error('no chart');
  return 'findings' in chart ? { value: undefined, ...chart } : renderOwnChart(chart, { sets, theme, fonts, room });
}

const common = { description: '試しの図。', data: { name: 'values' } };
const label = { field: 'label', type: 'ordinal' };
const value = { field: 'value', type: 'quantitative' };
const name = { field: 'name', type: 'nominal' };

async function textsOf(specification: object) {
  const { value: chart, findings } = await draw({ ...common, ...specification });
  expect(findings).toEqual([]);
  const boxes = textBoxesOf(chart?.svg ?? '', fonts);
  expect(findTouching(boxes)).toEqual([]);
  expect(findOutside(boxes, chart ?? room)).toEqual([]);
  return boxes.map(({ text }) => text);
}

async function codesOf(specification: object) {
  return (await draw({ ...common, mark: 'bar', ...specification })).findings.map(({ code }) => code);
}

describe('a chart of a workspace', () => {
  it.each(
    Object.entries({
      lines: { mark: { type: 'line', point: true }, encoding: { x: label, y: value, color: name } },
      bars: { mark: 'bar', transform: [{ filter: 'datum.year == 2017' }], encoding: { y: name, x: value } },
      stacked: { mark: 'bar', height: 200, encoding: { x: label, y: { ...value, aggregate: 'sum' }, color: name } },
      'beside each other': { mark: 'bar', encoding: { x: name, xOffset: label, y: value, color: label } },
      panels: { mark: 'bar', encoding: { x: label, y: value, facet: { ...name, columns: 2 } } },
      layers: {
        transform: [{ filter: { field: 'label', equal: '29年度' } }],
        encoding: { y: name, x: value },
        layer: [{ mark: 'bar' }, { mark: { type: 'text', dx: 3, align: 'left' }, encoding: { text: value } }],
      },
      parts: {
        mark: { type: 'arc', innerRadius: 40 },
        encoding: { theta: { ...value, aggregate: 'sum' }, color: name },
      },
      squares: { mark: 'rect', encoding: { x: label, y: name, color: value } },
      pair: {
        hconcat: [
          { mark: 'line', encoding: { x: { field: 'year', type: 'quantitative' }, y: value, detail: name } },
          { mark: 'tick', encoding: { x: value } },
        ],
      },
      conditions: {
        mark: 'bar',
        encoding: {
          x: name,
          y: { ...value, aggregate: 'mean' },
          color: { condition: { test: 'datum.mean_value < 0', value: 'red' }, value: '#1f5a94' },
        },
      },
    }),
  )('of %s is drawn without texts over each other', async (_, specification) => {
    expect((await textsOf(specification)).length).toBeGreaterThan(2);
  });

  it('has Japanese titles, the order of the data and years without commas', async () => {
    const texts = await textsOf({
      mark: 'point',
      encoding: { x: { field: 'year', type: 'quantitative', scale: { zero: false } }, y: value, color: name },
    });
    expect(texts).toEqual(expect.arrayContaining(['2015', '値', '指標名', '年度（西暦）']));
    const order = names.map((each) => texts.indexOf(each));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('leaves a gap where a year has no value, and joins nothing over it', async () => {
    const { value: chart } = await draw({
      ...common,
      mark: 'line',
      transform: [{ filter: "datum.name == '合計特殊出生率'" }],
      encoding: { x: label, y: value },
    });
    const line = /stroke-width="1.5"[^<>]*/.exec(chart?.svg ?? '')?.[0] ?? chart?.svg ?? '';
    const path = /<path d="([^"]*)"[^<>]*stroke-width="1.5"/.exec(chart?.svg ?? '')?.[1] ?? line;
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('says in words what it shows, loads nothing, and is the same each time', async () => {
    const specification = { ...common, mark: 'area', encoding: { x: label, y: value, color: name } };
    const [first, second] = [await draw(specification), await draw(specification)];
    expect(first.value?.alternative).toBe('試しの図。');
    expect(first.value?.svg).toContain('aria-label="試しの図。"');
    expect(second.value?.svg).toBe(first.value?.svg);
    expect(() => readVector(first.value?.svg ?? '')).not.toThrow();
  });

  it('has a drawing for narrow screens, and its values as a table', async () => {
    const { value: chart } = await draw({
      ...common,
      mark: 'bar',
      transform: [{ filter: 'datum.year >= 2017' }],
      encoding: { y: name, x: { ...value, aggregate: 'sum' } },
    });
    expect(chart?.onScreen?.values).toEqual({
      heads: ['指標名', '値の合計'],
      rows: [
        [names[0], '385'],
        [names[1], '585'],
        [names[2], '−215'],
      ],
    });
    const narrow = await chart?.onScreen?.narrow?.();
    expect(narrow?.width).toBe(narrowWidth);
    expect(findTouching(textBoxesOf(narrow?.svg ?? '', fonts))).toEqual([]);
  });

  it('wraps long names, and tells those that it had to cut', async () => {
    const long =
      '区民が主体となって行う地域の見守り活動に参加した団体の延べ数と、その内訳（町会・自治会・商店会・学校・企業ほか）';
    const found = await draw({
      ...common,
      data: { values: [{ name: long, value: 1 }] },
      mark: 'bar',
      encoding: { y: name, x: value },
    });
    expect(found.findings.map(({ code }) => code)).toEqual(['chart-texts']);
  });
});

describe('a chart is refused', () => {
  const encoding = { y: name, x: value };

  it.each([
    [{ data: { url: 'https://example.jp/a.csv' } }, 'chart-refused'],
    [{ data: { name: 'values', url: 'file:///etc/passwd' } }, 'chart-refused'],
    [{ data: { sequence: { start: 0, stop: 1e9 } } }, 'chart-refused'],
    [{ mark: 'image', encoding: { url: { value: 'https://example.jp/a.png' } } }, 'chart-refused'],
    [{ encoding: { ...encoding, href: { value: 'javascript:alert(1)' } } }, 'chart-refused'],
    [{ mark: { type: 'bar', href: 'https://example.jp' } }, 'chart-refused'],
    [{ mark: { type: 'bar', width: { expr: 'now()' } } }, 'chart-refused'],
    [{ params: [{ name: 'a', bind: { input: 'range' } }] }, 'chart-refused'],
    [{ usermeta: { embedOptions: { loader: {} } }, projection: { type: 'mercator' } }, 'chart-refused'],
    [{ mark: { type: 'bar', font: 'Comic Sans' } }, 'chart-refused'],
    [{ transform: [{ lookup: 'a', from: { data: { url: 'a.csv' } } }] }, 'chart-refused'],
    [{ signals: [] }, 'chart-refused'],
    [{ transform: [{ calculate: "warn('x')", as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ calculate: 'random()', as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ calculate: "datum.constructor.constructor('return 1')()", as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ calculate: "datum['name']['length']", as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ calculate: 'data("values")', as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ calculate: "pad('', 1e9, 'a')", as: 'a' }] }, 'chart-expression'],
    [{ transform: [{ filter: '/(a+)+$/.test(datum.name)' }] }, 'chart-expression'],
    [{ transform: [{ filter: 'datum.value >' }] }, 'chart-expression'],
    [{ transform: [{ filter: `${'('.repeat(200)}1${')'.repeat(200)}` }], encoding: {} }, undefined],
    [{ encoding: { x: { field: 'valeu' } } }, 'chart-unknown-field'],
    [{ encoding: { x: { field: '__proto__' } } }, 'chart-invalid'],
    [{ transform: [{ filter: 'datum.valeu > 0' }] }, 'chart-unknown-field'],
    [{ data: { name: 'value' } }, 'chart-unknown-data'],
    [{ data: undefined }, 'chart-unknown-data'],
    [{ encoding: { x: { ...value, bin: { step: 1e-9 } } } }, 'chart-unknown-key'],
    [{ encoding: { x: { ...value, axis: { tickCount: 1e9 } } } }, 'chart-invalid'],
    [{ encoding: { x: { ...value, axis: { format: '1000000000d' } } } }, 'chart-invalid'],
    [{ mark: { type: 'bar', color: 'url(https://example.jp/a)' } }, 'chart-invalid'],
    [{ mark: { type: 'point', shape: 'M0,0L1e9,0' } }, 'chart-invalid'],
    [{ width: 1e9 }, 'chart-invalid'],
    [{ colour: 'red' }, 'chart-unknown-key'],
    [{ description: '　' }, 'chart-without-description'],
    [{ $schema: 'https://vega.github.io/schema/vega/v6.json' }, 'chart-not-vega-lite'],
    [{ mark: undefined }, 'chart-not-vega-lite'],
  ])('%j', async (change, code) => {
    expect(new Set(await codesOf({ encoding, ...change }))).toEqual(new Set(code === undefined ? [] : [code]));
  });

  it('where colours of the data are addresses', async () => {
    const found = await draw({
      ...common,
      data: {
        values: [
          { a: 1, c: 'url(https://example.jp/a)' },
          { a: 2, c: '"><script>' },
        ],
      },
      mark: 'point',
      encoding: { x: { field: 'a', type: 'quantitative' }, color: { field: 'c', type: 'nominal', scale: null } },
    });
    expect(found.findings.map(({ code }) => code)).toEqual(['chart-undrawable']);
  });

  it('where a text doubles with every step', async () => {
    const steps = Array.from({ length: 20 }, () => ({ calculate: 'datum.name + datum.name', as: 'name' }));
    expect(await codesOf({ transform: steps, encoding })).toEqual(['chart-undrawable']);
  });

  it('where there would be a panel for each of many rows', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ a: index, b: index }));
    const panels = { row: { field: 'a' }, column: { field: 'b' }, x: { field: 'a', type: 'quantitative' } };
    expect(await codesOf({ data: { values: many }, encoding: panels })).toEqual(['chart-too-large']);
  });

  it('and where bars do not begin at zero, it says so', async () => {
    const cut = { ...value, scale: { domain: [100, 300] } };
    expect(await codesOf({ encoding: { y: name, x: cut } })).toContain('chart-cut-axis');
  });
});

/** Keys and values that occur in specifications, put together at random. */
const words = fc.constantFrom(
  ...['mark', 'encoding', 'data', 'layer', 'transform', 'x', 'y', 'color', 'field', 'type', 'name', 'values', 'url'],
  ...['expr', 'aggregate', 'bin', 'sort', 'scale', 'axis', 'title', 'config', 'filter', 'calculate', 'as', 'facet'],
);
const scalars = fc.oneof(
  fc.constantFrom(
    'bar',
    'line',
    'values',
    'value',
    'label',
    'name',
    'quantitative',
    'nominal',
    'sum',
    'datum.value',
    '-x',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 8 }),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    scalars,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(words, tie('tree'), { maxKeys: 5 }),
  ),
}));

describe('whatever stands in a specification', () => {
  it('it is drawn or refused, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(words, tree, { maxKeys: 8 }), async (specification) => {
        const { value: chart, findings } = await draw({ ...common, mark: 'bar', ...specification });
        expect(chart !== undefined || findings.length > 0).toBe(true);
      }),
      { seed: 20261129, numRuns: 60 },
    );
  });

  it('that is right but for one thing, too', async () => {
    const channel = fc.constantFrom(
      'x',
      'y',
      'color',
      'size',
      'shape',
      'theta',
      'text',
      'row',
      'column',
      'order',
      'detail',
    );
    const definition = fc.record(
      {
        field: fc.constantFrom('name', 'label', 'value', 'year'),
        type: fc.constantFrom('quantitative', 'nominal', 'ordinal'),
        aggregate: fc.constantFrom('sum', 'count', 'mean', 'median'),
        bin: fc.boolean(),
        sort: fc.constantFrom('ascending', '-x', null),
        stack: fc.constantFrom('normalize', null, true),
        scale: fc.constantFrom({ type: 'log' }, { zero: false }, { domain: [0] }, { range: [] }, null),
      },
      { requiredKeys: ['field'] },
    );
    const marks = fc.constantFrom('bar', 'line', 'area', 'point', 'arc', 'text', 'rect', 'rule', 'tick', 'trail');
    await fc.assert(
      fc.asyncProperty(marks, fc.dictionary(channel, definition, { maxKeys: 5 }), async (mark, encoding) => {
        const { value: chart, findings } = await draw({ ...common, mark, encoding });
        expect(chart !== undefined || findings.length > 0).toBe(true);
        if (chart !== undefined) expect(chart.svg).not.toMatch(/https?:(?!\/\/www\.w3\.org)|<script|NaN|undefined/);
      }),
      { seed: 20261129, numRuns: 60 },
    );
  });
});
