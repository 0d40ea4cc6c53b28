/** Checks that every name of a form means something, and joins it with its tables. */

import { type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import { indicatorsOf, type Plan } from '../plan/plan.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { buildSource, headsOf } from './build-source.ts';
import { checkFields } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkParts } from './check-parts.ts';
import { checkPicks } from './check-picks.ts';
import { checkRules } from './check-rules.ts';
import { findGaps, findOrphans } from './find-orphans.ts';
import { findRoles } from './find-roles.ts';
import type { Form, FormSource, Published } from './form.ts';
import { joinIndicators } from './join-indicators.ts';
import { nameUnknown } from './name-unknown.ts';
import { planTable, type RawForm } from './raw-form.ts';
import { type CheckName, checkNames } from './standard-checks.ts';

/** No value where one of its names is unknown, or a source cannot be made of its table. Faults of single rows leave only these out. */
export function checkForm(
  raw: RawForm,
  plan: Plan | undefined,
  context: FiscalYearContext,
  published?: Plan,
): Found<Form | undefined> {
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
    checks: new Map(checkNames.flatMap((check) => levelSaid(definition.checks[check], check))),
    roles: findRoles(sources, definition.meanings),
    published: buildPublished(raw, published, context),
    deadline: readDeadline(definition.deadline),
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
    ...checkMeanings(raw, form),
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

function levelSaid(level: 'error' | 'warning' | 'notice' | 'off' | undefined, check: CheckName) {
  return level === undefined ? [] : [[check, level] as const];
}

function readDeadline(text: string | undefined): Form['deadline'] {
  const [year, month, day] = text?.split('-').map(Number) ?? [];
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** A column that a form says the checks to look at. */
function checkMeanings(raw: RawForm, { sources, roles }: Form): readonly Finding[] {
  const heads = [...sources.values()].flatMap((source) => source.heads);
  return Object.entries(raw.definition.meanings).flatMap(([role, named]) => {
    const found = roles.get(role) ?? [];
    const unknown = [named ?? []].flat().filter((written) => {
      const head =
        written.includes('.') && !heads.includes(written) ? written.slice(written.indexOf('.') + 1) : written;
      return !found.some((column) => column.head === head);
    });
    return unknown.map((written) => nameUnknown(raw, `meanings.${role}`, written, heads));
  });
}

/** Its own faults were told when it was this year's. */
function buildPublished(
  { definition, tables, published }: RawForm,
  plan: Plan | undefined,
  context: FiscalYearContext,
): Published | undefined {
  if (published === undefined) return undefined;
  const mainTable = tables.get(definition.of);
  const sources = new Map<string, FormSource>();
  for (const [name, { key, year }] of Object.entries(definition.sources)) {
    const table = published.tables.get(name);
    const mainHeads = name === definition.of || mainTable === undefined ? undefined : headsOf(mainTable);
    const built = table && buildSource({ name, keys: [key].flat(), year, table, mainHeads }, context).value;
    if (built !== undefined) sources.set(name, built);
  }
  return { sources, indicators: plan?.goals.flatMap(indicatorsOf) };
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
