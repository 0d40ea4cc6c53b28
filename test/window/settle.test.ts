import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettled, settle } from '../../src/window/settle.ts';

const text = `# 市の設定
organization: "（団体名）"  # 団体名
plan:
  title: "（計画名）"
data:
  indicators: ours.xlsx # 表
  items:
    "人口": 減少
    "相談": { kind: 累計 }
`;

const none = {
  texts: new Map(),
  directions: new Map(),
  kinds: new Map(),
  columns: new Map(),
  columnYears: new Map(),
  sheets: [],
};

describe('choices in torikumi.yaml', () => {
  it('are written, and every comment and other line stays', () => {
    const settled = settle(text, {
      ...none,
      texts: new Map([
        ['organization', '見本市'],
        ['document.date', '2025-09-30'],
      ]),
    });
    expect(settled).toContain('# 市の設定\norganization: "見本市" # 団体名\n');
    expect(settled).toContain('indicators: ours.xlsx # 表');
    expect(parse(settled ?? '')).toMatchObject({
      organization: '見本市',
      plan: { title: '（計画名）' },
      document: { date: '2025-09-30' },
    });
  });

  it('of directions and kinds keep what else is said of an indicator', () => {
    const directions = new Map([
      ['人口', '増加'],
      ['相談', '維持'],
      ['新しい指標: 1', '減少'],
    ]);
    const settled = settle(text, { ...none, directions, kinds: new Map([['人口', '時点']]) });
    expect(parse(settled ?? '').data.items).toEqual({
      人口: { direction: '増加', kind: '時点' },
      相談: { kind: '累計', direction: '維持' },
      '新しい指標: 1': '減少',
    });
  });

  it('of columns and sheets keep what else is said of a column', () => {
    const mapped = text.replace(
      '  items:',
      '  columns:\n    決算額: { unit: 千円 }\n    従前値: 基準値 # 前の計画\n  items:',
    );
    const columns = new Map([
      ['決算額', '実績値'],
      ['めざそう値', '目標値'],
    ]);
    const columnYears = new Map([
      ['従前値', 'R1'],
      ['R6', '令和6年3月末'],
    ]);
    const settled = settle(mapped, { ...none, columns, columnYears, sheets: ['基本目標１', '基本目標２'] });
    expect(parse(settled ?? '').data).toMatchObject({
      indicators: 'ours.xlsx',
      sheets: ['基本目標１', '基本目標２'],
      columns: {
        決算額: { unit: '千円', role: '実績値' },
        従前値: { role: '基準値', year: 'R1' },
        めざそう値: '目標値',
        R6: { year: '令和6年3月末' },
      },
    });
  });

  it('are not written into what is no map or no YAML', () => {
    expect(settle('a: [', none)).toBeUndefined();
    expect(settle('- 1\n', none)).toBeUndefined();
    expect(settle('', none)).toBeUndefined();
  });

  it('are text, whatever is typed', () => {
    const typed = 'x"\nmalicious: true # {{a}}';
    const settled = settle(text, { ...none, texts: new Map([['plan.title', typed]]) });
    expect(parse(settled ?? '')).toMatchObject({ plan: { title: typed } });
    expect(parse(settled ?? '')).not.toHaveProperty('malicious');
  });

  it('are read as they stand', () => {
    expect(readSettled(text)).toEqual(
      new Map([
        ['organization', '（団体名）'],
        ['plan.title', '（計画名）'],
        ['document.date', ''],
      ]),
    );
    expect(readSettled('a: [').get('organization')).toBe('');
  });
});
