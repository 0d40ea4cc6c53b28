/** The lock of an output folder, against owners that live, have died, and only look alike. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { createNodeEffects } from '../../src/effects-node.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const { files } = createNodeEffects();
/** How long a test may wait: the limit of the test itself ends it. */
const forever = { timeout: 3_600_000, interval: 5 };

type Change = Record<string, string | number>;

/** What a lock of this process says. */
async function readRecord(): Promise<Change> {
  const folder = await makeFolder();
  const lock = await files.lock(folder);
  const record = JSON.parse(await readFile(join(folder, '.lock'), 'utf8'));
  await lock.release();
  return record;
}

/** A folder locked by an owner that differs from this process. */
async function lockBy(change: Change): Promise<string> {
  const record = { ...(await readRecord()), ...change };
  return makeFolder({ '.lock': JSON.stringify(record) });
}

function deadProcess(): number {
  const { pid } = spawnSync(process.execPath, ['--version']);
  return pid;
}

describe('a folder', () => {
  it('is locked once, and free again after release', async () => {
    const folder = await makeFolder();
    const lock = await files.lock(folder);
    expect(await lock.isHeld()).toBe(true);
    await expect(files.lock(folder)).rejects.toMatchObject({
      code: 'ELOCKED',
      owner: { process: process.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
    });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await files.lock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is locked by one of many who come at once', async () => {
    const folder = await makeFolder();
    const locks = await Promise.allSettled(Array.from({ length: 20 }, () => files.lock(folder)));
    expect(locks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('is taken over by one of many when its owner has died', async () => {
    const folder = await lockBy({ process: deadProcess(), start: '1', token: crypto.randomUUID() });
    const locks = await Promise.allSettled(Array.from({ length: 20 }, () => files.lock(folder)));
    expect(locks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['.lock']);
  });
});

describe('a lock', () => {
  it.each<[string, () => Promise<Change> | Change]>([
    ['of a process that has ended', () => ({ process: deadProcess() })],
    ['of another process that had the number of this one', () => ({ start: '1' })],
    ['from before the machine was started again', () => ({ boot: 'another' })],
    ['that this process no longer holds', () => ({})],
  ])('%s is taken over at once', async (_, change) => {
    const folder = await lockBy({ token: crypto.randomUUID(), ...(await change()) });
    const lock = await files.lock(folder);
    expect(await lock.isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it.each<[string, Change]>([
    ['of another computer', { host: 'another', process: 1_000_000_000 }],
    ['of another table of processes, as in a container', { table: 'another', process: 1_000_000_000 }],
    ['of somebody else’s process', { process: process.ppid }],
  ])('%s is not', async (_, change) => {
    const record = { ...change };
    if (change.process === process.ppid) record.start = await startOf(process.ppid);
    const folder = await lockBy({ token: crypto.randomUUID(), ...record });
    await expect(files.lock(folder)).rejects.toMatchObject({ code: 'ELOCKED', owner: { process: change.process } });
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('of a process that was killed but that nobody has buried is taken over', async () => {
    // The child ends once the shell has become a sleeper, which does not ask for its child: a shell does ask.
    const shell = spawn('/bin/sh', ['-c', 'cat <&3 >/dev/null & echo $!; exec sleep 3600 3<&-'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    try {
      const child = Number(await new Promise((resolve) => shell.stdout?.once('data', resolve)));
      await vi.waitUntil(async () => (await nameOf(shell.pid)) === 'sleep', forever);
      (shell.stdio[3] as Writable).end();
      await vi.waitUntil(() => isZombie(child), forever);
      const folder = await lockBy({ token: crypto.randomUUID(), process: child, start: await startOf(child) });
      expect(await (await files.lock(folder)).isHeld()).toBe(true);
    } finally {
      shell.kill();
    }
  });

  it.each(['', '{', '{"process":1}', '[]', 'x'.repeat(1000)])('that says nothing (%j) is nobody’s', async (text) => {
    const folder = await makeFolder({ '.lock': text });
    expect(await (await files.lock(folder)).isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('whose token is a path leads nowhere', async () => {
    const folder = await lockBy({ token: '../../../../../../../../etc/passwd#####', process: deadProcess() });
    expect(await (await files.lock(folder)).isHeld()).toBe(true);
  });

  it('that is a folder, as other programs make it, is nobody’s', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, '.lock'));
    expect(await (await files.lock(folder)).isHeld()).toBe(true);
  });

  it('goes to the next one when who took it over died on the way', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const record = await readRecord();
    const dead = { ...record, process: deadProcess() };
    const folder = await makeFolder({
      '.lock': JSON.stringify({ ...dead, token: first }),
      [`.lock-after-${first}.0.tmp`]: JSON.stringify({ ...dead, token: second }),
    });
    expect(await (await files.lock(folder)).isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual(['.lock']);
  });

  it('is not taken over while somebody else takes it over', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const record = await readRecord();
    const alive = { ...record, process: process.ppid, start: await startOf(process.ppid), token: second };
    const folder = await makeFolder({
      '.lock': JSON.stringify({ ...record, process: deadProcess(), token: first }),
      [`.lock-after-${first}.0.tmp`]: JSON.stringify(alive),
    });
    await expect(files.lock(folder)).rejects.toMatchObject({ owner: { process: process.ppid } });
  });

  it('is lost when it is removed or replaced, and then not released', async () => {
    const folder = await makeFolder();
    const lock = await files.lock(folder);
    await rm(join(folder, '.lock'));
    expect(await lock.isHeld()).toBe(false);
    const other = await files.lock(folder);
    await lock.release();
    expect(await other.isHeld()).toBe(true);
    await writeFile(join(folder, '.lock'), JSON.stringify({ ...(await readRecord()), token: crypto.randomUUID() }));
    expect(await other.isHeld()).toBe(false);
  });
});

async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function nameOf(pid: number | undefined): Promise<string> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
}

async function isZombie(pid: number): Promise<boolean> {
  return /\) Z /.test(await readFile(`/proc/${pid}/stat`, 'utf8'));
}
