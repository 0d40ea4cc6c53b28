/** Draws a workspace's own chart as our charts are drawn: checked against its data, by an interpreter, with our fonts and colours. */

import type { Loader, LoggerInterface } from 'vega';
import { parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart, ChartTable } from '../../document/document.ts';
import type { Theme } from '../../document/theme.ts';
import { error, type Finding, type Found, hasErrors, warning } from '../../finding/finding.ts';
import { fail } from '../../finding/found.ts';
import type { DataSet } from '../../model/own-chart/data-set.ts';
import type { OwnChart } from '../../model/own-chart/own-chart.ts';
import type { Part, Specification } from '../../model/own-chart/specification.ts';
import type { VectorPicture } from '../../picture/picture-file.ts';
import { readVector } from '../../picture/vector/read-vector.ts';
import type { FontStack } from '../../typography/face.ts';
import { narrowWidth } from '../narrow.ts';
import { setTextLengths } from '../svg-texts.ts';
import { findOutside, findTouching, textBoxesOf } from '../text-boxes.ts';
import { measureWith } from '../vega-text.ts';
import { checkOwnChart } from './check-own-chart.ts';
import { fillIn, usualWidth } from './fill-in.ts';
import { countColours, ourConfig } from './our-config.ts';
import { plainSvg } from './plain-svg.ts';
import { tabulate } from './tabulate.ts';
import { partsOf } from './walk-parts.ts';

export interface OwnChartSetting {
  readonly sets: ReadonlyMap<string, DataSet>;
  readonly theme: Theme;
  readonly fonts: FontStack;
  /** Points that the page has for it. */
  readonly room: { readonly width: number; readonly height: number };
}

/** Shapes and texts. */
const marksLimit = 5000;
/** Characters of a text that an expression makes. */
const textLimit = 2000;

export async function renderOwnChart(chart: OwnChart, setting: OwnChartSetting): Promise<Found<Chart | undefined>> {
  const { file, places } = chart;
  const checked = checkOwnChart(chart, setting.sets);
  if (hasErrors(checked)) return fail(...checked);
  const place = { file };
  try {
    const first = await draw(chart, setting, {});
    // Names that have no room beside each other are turned.
    const turned =
      first.touching.length > 0 || first.cut.length > 0 ? await draw(chart, setting, { axisX: {} }) : first;
    const best = faultsOf(turned) < faultsOf(first) ? turned : first;
    const { svg, width, height, marks, isEmpty, cut, touching } = best;
    const limitOfColours = countColours(setting.theme);
    const sizes = {
      width: [width, setting.room.width],
      height: [height, setting.room.height],
      marks: [marks, marksLimit],
    } as const;
    const tooLarge = Object.entries(sizes).flatMap(([what, [found, limit]]) =>
      found > limit + 0.5
        ? [error('chart-too-large', { what: what as keyof typeof sizes, found, limit }, places.get(what) ?? place)]
        : [],
    );
    if (tooLarge.length > 0) return fail(...tooLarge);
    const findings: readonly Finding[] = [
      ...checked,
      ...(isEmpty ? [warning('chart-empty', { file }, place)] : []),
      ...(cut.length + touching.length > 0 ? [warning('chart-texts', { cut, touching }, place)] : []),
      ...(best.colours > limitOfColours
        ? [warning('chart-colours', { found: best.colours, limit: limitOfColours }, place)]
        : []),
      ...(cutsAxis(chart.specification) ? [warning('chart-cut-axis', { file }, place)] : []),
    ];
    const alternative = chart.specification.description.trim();
    const onScreen = {
      narrow: () => drawNarrow(chart, setting),
      ...(best.values === undefined ? {} : { values: best.values }),
    };
    return { value: { svg, alternative, width, height, onScreen }, findings };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return fail(error('chart-undrawable', { detail }, place));
  }
}

/** None where its parts have no room beside each other: the wide drawing stands for it. */
async function drawNarrow(chart: OwnChart, setting: OwnChartSetting): Promise<VectorPicture | undefined> {
  const room = { width: narrowWidth, height: setting.room.height };
  try {
    const { svg, width, height } = await draw(chart, { ...setting, room }, {});
    return width > narrowWidth + 1 ? undefined : { svg, width, height };
  } catch {
    return undefined;
  }
}

interface Drawn {
  readonly values: ChartTable | undefined;
  /** Series that are told apart by colour. */
  readonly colours: number;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly marks: number;
  readonly isEmpty: boolean;
  readonly cut: readonly string[];
  readonly touching: readonly string[];
}

function faultsOf({ cut, touching }: Drawn): number {
  return cut.length + touching.length;
}

async function draw(
  { specification }: OwnChart,
  { sets, theme, fonts, room }: OwnChartSetting,
  change: Readonly<Record<string, unknown>>,
): Promise<Drawn> {
  const font = measureWith(fonts);
  const filled = fillIn(specification, sets, fonts, room.width);
  const panel = widthOfPanel(filled, sets, Math.min(room.width, usualWidth));
  const config = { ...ourConfig(theme, font, panel, room.width < 300), ...change };
  const whole = toVegaLite(filled, config, room.width);
  const { spec } = compile(whole, { logger: silent });
  const runtime = parse(spec, undefined, { ast: true });
  const view = new View(runtime, { expr: guarded, renderer: 'none', loader: refusing, logger: silent });
  for (const name of namesOf(specification)) {
    // Vega notes its own things in the rows that it is given.
    view.data(
      name,
      (sets.get(name)?.rows ?? []).map((row) => ({ ...row })),
    );
  }
  const drawn = await view.toSVG();
  const rows = rowsOfMarks(view, spec.marks?.[0]);
  const values = tabulate(filled, sets, rows);
  view.finalize();
  const svg = setTextLengths(plainSvg(drawn, font, specification.description.trim()), fonts);
  const { width, height } = readVector(svg);
  const boxes = textBoxesOf(svg, fonts);
  return {
    values,
    svg,
    width,
    height,
    marks: drawn.match(/<(?:path|line|text)\b/g)?.length ?? 0,
    isEmpty: !hasMarks(drawn),
    colours: coloursOf(filled, rows),
    cut: [...new Set([...boxes.filter(({ text }) => text.endsWith('…')), ...findOutside(boxes, { width, height })])]
      .map(({ text }) => text)
      .slice(0, 5),
    touching: findTouching(boxes)
      .slice(0, 5)
      .map(([a, b]) => `${a.text}／${b.text}`),
  };
}

/** Lines are drawn in groups, whose rows are those of all. */
function rowsOfMarks(
  view: View,
  mark: { readonly from?: unknown } | undefined,
): readonly Readonly<Record<string, unknown>>[] {
  const from = mark?.from as { readonly data?: string; readonly facet?: { readonly data?: string } } | undefined;
  const name = from?.data ?? from?.facet?.data;
  return name === undefined ? [] : [...(view.data(name) as readonly Readonly<Record<string, unknown>>[])];
}

function coloursOf({ encoding = {} }: Specification, rows: readonly Readonly<Record<string, unknown>>[]): number {
  const { field, type, scale } = (encoding.color ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof field !== 'string' || type === 'quantitative' || type === 'ordinal' || scale !== undefined) return 0;
  return new Set(rows.map((row) => row[field])).size;
}

function hasMarks(svg: string): boolean {
  const tags = svg.match(/<[^<>]*>/g) ?? [];
  return tags.some(
    (tag, index) => tag.includes(' role-mark ') && /^<(?:path|line|text|g)\b/.test(tags[index + 1] ?? ''),
  );
}

/** Its title is the caption of the figure, which every reader finds. */
function toVegaLite(
  specification: Specification,
  config: Readonly<Record<string, unknown>>,
  most: number,
): TopLevelSpec {
  const {
    title,
    description,
    config: own = {},
    usermeta,
    $schema,
    ...drawn
  } = specification as Specification & Readonly<Record<string, unknown>>;
  const isSingle = ['hconcat', 'vconcat', 'concat'].every((key) => !Object.hasOwn(drawn, key)) && !isFaceted(drawn);
  const { width, height } = drawn as { readonly width?: unknown; readonly height?: unknown };
  const isStepped = typeof width === 'object';
  const wide = width === 'container' ? most : Math.min(most, typeof width === 'number' ? width : usualWidth);
  const size =
    isSingle && !isStepped
      ? { width: wide, autosize: { type: typeof height === 'number' ? 'fit' : 'fit-x', contains: 'padding' } }
      : { ...(width === 'container' ? { width: undefined } : {}), autosize: { type: 'pad' } };
  const high = height === 'container' ? { height: 180 } : {};
  return { ...drawn, ...size, ...high, config: merge(config, own) } as unknown as TopLevelSpec;
}

/** What stands beside each other shares the width; its axes take some of it. */
function widthOfPanel(specification: Specification, sets: OwnChartSetting['sets'], width: number): number {
  const {
    data,
    encoding = {},
    hconcat,
    concat,
    columns,
  } = specification as Specification & { readonly columns?: number };
  const rows = data !== undefined && !('values' in data) ? (sets.get(data.name)?.rows ?? []) : [];
  const countOf = (channel: string) => {
    const { field, columns: most = panelsInRow } = (encoding[channel] ?? {}) as {
      readonly field?: string;
      readonly columns?: number;
    };
    if (field === undefined) return 1;
    const count = new Set(rows.map((row) => row[field])).size || panelsInRow;
    return channel === 'facet' ? Math.min(count, most) : count;
  };
  const beside = hconcat?.length ?? (concat === undefined ? undefined : (columns ?? panelsInRow));
  const count = beside ?? Math.max(countOf('column'), countOf('facet'));
  return Math.max(40, (width - 50) / count - (beside === undefined ? 22 : 50));
}

/** Where nobody says how many. */
const panelsInRow = 3;

function isFaceted({ encoding = {} }: Part): boolean {
  return ['row', 'column', 'facet'].some((channel) => Object.hasOwn(encoding, channel));
}

/** The author's over ours, key by key. */
function merge(
  ours: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...ours };
  for (const [key, value] of Object.entries(own)) {
    const below = ours[key];
    merged[key] = isMapping(below) && isMapping(value) ? merge(below, value) : value;
  }
  return merged;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(specification: Specification): readonly string[] {
  const named = partsOf(specification).flatMap(({ part: { data } }) =>
    data !== undefined && !('values' in data) ? [data.name] : [],
  );
  return [...new Set(named)];
}

/** Bars and areas tell a value by their length. */
function cutsAxis(specification: Specification): boolean {
  return partsOf(specification).some(({ part: { mark, encoding = {} } }) => {
    const kind = typeof mark === 'object' && mark !== null ? (mark as { readonly type?: unknown }).type : mark;
    if (kind !== 'bar' && kind !== 'area') return false;
    return ['x', 'y'].some((channel) => {
      const { type, aggregate, scale, bin } = (encoding[channel] ?? {}) as Readonly<Record<string, unknown>>;
      const isLength = (type === 'quantitative' || aggregate !== undefined) && (bin === undefined || bin === false);
      const { zero, domain, domainMin } = (scale ?? {}) as Readonly<Record<string, unknown>>;
      const [from, to] = Array.isArray(domain) ? domain.map(Number) : [domainMin, undefined];
      const isApart = typeof from === 'number' && (from > 0 || (typeof to === 'number' && to < 0));
      return isLength && (zero === false || isApart || (scale as { type?: unknown } | undefined)?.type === 'log');
    });
  });
}

type Interpreter = typeof expressionInterpreter & {
  parameter(context: unknown, expression: unknown): (datum: unknown, parameters: unknown) => unknown;
};

/** A text that doubles with every step would take all memory. */
const guarded = {
  ...expressionInterpreter,
  parameter(context: unknown, expression: unknown) {
    const evaluate = (expressionInterpreter as Interpreter).parameter(context, expression);
    return (datum: unknown, parameters: unknown) => {
      const value = evaluate(datum, parameters);
      if (typeof value === 'string' && value.length > textLimit) throw new Error('a text is too long');
      return value;
    };
  },
};

const refuse = () => Promise.reject(new Error('a chart loads nothing'));
const refusing: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

const silent: LoggerInterface = {
  level: ((value?: number) => (value === undefined ? 1 : silent)) as LoggerInterface['level'],
  error(...messages: readonly unknown[]): never {
    throw new Error(messages.map((each) => (each instanceof Error ? each.message : String(each))).join(' '));
  },
  warn: () => silent,
  info: () => silent,
  debug: () => silent,
};
