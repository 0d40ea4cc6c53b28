/** Tables of other heads on one sheet: each is read by its own head, and all are one set of indicators. */

import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../src/model/plan/plan.ts';
import { alignTables, type HeadContext } from '../../src/sheet/align-heads.ts';
import { composeIndicators } from '../../src/sheet/compose-indicators.ts';
import { makeConfiguration, makeTable } from '../model/plan/make-table.ts';
import { layOut } from './lay-out.ts';

const context: HeadContext = {
  years: { documentDate: { year: 2024, month: 9, day: 30 } },
  isFixed: (head) => head === '従前の数',
};

function read(text: string) {
  const { value: table, findings } = composeIndicators(
    [{ file: 'a.xlsx', grid: layOut(text), findings: [] }],
    [],
    false,
    context,
  );
  if (table === undefined) throw new Error('no table');
  const { value: plan } = checkPlan(table, undefined, makeConfiguration({ date: '2024-09-30' }));
  const rows = (plan?.goals ?? []).flatMap(indicatorsOf).map(({ name, unit, baseline, actuals, targets }) => {
    const show = (role: string, all: typeof actuals) =>
      all.flatMap(({ period, quantity }) =>
        quantity.type === 'missing'
          ? []
          : [`${role}${period !== undefined && 'year' in period ? period.year : ''} ${quantity.text}`],
      );
    const values = [
      ...show('b', baseline === undefined ? [] : [baseline]),
      ...show('a', actuals),
      ...show('t', targets),
    ];
    return `${name} [${unit ?? ''}] ${values.join(', ')}`;
  });
  const heads = table.headers.map((cell) => cell.text).join('|');
  const of = (code: string) => findings.find((finding) => finding.code === code)?.facts;
  return { rows, heads, joined: of('tables-joined'), left: of('tables-left') };
}

const first = '指標名|R4実績|R5実績|目標値（R8）\n来館者数|100人|110人|120人\n貸出冊数|7冊|8冊|9冊\n\n';
const ofFirst = [
  '来館者数 [人] a2022 100人, a2023 110人, t2026 120人',
  '貸出冊数 [冊] a2022 7冊, a2023 8冊, t2026 9冊',
];

describe('a table of other heads', () => {
  it('has the columns of the first where its heads mean the same, and its own besides', () => {
    const { rows, heads, joined } = read(
      `${first}KPI|令和4年度|令和5年度実績|令和8年度目標|担当課\n移住者数|1人|2人|3人|企画課`,
    );
    expect(rows).toEqual([...ofFirst, '移住者数 [人] a2022 1人, a2023 2人, t2026 3人']);
    expect(heads).toBe('指標名|R4実績|R5実績|目標値（R8）|担当課');
    expect(joined).toEqual({
      tables: ['a.xlsx:5'],
      heads: [
        { own: 'KPI', first: '指標名' },
        { own: '令和4年度', first: 'R4実績' },
        { own: '令和5年度実績', first: 'R5実績' },
        { own: '令和8年度目標', first: '目標値（R8）' },
      ],
    });
  });

  it('is told once with others of its kind', () => {
    const alien = (name: string) => `KPI|令和4年度|令和5年度実績|令和8年度目標\n${name}|1人|2人|3人\n\n`;
    expect(read(first + alien('移住者数') + alien('相談者数')).joined).toMatchObject({ heads: { length: 4 } });
  });

  it('keeps a column of its own for another year', () => {
    const { rows, heads } = read(`${first}KPI|R3実績|目標（R10）\n移住者数|1人|3人`);
    expect(rows.at(-1)).toBe('移住者数 [人] a2021 1人, t2028 3人');
    expect(heads.split('|').toSorted()).toEqual([
      'R3実績',
      'R4実績',
      'R5実績',
      '指標名',
      '目標値（R8）',
      '目標（R10）',
    ]);
  });

  it('has its baseline in the one of the first, with its own year', () => {
    const { rows } = read(
      '指標名|基準値（R1）|目標値（R8）\n人口|50人|48人\n\nKPI|H30（現状）|目標値（R8）\n移住者数|10人|40人\n空き家|－|4件',
    );
    expect(rows).toEqual([
      '人口 [人] b2019 50人, t2026 48人',
      '移住者数 [人] b2018 10人（平成30年度）, t2026 40人',
      '空き家 [件] t2026 4件',
    ]);
  });

  it.each([
    ['指標名|基準値（R1）|R5実績', 'KPI|基準値|R5実績'],
    ['指標名|基準値|R5実績', 'KPI|基準値（R1）|R5実績'],
  ])('shares its baseline with one that nobody dates: %s and %s', (one, other) => {
    const { rows, heads } = read(`${one}\n人口|50人|48人\n\n${other}\n移住者数|10人|40人\n空き家|－|4件`);
    const year = (head: string) => (head.includes('R1') ? '2019' : '');
    const mark = (head: string) => (head.includes('R1') ? '（令和元年度）' : '');
    expect(rows).toEqual([
      `人口 [人] b${year(one)} 50人${mark(one)}, a2023 48人`,
      `移住者数 [人] b${year(other)} 10人${mark(other)}, a2023 40人`,
      '空き家 [件] a2023 4件',
    ]);
    expect(heads).toBe('指標名|基準値|R5実績');
  });

  it('is one of indicators by its targets, where its name is known by its place', () => {
    expect(read(`${first}検診名|令和5年度|目標（R8）\n胃がん|10%|20%`).rows.at(-1)).toBe(
      '胃がん [%] a2023 10%, t2026 20%',
    );
  });

  it('says something else of the same indicators in columns of its own', () => {
    const { rows, joined } = read(
      '指標名|基準値（R1）|目標値（R8）\n来館者数|90人|120人\n貸出冊数|6冊|9冊\n\n指標名|R5実績\n貸出冊数|8冊\n来館者数|110人',
    );
    expect(rows).toEqual([
      '来館者数 [人] b2019 90人, a2023 110人, t2026 120人',
      '貸出冊数 [冊] b2019 6冊, a2023 8冊, t2026 9冊',
    ]);
    expect(joined).toEqual({ tables: ['a.xlsx:5'], heads: [] });
  });

  it.each([
    ['a tally of ratings', '評価区分|R4|R5\nA|10|12\nB|3|4'],
    ['amounts', '事業名|R5予算額|R5決算額\n図書館|1,000|900'],
    ['the same indicators with other figures', 'KPI|令和5年度|令和8年度目標\n来館者数|111人|120人\n貸出冊数|8冊|9冊'],
    ['values whose heads say two units', 'KPI|令和5年度実績（千円）|令和8年度目標（百万円）\n売上高|10|20'],
    ['values of which some heads say a unit', 'KPI|令和5年度実績（千円）|令和8年度目標\n売上高|10|20'],
  ])('%s: is told and left', (_, text) => {
    const { rows, joined, left } = read(first + text);
    expect(rows).toEqual(ofFirst);
    expect(joined).toBeUndefined();
    expect(left).toEqual({ tables: ['a.xlsx:5'] });
  });

  it('gives its rows the unit that all of its heads say, where the others count in another', () => {
    const { rows, heads, left } = read(
      '指標名|R5実績（人）|目標値（R8）（人）|達成率（％）\n来館者数|110|120|91.7\n満足度|80%|90%|88.9\n\n' +
        'KPI|令和5年度実績（千円）|令和8年度目標（単位：千円）|達成率（％）\n売上高|10|20|50.0\n店の数|3店|5店|60.0',
    );
    expect(rows).toEqual([
      '来館者数 [人] a2023 110, t2026 120',
      '満足度 [%] a2023 80%, t2026 90%',
      '売上高 [千円] a2023 10, t2026 20',
      '店の数 [店] a2023 3店, t2026 5店',
    ]);
    expect([heads, left]).toEqual(['指標名|単位|R5実績|目標値（R8）|達成率（％）', undefined]);
  });

  it('keeps the unit in the heads where all tables have it', () => {
    const { heads } = read('指標名|R5実績（人）|目標（人）\n来館者|1|2\n\n指標名|R5実績（人）|目標（人）\n参加者|3|4');
    expect(heads).toBe('指標名|R5実績（人）|目標（人）');
  });

  it('keeps a head that the settings name', () => {
    const { heads } = read('指標名|当初値|目標値\n人口|50人|48人\n\nKPI|従前の数|目標値\n移住者数|10人|40人');
    expect(heads).toContain('従前の数');
  });
});

describe('files of several sections', () => {
  it('have the heads of the first where they mean the same', () => {
    const { tables, heads } = alignTables(
      [
        makeTable('指標名|R5実績|目標値（R8）\n来館者数|1|2'),
        makeTable('KPI|令和5年度|目標値（R8）\n移住者数|3|4'),
        makeTable('KPI|令和5年度|目標値（R8）|備考\n相談件数|3|4|なし'),
      ],
      context,
    );
    expect(tables.map(({ headers }) => headers.map(({ text }) => text).join('|'))).toEqual([
      '指標名|R5実績|目標値（R8）',
      '指標名|R5実績|目標値（R8）',
      '指標名|R5実績|目標値（R8）|備考',
    ]);
    expect(heads).toHaveLength(4);
  });
});
