/** The value of a formula of a form: exact, or the reason why there is none. */

import { Decimal } from '../value/decimal.ts';
import type { Expression, Operator, ValueName } from './expression.ts';

/** A number; or nothing, with whose fault it is. */
export type FormValue = { readonly value: Decimal } | FormAbsence;

/** `of` is the name of the value that is missing or is no number, or of the divisor; empty where it is a part of the formula. */
export interface FormAbsence {
  readonly absence: 'missing' | 'not-a-number' | 'divisor-zero' | 'several';
  readonly of: string;
}

/** `yearsBack` is 1 in `前年度（…）`; `isSummed` in `合計（…）`, where a column of several rows is what they add up to. */
export type LookUp = (name: ValueName, yearsBack: number, isSummed?: boolean) => FormValue;

export function evaluateExpression(expression: Expression, lookUp: LookUp, yearsBack = 0): FormValue {
  const evaluate = (part: Expression) => evaluateExpression(part, lookUp, yearsBack);
  switch (expression.type) {
    case 'number':
      return { value: expression.value };
    case 'name':
      return lookUp(expression.name, yearsBack);
    case 'negation':
      return andThen(evaluate(expression.operand), (value) => ({ value: value.negated() }));
    case 'operation':
      return andThen(evaluate(expression.left), (left) =>
        andThen(evaluate(expression.right), (right) => operate(expression.operator, left, right, expression.right)),
      );
    case 'call':
      switch (expression.name) {
        case '合計':
          return addUp(
            expression.operands.map((operand) =>
              operand.type === 'name' ? lookUp(operand.name, yearsBack, true) : evaluate(operand),
            ),
          );
        case '最初':
          return firstOf(expression.operands, evaluate);
        case '前年度':
          return firstOf(expression.operands, (operand) => evaluateExpression(operand, lookUp, yearsBack + 1));
      }
  }
}

export function isAbsent(value: FormValue): value is FormAbsence {
  return 'absence' in value;
}

function andThen(value: FormValue, next: (value: Decimal) => FormValue): FormValue {
  return isAbsent(value) ? value : next(value.value);
}

function operate(operator: Operator, left: Decimal, right: Decimal, divisor: Expression): FormValue {
  switch (operator) {
    case '+':
      return { value: left.plus(right) };
    case '-':
      return { value: left.minus(right) };
    case '×':
      return { value: left.times(right) };
    case '÷':
      if (right.isZero()) return { absence: 'divisor-zero', of: divisor.type === 'name' ? divisor.name.name : '' };
      return { value: left.dividedBy(right) };
  }
}

/** What is missing counts as nothing, unless all is missing; what is there and is no number does not. */
export function addUp(values: readonly FormValue[]): FormValue {
  const wrong = values.find((value) => isAbsent(value) && value.absence !== 'missing');
  if (wrong !== undefined) return wrong;
  const numbers = values.flatMap((value) => (isAbsent(value) ? [] : [value.value]));
  const [first] = values;
  if (numbers.length === 0 && first !== undefined) return first;
  return { value: numbers.reduce((total, number) => total.plus(number), new Decimal(0)) };
}

function firstOf(operands: readonly Expression[], evaluate: (operand: Expression) => FormValue): FormValue {
  let last: FormValue = { absence: 'missing', of: '' };
  for (const operand of operands) {
    last = evaluate(operand);
    if (!isAbsent(last) || last.absence !== 'missing') return last;
  }
  return last;
}
