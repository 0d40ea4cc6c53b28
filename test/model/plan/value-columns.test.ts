import { describe, expect, it } from 'vitest';
import type { HeadColumn } from '../../../src/model/plan/column.ts';
import { type Head, readHead } from '../../../src/model/plan/read-head.ts';
import { checkValueColumns, checkYearContext, settleValueColumns } from '../../../src/model/plan/value-columns.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { formatPeriod } from '../../../src/model/year/format-period.ts';
import type { FiscalYearContext } from '../../../src/model/year/parse-fiscal-year.ts';
import type { Period } from '../../../src/model/year/period.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

interface Years {
  /** Of the document: 令和6年8月1日 where it is not said. */
  readonly date?: string;
  readonly from?: number;
  readonly to?: number;
}

function contextOf({ date = '2024-8-1', from, to }: Years = {}): FiscalYearContext {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return {
    documentDate: { year, month, day },
    ...(from === undefined ? {} : { from: fiscalYear(from) }),
    ...(to === undefined ? {} : { to: fiscalYear(to) }),
  };
}

/** Columns with these heads, of which `said` is known besides. */
function columnsOf(heads: string, years?: Years, said: Readonly<Record<number, Partial<Head>>> = {}) {
  const table = makeTable(heads);
  const context = contextOf(years);
  const columns = table.headers.flatMap(({ text, place }, index): readonly HeadColumn[] => {
    const head = readHead(text, context);
    return head === undefined ? [] : [{ index, header: text, place, head: { ...head, ...said[index] } }];
  });
  return { columns, context };
}

describe('the years that torikumi.yaml names', () => {
  it.each([
    [{}, undefined, undefined],
    [{ baseline: 2014, target: 2019 }, 2014, 2019],
    [{ baseline: '平成26年度' }, 2014, undefined],
    [{ target: 'R1' }, undefined, 2019],
    [{ baseline: '26' }, 2014, undefined],
  ])('%o', (plan, from, to) => {
    const { value, findings } = checkYearContext(makeConfiguration(plan));
    expect(findings).toEqual([]);
    expect(value).toEqual({
      documentDate: { year: 2018, month: 8, day: 1 },
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    });
  });

  it('are told of where they are none', () => {
    const { value, findings } = checkYearContext(makeConfiguration({ baseline: '当初', target: '完成後' }));
    expect(value).toEqual({ documentDate: { year: 2018, month: 8, day: 1 } });
    const expected = '年度（例 2014、平成26年度）';
    expect(findings.map(({ severity, code, facts }) => [severity, code, facts])).toEqual([
      ['error', 'config-invalid', { key: 'plan.baseline', expected, found: '当初' }],
      ['error', 'config-invalid', { key: 'plan.target', expected, found: '完成後' }],
    ]);
  });
});

describe('the roles of columns beside each other', () => {
  const settle = (heads: string, years?: Years, said?: Readonly<Record<number, Partial<Head>>>) => {
    const { columns, context } = columnsOf(heads, years, said);
    const { value, findings } = settleValueColumns(columns, context);
    const { values, texts } = value;
    return {
      values: values.map(({ header, head }) => `${header} ${head.role}`).join(', '),
      texts: texts.map(({ header }) => header),
      findings: findings.map(({ code, facts, place }) => [code, facts, place?.column]),
    };
  };
  const none = { texts: [], findings: [] };

  it.each<[string, Years, string]>([
    ['R4|R5', { from: 2022 }, 'R4 baseline, R5 actual'],
    ['R4実績|R5', { from: 2022 }, 'R4実績 baseline, R5 actual'],
    ['R4|R5', { from: 2021 }, 'R4 actual, R5 actual'],
    ['R4|R5', {}, 'R4 actual, R5 actual'],
    ['R4|基準値', { from: 2022 }, 'R4 actual, 基準値 baseline'],
    ['実績|R5', { from: 2022 }, '実績 actual, R5 actual'],
    ['R4目標|R5', { from: 2022 }, 'R4目標 target, R5 actual'],
    ['R5|R8', { to: 2026 }, 'R5 actual, R8 target'],
    ['R5|R8', { to: 2027 }, 'R5 actual, R8 plan'],
    ['R5|R8', {}, 'R5 actual, R8 plan'],
    ['R5|R8|目標値', { to: 2026 }, 'R5 actual, R8 plan, 目標値 target'],
    ['R5|R8計画', { to: 2026 }, 'R5 actual, R8計画 plan'],
    ['R4|R5実績', { to: 2023 }, 'R4 actual, R5実績 actual'],
    ['R4|R5', { to: 2023 }, 'R4 actual, R5 target'],
    ['R4|R5', { from: 2022, to: 2023 }, 'R4 baseline, R5 target'],
    ['R8|R9', { from: 2026 }, 'R8 baseline, R9 plan'],
  ])('are as torikumi.yaml dates the plan: %s, %o → %s', (heads, years, values) => {
    expect(settle(heads, years)).toEqual({ values, ...none });
  });

  it('stay as it says of the column itself', () => {
    const given = { 0: { given: true } } as const;
    expect(settle('R4|R5', { from: 2022 }, given).values).toBe('R4 actual, R5 actual');
    expect(settle('R8|R5', { to: 2026 }, given).values).toBe('R8 plan, R5 actual');
    expect(settle('基準値（R5）|策定時（R1）', {}, given)).toMatchObject({
      values: '基準値（R5） baseline',
      texts: ['策定時（R1）'],
    });
  });

  it.each([
    ['策定時（R1）|基準値（R5）', '策定時（R1） baseline, 基準値（R5） actual'],
    ['基準値（R5）|策定時（R1）', '基準値（R5） actual, 策定時（R1） baseline'],
    ['策定時（R3）|基準値（R1）|初期値（R5）', '策定時（R3） actual, 基準値（R1） baseline, 初期値（R5） actual'],
    ['現状値|策定時', '現状値 actual, 策定時 baseline'],
    ['策定時|現状値', '策定時 baseline, 現状値 actual'],
    ['現状値（R1）|策定時', '現状値（R1） actual, 策定時 baseline'],
    ['策定時|基準値（R1）', '策定時 baseline, 基準値（R1） actual'],
    ['基準値（R1）', '基準値（R1） baseline'],
  ])('of several baselines the earliest is the plan’s: %s → %s', (heads, values) => {
    expect(settle(heads)).toEqual({ values, ...none });
  });

  it('of two baselines of which nothing tells the later the second is a text', () => {
    const facts = { header: '初期値', meaning: '基準値', first: '策定時', kept: true };
    expect(settle('策定時|初期値|実績')).toEqual({
      values: '策定時 baseline, 実績 actual',
      texts: ['初期値'],
      findings: [['header-doubled', facts, 2]],
    });
  });
});

describe('columns of values', () => {
  const place = { file: 'indicators.csv' };
  const check = (text: string, years?: Years, ofRow?: Period) => {
    const [heads = ''] = text.split('\n');
    const { columns, context } = columnsOf(heads, years);
    const { value, findings } = checkValueColumns(
      columns,
      makeTable(text),
      context,
      () => ofRow && { text: '', period: ofRow, firmness: undefined },
      place,
    );
    const show = (period: Period | undefined) =>
      period === undefined ? '?' : formatPeriod(period, 'western', context.documentDate);
    return {
      value,
      columns: value.map(({ value: own }) => `${own.role} ${show(own.period)} ${own.year ?? '-'}`),
      heads: value.map(({ header }) => header),
      findings: findings.map(({ severity, code, facts, place: at }) => [severity, code, facts, at?.column]),
      codes: findings.map(({ code }) => code),
    };
  };

  it('are asked for where there is none', () => {
    expect(check('指標\nA')).toMatchObject({
      value: [],
      findings: [
        ['warning', 'header-missing', { meaning: '各年度の値', accepted: ['基準値', '27年度', '目標値'] }, undefined],
      ],
    });
  });

  it('need no target, which is told', () => {
    const told = [
      'notice',
      'header-missing',
      { meaning: '目標値', accepted: ['目標値', '目標', '目標数値'] },
      undefined,
    ];
    expect(check('R5実績\n1').findings).toEqual([told]);
    expect(check('R5実績|R8目標\n1|2').findings).toEqual([]);
    expect(check('R5実績|R8計画\n1|2').findings).toEqual([]);
  });

  it('say their unit, and whether they are added up or changed', () => {
    const { value } = check('R5実績（人）|R5累計|R5（単年度）|変更後目標値（R8）\n1|2|3|4');
    const said = value.map(({ unit, isCumulative, value: { revised } }) => ({ unit, isCumulative, revised }));
    expect(said).toEqual([
      { unit: '人', isCumulative: undefined, revised: undefined },
      { unit: undefined, isCumulative: true, revised: undefined },
      { unit: undefined, isCumulative: false, revised: undefined },
      { unit: undefined, isCumulative: undefined, revised: 1 },
    ]);
    expect(Object.keys(check('R5実績|R8目標\n1|2').value[0] ?? {})).toEqual(['index', 'header', 'place', 'value']);
  });

  it.each([
    ['R8目標|R5実績|基準値（R1）', ['基準値（R1）', 'R5実績', 'R8目標']],
    ['R5実績|R5目標|R5計画', ['R5目標', 'R5計画', 'R5実績']],
    ['目標値|実績|R5実績', ['R5実績', '目標値', '実績']],
    ['R5実績|R4実績|R4目標', ['R4目標', 'R4実績', 'R5実績']],
    ['R5実績（速報）|R5実績', ['R5実績（速報）', 'R5実績']],
    ['R4実績|基準値|R3実績', ['基準値', 'R3実績', 'R4実績']],
    ['計画値|実績|目標値', ['目標値', '計画値', '実績']],
  ])('stand in the order in which they are printed: %s', (heads, expected) => {
    expect(check(`${heads}\n1|2|3`).heads).toEqual(expected);
  });

  describe('without a year', () => {
    it.each<[string, string, Years]>([
      ['基準値', 'baseline 2019年度 2019', { from: 2019 }],
      ['目標値', 'target 2026年度 2026', { to: 2026 }],
      ['基準値', 'baseline ? -', { to: 2026 }],
      ['目標値', 'target ? -', { from: 2019 }],
      ['実績', 'actual ? -', { from: 2019, to: 2026 }],
    ])('%s is %s, as torikumi.yaml says: %o', (head, column, years) => {
      expect(check(`${head}\n1`, years).columns).toEqual([column]);
    });

    it('are of the year that all their cells name', () => {
      const { columns, findings } = check('実績|目標値\n10（R5）|20\n11（R5）|30\n－|40');
      expect(columns).toEqual(['actual 2023年度 2023', 'target ? -']);
      expect(findings).toEqual([
        ['notice', 'inferred-period', { column: '実績', period: '令和5年度' }, 1],
        ['notice', 'target-of-all-years', { column: '目標値' }, 2],
      ]);
    });

    it('are of the year of their cells rather than of torikumi.yaml', () => {
      expect(check('基準値|目標値\n10（R2）|20', { from: 2019 }).columns[0]).toBe('baseline 2020年度 2020');
    });

    it('are of none where every cell names another', () => {
      const { columns, codes } = check('実績|R8目標\n10（R5）|20\n11（R4）|30');
      expect([columns[1], codes]).toEqual(['actual ? -', []]);
    });

    it('are asked about where a cell names none', () => {
      expect(check('実績|R8目標\n10（R5）|20\n11|30').findings).toEqual([
        ['warning', 'year-unknown', { column: '実績' }, 1],
      ]);
      expect(check('基準値|R8目標\n10|20').findings).toEqual([
        ['warning', 'year-unknown', { column: '基準値', key: 'plan.baseline' }, 1],
      ]);
      expect(check('基準値|R8目標\n－|20').codes).toEqual(['year-unknown']);
    });

    it('are of the year that a column of their row says', () => {
      const { columns, codes } = check('実績|目標値\n10|20', {}, { type: 'fiscal-year', year: fiscalYear(2022) });
      expect(columns).toEqual(['target 2022年度 2022', 'actual 2022年度 2022']);
      expect(codes).toEqual(['inferred-period', 'inferred-period']);
    });

    it('are of what their cells name where they say 最新', () => {
      expect(check('最新値|R8目標\n10（R5）|20').columns[0]).toBe('actual 2023年度 2023');
      expect(check('最新値|R8目標\n10|20').codes).toEqual(['year-unknown']);
      expect(check('最新値|R8目標\n10|20').columns[1]).toMatch(/^actual .+ -$/);
    });
  });

  it('are told of where all their cells name another year than the head', () => {
    expect(check('R5実績|R8目標\n10（R4）|20\n11（R4）|30').findings).toEqual([
      ['notice', 'cells-of-another-year', { column: 'R5実績', period: '令和4年度' }, 1],
    ]);
    expect(check('R5実績|R8目標\n10（R4）|20\n11（R4）|30').columns[0]).toBe('actual 2023年度 2023');
    for (const same of [
      'R5実績|R8目標\n10（R5）|20',
      'R5実績|R8目標\n10（R4）|20\n11（R3）|30',
      'R5実績|R8目標\n10|20',
    ])
      expect(check(same).findings).toEqual([]);
    expect(check('R5実績|R8目標\n10（R3～R5）|20').findings).toEqual([]);
    expect(check('R5実績|R8目標\n10（R2～R4）|20').codes).toEqual(['cells-of-another-year']);
  });

  describe('of a year that is not over', () => {
    const early = (head: string, date: string, text = '1') =>
      check(`${head}|R9目標\n${text}|2`, { date }).findings.filter(([, code]) => code !== 'years-without-role');

    it.each([
      ['R5実績', '2024-8-1', undefined],
      ['R6実績', '2024-8-1', 'year-not-over'],
      ['R6実績', '2025-3-30', 'year-not-over'],
      ['R6実績', '2025-3-31', undefined],
      ['R7実績', '2025-3-31', 'actual-after-document'],
      ['R6実績', '2025-4-1', undefined],
      ['R6実績', '2024-12-31', 'year-not-over'],
      ['R7実績', '2024-8-1', 'actual-after-document'],
      ['R6実績見込', '2024-8-1', undefined],
      ['R6実績（予定）', '2024-8-1', undefined],
      ['R6実績（速報）', '2024-8-1', 'year-not-over'],
      ['R6.7末実績', '2024-8-1', undefined],
      ['R6目標', '2024-8-1', undefined],
      ['実績', '2024-8-1', undefined],
    ])('%s in a document of %s: %s', (head, date, code) => {
      const found = early(head, date).filter(([, each]) => each !== 'year-unknown');
      expect(found.map(([severity, each]) => [severity, each])).toEqual(code === undefined ? [] : [['warning', code]]);
    });

    it('are told of with both dates, where they hold a value', () => {
      expect(early('R6実績', '2024-8-1')).toEqual([
        [
          'warning',
          'year-not-over',
          { column: 'R6実績', year: '令和6年度', date: '令和6年8月1日', expected: false },
          1,
        ],
      ]);
      expect(early('R6実績', '2024-8-1', '－')).toEqual([]);
      expect(early('R6実績', '2024-8-1', '')).toEqual([]);
      expect(early('R6実績', '2024-8-1', '－|2\n3')).toHaveLength(1);
    });
  });

  describe('of years alone', () => {
    const asked = (text: string) => check(text).findings.filter(([, code]) => code === 'years-without-role');

    it('are asked about where some have come and some have not', () => {
      const facts = { past: ['R4', 'R5'], ahead: ['R7', 'R8'], role: 'plan' };
      expect(asked('R4|R5|R7|R8\n1|2|3|4')).toEqual(
        [1, 2, 3, 4].map((column) => ['warning', 'years-without-role', facts, column]),
      );
    });

    it.each([
      ['none has come', 'R7|R8\n1|2'],
      ['all have come', 'R4|R5\n1|2'],
      ['those that have come say what they are', 'R4実績|R7\n1|2'],
      ['those to come say what they are', 'R4|R7目標\n1|2'],
      ['those to come hold nothing', 'R4|R7\n1|－'],
      ['those that have come hold nothing', 'R4|R7\n|2'],
    ])('are not where %s', (_, text) => {
      expect(asked(text)).toEqual([]);
    });

    it.each([
      ['現状値|R4|R5\n9|1|2', 2],
      ['現状値|R4|R5\n9|1|－', 1],
      ['基準値|R4|R5\n9|1|2', 0],
      ['現状値|R4|R5|目標\n9|1|2|3', 0],
      ['現状値|R4実績|R5\n9|1|2', 0],
    ])('may be what is aimed at behind the present value, where nothing else says it: %j', (text, count) => {
      expect(asked(text)).toHaveLength(count);
    });

    it('are asked about as what the heads beside them make of them', () => {
      const { columns, context } = columnsOf('R4|R7|R8', {}, { 2: { role: 'target' } });
      const { findings } = checkValueColumns(columns, makeTable('R4|R7|R8\n1|2|3'), context, () => undefined, place);
      expect(findings.filter(({ code }) => code === 'years-without-role').map(({ facts }) => facts)).toEqual(
        [1, 2, 3].map(() => ({ past: ['R4'], ahead: ['R7', 'R8'], role: 'target' })),
      );
    });
  });

  it('hold no figure that was worked out', () => {
    const { columns, context } = columnsOf('達成率');
    expect(() => checkValueColumns(columns, makeTable('達成率\n1'), context, () => undefined, place)).toThrow(
      '達成率 is no column of values',
    );
  });
});
