import { expect, it } from 'vitest';
import { findRefused } from '../../../src/model/own-chart/find-refused.ts';

/** By the reason: what of Vega-Lite loads, runs, answers a hand, names a font or draws a map. */
const refused = {
  loads: ['url', 'href', 'image', 'loader', 'lookup', 'datasets'],
  map: ['graticule', 'sphere', 'projection', 'geoshape', 'latitude', 'longitude'],
  code: ['sequence', 'expr', 'signal', 'signals'],
  interactive: ['params', 'param', 'selection', 'bind', 'tooltip'],
  font: ['font', 'labelFont', 'titleFont', 'subtitleFont', 'labelFontStyle', 'titleFontStyle', 'fontStyle'],
  'other-language': ['marks'],
} as const;
const each = Object.entries(refused).flatMap(([problem, keys]) => keys.map((key) => ({ key, problem })));

it.each(each)('$key is refused wherever it stands: $problem', ({ key, problem }) => {
  expect(findRefused({ [key]: { url: 1 } })).toEqual([{ key, problem }]);
  expect(findRefused({ layer: [{ mark: 'bar' }, { encoding: { x: { [key]: 'a' } } }] })).toEqual([
    { key: `layer.1.encoding.x.${key}`, problem },
  ]);
});

it.each([
  ['a map as a mark', { mark: 'geoshape' }, [{ key: 'mark', problem: 'map' }]],
  ['a picture as a mark', { mark: 'image' }, [{ key: 'mark', problem: 'loads' }]],
  [
    'a picture as the kind of a mark',
    { layer: [{ mark: { type: 'image' } }] },
    [{ key: 'layer.0.mark.type', problem: 'loads' }],
  ],
  ['a map as the kind of a mark', { mark: { type: 'geoshape' } }, [{ key: 'mark.type', problem: 'map' }]],
  [
    'all that it says',
    { url: 'a', data: { url: 'b' }, mark: 'image' },
    [
      { key: 'url', problem: 'loads' },
      { key: 'data.url', problem: 'loads' },
      { key: 'mark', problem: 'loads' },
    ],
  ],
  ['a tooltip that is on', { mark: { tooltip: true } }, [{ key: 'mark.tooltip', problem: 'interactive' }]],
  ['a parameter by its name', { filter: { param: 'a' } }, [{ key: 'filter.param', problem: 'interactive' }]],
  ['what stands in lists of lists', { transform: [[{ expr: 'a' }]] }, [{ key: 'transform.0.0.expr', problem: 'code' }]],
  ['values that are no data', { x: { values: [{ url: 'a' }] } }, [{ key: 'x.values.0.url', problem: 'loads' }]],
  ['data that are no list', { data: { values: { url: 'a' } } }, [{ key: 'data.values.url', problem: 'loads' }]],
])('of a chart it names %s', (_, specification, found) => {
  expect(findRefused(specification)).toEqual(found);
});

it.each([
  ['rows of data, which call their columns as they like', { layer: [{ data: { values: [{ url: 'a', font: 'b' }] } }] }],
  ['a tooltip that is off', { mark: { tooltip: null }, layer: [{ mark: { tooltip: false } }] }],
  ['the number that a window takes', { transform: [{ window: [{ op: 'lag', param: 2 }] }] }],
  ['notes', { usermeta: { embedOptions: { loader: {}, url: 'a' } } }],
  ['words that stand for no mark', { title: 'image', encoding: { x: { field: 'geoshape', type: 'image' } } }],
  ['names that every object has', { constructor: { toString: 'a' } }],
  ['no mapping', 'url'],
  ['nothing', null],
])('it takes %s', (_, specification) => {
  expect(findRefused(specification)).toEqual([]);
});
