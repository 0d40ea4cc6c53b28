/** Checks that every name of a form means something, and joins it with its tables. */

import { append } from '../../finding/append.ts';
import { error, type Finding, type Found, hasErrors } from '../../finding/finding.ts';
import { indicatorsOf, type Plan } from '../plan/plan.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { buildSource, headsOf } from './build-source.ts';
import { checkFields } from './check-fields.ts';
import { checkFigures } from './check-figures.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkParts } from './check-parts.ts';
import { checkPicks } from './check-picks.ts';
import { checkRules } from './check-rules.ts';
import { findGaps, findOrphans, joinSlips } from './find-orphans.ts';
import { findRoles } from './find-roles.ts';
import type { Form, FormSource, Published } from './form.ts';
import { buildFormSource } from './form-source.ts';
import { joinIndicators } from './join-indicators.ts';
import { nameUnknown } from './name-unknown.ts';
import { tableOfPlan } from './plan-table.ts';
import { planTable, type RawForm } from './raw-form.ts';
import { type CheckName, checkNames } from './standard-checks.ts';

/** No value where one of its names is unknown, or a source cannot be made of its table. Faults of single rows leave only these out. */
export function checkForm(
  raw: RawForm,
  plan: Plan | undefined,
  context: FiscalYearContext,
  published?: Plan,
  /** The forms whose sheets are sources, by the names of these. */
  children: ReadonlyMap<string, Form> = new Map(),
): Found<Form | undefined> {
  const { definition } = raw;
  const read = buildSources(raw, plan, context, children);
  const { value: sources } = read;
  const main = sources.get(definition.of);
  if (main === undefined) {
    const isNamed = definition.sources[definition.of] !== undefined;
    const unknown = nameUnknown(raw, 'of', definition.of, Object.keys(definition.sources));
    const lacksPlan = isNamed && plan === undefined && definition.sources[definition.of]?.table === planTable;
    const place = raw.places.get(`sources.${definition.of}`) ?? { file: raw.file };
    const told = lacksPlan ? [error('form-indicators', { missing: 'table' }, place)] : [];
    return { value: undefined, findings: [...read.findings, ...told, ...(isNamed ? [] : [unknown])] };
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
    frontOnly: definition.frontOnly,
    parts: definition.parts,
    notes: definition.notes ?? [],
  };
  const lost = Object.keys(definition.sources).filter(
    (name) => !sources.has(name) && definition.sources[name]?.table !== planTable,
  );
  const ofNames = [
    ...named,
    ...joined.findings,
    ...picks.findings,
    ...figures.findings,
    ...rules.findings,
    ...checkParts(raw, form),
    ...checkMeanings(raw, form),
  ].filter((finding) => !isOfLost(finding, lost));
  const findings = [
    ...read.findings,
    ...ofNames,
    ...findOrphans(form),
    ...findGaps(form, context),
    ...checkNumbers(form),
    ...checkFields(form),
  ];
  return { value: read.isWhole && !hasErrors(ofNames) ? form : undefined, findings: joinSlips(findings, main) };
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

/** What a source has that could not be made is told where that is told. */
function isOfLost({ code, facts }: Finding, lost: readonly string[]): boolean {
  const name = code === 'form-name-unknown' && 'name' in facts ? facts.name : undefined;
  return name !== undefined && lost.some((source) => name === source || name.startsWith(`${source}.`));
}

function buildSources(
  raw: RawForm,
  plan: Plan | undefined,
  context: FiscalYearContext,
  children: ReadonlyMap<string, Form>,
): Found<ReadonlyMap<string, FormSource>> & { readonly isWhole: boolean } {
  const { definition, tables } = raw;
  const findings: Finding[] = [];
  const sources = new Map<string, FormSource>();
  const isOfPlan = definition.sources[definition.of]?.table === planTable;
  const mainTable = isOfPlan && plan !== undefined ? tableOfPlan(plan) : tables.get(definition.of);
  let isWhole = true;
  for (const [name, { key, year, table: file }] of Object.entries(definition.sources)) {
    if (file === planTable && name !== definition.of) continue;
    const table = name === definition.of ? mainTable : tables.get(name);
    const mainHeads = name === definition.of || mainTable === undefined ? undefined : headsOf(mainTable);
    const child = children.get(name);
    const keys = [key].flat();
    const built =
      child === undefined
        ? table && buildSource({ name, keys, year, table, mainHeads }, context)
        : buildFormSource(raw, name, keys, child, mainHeads ?? []);
    append(findings, built?.findings ?? []);
    if (built?.value === undefined) isWhole = false;
    else sources.set(name, built.value);
  }
  return { value: sources, findings, isWhole };
}
