/** Limits of what is handed to other machines. No file is as large as it says. */

import type { Effects, Files } from '../../src/effects.ts';
import { takeSnapshot } from '../../src/runner/queue/take-snapshot.ts';
import type { Limit } from './limit.ts';
import { most } from './limit.ts';

const at = 'runner/queue/take-snapshot.ts';
const mebibyte = 1024 * 1024;

async function snapshotOf(sizes: readonly number[]): Promise<readonly string[] | string> {
  const files: Partial<Files> = {
    list: async () => sizes.map((_, index) => ({ name: `${index}`, kind: 'file' })),
    size: async (path) => sizes[Number(path.slice('city/'.length))] ?? 0,
    read: async () => new Uint8Array(),
    realPath: async (path) => `/${path}`,
    stamp: async () => ({ mark: '', changed: 0 }),
  };
  const store = { put: async () => '0'.repeat(64), get: async () => undefined, has: async () => false };
  const taken = await takeSnapshot({ files } as unknown as Effects, store, 'city', []);
  return 'finding' in taken ? taken.finding.code : taken.snapshot.entries.slice(1).map(({ digest }) => `${digest}`);
}

const isTaken = async (sizes: readonly number[]) => {
  const taken = await snapshotOf(sizes);
  return typeof taken === 'string' ? taken : 'taken';
};
/** Files of 32 MiB, and one of the rest. */
const ofBytes = (bytes: number) => [...Array<number>(31).fill(32 * mebibyte), bytes - 31 * 32 * mebibyte];

export const queueLimits: readonly Limit[] = [
  most(`${at} entriesLimit`, 'files and folders', 10_000, 'taken', 'workspace-too-large', (count) =>
    isTaken(Array<number>(count - 1).fill(0)),
  ),
  most(`${at} bytesLimit`, 'bytes of a workspace', 1024 * mebibyte, 'taken', 'workspace-too-large', (bytes) =>
    isTaken(ofBytes(bytes)),
  ),
  most(
    `${at} readableLimit`,
    'bytes of a file that is passed on',
    50 * mebibyte,
    '0'.repeat(64),
    'undefined',
    async (bytes) => (await snapshotOf([bytes]))[0],
  ),
];
