/** Checks that every name of a form means something, and joins it with its tables. */

import { type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { buildSource, headsOf } from './build-source.ts';
import { checkFields } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkParts } from './check-parts.ts';
import { checkPicks } from './check-picks.ts';
import { checkRules } from './check-rules.ts';
import { findGaps, findOrphans } from './find-orphans.ts';
import type { Form, FormSource } from './form.ts';
import { joinIndicators } from './join-indicators.ts';
import { nameUnknown } from './name-unknown.ts';
import { planTable, type RawForm } from './raw-form.ts';

/** No value where one of its names is unknown, or a source cannot be made of its table. Faults of single rows leave only these out. */
export function checkForm(raw: RawForm, plan: Plan | undefined, context: FiscalYearContext): Found<Form | undefined> {
  const { definition } = raw;
  const read = buildSources(raw, context);
  const { value: sources } = read;
  const main = sources.get(definition.of);
  if (main === undefined) {
    const isNamed = definition.sources[definition.of] !== undefined;
    const unknown = nameUnknown(raw, 'of', definition.of, Object.keys(definition.sources));
    return { value: undefined, findings: [...read.findings, ...(isNamed ? [] : [unknown])] };
  }
  const named = main.heads.includes(definition.name) ? [] : [nameUnknown(raw, 'name', definition.name, main.heads)];
  const joined = joinIndicators(raw, plan, main);
  const picks = checkPicks(raw, sources, joined.value);
  const figures = checkFigures(raw, { main, sources, picks: picks.value });
  const rules = checkRules(raw, { main, sources, picks: picks.value, figures: figures.value });
  const form: Form = {
    key: raw.key,
    file: raw.file,
    title: definition.title,
    version: definition.version ?? '',
    page: definition.page,
    years: definition.years,
    main,
    nameColumn: definition.name,
    sources,
    indicators: joined.value,
    picks: picks.value,
    figures: figures.value,
    fields: new Map(Object.entries(definition.fields)),
    rules: rules.value,
    front: definition.front,
    parts: definition.parts,
    notes: definition.notes ?? [],
  };
  const ofNames = [
    ...named,
    ...joined.findings,
    ...picks.findings,
    ...figures.findings,
    ...rules.findings,
    ...checkParts(raw, form),
  ];
  const findings = [
    ...read.findings,
    ...ofNames,
    ...findOrphans(form),
    ...findGaps(form, context),
    ...checkNumbers(form),
    ...checkFields(form),
  ];
  return { value: read.isWhole && !hasErrors(ofNames) ? form : undefined, findings };
}

function buildSources(
  { definition, tables }: RawForm,
  context: FiscalYearContext,
): Found<ReadonlyMap<string, FormSource>> & { readonly isWhole: boolean } {
  const findings: Finding[] = [];
  const sources = new Map<string, FormSource>();
  const mainTable = tables.get(definition.of);
  let isWhole = true;
  for (const [name, { key, year, table: file }] of Object.entries(definition.sources)) {
    if (file === planTable) continue;
    const table = tables.get(name);
    const mainHeads = name === definition.of || mainTable === undefined ? undefined : headsOf(mainTable);
    const built = table && buildSource({ name, keys: [key].flat(), year, table, mainHeads }, context);
    findings.push(...(built?.findings ?? []));
    if (built?.value === undefined) isWhole = false;
    else sources.set(name, built.value);
  }
  return { value: sources, findings, isWhole };
}
