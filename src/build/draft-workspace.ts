/** Makes a workspace of the tables that a city has: reads them first, and says in its settings what was found. */

import { basename, resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { append } from '../finding/append.ts';
import { error, type Finding, type Place } from '../finding/finding.ts';
import { undecided } from '../model/configuration/items-setting.ts';
import { placeholders } from '../model/configuration/placeholders.ts';
import type { PlanReading } from '../model/plan/plan-reading.ts';
import type { CalendarDate } from '../model/year/fiscal-year.ts';
import { isoDate } from '../model/year/parse-date.ts';
import { type DescribedColumn, describeColumns } from '../reading/describe-columns.ts';
import { readTitles, type TitleFacts } from '../reading/read-titles.ts';
import { nameHead } from '../table/name-cells.ts';
import { findReadError } from '../workspace/paths.ts';
import { readGrid } from '../workspace/read-table.ts';
import { tableSizeLimit } from '../workspace/table-limits.ts';
import { composeTables, type TableKind, tellKinds } from '../workspace/tell-kinds.ts';
import { withFolder } from './memory-files.ts';
import { prepare } from './prepare.ts';

export interface DraftedWorkspace {
  /** Of the folder, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the tables of indicators; none where all are of amounts. */
  readonly reading?: PlanReading;
  readonly kinds: readonly TableKind[];
  readonly columns: readonly DescribedColumn[];
  readonly titles: TitleFacts;
  readonly date: string;
  /** Of the workspace as it was drafted. */
  readonly findings: readonly Finding[];
}

/** `today` is the document's date where no title says one, e.g. `2024-08-01`. Nothing is written. */
export async function draftWorkspace(
  effects: Effects,
  folder: string,
  paths: readonly string[],
  today: string,
): Promise<DraftedWorkspace | { readonly findings: readonly Finding[] }> {
  const copied = await copyTables(effects, paths);
  if ('findings' in copied) return copied;
  const root = resolve(folder);
  const tables = [...copied.keys()];
  const read = (settings: string) => {
    const files = new Map([...copied, [settingsFile, new TextEncoder().encode(settings)]]);
    return prepare(withFolder(effects, root, files), root);
  };
  const kinds = await tellKinds(withFolder(effects, root, copied), root, tables);
  const hasPlan = kinds.some(({ isOfIndicators }) => isOfIndicators);
  const first = await read(composeSettings(kinds, {}, today, []));
  if (first.reading === undefined && (hasPlan || first.prepared === undefined)) return { findings: first.findings };
  const covers =
    first.reading === undefined ? [] : await readCovers(withFolder(effects, root, copied), root, first.reading);
  const above = kinds.flatMap((kind) => kind.titles);
  const told = withoutOthers(
    readTitles([...titlesOf(first.reading, tables), ...covers, ...above], parseDay(today)),
    tables.map((file) => readTitles(titlesOf(first.reading, [file]), parseDay(today))),
  );
  const own = await readOwnData(withFolder(effects, root, copied), root, tables);
  const [title] = above;
  const said =
    hasPlan || told.plan !== undefined || title === undefined ? told : { ...told, plan: withoutNumber(title) };
  const titles = { ...said, ...own };
  const date = titles.date === undefined ? today : isoDate(titles.date);
  const { reading, findings } = await read(composeSettings(kinds, titles, date, []));
  if (hasPlan && reading === undefined) return { findings };
  const columns = reading === undefined ? [] : describeColumns(reading, parseDay(date));
  const mapping = columns.map((column) => ({ ...column, note: tellColumn(column, reading) }));
  const settings = new TextEncoder().encode(composeSettings(kinds, titles, date, mapping, findOpen(reading)));
  const files = new Map([...copied, [settingsFile, settings]]);
  return { files, ...(reading === undefined ? {} : { reading }), kinds, columns, titles, date, findings };
}

const settingsFile = 'torikumi.yaml';

async function copyTables(
  effects: Effects,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array> | { readonly findings: readonly Finding[] }> {
  const copied = new Map<string, Uint8Array>();
  for (const path of paths) {
    const name = basename(path);
    if (copied.has(name) || name === settingsFile) return { findings: [error('table-name-doubled', { name, path })] };
    try {
      const bytes = await effects.files.size(path);
      if (bytes > tableSizeLimit) {
        return { findings: [error('file-too-large', { path, bytes, limit: tableSizeLimit }, { file: path })] };
      }
      copied.set(name, await effects.files.read(path));
    } catch (cause) {
      return { findings: [findReadError(path, cause)] };
    }
  }
  return copied;
}

/** A section that one of several files names made no more than that one. */
function withoutOthers(titles: TitleFacts, ofFiles: readonly TitleFacts[]): TitleFacts {
  const { section, ...others } = titles;
  return ofFiles.length > 1 && ofFiles.some((file) => file.section !== section) ? others : titles;
}

/** Texts above the heads of these files, and their names where they say more than 実績.xlsx. */
function titlesOf(reading: PlanReading | undefined, files: readonly string[]): readonly string[] {
  const parts = (reading?.table.parts ?? []).filter(({ file }) => files.includes(file));
  const titles = parts.flatMap((part) => part.titles.map(({ text }) => text));
  return [...titles, ...files.map((name) => name.replace(/\.[^.]*$/, ''))];
}

/** `２　款別執行状況`, `(1) 執行状況`: a section's number is no part of its name. */
function withoutNumber(title: string): string {
  return title.trim().replace(/^(?:[\d０-９]{1,2}[\s　.．]|[（(][\d０-９]{1,2}[)）])[\s　]?/, '') || title;
}

/** A cover may say whose tables they are. */
async function readCovers(effects: Effects, root: string, { table }: PlanReading): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const sheet of table.otherSheets ?? []) {
    const { value: rows = [] } = await readGrid(effects, root, table.parts?.[0]?.file ?? table.file, sheet);
    for (const { cells } of rows.slice(0, rowsOfCover))
      append(
        texts,
        cells.map(({ text }) => text),
      );
  }
  return texts;
}

const rowsOfCover = 30;

/** Data that this program wrote name in columns whose they are. */
async function readOwnData(effects: Effects, root: string, files: readonly string[]): Promise<TitleFacts> {
  for (const file of files) {
    const { value: [head, first] = [] } = await readGrid(effects, root, file, undefined);
    const heads = head?.cells.map(({ text }) => text.trim()) ?? [];
    const textOf = (name: string) => first?.cells[heads.indexOf(name)]?.text.trim() ?? '';
    const [organization, plan] = [textOf('地方公共団体名'), textOf('計画名')];
    if (organization !== '' && plan !== '') return { organization, plan };
  }
  return {};
}

function composeSettings(
  kinds: readonly TableKind[],
  { organization, plan, section, date: told, target }: TitleFacts,
  date: string,
  columns: readonly MappedColumn[],
  open: readonly string[] = [],
): string {
  const found = (value: string | undefined) => (value === undefined ? '書き換えてください' : '表の題名から');
  return `${[
    '# yaml-language-server: $schema=./torikumi.schema.json',
    '# 表から読み取って作った設定です。「#」から右は説明で、動きには関わりません。',
    `organization: ${quote(organization ?? placeholders.organization)}  # 団体名（${found(organization)}）`,
    ...(section === undefined ? [] : [`section: ${quote(section)}  # 作成課（${found(section)}）`]),
    'plan:',
    `  title: ${quote(plan ?? placeholders.plan)}  # 計画名（${found(plan)}）`,
    ...(target === undefined ? [] : [`  target: ${quote(target)}  # 年度のない目標値の年度（表の題名から）`]),
    'document:',
    `  date: ${date}  # 文書の日付（${told === undefined ? '表になく、今日としました。書き換えてください' : '表の題名から'}）。元号のない年度の読み方と、どの年度まで実績かもこれで決まります`,
    '  years: era  # 年度の書き方（令和6年度）。short は 6年度、both は 令和6（2024）年度',
    'data:',
    ...composeTables(kinds),
    ...composeItems(open),
    ...composeMapping(columns),
  ].join('\n')}\n`;
}

/** Names of the indicators whose direction nobody could tell. */
function findOpen(reading: PlanReading | undefined): readonly string[] {
  const open = (reading?.indicators ?? []).filter(({ inferences }) =>
    inferences.some(({ code }) => code === 'direction-uncertain'),
  );
  return [...new Set(open.map(({ indicator }) => indicator.name))];
}

/** A line each, so that only a word has to be written over. */
function composeItems(open: readonly string[]): readonly string[] {
  if (open.length === 0) return [];
  return [
    '  # 増えるのがよいのか減るのがよいのか、表から分からなかった指標です。未定 を 増加、減少、維持 のどれかに直すと評価します。',
    '  # 種別、算式、単位、基準値も書けます（例 { direction: 減少, kind: 年間, baseline: 58人（R1） }）。',
    '  items:',
    ...open.map((name) => `    ${quote(name)}: ${undecided}`),
  ];
}

interface MappedColumn extends DescribedColumn {
  readonly note: string;
}

/** Where it stands, and the first thing that is written there: `G列　例 17,904`. What the bands over the rows say is in no column. */
function tellColumn({ index, place }: DescribedColumn, reading: PlanReading | undefined): string {
  const { headers = [], rows = [] } = reading?.table ?? {};
  const where = headers[index]?.isAdded === true ? '見出しの行から' : nameHead('', place);
  const texts = rows.map(({ cells }) => (cells[index]?.text ?? '').replace(/[\s\p{C}]+/gu, ' ').trim());
  const example = texts.find((text) => text !== '') ?? '';
  const cut = [...example].length > longestExample ? `${[...example].slice(0, longestExample).join('')}…` : example;
  return [where, ...(cut === '' ? [] : [`例 ${cut}`])].join('　');
}

const longestExample = 20;

/** In comments: read as it stands the table gives the same, also when next year's columns come. */
function composeMapping(columns: readonly MappedColumn[]): readonly string[] {
  if (columns.length === 0) return [];
  const keys = new Set<string>();
  const names = columns.flatMap(({ head, place, role, year, unit, firmness, note }) => {
    const key = keyOfColumn(head, place, keys);
    if (key === undefined) return [];
    keys.add(key);
    const plain = role.replace(/（表の値）$/, '');
    const isKnown = plain !== '年度・時期';
    const parts = [
      ...(isKnown ? [`role: ${plain}`] : []),
      ...(year === '' || /不明|すべて/.test(year) ? [] : [`year: ${quote(year)}`]),
      ...(firmness === '' || firmness === '確定' ? [] : [`firmness: ${firmness}`]),
      ...(unit === '' || unit === '行ごと' ? [] : [`unit: ${quote(unit)}`]),
    ];
    const setting = parts.length === 1 && isKnown ? plain : `{ ${parts.join(', ')} }`;
    return [`  #   ${quote(key)}: ${setting}${note === '' ? '' : `  # ${note}`}`];
  });
  return [
    '  # 列は次のように読みました。違うものがあれば、「columns:」とその行の「# 」を消して直します。',
    '  # columns:',
    ...names,
  ];
}

/** Its head; its letter or number where it has none of its own. A column that neither tells from the others cannot be named. */
function keyOfColumn(head: string, place: Place, known: ReadonlySet<string>): string | undefined {
  const name = head.replace(/\s+/g, '') || nameHead('', place).replace(/列$/, '');
  return name === '' || known.has(name) ? undefined : name;
}

/** As YAML takes it, whatever is in it. */
function quote(text: string): string {
  return JSON.stringify(text);
}

function parseDay(text: string): CalendarDate {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}
