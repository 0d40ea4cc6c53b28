import { describe, expect, it } from 'vitest';
import {
  findMeaning,
  findMeanings,
  headerWords,
  indicatorMeanings,
  measureMeanings,
} from '../../../src/model/head/header-words.ts';

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
});

describe('findMeanings', () => {
  const meanings = indicatorMeanings;

  it.each([
    ['KPI（令和6年度）', 'name'],
    ['指標名及び単位', 'name'],
    ['めざす姿の成果指標名', 'name'],
    ['ＰＩ名', 'name'],
    ['目標項目（ア．採用）', 'name'],
    ['会計名', 'name'],
    ['優位性', 'direction'],
    ['担当課等', 'section'],
    ['データ所管課等', 'section'],
    ['部局', 'section'],
    ['自治体名', 'section'],
    ['KPI番号', 'id'],
    ['節', 'policy'],
    ['章', 'goal'],
    ['施策展開の柱', 'goal'],
    ['2.取組名', 'project'],
    ['指標の種類', 'text'],
    ['増減理由', 'text'],
    ['達成状況（コメント）', 'text'],
    ['現状及び今後の対応', 'text'],
    ['目標値設定の根拠・理由', 'text'],
    ['基準年度', 'period'],
    ['（時期）', 'period'],
    ['策定時値の算出資料', 'source'],
    ['指標の定義・算出方法', 'definition'],
    ['目標値', undefined],
    ['基準値（R5）', undefined],
    ['来館者数', undefined],
  ])('%s → %s', (header, meaning) => {
    expect(findMeanings([header], meanings)).toEqual([meaning]);
  });

  it('has one column of each meaning, and the others as texts', () => {
    expect(findMeanings(['担当課', '関連部署', '指標'], meanings)).toEqual(['section', 'text', 'name']);
    expect(findMeanings(['部局', '課名', '指標'], meanings)).toEqual(['text', 'section', 'name']);
    expect(findMeanings(['担当部', '指標', '担当課'], meanings)).toEqual(['text', 'name', 'section']);
    expect(findMeanings(['施策番号', '施策名', 'ID', '該当事業№'], meanings)).toEqual([
      'text',
      'measure',
      'id',
      'text',
    ]);
    expect(findMeanings(['施策名', '対策名', '対策'], meanings)).toEqual(['measure', 'project', 'text']);
    expect(findMeanings(['課題', '今後の対応'], meanings)).toEqual(['text', 'text']);
  });
});
