import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

/** The actuals of the first indicator with their years, and the columns that a warning calls assumed. */
function read(text: string) {
  const { value, findings } = checkPlan(makeTable(text), undefined, makeConfiguration({ date: '2025-09-30' }));
  const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
  const assumed = findings.flatMap(({ code, facts }) =>
    code === 'values-by-place' && 'columns' in facts ? [facts.columns] : [],
  );
  return {
    actuals: indicator?.actuals.map(({ column, quantity }) => `${column.year ?? '?'} ${quantity.text}`.trim()),
    assumed: assumed[0],
  };
}

describe('columns of which no head says a role or a year', () => {
  it.each([
    ['第1回|第2回', '60.1|62.0', ['? 60.1', '? 62.0']],
    ['第３回調査|第２回調査', '63.5|62.0', ['? 62.0', '? 63.5']],
    ['前回|今回', '60.1|62.0', ['? 60.1', '? 62.0']],
    ['初回|2回目|3回目', '60.1|62.0|', ['? 60.1', '? 62.0', '?']],
    ['市|県|全国', '60.1|62.0|61.0', ['? 60.1']],
    ['全国|本市', '61.0|60.1', ['? 60.1']],
    ['県|全国', '62.0|61.0', ['? 62.0']],
  ])('are actuals below %s', (heads, cells, actuals) => {
    const { actuals: own, assumed } = read(`指標名|単位|${heads}|目標値（R8）\n満足度|%|${cells}|70`);
    expect(own).toEqual(actuals);
    expect(assumed).toHaveLength(actuals.length);
  });

  it.each(['初回の結果|2回目の結果', '前回実績|今回実績', '第1回結果|第2回結果'])(
    'stand beside each other: %s',
    (heads) => {
      const { actuals, assumed } = read(`指標名|単位|${heads}|目標値（R8）\n満足度|%|60.1|62.0|70`);
      expect(actuals).toEqual(['? 60.1', '? 62.0']);
      expect(assumed).toBeUndefined();
    },
  );

  it.each([
    ['第1回', '60.1'],
    ['R6実績|第1回|第2回', '60|61|62'],
    ['第1回|第2回', '良|可'],
    ['第1回定例会の参加者|第2回定例会の参加者を含む人', '60.1|61'],
    ['市|町|全国', '60.1|61|62'],
    ['全国|県', '60.1|61'],
    ['市内|全国', '60.1|61'],
  ])('are none below %s with %s', (heads, cells) => {
    expect(read(`指標名|単位|${heads}|目標値（R8）\n満足度|%|${cells}|70`).assumed).toBeUndefined();
  });

  it.each([
    ['年度|実績値', 'R5|110', ['2023 110']],
    ['実績値|年次', '110|2022/23', ['2022 110']],
    ['年度|実績値', '５|110', ['? 110']],
    // Which of two it dates nobody says, and none but an actual.
    ['実績値|年度|参考の実績値', '110|R5|90', ['? 110']],
    ['計画値|年度|実績値（R4）', '110|R5|90', ['2022 90']],
  ])('are dated by the years beside them: %s', (heads, cells, actuals) => {
    expect(read(`指標名|単位|${heads}|目標値（R8）\n来館者数|人|${cells}|150`).actuals).toEqual(actuals);
  });

  it.each([
    ['2021/22|2022/23', ['2021 100', '2022 110']],
    ['2021/2022実績|2022/2023年度実績', ['2021 100', '2022 110']],
    ['2011/11|2011/12', ['2011 100', '2011 110']],
    ['2021-22|2022-23', ['2021 100', '2022 110']],
    ['2021～22|2022～23', ['2022 100', '2023 110']],
    ['2021-22|2023-24', ['2022 100', '2024 110']],
    ['2021-22平均|2022-23平均', ['2022 100', '2023 110']],
  ])('are of the years that they lie in: %s', (heads, actuals) => {
    expect(read(`指標名|単位|${heads}|目標値（R8）\n来館者数|人|100|110|150`).actuals).toEqual(actuals);
  });
});
