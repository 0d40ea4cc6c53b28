/** Draws a Vega-Lite specification of ours as an SVG picture, headless, with the fonts that the document embeds. */

import { type Loader, type LoggerInterface, parse, View } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Chart } from '../document/document.ts';
import type { FontStack } from '../typography/face.ts';
import { finishSvg } from './finish-svg.ts';
import { measureWith } from './vega-text.ts';

/** What is drawn, in layers. One unit is one point. */
export type Layers = Extract<TopLevelSpec, { layer: unknown }>['layer'];

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In Japanese; it carries every value that the picture shows. */
  readonly alternative: string;
  readonly layers: Layers;
}

/** Throws when Vega warns, e.g. of a domain without numbers: the kinds of chart leave nothing to warn of. */
export async function renderVega(drawing: Drawing, fonts: FontStack): Promise<Chart> {
  const { width, height, alternative } = drawing;
  const specification: TopLevelSpec = {
    width,
    height,
    padding: 0,
    autosize: 'none',
    background: 'transparent',
    layer: drawing.layers,
    config: { aria: false, font: measureWith(fonts), view: { stroke: null } },
  };
  const runtime = parse(compile(specification, { logger: strict }).spec, undefined, { ast: true });
  const view = new View(runtime, { expr: expressionInterpreter, renderer: 'none', loader: refusing, logger: strict });
  const svg = await view.toSVG();
  view.finalize();
  return { svg: finishSvg(svg, alternative, fonts), alternative, width, height };
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
