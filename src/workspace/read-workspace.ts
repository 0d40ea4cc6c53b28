/** Reads a whole workspace: its configuration and its tables, with every problem on the way. */

import { basename } from 'node:path';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding, type Found, notice } from '../finding/finding.ts';
import { fail } from '../finding/found.ts';
import type { Places } from '../finding/places.ts';
import type { RawAmounts } from '../model/amounts/amounts.ts';
import type { RawBook } from '../model/book/read/raw-book.ts';
import { type AmountsTableSetting, amountsTablesOf } from '../model/configuration/amounts-setting.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { planTable, type RawForm } from '../model/form/raw-form.ts';
import type { OwnCharts } from '../model/own-chart/own-chart.ts';
import type { FormDescription } from '../model/written-form/description.ts';
import type { WrittenForm } from '../model/written-form/written-form.ts';
import { alignTables, type HeadContext } from '../sheet/align-heads.ts';
import { areOfOtherLevels, findAlike } from '../sheet/choose-tables.ts';
import { countInSeveral } from '../sheet/head-units.ts';
import { joinByFile } from '../sheet/join-by-title.ts';
import { headKeys, joinTables } from '../sheet/join-tables.ts';
import type { RawTable } from '../table/table.ts';
import type { TableReader } from '../table/table-reader.ts';
import { digestInputs } from './digest-inputs.ts';
import type { OpenExtension } from './extension/open-extensions.ts';
import { findUnnamedTables } from './find-only-table.ts';
import { configurationFile } from './find-workspaces.ts';
import { findReadError } from './paths.ts';
import { readCharts } from './read-charts.ts';
import { type PlacedConfiguration, readPlacedConfiguration, withReaders } from './read-configuration.ts';
import { readDescription } from './read-description.ts';
import { readForm } from './read-form.ts';
import { readOwnForms } from './read-own-form.ts';
import { isWorkbook } from './read-published.ts';
import { readAmounts, readIndicators, readTable } from './read-table.ts';

export interface RawWorkspace {
  /** The folder's name. */
  readonly name: string;
  /** The folder's real path. */
  readonly root: string;
  readonly configuration: Configuration;
  /** Where each value of `torikumi.yaml` stands, by dotted key. */
  readonly configurationPlaces: Places;
  readonly data: RawData;
  /** The edition that the data are compared with. */
  readonly old?: RawData;
  /** Why items were changed. */
  readonly reasons?: RawTable;
  /** Which items take the place of others. */
  readonly replaces?: RawTable;
  /** What was printed wrong in editions that are closed. */
  readonly corrections?: RawTable;
  readonly ownCharts: OwnCharts;
  readonly extensions: readonly OpenExtension[];
  /** What they read. */
  readonly readers?: readonly TableReader[];
  /** SHA-256 in hex over the names and bytes of every file read. */
  readonly digest: string;
}

/** The tables of a plan, a list, a form or a book; there is at least one of all but `measures`, unless a workspace may lack data. */
export interface RawData {
  readonly indicators?: RawTable;
  readonly measures?: RawTable;
  /** Which values were changed, and since when. */
  readonly changes?: RawTable;
  readonly list?: RawTable;
  readonly form?: WrittenForm;
  readonly book?: RawBook;
  /** Tables of amounts. */
  readonly amounts?: readonly RawAmounts[];
  /** 評価シート, each of a form. */
  readonly sheets?: readonly RawForm[];
}

/** Looked for in this order where `torikumi.yaml` names no file. */
const defaultFiles = {
  indicators: ['indicators.csv', 'indicators.xlsx', '指標.csv', '指標.xlsx'],
  measures: ['measures.csv', 'measures.xlsx', '施策.csv', '施策.xlsx'],
  history: ['changes.csv', 'changes.xlsx', '変更.csv', '変更.xlsx'],
} as const;

const correctionFiles = ['corrections.csv', 'corrections.xlsx', '訂正.csv', '訂正.xlsx'];

/** No value where the configuration or a table that it needs cannot be read; the table of measures may be missing. `mayLackData`: it need not hold what a report is made from. */
export async function readWorkspace(
  effects: Effects,
  folder: string,
  mayLackData = false,
): Promise<Found<RawWorkspace | undefined>> {
  const root = await findRoot(effects, folder);
  if (typeof root !== 'string') return fail(root);
  const recorded = digestInputs(effects, root);
  const configured = await readPlacedConfiguration(recorded.effects, root);
  if (configured.value === undefined) return { value: undefined, findings: configured.findings };
  const { configuration, places, extensions, readers = [] } = configured.value;
  const reader = new DataReader(withReaders(recorded.effects, configured.value), root, configured.value);
  const data = mayLackData ? await reader.readIfAny() : await reader.read('');
  const { revision } = configuration;
  const old = revision === undefined ? undefined : await reader.read(`${revision.old}/`);
  const reasons = await reader.readRevisionTable('reasons');
  const replaces = await reader.readRevisionTable('replaces');
  const corrections = await reader.readCorrections();
  const findings = [
    ...configured.findings,
    ...data.findings,
    ...(old?.findings ?? []),
    ...reasons.findings,
    ...replaces.findings,
    ...corrections.findings,
  ];
  if (data.value === undefined || (old !== undefined && old.value === undefined)) return { value: undefined, findings };
  const ownCharts = await readCharts(recorded.effects, root);
  const value: RawWorkspace = {
    name: basename(root),
    root,
    configuration,
    configurationPlaces: places,
    data: data.value,
    ownCharts,
    extensions,
    readers,
    ...(old?.value === undefined ? {} : { old: old.value }),
    ...(reasons.value === undefined ? {} : { reasons: reasons.value }),
    ...(replaces.value === undefined ? {} : { replaces: replaces.value }),
    ...(corrections.value === undefined ? {} : { corrections: corrections.value }),
    digest: recorded.digest(),
  };
  return { value, findings };
}

/** What one edition is made from, apart from what it is compared with. */
export type RawEdition = Pick<RawWorkspace, 'data' | 'reasons' | 'replaces' | 'corrections' | 'digest'>;

/**
 * The data of a folder as the configuration names them, wherever it was written; `root` is a real path. `isShared` says that it
 * is the configuration of another edition: the tables may be kept in another format.
 */
export async function readEdition(
  effects: Effects,
  root: string,
  configured: PlacedConfiguration,
  isShared: boolean,
): Promise<Found<RawEdition | undefined>> {
  const recorded = digestInputs(effects, root);
  const reader = new DataReader(withReaders(recorded.effects, configured), root, configured, isShared);
  const data = await reader.read('');
  const reasons = await reader.readRevisionTable('reasons');
  const replaces = await reader.readRevisionTable('replaces');
  const corrections = await reader.readCorrections();
  const findings = [...data.findings, ...reasons.findings, ...replaces.findings, ...corrections.findings];
  if (data.value === undefined) return { value: undefined, findings };
  const value: RawEdition = {
    data: data.value,
    ...(reasons.value === undefined ? {} : { reasons: reasons.value }),
    ...(replaces.value === undefined ? {} : { replaces: replaces.value }),
    ...(corrections.value === undefined ? {} : { corrections: corrections.value }),
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

/** Reads the data of an edition: of the workspace itself, or of a folder in it that holds files of the same names. */
class DataReader {
  readonly #effects: Effects;
  readonly #root: string;
  readonly #configuration: Configuration;
  readonly #places: Places;
  readonly #isShared: boolean;
  /** Heads of the present tables of indicators, where `data.head` gives their rows. */
  readonly #heads = new Set<string>();
  #description: Promise<Found<FormDescription | undefined>> | undefined;
  /** Of the files of indicators, by their heads. */
  #hasOtherUnits = false;

  constructor(effects: Effects, root: string, { configuration, places }: PlacedConfiguration, isShared = false) {
    this.#effects = effects;
    this.#root = root;
    this.#configuration = configuration;
    this.#places = places;
    this.#isShared = isShared;
  }

  /** Nothing where no data are named, nor found. */
  async readIfAny(): Promise<Found<RawData | undefined>> {
    const read = await this.read('');
    const isNone = read.findings.every(({ code }) => code === 'indicators-missing');
    return read.value === undefined && isNone ? { value: {}, findings: [] } : read;
  }

  /** `folder` is empty or ends with `/`. */
  async read(folder: string): Promise<Found<RawData | undefined>> {
    const { list, form, book, indicators, amounts, evaluation } = this.#configuration.data;
    // What else there is stands alone unless a table of indicators is asked for as well.
    const others = [list, form, book, amounts, evaluation];
    const hasPlan = indicators !== undefined || others.every((given) => given === undefined);
    // A form's own tables are not looked for by their names.
    const hasMeasures = hasPlan && (evaluation === undefined || this.#configuration.data.measures !== undefined);
    const tables = {
      indicators: hasPlan ? await this.#readPlanTable(folder, 'indicators') : none,
      measures: hasMeasures ? await this.#readPlanTable(folder, 'measures') : none,
      changes: hasPlan ? await this.#readChanges(folder) : none,
      list: list === undefined ? none : await this.#readEdition(folder, 'data.list', list),
    };
    const at = folder === '' ? 'data.form' : 'revision.old';
    const read = form === undefined ? none : await this.#readForm(at, folder + form);
    const readBook = book === undefined ? none : await this.#readBook(folder, book);
    const tablesOfAmounts = await this.#readAmounts(folder);
    // An older edition may be one of the other tables alone, and a form shows no amounts.
    const isAlone = [list, form, book].every((given) => given === undefined) && !hasPlan;
    const isApart =
      folder !== '' && amounts !== undefined && (form !== undefined || (!isAlone && isMissing(tablesOfAmounts)));
    const readTables = isApart ? none : tablesOfAmounts;
    const apart = isApart ? [notice('amounts-not-compared', {}, { file: configurationFile })] : [];
    // An older edition is compared by its other data.
    const isRead = evaluation !== undefined && folder === '';
    const readSheets = isRead ? await this.#readForms([evaluation].flat()) : none;
    const all = [...Object.values(tables), read, readBook, readTables, readSheets];
    const found = all.flatMap((each) => each.findings);
    const findings = [...found, ...apart];
    const isWhole =
      (!hasPlan || tables.indicators.value !== undefined) &&
      (list === undefined || tables.list.value !== undefined) &&
      (form === undefined || read.value !== undefined) &&
      (book === undefined || folder !== '' || readBook.value !== undefined) &&
      (amounts === undefined || isApart || readTables.value !== undefined) &&
      (!isRead || readSheets.value !== undefined);
    if (!isWhole) return { value: undefined, findings };
    const { indicators: indicatorTable, measures, changes, list: listTable } = tables;
    const value: RawData = {
      ...(indicatorTable.value === undefined ? {} : { indicators: indicatorTable.value }),
      ...(measures.value === undefined ? {} : { measures: measures.value }),
      ...(changes.value === undefined ? {} : { changes: changes.value }),
      ...(listTable.value === undefined ? {} : { list: listTable.value }),
      ...(read.value === undefined ? {} : { form: read.value }),
      ...(readBook.value === undefined ? {} : { book: readBook.value }),
      ...(readTables.value === undefined ? {} : { amounts: readTables.value }),
      ...(readSheets.value === undefined ? {} : { sheets: readSheets.value }),
    };
    return { value, findings };
  }

  /** An older edition is read by the same description, of which everything is told once. */
  async #readForm(at: string, file: string): Promise<Found<WrittenForm | undefined>> {
    const isFirst = this.#description === undefined;
    this.#description ??= this.#place(
      'data.formDescription',
      readDescription(this.#effects, this.#root, this.#configuration.data.formDescription),
    );
    const { value: description, findings } = await this.#description;
    const told = isFirst ? findings : [];
    if (description === undefined) return { value: undefined, findings: told };
    const read = await this.#place(at, readForm(this.#effects, this.#root, file, description));
    return { value: read.value, findings: [...told, ...read.findings] };
  }

  /** The older edition may be one of the tables alone. */
  async #readBook(folder: string, file: string): Promise<Found<RawBook | undefined>> {
    // Loaded only here: most workspaces have no book.
    const { readBook } = await import('./book/read-book.ts');
    const read = await this.#place('data.book', readBook(this.#effects, this.#root, folder + file));
    const isAbsent = read.value === undefined && read.findings.every(({ code }) => code === 'file-missing');
    return folder !== '' && isAbsent ? none : read;
  }

  async #readForms(files: readonly string[]): Promise<Found<readonly RawForm[] | undefined>> {
    const read = await readOwnForms(this.#effects, this.#root, files);
    const places = files.map((_, index) => this.#places.get(`data.evaluation.${index}`));
    const findings: Finding[] = read.flatMap((each, index) => {
      const place = places[index] ?? this.#places.get('data.evaluation');
      return each.findings.map((finding) => (place === undefined ? finding : { place, ...finding }));
    });
    const forms: RawForm[] = [];
    for (const raw of read.flatMap(({ value }) => value ?? [])) {
      const indicators = await this.#readPublishedPlan(raw);
      forms.push(
        indicators === undefined ? raw : { ...raw, published: { tables: new Map(), ...raw.published, indicators } },
      );
      const { published } = raw.definition;
      if (published === undefined || indicators !== undefined || (raw.published?.tables.size ?? 0) > 0) continue;
      findings.push(error('file-missing', { path: published }, raw.places.get('published') ?? { file: raw.file }));
    }
    return { value: forms.length < files.length ? undefined : forms, findings };
  }

  /** The indicators as they were published last year, where the form compares with them. */
  async #readPublishedPlan({ definition: { published, sources } }: RawForm): Promise<RawTable | undefined> {
    const joined = Object.values(sources).find(({ table }) => table === planTable);
    const own = joined?.published;
    if (joined === undefined || (own === undefined && published === undefined)) return undefined;
    if (own !== undefined) return (await this.readTable('data.indicators', own, 'revision.old')).value;
    if (published === undefined) return undefined;
    if (!isWorkbook(published)) return (await this.#readPlanTable(`${published}/`, 'indicators')).value;
    const read = await readIndicators(this.#effects, this.#root, published, ['指標'], undefined, this.#headContext());
    return read.value;
  }

  /** No value where one of them cannot be read. */
  async #readAmounts(folder: string): Promise<Found<readonly RawAmounts[] | undefined>> {
    const settings = amountsTablesOf(this.#configuration.data.amounts);
    const tables: RawAmounts[] = [];
    const findings: Finding[] = [];
    let isWhole = settings.length > 0;
    for (const [index, setting] of settings.entries()) {
      const read = await this.#readAmountsFile(folder, setting, index);
      append(findings, read.findings);
      if (read.value === undefined) isWhole = false;
      else append(tables, read.value);
    }
    return { value: isWhole ? tables : undefined, findings };
  }

  /** The older edition may be kept in the other format. */
  async #readAmountsFile(
    folder: string,
    setting: AmountsTableSetting,
    index: number,
  ): Promise<Found<readonly RawAmounts[] | undefined>> {
    const at = folder === '' ? 'data.amounts' : 'revision.old';
    const readFile = (file: string) =>
      this.#place(at, readAmounts(this.#effects, this.#root, { ...setting, file }, index));
    const named = await readFile(folder + setting.file);
    if (!isMissing(named)) return named;
    for (const path of this.#otherFormats(folder, setting.file)) {
      const read = await readFile(path);
      if (!isMissing(read)) return read;
    }
    return named;
  }

  /** `key` is where `torikumi.yaml` names the file; `at` is what to look at where the file is missing. */
  async readTable(key: string, file: string, at = key): Promise<Found<RawTable | undefined>> {
    if (key !== 'data.indicators') return this.#place(at, readTable(this.#effects, this.#root, file));
    const { sheets, sheet, head } = this.#configuration.data;
    const asked = sheets ?? sheet;
    const names = asked === undefined ? undefined : [asked].flat().map((name) => name.normalize('NFC'));
    const read = readIndicators(this.#effects, this.#root, file, names, head, this.#headContext());
    if (head === undefined) return this.#place(at, read);
    const { value, findings } = await read;
    const keys = headKeys(value?.headers ?? []);
    if (at !== 'revision.old') for (const key of keys) this.#heads.add(key);
    // Last year's table may lie otherwise than this year's, which the setting was written for.
    else if (keys.filter((key) => this.#heads.has(key)).length * 2 < Math.max(1, keys.length))
      return this.#place(at, readIndicators(this.#effects, this.#root, file, names, undefined, this.#headContext()));
    return this.#place(at, this.#placeHeads(Promise.resolve({ value, findings })));
  }

  async #placeHeads<T>(reading: Promise<Found<T>>): Promise<Found<T>> {
    const { value, findings } = await reading;
    const place = (finding: Finding): Finding => {
      if (finding.code !== 'mapping-head-unknown' || !('key' in finding.facts)) return finding;
      return { ...finding, place: this.#places.get(finding.facts.key) ?? { file: configurationFile } };
    };
    return { value, findings: findings.map(place) };
  }

  async readRevisionTable(name: 'reasons' | 'replaces'): Promise<Found<RawTable | undefined>> {
    const file = this.#configuration.revision?.[name];
    return file === undefined ? none : this.readTable(`revision.${name}`, file);
  }

  /** Of the workspace: they hold for whatever edition printed what is wrong. */
  async readCorrections(): Promise<Found<RawTable | undefined>> {
    const file = await this.#findFirst('', correctionFiles);
    if (file === undefined) return none;
    const { value, findings } = await readTable(this.#effects, this.#root, file);
    return { value, findings: findings.filter(({ code }) => code !== 'table-empty') };
  }

  /** An older edition need not have one, whatever the settings name. */
  async #readChanges(folder: string): Promise<Found<RawTable | undefined>> {
    const read = await this.#readPlanTable(folder, 'history');
    const isNone = (folder !== '' && isMissing(read)) || read.findings.some(({ code }) => code === 'table-empty');
    return isNone ? none : read;
  }

  async #readPlanTable(folder: string, name: keyof typeof defaultFiles): Promise<Found<RawTable | undefined>> {
    const given = this.#configuration.data[name];
    if (given !== undefined && typeof given !== 'string') return this.#readFiles(folder, given);
    const file = given ?? (await this.#findFirst(folder, defaultFiles[name]));
    if (file !== undefined) return this.#readEdition(folder, `data.${name}`, file);
    const missing = error('indicators-missing', { looked: defaultFiles.indicators }, { file: configurationFile });
    return { value: undefined, findings: name === 'indicators' ? [missing] : [] };
  }

  /** A section's file each. */
  async #readFiles(folder: string, files: readonly string[]): Promise<Found<RawTable | undefined>> {
    const readAll = () => Promise.all(files.map((file) => this.#readEdition(folder, 'data.indicators', file)));
    let read = await readAll();
    const found = read.flatMap(({ value }) => value ?? []);
    if (!this.#hasOtherUnits && countInSeveral(found, this.#headContext())) {
      this.#hasOtherUnits = true;
      read = await readAll();
    }
    const findings = withoutFoundHeads(read.map((each) => each.findings));
    const tables = read.flatMap(({ value }) => value ?? []);
    const [first, ...others] = tables;
    if (first === undefined || tables.length < files.length) return { value: undefined, findings };
    const byName = joinByFile(tables, this.#headContext().years);
    if (byName !== undefined) return { value: byName.value, findings: [...findings, ...byName.findings] };
    const alike = findAlike(
      tables,
      (index) => files[index] ?? '',
      (one, other) => {
        const [before, own] = [tables[one], tables[other]];
        return before !== undefined && own !== undefined && areOfOtherLevels(before, own);
      },
    );
    const { tables: aligned, heads } = alignTables([first, ...others], this.#headContext());
    const told = heads.length === 0 ? [] : [notice('tables-joined', { tables: [], heads }, { file: first.file })];
    return { value: joinTables(aligned), findings: [...findings, ...alike, ...told] };
  }

  #headContext(): HeadContext {
    const keyOf = (text: string) => headKeys([{ text }])[0];
    const mapped = new Set(Object.keys(this.#configuration.data.columns ?? {}).map(keyOf));
    return {
      years: { documentDate: this.#configuration.document.date },
      isFixed: (head) => mapped.has(keyOf(head)),
      ...(this.#hasOtherUnits ? { hasOtherUnits: true } : {}),
    };
  }

  /** The older edition may be kept in the other format: `old/indicators.xlsx` for `indicators.csv`. */
  async #readEdition(folder: string, key: string, file: string): Promise<Found<RawTable | undefined>> {
    const at = folder === '' ? key : 'revision.old';
    const named = await this.readTable(key, folder + file, at);
    if (!isMissing(named)) return named;
    for (const path of this.#otherFormats(folder, file)) {
      const read = await this.readTable(key, path, at);
      if (!isMissing(read)) return read;
    }
    return folder === `${this.#configuration.revision?.old}/` ? this.#readOnlyTable(folder, key, file) : named;
  }

  /** The one table of the older edition, which is called by its year. */
  async #readOnlyTable(folder: string, key: string, file: string): Promise<Found<RawTable | undefined>> {
    const { data, revision } = this.#configuration;
    const place = this.#places.get('revision.old');
    const others = [data.measures, data.history, revision?.reasons, revision?.replaces, ...correctionFiles];
    const entries = await this.#effects.files.list(`${this.#root}/${folder}`).catch(() => []);
    const beside = findUnnamedTables(entries, [...others, ...Object.values(defaultFiles).flat()]);
    const [only, ...more] = beside;
    const asked = [data.indicators, data.list].flat().filter((each) => each !== undefined);
    if (only === undefined || more.length > 0 || asked.length > 1 || !asked.includes(file)) {
      return fail(error('file-missing', { path: folder + file, ...(beside.length > 0 && { beside }) }, place));
    }
    const { value, findings } = await this.readTable(key, folder + only, 'revision.old');
    return { value, findings: [notice('old-table-taken', { file: folder + only, asked: file }, place), ...findings] };
  }

  /** Only of an edition that the settings were not written for. */
  #otherFormats(folder: string, file: string): readonly string[] {
    const stem = file.replace(/\.[^./]*$/, '');
    const isOld = folder !== '' || this.#isShared;
    const others = (this.#effects.readers ?? []).flatMap(({ endings }) => endings);
    return isOld ? ['.csv', '.tsv', '.xlsx', ...others].map((ending) => folder + stem + ending) : [];
  }

  /** By the folder's own spelling: a file system may keep the names decomposed (NFD). */
  async #findFirst(folder: string, files: readonly string[]): Promise<string | undefined> {
    const entries = await this.#effects.files.list(`${this.#root}/${folder}`).catch(() => []);
    const candidates = files.map((file) => entries.find((entry) => entry.name.normalize('NFC') === file));
    return candidates.find((entry) => entry !== undefined)?.name;
  }

  async #place<T>(key: string, reading: Promise<Found<T>>): Promise<Found<T>> {
    const { value, findings } = await reading;
    const place = this.#places.get(key);
    return { value, findings: findings.map((finding) => (place === undefined ? finding : { place, ...finding })) };
  }
}

function isMissing({ findings }: Found<unknown>): boolean {
  return findings.some(({ code }) => code === 'file-missing');
}

const none = { value: undefined, findings: [] };

/** Of several files a head that `data.head` gives is in one of them. */
function withoutFoundHeads(files: readonly (readonly Finding[])[]): readonly Finding[] {
  const keyOf = ({ code, facts }: Finding) =>
    code === 'mapping-head-unknown' && 'key' in facts ? facts.key : undefined;
  const [first = [], ...others] = files;
  const missed = new Set(
    first.flatMap((finding) => {
      const key = keyOf(finding);
      return key !== undefined && others.every((each) => each.some((other) => keyOf(other) === key)) ? [key] : [];
    }),
  );
  return [
    ...first.filter((finding) => keyOf(finding) === undefined || missed.has(keyOf(finding) ?? '')),
    ...others.flat().filter((finding) => keyOf(finding) === undefined),
  ];
}
