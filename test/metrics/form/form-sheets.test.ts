import { describe, expect, it } from 'vitest';
import { type FormSheet, makeSheets } from '../../../src/metrics/form/form-sheets.ts';
import { splitName } from '../../../src/model/form/names.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { changedForm, readEvaluation } from '../../model/form/small-evaluation.ts';

async function sheetsWith(changes: Parameters<typeof readEvaluation>[0] = {}): Promise<readonly FormSheet[]> {
  const { value, findings } = await readEvaluation(changes);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value === undefined ? [] : makeSheets(value);
}

function show(sheet: FormSheet | undefined, name: string, year: number): string {
  const value = sheet?.numberOf(splitName(name), fiscalYear(year));
  if (value === undefined) return 'no sheet';
  return 'absence' in value ? `${value.absence}:${value.of}` : value.value.toFixed();
}

describe('the figures of a sheet', () => {
  it.each([
    ['事業費', '1150', '1425', '1600'],
    ['特定財源', '550', '725', '800'],
    ['人件費', '1750', '2485', 'missing:人数'],
    ['総コスト', '2900', '3910', 'missing:人数'],
    ['差引一般財源', '2350', '3185', 'missing:人数'],
    ['執行率', '95.8', '95', 'missing:決算額'],
    ['不用額', '50', '75', 'missing:決算額'],
    ['一般財源割合', '52.2', '49.1', '50'],
    ['総コストの増減', 'missing:予算現額', '1010', 'missing:人数'],
    ['総コストの増減率', 'missing:予算現額', '34.8', 'missing:人数'],
  ])('%s', async (name, ...expected) => {
    const [sheet] = await sheetsWith();
    expect([2023, 2024, 2025].map((year) => show(sheet, name, year))).toEqual(expected);
  });

  it('have a reason where there is none', async () => {
    const [first, second] = await sheetsWith();
    expect(show(second, '一般財源割合', 2024)).toBe('divisor-zero:事業費');
    expect(show(second, '総コスト', 2024)).toBe('355');
    expect(show(first, '点数の2倍', 2024)).toBe('16');
    expect(show(second, '点数の2倍', 2024)).toBe('not-a-number:点');
    expect(show(first, '点数の2倍', 2023)).toBe('missing:点数');
    expect(show(first, '単価.人数の単価', 2023)).toBe('7000');
  });

  it('are rounded as the form says, and so in other formulas', async () => {
    const from = '人件費: { formula: 人数 × 単価.人数の単価, decimals: 0, unit: 千円 }';
    const rounded = async (rounding: string) => {
      const [sheet] = await sheetsWith({
        ...changedForm(from, `人件費: { formula: 人数 × 単価.人数の単価 ÷ 3, decimals: 0${rounding} }`),
      });
      return ['人件費', '総コスト'].map((name) => show(sheet, name, 2024));
    };
    expect(await rounded('')).toEqual(['828', '2253']);
    expect(await rounded(', rounding: up')).toEqual(['829', '2254']);
    expect(await rounded(', rounding: down')).toEqual(['828', '2253']);
  });

  it('say that several rows have no one value', async () => {
    const [sheet] = await sheetsWith(changedForm('where: { 段階: 一次 }', 'where: { 番号: A-1 }'));
    expect(show(sheet, '点数の2倍', 2024)).toBe('several:点');
  });

  it('end where a figure asks for its own years before without end', async () => {
    const [sheet] = await sheetsWith(
      changedForm('点数の2倍: { formula: 点数 × 2 }', '点数の2倍: { formula: 前年度（点数の2倍）＋ 1 }'),
    );
    expect(show(sheet, '点数の2倍', 2024)).toBe('missing:点数の2倍');
  });
});
