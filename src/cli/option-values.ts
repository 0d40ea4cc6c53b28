/** Reads the values of options, each of which says what it expects instead. */

import { InvalidArgumentError } from 'commander';
import type { ReadingFormat } from '../build/write-reading.ts';
import type { Choice } from '../metrics/form/choose-sheets.ts';
import { parseFiscalYear } from '../model/year/parse-fiscal-year.ts';
import { isQueueAddress } from '../runner/queue/address.ts';

export function parseReading(path: string): { readonly path: string; readonly format: ReadingFormat } {
  const format = /\.(xlsx|html|json)$/i.exec(path)?.[1]?.toLowerCase();
  if (format !== 'xlsx' && format !== 'html' && format !== 'json')
    throw new InvalidArgumentError('*.xlsx, *.html, *.json');
  return { path, format };
}

export type Years = readonly (number | 'all')[];

export function collectYears(value: string, years: Years, expected: string): Years {
  return [
    ...years,
    ...value.split(/[,，、]/).map((part) => (part.trim() === 'all' ? 'all' : parseYear(part, expected))),
  ];
}

/** `2017`, `令和5`, `令和5年度`, `R5`, of any width; a year without its era would be read by a date that nobody has written. */
export function parseYear(value: string, expected: string): number {
  const reading = parseFiscalYear(value, { documentDate: beforeEras });
  if (reading === undefined) throw new InvalidArgumentError(expected);
  return reading.year;
}

/** On which no era had begun: only those that are written are meant. */
const beforeEras = { year: 1, month: 1, day: 1 };

export function parseWorkers(value: string, expected: string): number {
  return parseWhole(value, 2, 1, 64, expected);
}

export function parsePort(value: string, expected: string): number {
  return parseWhole(value, 5, 0, 65_535, expected);
}

export function parseQueue(value: string, expected: string): string {
  if (!isQueueAddress(value)) throw new InvalidArgumentError(expected);
  return value;
}

export function parseLease(value: string, expected: string): number {
  return parseWhole(value, 4, 1, 3600, expected);
}

export function parseShards(value: string, expected: string): number {
  return parseWhole(value, 3, 1, 999, expected);
}

function parseWhole(value: string, digits: number, least: number, most: number, expected: string): number {
  const number = Number(value);
  if (!/^[0-9]+$/.test(value) || value.length > digits || number < least || number > most)
    throw new InvalidArgumentError(expected);
  return number;
}

export type Choices = readonly Choice[] | undefined;

/** `施策=2-1`, `課=環境課,福祉課`; of any width. */
export function collectChoices(value: string, all: Choices, expected: string): Choices {
  const at = value.search(/[=＝]/);
  const name = value.slice(0, Math.max(0, at)).trim();
  const texts = value
    .slice(at + 1)
    .split(/[,，、]/)
    .map((text) => text.trim());
  if (name === '' || texts.includes('')) throw new InvalidArgumentError(expected);
  return [...(all ?? []), { name, texts }];
}

/** `2/5` */
export function parseShard(value: string, expected: string): { readonly index: number; readonly count: number } {
  const [index = '', count = '', ...more] = value.split('/');
  const shard = { index: parseShards(index, expected), count: parseShards(count, expected) };
  if (more.length > 0 || shard.index > shard.count) throw new InvalidArgumentError(expected);
  return shard;
}

export function parseLabels(value: string, expected: string): { readonly old: string; readonly new: string } {
  const [old = '', now = '', ...more] = value.split(/[,、，]/).map((part) => part.trim());
  if (old === '' || now === '' || more.length > 0) throw new InvalidArgumentError(expected);
  return { old, new: now };
}

export function parseDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
}

export function trimEnd(path: string): string {
  return path.replace(/(?<=^[/\\]|[^/\\])[/\\]+$/, '');
}

export function collectList(value: string, list: readonly string[]): readonly string[] {
  return [...list, ...value.split(',').map((part) => part.trim())].filter((part) => part !== '');
}

export interface Range {
  readonly old: string;
  /** Without one, what stands there now. */
  readonly new: string | undefined;
}

/** `main..draft`, or `main` against what stands in the folder now. */
export function parseRange(value: string, expected: string): Range {
  const match = /^([^.\s-](?:\.?[^.\s])*)(?:\.\.([^.\s-](?:\.?[^.\s])*))?$/.exec(value);
  if (match?.[1] === undefined) throw new InvalidArgumentError(expected);
  return { old: match[1], new: match[2] };
}
