import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/model/plan/check-plan.ts';
import { indicatorsOf } from '../../../src/model/plan/plan.ts';
import { makeConfiguration, makeTable } from './make-table.ts';

const read = (text: string) => {
  const { value, findings } = checkPlan(makeTable(text), undefined, makeConfiguration({ date: '2025-06-13' }));
  const [indicator] = value?.goals.flatMap(indicatorsOf) ?? [];
  const ofYear = (year: number) => indicator?.actuals.find(({ column }) => column.year === year);
  return { ofYear, texts: indicator?.actuals.map(({ quantity }) => quantity.text), findings };
};
const doubts = ({ findings }: ReturnType<typeof read>) =>
  findings.filter(({ code }) => code === 'single-or-total').map(({ facts, place }) => [facts, place?.column]);

const heads = '単年度（R5（実績値））|累計（R5（実績値））|単年度（R6（実績値））|累計（R6（実績値））';

describe('単年度 beside 累計', () => {
  it('are both in doubt where nothing says which one the target is of', () => {
    const table = read(`指標|単位|${heads}|R6（目標値）\n誘致企業数|社|1|3|2|5|6`);
    expect(table.ofYear(2024)?.doubt).toBe('single-or-total');
    expect(doubts(table)).toEqual([
      [{ heads: ['単年度（R5（実績値））', '累計（R5（実績値））'] }, 3],
      [{ heads: ['単年度（R6（実績値））', '累計（R6（実績値））'] }, 5],
    ]);
    expect(table.texts).toEqual(['1', '3', '2', '5']);
  });

  it.each([
    ['the head of the target says 累計', `指標|単位|${heads}|目標値（R6累計）\n企業数|社|1|3|2|5|6`, '5'],
    ['the head of the target says 単年度', `指標|単位|${heads}|目標値（R6）（単年度）\n企業数|社|1|3|2|5|6`, '2'],
    ['the kind is given', `指標|種別|単位|${heads}|R6（目標値）\n企業数|累計|社|1|3|2|5|6`, '5'],
    ['the name says it', `指標|単位|${heads}|R6（目標値）\n企業数（累計）|社|1|3|2|5|6`, '5'],
    ['the name says the year alone', `指標|単位|${heads}|R6（目標値）\n年間来場者数|人|1|3|2|5|6`, '2'],
    ['the row has values of the year alone only', `指標|単位|${heads}|R6（目標値）\n漁獲量|ｔ|1||2||6`, '2'],
    ['the row has values added up only', `指標|単位|${heads}|R6（目標値）\n漁獲量|ｔ||3||5|6`, '5'],
  ])('the one that counts is clear where %s', (_, text, expected) => {
    const table = read(text);
    expect(table.ofYear(2024)?.quantity.text).toBe(expected);
    expect(doubts(table)).toEqual([]);
  });

  it('of one kind only are as they stand', () => {
    const table = read('指標|単位|R5実績（累計）|R6実績（累計）|R6目標\n企業数|社|3|5|6');
    expect(table.ofYear(2024)?.quantity.text).toBe('5');
    expect(doubts(table)).toEqual([]);
  });
});
