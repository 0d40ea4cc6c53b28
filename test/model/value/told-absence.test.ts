/** Cells that say in words why or until when they have no value, and words that only look like it. */

import { expect, it } from 'vitest';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';
import { summary } from './quantity-summary.ts';

const absences: Readonly<Record<string, string>> = {
  pending: `県の公表待ち | 国公表前 | 公表前 | 発表待ち | R6国勢調査結果待ち | 確定後記載 | 集計中のため未記入 | 令和6年度未集計 | R7に設定 | 公表されていない`,
  notSurveyed: `令和6年度は調査を実施していない | 調査実施年度ではない | R5調査なし | 5年に1度の調査（次回R7） | 国勢調査年のみ | アンケート未実施 |
    市民アンケート未実施のため | 測定していない | 把握できていない | R6は隔年調査`,
  notStarted: `事業未実施 | コロナ禍により未開催 | 令和7年度から実施 | R7より開始 | R7新規 | 新規事業のためデータなし | 翌年度から測定 | 来年度から事業を開始 | 令和6年度未着手`,
  notApplicable: `工事休館中 | 評価対象外 | R5で終了 | 令和5年度に廃止 | R5年度末をもって事業終了 | 目標値は設定せず | 開催できず`,
  notGiven: `大規模改修のため実績なし | 指標変更のため－ | \\ | ＼ | * | ＊＊`,
};

it.each(Object.entries(absences).flatMap(([reason, texts]) => texts.split(' | ').map((text) => [text.trim(), reason])))(
  '%s is %s',
  (text, reason) => {
    expect(summary(parseQuantity(text)).split(' ')[0]).toBe(reason);
  },
);

it.each([
  '新規',
  'R7開設',
  '令和7年度開始',
  '施設の新規開設',
  '一部未実施',
  '建て替え前',
  '手続き待ち',
  '継続して実施',
  '調査を実施',
  '計画の廃止を検討する',
  '工事のため延期した式典を開催',
  '対策のため',
])('%s is a word', (text) => {
  expect(summary(parseQuantity(text))).toMatch(/^qualitative/);
});

it.each([
  ['3校未実施', undefined],
  ['R5で3件終了', '3 件 as of R5'],
  ['該当なし（0件）', '0 件'],
  ['なし（0）', '0 (none)'],
  ['該当なし（3件）', 'notApplicable'],
  ['未実施（0件）', 'notStarted'],
  ['5点満点中4.2点', '4.2 点 of 5 点'],
  ['推定45人', '45 人 estimated'],
  ['45人（未確定）', '45 人 preliminary'],
  ['80件を上回る', '80 件 超'],
  ['>=80%', '80 % 以上'],
  ['<=80%', '80 % 以下'],
  ['2地区で実施', '2 地区'],
])('%s is %s', (text, expected) => {
  const read = summary(parseQuantity(text));
  if (expected === undefined) expect(read).not.toMatch(/^not/);
  else expect(read).toBe(expected);
});
