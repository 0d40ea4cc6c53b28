import { expect, it } from 'vitest';
import { inferKind } from '../../../src/model/plan/infer-kind.ts';

it.each([
  ['妊娠届出時面接人数（年間）', '人', 'annual'],
  ['年間延べ利用者数', '人', 'annual'],
  ['利用者数（年間累計）', '人', 'annual'],
  ['1年当たりの講座数', '回', 'annual'],
  ['新規就農者数', '人／年', 'annual'],
  ['新規就農者数', '人（年間）', 'annual'],
  ['新規就農者数', '人（累計）', 'cumulative'],
  ['採用した人数（累計）', '人', 'cumulative'],
  ['年間プランの利用者数（累計）', '人', 'cumulative'],
  ['累計創業件数', '件', 'cumulative'],
  ['会員数（年度末）', '人', 'point'],
  ['受診率', '', 'point'],
  ['住み続けたいと思う区民の割合', '％', 'point'],
  ['周知', '％', 'point'],
  ['年間の累積', '件', 'annual'],
  ['累計（年間）', '件', 'annual'],
  ['累計（単年度の値）', '件', 'annual'],
  ['累計（年度間）', '件', 'annual'],
  ['年間の会員数（年度末）', '人', 'point'],
  ['年間の会員数（期末の数）', '人', 'point'],
  ['毎年の会員数（4月現在）', '人', 'point'],
  ['毎年の会員数（通算）', '人', 'cumulative'],
  ['会員数（市内）の通算（県外）', '人', 'cumulative'],
  ['単年度の件数', '件', 'annual'],
  ['1年あたりの件数', '件', 'annual'],
  ['1年当りの件数', '件', 'annual'],
  ['年度末の会員数', '人', 'point'],
  ['受診率（市内）', '', 'point'],
  ['満足度', '', 'point'],
  ['財政力指数', '', 'point'],
  ['新規就農者数', '人/年度', 'annual'],
  ['累積赤字', '円', 'point'],
])('%s in %s is certainly %s', (name, unit, kind) => {
  expect(inferKind(name, unit)).toEqual({ kind, certain: true });
});

it('takes for 時点 what neither name nor unit says', () => {
  expect(inferKind('施設利用会員数', '人')).toEqual({ kind: 'point', certain: false });
});

it('counts no accumulated deficit up', () => {
  expect(inferKind('累積欠損金比率', '％')).toEqual({ kind: 'point', certain: true });
  expect(inferKind('累積創業件数', '件')).toEqual({ kind: 'cumulative', certain: true });
});

it.each([
  ['効率化の件数', '件'],
  ['年の瀬の来客数', '人'],
  ['利用者数', '人/年間人口'],
  ['会員数', ''],
])('is not certain of %s in %s', (name, unit) => {
  expect(inferKind(name, unit)).toEqual({ kind: 'point', certain: false });
});
