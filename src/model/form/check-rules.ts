/** The rules of a form: their relations read, their names known. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { isProblem } from './expression.ts';
import type { Form, FormRule } from './form.ts';
import type { RuleSetting } from './form-schema.ts';
import { nameUnknown } from './name-unknown.ts';
import { meaningOf, namesOf, namesOfRule, splitName } from './names.ts';
import type { RawForm } from './raw-form.ts';
import { parseRelation } from './relation.ts';

export function checkRules(
  raw: RawForm,
  form: Pick<Form, 'main' | 'sources' | 'picks' | 'figures'>,
): Found<readonly FormRule[]> {
  const findings: Finding[] = [];
  const rules = raw.definition.rules.flatMap((setting, index): readonly FormRule[] => {
    const at = `rules.${index}`;
    const rule = readRule(raw, setting, at);
    append(findings, rule.findings);
    if (rule.value === undefined) return [];
    const unknown = namesOfRule(rule.value).filter((name) => !('kind' in meaningOf(form, splitName(name))));
    append(
      findings,
      unknown.map((name) => nameUnknown(raw, at, name, namesOf(form))),
    );
    return unknown.length > 0 ? [] : [rule.value];
  });
  return { value: rules, findings };
}

function readRule(raw: RawForm, setting: RuleSetting, at: string): Found<FormRule | undefined> {
  const { level } = setting;
  if ('jump' in setting)
    return { value: { kind: 'jump', level, names: setting.jump, times: setting.times }, findings: [] };
  if ('filled' in setting) return { value: { kind: 'filled', level, names: setting.filled }, findings: [] };
  if ('never' in setting) {
    const together = Object.entries(setting.never).map(([name, text]) => ({ name, texts: [text].flat() }));
    return { value: { kind: 'never', level, together }, findings: [] };
  }
  const relation = parseRelation(setting.that);
  if (!isProblem(relation))
    return { value: { kind: 'relation', level, relation, rounding: setting.rounding }, findings: [] };
  const place = raw.places.get(`${at}.that`) ?? { file: raw.file };
  const facts = {
    figure: at,
    formula: setting.that,
    problem: relation.problem,
    found: relation.found,
    offset: relation.at,
  };
  return { value: undefined, findings: [error('form-formula', facts, place)] };
}
