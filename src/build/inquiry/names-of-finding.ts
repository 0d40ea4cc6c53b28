/** Which of an item's values a finding of its sheet is about: those it names, and those that what it names is computed of. */

import type { Finding } from '../../finding/finding.ts';
import { type Expression, isProblem, parseExpression } from '../../model/form/expression.ts';
import { findNamedFormula } from '../../model/form/named-formulas.ts';
import type { RawForm } from '../../model/form/raw-form.ts';

/** Of both sides of a relation, and of what changed together with a value (`一般財源 4,655 → 5,187,000`). `asked` are names. */
export function namesOfFinding(
  forms: readonly RawForm[],
  asked: ReadonlySet<string>,
  finding: Finding,
): readonly string[] {
  if (finding.code === 'sheet-relation') {
    const { left, right } = (finding as Finding<'sheet-relation'>).facts;
    const parts = new Parts(forms, asked);
    return [...new Set([left, right].flatMap((side) => parts.ofFormula(side, [])))];
  }
  if (finding.code !== 'sheet-check') return [];
  const { problem, others } = (finding as Finding<'sheet-check'>).facts;
  return problem.startsWith('jump') || ofSeveral.includes(problem)
    ? others.map((each) => each.split(' ')[0] ?? '')
    : [];
}

/** Problems of several amounts or days of one row together. */
const ofSeveral: readonly string[] = ['funds-exchanged', 'amounts-unchanged', 'dates-reversed'];

/** 特定財源 is 国庫支出金 and what else it adds up; `within` are the figures that a formula belongs to. */
class Parts {
  readonly #forms: readonly RawForm[];
  readonly #asked: ReadonlySet<string>;

  constructor(forms: readonly RawForm[], asked: ReadonlySet<string>) {
    this.#forms = forms;
    this.#asked = asked;
  }

  ofFormula(formula: string, within: readonly string[]): readonly string[] {
    const expression = parseExpression(formula);
    if (!isProblem(expression)) return this.#of(expression, within);
    return formula.split(' ＋ ').flatMap((name) => this.#ofName(name, within));
  }

  #of(expression: Expression, within: readonly string[]): readonly string[] {
    switch (expression.type) {
      case 'number':
        return [];
      case 'name':
        return this.#ofName(expression.name.name, within);
      case 'negation':
        return this.#of(expression.operand, within);
      case 'operation':
        return [expression.left, expression.right].flatMap((each) => this.#of(each, within));
      case 'call':
        return this.#ofCall(expression, within);
    }
  }

  /** 最初 takes one: the first that anybody was asked for. What was a year before nobody is asked for now. */
  #ofCall({ name, operands }: Extract<Expression, { type: 'call' }>, within: readonly string[]): readonly string[] {
    if (name === '前年度') return [];
    const each = operands.map((operand) => this.#of(operand, within));
    const first = each.find((names) => names.some((part) => this.#asked.has(part)));
    return name === '最初' && first !== undefined ? first : each.flat();
  }

  #ofName(name: string, within: readonly string[]): readonly string[] {
    const own = formulaOf(this.#forms, name);
    return [name, ...(own === undefined || within.includes(name) ? [] : this.ofFormula(own, [...within, name]))];
  }
}

function formulaOf(forms: readonly RawForm[], name: string): string | undefined {
  const [first] = forms.flatMap(({ definition }) => definition.figures[name] ?? []);
  return first === undefined ? undefined : (first.formula ?? findNamedFormula(name)?.formula);
}
