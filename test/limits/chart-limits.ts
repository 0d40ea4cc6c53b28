/** Limits of a workspace's own charts. */

import { readFileSync } from 'node:fs';
import { checkExpression } from '../../src/chart/own/check-expression.ts';
import { checkOwnChart } from '../../src/chart/own/check-own-chart.ts';
import { renderOwnChart } from '../../src/chart/own/render-own-chart.ts';
import { parseTheme } from '../../src/document/theme.ts';
import { createNodeEffects } from '../../src/effects-node.ts';
import type { DataRow } from '../../src/model/own-chart/data-set.ts';
import type { Specification } from '../../src/model/own-chart/specification.ts';
import { readCharts } from '../../src/workspace/read-charts.ts';
import { fonts } from '../typography/faces.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { codesOf, type Limit, most, nested } from './limit.ts';

const theme = parseTheme(readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'));
const bars = { description: '図', data: { name: 'values' }, mark: 'bar', encoding: { x: { field: 'a' } } };

function setsOf(rows: readonly DataRow[]) {
  const set = { name: 'values', fields: [{ name: 'a', title: 'あ' }], rows };
  return new Map([['values', set]]);
}

function chartOf(specification: object) {
  return { name: 'a', file: 'charts/a.json', specification: specification as Specification, places: new Map() };
}

function checked(specification: object, rows: readonly DataRow[] = [{ a: 1 }]) {
  return codesOf(checkOwnChart(chartOf({ ...bars, ...specification }), setsOf(rows)));
}

function rowsOf(count: number): readonly DataRow[] {
  return Array.from({ length: count }, (_, index) => ({ a: index }));
}

async function drawn(specification: object, rows: readonly DataRow[]) {
  const setting = { sets: setsOf(rows), theme, fonts, room: { width: 500, height: 2000 } };
  return codesOf((await renderOwnChart(chartOf({ ...bars, ...specification }), setting)).findings);
}

async function read(files: Readonly<Record<string, string>>) {
  const root = await makeFolder(files);
  return readCharts(createNodeEffects(), root);
}

async function codesOfFile(text: string) {
  const chart = (await read({ 'charts/a.json': text })).get('a');
  return chart !== undefined && 'findings' in chart ? codesOf(chart.findings) : [];
}

const tooLarge = ['chart-too-large'];

export const chartLimits: readonly Limit[] = [
  most('workspace/read-charts.ts bytesLimit', 'bytes of a chart', 256 * 1024, [], ['file-too-large'], (count) => {
    const text = JSON.stringify(bars);
    return codesOfFile(text + ' '.repeat(count - Buffer.byteLength(text)));
  }),
  most(
    'workspace/read-charts.ts depthLimit',
    'brackets in each other',
    40,
    ['chart-not-vega-lite'],
    tooLarge,
    (count) => codesOfFile(nested('[', '', ']', count)),
  ),
  {
    at: 'workspace/read-charts.ts filesLimit',
    what: 'charts of a workspace',
    limit: 200,
    outcomes: [199, 200, 200],
    of: async (count) => {
      const files = Array.from({ length: count }, (_, index) => [`charts/${index}.json`, '{}'] as const);
      return (await read(Object.fromEntries(files))).size;
    },
  },
  most('chart/own/check-own-chart.ts limits.rows', 'rows of data', 20_000, [], tooLarge, (count) =>
    checked({}, rowsOf(count)),
  ),
  most('chart/own/check-own-chart.ts limits.parts', 'views, the whole among them', 60, [], tooLarge, (count) => {
    const layer = Array.from({ length: count - 1 }, () => ({ mark: 'bar', encoding: {} }));
    return checked({ mark: undefined, layer });
  }),
  most('chart/own/check-own-chart.ts limits.facets', 'panels', 60, [], tooLarge, (count) =>
    checked({ encoding: { facet: { field: 'a' } } }, rowsOf(count)),
  ),
  most('chart/own/check-own-chart.ts limits.folds', 'columns laid below each other', 40, [], tooLarge, (count) =>
    checked({ transform: [{ fold: Array.from({ length: count }, () => 'a') }] }),
  ),
  most('chart/own/check-own-chart.ts limits.expressions', 'expressions', 40, [], tooLarge, (count) =>
    checked({ transform: Array.from({ length: count }, () => ({ filter: 'datum.a > 0' })) }),
  ),
  most('chart/own/check-expression.ts depthLimit', 'operators in each other', 30, 'taken', '(((', (count) => {
    const found = checkExpression(`${'-('.repeat(count)}1${')'.repeat(count)}`);
    return 'refused' in found ? found.refused : 'taken';
  }),
  most(
    'chart/own/render-own-chart.ts textLimit',
    'characters that an expression makes',
    2000,
    [],
    ['chart-undrawable'],
    (count) =>
      drawn(
        {
          mark: 'point',
          transform: [{ calculate: "datum.a + 'b'", as: 'c' }],
          encoding: { x: { field: 'n', type: 'quantitative' } },
          data: { values: [{ a: 'a'.repeat(count - 1), n: 1 }] },
        },
        [],
      ),
  ),
  most('chart/own/render-own-chart.ts marksLimit', 'shapes and texts', 5000, [], tooLarge, (count) => {
    // All but the marks: two shapes of the frame.
    const points = { mark: 'point', encoding: { x: { field: 'a', type: 'quantitative', axis: null } } };
    return drawn({ ...points, layer: undefined }, rowsOf(count - frameOfPoints));
  }),
];

const frameOfPoints = 2;
