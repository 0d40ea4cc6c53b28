/** Makes workspaces of small indicator tables: every shape of columns, every kind of value, every formula and setting. */

import fc from 'fast-check';
import { formulaNames, formulas } from '../../src/model/formula/formulas.ts';
import type { Files } from './build-workspace.ts';

export interface GeneratedTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** `rating` of `torikumi.yaml`. */
  readonly rating: { readonly bands: string };
}

const formulaTitles = formulaNames.map((name) => formulas[name].title);

/** Heads of the columns of values. */
const shapes: fc.Arbitrary<readonly string[]> = fc
  .record({
    baseline: fc.constantFrom<readonly string[]>([], ['令和2年度（基準値）'], ['令和4年度（基準値）'], ['基準値']),
    actuals: fc.constantFrom(
      ['令和5年度'],
      ['令和3年度', '令和5年度'],
      ['令和3年度', '令和4年度', '令和5年度'],
      ['令和4年度', '令和5年9月30日現在'],
      ['令和3年度', '令和4年度', '令和5年度（見込）'],
    ),
    targets: fc.constantFrom(
      [],
      ['令和7年度（目標値）'],
      ['令和5年度（目標値）'],
      ['令和2年度（目標値）'],
      ['目標値'],
      ['令和5年度（目標値）', '令和6年度（目標値）', '令和7年度（目標値）'],
    ),
  })
  .map(({ baseline, actuals, targets }) => {
    const earlier = baseline.includes('令和4年度（基準値）') ? actuals.filter((head) => head === '令和5年度') : actuals;
    return [...baseline, ...(earlier.length > 0 ? earlier : ['令和5年度']), ...targets];
  });

/** Small ones often, so that values are equal, zero, or whole shares of each other. */
const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
  { weight: 2, arbitrary: fc.constant('0') },
  { weight: 2, arbitrary: fc.integer({ min: 80, max: 120 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => (n / 10).toFixed(1)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9999 }).map((n) => (n / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((n) => `△${n}`) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => `-${(n / 10).toFixed(1)}`) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 12_345_678 }).map((n) => n.toLocaleString('en')) },
);

const wordCells = fc.constantFrom(
  '',
  '－',
  '拡充',
  '未集計',
  '調査なし',
  '樹木557本、樹林90件',
  '1億2,400万円',
  '約50',
);

interface RowShape {
  readonly words: readonly string[];
  readonly unit: string;
  /** One for each column of values, more than any shape has. */
  readonly cells: readonly { readonly number: string; readonly word: string | undefined; readonly bound: string }[];
}

const row: fc.Arbitrary<RowShape> = fc.record({
  words: fc.tuple(
    fc.constantFrom('増加', '減少', '維持', '増加', '減少', ''),
    fc.constantFrom('年間', '累計', '時点'),
    fc.constantFrom('', ...formulaTitles),
  ),
  unit: fc.constantFrom('件', '人', '%', '点', '百万円', '‰'),
  cells: fc.array(
    fc.record({
      number: numbers,
      word: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: wordCells }),
      bound: fc.constantFrom('', '', '', '以上', '以下', '超', '未満'),
    }),
    { minLength: 8, maxLength: 8 },
  ),
});

const rating = fc.record({
  formula: fc.record(
    {
      increase: fc.constantFrom(...formulaNames),
      decrease: fc.constantFrom(...formulaNames),
      maintain: fc.constantFrom(...formulaNames),
      cumulative: fc.constantFrom(...formulaNames),
    },
    { requiredKeys: [] },
  ),
  target: fc.constantFrom('year', 'last'),
  provisional: fc.boolean(),
  decimals: fc.constantFrom(0, 1, 1, 2, 3, 6),
  rounding: fc.constantFrom('half-up', 'half-up', 'down', 'up'),
  noBaseline: fc.constantFrom('undefined', 'zero', 'level'),
  bands: fc.constantFrom('standard', 'standard', 'fuji', 'tama', 'sano', 'manifesto', 'survey', 'national'),
});

export const generatedTables: fc.Arbitrary<GeneratedTable> = fc
  .record({ heads: shapes, rows: fc.array(row, { minLength: 1, maxLength: 12 }), rating })
  .map(({ heads, rows, rating }) => ({
    header: ['基本目標', '全体計画', '重要業績評価指標（ＫＰＩ）', '単位', '方向', '種別', '算式', ...heads],
    rows: rows.map(({ words, unit, cells }, index) => [
      ...['目標', `事業${index + 1}`, `指標${index + 1}`, unit, ...words],
      ...heads.map((head, at) => valueText(cells[at], unit, head.includes('目標値'))),
    ]),
    rating,
  }));

/** Each kind of table with all formulas in both directions, three rows each (`way` 0 to 2); of one row as many tables. */
export const tablesOfKinds: Readonly<Record<string, readonly GeneratedTable[]>> = {
  'no baseline': [
    madeOf(['令和3年度', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way) => ['7', '8', `${8 + way}`, '9以上']),
  ],
  'one year': [madeOf(['令和5年度', '令和7年度（目標値）'], (way) => [`${11 + way}`, '12'])],
  'blank years': [
    madeOf(['令和2年度（基準値）', '令和3年度', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way, isIncrease) => {
      const rise = ['5', '', way === 1 ? '' : '6', way === 2 ? '' : '8', '12'];
      return isIncrease ? rise : ['12', '', way === 1 ? '' : '10', way === 2 ? '' : '8', '5以下'];
    }),
  ],
  'text rows': [
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way) =>
      way === 0 ? ['検討', '実施', '拡充', '継続'] : ['5', '6', way === 1 ? '8' : '一部実施', '12'],
    ),
  ],
  zero: [
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way, isIncrease) =>
      isIncrease
        ? ['0', way === 0 ? '0' : '4', way === 1 ? '0' : '5', way === 2 ? '0' : '12']
        : [way === 2 ? '0' : '12', '6', way === 1 ? '0' : '5', '0'],
    ),
  ],
  negative: [
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way, isIncrease) =>
      isIncrease
        ? ['△5', '-6', ['△4', '3', '△8'][way] ?? '', ['2', '△2', '0'][way] ?? '']
        : ['5', '3', '△1', ['△4', '△1', '1'][way] ?? ''],
    ),
  ],
  'yearly targets': [
    madeOf(
      [
        '令和2年度（基準値）',
        '令和4年度',
        '令和5年度',
        '令和5年度（目標値）',
        '令和6年度（目標値）',
        '令和7年度（目標値）',
      ],
      (way, isIncrease) =>
        isIncrease
          ? ['5', '6', '8', ['7', '8', ''][way] ?? '', '10', '12']
          : ['12', '10', '8', ['9', '8', ''][way] ?? '', '6', '5'],
    ),
  ],
  'part-years': [
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年9月30日現在', '令和7年度（目標値）'], partOfYear),
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度（見込）', '令和7年度（目標値）'], partOfYear, {
      provisional: true,
    }),
  ],
  percentages: [
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度', '令和7年度（目標値）'], (way, isIncrease) =>
      isIncrease ? ['38.1%', '39.25%', `${40 + way * 3}.3%`, '45%'] : ['45%', '43.15%', `${42 - way * 3}.9%`, '38.5%'],
    ),
  ],
  'no target': [madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度'], (way) => ['5', '6', `${5 + way}`])],
  'one row': formulaTitles.map((formula) =>
    madeOf(['令和2年度（基準値）', '令和4年度', '令和5年度', '令和7年度（目標値）'], () => ['5', '6', '8', '12'], {}, [
      { formula, isIncrease: true, way: 0 },
    ]),
  ),
};

function partOfYear(way: number, isIncrease: boolean): readonly string[] {
  return isIncrease ? ['5', '6', `${6 + way}`, '12'] : ['12', '11', `${9 - way}`, '5'];
}

interface KindOfRow {
  readonly formula: string;
  readonly isIncrease: boolean;
  readonly way: number;
}

function madeOf(
  heads: readonly string[],
  valuesOf: (way: number, isIncrease: boolean) => readonly string[],
  rating: object = {},
  kinds: readonly KindOfRow[] = formulaTitles.flatMap((formula) =>
    [true, false].flatMap((isIncrease) => [0, 1, 2].map((way) => ({ formula, isIncrease, way }))),
  ),
): GeneratedTable {
  return {
    header: ['基本目標', '全体計画', '重要業績評価指標（ＫＰＩ）', '単位', '方向', '種別', '算式', ...heads],
    rows: kinds.map(({ formula, isIncrease, way }, index) => {
      const values = valuesOf(way, isIncrease);
      const unit = values.some((text) => text.endsWith('%')) ? '%' : '件';
      const direction = isIncrease ? '増加' : '減少';
      return ['目標', `事業${index + 1}`, `指標${index + 1}`, unit, direction, '時点', formula, ...values];
    }),
    rating: { bands: 'standard', ...rating },
  };
}

function valueText(cell: RowShape['cells'][number] | undefined, unit: string, isTarget: boolean): string {
  if (cell === undefined) return '';
  return cell.word ?? `${cell.number}${unit}${isTarget ? cell.bound : ''}`;
}

export function filesOf({ header, rows, rating }: GeneratedTable): Files {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const configuration = {
    organization: '見本市',
    plan: { title: '見本市計画' },
    document: { title: '取組状況', date: '2024-09-30' },
    reports: { progress: { trends: 'none' } },
    rating,
  };
  return {
    'torikumi.yaml': JSON.stringify(configuration),
    'indicators.csv': [header, ...rows].map((cells) => `${cells.map(quote).join(',')}\n`).join(''),
  };
}
