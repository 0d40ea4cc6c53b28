/** Holds a chart against the data that it is to be drawn from: what it names must be there, and it must be of a size to draw. */

import { error, type Finding, type Place } from '../../finding/finding.ts';
import { findNearest } from '../../finding/nearest.ts';
import type { DataSet } from '../../model/own-chart/data-set.ts';
import type { OwnChart } from '../../model/own-chart/own-chart.ts';
import type { Part } from '../../model/own-chart/specification.ts';
import { checkExpression } from './check-expression.ts';
import { joinKey, type PlacedPart, partsOf } from './walk-parts.ts';

/** Rows of data, views, panels of a facet. */
export const limits = { rows: 20_000, parts: 60, facets: 60, folds: 40, expressions: 40 };

export function checkOwnChart(chart: OwnChart, sets: ReadonlyMap<string, DataSet>): readonly Finding[] {
  const parts = partsOf(chart.specification);
  const checker = new Checker(chart, sets, parts);
  for (const each of parts) checker.check(each);
  checker.checkSizes();
  return checker.findings;
}

type Row = Readonly<Record<string, unknown>>;

/** Keys whose text is the name of a field, or a list of names. */
const readers: ReadonlySet<string> = new Set(['field', 'groupby', 'fold', 'stack']);
/** Of what a transform makes. */
const expressions: ReadonlySet<string> = new Set(['calculate', 'filter', 'test', 'labelExpr', 'and', 'or', 'not']);
const ofLabels: ReadonlySet<string> = new Set(['value', 'label', 'index']);

class Checker {
  readonly findings: Finding[] = [];
  readonly #chart: OwnChart;
  readonly #sets: ReadonlyMap<string, DataSet>;
  readonly #parts: readonly PlacedPart[];
  readonly #made: ReadonlySet<string>;
  #expressions = 0;

  constructor(chart: OwnChart, sets: ReadonlyMap<string, DataSet>, parts: readonly PlacedPart[]) {
    this.#chart = chart;
    this.#sets = sets;
    this.#parts = parts;
    this.#made = new Set(
      parts.flatMap(({ part }) => [...(part.transform ?? []).flatMap(madeBy), ...aggregatesOf(part)]),
    );
  }

  check({ part, path, data }: PlacedPart): void {
    if (part.data !== undefined) this.#checkData(part.data, joinKey(path, 'data'));
    // What has no fields has no wrong ones.
    if (data !== undefined && !('values' in data) && !this.#sets.has(data.name)) return;
    const isDrawn = part.mark !== undefined;
    if (isDrawn && data === undefined) {
      const available = [...this.#sets.keys()];
      this.findings.push(error('chart-unknown-data', { name: '', nearest: undefined, available }, this.#at(path)));
      return;
    }
    const known = new Set([...this.#fieldsOf(data), ...this.#made]);
    this.#checkNames(part.transform, joinKey(path, 'transform'), known);
    this.#checkNames(part.encoding, joinKey(path, 'encoding'), known);
  }

  /** What is multiplied is counted before it is. */
  checkSizes(): void {
    const tell = (what: 'rows' | 'parts' | 'facets' | 'folds' | 'expressions', found: number, key: string) => {
      if (found > limits[what])
        this.findings.push(error('chart-too-large', { what, found, limit: limits[what] }, this.#at(key)));
    };
    tell('parts', this.#parts.length, '');
    tell('expressions', this.#expressions, '');
    for (const { part, path, data } of this.#parts) {
      const rows = this.#rowsOf(data);
      const folds = (part.transform ?? []).reduce(
        (product, { fold }) => product * (Array.isArray(fold) ? fold.length : 1),
        1,
      );
      tell('folds', folds, joinKey(path, 'transform'));
      tell('rows', rows.length, joinKey(path, 'data'));
      let facets = 1;
      for (const channel of ['row', 'column', 'facet']) {
        const field = (part.encoding?.[channel] as Row | undefined)?.field;
        if (typeof field !== 'string') continue;
        // Of what a transform makes nobody knows yet how many there are: as many as there are rows.
        const values = this.#made.has(field) ? rows.length : new Set(rows.map((row) => row[field])).size;
        facets *= Math.max(1, values);
      }
      tell('facets', facets, joinKey(path, 'encoding'));
    }
  }

  #checkData(data: NonNullable<Part['data']>, key: string): void {
    if ('values' in data || this.#sets.has(data.name)) return;
    const available = [...this.#sets.keys()];
    const facts = { name: data.name, nearest: findNearest(data.name, available), available };
    this.findings.push(error('chart-unknown-data', facts, this.#at(joinKey(key, 'name'))));
  }

  #fieldsOf(data: Part['data']): readonly string[] {
    if (data === undefined) return [];
    if ('values' in data) return [...new Set(this.#rowsOf(data).flatMap((row) => Object.keys(row)))];
    return (this.#sets.get(data.name)?.fields ?? []).map(({ name }) => name);
  }

  #rowsOf(data: Part['data']): readonly Row[] {
    if (data === undefined) return [];
    if (!('values' in data)) return this.#sets.get(data.name)?.rows ?? [];
    return data.values.map((row) => (typeof row === 'object' && row !== null ? (row as Row) : { data: row }));
  }

  #checkNames(value: unknown, path: string, known: ReadonlySet<string>, key = ''): void {
    if (typeof value === 'string') {
      if (readers.has(key)) this.#checkField(value, path, known);
      else if (expressions.has(key)) this.#checkExpression(value, path, known, key);
    } else if (Array.isArray(value)) {
      for (const [index, each] of value.entries()) this.#checkNames(each, joinKey(path, index), known, key);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) this.#checkNames(inner, joinKey(path, name), known, name);
    }
  }

  #checkField(field: string, path: string, known: ReadonlySet<string>): void {
    if (known.has(field)) return;
    const available = [...known];
    const facts = { field, nearest: findNearest(field, available), available };
    this.findings.push(error('chart-unknown-field', facts, this.#at(path)));
  }

  #checkExpression(expression: string, path: string, known: ReadonlySet<string>, key: string): void {
    this.#expressions += 1;
    const checked = checkExpression(expression);
    if ('refused' in checked) {
      this.findings.push(error('chart-expression', { expression, refused: checked.refused }, this.#at(path)));
      return;
    }
    const names = key === 'labelExpr' ? ofLabels : known;
    for (const field of checked.fields) this.#checkField(field, path, names);
  }

  #at(key: string): Place {
    const { places, file } = this.#chart;
    return placeOf(places, key) ?? { file };
  }
}

/** At the key, or the nearest one above it that is written. */
export function placeOf(places: OwnChart['places'], key: string) {
  const path = key.split('.');
  const written = path.map((_, index) => path.slice(0, path.length - index).join('.')).find((each) => places.has(each));
  return places.get(written ?? '');
}

/** As Vega-Lite calls what a channel reckons. */
function aggregatesOf({ encoding = {} }: Part): readonly string[] {
  return Object.values(encoding).flatMap((definition) => {
    const { aggregate, field } = (definition ?? {}) as Row;
    if (typeof aggregate !== 'string') return [];
    return [typeof field === 'string' ? `${aggregate}_${field}` : `__${aggregate}`];
  });
}

function madeBy(transform: Row): readonly string[] {
  const { as, fold, aggregate, joinaggregate, window } = transform;
  const inner = [aggregate, joinaggregate, window].flatMap((list) => (Array.isArray(list) ? (list as Row[]) : []));
  return [
    ...[as].flat().filter((name) => typeof name === 'string'),
    ...(fold !== undefined && as === undefined ? ['key', 'value'] : []),
    ...inner.flatMap((each) => (typeof each.as === 'string' ? [each.as] : [])),
  ];
}
