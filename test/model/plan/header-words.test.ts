import { describe, expect, it } from 'vitest';
import {
  findMeaning,
  headerWords,
  indicatorMeanings,
  isComputedHeader,
  measureMeanings,
} from '../../../src/model/plan/header-words.ts';

describe('findMeaning', () => {
  it.each([
    ['№', 'id'],
    ['Ｎｏ．', 'id'],
    ['基本 目標', 'goal'],
    ['重要業績評価指標（ＫＰＩ）', 'name'],
    ['重要業績\n評価指標(KPI)', 'name'],
    ['kpi', 'name'],
    ['数値目標', 'name'],
    ['目標名', 'goal'],
    ['単位（%等）', 'unit'],
    ['望ましい方向', 'direction'],
    ['掲載頁', 'page'],
    ['担当課', 'section'],
    ['目標値', undefined],
    ['KPI（令和6年度）', undefined],
    ['基準値', undefined],
  ])('%s → %s', (header, meaning) => {
    expect(findMeaning(header, indicatorMeanings)).toBe(meaning);
  });

  it('has no word with two meanings in one table', () => {
    for (const meaning of indicatorMeanings) {
      expect(headerWords[meaning].map((word) => findMeaning(word, indicatorMeanings))).toEqual(
        headerWords[meaning].map(() => meaning),
      );
    }
  });

  it('knows a number of 施策 by the table it stands in', () => {
    expect(findMeaning('施策番号', indicatorMeanings)).toBe('measure');
    expect(findMeaning('施策番号', measureMeanings)).toBe('number');
  });

  it('takes no word for a column that staff compute', () => {
    expect(['達成率', 'R5進捗率', '対前年度増減', '評価'].every(isComputedHeader)).toBe(true);
    expect(['目標値', '所管課', '27年度'].some(isComputedHeader)).toBe(false);
  });
});
