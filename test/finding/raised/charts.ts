/** What is found in a workspace's own charts. */

import type { Raising } from '../raise.ts';
import { composed, plain, settingsWith } from './inputs.ts';

const right = {
  description: '図の示すこと。',
  data: { name: 'indicators' },
  mark: 'bar',
  encoding: { x: { field: 'actual', type: 'quantitative' }, y: { field: 'name', type: 'nominal' } },
};

/** A chart with other keys, or a text in its place. */
function chart(at: string, change: object | string, more: object = {}): Raising {
  const text = typeof change === 'string' ? change : JSON.stringify({ ...right, ...change }, undefined, 1);
  return composed(at, {
    'torikumi.yaml': settingsWith('reports: { progress: { charts: [a] } }'),
    'indicators.csv': plain,
    'charts/a.json': text,
    ...more,
  });
}

const file = 'charts/a.json';

export const charts = {
  'chart-unknown-key': chart(`${file}:17:2`, { encodings: {} }),
  'chart-invalid': chart(`${file}:6:10`, { mark: 'barr' }),
  'chart-missing-key': chart(`${file}:18:3`, { transform: [{ calculate: '1' }] }),
  'chart-not-json': chart(`${file}:1:3`, '{ mark }'),
  'chart-not-vega-lite': chart(file, '{}'),
  'chart-without-description': chart(`${file}:2:2`, { description: '' }),
  'chart-refused': chart(`${file}:4:3`, { data: { url: 'https://example.jp/a.csv' } }),
  'chart-unknown-data': chart(`${file}:4:3`, { data: { name: 'indicator' } }),
  'chart-unknown-field': chart(`${file}:9:4`, { encoding: { x: { field: 'actuals' } } }),
  'chart-expression': chart(`${file}:19:4`, { transform: [{ filter: 'now() > 0' }] }),
  'chart-too-large': chart(`${file}:17:2`, { height: 1900 }),
  'chart-undrawable': chart(file, {
    encoding: { ...right.encoding, color: { field: 'actual', type: 'quantitative', scale: { scheme: 'no' } } },
  }),
  'chart-empty': chart(file, { transform: [{ filter: 'datum.actual < 0' }] }),
  'chart-texts': chart(file, {
    mark: 'text',
    encoding: { x: { value: 50 }, y: { value: 20 }, text: { field: 'name' } },
    data: { values: [{ name: '相談の件数' }, { name: '相談の人数' }] },
  }),
  'chart-colours': chart(file, {
    data: { values: Array.from({ length: 13 }, (_, index) => ({ a: index, b: `系列${index}` })) },
    encoding: { x: { field: 'a', type: 'quantitative' }, color: { field: 'b', type: 'nominal' } },
  }),
  'chart-cut-axis': chart(file, {
    encoding: { ...right.encoding, x: { field: 'actual', type: 'quantitative', scale: { zero: false } } },
  }),
};
