import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { placeDocument } from '../../src/layout/place-document.ts';
import { fonts } from '../typography/faces.ts';
import { documentOf, theme } from '../writer/sample-document.ts';

/** The page of a heading and a paragraph: its rules and where its lines stand. */
function layOut(ruleBelow: number) {
  const classes = { ...theme.classes, ruled: { spaceAfter: 20, ruleBelow } };
  const document = {
    ...documentOf(h('h1', { className: ['ruled'] }, '章'), h('p', '本文')),
    theme: { ...theme, classes },
  };
  const { pages, position, geometryOf } = placeDocument(document, fonts);
  const items = pages.flatMap(position);
  const rules = items.filter((item) => item.kind === 'fill');
  return { rules, lines: items.flatMap((item) => (item.kind === 'line' ? [item.y] : [])), geometry: geometryOf([]) };
}

it('is drawn over the whole width in the space after a text, which it does not make larger', () => {
  const ruled = layOut(2);
  const [rule] = ruled.rules;
  const { width, left, right } = ruled.geometry;
  const scale = theme.page.scale[documentOf().page.size];
  expect(rule).toMatchObject({
    x: left,
    width: width - left - right,
    height: 2 * scale,
    color: theme.rule.strongColor,
  });
  const [, below = 0] = ruled.lines;
  expect(rule && rule.y + rule.height).toBeLessThan(below);
  const unruled = layOut(0);
  expect(unruled.rules).toEqual([]);
  expect(unruled.lines).toEqual(ruled.lines);
});
