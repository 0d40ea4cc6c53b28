import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { makeArchive } from '../../pack/portable/archive.ts';
import { platforms } from '../../pack/portable/platforms.ts';
import { writeReadMe } from '../../pack/portable/read-me.ts';
import { writeStarters } from '../../pack/portable/starters.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const long = `program/${'folder-of-some-length/'.repeat(6)}a-file-with-a-name-of-its-own.ttf`;
const files = [
  { path: long, bytes: bytes('long'), isExecutable: false },
  { path: 'program/node/node', bytes: new Uint8Array(1000).fill(7), isExecutable: true },
  { path: 'はじめに.txt', bytes: bytes('読む'), isExecutable: false },
];
const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe.each(['zip', 'tar.gz'] as const)('an archive (%s)', (format) => {
  it('is the same bytes in every time zone', () => {
    const made = ['Asia/Tokyo', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return makeArchive(format, 'torikumi', files);
    });
    expect(Buffer.compare(made[0] ?? bytes(''), made[1] ?? bytes(''))).toBe(0);
  });
});

it('a zip keeps names of any script, and says so', () => {
  const zip = makeArchive('zip', 'torikumi', files);
  const unpacked = unzipSync(zip);
  expect(Object.keys(unpacked)).toEqual(files.map(({ path }) => `torikumi/${path}`));
  expect(new TextDecoder().decode(unpacked['torikumi/はじめに.txt'])).toBe('読む');
  const head = Buffer.from(zip).lastIndexOf('PK\x01\x02');
  expect((zip[head + 9] ?? 0) & 8, 'names are UTF-8').toBe(8);
});

it('a tar is unpacked by tar, with long names and what may be run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'torikumi-tar-'));
  try {
    writeFileSync(join(folder, 'a.tar.gz'), makeArchive('tar.gz', 'torikumi', files));
    execFileSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder });
    expect(readFileSync(join(folder, 'torikumi', long), 'utf8')).toBe('long');
    expect(readFileSync(join(folder, 'torikumi/はじめに.txt'), 'utf8')).toBe('読む');
    expect(statSync(join(folder, 'torikumi/program/node/node')).mode & 0o777).toBe(0o755);
    expect(statSync(join(folder, 'torikumi', long)).mode & 0o777).toBe(0o644);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('names that no tar can keep are refused', () => {
  const named = (path: string) => [{ path, bytes: bytes(''), isExecutable: false }];
  expect(() => makeArchive('tar.gz', 'torikumi', named('x'.repeat(101)))).toThrow('too long');
});

it('command files are ASCII with the ends of lines of Windows, whatever the code page', () => {
  const starters = writeStarters('windows');
  expect(starters.map(({ path }) => path)).toEqual([
    'torikumi.cmd',
    '見本を作る.cmd',
    '画面を開く.cmd',
    '取組をはじめる.cmd',
  ]);
  for (const { text } of starters) {
    expect(text).toMatch(/^(?:[\x20-\x7e]*\r\n)+$/);
  }
});

it.each(platforms.map(({ starters }) => starters))('what is read first names what there is to start: %s', (kind) => {
  const text = writeReadMe(kind, '0.1.0');
  expect(text.startsWith('\uFEFFtorikumi')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const { path } of writeStarters(kind)) expect(text).toContain(path.replace(/^torikumi.cmd$/, 'torikumi'));
});
