/** Archives of parts that are large when they are unpacked, made by Node's zlib: fflate takes four times as long. */

import { gzipSync } from 'node:zlib';

const deflated = 8;
const inUtf8 = 0x800;

export function zipLarge(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    const path = Buffer.from(name);
    const zipped = gzipSync(bytes);
    // Ten bytes of a head, and a checksum and a size behind.
    const data = zipped.subarray(10, -8);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(inUtf8, 2);
    common.writeUInt16LE(deflated, 4);
    common.writeUInt32LE(zipped.readUInt32LE(zipped.length - 8), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = [Buffer.from('PK\x03\x04'), common, path, data];
    files.push(...file);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, place, path);
    at += file.reduce((sum, { length }) => sum + length, 0);
  }
  const count = Object.keys(parts).length;
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end]));
}
