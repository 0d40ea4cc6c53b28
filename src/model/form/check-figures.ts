/** The figures of a form: their formulas read, their names known, none of them made of itself. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { type Expression, isProblem, namesIn, parseExpression } from './expression.ts';
import type { Form, FormFigure } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { findNamedFormula, namedFormulas } from './named-formulas.ts';
import { meaningOf, namesOf, writeName } from './names.ts';
import { isDeclared, type RawForm } from './raw-form.ts';

export function checkFigures(
  raw: RawForm,
  rest: Pick<Form, 'main' | 'sources' | 'picks'>,
): Found<ReadonlyMap<string, FormFigure>> {
  const findings: Finding[] = [];
  const figures = new Map<string, FormFigure>();
  for (const name of Object.keys(raw.definition.figures)) {
    const figure = readFigure(raw, name);
    append(findings, figure.findings);
    if (figure.value !== undefined) figures.set(name, figure.value);
  }
  const names = [...figures.values()].flatMap((figure) => checkNames(raw, figure, { ...rest, figures }));
  return { value: figures, findings: [...findings, ...names, ...findCircles(raw, figures)] };
}

function readFigure(raw: RawForm, name: string): Found<FormFigure | undefined> {
  const setting = raw.definition.figures[name];
  const known = findNamedFormula(name);
  const formula = setting?.formula ?? known?.formula;
  const at = `figures.${name}`;
  if (setting === undefined || formula === undefined) {
    return { value: undefined, findings: [nameUnknown(raw, at, name, Object.keys(namedFormulas))] };
  }
  const expression = parseExpression(formula);
  if (isProblem(expression)) {
    const place = raw.places.get(`${at}.formula`) ?? raw.places.get(at) ?? { file: raw.file };
    const { problem, found, at: offset } = expression;
    return {
      value: undefined,
      findings: [error('form-formula', { figure: name, formula, problem, found, offset }, place)],
    };
  }
  const value: FormFigure = {
    name,
    label: setting.label ?? name,
    formula,
    expression,
    unit: setting.unit ?? known?.unit ?? '',
    decimals: setting.decimals ?? known?.decimals,
    rounding: setting.rounding,
  };
  return { value, findings: [] };
}

function checkNames(
  raw: RawForm,
  { name: figure, expression }: FormFigure,
  form: Pick<Form, 'main' | 'sources' | 'picks' | 'figures'>,
): readonly Finding[] {
  return namesIn(expression).flatMap((name) => {
    const meaning = meaningOf(form, name);
    const written = writeName(name);
    if ('kind' in meaning || isDeclared(raw, written)) return [];
    const at = `figures.${figure}`;
    if (meaning.length === 0) return [nameUnknown(raw, at, written, namesOf(form))];
    const facts = { name: written, sources: meaning.map((source) => source.name) };
    return [error('form-name-ambiguous', facts, raw.places.get(at) ?? { file: raw.file })];
  });
}

/** A figure of the year before is another one. */
function findCircles(raw: RawForm, figures: ReadonlyMap<string, FormFigure>): readonly Finding[] {
  const done = new Set<string>();
  const above = new Set<string>();
  const findings: Finding[] = [];
  const visit = (name: string) => {
    const figure = figures.get(name);
    if (figure === undefined || done.has(name)) return;
    if (above.has(name)) {
      const circle = [...above].slice([...above].indexOf(name));
      const place = raw.places.get(`figures.${name}`) ?? { file: raw.file };
      findings.push(error('form-circle', { figures: [...circle, name] }, place));
      return;
    }
    above.add(name);
    for (const next of namesOfSameYear(figure.expression)) visit(next);
    above.delete(name);
    done.add(name);
  };
  for (const name of figures.keys()) visit(name);
  return findings;
}

function namesOfSameYear(expression: Expression): readonly string[] {
  if (expression.type === 'call' && expression.name === '前年度') return [];
  const parts =
    expression.type === 'operation'
      ? [expression.left, expression.right]
      : expression.type === 'call'
        ? expression.operands
        : expression.type === 'negation'
          ? [expression.operand]
          : [];
  const own = expression.type === 'name' && expression.name.source === undefined ? [expression.name.name] : [];
  return [...own, ...parts.flatMap(namesOfSameYear)];
}
