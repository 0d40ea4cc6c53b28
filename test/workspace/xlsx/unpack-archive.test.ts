import { strFromU8, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/workspace/package/unpack-archive.ts';

const texts = { 'a.xml': 'a'.repeat(1000), 'b/c.xml': '指標' };
const content = { 'a.xml': strToU8(texts['a.xml']), 'b/c.xml': strToU8(texts['b/c.xml']) };

function unpack(bytes: Uint8Array, partLimit = 10_000, limit = 10_000) {
  const archive = openArchive(bytes, partLimit, limit);
  if (archive.type !== 'archive') return archive;
  return Object.fromEntries(
    archive.names.map((name) => {
      const data = archive.unpack(name);
      return [name, data === undefined || 'type' in data ? data : strFromU8(data)];
    }),
  );
}

/** Sizes stand behind the data, as programs write that do not know them yet. */
function zipStreamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, bytes] of Object.entries(content)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same with its last record, and the sizes of its first entry, in the form for archives over 4 GB. */
function zipLong(): Uint8Array {
  const name = Buffer.from('a.xml');
  const data = Buffer.from('abc');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(data.length), 4);
  extra.writeBigUInt64LE(BigInt(data.length), 12);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  const start = local.length + name.length + data.length;
  const long = Buffer.alloc(56);
  long.writeUInt32LE(0x06064b50, 0);
  long.writeBigUInt64LE(1n, 32);
  long.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + central.length + name.length + extra.length), 8);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0, 20);
  return new Uint8Array(Buffer.concat([local, name, data, central, name, extra, long, locator, end]));
}

describe('every kind of archive that office programs write', () => {
  test.each([
    ['deflated', zipSync(content)],
    ['stored', zipSync(content, { level: 0 })],
    ['streamed', zipStreamed()],
    ['with a comment behind it', new Uint8Array([...withComment(zipSync(content), 300)])],
  ])('%s', (_, bytes) => {
    expect(unpack(bytes)).toEqual(texts);
  });

  test('ZIP64', () => {
    expect(unpack(zipLong())).toEqual({ 'a.xml': 'abc' });
  });

  test('a part of a larger buffer', () => {
    const bytes = zipSync(content);
    const larger = new Uint8Array(bytes.length + 200);
    larger.set(bytes, 100);
    expect(unpack(larger.subarray(100, 100 + bytes.length))).toEqual(texts);
  });
});

describe('limits', () => {
  test('of a part, and of all that are unpacked', () => {
    expect(unpack(zipSync(content), 1000, 1006)).toEqual(texts);
    expect(unpack(zipSync(content), 999)).toMatchObject({ 'a.xml': { type: 'too-large', bytes: 1000 } });
    expect(unpack(zipSync(content), 1000, 1005)).toEqual({
      'a.xml': texts['a.xml'],
      'b/c.xml': { type: 'too-large', bytes: 6 },
    });
  });

  test.each([
    ['deflated', 6],
    ['stored', 0],
  ] as const)('what is really there counts where less is declared: %s', (_, level) => {
    const bytes = Buffer.from(zipSync({ a: new Uint8Array(5000) }, { level }));
    bytes.writeUInt32LE(10, bytes.indexOf('PK\x01\x02') + 24);
    expect(unpack(bytes, 4999)).toEqual({ a: { type: 'too-large', bytes: 5000 } });
    expect(unpack(bytes, 5000)).toEqual({ a: '\0'.repeat(5000) });
  });

  test('what nobody asks for is not unpacked', () => {
    const archive = openArchive(zipSync({ bomb: new Uint8Array(1_000_000), a: strToU8('a') }), 10, 10);
    if (archive.type !== 'archive') throw new Error(archive.type);
    expect(archive.size).toBe(1_000_001);
    expect(archive.unpack('A')).toHaveLength(1);
    expect(archive.unpack('b')).toBeUndefined();
  });
});

test('entries that each declare less than they hold count together', () => {
  const names = ['a', 'b', 'c'];
  const zeros = '\0'.repeat(4000);
  const bytes = Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(4000)]))));
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
    bytes.writeUInt32LE(10, at + 24);
  expect(unpack(bytes, 4000, 11_999)).toMatchObject({ a: zeros, b: zeros, c: { type: 'too-large', bytes: 4000 } });
  expect(unpack(bytes, 4000, 12_000)).toEqual({ a: zeros, b: zeros, c: zeros });
});

test('an entry with a password', () => {
  const bytes = Buffer.from(zipSync(content));
  bytes.writeUInt16LE(1, bytes.indexOf('PK\x01\x02') + 8);
  expect(unpack(bytes)).toEqual({ type: 'encrypted' });
});

describe('what is no archive', () => {
  const bytes = zipSync(content);

  test.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('指標名,27年度\n'.repeat(100))],
    ['cut short', bytes.subarray(0, -10)],
    ['without its beginning', bytes.subarray(20)],
  ])('%s', (_, damaged) => {
    expect(unpack(damaged)).toEqual({ type: 'not-archive' });
  });

  test('a part with broken data', () => {
    const damaged = bytes.map((byte, index) => (index > 35 && index < 45 ? byte ^ 0xff : byte));
    expect(unpack(damaged)).toMatchObject({ 'a.xml': { type: 'damaged' } });
  });

  test('no damage makes it throw or loop', () => {
    for (let index = 0; index < bytes.length; index += 1) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const damaged = bytes.map((byte, at) => (at === index ? byte ^ flip : byte));
        expect(() => unpack(damaged)).not.toThrow();
      }
    }
  });
});

function withComment(archive: Uint8Array, length: number): Uint8Array {
  const bytes = Buffer.concat([archive, Buffer.alloc(length, 0x20)]);
  bytes.writeUInt16LE(length, archive.length - 2);
  return bytes;
}
