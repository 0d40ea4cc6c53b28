import { describe, expect, it } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { renderFinding } from '../../src/finding/render.ts';
import { entriesAt } from '../../src/model/written-form/written-form.ts';
import { readWorkspace } from '../../src/workspace/read-workspace.ts';
import { parseSmallForm, readSmallForm, smallForm } from '../model/written-form/small-form.ts';
import { makeFolder } from './temporary-folder.ts';

describe('parseForm', () => {
  it('reads texts as they are printed, amounts, absences and empty boxes', () => {
    const { root } = readSmallForm();
    expect(root.values.get('year')).toMatchObject({ text: '令和２年度', year: 2020 });
    expect(root.values.get('unit')?.text).toBe('市');
    const [quoting] = entriesAt(root, 'mainIssues.measures');
    expect(quoting?.values.get('budget')?.quoted?.amount.toFixed()).toBe('1200');
    expect(entriesAt(root, 'issues').map(({ values }) => values.get('sdgs')?.text)).toEqual([
      '3 すべての人に健康と福祉を、11 住み続けられるまちづくりを',
      '',
    ]);
    const [first, second, third] = entriesAt(root, 'issues.strategies.measures');
    const budget = (path: string) => first?.values.get(`budgets.${path}`)?.quantity;
    expect(first?.values.get('number')).toEqual({ text: '１－１－１', written: '1-1-1' });
    expect(budget('settled')).toEqual({ type: 'missing', text: '-', reason: 'notGiven' });
    expect(budget('current')).toMatchObject({ type: 'amount', text: '1,200千', unit: '千' });
    expect(second?.values.get('budgets.current')?.quantity).toMatchObject({ type: 'amount', text: '0' });
    for (const path of ['review.results', 'review.status', 'review.effectiveness', 'review.improvements']) {
      expect(second?.values.get(path)?.text).toBe('');
    }
    expect(third?.values.get('review.status')?.text).toBe('');
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

it('tells once what is wrong with the description that two editions are read by', async () => {
  const folder = await makeFolder({
    'torikumi.yaml':
      'organization: 見本市\nplan: { title: 方針 }\ndocument: { date: 2024-06-01 }\ndata: { form: form.yaml, formDescription: 方針.yaml }\nrevision: { old: old, labels: { old: 旧, new: 新 } }\n',
    '方針.yaml': 'title: 方針\nfields: {}\n知らない: 1\n',
    'form.yaml': smallForm,
    'old/form.yaml': smallForm,
  });
  const { findings } = await readWorkspace(createNodeEffects(), folder);
  const told = findings.map((finding) => renderFinding(finding, 'ja'));
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});
