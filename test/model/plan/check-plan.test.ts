import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, FindingCode } from '../../../src/finding/finding.ts';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import {
  actualYearsOf,
  type Indicator,
  indicatorsOf,
  type Plan,
  planPeriodOf,
  yearOf,
} from '../../../src/model/plan/plan.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { makeConfiguration, makeTable, type Settings } from './make-table.ts';

function check(indicators: string, settings: Settings = {}, measures?: string) {
  const measureTable = measures === undefined ? undefined : makeTable(measures, 'measures.csv');
  return checkPlan(makeTable(indicators), measureTable, makeConfiguration(settings));
}

function planOf(indicators: string, settings: Settings = {}, measures?: string): Plan {
  const { value, findings } = check(indicators, settings, measures);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value === undefined) throw new Error('no plan');
  return value;
}

function describeFindings(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'notice')
    .map(({ code, severity, place }) => `${severity} ${code} ${place?.line ?? ''}:${place?.column ?? ''}`);
}

function codes(findings: readonly Finding[]): readonly FindingCode[] {
  return findings.map(({ code }) => code);
}

function allIndicators(plan: Plan): readonly Indicator[] {
  return plan.goals.flatMap(indicatorsOf);
}

/** First and last year of the plan, with the years of its actual columns between them. */
function yearsOf(plan: Plan) {
  const { from, to } = planPeriodOf(plan);
  return [from, actualYearsOf(plan), to];
}

function outline(plan: Plan): readonly string[] {
  return plan.goals.flatMap((goal) => [
    `目標 ${goal.title}: ${goal.indicators.map(({ name }) => name).join('・')}`,
    ...goal.policies.flatMap((policy) => [
      `方針 ${policy.title}`,
      ...policy.projects.map(({ title, page, indicators }) => {
        const names = indicators.map(({ name }) => name).join('・');
        return `事業 ${title}${page === '' ? '' : `（${page}頁）`}: ${names}`;
      }),
    ]),
  ]);
}

describe('the headers of other cities', () => {
  it('takes a row of targets for no row of actuals', () => {
    const plan = planOf(
      `指標|区分|27年度|28年度|31年度
       普及率|目標|61.2%|62.0%|64.3%
       普及率|実績|62.9%||`,
      { date: '2016-09-30' },
    );
    const [indicator, ...others] = allIndicators(plan);
    expect(others).toEqual([]);
    expect(indicator?.targets.map(({ quantity }) => quantity.text)).toEqual(['61.2%', '62.0%', '64.3%']);
    expect(indicator?.actuals.map(({ quantity }) => quantity.text)).toEqual(['62.9%', '', '']);
  });

  it('reads a plan with the baseline, yearly actuals and the target of a Heisei document', () => {
    const plan = planOf(
      `№|分野|政策|主な取組|成果指標|単位|種別|指標の方向性|26年度（基準値）|H27実績|Ｈ２８|29年度（見込）|目標値（平成31年度）|担当課|摘要
       1|子育て|保育|保育園の開設|待機児童数|人|時点|↓|120|85|60|40|0|保育課|4月1日`,
    );
    const [indicator] = allIndicators(plan);
    expect(yearsOf(plan)).toEqual([2014, [2015, 2016, 2017], 2019]);
    expect(indicator).toMatchObject({
      id: '1',
      name: '待機児童数',
      unit: '人',
      kind: 'point',
      direction: 'decrease',
      section: '保育課',
      remark: '4月1日',
      baseline: { column: { year: 2014 }, quantity: { text: '120', unit: '人' } },
      targets: [{ column: { year: 2019 }, quantity: { text: '0', unit: '人' } }],
    });
    expect(indicator?.actuals.map((actual) => `${yearOf(actual)} ${actual.firmness}`)).toEqual([
      '2015 final',
      '2016 final',
      '2017 expected',
    ]);
  });

  it('reads 令和 years beside western ones, and several targets in the order of years', () => {
    const plan = planOf(
      `目標名|重要業績評価指標（ＫＰＩ）|目標値（令和6年度）|中間目標（R4）|現状値（R1）|令和2（2020）年度|2021年度実績値|R4 速報
       産業|創業件数（年間）|50件|40件|20件|25件|31件|39件`,
      { date: '2023-08-01' },
    );
    const [indicator] = allIndicators(plan);
    expect(yearsOf(plan)).toEqual([2019, [2020, 2021, 2022], 2024]);
    expect(indicator?.targets.map((target) => [yearOf(target), target.quantity.text])).toEqual([
      [2022, '40件'],
      [2024, '50件'],
    ]);
    expect(indicator?.actuals.at(-1)?.firmness).toBe('preliminary');
    expect(indicator).toMatchObject({ unit: '件', kind: 'annual', direction: 'increase' });
  });

  it('builds from a name, a current value and a target, which torikumi.yaml dates', () => {
    const { value, findings } = check('指標名|現状値|目標値\n図書館の来館者数|1,200人|1,500人', {
      baseline: 2020,
      target: '令和7年度',
      date: '2022-01-01',
    });
    expect(value && yearsOf(value)).toEqual([2020, [], 2025]);
    expect(value?.goals).toMatchObject([{ id: '1', title: '', policies: [], indicators: [{ direction: 'increase' }] }]);
    expect(codes(findings)).toEqual(['inferred-id', 'kind-assumed', 'inferred-unit', 'inferred-direction']);
  });

  it('guesses no year for a baseline without one, and asks', () => {
    const { value, findings } = check('KPI|基準値|27年度|28年度|31年度目標\n講座数|1回|2回|3回|4回');
    expect(value && yearsOf(value)).toEqual([undefined, [2015, 2016], 2019]);
    expect(findings).toContainEqual({
      code: 'year-unknown',
      severity: 'warning',
      facts: { column: '基準値', key: 'plan.baseline' },
      place: { file: 'indicators.csv', line: 1, column: 2 },
    });
  });

  it('takes a plain year column for the baseline or target that torikumi.yaml names', () => {
    const plan = planOf('KPI|26年度|27年度|31年度\n講座数|1回|2回|4回', { baseline: 'H26', target: 'H31' });
    expect(yearsOf(plan)).toEqual([2014, [2015], 2019]);
    expect(allIndicators(plan)[0]?.targets).toHaveLength(1);
  });

  it('says the years of the plan that its columns say, and no others', () => {
    const periodOf = (heads: string) => planPeriodOf(planOf(`KPI|方向|${heads}\n講座数|増加|1回|2回`));
    expect(periodOf('基準値（26年度）|31年度目標')).toStrictEqual({ from: 2014, to: 2019 });
    expect(periodOf('27年度|31年度目標')).toStrictEqual({ to: 2019 });
    expect(periodOf('基準値（26年度）|27年度')).toStrictEqual({ from: 2014 });
    expect(periodOf('31年度目標|30年度目標')).toStrictEqual({ to: 2019 });
    expect(periodOf('27年度|28年度')).toStrictEqual({});
  });

  it('needs no baseline column and no target column', () => {
    const { value, findings } = check('KPI|方向|27年度|28年度\n講座数|増加|2回|3回');
    expect(value && yearsOf(value)).toEqual([undefined, [2015, 2016], undefined]);
    const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
    expect(indicator?.baseline).toBeUndefined();
    expect(indicator?.targets).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(codes(findings)).toContain('header-missing');
  });

  it('keeps what staff computed by hand beside the values, and says so', () => {
    const { value, findings } = check('KPI|27年度|目標値（R1）|29年度達成率|前年度増減|評価\n講座数|2回|4回|50%|1|◎');
    const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
    expect(indicator?.printed.map(({ figure, year, quantity }) => [figure, year, quantity.text])).toEqual([
      ['attainment', 2017, '50%'],
      ['change', undefined, '1'],
      ['rating', undefined, '◎'],
    ]);
    expect(findings.filter(({ code }) => code === 'header-computed').map(({ facts }) => facts)).toEqual([
      { headers: ['29年度達成率', '前年度増減', '評価'] },
      { headers: ['29年度達成率', '前年度増減', '評価'] },
      { headers: ['29年度達成率', '前年度増減', '評価'] },
    ]);
  });

  it('says of the texts about how it went that they stay as they are', () => {
    const { findings } = check(
      'KPI|27年度|目標値（R1）|評価|今後の課題|設定理由\n講座数|2回|4回|◎|会場の確保|実績による',
    );
    expect(findings.filter(({ code }) => code === 'header-computed').map(({ facts }) => facts)).toEqual([
      { headers: ['評価'], texts: ['今後の課題'] },
      { headers: ['評価'], texts: ['今後の課題'] },
    ]);
    const alone = check('KPI|27年度|目標値（R1）|取組状況\n講座数|2回|4回|開いた').findings;
    expect(alone.find(({ code }) => code === 'header-computed')?.facts).toEqual({ headers: [], texts: ['取組状況'] });
    const ahead = check('KPI|27年度|目標値（R1）|次期計画案での取組\n講座数|2回|4回|広げる').findings;
    expect(ahead.map(({ code }) => code)).not.toContain('header-computed');
  });

  it('finds 施策 between goal and indicator as the level of policies', () => {
    const plan = planOf('基本目標|施策|KPI|27年度|目標値（R1）\n産業|創業支援|創業件数|2件|4件');
    expect(outline(plan)).toEqual(['目標 産業: ', '方針 創業支援', '事業 : 創業件数']);
  });
});

describe('the tree of a plan', () => {
  const tail = '|増加|1件|2件';

  it('repeats the cell above where staff left it blank', () => {
    const plan = planOf(
      `基本目標|基本方針|全体計画|頁|KPI|方向|27年度|目標値（R1）
       子育て||||出生率${tail}
       ||||定住率${tail}
       |保育|開設|14|施設数${tail}
       ||||定員数${tail}
       ||相談|15|件数${tail}
       |教育|英語||校数${tail}
       産業||||事業所数${tail}
       |創業|支援|20|創業数${tail}`,
    );
    expect(outline(plan)).toEqual([
      '目標 子育て: 出生率・定住率',
      '方針 保育',
      '事業 開設（14頁）: 施設数・定員数',
      '事業 相談（15頁）: 件数',
      '方針 教育',
      '事業 英語: 校数',
      '目標 産業: 事業所数',
      '方針 創業',
      '事業 支援（20頁）: 創業数',
    ]);
  });

  it('reads a blank policy beside a repeated goal as a numerical target, and bands as headings', () => {
    const plan = planOf(
      `基本目標|基本方針|全体計画|KPI|方向|27年度|目標値（R1）
       子育て||||||
       子育て|保育|開設|施設数${tail}
       子育て|||出生率${tail}
       |教育|||||
       ||英語|校数${tail}
       |||||`,
    );
    expect(outline(plan)).toEqual([
      '目標 子育て: 出生率',
      '方針 保育',
      '事業 開設: 施設数',
      '方針 教育',
      '事業 英語: 校数',
    ]);
  });

  it('joins a goal that comes again and keeps a project apart that stands on another page', () => {
    const plan = planOf(
      `基本目標|基本方針|全体計画|頁|KPI|方向|27年度|目標値（R1）
       基本目標１　子育て|保育|開設|14|施設数${tail}
       産業|創業|支援|20|創業数${tail}
       基本目標１ 子育て|保育|開設|15|定員数${tail}`,
    );
    expect(outline(plan)).toEqual([
      '目標 基本目標１　子育て: ',
      '方針 保育',
      '事業 開設（14頁）: 施設数',
      '事業 開設（15頁）: 定員数',
      '目標 産業: ',
      '方針 創業',
      '事業 支援（20頁）: 創業数',
    ]);
  });

  it('gives every project its measures and its priority', () => {
    const plan = planOf(
      `基本目標|基本方針|施策|全体計画|KPI|方向|重点|27年度|目標値（R1）
       子育て|保育|①|開設（重点）|施設数|増加||1件|2件
       子育て|保育|①・③|相談|件数|増加||1件|2件
       子育て|保育|親育ちの促進|講座|回数|増加|○|1件|2件`,
      {},
      `基本目標|基本方針|番号|施策|重点
       子育て|保育|1|待機児童対策|重点施策
       ||２|親育ちの促進|
       ||③|人材の育成|－`,
    );
    const [policy] = plan.goals[0]?.policies ?? [];
    expect(policy?.measures).toEqual([
      { number: 1, isNumbered: true, title: '待機児童対策', priority: true },
      { number: 2, isNumbered: true, title: '親育ちの促進', priority: false },
      { number: 3, isNumbered: true, title: '人材の育成', priority: false },
    ]);
    expect(policy?.projects.map(({ measures, priority }) => ({ measures, priority }))).toEqual([
      { measures: [1], priority: true },
      { measures: [1, 3], priority: false },
      { measures: [2], priority: true },
    ]);
  });

  it('gathers measures from the indicator table where they have no table of their own', () => {
    const plan = planOf(
      `基本目標|基本方針|個別施策|KPI|方向|27年度|目標値（R1）
       子育て|保育|待機児童対策|施設数|増加|1件|2件
       子育て|保育|親育ちの促進|回数|増加|1件|2件
       子育て|保育|待機児童対策|定員|増加|1件|2件`,
    );
    const [policy] = plan.goals[0]?.policies ?? [];
    expect(policy?.measures.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 待機児童対策',
      '2 親育ちの促進',
    ]);
    expect(policy?.projects.map(({ measures }) => measures)).toEqual([[1], [2], [1]]);
  });

  it('keeps text that a spreadsheet would take for a formula', () => {
    const plan = planOf('KPI|備考|方向|27年度|目標値（R1）\n=SUM(A1)|@cmd|増加|-1件|+2件');
    expect(allIndicators(plan)[0]).toMatchObject({ name: '=SUM(A1)', remark: '@cmd' });
  });
});

describe('bad input', () => {
  it('names every problem of a table at its place', () => {
    const { value, findings } = check(
      `ID|KPI|単位|種別|方向|重点|27年度|28年度|目標値（R1）|所管かな
       1|講座数|回|ストッく|ぞうか|まる|二回目|3人|4,00回|教育課
       1|||||||5回||
       2|相談数|回||増加||1回|開設|拡充|`,
    );
    // None of them stops the others: what is doubtful is printed as typed.
    expect(value?.goals.flatMap(indicatorsOf)).toHaveLength(2);
    expect(describeFindings(findings)).toEqual([
      'warning header-unknown 1:10',
      'warning unit-differs 2:8',
      'warning value-not-a-quantity 2:9',
      'warning value-not-a-quantity 2:7',
      'warning value-not-one-of 2:4',
      'warning value-not-one-of 2:5',
      'warning value-not-one-of 2:6',
      'warning row-without-name 3:2',
      'warning value-not-a-quantity 4:8',
    ]);
  });

  it.each([
    ['平成28年度実績', 'year-doubled'],
    ['成果指標', 'header-doubled'],
    ['基準値', 'header-doubled'],
    ['31年度目標', 'year-doubled'],
  ] as const)('keeps a second column %s as a text: %s', (header, code) => {
    const { value, findings } = check(`KPI|26年度（基準値）|28年度|目標値（R1）|${header}\n講座数|1回|2回|4回|3回`);
    const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
    expect(indicator?.texts).toEqual([{ head: header, text: '3回' }]);
    expect(value?.columns).toHaveLength(3);
    expect(findings.filter(({ severity }) => severity !== 'notice')).toMatchObject([
      { code, severity: 'warning', place: { line: 1, column: 5 } },
    ]);
  });

  it('names all columns that it does not know at once, and keeps their texts', () => {
    const { value, findings } = check('KPI|27年度|目標値（R1）|目安の水準|呼び名\n講座数|1回|2回|3回|講座');
    expect(value?.goals.flatMap(indicatorsOf)[0]?.texts).toEqual([
      { head: '目安の水準', text: '3回' },
      { head: '呼び名', text: '講座' },
    ]);
    const facts = { headers: ['目安の水準', '呼び名'], likely: [{ header: '目安の水準', meaning: '計画値' }] };
    expect(findings.filter(({ code }) => code === 'header-unknown')).toMatchObject([
      { severity: 'warning', facts, place: { column: 4 } },
      { facts, place: { column: 5 } },
    ]);
  });

  it.each([
    ['区分|4年度|5年度\n①量の見込み|120|118\n②確保方策|150|150', []],
    ['区分|4年度|5年度\n計画値|120|118\n実績値|110|', ['計画値']],
    ['区分|4年度実績|5年度計画\n量の見込み|120|118', []],
    ['区分|4年度|5年度\n来館者数|120|118\n見込み客|110|90', []],
    ['区分|4年度|5年度\n来館者数|120|118\n備蓄用飲料水確保量|110|90', []],
    ['区分|4年度|5年度\n計画値|120|118\n実績値|110|90\n達成率|92%|76%', ['計画値']],
    ['区分|4年度|5年度\n量の見込みの実績|120|118', []],
  ])('names rows that are called otherwise than actuals under years alone: %s', (table, names) => {
    const { findings } = check(table, { date: '2024-08-01' });
    const found = findings.filter(({ code }) => code === 'rows-of-another-role');
    expect(found.map(({ severity, facts }) => [severity, facts])).toEqual(
      names.map(() => ['warning', expect.objectContaining({ names })]),
    );
  });

  it('asks about years alone that it took for two things', () => {
    const table = 'KPI|基準値（H29）|30年度|31年度|32年度\n講座数|1回|2回|3回|4回';
    const { value, findings } = check(table, { date: '2019-08-01' });
    expect(value?.columns.map(({ role, year }) => `${role} ${year}`)).toEqual([
      'baseline 2017',
      'actual 2018',
      'target 2019',
      'target 2020',
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'years-without-role',
        severity: 'warning',
        facts: { past: ['30年度'], ahead: ['31年度', '32年度'], role: 'target' },
      }),
    );
    expect(codes(findings).filter((code) => code === 'years-without-role')).toHaveLength(3);
    expect(codes(check('KPI|29年度|30年度|31年度\n講座数|1回|2回|', { date: '2019-08-01' }).findings)).not.toContain(
      'years-without-role',
    );
  });

  it.each([
    ['区分|R5実績\n来館者|10人', 'notice'],
    ['柱|具体策|R5実績\nまち|公園|10', 'warning'],
    ['事業決算額|R5|R4\n人件費|10|20', 'warning'],
  ])('says which column it took for the names: %s', (table, severity) => {
    const { value, findings } = check(table, { date: '2024-08-01' });
    expect(value?.goals.flatMap(indicatorsOf)).toHaveLength(1);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'name-by-place', severity }));
  });

  it('says which column it took for the values', () => {
    const { value, findings } = check('項目|件数|割合\n窓口の見直し|10件|50%');
    expect(value?.columns).toMatchObject([{ role: 'actual', head: '件数' }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'values-by-place', severity: 'warning' }));
  });

  it('does not take two years that cannot be read for one', () => {
    const { value, findings } = check('KPI|28年度|目標値（R1）|令和98年度|令和99年度\n講座数|2回|4回|5回|6回');
    expect(value?.columns.map(({ head }) => head)).toEqual(expect.arrayContaining(['令和98年度', '令和99年度']));
    expect(codes(findings)).not.toContain('year-doubled');
  });

  it.each(['令和99年度', '27.5年度', '13年13月'])('keeps a column %s without a year, and says so', (header) => {
    const { value, findings } = check(`KPI|26年度（基準値）|28年度|目標値（R1）|${header}\n講座数|1回|2回|4回|3,00回`);
    expect(value && yearsOf(value)).toEqual([2014, [2016], 2019]);
    expect(value?.columns.at(-1)).toMatchObject({ role: 'actual', head: header, period: undefined });
    expect(codes(findings)).toEqual(expect.arrayContaining(['year-not-a-year', 'value-not-a-quantity']));
  });

  it.each([
    ['基準値', '当初値', { header: '当初値', meaning: '基準値', first: '基準値' }],
    ['指標', 'ＫＰＩ', { header: 'ＫＰＩ', meaning: '指標', first: '指標' }],
  ])('names both of the doubled headers %s and %s', (first, second, facts) => {
    const { findings } = check(`ID|${first}|${second}|27年度\n1|1|1|2`);
    expect(findings).toContainEqual({
      code: 'header-doubled',
      severity: 'warning',
      facts: { ...facts, kept: true },
      place: { file: 'indicators.csv', line: 1, column: 3 },
    });
  });

  it('passes over a column without header and content, and names one with content', () => {
    expect(describeFindings(check('KPI||27年度|目標値（R1）\n講座数||1回|2回以上').findings)).toEqual([]);
    expect(describeFindings(check('KPI||27年度|目標値（R1）\n講座数|？|1回|2回以上').findings)).toEqual([
      'warning header-unknown 1:2',
    ]);
  });

  it('asks for a direction that nothing tells, and goes on with the other rows', () => {
    const table = '指標|単位|28年度|目標値（R1）\n施設入所支援|人|1,202|1,260\n相談件数|件|90|100以上';
    expect(allIndicators(planOf(table)).map(({ direction }) => direction)).toEqual([undefined, 'increase']);
    expect(describeFindings(check(table).findings)).toEqual(['warning direction-uncertain :']);
  });

  it('holds totals and shares that the table prints against its actuals', () => {
    const warningsOf = (table: string) =>
      check(table, { date: '2024-09-01' }).findings.filter(({ severity }) => severity === 'warning');
    const wrong =
      '指標|単位|方向|R3|R4|R5|計|目標値（R8）\n講座数|回|増加|3|4|5|13|20\n相談件数|件|増加|30|40|50|120|200\n利用者|人|増加|7|8|9|24|40';
    expect(warningsOf(wrong)).toMatchObject([
      { place: { line: 2, column: 7 }, facts: { printed: '13', counted: '12' } },
    ]);
    const right = wrong.replace('|13|', '|12|');
    expect(warningsOf(right)).toEqual([]);
    const shares = '会計|方向|R5|構成比\n一般会計|増加|600|60.0%\n特別会計|増加|400|45.0%';
    expect(warningsOf(shares).map(({ facts }) => facts)).toContainEqual(
      expect.objectContaining({ printed: '45.0%', computed: '40.0' }),
    );
  });

  it('takes no direction from a target of all years beside one of a year', () => {
    const table = 'KPI|R5実績|目標|目標値（R8）\n甲|12|15|20';
    expect(allIndicators(planOf(table)).map(({ direction }) => direction)).toEqual([undefined]);
    expect(describeFindings(check(table).findings)).toContain('warning direction-uncertain :');
  });

  it('takes the direction from the rates that the table prints, unless they tell none or two', () => {
    const heads = '指標|26年度|26年度達成率|27年度|27年度達成率|目標値';
    const directionOf = (cells: string) =>
      allIndicators(planOf(`${heads}\n${cells}`)).map(({ direction }) => direction)[0];
    expect(directionOf('活動指標①|72|102.9%|75|107.1%|70')).toBe('increase');
    expect(directionOf('給水件数|1,220|0.91||－|1,340')).toBe('increase');
    expect(directionOf('処理時間|40|75.0%|30|100.0%|30')).toBe('decrease');
    expect(directionOf('処理時間|40|67%|30|100%|30')).toBe('decrease');
    expect(directionOf('活動指標①|70|100%|70|100%|70')).toBeUndefined();
    expect(directionOf('活動指標①|72|102.9%|40|175.0%|70')).toBeUndefined();
    expect(directionOf('活動指標①|72|95%|75|95%|70')).toBeUndefined();
  });

  it('asks for the columns a report cannot do without', () => {
    expect(codes(check('27年度|目標値（R1）\n1回|2回').findings)).toEqual(['header-missing']);
  });

  it('prints a table without values, and says that it has none', () => {
    const { value, findings } = check('KPI|備考\n講座数|なし');
    expect(value?.goals.flatMap(indicatorsOf)).toMatchObject([{ name: '講座数', remark: 'なし' }]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'header-missing', severity: 'warning' }));
  });

  it('asks for the years that neither header nor torikumi.yaml gives', () => {
    const { findings } = check('KPI|現状値|目標値\n講座数|1回|2回');
    expect(findings.filter(({ facts }) => 'column' in facts).map(({ code, severity }) => [code, severity])).toEqual([
      ['year-unknown', 'warning'],
      ['target-of-all-years', 'notice'],
    ]);
    const unreadable = check('KPI|現状値|目標値（R1）\n講座数|1回|2回', { baseline: 'むかし' });
    expect(codes(unreadable.findings)).toContain('config-invalid');
  });

  it('says where it read a year without its era', () => {
    const { value, findings } = check('KPI|方向|20年度目標|5年度\n講座数|増加|2回|1回', { date: '2024-08-01' });
    expect(value && yearsOf(value)).toEqual([undefined, [2023], 2038]);
    expect(findings).toContainEqual({
      code: 'year-ambiguous',
      severity: 'notice',
      facts: { text: '20年度目標', read: 2038, era: '令和20年度' },
      place: { file: 'indicators.csv', line: 1, column: 3 },
    });
  });

  it.each([
    ['24年度実績', '2025-08-01', 'warning'],
    ['24年度目標', '2025-08-01', undefined],
    ['30年度目標', '2025-08-01', 'warning'],
    ['27年度実績', '2016-08-01', undefined],
    ['6年度実績', '2025-08-01', undefined],
  ])('doubts a year that may be a western one: %s in %s', (head, date, severity) => {
    const { findings } = check(`KPI|方向|${head}|R6\n講座数|増加|2回|1回`, { date });
    const found = findings.find(({ code, severity: own }) => code === 'year-ambiguous' && own === 'warning');
    expect(found?.severity).toBe(severity);
  });

  it('finds the odd unit out, with or without a column of units', () => {
    for (const unit of ['人', '']) {
      const { findings } = check(`KPI|単位|27年度|28年度|29年度|目標値（R1）\n登録者数|${unit}|10件|20人|30|40人`);
      expect(findings.filter(({ code }) => code === 'unit-differs')).toEqual([
        {
          code: 'unit-differs',
          severity: 'warning',
          facts: { unit: '件', expected: '人', text: '10件', column: '27年度' },
          place: { file: 'indicators.csv', line: 2, column: 3 },
        },
      ]);
    }
  });

  it('takes ％ and %, カ所 and か所 for one unit, and leaves words alone where all values are words', () => {
    const table =
      'KPI|単位|27年度|28年度|目標値（R1）\n率|%|10％|20%|30以上\n数|か所|1カ所|2ヶ所|3箇所以上\n状況||検討|整備|全施設達成';
    expect(describeFindings(check(table).findings)).toEqual([]);
  });

  it('names the cells of doubled ids once, and those of an indicator written again in one project', () => {
    const { value, findings } = check(
      'ID|KPI|27年度|目標値（R1）\nA|講座数|1回|2回以上\nA|講座数|1回|2回以上\nB|件数|1件|2件以上\nA|回数|1回|2回以上\nC|講座数|3回|4回以上',
    );
    expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([
      {
        code: 'indicator-ids-doubled',
        severity: 'warning',
        facts: { ids: ['A'], rows: 3, cells: ['2:1', '3:1', '5:1'] },
        place: { file: 'indicators.csv', line: 2, column: 1 },
      },
      {
        code: 'indicator-doubled',
        severity: 'warning',
        facts: { name: '講座数', rows: 3, cells: ['2:2', '3:2', '6:2'] },
        place: { file: 'indicators.csv', line: 3, column: 2 },
      },
    ]);
    const ids = value?.goals.flatMap(indicatorsOf).map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(5);
    expect(ids[2]).toBe('B');
  });

  it('asks for directions that cannot be told, once for all, and rates the other rows', () => {
    const { value, findings } = check(
      'KPI|方向|現状値（H26）|目標値（R1）\n訓練の回数（年間）||20回|20回\n講座数||1回|2回\n見学の回数||3回|3回',
    );
    expect(findings.filter(({ severity }) => severity === 'warning')).toEqual([
      {
        code: 'direction-uncertain',
        severity: 'warning',
        facts: {
          inferred: [
            { name: '訓練の回数（年間）', value: '' },
            { name: '見学の回数', value: '' },
          ],
        },
        place: { file: 'indicators.csv' },
      },
    ]);
    expect(value?.goals.flatMap(indicatorsOf).map(({ direction }) => direction)).toEqual([
      undefined,
      'increase',
      undefined,
    ]);
  });

  it('finds goals, policies and measures that do not exist', () => {
    const { findings } = check(
      '基本目標|基本方針|施策|KPI|27年度|目標値（R1）\n子育て|保育|9|施設数|1件|2件',
      {},
      `基本目標|基本方針|番号|施策|重点
       子育て|保育|1|待機児童対策|
       子育|保育|1|親育ち|
       子育て|教育|1|英語|
       子育て|保育|1|相談|
       子育て|保育|いち|講座|
       子育て|保育|4||`,
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'value-not-an-integer', facts: { text: 'いち', column: '番号' }, place: { line: 6, column: 3 } },
      { code: 'value-missing', facts: { column: '施策' }, place: { line: 7, column: 4 } },
      { code: 'goal-unknown', facts: { goal: '子育', known: ['子育て'] }, place: { file: 'measures.csv', line: 3 } },
      { code: 'policy-unknown', facts: { policy: '教育', known: ['保育'] }, place: { line: 4 } },
      { code: 'measure-doubled', facts: { measure: '1 相談', policy: '保育' }, place: { line: 5 } },
      { code: 'measure-unknown', facts: { measure: '9' }, place: { file: 'indicators.csv', line: 2, column: 3 } },
    ]);
  });
});

describe('periods of values', () => {
  const told = (table: string, settings: Settings = {}) =>
    check(table, settings).findings.map(({ code, severity, place }) => `${severity} ${code} ${place?.column ?? ''}`);

  it('are those that all cells of a column name, which is said', () => {
    const table = 'KPI|方向|基準値|27年度|目標値（R1）\n甲|増加|1件（25年度）|2件|3件\n乙|増加|2件（25年度）|3件|4件';
    expect(told(table)).toContain('notice inferred-period 3');
    expect(yearsOf(planOf(table))).toEqual([2013, [2015], 2019]);
    const other = table.replace('基準値', '基準値（26年度）');
    expect(told(other)).toContain('notice cells-of-another-year 3');
  });

  it('are those of each cell where they differ, and nothing is asked', () => {
    const table = 'KPI|方向|基準値|27年度|目標値（R1）\n甲|増加|1件（25年度）|2件|3件\n乙|増加|2件（24年度）|3件|4件';
    expect(told(table).filter((each) => each.startsWith('warning'))).toEqual([]);
    expect(allIndicators(planOf(table)).map(({ baseline }) => baseline && yearOf(baseline))).toEqual([2013, 2012]);
  });

  it('come from columns of the row, for the values that those date', () => {
    const table = 'KPI|方向|基準値|基準年度|27年度|目標値|目標年度\n甲|増加|1件|H25|2件|3件|令和元年度';
    const [indicator] = allIndicators(planOf(table));
    expect([indicator?.baseline, ...(indicator?.targets ?? [])].map((each) => each && yearOf(each))).toEqual([
      2013, 2019,
    ]);
  });

  it.each([
    '策定時年度|策定時値|現状値年度|現状値値|目標値年度|目標値値',
    '年度（策定時）|数値（策定時）|年度（現状値）|数値（現状値）|年度（目標値）|数値（目標値）',
    '策定時値|策定時年度|現状値|現状年度|目標値|目標年度',
  ])('come from the column beside the value under one group: %s', (heads) => {
    const isBefore = heads.startsWith('策定時値');
    const row = (cells: readonly string[]) =>
      cells.flatMap((cell) => (isBefore ? cell.split('@') : cell.split('@').toReversed())).join('|');
    const rows = [row(['5件@H30', '6件@R4', '9件@R6']), row(['7件@R1', '8件@R5', '9件@R6'])];
    const table = `KPI|方向|${heads}\n甲|増加|${rows[0]}\n乙|増加|${rows[1]}`;
    expect(told(table, { date: '2025-08-01' }).filter((each) => each.startsWith('warning'))).toEqual([]);
    const years = allIndicators(planOf(table, { date: '2025-08-01' })).map(({ baseline, actuals, targets }) =>
      [baseline, ...actuals, ...targets].map((each) => each && yearOf(each)),
    );
    expect(years).toEqual([
      [2018, 2022, 2024],
      [2019, 2023, 2024],
    ]);
  });

  it('of two targets are each the one beside it', () => {
    const table =
      'KPI|方向|基準値（R1）|令和5年度|年度（中間目標）|値（中間目標）|年度（最終目標）|値（最終目標）\n甲|増加|1件|2件|R4|3件|R7|4件';
    const [indicator] = allIndicators(planOf(table, { date: '2025-08-01' }));
    expect(indicator?.targets.map((each) => [yearOf(each), each.quantity.text])).toEqual([
      [2022, '3件'],
      [2025, '4件'],
    ]);
  });

  it('are over on the last day of the year', () => {
    const table = 'KPI|方向|26年度（基準値）|令和5年度実績|目標値（R9）\n甲|増加|1件|2件|9件';
    expect(told(table, { date: '2024-03-31' }).filter((each) => each.includes('year-not-over'))).toEqual([]);
    expect(told(table, { date: '2024-03-30' })).toContain('warning year-not-over 4');
  });

  it('are expected where a year alone stands behind years that are over', () => {
    const table = 'KPI|方向|R4|R5|R6|目標値（R9）\n甲|増加|1件|2件|3件|9件';
    expect(told(table, { date: '2024-09-30' })).toContain('warning year-not-over 5');
    const [indicator] = allIndicators(planOf(table, { date: '2024-09-30' }));
    expect(indicator?.actuals.map(({ firmness }) => firmness)).toEqual(['final', 'final', 'expected']);
  });

  it('after the document or its year are no actuals without a word', () => {
    const table = 'KPI|方向|26年度（基準値）|令和5年度実績|令和7年度実績|目標値（R9）\n甲|増加|1件|2件|3件|9件';
    expect(told(table, { date: '2024-03-20' })).toEqual(
      expect.arrayContaining(['warning year-not-over 4', 'warning actual-after-document 5']),
    );
    const [indicator] = allIndicators(planOf(table, { date: '2024-03-20' }));
    expect(indicator?.actuals.map(({ doubt }) => doubt)).toEqual([undefined, 'not-yet']);
  });

  it('cannot be later than their column', () => {
    expect(told('KPI|方向|27年度|目標値（R1）\n甲|増加|2件（29年度）|3件\n乙|増加|2件|3件')).toContain(
      'warning period-after-column 3',
    );
  });

  it('may be earlier than their column, which is told once for all of them', () => {
    const table =
      'KPI|方向|27年度|29年度|目標値（R1）\n甲|増加|2件|3件（27年度）|3件\n乙|増加|2件|4件|5件\n丙|増加|2件|4件（28年度）|5件';
    expect(told(table)).toContain('notice period-before-column 4');
    expect(told(table).filter((each) => each.includes('period-'))).toHaveLength(1);
    const [first, second] = allIndicators(planOf(table)).map(({ actuals }) => actuals.map(yearOf));
    expect([first, second]).toEqual([
      [2015, 2015],
      [2015, 2017],
    ]);
  });

  it('of a row of words say nothing of figures, which is a notice', () => {
    expect(told('KPI|27年度|28年度|目標値（R1）\n計画の策定|検討|策定|策定')).toContain('notice row-of-words 2');
  });
});

describe('checkPlan', () => {
  it('does not depend on the order of columns', () => {
    const table = makeTable(
      `ID|基本目標|基本方針|施策|頁|全体計画|KPI|単位|26年度（基準値）|27年度|29年度（速報）|中間目標（29年度）|31年度（目標数値）|備考|重点
       1-1|子育て||||||||||||||
       1-2|子育て||||出生率|||1.1|1.2|1.3|1.35|1.4||
       |子育て|保育|1|14|開設|施設数（累計）||3施設|4施設|5人|6施設|7施設|注|○
       |||2|||定員||－|10人|20人||30人以上||`,
    );
    const configuration = makeConfiguration();
    const expected = checkPlan(table, undefined, configuration);
    const order = table.headers.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const found = checkPlan(shuffleColumns(table, shuffled), undefined, configuration);
        expect(found.value).toEqual(expected.value);
        expect(sorted(found.findings)).toEqual(sorted(expected.findings));
      }),
      { numRuns: 50 },
    );
  });

  it('gives a plan exactly where there is no error, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '－', '10件', '1,23', '令和5年度', '=A1', '（', '①', '拡充', '増加', '重点'),
      fc.string({ maxLength: 6 }),
    );
    const header = fc.oneof(
      fc.constantFrom(
        'KPI',
        'ID',
        '基本目標',
        '基本方針',
        '施策',
        '全体計画',
        '頁',
        '単位',
        '種別',
        '方向',
        '27年度',
        '目標値',
        '基準値',
      ),
      fc.string({ maxLength: 6 }),
    );
    const table = fc
      .tuple(fc.array(header, { minLength: 1, maxLength: 8 }), fc.array(fc.array(cell, { minLength: 8, maxLength: 8 })))
      .map(([headers, rows]): RawTable => {
        const place = { file: 'any.csv', line: 1 };
        const cells = (texts: readonly string[]) => texts.slice(0, headers.length).map((text) => ({ text, place }));
        return { file: 'any.csv', headers: cells(headers), rows: rows.map((row) => ({ place, cells: cells(row) })) };
      });
    fc.assert(
      fc.property(table, (any) => {
        const { value, findings } = checkPlan(any, undefined, makeConfiguration());
        expect(value === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300 },
    );
  });

  it('tells once that a goal or a policy is unknown, however many measures it has', () => {
    const { findings } = check(
      '基本目標|基本方針|KPI|27年度|目標値（R1）\n子育て|保育|施設数|1件|2件',
      {},
      `基本目標|基本方針|施策
       防災|訓練|避難所
       防災|訓練|備蓄
       子育て|教育|英語
       子育て|教育|読書`,
    );
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'goal-unknown', facts: { goal: '防災' }, place: { line: 2 } },
      { code: 'policy-unknown', facts: { policy: '教育' }, place: { line: 4 } },
    ]);
  });
});

function shuffleColumns(table: RawTable, order: readonly number[]): RawTable {
  const pick = <T>(cells: readonly T[]) => order.flatMap((index) => cells.slice(index, index + 1));
  return {
    ...table,
    headers: pick(table.headers),
    rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
  };
}

function sorted(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding)).toSorted();
}
