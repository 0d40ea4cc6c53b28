/** Joins the workspace's indicators to the sheets of a form, by the text of one of their columns. */

import { error, type Found } from '../../finding/finding.ts';
import { groupBy } from '../../table/group-by.ts';
import type { Indicator, Plan } from '../plan/plan.ts';
import { indicatorsOf } from '../plan/plan.ts';
import { normalizeHeader } from '../text/text-width.ts';
import type { FormIndicators, FormSource } from './form.ts';
import { nameUnknown } from './name-unknown.ts';
import { planTable, type RawForm } from './raw-form.ts';

/** No value where the form has no such source. */
export function joinIndicators(
  raw: RawForm,
  plan: Plan | undefined,
  main: FormSource,
): Found<FormIndicators | undefined> {
  const joined = Object.entries(raw.definition.sources).find(([, { table }]) => table === planTable);
  if (joined === undefined) return { value: undefined, findings: [] };
  const [name, { key }] = joined;
  const at = `sources.${name}`;
  if (plan === undefined) {
    const place = raw.places.get(at) ?? { file: raw.file };
    return { value: undefined, findings: [error('form-indicators', { missing: 'table' }, place)] };
  }
  const heads = plan.table.map(({ head }) => head);
  const link = [key].flat().find((each) => main.links.some((own) => normalizeHeader(own) === normalizeHeader(each)));
  const column = heads.findIndex((head) => link !== undefined && normalizeHeader(head) === normalizeHeader(link));
  const unknown = (wanted: string, known: readonly string[]) => nameUnknown(raw, `${at}.key`, wanted, known);
  if (link === undefined) return { value: undefined, findings: [unknown([key].flat().join('、'), main.links)] };
  if (column < 0) return { value: undefined, findings: [unknown(link, heads)] };
  const indicators = plan.goals.flatMap(indicatorsOf);
  const ofSheet = groupBy(indicators, (indicator) => cellOf(indicator, column));
  return { value: { name, link, indicators, ofSheet, heads }, findings: [] };
}

function cellOf({ cells }: Indicator, column: number): string {
  return cells[column]?.trim() ?? '';
}
