import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, type FormValue } from '../../../src/model/form/evaluate-expression.ts';
import { isProblem, limits, namesIn, parseExpression } from '../../../src/model/form/expression.ts';
import { Decimal } from '../../../src/model/value/decimal.ts';

const values = new Map(
  Object.entries({
    総コスト: '11016',
    投資的経費: '1016',
    活動量: '4',
    決算額: '9963',
    '前/決算額': '9312',
    '正規職員（人工）': '0.55',
    '単価.正規職員': '8100',
    零: '0',
    '1人当たり': '5',
    '2割': '2',
  }),
);

function lookUp({ source, name }: { source?: string; name: string }, yearsBack: number): FormValue {
  const key = `${yearsBack > 0 ? '前/' : ''}${source === undefined ? '' : `${source}.`}${name}`;
  if (name === '文') return { absence: 'not-a-number', of: name };
  const found = values.get(key);
  return found === undefined ? { absence: 'missing', of: name } : { value: new Decimal(found) };
}

function evaluate(text: string): string {
  const parsed = parseExpression(text);
  if (isProblem(parsed)) return `${parsed.problem}@${parsed.at}${parsed.found}`;
  const result = evaluateExpression(parsed, lookUp);
  return 'absence' in result ? `${result.absence}:${result.of}` : result.value.toFixed();
}

describe('a formula of a form', () => {
  it.each([
    ['（総コスト − 投資的経費）× 1,000 ÷ 活動量', '2500000'],
    ['総コスト-投資的経費*2', '8984'],
    ['1 − 2 − 3', '-4'],
    ['12÷3÷2', '2'],
    ['-活動量＋１', '-3'],
    ['−（1＋2）×3', '-9'],
    ['「正規職員（人工）」×単価.正規職員', '4455'],
    ['合計(決算額、ない値, 1)', '9964'],
    ['合計(ない値, ほか)', 'missing:ない値'],
    ['合計(決算額, 文)', 'not-a-number:文'],
    ['最初（ない値、決算額）', '9963'],
    ['最初（ない値、ほか）', 'missing:ほか'],
    ['最初（文、決算額）', 'not-a-number:文'],
    ['決算額 − 前年度（決算額）', '651'],
    ['前年度（前年度（決算額）＋1）', '9313'],
    ['決算額＋ない値', 'missing:ない値'],
    ['決算額÷零', 'divisor-zero:零'],
    ['決算額÷（1−1）', 'divisor-zero:'],
    ['1,234.5', '1234.5'],
    ['1人当たり × 3 − 2割', '13'],
    ['0.1＋0.2', '0.3'],
  ])('%s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it.each([
    ['', 'incomplete@0'],
    ['決算額＋', 'incomplete@4'],
    ['（決算額', 'not-closed@0'],
    ['決算額）', 'unexpected@3)'],
    ['決算額 予算', 'unexpected@4予算'],
    ['決算額％', 'unexpected@3％'],
    ['平均（決算額）', 'unknown-function@0平均'],
    ['前年度（決算額、1）', 'operands@0前年度'],
    ['単価.', 'incomplete@3'],
    ['×2', 'unexpected@0×'],
    ['「', 'unexpected@0「'],
    ['1,23', 'unexpected@1,'],
    ['=HYPERLINK("x")', 'unexpected@0='],
  ])('is refused where it says nothing: %s', (text, expected) => {
    expect(evaluate(text)).toBe(expected);
  });

  it('names what it needs', () => {
    const parsed = parseExpression('合計（a、b）＋c.d−（−e）×2');
    expect(isProblem(parsed) ? parsed : namesIn(parsed)).toEqual([
      { name: 'a' },
      { name: 'b' },
      { source: 'c', name: 'd' },
      { name: 'e' },
    ]);
  });

  it('is bounded in length and depth', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(evaluate(nested(limits.depth - 1))).toBe('1');
    expect(evaluate(nested(limits.depth))).toMatch(/^too-deep@/);
    expect(evaluate('1'.padEnd(limits.length, ' '))).toBe('1');
    expect(evaluate('1'.padEnd(limits.length + 1, ' '))).toMatch(/^too-long@/);
  });

  it('reads anything, and gives what JavaScript gives for whole numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(typeof evaluate(text)).toBe('string');
      }),
      { seed: 13, numRuns: 2000 },
    );
    const tree = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 5 },
        fc.integer({ min: 0, max: 99 }).map(String),
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum'))
          .map(([left, operator, right]) => `(${left}${operator}${right})`),
      ),
    })).sum;
    fc.assert(
      fc.property(tree, (text) => {
        expect(evaluate(text)).toBe(new Decimal(Number(new Function(`return ${text}`)())).toFixed());
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
