import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { findWordChange } from '../../../src/model/value/read-word-change.ts';
import { summary } from './quantity-summary.ts';

describe('a change without a numeral', () => {
  it.each<[string, string | undefined]>([
    ['倍増', '100 % relative of unknown'],
    ['半減', '-50 % relative of unknown'],
    ['前年度比倍増', '100 % relative of previous'],
    ['基準値より半減', '-50 % relative of baseline'],
    ['現状から倍増', '100 % relative of baseline'],
    ['前年の倍増', '100 % relative of previous'],
    ['倍増する', undefined],
    ['前年度以上', '0 以上 of previous'],
    ['前年以下', '0 以下 of previous'],
    ['昨年度以内', '0 以下 of previous'],
    ['対前年度超', '0 超 of previous'],
    ['前年度を上回る', '0 超 of previous'],
    ['前年度実績を上回ること', '0 超 of previous'],
    ['前年度以上とすること', '0 以上 of previous'],
    ['対前年度減', '0 未満 of previous'],
    ['前年度比増', '0 超 of previous'],
    ['現状値より減らす', '0 未満 of baseline'],
    ['前年度実績を超える', '0 超 of previous'],
    ['前年度の実績値未満', '0 未満 of previous'],
    ['前年度を下回る', '0 未満 of previous'],
    ['前年度の水準を維持以上', '0 以上 of previous'],
    ['前年度より増', '0 超 of previous'],
    ['前年度より増加する', '0 超 of previous'],
    ['前年度からも向上', '0 超 of previous'],
    ['前年度に比べ上昇させる', '0 超 of previous'],
    ['前年より高い', '0 超 of previous'],
    ['前年より多い', '0 超 of previous'],
    ['前年より拡大', '0 超 of previous'],
    ['前年より減', '0 未満 of previous'],
    ['前年より減少する', '0 未満 of previous'],
    ['前年より低下', '0 未満 of previous'],
    ['前年より縮減', '0 未満 of previous'],
    ['前年より削減', '0 未満 of previous'],
    ['前年より縮小', '0 未満 of previous'],
    ['前年より低い', '0 未満 of previous'],
    ['前年より少ない', '0 未満 of previous'],
    ['基準年度以上', '0 以上 of baseline'],
    ['基準以下', '0 以下 of baseline'],
    ['現状維持以上', '0 以上 of baseline'],
    ['現状以上', '0 以上 of baseline'],
    ['現況値以上', '0 以上 of baseline'],
    ['現在未満', '0 未満 of baseline'],
    ['現行以下', '0 以下 of baseline'],
    ['当初より増', '0 超 of baseline'],
    ['計画策定時以上', '0 以上 of baseline'],
    ['策定時の数値以上', '0 以上 of baseline'],
    ['R4並み', '0 of year'],
    ['令和元年度と同水準', '0 of year'],
    ['2019年なみを維持する', '0 of year'],
    ['R4実績と同額', '0 of year'],
    ['毎年度、前年度と同じ', '0 of previous'],
    ['おおむね前年度並み', '0 of previous'],
    ['前年度の水準を維持', '0 of previous'],
    ['前年度横ばい', '0 of previous'],
    ['前年度程度以内', '0 以下 of previous'],
    ['現状程度', '0 of baseline'],
    ['現状の水準を維持', '0 of baseline'],
    ['現状を維持', undefined],
    ['現行の維持', undefined],
    ['県平均並み', undefined],
    ['コロナ前並み', undefined],
    ['R4', undefined],
    ['並み', undefined],
    ['計画時より減', '0 未満 of baseline'],
    ['県平均以下', undefined],
    ['拡充', undefined],
    ['現状維持', undefined],
    ['前回調査より増加', undefined],
    ['前年度', undefined],
    ['以上', undefined],
    ['増加', undefined],
    ['前年度以上を目指す', undefined],
  ])('%s is %s', (text, expected) => {
    const change = findWordChange(text);
    const said = change && [
      change.value.toFixed(),
      change.unit,
      change.bound ?? '',
      change.relative ? 'relative' : '',
      `of ${change.base}`,
    ];
    expect(said?.filter((word) => word !== '').join(' ')).toBe(expected);
    expect(change?.decimals ?? 0).toBe(0);
  });
});

describe('a change from a base that is named', () => {
  it.each([
    ['基準値の1.5倍', 'change 50 % of baseline'],
    ['前年度の2倍', 'change 100 % of previous'],
    ['前年度実績の2倍以上', 'change 100 % 以上 of previous'],
    ['現状の1.25倍', 'change 25 % of baseline'],
    ['R5の2倍', 'change 100 % of year R5'],
    ['平成25年度の1.5倍', 'change 50 % of year 平成25年度'],
    ['当初の3倍', 'change 200 % of baseline'],
    ['計画策定時の2倍', 'change 100 % of baseline'],
    ['2倍', '2 倍'],
    ['平成25年度比26%削減', 'change -26 % of year 平成25年度'],
    ['R4より10人減', 'change -10 人 of year R4'],
    ['5%', '5 %'],
    ['5件', '5 件'],
    ['5か所', '5 か所'],
    ['1,23人', 'undefined'],
    ['5.', 'undefined'],
    ['1.5ポイント', '1.5 ポイント'],
    ['5人（見通し）', '5 人 expected'],
  ])('%s is %s', (text, expected) => {
    const quantity = parseQuantity(text);
    const year = quantity?.type === 'change' && quantity.baseYear !== undefined ? ` ${quantity.baseYear}` : '';
    expect(summary(quantity) + year).toBe(expected);
  });
});
