import { describe, expect, it } from 'vitest';
import { renderFinding } from '../../../src/finding/render.ts';
import { checkIndicatorReferences } from '../../../src/model/book/check/check-references.ts';
import type { Plan } from '../../../src/model/plan/plan.ts';
import { indicator, plan } from '../../metrics/plan-builder.ts';
import { readSmallBook } from './small-book.ts';

async function check(body: string, shown: Plan | undefined): Promise<readonly string[]> {
  const { book, messages } = await readSmallBook(body);
  if (book === undefined) throw new Error('there is no book');
  expect(messages).toEqual([]);
  return checkIndicatorReferences(book, shown).map((finding) => renderFinding(finding, 'ja').replace(/\s+/g, ' '));
}

describe('a chart of indicators', () => {
  const ofPlan = plan([indicator({ id: '1-01' }), indicator({ id: '1-02' })]);

  it('shows those of the plan', async () => {
    expect(await check('::indicator-chart{ids="1-01 1-02" title="推移"}', ofPlan)).toEqual([]);
  });

  it('names an unknown one with its line and the nearest', async () => {
    expect(await check('前文\n\n:::box\n::indicator-chart{ids="1-01 1-2"}\n:::', ofPlan)).toEqual([
      'エラー kikaku.md:6:1 「::indicator-chart」の「1-2」はありません → 「1-02」ではありませんか。',
    ]);
    expect(await check('::indicator-chart{ids="1-01"}', undefined)).toEqual([
      'エラー kikaku.md:3:1 「::indicator-chart」の「1-01」はありません → indicators.csv の ID を確かめてください。',
    ]);
  });

  it('needs one', async () => {
    expect(await check('::indicator-chart', ofPlan)).toEqual([
      expect.stringContaining('kikaku.md:3:1 ids の値が正しくありません'),
    ]);
  });
});
