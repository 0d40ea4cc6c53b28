import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../src/finding/render.ts';
import { parseSmallForm, readSmallForm, smallForm } from '../model/policy-form/small-form.ts';

describe('parseForm', () => {
  it('reads texts as they are printed, amounts, absences and empty boxes', () => {
    const form = readSmallForm();
    expect(form.year).toEqual({ text: '令和２年度', value: 2020 });
    expect(form.mainIssues[0]?.measures[0]?.budget.amount.toFixed()).toBe('1200');
    const [strategy] = form.issues[0]?.strategies ?? [];
    const budgets = strategy?.measures.map((measure) => measure.budgets);
    expect(budgets?.[0]?.settled).toEqual({ type: 'missing', text: '-', reason: 'notGiven' });
    expect(budgets?.[0]?.current).toMatchObject({ type: 'amount', text: '1,200千', unit: '千' });
    expect(budgets?.[1]?.current).toMatchObject({ type: 'amount', text: '0' });
    expect(strategy?.measures[1]?.review).toEqual({
      results: '',
      status: '',
      effectiveness: '',
      challenges: '',
      improvements: '',
    });
    expect(form.issues[1]?.strategies[0]?.measures[0]?.review.status).toBe('');
  });

  it('says of every mistake at which line it is and what is allowed, all at once', () => {
    const { value, findings } = parseSmallForm(
      ['status: ①(ⅰ)', 'status: ①'],
      ['vision: 助け合う。', 'visoin: 助け合う。'],
      ['budget: （50千円）', 'budget: 五十千円'],
      ['number: 2-1-1\n            name: 訓練', 'number: 2-1\n            name: 訓練'],
      ['value: ３回', "value: '1,23回'"],
      ['sdgs: [3, 11]', 'sdgs: [18]'],
    );
    expect(value).toBeUndefined();
    expect(findings.map((finding) => renderFinding(finding, 'ja'))).toMatchInlineSnapshot(`
      [
        "エラー form.yaml:21:67 様式のデータの mainIssues.1.measures.0.budget が正しくありません：「五十千円」
          → 使えるのは （32,550千円） です。",
        "エラー form.yaml:26:12 様式のデータの issues.0.sdgs.0 が正しくありません：「18」
          → 使えるのは 1～17 です。",
        "エラー form.yaml:55:34 様式のデータの issues.0.strategies.0.measures.0.midReview.status が正しくありません：「①」
          → 使えるのは ①(ⅰ)、①(ⅱ)、②(ⅰ)、②(ⅱ)、③ です。",
        "エラー form.yaml:65:5 様式のデータに issues.1.vision がありません
          → 書き加えてください（文字）。",
        "エラー form.yaml:68:5 様式のデータに知らない項目があります：issues.1.visoin
          → 「issues.1.vision」ではありませんか。",
        "エラー form.yaml:72:44 様式のデータの issues.1.current.0.figures.0.value が正しくありません：「1,23回」
          → 使えるのは 12,411千、48.1%、- です。",
        "エラー form.yaml:85:21 様式のデータの issues.1.strategies.0.measures.0.number が正しくありません：「2-1」
          → 使えるのは 1-2-3 です。",
      ]
    `);
  });

  it('misses what an empty file lacks, and reads no broken YAML', () => {
    const missing = parseSmallForm([smallForm, '']).findings.map(({ code, facts }) => [code, facts]);
    expect(missing).toContainEqual(['form-missing-key', { key: 'issues', expected: 'list' }]);
    expect(parseSmallForm(['head: 市長', 'head: "市長']).findings[0]?.code).toBe('yaml-invalid');
  });
});
