/** Which workspaces and files the window shows: those that it found in its folder, and no other path. */

import { basename, join } from 'node:path';
import type { Entry } from '../effects.ts';
import { configurationFile, findWorkspaces } from '../workspace/find-workspaces.ts';
import { resolveInside } from '../workspace/paths.ts';
import type { Window } from './window.ts';

/** Where commands write, as seen from the folder. */
export const outFolder = 'out';

export interface ShownWorkspace {
  /** From the folder, with `/`; `.` for the folder itself. */
  readonly path: string;
  /** Its folder in `out/`. */
  readonly name: string;
}

/** The folder itself, those side by side in it, and those in its `data/`. */
export async function listWorkspaces({ files, folder }: Window): Promise<readonly ShownWorkspace[]> {
  const effects = { files };
  const itself = (await files.size(join(folder, configurationFile)).catch(() => undefined)) !== undefined;
  const beside = await findWorkspaces(effects, folder).catch(() => []);
  const inData = await findWorkspaces(effects, join(folder, 'data')).catch(() => []);
  return [
    ...(itself ? [{ path: '.', name: basename(folder) }] : []),
    ...beside.map((path) => ({ path: basename(path), name: basename(path) })),
    ...inData.map((path) => ({ path: `data/${basename(path)}`, name: basename(path) })),
  ];
}

export async function findWorkspace(window: Window, path: string): Promise<ShownWorkspace | undefined> {
  return (await listWorkspaces(window)).find((each) => each.path === path);
}

export interface ShownFile {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly name: string;
  /** The fiscal year's folder; empty where it lies in none. */
  readonly year: string;
}

/** What was built of a workspace, the newest year first. */
export async function listOutputs({ files, folder }: Window, name: string): Promise<readonly ShownFile[]> {
  const list = (path: string): Promise<readonly Entry[]> => files.list(join(folder, path)).catch(() => []);
  const home = `${outFolder}/${name}`;
  const filesIn = async (path: string, year: string) =>
    (await list(path)).flatMap(({ name: file, kind }) =>
      kind === 'file' && !file.startsWith('.') ? [{ path: `${path}/${file}`, name: file, year }] : [],
    );
  const years = (await list(home)).filter(({ kind }) => kind === 'folder').toReversed();
  const found = await Promise.all(years.map(({ name: year }) => filesIn(`${home}/${year}`, year)));
  return [...found.flat(), ...(await filesIn(home, ''))];
}

/** The fiscal years whose editions are closed, the newest first. */
export async function listEditions({ files, folder }: Window, path: string): Promise<readonly string[]> {
  const entries = await files.list(join(folder, path, 'editions')).catch(() => []);
  const years = entries.flatMap(({ name, kind }) => (kind === 'folder' && /^\d{4}$/.test(name) ? [name] : []));
  return years.toReversed();
}

/** The tables and settings of a workspace that a person edits. */
export async function listInputs({ files, folder }: Window, path: string): Promise<readonly string[]> {
  const entries = await files.list(join(folder, path)).catch(() => []);
  return entries.flatMap(({ name, kind }) =>
    kind === 'file' && /\.(?:csv|xlsx|xls|yaml|md)$/i.test(name) && !name.startsWith('.') ? [name] : [],
  );
}

/** The real path of what lies in the folder; none for anything else, links that lead out included. */
export async function insideFolder({ files, folder }: Window, path: string): Promise<string | undefined> {
  const resolved = await resolveInside({ files }, folder, path);
  return 'path' in resolved ? resolved.path : undefined;
}
