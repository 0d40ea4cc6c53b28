/** What the settings may name because extensions have it. Names of our own that they take are found where our own are known. */

import { z } from 'zod';
import type { Found } from '../../finding/finding.ts';
import { type Added, addedFormat, type BandPreset, bandPresetShape } from '../../model/configuration/configuration.ts';
import type { OpenExtension } from './open-extensions.ts';
import { type ExtensionRow, readRows, rowFunction, rowName } from './read-rows.ts';

export interface NamedBandPreset extends BandPreset {
  /** As `rating.bands` gives it. */
  readonly name: string;
}

export function addedSettings(opened: readonly OpenExtension[]): Found<Added> {
  const { value, findings } = readRows<NamedBandPreset>(opened, 'bandPresets', namedBandPresetShape, []);
  const writers = readRows<NamedFormat>(opened, 'writers', namedFormatShape, []);
  const formats = writers.value.map(({ row }) => row.name);
  return { value: { bandPresets: byName(value), formats }, findings: [...findings, ...writers.findings] };
}

/** A format, of which only the name matters to the settings. */
interface NamedFormat {
  readonly name: string;
}

const namedFormatShape = z.looseObject({
  name: z.string().regex(addedFormat).meta({ title: 'a-z, 0-9 (≠ pdf, xlsx, html, docx, csv, csvw)' }),
  write: rowFunction,
});

export const namedBandPresetShape = z.looseObject({ name: rowName }).extend(bandPresetShape.shape);

function byName<T extends { readonly name: string }>(rows: readonly ExtensionRow<T>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map(({ row }) => [row.name, row]));
}
