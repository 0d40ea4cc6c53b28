import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { splitRoleNames } from '../../../src/model/plan/split-role-names.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const context = { documentDate: { year: 2024, month: 8, day: 1 } };

function names(text: string): readonly string[] {
  return splitRoleNames(makeTable(text), context).rows.map(({ cells }) => cells.map((cell) => cell.text).join('|'));
}

describe('splitRoleNames', () => {
  it.each(['（目標）・（実績）', '【目標】・【実績】', ' 目標・ 実績', '：目標値・：実績値'])(
    'takes %s out of names',
    (pair) => {
      const [target = '', actual = ''] = pair.split('・');
      const read = names(`指標|R4|R5\n来館者数${target}|1|2\n来館者数${actual}|3|4`);
      const bare = (text: string) => text.replace(/[（）【】：\s]/g, '');
      expect(read).toEqual([`来館者数|${bare(target)}|1|2`, `来館者数|${bare(actual)}|3|4`]);
    },
  );

  it.each([
    ['来館者数　目標（累計）', '来館者数　実績（累計）', ['来館者数|目標（累計）|1', '来館者数|実績（累計）|2']],
    ['来館者数目標値', '来館者数実績値', ['来館者数|目標値|1', '来館者数|実績値|2']],
    ['来館者数目標', '来館者数実績', ['来館者数|目標|1', '来館者数|実績|2']],
  ])('takes the roles of %s and %s', (target, actual, rows) => {
    expect(names(`指標|R4\n${target}|1\n${actual}|2`)).toEqual(rows);
  });

  it.each([
    '指標|R4\n目標達成率|1\n実績達成率|2',
    '指標|R4\n待機児童（計画）|1\n来館者数|2',
    '指標|R4\n来館者数（目標）|1\n貸出冊数（実績）|2',
    '指標|R4\n来館者数（市内）|1\n来館者数（市外）|2',
    '指標|R4\n目標|1\n実績|2',
  ])('leaves names that are no pair: %s', (table) => {
    expect(splitRoleNames(makeTable(table), context)).toEqual(makeTable(table));
  });

  it('makes one indicator of the rows of a name', () => {
    const table = makeTable('指標|R4|R5\n来館者数（目標）|10人|20人\n来館者数（実績）|9人|21人');
    const { value } = checkPlan(table, undefined, makeConfiguration({ date: '2024-08-01' }));
    const [indicator, ...others] = value?.goals.flatMap(indicatorsOf) ?? [];
    expect(others).toEqual([]);
    expect(indicator?.name).toBe('来館者数');
    expect(indicator?.targets.map(({ quantity }) => quantity.text)).toEqual(['10人', '20人']);
    expect(indicator?.actuals.map(({ quantity }) => quantity.text)).toEqual(['9人', '21人']);
  });
});
