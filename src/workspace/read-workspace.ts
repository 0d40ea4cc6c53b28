/** Reads a whole workspace: its configuration and its tables, with every problem on the way. */

import { basename } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Finding, type Found } from '../finding/finding.ts';
import type { Configuration } from '../model/configuration.ts';
import { digestInputs } from './digest-inputs.ts';
import { configurationFile } from './find-workspaces.ts';
import type { Places } from './parse-yaml.ts';
import { findReadError } from './paths.ts';
import { type PlacedConfiguration, readPlacedConfiguration } from './read-configuration.ts';
import { readTable } from './read-table.ts';
import type { RawTable } from './table.ts';

export interface RawWorkspace {
  /** The folder's name. */
  readonly name: string;
  /** The folder's real path. */
  readonly root: string;
  readonly configuration: Configuration;
  /** Where each value of `torikumi.yaml` stands, by dotted key. */
  readonly configurationPlaces: Places;
  readonly indicators: RawTable;
  readonly measures?: RawTable;
  /** SHA-256 in hex over the names and bytes of every file read. */
  readonly digest: string;
}

/** Looked for in this order where `torikumi.yaml` names no file. */
const defaultFiles = {
  indicators: ['indicators.csv', 'indicators.xlsx', '指標.csv', '指標.xlsx'],
  measures: ['measures.csv', 'measures.xlsx', '施策.csv', '施策.xlsx'],
} as const;

type TableName = keyof typeof defaultFiles;

/** No value where the configuration or the table of indicators cannot be read; the table of measures may be missing. */
export async function readWorkspace(effects: Effects, folder: string): Promise<Found<RawWorkspace | undefined>> {
  const root = await findRoot(effects, folder);
  if (typeof root !== 'string') return { value: undefined, findings: [root] };
  const recorded = digestInputs(effects, root);
  const configured = await readPlacedConfiguration(recorded.effects, root);
  if (configured.value === undefined) return { value: undefined, findings: configured.findings };
  const indicators = await readNamedTable(recorded.effects, root, configured.value, 'indicators');
  const measures = await readNamedTable(recorded.effects, root, configured.value, 'measures');
  const findings = [...configured.findings, ...indicators.findings, ...measures.findings];
  if (indicators.value === undefined) return { value: undefined, findings };
  const { configuration, places } = configured.value;
  const value: RawWorkspace = {
    name: basename(root),
    root,
    configuration,
    configurationPlaces: places,
    indicators: indicators.value,
    ...(measures.value === undefined ? {} : { measures: measures.value }),
    digest: recorded.digest(),
  };
  return { value, findings };
}

async function findRoot(effects: Effects, folder: string): Promise<string | Finding> {
  try {
    return await effects.files.realPath(folder);
  } catch (cause) {
    const finding = findReadError(folder, cause);
    return finding.code === 'file-missing' ? error('workspace-missing', { path: folder }) : finding;
  }
}

async function readNamedTable(
  effects: Effects,
  root: string,
  { configuration, places }: PlacedConfiguration,
  name: TableName,
): Promise<Found<RawTable | undefined>> {
  const given = configuration.data[name];
  const file = given ?? (await findDefault(effects, root, name));
  if (file === undefined) {
    const missing = error('indicators-missing', { looked: defaultFiles.indicators }, { file: configurationFile });
    return { value: undefined, findings: name === 'indicators' ? [missing] : [] };
  }
  const sheet = name === 'indicators' ? configuration.data.sheet : undefined;
  const { value, findings } = await readTable(effects, root, file, sheet);
  const place = places.get(`data.${name}`);
  return { value, findings: findings.map((finding) => (place === undefined ? finding : { place, ...finding })) };
}

/** By the folder's own spelling: a file system may keep the names decomposed (NFD). */
async function findDefault(effects: Effects, root: string, name: TableName): Promise<string | undefined> {
  const entries = await effects.files.list(root);
  const candidates = defaultFiles[name].map((file) => entries.find((entry) => entry.name.normalize('NFC') === file));
  return candidates.find((entry) => entry !== undefined)?.name;
}
