/** Reads `torikumi.yaml`. */

import type { Effects } from '../effects.ts';
import { error, type Found } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import type { Places } from '../finding/places.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { checkConfiguration } from './check-configuration.ts';
import { addedSettings } from './extension/added-settings.ts';
import { type OpenExtension, openExtensions } from './extension/open-extensions.ts';
import { configurationFile } from './find-workspaces.ts';
import { readInside } from './read-inside.ts';
import { readText } from './read-text.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

export interface PlacedConfiguration {
  readonly configuration: Configuration;
  /** Where each value stands, by dotted key, e.g. `data.indicators`. */
  readonly places: Places;
  readonly extensions: readonly OpenExtension[];
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
  const checked = checkConfiguration(parsed.value, addedSettings(extensions.value ?? []));
  const findings = [...sofar, ...extensions.findings, ...checked.findings];
  if (checked.value === undefined || extensions.value === undefined) return { value: undefined, findings };
  return { value: { configuration: checked.value, places, extensions: extensions.value }, findings };
}
