/** Reads `torikumi.yaml`. */

import type { Effects } from '../effects.ts';
import { error, type Found } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import type { Places } from '../finding/places.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { TableReader } from '../table/table-reader.ts';
import { checkConfiguration } from './check-configuration.ts';
import { addedSettings } from './extension/added-settings.ts';
import { type OpenExtension, openExtensions, placeAtNames } from './extension/open-extensions.ts';
import { openReaders } from './extension/open-readers.ts';
import { configurationFile } from './find-workspaces.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

export interface PlacedConfiguration {
  readonly configuration: Configuration;
  /** Where each value stands, by dotted key, e.g. `data.indicators`. */
  readonly places: Places;
  readonly extensions: readonly OpenExtension[];
  /** What its extensions read. */
  readonly readers?: readonly TableReader[];
}

const sizeLimit = 1024 * 1024;

export async function readPlacedConfiguration(
  effects: Effects,
  root: string,
): Promise<Found<PlacedConfiguration | undefined>> {
  const read = await readInside(effects, root, configurationFile, sizeLimit);
  if ('finding' in read) {
    const isMissing = read.finding.code === 'file-missing';
    return fail(isMissing ? error('workspace-missing', { path: root }) : read.finding);
  }
  const text = readText(configurationFile, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const parsed = parseYaml(configurationFile, text.value);
  const sofar = [...text.findings, ...parsed.findings];
  if (parsed.value === undefined) return { value: undefined, findings: sofar };
  const { data, values: places } = parsed.value;
  const extensions = await openExtensions(effects, root, data, places);
  const opened = extensions.value ?? [];
  const added = addedSettings(opened);
  const readers = openReaders(effects, opened);
  const ofRows = placeAtNames([...added.findings, ...readers.findings], data, places);
  const checked = checkConfiguration(parsed.value, added.value);
  const findings = [...sofar, ...extensions.findings, ...ofRows, ...checked.findings];
  const isWhole = extensions.value !== undefined && ofRows.length === 0;
  if (checked.value === undefined || !isWhole) return { value: undefined, findings };
  return { value: { configuration: checked.value, places, extensions: opened, readers: readers.value }, findings };
}

/** The same, reading as the extensions of the workspace do. */
export function withReaders(effects: Effects, { readers = [] }: Pick<PlacedConfiguration, 'readers'>): Effects {
  return { ...effects, readers };
}
