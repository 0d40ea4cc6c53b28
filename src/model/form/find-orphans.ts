/** Rows that belong to no sheet, and sheets that name a row which is not there. */

import { distance } from 'fastest-levenshtein';
import { error, type Finding, type Place } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import { groupBy } from '../../table/group-by.ts';
import { nameCells } from '../../table/name-cells.ts';
import { findMissingReason } from '../value/missing-value.ts';
import { fiscalYear, formatFiscalYear } from '../year/fiscal-year.ts';
import type { FiscalYearContext } from '../year/parse-fiscal-year.ts';
import { textOf } from './build-source.ts';
import { namesIn } from './expression.ts';
import type { Form, FormIndicators, FormSource } from './form.ts';
import { meaningOf } from './names.ts';

/** What was left out of the evaluation has no sheet. */
export function findOrphans({
  main,
  sources,
  indicators,
  front,
}: Pick<Form, 'main' | 'sources' | 'indicators' | 'front'>): readonly Finding[] {
  const others = [...sources.values()].filter((source) => source !== main && source.name !== front?.excluded?.of);
  const below = others.flatMap((source) =>
    source.links
      .filter((link) => main.links.includes(link))
      .map((link) => ({ name: source.name, link, cells: cellsOf(source, link) })),
  );
  const ofIndicators = indicators === undefined ? [] : [indicatorCells(indicators)];
  const above = others.flatMap((source) =>
    source.links
      .filter((link) => !main.links.includes(link))
      .flatMap((link) => notAmong([{ name: main.name, link, cells: cellsOf(main, link) }], source, link)),
  );
  const links = [...new Set(below.map(({ link }) => link))];
  return [
    ...links.flatMap((link) =>
      notAmong(
        [...below, ...ofIndicators].filter((each) => each.link === link),
        main,
        link,
      ),
    ),
    ...above,
  ];
}

/** One number twice and another nowhere is one slip: the second row is most likely the other's. */
export function joinSlips(findings: readonly Finding[], main: FormSource): readonly Finding[] {
  const doubled = findings.filter(
    (finding): finding is Finding<'form-row-doubled'> =>
      finding.code === 'form-row-doubled' && (finding as Finding<'form-row-doubled'>).facts.source === main.name,
  );
  const orphans = findings.filter(
    (finding): finding is Finding<'form-row-orphan'> =>
      finding.code === 'form-row-orphan' && (finding as Finding<'form-row-orphan'>).facts.other === main.name,
  );
  const [[twice, another], [lost, more]] = [doubled, orphans];
  if (twice === undefined || lost === undefined || another !== undefined || more !== undefined) return findings;
  const joined: Finding = { ...twice, facts: { ...twice.facts, missing: lost.facts.found } };
  return findings.flatMap((finding) => (finding === twice ? [joined] : finding === lost ? [] : [finding]));
}

interface LinkCells {
  readonly name: string;
  readonly link: string;
  readonly cells: readonly { readonly text: string; readonly place: Place }[];
}

function cellsOf({ rows }: FormSource, link: string): LinkCells['cells'] {
  return rows.flatMap((row) => {
    const cell = row.cells.get(link);
    return cell === undefined ? [] : [{ text: cell.text.trim(), place: cell.place }];
  });
}

/** Indicators may belong to no sheet at all; a number that is written must be one. */
function indicatorCells({ name, link, ofSheet }: FormIndicators): LinkCells {
  const cells = [...ofSheet].flatMap(([text, all]) =>
    findMissingReason(text) === undefined ? all.map(({ place }) => ({ text, place })) : [],
  );
  return { name, link, cells };
}

/** Of tables that hold one row a year for all sheets, e.g. unit costs; what comes before and after them is not known yet. */
export function findGaps(form: Form, { documentDate }: FiscalYearContext): readonly Finding[] {
  return [...form.sources.values()].flatMap((source) => {
    const { name, file, links, items, years } = source;
    const [first] = years;
    const last = years.at(-1);
    if (links.length > 0 || items.length > 0 || first === undefined || last === undefined) return [];
    const between = Array.from({ length: last - first }, (_, index) => fiscalYear(first + index));
    const missing = between.filter((year) => !years.includes(year));
    const named = missing.map((year) => formatFiscalYear(year, 'era', documentDate));
    return named.length === 0
      ? []
      : [error('form-year-gap', { source: name, years: named, figures: figuresOf(form, source) }, { file })];
  });
}

/** Those that are computed with its columns. */
function figuresOf(form: Form, source: FormSource): readonly string[] {
  const figures = [...form.figures.values()].filter(({ expression }) =>
    namesIn(expression).some((name) => {
      const meaning = meaningOf(form, name);
      return 'kind' in meaning && meaning.kind === 'column' && meaning.source === source;
    }),
  );
  return figures.map(({ name }) => name);
}

/** One for each text that the other table lacks, whatever tables say it; a blank names nothing. */
function notAmong(all: readonly LinkCells[], other: FormSource, column: string): readonly Finding[] {
  const known = new Set(other.rows.map((row) => textOf(row, column)));
  const cells = all.flatMap(({ name, cells: own }) => own.map((cell) => ({ name, ...cell })));
  return [...groupBy(cells, ({ text }) => text)].flatMap(([text, group]) => {
    if (text === '' || known.has(text)) return [];
    const facts = {
      ...{ source: [...new Set(group.map(({ name }) => name))].join('、'), other: other.name, column, found: text },
      ...{ nearest: findLike(text, [...known]), cells: nameCells(group.map(({ place }) => place)) },
    };
    return [error('form-row-orphan', facts, group[0].place)];
  });
}

/** The same signs in another order come first: P60 for P06. Where two are as near, neither is named. */
function findLike(text: string, known: readonly string[]): string | undefined {
  const signs = (each: string) => [...each].toSorted().join('');
  const swapped = known.filter((each) => signs(each) === signs(text));
  if (swapped.length > 0) return swapped.length === 1 ? swapped[0] : undefined;
  const nearest = findNearest(text, known);
  const again = findNearest(
    text,
    known.filter((each) => each !== nearest),
  );
  const isAlone = nearest === undefined || again === undefined || distance(text, again) > distance(text, nearest);
  return isAlone ? nearest : undefined;
}
