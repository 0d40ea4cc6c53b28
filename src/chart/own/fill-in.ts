/** Says for a chart what its author left to the program: Japanese titles, the order of the data, the size. */

import type { DataSet } from '../../model/own-chart/data-set.ts';
import type { Part, Specification } from '../../model/own-chart/specification.ts';
import type { FontStack } from '../../typography/face.ts';
import { mapParts, partsOf } from './walk-parts.ts';
import { columnsOfLegend, wrapLabels } from './wrap-labels.ts';

type Definition = Readonly<Record<string, unknown>>;

/** Channels whose values have an order. */
const ordered: ReadonlySet<string> = new Set([
  ...['x', 'y', 'xOffset', 'yOffset', 'color', 'fill', 'stroke', 'shape', 'strokeDash', 'row', 'column', 'facet'],
]);
const untitled: ReadonlySet<string> = new Set([
  'x2',
  'y2',
  'theta2',
  'radius2',
  'order',
  'detail',
  'xOffset',
  'yOffset',
]);
/** As wide as a chart is drawn where its author does not say. */
export const usualWidth = 560;

/** An order by hand is a test for each value. */
const mostValues = 100;

const ofAggregates: Readonly<Record<string, string>> = {
  sum: 'の合計',
  mean: 'の平均',
  average: 'の平均',
  median: 'の中央値',
  min: 'の最小',
  max: 'の最大',
  count: 'の件数',
  valid: 'の件数',
  missing: 'の値のない件数',
  distinct: 'の種類の数',
};

/** e.g. `値の合計`; the field's own name where it has no other. */
export function titleOfField(field: unknown, aggregate: unknown, sets: ReadonlyMap<string, DataSet>): string {
  const tail = typeof aggregate === 'string' ? (ofAggregates[aggregate] ?? '') : '';
  const [known] = [...sets.values()].flatMap(({ fields }) => fields).filter(({ name }) => name === field);
  return field === undefined ? '件数' : `${known?.title ?? field}${tail}`;
}

export function fillIn(
  specification: Specification,
  sets: ReadonlyMap<string, DataSet>,
  fonts: FontStack,
  width: number,
): Specification {
  const names = partsOf(specification).flatMap(({ data }) =>
    data !== undefined && 'name' in data ? (data.name ?? []) : [],
  );
  const used = names.flatMap((name) => sets.get(name) ?? []);
  const titles = new Map(used.flatMap(({ fields }) => fields.map(({ name, title }) => [name, title] as const)));
  const fill = <P extends Part>(part: P): P =>
    part.encoding === undefined
      ? part
      : {
          ...part,
          encoding: withStackOrder(
            Object.fromEntries(
              Object.entries(part.encoding).map(([channel, definition]) => [
                channel,
                fillChannel(channel, definition as Definition, {
                  titles,
                  used,
                  fonts,
                  width,
                  legendWidth: roomOfLegend(part, width),
                }),
              ]),
            ),
            part.mark,
          ),
        };
  return mapParts(specification, fill);
}

/** Parts of a bar follow one another as their legend lists them. */
function withStackOrder(encoding: Readonly<Record<string, unknown>>, mark: unknown): Readonly<Record<string, unknown>> {
  const kind = typeof mark === 'object' && mark !== null && 'type' in mark ? mark.type : mark;
  const { field, sort } = (encoding.color ?? {}) as Definition;
  const isStacked = (kind === 'bar' || kind === 'area') && encoding.order === undefined && Array.isArray(sort);
  return isStacked ? { ...encoding, order: { field: `color_${field}_sort_index` } } : encoding;
}

interface Setting {
  readonly titles: ReadonlyMap<string, string>;
  readonly used: readonly DataSet[];
  readonly fonts: FontStack;
  /** Of the whole, in points. */
  readonly width: number;
  readonly legendWidth: number;
}

/** A legend begins where the axis does, behind the names that stand before it. */
function roomOfLegend({ encoding = {} }: Part, width: number): number {
  const { field, type } = (encoding.y ?? {}) as Definition;
  const hasNames = typeof field === 'string' && type !== 'quantitative';
  return Math.min(width, usualWidth) * (hasNames ? 0.55 : 0.8);
}

function fillChannel(channel: string, definition: Definition, setting: Setting): Definition {
  const { titles, used } = setting;
  const { field, aggregate, title, type, sort, bin } = definition;
  if (typeof field !== 'string')
    return {
      ...definition,
      ...(aggregate === 'count' && (channel === 'x' || channel === 'y') ? ticksOf(definition) : {}),
    };
  const known = titles.get(field);
  const isDiscrete = type !== 'quantitative' && aggregate === undefined && (bin === undefined || bin === false);
  const tail = typeof aggregate === 'string' ? (ofAggregates[aggregate] ?? '') : '';
  // Names and years along an axis say themselves what they are.
  const said = isDiscrete && (channel === 'x' || channel === 'y') ? null : `${known}${tail}`;
  const own = {
    ...(title !== undefined || known === undefined || untitled.has(channel) ? {} : { title: said }),
    ...(channel === 'x' || channel === 'y' ? ticksOf(definition) : {}),
  };
  const isOrdered = ordered.has(channel) && sort === undefined && type !== 'quantitative';
  if (!isOrdered || !isDiscrete) return { ...definition, ...own };
  const order = orderOf(field, used);
  const ofTexts = order === undefined ? {} : { ...wrapped(channel, definition, order, setting), sort: order };
  return { ...definition, ...own, ...ofTexts };
}

/** Years and counts are whole, and a year has no comma. */
function ticksOf({ field, type, aggregate, axis }: Definition): Definition {
  const isCount = aggregate === 'count' || aggregate === 'distinct';
  const isYear = field === 'year' && type === 'quantitative' && aggregate === undefined;
  if ((!isCount && !isYear) || axis === null) return {};
  return { axis: { tickMinStep: 1, format: isYear ? 'd' : ',d', ...(axis as object | undefined) } };
}

function wrapped(
  channel: string,
  definition: Definition,
  order: readonly string[],
  { fonts, width, legendWidth }: Setting,
): Definition {
  const guide = channel === 'x' || channel === 'y' ? 'axis' : 'legend';
  const own = definition[guide];
  const labels = wrapLabels(channel, fonts, width);
  if (own === null || Object.keys(labels).length === 0) return {};
  const columns = guide === 'axis' ? {} : { columns: columnsOfLegend(channel, order, fonts, legendWidth) };
  return { [guide]: { ...labels, ...columns, ...(own as object | undefined) } };
}

/** Texts as the data have them, years that are written out by their years; numbers follow one another as ever. */
function orderOf(field: string, used: readonly DataSet[]): readonly string[] | undefined {
  const set = used.find(({ fields }) => fields.some(({ name }) => name === field));
  if (set === undefined) return undefined;
  const hasYears = field === 'label' && set.fields.some(({ name }) => name === 'year');
  const rows = hasYears ? set.rows.toSorted((a, b) => Number(a.year ?? 0) - Number(b.year ?? 0)) : set.rows;
  const values = new Set(rows.map((row) => row[field]));
  const texts = [...values].filter((value) => typeof value === 'string');
  return texts.length < values.size - (values.has(null) ? 1 : 0) || texts.length > mostValues ? undefined : texts;
}
