/** Resolves `{{…}}` in a text: a figure of a year, the day it holds, the edition's year, a programme's start or budget. */

import { type FiscalYear, fiscalYear, formatFiscalYear } from '../../year/fiscal-year.ts';
import { parseFiscalYear } from '../../year/parse-fiscal-year.ts';
import type { FigureValue, Programme } from '../book.ts';
import type { Sources } from '../read/sources.ts';

export type Resolved =
  | { readonly text: string }
  /** There is none of that name; `known` are those that could be meant. */
  | { readonly known: readonly string[] }
  /** The figure or programme is there, but not what is asked of it. */
  | { readonly lacks: string };

/** `programme` is the one whose text it stands in. */
export function resolveReference(name: string, sources: Sources, programme: Programme | undefined): Resolved {
  const [first = '', ...rest] = name.split('.').map((part) => part.trim());
  if (rest.length === 0 && first === '年度') return { text: sources.year.text };
  if (rest.length === 0 && first === '前年度') return { text: formatYear(fiscalYear(sources.year.value - 1), sources) };
  if (programme !== undefined && isOwn(first)) return resolveProgramme(programme, [first, ...rest], '', sources);
  const figure = sources.figures.get(first);
  if (figure !== undefined) {
    const [field = ''] = rest;
    if (rest.length === 1 && field === '名称') return { text: figure.name };
    if (rest.length === 1 && field === '現在日') return figure.asOf === '' ? { lacks: field } : { text: figure.asOf };
    return resolveValue(figure.values, rest, [...ofYears, '現在日', '名称'], `${first}.`, sources);
  }
  const other = sources.programmes.get(first);
  if (other !== undefined) return resolveProgramme(other, rest, `${first}.`, sources);
  return { known: ['年度', '前年度', ...sources.figures.keys(), ...sources.programmes.keys()] };
}

const own = ['開始', '予算額', '事業名'];

function isOwn(name: string): boolean {
  return own.includes(name);
}

/** What may be asked of any value. */
const ofYears = ['前年度'];

/** `prefix` is what stands before the field where it is asked for. */
function resolveProgramme(
  programme: Programme,
  [field = '', ...rest]: readonly string[],
  prefix: string,
  sources: Sources,
): Resolved {
  if (field === '事業名' && rest.length === 0) return { text: programme.title };
  if (field === '開始' && rest.length === 0) {
    return programme.start === '' ? { lacks: field } : { text: programme.start };
  }
  if (field === '予算額') return resolveValue(programme.budgets, rest, ofYears, `${prefix}予算額.`, sources);
  return { known: own.map((each) => `${prefix}${each}`) };
}

/** Of no year asked for, the newest up to the edition's. */
function resolveValue(
  values: ReadonlyMap<FiscalYear, FigureValue>,
  fields: readonly string[],
  others: readonly string[],
  prefix: string,
  sources: Sources,
): Resolved {
  const years = [...values.keys()].filter((year) => year <= sources.year.value).toSorted((a, b) => b - a);
  const [newest] = years;
  if (newest === undefined) return { lacks: sources.year.text };
  const [field] = fields;
  const known = [...others, ...years.map((each) => formatYear(each, sources))].map((each) => `${prefix}${each}`);
  if (fields.length > 1) return { known };
  const year = field === undefined ? newest : field === '前年度' ? fiscalYear(newest - 1) : readYear(field, sources);
  if (year === undefined) return { known };
  const value = values.get(year);
  return value === undefined ? { lacks: formatYear(year, sources) } : { text: value.quantity.text };
}

function readYear(text: string, { year }: Sources): FiscalYear | undefined {
  return parseFiscalYear(text, { documentDate: endOf(year.value), to: year.value })?.year;
}

function formatYear(year: FiscalYear, sources: Sources): string {
  return formatFiscalYear(year, 'era', endOf(sources.year.value));
}

function endOf(year: FiscalYear) {
  return { year: year + 1, month: 3, day: 31 };
}
