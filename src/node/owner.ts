/** Who holds a lock: a process that others can ask for, so that what a dead one left is told from what a living one needs. */

import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

export interface Owner {
  /** Of one lock, never used again. */
  readonly token: string;
  readonly process: number;
  readonly host: string;
  /** The machine and its table of processes: a number means the same process only in the same table. */
  readonly table: string;
  /** What tells this start of the machine, and this process from others of its number; empty where the system has neither. */
  readonly boot: string;
  readonly start: string;
  /** By the clock on the wall, e.g. `2024-08-01 10:05`. */
  readonly since: string;
}

export async function describeOwner(): Promise<Owner> {
  const { pid } = process;
  return {
    token: randomUUID(),
    process: pid,
    host: hostname(),
    table: await findTable(),
    boot: await readBoot(),
    start: (await readStart(pid)).start,
    since: showTime(new Date()),
  };
}

/** `undefined` for what is no owner, as where a disk was cut off while it was written. */
export function parseOwner(text: string): Owner | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isOwner(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  const isText = ([key, form]: readonly [string, RegExp]) => typeof record[key] === 'string' && form.test(record[key]);
  return Number.isSafeInteger(record.process) && texts.every(isText);
}

/** A token is a part of a file's name; the host and the time are shown. */
const texts: readonly (readonly [keyof Owner, RegExp])[] = [
  ['token', /^[0-9a-f-]{36}$/],
  ['host', /^\P{C}*$/u],
  ['table', /^/],
  ['boot', /^/],
  ['start', /^/],
  ['since', /^[\d :-]*$/],
];

/** Whether it is certain that the owner has ended. Of another machine nothing is. */
export async function isDead(owner: Owner): Promise<boolean> {
  if (owner.host !== hostname() || owner.table !== (await findTable())) return false;
  if (owner.boot !== (await readBoot())) return true;
  if (!exists(owner.process)) return true;
  const { start, hasEnded } = await readStart(owner.process);
  return hasEnded || start !== owner.start;
}

export function isSameProcess(a: Owner, b: Owner): boolean {
  return (['process', 'host', 'table', 'boot', 'start'] as const).every((key) => a[key] === b[key]);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it is there, and somebody else's.
    return (cause as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function findTable(): Promise<string> {
  const machine = await readFile('/etc/machine-id', 'utf8').catch(() => '');
  const processes = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${machine.trim()} ${processes}`;
}

async function readBoot(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

/** The 3rd and 22nd fields of Linux's `/proc/<pid>/stat`; the 2nd, in parentheses, may hold anything. */
async function readStart(pid: number): Promise<{ readonly start: string; readonly hasEnded: boolean }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { start: fields[19] ?? '', hasEnded: /^[ZX]/.test(fields[0] ?? '') };
}

function showTime(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
  const [month, day, hour, minute] = parts.map((part) => `${part}`.padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}
