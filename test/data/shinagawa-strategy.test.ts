import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { configurationSchema, normalizeConfiguration } from '../../src/model/configuration/configuration.ts';
import { isSameUnit, parseQuantity } from '../../src/model/value/parse-quantity.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import { parseFiscalYear } from '../../src/model/year/parse-fiscal-year.ts';
import printed from './shinagawa-values.json' with { type: 'json' };

const folder = new URL('../../data/shinagawa-strategy/', import.meta.url);
const readText = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const readRows = (name: string): readonly Record<string, string>[] => parseCsv(readText(name), { columns: true });

const valueColumns = ['26年度（基準値）', '27年度', '28年度', '29年度', '31年度（目標数値）'];
const rows = readRows('indicators.csv');
const measures = readRows('measures.csv');
const valuesOf = (row: Record<string, string>) => valueColumns.map((column) => row[column] ?? '(no column)');
const namesWith = (column: string, value: string) =>
  rows.filter((row) => row[column] === value).map((row) => row['重要業績評価指標（ＫＰＩ）']);

describe('indicators.csv', () => {
  it('is UTF-8 without BOM and with line feeds', () => {
    const text = readText('indicators.csv');
    expect(
      text.startsWith(
        'ID,基本目標,基本方針,施策,頁,全体計画,重要業績評価指標（ＫＰＩ）,種別,方向,単位,26年度（基準値）',
      ),
    ).toBe(true);
    expect(text).not.toContain('\r');
  });

  it('has every value as it was published', () => {
    expect(rows).toHaveLength(81);
    expect(rows.map((row) => ({ name: row['重要業績評価指標（ＫＰＩ）'], values: valuesOf(row) }))).toEqual(printed);
    expect(rows.flatMap(valuesOf)).toHaveLength(405);
  });

  it('has values that parse and print back, in the unit of their indicator', () => {
    for (const row of rows) {
      for (const text of valuesOf(row)) {
        const quantity = parseQuantity(text);
        expect(quantity?.text).toBe(text);
        if (quantity?.type === 'amount') expect(isSameUnit(quantity.unit, row.単位 ?? '')).toBe(true);
        else expect(quantity).toEqual({ type: 'missing', text: '－', reason: 'notGiven' });
      }
    }
  });

  it('has years in its headers that are read without doubt', () => {
    const context = { documentDate: { year: 2018, month: 9, day: 30 } };
    const years = valueColumns.map((column) => parseFiscalYear(column.replace(/（.*）$/, ''), context));
    expect(years).toEqual([2014, 2015, 2016, 2017, 2019].map((year) => ({ year: fiscalYear(year), certain: true })));
  });

  it('has an id for each row, by goal', () => {
    expect(new Set(rows.map((row) => row.ID)).size).toBe(81);
    for (const row of rows) {
      expect(row.ID).toMatch(/^[1-4]-\d\d$/);
      expect(row.基本目標?.charAt(4)).toBe('１２３４'.charAt(Number(row.ID?.charAt(0)) - 1));
    }
  });

  it('has the numerical targets of each goal without project and policy', () => {
    const targets = rows.filter((row) => row.全体計画 === '');
    expect(targets.map((row) => row.ID)).toEqual([
      '1-01',
      '1-02',
      '1-03',
      '2-01',
      '2-02',
      '3-01',
      '3-02',
      '3-03',
      '4-01',
    ]);
    for (const row of targets) expect([row.基本方針, row.施策]).toEqual(['', '']);
  });

  it('increases but for two indicators', () => {
    expect(namesWith('方向', '減少')).toEqual(['耐震改修が必要な町会会館数']);
    expect(namesWith('方向', '維持')).toEqual(['休日・夜間診療の受診人数（年間）']);
    expect(namesWith('方向', '増加')).toHaveLength(79);
  });

  it('takes the kind from the name, and says where it does not', () => {
    for (const row of rows) {
      const named = /（(年間|累計)）$/.exec(row['重要業績評価指標（ＫＰＩ）'] ?? '')?.[1];
      if (named !== undefined) expect(row.種別).toBe(named);
      else if (row.種別 !== '時点') expect(row.備考).toContain('種別はたたき台');
    }
    expect(namesWith('種別', '年間')).toHaveLength(38);
    expect(namesWith('種別', '累計')).toHaveLength(21);
    expect(namesWith('種別', '時点')).toHaveLength(22);
  });

  it('gives the reason for a direction where the target does not lie above the baseline', () => {
    for (const row of rows) {
      const [baseline, , , , target] = valuesOf(row).map((text) => parseQuantity(text));
      if (baseline?.type !== 'amount' || target?.type !== 'amount') continue;
      if (target.value.lessThanOrEqualTo(baseline.value)) expect(row.備考).toContain('方向は');
    }
  });

  it('keeps the doubts of the transcription', () => {
    const doubtful = rows.filter((row) => row.備考?.startsWith('元資料は文字の並びが崩れている。'));
    expect(doubtful.map((row) => row.ID)).toEqual(['2-06', '2-09', '4-08', '4-19', '4-20', '4-21']);
    for (const row of doubtful) expect(row.備考).toContain('可能性');
  });
});

describe('measures.csv', () => {
  const keyOf = (row: Record<string, string>, number: string) => [row.基本目標, row.基本方針, number].join(' / ');

  it('has the 59 measures, 34 of them 重点施策', () => {
    expect(measures).toHaveLength(59);
    expect(new Set(measures.map((row) => keyOf(row, row.番号 ?? ''))).size).toBe(59);
    expect(measures.filter((row) => row.重点 === '重点施策')).toHaveLength(34);
    expect(measures.filter((row) => row.重点 === '')).toHaveLength(25);
  });

  it('is served by a project in every measure, and has every measure that a project names', () => {
    const known = measures.map((row) => keyOf(row, row.番号 ?? ''));
    const served = rows
      .filter((row) => row.全体計画 !== '')
      .flatMap((row) => (row.施策 ?? '').split(',').map((number) => keyOf(row, number)));
    expect(new Set(served)).toEqual(new Set(known));
  });
});

it('torikumi.yaml is a configuration', () => {
  const text = readText('torikumi.yaml');
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../../docs/torikumi.schema.json');
  const configuration = normalizeConfiguration(configurationSchema.parse(parseYaml(text)));
  expect(configuration).toMatchObject({
    organization: '品川区',
    code: '131091',
    plan: { title: '品川区総合戦略' },
    document: {
      title: '品川区総合戦略の取組状況について',
      date: { year: 2018, month: 9, day: 30 },
      showDate: false,
      years: 'short',
      notes: ['「頁」の数字は、総合戦略冊子の掲載ページを指す。'],
    },
    data: { indicators: 'indicators.csv', measures: 'measures.csv' },
  });
});
