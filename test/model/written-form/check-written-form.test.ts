import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkWrittenForm } from '../../../src/model/written-form/check-written-form.ts';
import { type Change, readSmallForm } from './small-form.ts';

describe('checkWrittenForm', () => {
  it('finds nothing in a form whose reviews are explained and whose budgets agree', () => {
    expect(check()).toEqual([]);
  });

  it.each(['②(ⅰ)', '②(ⅱ)', '③'])('wants 課題と改善策 in the middle of the year for %s', (choice) => {
    expect(check(['midReview: { status: ①(ⅰ)', `midReview: { status: ${choice}`])).toEqual([
      `エラー form.yaml:55:34 具体的取組１－１－１　中間振り返りは「${choice}」ですが、「課題と改善策」が空です\n    → 記入してください。`,
    ]);
  });

  it('wants 課題と改善策 for イ, also where the goal is reached', () => {
    const found = check([
      'midReview: { status: ①(ⅰ), effectiveness: ア',
      'midReview: { status: ①(ⅰ), effectiveness: イ',
    ]);
    expect(found).toEqual([expect.stringContaining('中間振り返りは「イ」ですが、「課題と改善策」')]);
  });

  it('wants both 課題 and 改善策 at the end of the year, and says which is empty', () => {
    expect(check([', improvements: 早める。', ''])).toEqual([expect.stringContaining('「②(ⅱ)」ですが、「改善策」が')]);
    expect(check([', challenges: 遅れた。, improvements: 早める。', ''])).toEqual([
      expect.stringContaining('「②(ⅱ)」ですが、「課題」、「改善策」が'),
    ]);
  });

  it.each(['①(ⅰ)', '①(ⅱ)'])('wants no explanation of %s', (choice) => {
    expect(
      check(['status: ②(ⅱ)', `status: ${choice}`], [', challenges: 遅れた。, improvements: 早める。', '']),
    ).toEqual([]);
  });

  it('wants 課題 and 今後の対応方向 of a 戦略: as the form demands for イ, as a warning for Ｂ and ｂ', () => {
    expect(check([', response: 募る。', ''])).toEqual([
      expect.stringMatching(/^エラー .*めざす成果及び戦略　１－１　自己評価は「イ」ですが、「今後の対応方向」/),
    ]);
    expect(check(['effectiveness: イ, ', 'effectiveness: ア, '], [', response: 募る。', ''])).toEqual([
      expect.stringMatching(/^警告 .*「Ｂ」ですが、「今後の対応方向」/),
    ]);
    const onlyProgress = check(
      ['effectiveness: イ, ', 'effectiveness: ア, '],
      ['status: Ｂ', 'status: Ａ'],
      [', response: 募る。', ''],
    );
    expect(onlyProgress).toEqual([expect.stringMatching(/^警告 .*「ｂ」ですが/)]);
  });

  it('compares the budgets of 様式１ with those of 様式２, in whatever unit', () => {
    expect(check(['（1,200千円）', '（1,300千円）'])).toEqual([
      '警告 form.yaml:14:68 【1-1-1】の予算額が違います：様式１は （1,300千円）、様式２は 1,200千円（form.yaml:50:67）\n    → どちらが正しいか確かめ、そろえてください。',
    ]);
    expect(check(["current: '1,200千'", 'current: 1.2百万'])).toEqual([]);
    expect(check(["current: '1,200千'", "current: '1,200,000'"])).toEqual([]);
    expect(check(["current: '1,200千'", "current: '-'"])).toEqual([expect.stringContaining('様式２は -')]);
  });

  it('names the budgets that it cannot compare in one notice', () => {
    const found = check(
      ['number: 1-1-1, name: 保育', 'number: 1-3-1, name: 保育'],
      ['number: 2-1-1, name: 訓練', 'number: 2-3-1, name: 訓練'],
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^お知らせ .*様式２に具体的取組がないため、様式１の予算額を突き合わせていません：1-3-1、2-3-1$/,
      ),
    ]);
  });

  it('finds numbers and references of a 経営課題 that 様式１ does not have', () => {
    expect(check(['text: 行う。', 'text: 【3-1-2】と行う。'])).toEqual([
      expect.stringMatching(/^警告 form.yaml:21:\d+ 【3-1-2】の経営課題が様式１にありません/),
    ]);
    expect(check(['text: 行う。', 'text: 【１-1-1】と行う。'])).toEqual([]);
    expect(check(['number: 2-1, name: 防災', 'number: 4-1, name: 防災'])).toEqual([
      expect.stringMatching(/^警告 form.yaml:19:\d+ 【4-1】/),
    ]);
  });

  it('finds ids that are used twice, but not those of figures in different parts', () => {
    expect(check(['id: t2', 'id: t1'])).toEqual([
      expect.stringMatching(
        /^エラー form.yaml:57:17 様式のデータの ID「t1」が2か所にあります（もう1つは form.yaml:47:17）/,
      ),
    ]);
    expect(check(['id: b, text: 満足度', 'id: a, text: 満足度'])).toEqual([expect.stringContaining('ID「a」')]);
  });
});

function check(...changes: readonly Change[]): readonly string[] {
  return checkWrittenForm(readSmallForm(...changes)).map((finding) => renderFinding(finding, 'ja'));
}
