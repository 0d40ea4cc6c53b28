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

  it('takes what stands without one beside a pair as measured, unless its name says another role', () => {
    expect(names('区分|R4\n対象者数|5\n受診者数|3\n受診率（実績）|1\n受診率（目標）|2')).toEqual([
      '対象者数|実績|5',
      '受診者数|実績|3',
      '受診率|実績|1',
      '受診率|目標|2',
    ]);
    expect(names('区分|R4\n計画値|5\n受診者数|3\n受診率（実績）|1\n受診率（目標）|2')[0]).toBe('計画値|5');
    expect(names('区分|R4\n受診率（実績）|1\n対象者数|5\n受診者数|3\n受診率（目標）|2')[0]).toBe('受診率（実績）|1');
  });

  it.each([
    ['〔目標〕', '〔実績〕', '目標', '実績'],
    ['[目標]', '[実績]', '目標', '実績'],
    ['(目標)', '(実績)', '目標', '実績'],
    ['・目標値', '・実績値', '目標値', '実績値'],
    [':計画', ':実績', '計画', '実績'],
    ['\u3000計画値', '\u3000実績値', '計画値', '実績値'],
    ['計画', '実績', '計画', '実績'],
    ['計画値', '実績値', '計画値', '実績値'],
    ['見込', '実績', '見込', '実績'],
    ['目標', '達成率', '目標', '達成率'],
    ['目標値', '進捗率', '目標値', '進捗率'],
    ['・目標（最終）', '・実績（最終）', '目標（最終）', '実績（最終）'],
    [' 目標(累計)', ' 実績(累計)', '目標(累計)', '実績(累計)'],
  ])('takes %s and %s out of names', (target, actual, one, other) => {
    const read = names(`指標|R4\n来館者数${target}|1\n来館者数${actual}|2`);
    expect(read).toEqual([`来館者数|${one}|1`, `来館者数|${other}|2`]);
  });

  it('heads the column of roles 区分, behind that of the names', () => {
    const { headers } = splitRoleNames(makeTable('課|指標|R4\n福祉課|甲（目標）|1\n福祉課|甲（実績）|2'), context);
    expect(headers.map(({ text }) => text)).toEqual(['課', '指標', '区分', 'R4']);
    expect(headers[2]?.place).toEqual(headers[1]?.place);
  });

  it('leaves a role empty where a name bears none, and a row that ends early as it is', () => {
    const table = makeTable('指標|R4\n甲（目標）|1\n甲（実績）|2\n乙|3\n|');
    expect(names('指標|R4\n甲（目標）|1\n甲（実績）|2\n乙|3')).toEqual(['甲|目標|1', '甲|実績|2', '乙||3']);
    expect(
      splitRoleNames(table, context)
        .rows.at(-1)
        ?.cells.map(({ text }) => text),
    ).toEqual(['', '', '']);
  });

  it.each([
    ['half of the names bear none, apart from each other', '指標|R4\n甲（目標）|1\n乙|3\n甲（実績）|2\n丙|4'],
    ['one role stands twice', '指標|R4\n甲（目標）|1\n甲（目標）|2'],
    ['a role has a year', '指標|R4\n甲（R5目標）|1\n甲（R5実績）|2'],
    ['a role speaks of others', '指標|R4\n甲（国の目標値）|1\n甲（国の実績値）|2'],
    [
      'a role is longer than one',
      '指標|R4\n甲（ここに書くのはとても長い目標）|1\n甲（ここに書くのはとても長い実績）|2',
    ],
    ['a bracket stands inside', '指標|R4\n甲（目標）館|1\n甲（実績）館|2'],
  ])('leaves names where %s', (_, table) => {
    expect(splitRoleNames(makeTable(table), context)).toEqual(makeTable(table));
  });

  it('splits the first column that bears roles only', () => {
    expect(names('一|二|R4\n甲（目標）|乙（目標）|1\n甲（実績）|乙（実績）|2')).toEqual([
      '甲|目標|乙（目標）|1',
      '甲|実績|乙（実績）|2',
    ]);
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
