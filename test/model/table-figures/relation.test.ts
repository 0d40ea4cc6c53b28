/** What printed figures give, how the printed result compares, and what each of them would have to be. */

import { describe, expect, it } from 'vitest';
import { type Calculation, calculate, operandsOf } from '../../../src/model/table-figures/calculation.ts';
import type { Range } from '../../../src/model/table-figures/compare-printed.ts';
import type { Figure } from '../../../src/model/table-figures/figure.ts';
import { parseMarkedHead } from '../../../src/model/table-figures/parse-formula.ts';
import { relate } from '../../../src/model/table-figures/relation.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

/** `~12`: a figure of thousands, which has been rounded. */
function figureOf(text: string): Figure {
  const bare = text.replace('~', '');
  const amount = parseQuantity(bare);
  if (amount?.type !== 'amount') throw new Error(`no amount: ${text}`);
  const isRounded = text.startsWith('~') || amount.decimals > 0;
  return { cell: { text: bare, quantity: amount, place: { file: 't' } }, amount, isRounded, name: bare };
}

function calculationOf(kind: string, figures: readonly Figure[]): Calculation {
  const [x = figureOf('0'), y = figureOf('0')] = figures;
  switch (kind) {
    case 'sum':
      return { type: 'sum', terms: figures.map((figure) => ({ figure, coefficient: 1 })) };
    case 'difference':
      return { type: 'sum', terms: figures.map((figure, index) => ({ figure, coefficient: index === 0 ? 1 : -1 })) };
    case 'ratio':
      return { type: 'ratio', x, y, factor: 100 };
    case 'share':
      return { type: 'ratio', x, y: { figures, name: '計' }, factor: 100 };
    case 'rate':
    case 'fall':
      return { type: 'rate', x, y, sign: kind === 'rate' ? 1 : -1 };
    default: {
      const { formula } = parseMarkedHead(kind);
      if (formula === undefined) throw new Error(`no formula: ${kind}`);
      return { type: 'formula', formula, figures: new Map([...'ABC'].flatMap(pairWith(figures))), factor: 1 };
    }
  }
}

function pairWith(figures: readonly Figure[]): (name: string, index: number) => [string, Figure][] {
  return (name, index) => figures.slice(index, index + 1).map((figure) => [name, figure]);
}

/** `comparison computed: target operands`, each with what would make the relation hold. */
function show(kind: string, printed: string, operands: string): string {
  const target = figureOf(printed);
  const calculation = calculationOf(kind, operands.split(' ').filter(Boolean).map(figureOf));
  const relation = relate(target, { calculation, how: '' });
  if (relation === undefined) return 'none';
  expect(relation).toMatchObject({ target, calculation, type: 'other' });
  expect(relation.computed).toEqual(calculate(calculation));
  if (kind !== 'share') expect(relation.operands).toEqual(operandsOf(calculation));
  const cells = [target, ...relation.operands].map(({ cell }) => showRange(relation.repair(cell)));
  return `${relation.comparison} ${+relation.computed.toFixed(4)}: ${cells.join(' ')}`;
}

function showRange(range: Range | undefined): string {
  if (range === undefined) return '－';
  const [from, to] = [range.from, range.to].map((value) => +value.toFixed(4));
  return from === to ? `${from}` : `${from}～${to}`;
}

describe('sums and differences', () => {
  it.each([
    ['sum', '10', '6 4', 'equal 10: 10 6 4'],
    ['sum', '11', '6 4', 'different 10: 10 7 5'],
    ['sum', '-10', '-6 -4', 'equal -10: -10 -6 -4'],
    ['sum', '13', '6.4 6.1', 'equal 12.5: 12.5 6.9 6.6'],
    ['sum', '12', '6.4 6.1', 'equal 12.5: 12.5 5.9 5.6'],
    ['sum', '14', '6.4 6.1', 'different 12.5: 12.5 7.9 7.6'],
    ['sum', '15', '6.4 6.1', 'different 12.5: 12.5 8.9 8.6'],
    ['sum', '~14', '6.4 6.1', 'different 12.5: 11.9～13.1 7.3～8.5 7～8.2'],
    ['sum', '~11', '~6 ~4', 'last-digit 10: 8.5～11.5 5.5～8.5 3.5～6.5'],
    ['sum', '~12', '~6 ~4', 'different 10: 8.5～11.5 6.5～9.5 4.5～7.5'],
    ['sum', '~11', '6 4', 'different 10: 10 7 5'],
    ['sum', '11', '~6 ~4', 'different 10: 10 7 5'],
    ['sum', '~13', '~3 ~3 ~4', 'different 10: 8～12 4～8 4～8 5～9'],
    ['sum', '~12', '~3 ~3 ~4', 'last-digit 10: 8～12 3～7 3～7 4～8'],
    ['sum', '~7', '~3 ~3 ~4', 'different 10: 8～12 -2～2 -2～2 -1～3'],
    ['sum', '~8', '~3 ~3 ~4', 'last-digit 10: 8～12 -1～3 -1～3 0～4'],
    ['sum', '10.2', '3.0 3.1 4', 'last-digit 10.1: 9.95～10.25 2.95～3.25 3.05～3.35 3.95～4.25'],
    ['sum', '10.4', '3.0 3.1 4.0', 'different 10.1: 9.9～10.3 3.1～3.5 3.2～3.6 4.1～4.5'],
    ['difference', '2', '6 4', 'equal 2: 2 6 4'],
    ['difference', '3', '6 4', 'different 2: 2 7 3'],
    ['difference', '-2', '4 6', 'equal -2: -2 4 6'],
  ])('%s %s of %s: %s', (kind, printed, operands, expected) => {
    expect(show(kind, printed, operands)).toBe(expected);
  });

  it('of nothing are none', () => {
    expect(show('sum', '0', '')).toBe('none');
  });

  it('are repaired at no cell of another', () => {
    const [target, part] = [figureOf('3'), figureOf('3')];
    const relation = relate(target, { calculation: calculationOf('sum', [part]), how: '' });
    expect(relation?.repair(figureOf('3').cell)).toBeUndefined();
  });
});

describe('ratios', () => {
  it.each([
    ['ratio', '50.0', '1 2', 'equal 50: 49.9～50.1 0.998～1.002 1.996～2.004'],
    ['ratio', '50.1', '1 2', 'last-digit 50: 49.9～50.1 1～1.004 1.992～2'],
    ['ratio', '51.0', '1 2', 'different 50: 49.9～50.1 1.018～1.022 1.9569～1.9646'],
    ['ratio', '33.3', '1 3', 'equal 33.3333: 33.2333～33.4333 0.996～1.002 2.994～3.012'],
    ['ratio', '33.4', '1 3', 'raised 33.3333: 33.2333～33.4333 0.999～1.005 2.9851～3.003'],
    ['ratio', '33.5', '1 3', 'different 33.3333: 33.2333～33.4333 1.002～1.008 2.9762～2.994'],
    ['ratio', '66.6', '2 3', 'cut 66.6667: 66.5667～66.7667 1.995～2.001 2.9985～3.0075'],
    ['ratio', '50', '~10 ~20', 'equal 50: 41.8571～58.8947 9.31～10.71 17.6471～22.449'],
    ['ratio', '56', '~10 ~20', 'equal 50: 41.8571～58.8947 10.45～11.97 15.7895～20'],
    ['ratio', '60', '~10 ~20', 'different 50: 41.8571～58.8947 11.21～12.81 14.7541～18.6441'],
    ['ratio', '-50', '-1 2', 'equal -50: -51～-49 -1.02～-0.98 1.9608～2.0408'],
    ['ratio', '5', '1 0', 'none'],
    ['ratio', '5', '~10 ~1', 'none'],
    ['ratio', '0.0', '0 5', 'equal 0: -0.1～0.1 -0.005～0.005 －'],
    ['ratio', '50.0', '1.0 2.0', 'equal 50: 42.7571～57.9947 0.9481～1.0521 1.7964～2.2044'],
    ['share', '50.0', '1 1', 'equal 50: 49.9～50.1 0.998～1.002'],
    ['share', '30.0', '1 3', 'different 25: 24.9～25.1 1.196～1.204'],
  ])('%s %s of %s: %s', (kind, printed, operands, expected) => {
    expect(show(kind, printed, operands)).toBe(expected);
  });
});

describe('rates of change', () => {
  it.each([
    ['rate', '10.0', '110 100', 'equal 10: 9.9～10.1 109.9～110.1 99.9092～100.091'],
    ['rate', '9.9', '110 100', 'last-digit 10: 9.9～10.1 109.8～110 100～100.1821'],
    ['rate', '12.0', '110 100', 'different 10: 9.9～10.1 111.9～112.1 98.1267～98.3021'],
    ['rate', '-10.0', '90 100', 'equal -10: -10.1～-9.9 89.9～90.1 99.889～100.1112'],
    ['rate', '150.0', '50 -100', 'equal 150: 149.9～150.1 49.9～50.1 19.992～20.008'],
    ['rate', '-100.0', '0 5', 'equal -100: -100.1～-99.9 -0.005～0.005 －'],
    ['rate', '-120.0', '-1 5', 'equal -120: -120.1～-119.9 -1.005～-0.995 －'],
    ['rate', '5.0', '5 0', 'none'],
    ['rate', '10', '~11 ~10', 'equal 10: -10.0909～34.3333 10.9～11.1 9.9099～10.0917'],
    ['rate', '40', '~11 ~10', 'different 10: -10.0909～34.3333 13.9～14.1 7.8014～7.9137'],
    ['rate', '5', '~11 ~1', 'none'],
    ['rate', '20.0', '-8 10', 'different -180: -180.1～-179.9 11.99～12.01 －'],
    ['fall', '10.0', '90 100', 'equal 10: 9.9～10.1 89.9～90.1 99.889～100.1112'],
    ['fall', '20.0', '90 100', 'different 10: 9.9～10.1 79.9～80.1 112.3596～112.6408'],
  ])('%s %s of %s: %s', (kind, printed, operands, expected) => {
    expect(show(kind, printed, operands)).toBe(expected);
  });
});

describe('other formulas', () => {
  it.each([
    ['A*B', '50', '5 10', 'equal 50: 50 － －'],
    ['A*B', '51', '5 10', 'different 50: 50 － －'],
    ['A*B+C', '53', '5 10 3', 'equal 53: 53 － － －'],
    ['A/B', '5', '5 0', 'none'],
    ['A*B', '10001', '~100 100', 'last-digit 10000: 10000 － －'],
    ['A*B', '10010', '~100 100', 'last-digit 10000: 10000 － －'],
    ['A*B', '10011', '~100 100', 'different 10000: 10000 － －'],
    ['A*B', '9990', '100 ~100', 'last-digit 10000: 10000 － －'],
    ['A*B', '9989', '100 ~100', 'different 10000: 10000 － －'],
    ['A*B', '10001', '100 100', 'different 10000: 10000 － －'],
    ['A*B', '-9990', '~-100 100', 'last-digit -10000: -10000 － －'],
    ['A/B*C', '33.3', '1 3 100', 'equal 33.3333: 33.3333 － － －'],
    ['A/B*C', '33.4', '1 3 100', 'raised 33.3333: 33.3333 － － －'],
    ['A+B', '7', '7', 'equal 7: 7 －'],
  ])('%s: %s of %s: %s', (kind, printed, operands, expected) => {
    expect(show(kind, printed, operands)).toBe(expected);
  });
});
