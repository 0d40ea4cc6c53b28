/** Next year's `torikumi.yaml` and forms: what has a year moves on, the rest stays as it was written, comments too. */

import type { Configuration } from '../../model/configuration/configuration.ts';
import type { LooseForm } from '../../model/form/form-schema.ts';
import { openDeadline } from '../../model/form/inquiry-schema.ts';
import { isOfForm, planTable } from '../../model/form/raw-form.ts';
import type { CalendarDate, FiscalYear } from '../../model/year/fiscal-year.ts';
import { isoDate, parseDate } from '../../model/year/parse-date.ts';
import { findSpelledYears, shiftYears } from '../../model/year/spelled-years.ts';
import { editYaml, type YamlEdit } from '../../workspace/yaml/edit-yaml.ts';
import { lastYearFolder } from './last-year-folder.ts';
import { nextNumber } from './next-number.ts';

export interface RolledSettings {
  readonly text: string;
  /** `document.date 2026-10-01`: what stands there now. */
  readonly changes: readonly string[];
  /** Lines that still name a year. */
  readonly lines: readonly number[];
}

interface Year {
  /** What the new workspace reports on. */
  readonly year: FiscalYear;
  readonly documentDate: CalendarDate;
}

/** `moved` are tables that lie elsewhere now. */
export function rollConfiguration(
  text: string,
  { document, data, revision }: Configuration,
  moved: (path: string) => string,
  year: Year,
): RolledSettings {
  const date = nextDay(document.date);
  const title = document.title === undefined ? undefined : nextTitle(document.title, year);
  const edits: readonly YamlEdit[] = [
    { path: ['document', 'date'], value: date },
    ...(title === undefined ? [] : [{ path: ['document', 'title'], value: quote(title) }]),
    ...namesOfTables(data.indicators, 'indicators', moved),
    ...namesOfTables(data.measures, 'measures', moved),
    ...(revision === undefined ? [] : [{ path: ['revision', 'old'], value: lastYearFolder }]),
    ...(['reasons', 'replaces'] as const).flatMap((name) =>
      revision?.[name] === undefined ? [] : [{ path: ['revision', name], value: undefined }],
    ),
  ];
  const rolled = editYaml(text, edits);
  return { text: rolled, changes: edits.map(tell), lines: linesWithYears(rolled, year) };
}

export interface RolledForm extends RolledSettings {
  /** Of the inquiry that it makes. */
  readonly number?: { readonly from: string; readonly to: string };
}

/** `last` names the edition that was published. */
export function rollForm(
  text: string,
  { title, sources, inquiry, deadline, published }: LooseForm,
  moved: (path: string) => string,
  last: string,
  year: Year,
): RolledForm {
  const renamed = nextTitle(title, year);
  const tables = Object.entries(sources).filter(([, { table }]) => table !== planTable && !isOfForm(table));
  const to = inquiry === undefined ? undefined : nextNumber(inquiry.number, year.documentDate);
  const asked = inquiry?.year === undefined ? undefined : shiftAll(inquiry.year, year.documentDate);
  const due = deadline === undefined ? undefined : parseDate(deadline);
  const number = inquiry !== undefined && to !== undefined ? { from: inquiry.number, to } : undefined;
  const edits: readonly YamlEdit[] = [
    ...(renamed === undefined ? [] : [{ path: ['title'], value: quote(renamed) }]),
    { path: ['published'], value: published === undefined ? `${lastYearFolder}  # ${last}` : lastYearFolder },
    ...tables.flatMap(([name, source]) => [
      ...(moved(source.table) === source.table
        ? []
        : [{ path: ['sources', name, 'table'], value: quote(moved(source.table)) }]),
      ...(source.published === undefined
        ? []
        : [{ path: ['sources', name, 'published'], value: quote(`${lastYearFolder}/${moved(source.table)}`) }]),
    ]),
    ...(due === undefined ? [] : [{ path: ['deadline'], value: nextDay(due) }]),
    ...(number === undefined
      ? []
      : [
          { path: ['inquiry', 'number'], value: quote(number.to) },
          { path: ['inquiry', 'deadline'], value: openDeadline },
        ]),
    ...(asked === undefined ? [] : [{ path: ['inquiry', 'year'], value: quote(asked) }]),
  ];
  const rolled = editYaml(text, edits);
  const changes = edits.filter(({ path }) => path[0] !== 'published' && path[2] !== 'published').map(tell);
  return { text: rolled, changes, lines: linesWithYears(rolled, year), ...(number === undefined ? {} : { number }) };
}

function namesOfTables(
  setting: string | readonly string[] | undefined,
  name: 'indicators' | 'measures',
  moved: (path: string) => string,
): readonly YamlEdit[] {
  if (typeof setting === 'string') {
    return moved(setting) === setting ? [] : [{ path: ['data', name], value: quote(moved(setting)) }];
  }
  return (setting ?? []).flatMap((path, index) =>
    moved(path) === path ? [] : [{ path: ['data', name, index], value: quote(moved(path)) }],
  );
}

/** A title says the year that is reported on, or that of the document. `undefined` where it says neither. */
function nextTitle(title: string, { year, documentDate }: Year): string | undefined {
  const years = findSpelledYears(title, documentDate).filter((each) => each.year === year || each.year === year - 1);
  return years.length === 0 ? undefined : shiftYears(title, years, 1);
}

function shiftAll(text: string, documentDate: CalendarDate): string {
  return shiftYears(text, findSpelledYears(text, documentDate), 1);
}

/** The same day a year later; after a 29th of February the 28th. */
function nextDay({ year, month, day }: CalendarDate): string {
  return isoDate({ year: year + 1, month, day: month === 2 && day === 29 ? 28 : day });
}

/** Of years up to the new one; those after it are ends of plans. */
function linesWithYears(text: string, { year, documentDate }: Year): readonly number[] {
  return text.split('\n').flatMap((line, index) => {
    const isKnown = /^\s*(?:#|(?:date|deadline|number|year):)/.test(line) || line.includes(lastYearFolder);
    const years = isKnown ? [] : findSpelledYears(line, documentDate);
    return years.some((each) => each.year <= year && each.year > year - 10) ? [index + 1] : [];
  });
}

function tell({ path, value }: YamlEdit): string {
  return value === undefined ? `# ${path.join('.')}` : `${path.join('.')} ${value}`;
}

/** As YAML takes it, whatever is in it: plain where it may be. */
function quote(text: string): string {
  return /^[\p{L}][\p{L}\p{N}\-／/._（）()　・]*$/u.test(text) ? text : JSON.stringify(text);
}
