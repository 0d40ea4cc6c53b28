import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printed, readSmallAmounts } from './small-amounts.ts';

const figure = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 99_999 }) }, fc.constant('－' as const));
const groups = fc
  .array(fc.array(figure, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .filter((all) => all.every((items) => items.some((item) => item !== '－')));

it.each(['flat', 'set in', 'under bands'])('empty totals of groups are the sums of their own items, %s', (layout) => {
  fc.assert(
    fc.property(groups, (all) => {
      const blanks = layout === 'flat' ? '' : '　';
      const lines = all.flatMap((items, group) => [
        ...(layout === 'under bands' ? [`部門${'甲乙丙丁戊'.charAt(group)}|`] : []),
        ...items.map((item, index) => `${blanks}款${'あいうえ'.charAt(index)}|${item}`),
        `${blanks}小計|`,
      ]);
      const { table } = readSmallAmounts({ chart: 'none' }, '区分|決算額', ...lines, '合計|');
      const sum = (items: readonly (number | '－')[]) => items.reduce<number>((a, b) => a + (b === '－' ? 0 : b), 0);
      const shown = printed(table).map((row) => row.split('|'));
      const totals = shown.flatMap(([name = '', value = '']) =>
        /小計|合計/.test(name) ? [Number(value.replaceAll(',', ''))] : [],
      );
      expect(totals).toEqual([...all.map(sum), sum(all.flat())]);
    }),
    { numRuns: 150, seed: 5 },
  );
});
