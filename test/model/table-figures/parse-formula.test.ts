import { describe, expect, it } from 'vitest';
import { evaluateFormula, type Formula, parseMarkedHead } from '../../../src/model/table-figures/parse-formula.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

function show(formula: Formula): string {
  if (formula.type === 'number') return `${formula.value}`;
  return formula.type === 'operand' ? formula.name : `(${show(formula.left)}${formula.operator}${show(formula.right)})`;
}

/** e.g. `C=(A-B) 差引`. */
function read(head: string): string {
  const { mark, formula, rest } = parseMarkedHead(head);
  return `${mark}=${formula === undefined ? '' : show(formula)} ${rest}`;
}

describe('marks and formulas in a head', () => {
  it.each([
    ['予算額A', 'A= 予算額'],
    ['予算額（A）', 'A= 予算額'],
    ['予算額 ①', '①= 予算額'],
    ['予算額（１）', '1= 予算額'],
    ['執行率B/A', '=(B/A) 執行率'],
    ['執行率 （Ｂ÷Ａ）', '=(B/A) 執行率'],
    ['差引（A－B）', '=(A-B) 差引'],
    ['差引 AーB', '=(A-B) 差引'],
    ['差引 ①－②', '=(①-②) 差引'],
    ['差引C=A-B', 'C=(A-B) 差引'],
    ['差引A-B=C', 'C=(A-B) 差引'],
    ['増減率（C=(A-B)/B×100）', 'C=(((A-B)/B)*100) 増減率'],
    ['差引（C＝A－B）', 'C=(A-B) 差引'],
    ['差引（A－B＝C）', 'C=(A-B) 差引'],
    ['差引 (C)=(A)-(B)', 'C=(A-B) 差引'],
    ['差引 ((C)=(A)-(B))', 'C=(A-B) 差引'],
    ['増減率（(C)/(B)）', '=(C/B) 増減率'],
    ['(E)合計B+C+D', 'E=((B+C)+D) 合計'],
    ['C(A-B)', 'C=(A-B) '],
    ['C(A)', '= C(A)'],
    ['差引A-B*C', '=(A-(B*C)) 差引'],
    ['差引A*B-C', '=((A*B)-C) 差引'],
    ['A1+B12', '=(A1+B12) '],
    ['率（A/B）％', '=(A/B) 率'],
    ['額A（単位：円）', 'A= 額'],
  ])('%s → %s', (head, expected) => {
    expect(read(head)).toBe(expected);
  });

  it.each([
    ['増減(本年度-前年度)', '=(本年度-前年度) 増減'],
    ['増減（本年度－前年度）', '=(本年度-前年度) 増減'],
    ['計〔当初＋補正〕', '=(当初+補正) 計'],
    ['率(支出÷予算×100)', '=((支出/予算)*100) 率'],
    ['計(当初+補正+専決)', '=((当初+補正)+専決) 計'],
    ['計(当初+)', '= 計(当初+)'],
    ['計(+当初)', '= 計(+当初)'],
    ['計(当初)', '= 計(当初)'],
    ['計(当初+補正)額', '= 計(当初+補正)額'],
    ['計(当初+100)', '= 計(当初+100)'],
  ])('of words: %s → %s', (head, expected) => {
    expect(read(head)).toBe(expected);
  });

  it.each([
    'R3年度',
    'R3年度A=B=C',
    'CO2',
    'kWh',
    '3-1',
    'A-1',
    'A=B',
    'A+',
    '(A-B',
    '節2',
    `${'あ'.repeat(60)}A`,
    '((((((((A-B))))))))',
  ])('none in %s', (head) => {
    expect(parseMarkedHead(head).formula).toBeUndefined();
  });
});

it.each([
  ['A+B', '12'],
  ['A-B', '8'],
  ['A×B', '20'],
  ['A/B', '5'],
  ['A/B×100', '500'],
  ['(A-B)/B', '4'],
  ['(A-C)/A', '1'],
  ['A/C', undefined],
  ['B+A/C', undefined],
  ['A/C+B', undefined],
])('%s of 10, 2 and 0 is %s', (head, expected) => {
  const { formula } = parseMarkedHead(head);
  const numbers = new Map([
    ['A', 10],
    ['B', 2],
    ['C', 0],
  ]);
  const value = formula && evaluateFormula(formula, (name) => new Decimal(numbers.get(name) ?? Number.NaN));
  expect(value?.toString()).toBe(expected);
});
