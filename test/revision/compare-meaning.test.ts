import { describe, expect, it } from 'vitest';
import { isSameMeaning } from '../../src/revision/compare-meaning.ts';

describe('isSameMeaning', () => {
  it.each([
    ['84％', '84%'],
    ['１２件', '12件'],
    ['6,166千円', '6166千円'],
    ['－', '―'],
    ['—', 'ー'],
    ['△9.5％', '−9.5%'],
    ['～19時15分', '〜19時15分'],
    ['～19時15分：4園\n～20時15分：8園', '～19時15分：4園 ～20時15分：8園'],
    ['講座１回、相談会2回\n　　（31年度）', '講座1回、相談会2回(31年度)'],
    ['10カ所', '10か所'],
    ['3ヶ月', '3か月'],
    ['44,732㎡', '44732m2'],
    ['ｽﾎﾟｰﾂ', 'スポーツ'],
    ['12 kW', '12kW'],
    ['A 1', 'A1'],
    ['公園 AB', '公園AB'],
  ])('%j and %j mean the same', (a, b) => {
    expect(isSameMeaning(a, b)).toBe(true);
    expect(isSameMeaning(b, a)).toBe(true);
  });

  it.each([
    ['0', '－'],
    ['－', '…'],
    ['', '－'],
    ['5', '△5'],
    ['55％', '55'],
    ['15.5%', '15.50%'],
    ['10 20', '1020'],
    ['1,23', '123'],
    ['1,2345人', '12345人'],
    ['1,234,5678', '12345678'],
    ['サーバー', 'サ－バ－'],
    ['①', '1'],
    ['New York', 'NewYork'],
    ['New\nYork', 'NewYork'],
    ['27年', '27年度'],
    ['葛󠄀', '葛'],
    ['\ufa19', '神'],
  ])('%j and %j do not', (a, b) => {
    expect(isSameMeaning(a, b)).toBe(false);
  });
});
