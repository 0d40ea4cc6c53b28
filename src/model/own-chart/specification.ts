/** What of Vega-Lite a workspace's own chart may say: all that draws, nothing that loads, runs or answers a reader's hand. */

import { z } from 'zod';

const text = z.string().max(500);
const lines = z.union([text, z.array(text).max(10)]);
const amount = z.number().min(-1e15).max(1e15);
/** Points, degrees, shares. */
const length = z.number().min(-2000).max(2000);
const lengthOfDrawing = z.number().min(20).max(2000);
const scalar = z.union([text, amount, z.boolean(), z.null()]);
const scalars = z.array(scalar).max(200);

/** What our charts name: letters, digits and what stands in Japanese heads; a dot or a bracket would reach into a value. */
const name = z
  .string()
  .max(100)
  .regex(/^(?!__proto__$)[^\s.[\]\\'"`](?:[^.[\]\\'"`]*[^\s.[\]\\'"`])?$/u)
  .meta({ title: '. [ ] \\ を含まない名前' });
/** d3-format, in the form that cannot ask for long texts. */
const format = z
  .string()
  .regex(/^[+( -]?[$]?0?\d?,?(?:\.\d)?~?[%defgnprs]?$/)
  .meta({ title: ',.1f, .0%, ,d' });
const color = z
  .string()
  .max(40)
  .regex(/^(?:#[\dA-Fa-f]{3}|#[\dA-Fa-f]{6}|[A-Za-z]+|rgb\([\d ,.%]+\))$/)
  .meta({ title: '#1f5a94' });
const paint = z.union([color, z.null()]);
const fontSize = z.number().min(6).max(40);
const fontWeight = z.enum(['normal', 'bold']);
const align = z.enum(['left', 'center', 'right']);
const baseline = z.enum(['top', 'middle', 'bottom', 'alphabetic', 'line-top', 'line-bottom']);
const anchor = z.union([z.enum(['start', 'middle', 'end']), z.null()]);
const orient = z.enum(['left', 'right', 'top', 'bottom']);
const direction = z.enum(['horizontal', 'vertical']);
const shape = z.enum([
  ...(['circle', 'square', 'cross', 'diamond', 'stroke', 'arrow', 'wedge', 'triangle'] as const),
  ...(['triangle-up', 'triangle-down', 'triangle-right', 'triangle-left'] as const),
]);
const dash = z.array(z.number().min(0).max(200)).max(8);

/** Texts of titles and labels; what more they know differs between axes, legends and heads of facets. */
const words = (prefix: 'title' | 'label', ...more: readonly (keyof typeof moreOfWords)[]) => {
  const all = { ...ofWords, ...Object.fromEntries(more.map((each) => [each, moreOfWords[each]])) };
  return Object.fromEntries(Object.entries(all).map(([key, type]) => [`${prefix}${key}`, type]));
};
const ofWords: Readonly<Record<string, z.ZodType>> = {
  Align: align,
  Baseline: baseline,
  Color: paint,
  FontSize: fontSize,
  FontWeight: fontWeight,
  Limit: length,
  Padding: length,
};
const moreOfWords = {
  Anchor: anchor,
  Angle: length,
  LineHeight: length,
  Opacity: length,
  Offset: length,
  Orient: orient,
};

const strokes = (prefix: 'domain' | 'grid' | 'tick' | 'stroke'): Readonly<Record<string, z.ZodType>> => ({
  [`${prefix}Dash`]: dash,
  [`${prefix}DashOffset`]: length,
  [`${prefix}Opacity`]: length,
  [`${prefix}Width`]: length,
  [`${prefix}Cap`]: z.enum(['butt', 'round', 'square']),
});

const optional = (shapes: Readonly<Record<string, z.ZodType>>) =>
  z.strictObject(Object.fromEntries(Object.entries(shapes).map(([key, type]) => [key, type.optional()])));

const axisKeys = {
  ...words('title', 'Anchor', 'Angle', 'LineHeight', 'Opacity'),
  ...words('label', 'Angle', 'LineHeight', 'Opacity', 'Offset'),
  ...strokes('domain'),
  ...strokes('grid'),
  ...strokes('tick'),
  domainColor: paint,
  gridColor: paint,
  tickColor: paint,
  title: z.union([lines, z.null()]),
  titleX: length,
  titleY: length,
  bandPosition: length,
  domain: z.boolean(),
  format,
  formatType: z.literal('number'),
  grid: z.boolean(),
  labelBound: z.boolean(),
  labelFlush: z.boolean(),
  labelOverlap: z.union([z.boolean(), z.enum(['parity', 'greedy'])]),
  labels: z.boolean(),
  labelExpr: text,
  maxExtent: length,
  minExtent: length,
  offset: length,
  orient,
  position: length,
  tickBand: z.enum(['center', 'extent']),
  tickCount: z.number().int().min(0).max(50),
  tickMinStep: z.number().positive(),
  tickSize: length,
  ticks: z.boolean(),
  tickRound: z.boolean(),
  translate: length,
  values: scalars,
  zindex: z.number().int().min(0).max(1),
};

const looksOfLegend = {
  ...words('title', 'Anchor', 'LineHeight', 'Opacity', 'Orient'),
  ...words('label', 'Opacity', 'Offset'),
  strokeColor: paint,
  columns: z.number().int().min(0).max(20),
  columnPadding: length,
  rowPadding: length,
  cornerRadius: length,
  direction,
  fillColor: paint,
  gradientLength: lengthOfDrawing,
  gradientThickness: length,
  labelOverlap: z.union([z.boolean(), z.enum(['parity', 'greedy'])]),
  legendX: length,
  legendY: length,
  offset: length,
  orient: z.enum(['left', 'right', 'top', 'bottom', 'top-left', 'top-right', 'bottom-left', 'bottom-right', 'none']),
  padding: length,
  symbolFillColor: paint,
  symbolOpacity: length,
  symbolSize: z.number().min(0).max(2000),
  symbolStrokeColor: paint,
  symbolStrokeWidth: length,
  symbolType: shape,
  tickCount: z.number().int().min(0).max(50),
  zindex: z.number().int().min(0).max(1),
};
const legend = z.union([
  optional({
    ...looksOfLegend,
    title: z.union([lines, z.null()]),
    type: z.enum(['symbol', 'gradient']),
    values: scalars,
    format,
    formatType: z.literal('number'),
    labelExpr: text,
  }),
  z.null(),
]);

const headerKeys = {
  ...words('title', 'Anchor', 'Angle', 'LineHeight', 'Orient'),
  ...words('label', 'Anchor', 'Angle', 'LineHeight', 'Orient'),
  title: z.union([lines, z.null()]),
  format,
  labels: z.boolean(),
};

const scale = optional({
  type: z.enum(['linear', 'log', 'pow', 'sqrt', 'symlog', 'ordinal', 'point', 'band', 'threshold']),
  domain: scalars,
  domainMin: amount,
  domainMax: amount,
  domainMid: amount,
  range: z.union([z.array(z.union([length, color, shape, dash])).max(200), z.literal('category')]),
  rangeMin: length,
  rangeMax: length,
  scheme: z.string().regex(/^[a-z]+\d{0,2}$/),
  base: z.number().min(2).max(100),
  exponent: z.number().min(0.1).max(10),
  constant: z.number().positive(),
  align: length,
  padding: length,
  paddingInner: z.number().min(0).max(1),
  paddingOuter: z.number().min(0).max(100),
  clamp: z.boolean(),
  nice: z.union([z.boolean(), z.number().int().min(0).max(50)]),
  reverse: z.boolean(),
  round: z.boolean(),
  zero: z.boolean(),
});

const aggregate = z.enum([
  ...(['count', 'valid', 'missing', 'distinct', 'sum', 'mean', 'average', 'median', 'min', 'max'] as const),
  ...(['q1', 'q3', 'stdev', 'stdevp', 'variance', 'variancep', 'product'] as const),
]);
const bin = z.union([z.boolean(), optional({ maxbins: z.number().int().min(2).max(100), nice: z.boolean() })]);

const ordering = z.enum(['ascending', 'descending']);
const sortByField = { field: name, op: aggregate, order: ordering };
const sort = z.union([
  z.enum([...ordering.options, 'x', 'y', '-x', '-y', 'color', '-color', 'size', '-size']),
  z.null(),
  scalars,
  optional({ ...sortByField, encoding: z.enum(['x', 'y', 'color', 'size']) }),
]);
/** Panels have no marks to go by. */
const sortOfPanels = z.union([ordering, z.null(), scalars, optional(sortByField)]);

const type = z.enum(['quantitative', 'ordinal', 'nominal']);

/** Expressions of its own are looked at before they are run: no functions but those of numbers and texts. */
const test: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    text,
    z.strictObject({
      field: name,
      equal: scalar.optional(),
      lt: amount.optional(),
      lte: amount.optional(),
      gt: amount.optional(),
      gte: amount.optional(),
      range: z
        .array(z.union([amount, z.null()]))
        .length(2)
        .optional(),
      oneOf: scalars.optional(),
      valid: z.boolean().optional(),
    }),
    z.strictObject({ and: z.array(test).max(20) }),
    z.strictObject({ or: z.array(test).max(20) }),
    z.strictObject({ not: test }),
  ]),
);

const field = {
  field: name,
  type,
  aggregate,
  bin,
  title: z.union([lines, z.null()]),
};
/** Several that are tried one after the other hold values, and no fields. */
const conditions = (value: z.ZodType, own: Readonly<Record<string, z.ZodType>>) =>
  z.union([optional({ test, value, ...field, ...own }), z.array(optional({ test, value })).max(20)]);

const place = { ...field, datum: scalar, value: z.union([length, z.enum(['width', 'height'])]), bandPosition: length };
const scaleOfChannel = z.union([scale, z.null()]);
const stack = z.union([z.enum(['zero', 'center', 'normalize']), z.boolean(), z.null()]);
const position = optional({
  ...place,
  axis: z.union([optional(axisKeys), z.null()]),
  scale: scaleOfChannel,
  sort,
  stack,
  impute: z.null(),
});
/** Angles and radii have no axes. */
const polar = optional({ ...place, scale: scaleOfChannel, sort, stack });
/** Where a bar or a part ends that begins at another place. */
const end = optional({ ...place, bin: z.null() });
const look = (value: z.ZodType) =>
  optional({
    ...field,
    datum: scalar,
    value,
    condition: conditions(value, { scale: scaleOfChannel, legend }),
    legend,
    scale: scaleOfChannel,
    sort,
  });
const label = optional({
  ...field,
  datum: scalar,
  value: lines,
  condition: conditions(lines, { format, formatType: z.literal('number') }),
  format,
  formatType: z.literal('number'),
});
const detail = optional(field);
const panels = {
  ...field,
  header: z.union([optional(headerKeys), z.null()]),
  sort: sortOfPanels,
  spacing: length,
  align: z.enum(['all', 'each', 'none']),
  center: z.boolean(),
};
const order = { ...field, sort: ordering };
const offset = optional({ ...field, value: length, scale: scaleOfChannel, sort, bandPosition: length });

const channels = {
  x: position,
  y: position,
  x2: end,
  y2: end,
  xOffset: offset,
  yOffset: offset,
  theta: polar,
  theta2: end,
  radius: polar,
  radius2: end,
  color: look(paint),
  fill: look(paint),
  stroke: look(paint),
  opacity: look(length),
  fillOpacity: look(length),
  strokeOpacity: look(length),
  strokeWidth: look(length),
  strokeDash: look(dash),
  size: look(length),
  shape: look(shape),
  angle: look(length),
  text: label,
  detail: z.union([detail, z.array(detail).max(10)]),
  order: z.union([optional({ ...order, value: amount }), z.array(optional(order)).max(10)]),
};
const encoding = optional({
  ...channels,
  row: optional(panels),
  column: optional(panels),
  facet: optional({ ...panels, columns: z.number().int().min(1).max(10) }),
});

const kindOfMark = z.enum([
  'bar',
  'line',
  'area',
  'point',
  'circle',
  'square',
  'tick',
  'rule',
  'rect',
  'text',
  'arc',
  'trail',
]);
/** Of all marks, also where `config` speaks of them. */
const looksOfMark: Readonly<Record<string, z.ZodType>> = {
  ...strokes('stroke'),
  color: paint,
  fill: paint,
  stroke: paint,
  opacity: z.number().min(0).max(1),
  fillOpacity: z.number().min(0).max(1),
  strokeJoin: z.enum(['miter', 'round', 'bevel']),
  filled: z.boolean(),
  align,
  baseline,
  angle: length,
  dx: length,
  dy: length,
  x: z.union([length, z.literal('width')]),
  y: z.union([length, z.literal('height')]),
  x2: z.union([length, z.literal('width')]),
  y2: z.union([length, z.literal('height')]),
  fontSize,
  fontWeight,
  lineHeight: length,
  limit: length,
  text: lines,
  radius: length,
  innerRadius: length,
  outerRadius: length,
  padAngle: length,
  theta: length,
  cornerRadius: length,
  width: length,
  height: length,
  size: z.number().min(0).max(10000),
  shape,
  orient: direction,
  interpolate: z.enum(['linear', 'monotone', 'step', 'step-before', 'step-after']),
  tension: length,
  order: z.null(),
  tooltip: z.union([z.null(), z.literal(false)]),
  invalid: z.enum([
    'filter',
    'break-paths-filter-domains',
    'break-paths-show-domains',
    'break-paths-show-path-domains',
    'show',
  ]),
};
const shareOfBand = z.union([length, optional({ band: z.number().min(0).max(1) })]);
const looksOfOneMark = { ...looksOfMark, xOffset: length, yOffset: length, clip: z.boolean() };
const overlay = optional(looksOfOneMark);
const point = z.union([z.boolean(), z.literal('transparent'), overlay]);
const line = z.union([z.boolean(), overlay]);
const markDefinition = z.union([
  kindOfMark,
  optional({
    ...looksOfOneMark,
    width: shareOfBand,
    height: shareOfBand,
    cornerRadiusEnd: length,
    thickness: length,
    bandSize: length,
    binSpacing: length,
    point,
    line,
  }).extend({ type: kindOfMark }),
]);

const names = z.array(name).min(1).max(20);
const sortBy = z.array(optional({ field: name, order: ordering })).max(5);
const pair = z.array(name).min(1).max(2);
const aggregates = z
  .array(z.strictObject({ op: aggregate, field: name.optional(), as: name }))
  .min(1)
  .max(20);

const transform = z.union([
  z.strictObject({ filter: test }),
  z.strictObject({ calculate: text, as: name }),
  z.strictObject({ aggregate: aggregates, groupby: names.optional() }),
  z.strictObject({ joinaggregate: aggregates, groupby: names.optional() }),
  z.strictObject({
    window: z
      .array(
        z.strictObject({
          op: z.enum([
            ...([
              'row_number',
              'rank',
              'dense_rank',
              'percent_rank',
              'lag',
              'lead',
              'first_value',
              'last_value',
            ] as const),
            ...(['count', 'sum', 'mean'] as const),
          ]),
          field: name.optional(),
          param: z.number().int().min(1).max(100).optional(),
          as: name,
        }),
      )
      .min(1)
      .max(10),
    frame: z
      .array(z.union([z.null(), z.number().int().min(-100).max(100)]))
      .length(2)
      .optional(),
    groupby: names.optional(),
    sort: sortBy.optional(),
  }),
  z.strictObject({
    stack: name,
    groupby: names,
    offset: z.enum(['zero', 'center', 'normalize']).optional(),
    sort: sortBy.optional(),
    as: z.union([name, pair]),
  }),
  z.strictObject({ fold: names, as: pair.optional() }),
  z.strictObject({ bin, field: name, as: z.union([name, pair]) }),
]);

const data = z.union([
  z.strictObject({ name: z.string().max(100) }),
  z.strictObject({ values: z.array(z.union([z.record(name, scalar), scalar])).max(2000), name: name.optional() }),
]);

const title = z.union([
  lines,
  optional({
    text: lines,
    subtitle: lines,
    align,
    anchor,
    angle: length,
    baseline,
    color: paint,
    dx: length,
    dy: length,
    fontSize,
    fontWeight,
    frame: z.enum(['bounds', 'group']),
    limit: length,
    lineHeight: length,
    offset: length,
    orient,
    subtitleColor: paint,
    subtitleFontSize: fontSize,
    subtitleFontWeight: fontWeight,
    subtitlePadding: length,
  }),
]);
const widthOfStep = z.number().min(4).max(200);
const step = z.strictObject({ step: widthOfStep });
const size = z.union([lengthOfDrawing, z.literal('container'), step]);
const choice = z.enum(['shared', 'independent']);
const choices = (...channels: readonly string[]) =>
  optional(Object.fromEntries(channels.map((each) => [each, choice])));

const viewLook = optional({ fill: paint, stroke: paint, strokeWidth: length, opacity: length, cornerRadius: length });

/** What a layer has as well. */
const layerKeys = {
  name: text,
  description: text,
  title,
  data,
  transform: z.array(transform).max(20),
  mark: markDefinition,
  width: size,
  height: size,
  view: viewLook,
  resolve: optional({
    axis: choices('x', 'y'),
    scale: choices(
      ...['x', 'y', 'color', 'fill', 'stroke', 'opacity', 'size', 'shape', 'strokeDash', 'theta', 'radius'],
      ...['xOffset', 'yOffset'],
    ),
    legend: choices('color', 'fill', 'stroke', 'opacity', 'size', 'shape', 'strokeDash'),
  }),
};
const partKeys = {
  ...layerKeys,
  encoding,
  columns: z.number().int().min(1).max(10),
  spacing: length,
  align: z.enum(['all', 'each', 'none']),
  bounds: z.enum(['full', 'flush']),
  center: z.boolean(),
};

/** Layers lie on each other: none of them is divided into panels. */
const layerSchema: z.ZodType<Part> = z.lazy(() =>
  optional({ ...layerKeys, encoding: optional(channels), layer: layers }),
);
const partSchema: z.ZodType<Part> = z.lazy(() => optional({ ...partKeys, ...views }));
const layers = z.array(layerSchema).min(1).max(30);
const parts = z.array(partSchema).min(1).max(30);
const views = { layer: layers, hconcat: parts, vconcat: parts, concat: parts };

const bands = { binSpacing: length, discreteBandSize: length, continuousBandSize: length };
const config = optional({
  ...Object.fromEntries([...kindOfMark.options, 'mark'].map((each) => [each, optional(looksOfMark)])),
  bar: optional({ ...looksOfMark, ...bands, cornerRadiusEnd: length }),
  rect: optional({ ...looksOfMark, ...bands }),
  arc: optional({ ...looksOfMark, ...bands }),
  tick: optional({ ...looksOfMark, bandSize: length, thickness: length }),
  line: optional({ ...looksOfMark, point }),
  trail: optional({ ...looksOfMark, point }),
  area: optional({ ...looksOfMark, point, line }),
  ...Object.fromEntries(
    [
      ...['axis', 'axisX', 'axisY', 'axisLeft', 'axisRight', 'axisTop', 'axisBottom', 'axisBand'],
      ...['axisQuantitative', 'axisDiscrete', 'axisPoint'],
    ].map((each) => [each, optional(axisKeys)]),
  ),
  legend: optional({ ...looksOfLegend, title: z.null(), disable: z.boolean(), strokeDash: dash, strokeWidth: length }),
  ...Object.fromEntries(
    ['header', 'headerRow', 'headerColumn', 'headerFacet'].map((each) => [
      each,
      optional({ ...headerKeys, title: z.null() }),
    ]),
  ),
  title: optional({
    anchor,
    color: paint,
    fontSize,
    fontWeight,
    offset: length,
    align,
    orient,
    subtitleColor: paint,
    subtitleFontSize: fontSize,
  }),
  view: optional({
    continuousWidth: lengthOfDrawing,
    continuousHeight: lengthOfDrawing,
    discreteWidth: z.union([lengthOfDrawing, step]),
    discreteHeight: z.union([lengthOfDrawing, step]),
    step: widthOfStep,
    fill: paint,
    stroke: paint,
    strokeWidth: length,
  }),
  range: optional({
    category: z.array(color).max(50),
    ordinal: z.array(color).max(50),
    heatmap: z.array(color).max(50),
    ramp: z.array(color).max(50),
  }),
  scale: optional({
    bandPaddingInner: length,
    bandPaddingOuter: length,
    barBandPaddingInner: length,
    pointPadding: length,
    zero: z.boolean(),
    round: z.boolean(),
    clamp: z.boolean(),
  }),
  facet: optional({ columns: z.number().int().min(1).max(10), spacing: length }),
  concat: optional({ columns: z.number().int().min(1).max(10), spacing: length }),
  background: paint,
  padding: length,
  countTitle: text,
  numberFormat: format,
});

export const specificationSchema: z.ZodType<Specification> = z.strictObject({
  ...optional({ ...partKeys, ...views }).shape,
  $schema: z.string().max(200).optional(),
  config: config.optional(),
  background: paint.optional(),
  padding: length.optional(),
  usermeta: z.unknown().optional(),
  description: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .meta({ title: '図が示すことの文', description: '代替テキスト。図が示すことを文で書く' }),
});

/** As it is written: its texts and numbers are within their bounds, its keys are known. */
export interface Part {
  readonly data?:
    | { readonly name: string }
    | { readonly values: readonly unknown[]; readonly name?: string | undefined }
    | undefined;
  readonly transform?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly encoding?: Readonly<Record<string, unknown>> | undefined;
  readonly mark?: unknown;
  readonly title?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly layer?: readonly Part[] | undefined;
  readonly hconcat?: readonly Part[] | undefined;
  readonly vconcat?: readonly Part[] | undefined;
  readonly concat?: readonly Part[] | undefined;
}

export interface Specification extends Part {
  readonly description: string;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}
