import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkTheme } from '../../src/build/check-theme.ts';

const ours = readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8');

function check(from: string, to: string) {
  if (!ours.includes(from)) throw new Error(`our theme has no ${from}`);
  const { value, findings } = checkTheme('templates/theme.yaml', ours.replace(from, to));
  return value === undefined ? findings.map(({ code, facts }) => ({ code, ...facts })) : 'taken';
}

it.each([
  ['margin: { top: 12', 'margin: { top: ', 0, 70, 'page.margin.top'],
  ['bottom: 13, left: 13', 'bottom: 13, left: ', 0, 70, 'page.margin.left'],
  ['{ A3: 1,', '{ A3: ', 0.3, 3, 'page.scale.A3'],
  ['A4: 0.95', 'A4: ', 0.3, 3, 'page.scale.A4'],
  ['smallest: 8', 'smallest: ', 1, 20, 'page.smallest'],
  ['rule: { width: 0.5', 'rule: { width: ', 0, 6, 'rule.width'],
  ['strong: 1', 'strong: ', 0, 6, 'rule.strong'],
  ['h1: { size: 20', 'h1: { size: ', 5, 72, 'elements.h1.size'],
  ['h1: { size: 20', 'h1: { size: 20, indent: ', 0, 50, 'elements.h1.indent'],
  ['h1: { size: 20', 'h1: { size: 20, spread: ', 0, 50, 'elements.h1.spread'],
  ['h1: { size: 20', 'h1: { size: 20, spaceBefore: ', 0, 400, 'elements.h1.spaceBefore'],
  ['th: { size: 9', 'th: { size: 9, indent: ', 0, 50, 'elements.th.indent'],
  ['paddingX: 4', 'paddingX: ', 0, 60, 'elements.th.paddingX'],
  ['paddingY: 3 }', 'paddingY: ', 0, 200, 'elements.th.paddingY'],
])('a theme leaves room for a text: %s', (from, start, least, most, key) => {
  const after = from.endsWith('}') ? ' }' : from.endsWith(',') ? ',' : '';
  const given = (value: number) => check(from, `${start}${value}${after}`);
  expect([given(least), given(most)]).toEqual(['taken', 'taken']);
  expect(given(least - 0.1)).toMatchObject([{ code: 'theme-invalid', key, expected: `≥ ${least}` }]);
  expect(given(most + 0.1)).toMatchObject([{ code: 'theme-invalid', key, expected: `≤ ${most}` }]);
});

it('is remembered for the file that it stands in', () => {
  const wrong = ours.replace('smallest: 8', 'smallest: 0');
  const filesOf = (file: string) => checkTheme(file, wrong).findings.map(({ place }) => place?.file);
  expect(['a.yaml', 'b.yaml', 'a.yaml'].map(filesOf)).toEqual([['a.yaml'], ['b.yaml'], ['a.yaml']]);
});
