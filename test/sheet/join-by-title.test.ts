import { describe, expect, it } from 'vitest';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { layOut } from './lay-out.ts';

const read = (...sheets: readonly (readonly [string, string | undefined])[]) => {
  const [first, ...others] = sheets.map(([text, sheet]) => ({
    file: 'a.xlsx',
    ...(sheet === undefined ? {} : { sheet }),
    grid: layOut(text),
    findings: [],
  }));
  const { value, findings } =
    first === undefined
      ? { value: undefined, findings: [] }
      : composeIndicators(
          [first, ...others],
          sheets.flatMap(([, sheet]) => sheet ?? []),
          false,
          { years: { documentDate: { year: 2025, month: 6, day: 1 } }, isFixed: () => false },
        );
  return {
    rows: [value?.headers ?? [], ...(value?.rows ?? []).map(({ cells }) => cells)].map((cells) =>
      cells.map((cell) => cell.text).join('|'),
    ),
    told: findings.flatMap(({ code, facts }) => (code === 'tables-by-title' ? [facts] : [])),
    codes: findings.map(({ code }) => code),
    sheets: value?.parts?.map(({ sheet }) => sheet),
  };
};
const below = (...tables: readonly string[]) => read([tables.join('\n\n'), undefined]);

const table = '指標名|単位|目標値|実績値|評価\n収納率|％|98|98.2|A\n満足度|％|80|78.5|B';
const later = '指標名|単位|目標値|実績値|評価\n収納率|％|98.2|98.4|A\n満足度|％|82|81.1|B';

describe('tables of the same indicators', () => {
  const heads = (one: string, other: string) =>
    `指標名|単位|${['目標値', '実績値', '評価'].map((head) => `${head}（${one}）`).join('|')}|${['目標値', '実績値', '評価'].map((head) => `${head}（${other}）`).join('|')}`;
  const rows = ['収納率|％|98|98.2|A|98.2|98.4|A', '満足度|％|80|78.5|B|82|81.1|B'];

  it.each([
    ['令和5年度', '令和6年度', '令和5年度', '令和6年度'],
    ['■ 令和５年度の実績', '■ 令和６年度の実績', '令和5年度', '令和6年度'],
    ['（2023年度）', '（2024年度）', '2023年度', '2024年度'],
    ['令和6年度 前期', '令和6年度 後期', '令和6年度 前期', '令和6年度 後期'],
  ])('are one, each dated by its title: %s, %s', (one, other, first, second) => {
    const found = below(`${one}\n${table}`, `${other}\n${later}`);
    expect(found.rows).toEqual([heads(first, second), ...rows]);
    expect(found.told).toEqual([{ titles: [first, second], kind: 'time' }]);
    expect(found.codes).not.toContain('tables-alike');
  });

  it('are one where their sheets are named by the year', () => {
    const found = read([table, 'R5'], [later, 'R6']);
    expect(found.rows).toEqual([heads('R5', 'R6'), ...rows]);
    expect(found.sheets).toEqual(['R5', 'R6']);
    expect(found.codes).not.toContain('sheets-taken');
  });

  it('keep one column of what is the same each year, and names that only one has', () => {
    const found = below(
      '令和5年度\n指標名|担当課|基準値|目標値|実績値\n収納率|税務課|97|99|98.2\n満足度|市民課|70|85|78.5',
      '令和6年度\n指標名|担当課|基準値|目標値|実績値\n満足度|市民課|70|85|81.1\n収納率|税務課|97|99|98.4\n相談|福祉課|5|9|7',
    );
    expect(found.rows).toEqual([
      '指標名|担当課|基準値|目標値|実績値（令和5年度）|実績値（令和6年度）',
      '収納率|税務課|97|99|98.2|98.4',
      '満足度|市民課|70|85|78.5|81.1',
      '相談|福祉課|5|9||7',
    ]);
  });

  it.each([
    ['【目標】', '【実績】', '目標', '実績'],
    ['数値目標', '実績', '目標', '実績'],
    ['(1) 年度別の目標値', '(2) 各年度の実績値', '目標値', '実績値'],
  ])('are one, each with the role that its title says: %s, %s', (one, other, first, second) => {
    const found = below(
      `${one}\n指標名|単位|R5|R6\n来館者|人|120|125\n貸出|冊|80|85`,
      `${other}\n指標名|単位|R5\n来館者|人|118\n貸出|冊|77`,
    );
    expect(found.rows).toEqual([
      `指標名|単位|${first}（R5）|${first}（R6）|${second}（R5）`,
      '来館者|人|120|125|118',
      '貸出|冊|80|85|77',
    ]);
    expect(found.told).toEqual([{ titles: [first, second], kind: 'role' }]);
  });

  it.each([
    ['no title', '', ''],
    ['the same title', '令和5年度', '令和5年度'],
    ['spans of years', '令和3年度～令和5年度', '令和4年度～令和6年度'],
  ])('stay two with %s', (_, one, other) => {
    expect(below(`${one}\n${table}`, `${other}\n${later}`).told).toEqual([]);
  });

  it('take the years of 前年度 and 今年度 from their titles, and one column for a year that both tell alike', () => {
    const heads = '指標名|単位|前年度|今年度|来年度目標';
    expect(
      read(
        [`${heads}\n収納率|％|98|98.2|99\n満足度|％|80|78.5|85`, 'R5'],
        [`${heads}\n収納率|％|98.2|98.4|99\n満足度|％|78.5|81.1|85`, 'R6'],
      ).rows,
    ).toEqual([
      '指標名|単位|令和4年度|令和5年度|令和6年度目標|令和6年度|令和7年度目標',
      '収納率|％|98|98.2|99|98.4|99',
      '満足度|％|80|78.5|85|81.1|85',
    ]);
  });

  it('keep both columns of a year that they tell in two ways, and stay two where the title is of a part of a year', () => {
    const table = (before: string) => `指標名|前年度実績|実績\n収納率|${before}|98.4\n満足度|78.5|81.1`;
    expect(below(`令和5年度\n${table('98')}`, `令和6年度\n${table('97.9')}`).rows[0]).toBe(
      '指標名|令和4年度実績|令和5年度実績|令和5年度実績|令和6年度実績',
    );
    expect(
      below(
        `令和5年度\n${table('98')}`,
        `令和6年度\n${table('98')}`.replace('|98|', '|98.4|').replace('78.5|', '81.1|'),
      ).rows[0],
    ).toBe('指標名|令和4年度実績|令和5年度実績|令和6年度実績');
    expect(below(`令和5年度前期\n${table('98')}`, `令和5年度後期\n${table('98')}`).told).toEqual([]);
  });

  it('stay two where their heads say the year, or a unit differs', () => {
    expect(read([table.replace('実績値', 'R5実績'), 'R5'], [later.replace('実績値', 'R6実績'), 'R6']).told).toEqual([]);
    expect(read([table, 'R5'], [later.replaceAll('％', '件'), 'R6']).told).toEqual([]);
  });

  it('of other indicators stay as they are', () => {
    const others = later.replace('収納率', '相談').replace('満足度', '見学');
    expect(read([table, '令和5年度'], [others, '令和6年度']).told).toEqual([]);
  });
});
