import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/model/plan/read-head.ts';
import { settleBareParts } from '../../../src/model/plan/settle-bare-parts.ts';
import { formatPeriod } from '../../../src/model/year/format-period.ts';

const context = { documentDate: { year: 2025, month: 10, day: 1 } };

/** Heads with `|` between them → the periods of them. */
function settle(heads: string, titles: readonly string[] = [], names: readonly string[] = []): string {
  const texts = heads.split('|');
  const read = texts.map((text) => readHead(text, context));
  return settleBareParts(read, texts, { titles, names }, context)
    .map((head) =>
      head?.period.type === 'period' ? formatPeriod(head.period.period, 'era', context.documentDate) : '-',
    )
    .join('|');
}

describe('parts of a year without one', () => {
  it.each([
    ['第1四半期|第2四半期実績', '令和6年6月まで|令和6年9月まで'],
    ['上半期|下半期', '令和6年9月まで|令和7年3月まで'],
    ['9月末|3月末', '令和6年9月末|令和7年3月末'],
    ['目標|第1四半期', '-|令和6年6月まで'],
    ['R6目標|第1四半期', '令和6年度|令和6年6月まで'],
    ['R5実績|第1四半期', '令和5年度|-'],
    ['R5実績|R6目標|第1四半期', '令和5年度|令和6年度|-'],
  ])('%s are of the year of the title: %s', (heads, expected) => {
    expect(settle(heads, ['令和6年度 進捗管理表'])).toBe(expected);
    expect(settle(heads, [], ['R6'])).toBe(expected);
  });

  it('are of no year where nobody says it, and of none that has not begun', () => {
    expect(settle('第1四半期|第2四半期')).toBe('-|-');
    expect(settle('R6目標|第1四半期')).toBe('令和6年度|令和6年6月まで');
    expect(settle('第1四半期', ['令和8年度 進捗管理表'])).toBe('-');
    expect(settle('9月末')).toBe('令和7年9月末');
  });
});
