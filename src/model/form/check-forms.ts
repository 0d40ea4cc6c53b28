/** Checks the forms of a workspace, those first whose sheets another one is made of. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { checkForm } from './check-form.ts';
import type { Form } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { isOfForm, type RawForm } from './raw-form.ts';

/** A form that is none of the workspace's sheets, which may be made of these. */
export function checkAlone(
  raw: RawForm,
  sheets: readonly RawForm[],
  plan: Plan | undefined,
  context: FiscalYearContext,
): Found<Form | undefined> | undefined {
  const isOfSheets = Object.values(raw.definition.sources).some(({ table }) => isOfForm(table));
  const others = isOfSheets ? sheets.filter(({ file }) => file !== raw.file) : [];
  return checkForms([raw, ...others], plan, context)[0];
}

/** In the order that they are given in; see `checkForm`. `publishedOf` is the plan of last year that a form is held against. */
export function checkForms(
  raws: readonly RawForm[],
  plan: Plan | undefined,
  context: FiscalYearContext,
  publishedOf: (raw: RawForm) => Plan | undefined = () => undefined,
): readonly Found<Form | undefined>[] {
  const byKey = new Map(raws.map((raw) => [raw.key, raw]));
  const checked = new Map<RawForm, Found<Form | undefined>>();
  const above: RawForm[] = [];
  const check = (raw: RawForm): Found<Form | undefined> => {
    const known = checked.get(raw);
    if (known !== undefined) return known;
    above.push(raw);
    const children = new Map<string, Form>();
    const findings: Finding[] = [];
    for (const [name, { table }] of Object.entries(raw.definition.sources)) {
      if (!isOfForm(table)) continue;
      const at = `sources.${name}.table`;
      const other = byKey.get(table);
      if (other === undefined) findings.push(nameUnknown(raw, at, table, [...byKey.keys()]));
      else if (above.includes(other)) {
        const figures = [...above.slice(above.indexOf(other)), other].map(({ key }) => key);
        findings.push(error('form-circle', { figures }, raw.places.get(at) ?? { file: raw.file }));
      } else {
        const { value } = check(other);
        if (value !== undefined) children.set(name, value);
      }
    }
    above.pop();
    const found =
      findings.length > 0 ? { value: undefined, findings } : checkForm(raw, plan, context, publishedOf(raw), children);
    checked.set(raw, found);
    return found;
  };
  return raws.map(check);
}
