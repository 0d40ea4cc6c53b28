import { expect, it } from 'vitest';
import { inferKind } from '../../../src/model/plan/infer-kind.ts';

it.each([
  ['妊娠届出時面接人数（年間）', '人', 'annual'],
  ['年間延べ利用者数', '人', 'annual'],
  ['利用者数（年間累計）', '人', 'annual'],
  ['1年当たりの講座数', '回', 'annual'],
  ['新規就農者数', '人／年', 'annual'],
  ['採用した人数（累計）', '人', 'cumulative'],
  ['年間プランの利用者数（累計）', '人', 'cumulative'],
  ['累計創業件数', '件', 'cumulative'],
  ['会員数（年度末）', '人', 'point'],
  ['受診率', '', 'point'],
  ['住み続けたいと思う区民の割合', '％', 'point'],
  ['周知', '％', 'point'],
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
