import { expect, it } from 'vitest';
import { inherit, initialStyle } from '../../../src/picture/vector/style.ts';

it('takes over what an element says of itself, and leaves the look of the group alone', () => {
  const group = inherit(initialStyle, { fill: '#123456', 'stroke-width': '2' });
  const own = inherit(group, { id: 'x', 'stroke-width': '3', 'fill-opacity': '0.5' });
  expect([own.fill, own.width, own.fillOpacity]).toEqual([{ color: '#123456' }, 3, 0.5]);
  expect([group.width, group.fillOpacity, initialStyle.width]).toEqual([2, 1, 1]);
});

it('is the look of the group where the element says nothing, whatever its attributes are called', () => {
  expect(inherit(initialStyle, { d: 'M0 0', constructor: 'x', toString: 'y' })).toBe(initialStyle);
});
