/** Chooses the rating bands (評価区分) of a kind of indicator in a year, and checks the ones that a workspace lists. */

import { error, type Finding, type Found, notice, warning } from '../finding/finding.ts';
import { ok } from '../finding/found.ts';
import type { Band, BandSetting, Configuration } from '../model/configuration/configuration.ts';
import type { IndicatorKind } from '../model/plan/plan.ts';
import { Decimal } from '../model/value/decimal.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import { bandPresets } from './band-presets.ts';
import type { BandSet, RatingBand } from './metrics.ts';
import { isInside } from './rate.ts';

/** The bands of every kind of indicator in a year. */
export function resolveEachKind(
  configuration: Configuration,
  year: FiscalYear,
): Readonly<Record<IndicatorKind, BandSet>> {
  const resolve = (kind: IndicatorKind) => resolveBands(configuration, kind, year).value;
  return { annual: resolve('annual'), cumulative: resolve('cumulative'), point: resolve('point') };
}

/** Those of the year if the workspace gives any, else those of the kind, else those of the workspace. */
export function resolveBands(configuration: Configuration, kind: IndicatorKind, year: FiscalYear): Found<BandSet> {
  const { bandPresets: own } = configuration;
  const { bands, bandsByKind, bandsByYear } = configuration.rating;
  const ofYear = bandsByYear[`${year}`];
  if (ofYear !== undefined) return resolveSetting(`rating.bandsByYear.${year}`, ofYear, own);
  const ofKind = bandsByKind[kind];
  return ofKind === undefined
    ? resolveSetting('rating.bands', bands, own)
    : resolveSetting(`rating.bandsByKind.${kind}`, ofKind, own);
}

/** The band sets that indicators of these kinds use, once each, in an order that does not depend on the rows. */
export function findBandSets(
  bandsOf: Readonly<Record<IndicatorKind, BandSet>>,
  kinds: readonly IndicatorKind[],
): readonly BandSet[] {
  const sets = allKinds.filter((kind) => kinds.includes(kind)).map((kind) => bandsOf[kind]);
  return [...new Map(sets.map((set) => [set.name, set])).values()];
}

const allKinds: readonly IndicatorKind[] = ['annual', 'cumulative', 'point'];

/** Every fault of the band settings, also of those that the year reported on does not use. */
export function checkBands(configuration: Configuration): readonly Finding[] {
  const { bands, bandsByKind, bandsByYear, tolerance } = configuration.rating;
  const kinds = Object.entries<BandSetting | undefined>(bandsByKind);
  const settings: readonly (readonly [string, BandSetting | undefined])[] = [
    ['rating.bands', bands],
    ...kinds.map(([kind, setting]) => [`rating.bandsByKind.${kind}`, setting] as const),
    ...Object.entries(bandsByYear).map(([year, setting]) => [`rating.bandsByYear.${year}`, setting] as const),
  ];
  const ofBands = settings.flatMap(([key, setting]) =>
    setting === undefined ? [] : resolveSetting(key, setting, configuration.bandPresets).findings,
  );
  return [...ofBands, ...checkLimit('rating.tolerance', tolerance)];
}

/** `80%`, `0.8`, `△10%`: a ratio. */
export function parseLimit(limit: number | string): Decimal {
  const text = `${limit}`.replace('△', '-');
  return /[%％]$/.test(text) ? new Decimal(text.slice(0, -1)).div(100) : new Decimal(text);
}

function resolveSetting(key: string, setting: BandSetting, own: Configuration['bandPresets']): Found<BandSet> {
  if (typeof setting !== 'string') {
    const value = { name: key, title: '', bands: setting.map(resolveBand), unrated };
    const findings = setting.flatMap((band, index) => checkBand(`${key}.${index}`, band));
    const faults = [...findings, ...checkKeys(key, value.bands)];
    return {
      value,
      findings: faults.length > 0 ? faults : [...checkGaps(key, value.bands), ...checkLags(key, setting)],
    };
  }
  const preset = [bandPresets, own].find((presets) => Object.hasOwn(presets, setting))?.[setting];
  if (preset !== undefined) {
    const value = { unrated, ...preset, name: setting, bands: preset.bands.map(resolveBand) };
    return ok(value);
  }
  const expected = Object.keys({ ...bandPresets, ...own }).join(', ');
  const standard = resolveSetting(key, 'standard', own);
  return { value: standard.value, findings: [error('config-invalid', { key, expected, found: setting })] };
}

const unrated = { symbol: '－', word: '評価なし' };

function resolveBand(band: Band): RatingBand {
  const limits = { atLeast: band.atLeast, over: band.over, below: band.below, atMost: band.atMost };
  const given = Object.entries(limits).flatMap(([name, limit]) =>
    limit === undefined ? [] : [[name, parseLimit(limit)]],
  );
  return {
    key: band.key ?? band.word,
    symbol: band.symbol ?? '',
    word: band.word,
    of: band.of ?? 'attainment',
    ...(Object.fromEntries(given) as Partial<Record<keyof typeof limits, Decimal>>),
    lags: band.lags ?? false,
    optional: band.optional ?? false,
  };
}

/** Counts are kept by key: two bands of one key would be counted as one and read as two. */
function checkKeys(key: string, bands: readonly RatingBand[]): readonly Finding[] {
  return bands.flatMap((band, index) => {
    const first = bands.findIndex((other) => other.key === band.key);
    const expected = `≠ ${key}.${first}.key`;
    return first === index ? [] : [error('config-invalid', { key: `${key}.${index}.key`, expected, found: band.key })];
  });
}

/** Between two limits of what the bands compare, a value that fits none would be left without a rating. */
function checkGaps(key: string, bands: readonly RatingBand[]): readonly Finding[] {
  if (bands.some((band) => band.of !== 'attainment' || !hasLimit(band))) return [];
  const limits = bands
    .flatMap((band) => [band.atLeast, band.over, band.below, band.atMost])
    .filter((limit) => limit !== undefined);
  const sorted = [...new Map(limits.map((limit) => [limit.toFixed(), limit])).values()].toSorted((a, b) => a.cmp(b));
  const middles = sorted.slice(1).map((limit, index) => limit.plus(sorted[index] ?? limit).div(2));
  const gap = [...sorted, ...middles]
    .toSorted((a, b) => a.cmp(b))
    .find((value) => !bands.some((band) => isInside(band, value)));
  if (gap === undefined) return [];
  return [warning('bands-with-gap', { key, example: `${gap.times(100).toFixed()}%` })];
}

/** Which words mean that something lags is the workspace's to say. */
function checkLags(key: string, bands: readonly Band[]): readonly Finding[] {
  if (bands.some(({ lags }) => lags !== undefined)) return [];
  return [notice('bands-without-lags', { key, words: bands.map(({ word }) => word) })];
}

function hasLimit({ atLeast, over, below, atMost }: RatingBand): boolean {
  return [atLeast, over, below, atMost].some((limit) => limit !== undefined);
}

function checkBand(key: string, band: Band): readonly Finding[] {
  const lower = band.atLeast ?? band.over;
  const upper = band.below ?? band.atMost;
  const limits = Object.entries({ atLeast: band.atLeast, over: band.over, below: band.below, atMost: band.atMost });
  return [
    ...limits.flatMap(([name, limit]) => (limit === undefined ? [] : checkLimit(`${key}.${name}`, limit))),
    ...(band.atLeast !== undefined && band.over !== undefined
      ? [conflict(key, 'atLeast | over', band.atLeast, band.over)]
      : []),
    ...(band.below !== undefined && band.atMost !== undefined
      ? [conflict(key, 'below | atMost', band.below, band.atMost)]
      : []),
    ...(lower !== undefined && upper !== undefined && isEmpty(band, lower, upper)
      ? [conflict(key, 'atLeast/over < below/atMost', lower, upper)]
      : []),
  ];
}

/** `80` without a sign would be 8000 %: certainly not meant, yet not ours to reread. */
function checkLimit(key: string, limit: number | string): readonly Finding[] {
  if (/[%％]$/.test(`${limit}`) || parseLimit(limit).abs().lte(10)) return [];
  return [error('config-invalid', { key, expected: `${limit}%`, found: `${limit}` })];
}

function conflict(key: string, expected: string, first: number | string, second: number | string): Finding {
  return error('config-invalid', { key, expected, found: `${first}, ${second}` });
}

function isEmpty(band: Band, lower: number | string, upper: number | string): boolean {
  const [from, to] = [parseLimit(lower), parseLimit(upper)];
  const single = band.atLeast !== undefined && band.atMost !== undefined;
  return single ? from.gt(to) : from.gte(to);
}
