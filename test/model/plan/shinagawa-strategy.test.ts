import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { type Indicator, indicatorsOf, observationsOf } from '../../../src/model/plan/plan.ts';
import type { RawTable } from '../../../src/table/table.ts';
import { parseCsvTable } from '../../../src/workspace/csv/csv-table.ts';
import { makeConfiguration } from './make-table.ts';

const configuration = makeConfiguration({ date: '2018-08-01' });
const indicators = load('indicators.csv');
const measures = load('measures.csv');

function load(file: string): RawTable {
  const text = readFileSync(new URL(`../../../data/shinagawa-strategy/${file}`, import.meta.url), 'utf8');
  const { value } = parseCsvTable(file, text.replace(/^\ufeff/, ''), ',');
  if (value === undefined) throw new Error(`${file} is not a table`);
  return value;
}

describe('the real plan', () => {
  let checked: ReturnType<typeof checkPlan>;
  let all: readonly Indicator[];

  beforeAll(() => {
    checked = checkPlan(indicators, measures, configuration);
    all = checked.value?.goals.flatMap(indicatorsOf) ?? [];
  });

  it('is checked without a finding', () => {
    expect(checked.findings).toEqual([]);
    expect(checked.value?.columns.map(({ role, year }) => [role, year])).toEqual([
      ['baseline', 2014],
      ['actual', 2015],
      ['actual', 2016],
      ['actual', 2017],
      ['target', 2019],
    ]);
  });

  it('has its goals, policies, measures, projects and indicators', () => {
    const policies = checked.value?.goals.flatMap((goal) => goal.policies) ?? [];
    expect(checked.value?.goals.map(({ indicators: targets, policies: own }) => [targets.length, own.length])).toEqual([
      [3, 2],
      [2, 2],
      [3, 3],
      [1, 4],
    ]);
    expect(all).toHaveLength(81);
    expect(policies.flatMap((policy) => policy.measures)).toHaveLength(59);
    expect(policies[0]?.projects[0]).toMatchObject({
      title: 'しながわネウボラネットワークの構築（重点）',
      page: '12',
      priority: true,
      measures: [1],
      indicators: [{ name: '妊娠届出時面接人数（年間）' }, { name: '子育て期相談件数（年間）' }],
    });
  });

  it('keeps all 405 values as printed', () => {
    const values = all.flatMap(observationsOf);
    expect(values).toHaveLength(405);
    const cells = indicators.rows.flatMap((row) => row.cells.map(({ text }) => text));
    expect(values.every(({ quantity }) => cells.includes(quantity.text))).toBe(true);
    expect(all.find(({ name }) => name === '耐震改修が必要な町会会館数')?.direction).toBe('decrease');
  });

  it('is inferred as it is written, wherever that is certain', () => {
    const bare = checkPlan(withoutColumns(indicators, ['種別', '方向', '単位']), measures, configuration);
    const asked = bare.findings.flatMap(({ code, facts }) =>
      code === 'direction-uncertain' ? readInferred(facts).map(({ name }) => name) : [],
    );
    expect(asked).toEqual([
      '妊娠届出時面接人数（年間）',
      '品川イングリッシュレッスン500実施校数',
      '体力向上事業実施校数',
      '施設利用会員数',
      '事業承継支援事業相談件数（年間）',
      '区内長距離バスターミナル利用者数（年間）',
      '（仮称）大学連携推進協議会の参加大学数',
      'ワークショップの実施回数（年間）',
      '訓練参加人数（年間）',
      '備蓄用飲料水確保量',
      '休日・夜間診療の受診人数（年間）',
      '映画祭・講演会参加者数（年間）',
      '区史を活用した講座の延受講者数（年間）',
    ]);
    const differing = (['inferred-kind', 'inferred-direction', 'inferred-unit'] as const).flatMap((code) =>
      bare.findings
        .flatMap((finding) => (finding.code === code ? readInferred(finding.facts) : []))
        .filter(
          ({ name, value }) =>
            !all.some((each) => each.name === name && [each.kind, each.direction, each.unit].includes(value)),
        ),
    );
    expect(differing).toEqual([]);
  });
});

function withoutColumns(table: RawTable, names: readonly string[]): RawTable {
  const keeps = (_: unknown, index: number) => !names.includes(table.headers[index]?.text ?? '');
  return {
    ...table,
    headers: table.headers.filter(keeps),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(keeps) })),
  };
}

function readInferred(facts: object): readonly { readonly name: string; readonly value: string }[] {
  return 'inferred' in facts && Array.isArray(facts.inferred) ? facts.inferred : [];
}
