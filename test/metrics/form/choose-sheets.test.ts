import { describe, expect, it } from 'vitest';
import { isAbsenceForZero, isOpen, isSame, shown } from '../../../src/metrics/form/check/published-values.ts';
import { chooseSheets, tellUnmatched } from '../../../src/metrics/form/choose-sheets.ts';
import { makeSheets } from '../../../src/metrics/form/form-sheets.ts';
import { meetsCondition } from '../../../src/metrics/form/meets-condition.ts';
import { isSwapped, suspectUnit } from '../../../src/metrics/form/suspects.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';
import { fiscalYear } from '../../../src/model/year/fiscal-year.ts';
import { formOf } from '../../model/form/make-form.ts';

const form = formOf('figures: { 二倍: { formula: 決算額 × 2 } }', {
  事業: '番号|事業名|課|施策番号|目的\nA1|見守り|1 福祉課|S1|支える\nA2|清掃|1.環境課|S2|清める\nA3|相談|11 福祉課|S2|\n',
});
const sheets = makeSheets(form);
const year = fiscalYear(2024);
const ids = (...choices: readonly (readonly [string, ...string[]])[]) =>
  chooseSheets(
    form,
    sheets,
    choices.map(([name, ...texts]) => ({ name, texts })),
    year,
  ).map(({ id }) => id);

describe('sheets that are asked for', () => {
  it.each([
    [[['課', '1 福祉課']], ['A1']],
    [[['課', '1']], ['A1', 'A2']],
    [[['課', '１']], ['A1', 'A2']],
    [[['課', '11']], ['A3']],
    [[['課', '1 福']], []],
    [[['課', '福祉課']], []],
    [[['施策', 'S2']], ['A2', 'A3']],
    [[['施策', '環境']], ['A2', 'A3']],
    [[['施策', 'S1', 'S2']], ['A1', 'A2', 'A3']],
    [
      [
        ['施策', 'S2'],
        ['課', '1'],
      ],
      ['A2'],
    ],
    [[['目', '支える']], []],
    [[['二倍', '280']], []],
    [[], ['A1', 'A2', 'A3']],
  ] as const)('by %j are %j', (choices, expected) => {
    expect(ids(...choices)).toEqual(expected);
  });

  it('and are not there are told with what there is', () => {
    const choices = [
      { name: '目的', texts: ['a', 'b'] },
      { name: '施策', texts: ['c'] },
    ];
    expect(tellUnmatched([form, form], [[fiscalYear(2023), year], []], choices)).toEqual({
      code: 'only-unmatched',
      severity: 'error',
      facts: { asked: '目的=a,b、施策=c', known: ['支える', '清める', 'S1', '安心', 'S2', '環境'] },
    });
    expect(tellUnmatched([form], [[]], choices).facts).toMatchObject({ known: [] });
  });

  it.each([
    [{ 番号: 'Ａ１' }, true],
    [{ 番号: ['A9', 'A1'] }, true],
    [{ 番号: 'A2' }, false],
    [{ 番号: 'A1', 目的: '清める' }, false],
    [{ 番号: 'A1', 目的: '支える' }, true],
    [{ 二倍: '280' }, false],
    [{}, true],
    [undefined, true],
  ])('have a part where they meet %j: %s', (when, expected) => {
    const [first] = sheets;
    expect(first && meetsCondition(form, first, when, year)).toBe(expected);
  });
});

describe('two values', () => {
  it.each([
    ['1,000', '1000', true, false],
    ['1000', '1001', false, false],
    ['－', '', true, false],
    ['０', '－', false, true],
    ['', '0', false, true],
    ['0', '0', true, false],
    ['－', '5', false, false],
    ['良い。', '良い', true, false],
    ['良い', '悪い', false, false],
  ])('%j and %j are the same: %s; one is a blank and one 0: %s', (one, other, same, apart) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([same, same]);
    expect([isAbsenceForZero(one, other), isAbsenceForZero(other, one)]).toEqual([apart, apart]);
  });

  it.each([
    ['', '空欄', true],
    ['1000', '1,000', false],
    ['良い', '良い', false],
    ['見込 5', '5', true],
    ['速報値', '速報値', true],
  ])('%j is shown as %j, and still open: %s', (text, expected, open) => {
    expect([shown(text), isOpen(text)]).toEqual([expected, open]);
  });

  it('may have swapped digits or another unit', () => {
    const swapped = [9, 18, 81, 90, 450, 99, 108, 0, 8, 4.5].map((each) => isSwapped(new Decimal(each)));
    expect(swapped).toEqual([true, true, true, true, true, false, false, false, false, false]);
    const units = [300, 301, 1000, 2999, 3000].map((each) => suspectUnit(new Decimal(each), new Decimal(-1)));
    expect(units).toEqual([undefined, 'unit', 'unit', 'unit', undefined]);
    expect(suspectUnit(new Decimal(5), new Decimal(0))).toBeUndefined();
  });
});
