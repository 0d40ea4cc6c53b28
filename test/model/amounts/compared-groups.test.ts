/** Sums across groups of columns that a table prints are compared: 合計 beside others of the same heads, 財源内訳 behind 事業費. */

import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../src/finding/render.ts';
import { readSmallAmounts } from './small-amounts.ts';

const warnings = (table: string) =>
  readSmallAmounts({}, ...table.split(' / ')).findings.flatMap((finding) =>
    finding.severity === 'notice' ? [] : [renderFinding(finding, 'ja').split('\n')[0] ?? ''],
  );

describe('合計 in the outer head', () => {
  const heads = '税目|現年分|<|繰越分|<|合計|< / ^|調定額|収入済額|調定額|収入済額|調定額|収入済額';

  it('is the sum of the same heads', () => {
    expect(warnings(`${heads} / 一|10|9|2|1|12|10 / 二|20|18|4|3|24|21 / 計|30|27|6|4|36|31`)).toEqual([]);
    expect(warnings(`${heads} / 一|10|9|2|1|12|10 / 二|20|18|4|3|25|21 / 三|5|5|－|－|5|5`)).toEqual([
      '警告 t.csv:4:6 「調定額」が内訳の合計と違います：二 は 25、内訳の合計は 24',
    ]);
  });

  it('is none of another year, nor where nothing agrees', () => {
    const years = '区分|R6|<|R5|<|合計|< / ^|人|件|人|件|人|件';
    expect(warnings(`${years} / 一|10|9|2|1|70|60 / 二|20|18|4|3|90|80`)).toEqual([]);
  });
});

describe('事業費 before its 財源内訳', () => {
  const heads = '事業名|事業費|財源内訳|<|< / ^|^|国庫支出金|市債|一般財源';

  it('is compared where most rows add up', () => {
    expect(warnings(`${heads} / 一|100|50|30|20 / 二|80|40||40 / 三|60|10|20|35`)).toEqual([
      expect.stringMatching(/^警告 t\.csv:5:\d .*印字は \d+、計算では \d+/),
    ]);
  });

  it('is as it is where they do not, as of all years', () => {
    expect(warnings(`${heads} / 一|900|50|30|20 / 二|700|40||40 / 三|65|10|20|35`)).toEqual([]);
  });
});

it('the cell of a row of shares below a rate is none that waits', () => {
  const table =
    '区分|A|B|計|A以上の割合 / 一|5|5|10|50.0 / 二|2|8|10|20.0 / 計|7|13|20|35.0 / 構成比（％）|35.0|65.0|100.0|';
  expect(warnings(table)).toEqual([]);
});
