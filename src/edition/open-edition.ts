/** Finds what one side of a comparison is: a workspace, a folder of data, a table, a form or a text; and reads it. */

import { basename, dirname } from 'node:path';
import type { Effects } from '../effects.ts';
import { error, type Found, hasErrors } from '../finding/finding.ts';
import { fail, ok } from '../finding/found.ts';
import { amountsSetting } from '../model/configuration/amounts-setting.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { itemsOfText } from '../revision/items-of-text.ts';
import type { TextWithTables } from '../table/text-table.ts';
import { digestInputs } from '../workspace/digest-inputs.ts';
import type { ChangesChoice } from '../workspace/docx/docx.ts';
import { configurationFile } from '../workspace/find-workspaces.ts';
import { findReadError } from '../workspace/paths.ts';
import { type PlacedConfiguration, readPlacedConfiguration } from '../workspace/read-configuration.ts';
import { readInside } from '../workspace/read-inside.ts';
import { readText } from '../workspace/read-text.ts';
import { type RawEdition, readEdition } from '../workspace/read-workspace.ts';
import { tellKinds } from '../workspace/tell-kinds.ts';
import { checkEdition } from './check-edition.ts';
import type { Edition } from './edition.ts';
import { withoutMappings } from './judge-mappings.ts';

/** Where an edition is found, before it is read. */
export interface EditionSource {
  readonly effects: Effects;
  readonly kind: 'folder' | 'table' | 'form' | 'text';
  /** The real path of its folder. */
  readonly root: string;
  /** Its name in `root`; empty where it is the folder itself. */
  readonly file: string;
  /** What becomes of tracked changes in a document of Word. */
  readonly changes?: ChangesChoice;
  /** Of a workspace. */
  readonly configured?: PlacedConfiguration;
}

export interface ReadEdition extends Partial<Omit<RawEdition, 'data'>> {
  readonly edition: Edition;
  readonly digest: string;
}

const endings = {
  table: ['.csv', '.tsv', '.xlsx'],
  form: ['.yaml', '.yml'],
  text: ['.md', '.markdown', '.txt', '.docx', '.docm', '.doc'],
} as const;

/** Looked for in a folder without `torikumi.yaml`, in this order. */
const names = {
  form: ['form.yaml', 'form.yml'],
  list: ['list', '一覧', 'indicators', '指標'].flatMap((stem) => endings.table.map((ending) => stem + ending)),
};

const textLimit = 50 * 1024 * 1024;

export async function openEdition(effects: Effects, path: string): Promise<Found<EditionSource | undefined>> {
  try {
    const real = await effects.files.realPath(path);
    const isFolder = await effects.files.list(real).then(
      () => true,
      () => false,
    );
    if (!isFolder) return openFile(effects, path, real);
    const isWorkspace = (await effects.files.list(real)).some(({ name }) => name === configurationFile);
    const folder = { effects, kind: 'folder', root: real, file: '' } as const;
    if (!isWorkspace) return ok(folder);
    const { value: configured, findings } = await readPlacedConfiguration(effects, real);
    return { value: configured === undefined ? undefined : { ...folder, configured }, findings };
  } catch (cause) {
    return fail(findReadError(path, cause));
  }
}

/** `shared` is the configuration of an edition that has none of its own. */
export async function readOpened(
  source: EditionSource,
  shared: PlacedConfiguration,
): Promise<Found<ReadEdition | undefined>> {
  if (source.kind === 'text') return readTextEdition(source);
  const configured = source.configured ?? shared;
  const read = await readEdition(source.effects, source.root, configured, source.configured === undefined);
  if (read.value === undefined || hasErrors(read.findings)) return { value: undefined, findings: read.findings };
  const { data: raw, ...rest } = read.value;
  const { value: edition, findings } = checkEdition(raw, configured.configuration);
  const value = edition === undefined ? undefined : { ...rest, edition };
  const own = source.configured === undefined ? withoutMappings(findings) : findings;
  return { value, findings: [...read.findings, ...own] };
}

/**
 * The names of the files that an edition without `torikumi.yaml` consists of. Beside a workspace a file is what the workspace is
 * about; two tables of amounts are compared as such, two of indicators as lists unless they are wanted `asPlans`.
 */
export async function findData(
  source: EditionSource,
  other: EditionSource,
  asPlans = false,
): Promise<Found<Partial<Configuration['data']>>> {
  const { effects, kind, root, file } = source;
  if (kind === 'form') return ok({ form: file });
  if (kind === 'table') return ok(await findTable(source, other, asPlans));
  const entries = (await effects.files.list(root)).map(({ name }) => name);
  const find = (wanted: readonly string[]) =>
    wanted.map((name) => entries.find((entry) => entry.normalize('NFC') === name)).find((name) => name !== undefined);
  const [form, list] = [find(names.form), find(names.list)];
  const isEmpty = form === undefined && list === undefined;
  return {
    value: { ...(form === undefined ? {} : { form }), ...(list === undefined ? {} : { list }) },
    findings: isEmpty ? [error('edition-unknown', { path: root, expected: [...names.list, ...names.form] })] : [],
  };
}

async function findTable(
  source: EditionSource,
  { kind, effects, root, file, configured }: EditionSource,
  asPlans: boolean,
): Promise<Partial<Configuration['data']>> {
  const own = await findAmounts(source);
  if (configured !== undefined) {
    const { indicators, list, amounts, form, book } = configured.configuration.data;
    if (amounts !== undefined && (own !== undefined || indicators === undefined))
      return { amounts: own ?? source.file };
    const isList = list !== undefined && indicators === undefined;
    if (isList) return { list: source.file };
    return form !== undefined && book === undefined ? {} : { indicators: source.file };
  }
  const compared = kind === 'table' ? await findAmounts({ kind, effects, root, file }) : undefined;
  if (own !== undefined && compared !== undefined) return { amounts: own };
  return asPlans ? { indicators: source.file } : { list: source.file };
}

/** Whether two of these kinds may be about the same: a file beside the folder of a workspace. */
export function areComparable(one: EditionSource, other: EditionSource): boolean {
  if (one.kind === other.kind) return true;
  const [folder, file] = one.kind === 'folder' ? [one, other] : [other, one];
  if (folder.kind !== 'folder' || file.kind === 'text') return false;
  if (folder.configured === undefined) return true;
  const { form, indicators, list, amounts } = folder.configured.configuration.data;
  const hasTable = form === undefined || [indicators, list, amounts].some((each) => each !== undefined);
  return file.kind === 'form' ? form !== undefined : hasTable;
}

async function findAmounts({ effects, root, file }: EditionSource): Promise<Configuration['data']['amounts']> {
  const [kind] = await tellKinds(effects, root, [file]);
  if (kind === undefined || !kind.isOfAmounts || kind.isOfIndicators) return undefined;
  return kind.amountSheets.length === 0 ? file : amountsSetting.parse({ file, sheet: kind.amountSheets });
}

function openFile(effects: Effects, path: string, real: string): Found<EditionSource | undefined> {
  const kinds = ['table', 'form', 'text'] as const;
  const kind = kinds.find((each) => endings[each].some((ending) => real.toLowerCase().endsWith(ending)));
  if (kind === undefined) {
    return fail(error('edition-unknown', { path, expected: kinds.flatMap((each) => endings[each]) }));
  }
  return ok({ effects, kind, root: dirname(real), file: basename(real) });
}

async function readTextEdition({
  effects,
  root,
  file,
  changes = 'accept',
}: EditionSource): Promise<Found<ReadEdition | undefined>> {
  const recorded = digestInputs(effects, root);
  const read = await readInside(recorded.effects, root, file, textLimit);
  if ('finding' in read) return fail(read.finding);
  const isDocx = /\.doc[xm]?$/i.test(file);
  const text = isDocx ? await readDocxText(file, read.bytes, changes) : readPlainText(file, read.bytes);
  if (text.value === undefined) return { value: undefined, findings: text.findings };
  const edition: Edition = [{ kind: 'text', sections: itemsOfText(file, text.value) }];
  const digest = isDocx ? `${recorded.digest()} ${changes}` : recorded.digest();
  return { value: { edition, digest }, findings: text.findings };
}

function readPlainText(file: string, bytes: Uint8Array): Found<TextWithTables | undefined> {
  const { value, findings } = readText(file, bytes);
  return { value: value === undefined ? undefined : { text: value, tables: [] }, findings };
}

/** Loaded only where it is needed. */
async function readDocxText(
  file: string,
  bytes: Uint8Array,
  changes: ChangesChoice,
): Promise<Found<TextWithTables | undefined>> {
  const { readDocx } = await import('../workspace/docx/read-docx.ts');
  const { plainTextOf } = await import('../workspace/docx/docx-text.ts');
  const { value, findings } = readDocx(file, bytes, changes);
  if (value === undefined) return { value: undefined, findings };
  const text = plainTextOf(file, value);
  return { value: text.value, findings: [...findings, ...text.findings] };
}
