/** Draws a Vega-Lite specification of ours as an SVG picture, headless, with the fonts that the document embeds. */

import { createHash } from 'node:crypto';
import { type Loader, type LoggerInterface, parse, type Runtime, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { finishSvg } from './finish-svg.ts';
import type { Layer } from './layers.ts';
import { setTextLengths } from './svg-texts.ts';
import { measureWith } from './vega-text.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In Japanese; it carries every value that the picture shows. */
  readonly alternative: string;
  /** One unit is one point. */
  readonly layers: readonly Layer[];
}

/**
 * The same drawing is drawn once, as long as its fonts are in use: of a report that is built again few charts are others. Throws
 * when Vega warns, e.g. of a domain without numbers: the kinds of chart leave nothing to warn of.
 */
export function renderVega(drawing: Drawing, fonts: FontStack): Promise<Chart> {
  const key = createHash('sha256').update(JSON.stringify(drawing)).digest('hex');
  const drawn = drawnWith.get(fonts) ?? new Map<string, Promise<Chart>>();
  drawnWith.set(fonts, drawn);
  const chart = drawn.get(key) ?? draw(drawing, fonts);
  // The last that was asked for stands last.
  drawn.delete(key);
  drawn.set(key, chart);
  const [oldest] = drawn.keys();
  if (drawn.size > capacity && oldest !== undefined) drawn.delete(oldest);
  return chart;
}

const drawnWith = new WeakMap<FontStack, Map<string, Promise<Chart>>>();

/** Those of a large report. A build of many workspaces needs no more memory for it. */
const capacity = 200;

async function draw(drawing: Drawing, fonts: FontStack): Promise<Chart> {
  const { width, height, alternative, layers } = drawing;
  const runtime = compileOnce({
    width,
    height,
    padding: 0,
    autosize: 'none',
    background: 'transparent',
    layer: layers.map(({ look }, index) => ({ ...look, data: { name: nameOf(index) } })),
    config: { aria: false, font: measureWith(fonts), view: { stroke: null } },
  });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none', loader: refusing, logger: strict });
  layers.forEach(({ values }, index) => {
    // Vega notes its own things in the rows that it is given.
    view.data(
      nameOf(index),
      values.map((value) => ({ ...value })),
    );
  });
  const svg = await view.toSVG();
  view.finalize();
  return { svg: setTextLengths(finishSvg(svg, alternative), fonts), alternative, width, height };
}

function nameOf(index: number): string {
  return `layer-${index}`;
}

/** The charts of a report look alike but for their values: compiling them took more than half of drawing them. */
const compiled = new Map<string, Runtime>();
/** A book may have hundreds of organisation charts, each of its own size. */
const roomForLooks = 50;

function compileOnce(specification: TopLevelSpec): Runtime {
  const key = JSON.stringify(specification);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const runtime = parse(compile(specification, { logger: strict }).spec, undefined, { ast: true });
  if (compiled.size === roomForLooks) compiled.clear();
  compiled.set(key, runtime);
  return runtime;
}

const refuse = () => Promise.reject(new Error('a chart loads nothing'));
const refusing: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

const strict: LoggerInterface = {
  level: fail,
  error: fail,
  warn: fail,
  info: () => strict,
  debug: () => strict,
};

function fail(...messages: readonly unknown[]): never {
  throw new Error(`vega: ${messages.join(' ')}`);
}
