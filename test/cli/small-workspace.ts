/** A small workspace that builds in a moment, and what came of building it with some of its files spoiled. */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../workspace/temporary-folder.ts';
import { type Ran, run, type World } from './captured-effects.ts';

export type FileChanges = Readonly<Record<string, string | Uint8Array | undefined>>;

export const configuration = `organization: 見本市
plan:
  title: 見本市総合戦略
document:
  date: 2024-08-01
reports:
  progress:
    formats: [html]
    trends: none
  indicators:
    formats: [csv]
`;

export const table = `基本目標,KPI,単位,方向,令和3年度（基準値）,令和4年度,令和5年度,令和8年度（目標値）
１　子育て,子育て相談件数（年間）,件,増加,800,923,"1,092","2,080"
１　子育て,保育所待機児童数,人,減少,45,30,12,0
２　安全,防災訓練参加率,％,増加,38.1,－,57.9,60以上
`;

const files = { 'torikumi.yaml': configuration, 'indicators.csv': table };

export interface SmallWorkspace {
  /** Holds `city` and `out`. */
  readonly folder: string;
  /** Writes files of `city`; `undefined` removes one. */
  change(changes: FileChanges): Promise<void>;
  /** `torikumi build` of `city` into `out`, with more words. */
  build(words?: readonly string[], world?: World): Promise<Ran>;
  /** Every file in `out` by its path. */
  readOut(): Promise<Readonly<Record<string, Buffer>>>;
}

export async function makeWorkspace(changes: FileChanges = {}): Promise<SmallWorkspace> {
  const folder = await makeFolder();
  const change = (each: FileChanges) => writeChanges(join(folder, 'city'), each);
  await change({ ...files, ...changes });
  return {
    folder,
    change,
    build: async (words = [], world = {}) => {
      const ran = await run(['build', join(folder, 'city'), '--out', join(folder, 'out'), ...words], world);
      const shorten = (text: string) => text.replaceAll(`${folder}/`, '');
      return { code: ran.code, stdout: shorten(ran.stdout), stderr: shorten(ran.stderr) };
    },
    readOut: () => readFiles(join(folder, 'out')),
  };
}

const builds = new Map<string, Promise<FileChanges>>();

/** The same with a good build in `out` already, which is made once of the same texts. */
export async function makeBuiltWorkspace(texts: Readonly<Record<string, string>> = {}): Promise<SmallWorkspace> {
  const workspace = await makeWorkspace(texts);
  const key = JSON.stringify(texts);
  const built = builds.get(key) ?? buildOnce(texts);
  builds.set(key, built);
  await writeChanges(join(workspace.folder, 'out'), await built);
  return workspace;
}

async function buildOnce(texts: FileChanges): Promise<FileChanges> {
  const { build, readOut } = await makeWorkspace(texts);
  const { code, stderr } = await build();
  if (code !== 0) throw new Error(stderr);
  return readOut();
}

async function writeChanges(folder: string, changes: FileChanges): Promise<void> {
  for (const [name, content] of Object.entries(changes)) {
    const path = join(folder, name);
    await rm(path, { recursive: true, force: true });
    if (content === undefined) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

export async function readFiles(folder: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const);
  return Object.fromEntries((await Promise.all(read)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
