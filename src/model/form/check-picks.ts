/** The values that a form picks out of several rows: their source, columns and conditions known. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found } from '../../finding/finding.ts';
import { type Form, type FormIndicators, type FormPick, type FormSource, indicatorRoles } from './form.ts';
import type { LooseForm } from './form-schema.ts';
import { nameUnknown } from './name-unknown.ts';
import { planTable, type RawForm } from './raw-form.ts';

export function checkPicks(
  raw: RawForm,
  sources: ReadonlyMap<string, FormSource>,
  indicators: FormIndicators | undefined,
): Found<Form['picks']> {
  const findings: Finding[] = [];
  const picks = new Map<string, FormPick>();
  for (const [name, setting] of Object.entries(raw.definition.picks)) {
    const pick = checkPick(raw, `picks.${name}`, setting, sources, indicators);
    append(findings, pick.findings);
    if (pick.value !== undefined) picks.set(name, pick.value);
  }
  return { value: picks, findings };
}

function checkPick(
  raw: RawForm,
  at: string,
  { of, value, where }: LooseForm['picks'][string],
  sources: ReadonlyMap<string, FormSource>,
  indicators: FormIndicators | undefined,
): Found<FormPick | undefined> {
  const conditions = Object.entries(where).map(([column, text]) => ({
    column,
    texts: [text].flat().map((each) => String(each).trim()),
  }));
  const conditioned = (heads: readonly string[]) => conditions.filter(({ column }) => !heads.includes(column));
  if (raw.definition.sources[of]?.table === planTable) {
    if (indicators === undefined) {
      const place = raw.places.get(at) ?? { file: raw.file };
      return { value: undefined, findings: [error('form-indicators', { missing: 'table' }, place)] };
    }
    const asked = [value].flat();
    const roles = indicatorRoles
      .filter((role) => asked.includes(role))
      .toSorted((a, b) => asked.indexOf(a) - asked.indexOf(b));
    const unknown = [
      ...asked
        .filter((each) => !indicatorRoles.some((role) => role === each))
        .map((each) => nameUnknown(raw, at, each, indicatorRoles)),
      ...conditioned(indicators.heads).map(({ column }) => nameUnknown(raw, at, column, indicators.heads)),
    ];
    return { value: { of: 'indicators', roles, where: conditions }, findings: unknown };
  }
  const source = sources.get(of);
  if (source === undefined)
    return { value: undefined, findings: [nameUnknown(raw, `${at}.of`, of, [...sources.keys()])] };
  const columns = [value].flat();
  const unknown = [
    ...columns.filter((column) => !source.heads.includes(column)),
    ...conditioned(source.heads).map(({ column }) => column),
  ];
  const findings = unknown.map((column) => nameUnknown(raw, at, column, source.heads));
  return { value: { of: 'rows', source, columns, where: conditions }, findings };
}
