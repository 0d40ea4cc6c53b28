import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { specificationSchema } from '../../../src/model/own-chart/specification.ts';
import { outlineSchema } from '../outline-schema.ts';
import { findUnknown, type Schema } from './find-unknown.ts';

const vegaLite = JSON.parse(
  readFileSync(new URL('../../../node_modules/vega-lite/build/vega-lite-schema.json', import.meta.url), 'utf8'),
) as Schema;

describe('what a chart may say', () => {
  it('is written down, key by key', () => {
    const written = readFileSync(new URL('specification.txt', import.meta.url), 'utf8');
    expect(outlineSchema(specificationSchema)).toBe(written);
  });

  it('is known to Vega-Lite, which passes over what it does not know', () => {
    const ours = z.toJSONSchema(specificationSchema, { io: 'input' }) as Schema;
    expect(findUnknown(ours, vegaLite)).toEqual([]);
  });

  it.each([
    [{ layer: [{ hconcat: [{ mark: 'bar' }] }] }],
    [{ layer: [{ mark: 'bar', encoding: { row: { field: 'a' } } }] }],
    [{ layer: [] }],
    [{ mark: 'bar', encoding: { x: { field: 'a', axis: { titleOffset: 1 } } } }],
    [{ mark: 'bar', encoding: { color: { field: 'a', legend: { labelAngle: 1 } } } }],
    [{ mark: 'bar', encoding: { shape: { value: 'M0,0L9,9' } } }],
    [{ mark: 'bar', encoding: { color: { value: 'url(#a)' } } }],
    [{ mark: 'bar', encoding: { theta: { field: 'a', axis: null } } }],
    [{ mark: { type: 'bar', strokeColor: 'red' } }],
    [{ mark: 'bar', config: { bar: { thickness: 1 } } }],
  ])('%j is refused', (specification) => {
    expect(specificationSchema.safeParse({ description: 'a', ...specification }).success).toBe(false);
  });
});

/** Texts that are taken as they are, and texts that are not. */
const texts = [
  {
    of: 'a name',
    at: (field: string) => ({ encoding: { x: { field } } }),
    taken: ['a', '値', '年度（西暦）', 'a b', 'R5 実績', 'a'.repeat(100), 'a__proto__', '%'],
    refused: ['', ' a', 'a ', 'a.b', 'a[0]', 'a]', 'a\\', "a'", '"a', 'a`b', "'", '__proto__', 'a'.repeat(101)],
  },
  {
    of: 'a format',
    at: (format: string) => ({ encoding: { text: { format } } }),
    taken: [
      '',
      ',',
      ',.1f',
      '.0%',
      ',d',
      '+.2f',
      '$,d',
      '( .1f'.replace(' ', ''),
      '-d',
      ' d',
      '05d',
      '.1~f',
      's',
      '~s',
    ],
    refused: ['10d', '.10f', 'x', 'dd', ',,d', '.f', '=d', '%d', 'd '],
  },
  {
    of: 'a colour',
    at: (color: string) => ({ mark: { type: 'bar', color } }),
    taken: ['#fff', '#FFF', '#1F5A94', '#1f5a94', 'red', 'SteelBlue', 'rgb(1, 2, 3)', 'rgb(1.5%,2%,3%)'],
    refused: ['', '#ff', '#ffff', '#fffff', '#ggg', 'red1', 'url(a)', 'rgb(a)', 'rgb()', 'rgba(1,2,3)', ' red', 'red;'],
  },
  {
    of: 'a scheme',
    at: (scheme: string) => ({ encoding: { x: { scale: { scheme } } } }),
    taken: ['blues', 'tableau10', 'category20'],
    refused: ['', '10', 'blues100', 'Blues', 'blue-green', ' blues'],
  },
  {
    of: 'a description',
    at: (description: string) => ({ description }),
    taken: ['図', '図'.repeat(2000)],
    refused: ['', ' ', '　\n', '図'.repeat(2001)],
  },
] as const;

describe.each(texts)('$of', ({ at, taken, refused }) => {
  const isTaken = (text: string) =>
    specificationSchema.safeParse({ description: 'a', mark: 'bar', ...at(text) }).success;

  it.each(taken)('may be %j', (text) => expect(isTaken(text)).toBe(true));
  it.each(refused)('may not be %j', (text) => expect(isTaken(text)).toBe(false));
});

it('a description is kept without the blanks around it', () => {
  expect(specificationSchema.parse({ description: '　図 \n', mark: 'bar' }).description).toBe('図');
});
