/** Reads a workspace's own charts: every Vega-Lite specification in `charts/`, checked as far as its own words go. */

import { join } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding, hasErrors, type Place } from '../finding/finding.ts';
import { findRefused } from '../model/own-chart/find-refused.ts';
import type { OwnChart, OwnCharts } from '../model/own-chart/own-chart.ts';
import { type Specification, specificationSchema } from '../model/own-chart/specification.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { checkPlacedData } from './yaml/check-placed-data.ts';
import { type PlacedData, parseYaml } from './yaml/parse-yaml.ts';

export const chartsFolder = 'charts';

/** Of a file: data belong in tables. */
const bytesLimit = 256 * 1024;
/** Objects and lists that stand in each other. */
export const depthLimit = 40;
const filesLimit = 200;
const ending = '.json';

export async function readCharts(effects: Effects, root: string): Promise<OwnCharts> {
  const entries = await effects.files.list(join(root, chartsFolder)).catch(() => []);
  const files = entries.filter(({ name, kind }) => name.endsWith(ending) && kind !== 'folder').slice(0, filesLimit);
  const charts = new Map<string, OwnChart | { readonly findings: readonly Finding[] }>();
  for (const { name } of files) {
    const chart = name.slice(0, -ending.length).normalize('NFC');
    charts.set(chart, await readChart(effects, root, chart, `${chartsFolder}/${name}`));
  }
  return charts;
}

async function readChart(
  effects: Effects,
  root: string,
  name: string,
  file: string,
): Promise<OwnChart | { readonly findings: readonly Finding[] }> {
  const read = await readInside(effects, root, file, bytesLimit);
  if ('finding' in read) return { findings: [{ place: { file }, ...read.finding }] };
  const text = readText(file, read.bytes);
  if (text.value === undefined || hasErrors(text.findings)) return { findings: text.findings };
  const parsed = parseJson(file, text.value);
  if ('code' in parsed) return { findings: [parsed] };
  const { data, keys, values } = parsed;
  const placeOf = (key: string) => keys.get(key) ?? values.get(key) ?? { file };
  if (!isSpecification(data)) return { findings: [error('chart-not-vega-lite', { file }, { file })] };
  const refused = findRefused(data).map((each) => error('chart-refused', { ...each }, placeOf(each.key)));
  if (refused.length > 0) return { findings: refused };
  if (!saysWhatItShows(data)) {
    return { findings: [error('chart-without-description', { file }, placeOf('description'))] };
  }
  const checked = checkPlacedData<Specification>(specificationSchema, parsed, 'chart');
  if (checked.value === undefined) return { findings: checked.findings };
  return { name, file, specification: checked.value, places: new Map([...values, ...keys]) };
}

/** JSON and nothing else: what a parser of YAML would take besides is a slip of the pen. */
function parseJson(file: string, text: string): PlacedData | Finding {
  const depth = depthOf(text);
  if (depth > depthLimit) return error('chart-too-large', { what: 'depth', found: depth, limit: depthLimit }, { file });
  try {
    JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return error('chart-not-json', { file, detail: cause.message }, placeOfSlip(file, text, cause.message));
  }
  const parsed = parseYaml(file, text);
  const [fault] = parsed.findings;
  if (parsed.value === undefined || hasErrors(parsed.findings)) {
    return fault ?? error('chart-not-json', { file, detail: '' }, { file });
  }
  return parsed.value;
}

/** As the parser says it, or where a parser of YAML stumbles; it is no JSON for both where it ends too early. */
function placeOfSlip(file: string, text: string, message: string): Place {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined)
    return parseYaml(file, text).findings.find(({ place }) => place !== undefined)?.place ?? { file };
  const before = text.slice(0, Number(position)).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function depthOf(text: string): number {
  let [depth, deepest, isQuoted] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isQuoted) {
      if (character === '\\') index += 1;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

/** Vega, which says `marks`, and every other thing that is JSON are not. */
function isSpecification(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const { $schema } = data as Readonly<Record<string, unknown>>;
  if (typeof $schema === 'string' && !/\/vega-lite\/v\d/.test($schema)) return false;
  return ['mark', 'layer', 'hconcat', 'vconcat', 'concat'].some((key) => Object.hasOwn(data, key));
}

function saysWhatItShows({ description }: Readonly<Record<string, unknown>>): boolean {
  return typeof description === 'string' && description.trim() !== '';
}
