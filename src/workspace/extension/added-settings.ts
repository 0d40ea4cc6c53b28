/** What the settings may name because extensions have it. Faults of the rows are told where all rows are looked at. */

import { z } from 'zod';
import { type Added, type BandPreset, bandPresetShape } from '../../model/configuration/configuration.ts';
import type { OpenExtension } from './open-extensions.ts';
import { type ExtensionRow, readRows, rowName } from './read-rows.ts';

export interface NamedBandPreset extends BandPreset {
  /** As `rating.bands` gives it. */
  readonly name: string;
}

export function addedSettings(opened: readonly OpenExtension[]): Added {
  const { value } = readRows<NamedBandPreset>(opened, 'bandPresets', namedBandPresetShape, []);
  return { bandPresets: byName(value) };
}

export const namedBandPresetShape = z.looseObject({ name: rowName }).extend(bandPresetShape.shape);

function byName<T extends { readonly name: string }>(rows: readonly ExtensionRow<T>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map(({ row }) => [row.name, row]));
}
