/** Lays the files of a workspace into the store, so that a worker on another machine can read it as it stands now. */

import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { type Look, watchLooks } from '../../build/unchanged/looks.ts';
import type { Effects, Entry } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { Store } from '../../store/store.ts';
import type { Snapshot, SnapshotEntry } from './task-file.ts';

export interface TakenSnapshot {
  readonly snapshot: Snapshot;
  /** At all that is in the workspace: more than a build of it looks at, never less. */
  readonly looks: readonly Look[];
}

/** `elsewhere` are folders that no build reads, though they may lie in the workspace: the output folder, the store. */
export async function takeSnapshot(
  effects: Effects,
  store: Store,
  folder: string,
  elsewhere: readonly string[],
): Promise<TakenSnapshot | { readonly finding: Finding }> {
  const watched = watchLooks(effects);
  const real = await watched.effects.files.realPath(folder).catch(() => resolve(folder));
  const taking: Taking = {
    effects: watched.effects,
    store,
    folder,
    real,
    elsewhere: new Set(elsewhere),
    entries: [],
    bytes: 0,
  };
  await takeFolder(taking, '');
  if (taking.entries.length > entriesLimit || taking.bytes > bytesLimit) {
    const { entries, bytes } = taking;
    return {
      finding: error('workspace-too-large', {
        files: entries.length,
        bytes,
        fileLimit: entriesLimit,
        byteLimit: bytesLimit,
      }),
    };
  }
  return { snapshot: { name: basename(real), entries: taking.entries }, looks: watched.looks() };
}

/** Files and folders of a workspace, with itself. */
const entriesLimit = 10_000;
/** Of all files that are read. */
const bytesLimit = 1024 * 1024 * 1024;
/** A larger file is read by no part of the program: only its size is passed on, so that it is refused alike. */
const readableLimit = 50 * 1024 * 1024;

interface Taking {
  readonly effects: Effects;
  readonly store: Store;
  readonly folder: string;
  readonly real: string;
  readonly elsewhere: ReadonlySet<string>;
  readonly entries: SnapshotEntry[];
  bytes: number;
}

async function takeFolder(taking: Taking, path: string): Promise<void> {
  const at = path === '' ? taking.folder : `${taking.folder}/${path}`;
  const listed = await attempt(() => taking.effects.files.list(at));
  if ('refused' in listed) {
    taking.entries.push({ path, kind: 'folder', refused: listed.refused });
    return;
  }
  taking.entries.push({ path, kind: 'folder' });
  for (const entry of listed.value) {
    if (taking.entries.length > entriesLimit || taking.bytes > bytesLimit) return;
    await takeEntry(taking, path === '' ? entry.name : `${path}/${entry.name}`, entry);
  }
}

async function takeEntry(taking: Taking, path: string, { kind, name }: Entry): Promise<void> {
  const at = `${taking.folder}/${path}`;
  if (kind === 'folder') {
    const isLeftOut = leftOut.has(name) || taking.elsewhere.has(resolve(at));
    if (isLeftOut) taking.entries.push({ path, kind });
    else await takeFolder(taking, path);
  } else if (kind === 'file') {
    taking.entries.push({ path, kind, ...(await takeFile(taking, at)) });
  } else if (kind === 'link') {
    taking.entries.push({ path, kind, ...(await followLink(taking, at)) });
  } else {
    taking.entries.push({ path, kind });
  }
}

/** Nothing of a workspace is read from them, and they may be large. */
const leftOut: ReadonlySet<string> = new Set(['.git', 'node_modules']);

type FileFacts = Pick<SnapshotEntry, 'size' | 'digest' | 'refused'>;

async function takeFile(taking: Taking, at: string): Promise<FileFacts> {
  const { files } = taking.effects;
  const size = await attempt(() => files.size(at));
  if ('refused' in size) return size;
  if (size.value > readableLimit) return { size: size.value };
  taking.bytes += size.value;
  if (taking.bytes > bytesLimit) return { size: size.value };
  const read = await attempt(() => files.read(at));
  if ('refused' in read) return { size: size.value, refused: read.refused };
  return { size: read.value.length, digest: await taking.store.put(read.value) };
}

async function followLink(
  { effects: { files }, real }: Taking,
  at: string,
): Promise<Pick<SnapshotEntry, 'to' | 'refused'>> {
  const target = await attempt(() => files.realPath(at));
  if ('refused' in target) return target;
  const way = relative(real, target.value);
  const isInside = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return isInside ? { to: way.split(sep).join('/') } : {};
}

/** What the file system refuses is a fact like any other; the rest is a fault. */
async function attempt<T>(look: () => Promise<T>): Promise<{ readonly value: T } | { readonly refused: string }> {
  try {
    return { value: await look() };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    return { refused: code };
  }
}
