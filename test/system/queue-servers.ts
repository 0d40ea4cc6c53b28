/** Real queues: `redis-server` and PostgreSQL, each in a folder of its own, which can be killed and started again. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface QueueServer {
  /** The address of a queue that nothing is in. */
  makeQueue(number: number): Promise<string>;
  start(): Promise<void>;
  /** At once, as a power cut would. */
  kill(): Promise<void>;
}

export async function makeRedis(folder: string): Promise<QueueServer> {
  const port = await findPort();
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  const kept = ['--appendonly', 'yes', '--databases', '99', '--save', '', '--requirepass', 's3cret'];
  const start = () => launch('redis-server', [...words, ...kept], 'redis-server');
  return serve(async (number) => `redis://:s3cret@127.0.0.1:${port}/${number}`, port, start);
}

export async function makePostgres(folder: string): Promise<QueueServer> {
  const port = await findPort();
  const bin = await findPostgres();
  const data = join(folder, 'data');
  await mkdir(data);
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined && user.gid !== undefined) {
    await chown(data, user.uid, user.gid);
  }
  const made = ['-D', data, '-U', 'torikumi', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale', 'C'];
  execFileSync(join(bin, 'initdb'), made, { ...user, cwd: '/', stdio: 'ignore' });
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'max_connections=50'];
  const words = ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])];
  const start = () => launch(join(bin, 'postgres'), words, 'postgresql', user);
  const url = (database: string) => `postgres://torikumi:s3cret@127.0.0.1:${port}/${database}`;
  const makeQueue = async (number: number) => {
    // Its types are no matter here.
    const driver: string = 'pg';
    const { default: pg } = await import(driver);
    const client = new pg.Client(url('postgres'));
    await client.connect();
    await client.query(`create database queue${number}`);
    await client.end();
    return url(`queue${number}`);
  };
  return serve(makeQueue, port, start);
}

function serve(makeQueue: QueueServer['makeQueue'], port: number, start: () => ChildProcess): QueueServer {
  let running: ChildProcess | undefined;
  return {
    makeQueue,
    start: async () => {
      running = start();
      await waitForPort(port);
    },
    kill: async () => {
      if (running !== undefined) await end(running);
      running = undefined;
    },
  };
}

function launch(program: string, words: readonly string[], name: string, user: object = {}): ChildProcess {
  const child = spawn(program, words, { ...user, cwd: '/', stdio: 'ignore' });
  child.on('error', () => {
    throw new Error(
      `${name} is not installed, and this test proves nothing without it. Install it: apt-get install ${name}`,
    );
  });
  return child;
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function waitForPort(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (isOpen) return;
    await delay(100);
  }
  throw new Error('the server did not start');
}

/** Debian keeps its programs apart by version. */
async function findPostgres(): Promise<string> {
  const folder = '/usr/lib/postgresql';
  const versions = await readdir(folder).catch((): string[] => []);
  const newest = versions.toSorted((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) throw new Error('PostgreSQL is not installed. Install it: apt-get install postgresql');
  return join(folder, newest, 'bin');
}

function idOf(what: '-u' | '-g'): number {
  return Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
}
