/** Files as one archive, the same bytes for the same files: sorted, with one date, packed by a library and not by the runtime. */

import { gzipSync, zipSync } from 'fflate';
import type { ArchiveFile } from './gather-files.ts';

/** Everything stands in a folder of the archive's name. */
export function makeArchive(format: 'zip' | 'tar.gz', name: string, files: readonly ArchiveFile[]): Uint8Array {
  const placed = files.map((file) => ({ ...file, path: `${name}/${file.path}` }));
  return format === 'zip' ? zip(placed) : gzipSync(tar(placed), { mtime: 0 });
}

/** ZIP keeps local times: these are the same everywhere. */
function zip(files: readonly ArchiveFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { mtime: new Date(1980, 0, 1) });
}

/** In the format of POSIX (ustar), whose names may have 100 bytes, and 155 for the folders before them. */
function tar(files: readonly ArchiveFile[]): Uint8Array {
  const parts = files.flatMap(({ path, bytes, isExecutable }) => [
    makeHead(path, bytes.length, isExecutable ? 0o755 : 0o644),
    bytes,
    Buffer.alloc(-bytes.length & 511),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

function makeHead(path: string, size: number, mode: number): Buffer {
  const head = Buffer.alloc(512);
  const [folders, name] = splitPath(path);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(name, 0);
  head.write(octal(mode, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100);
  head.write('        0', 148);
  head.write('ustar\x0000', 257, 'latin1');
  head.write(folders, 345);
  head.write(
    octal(
      head.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  );
  return head;
}

function splitPath(path: string): readonly [folders: string, name: string] {
  if (Buffer.byteLength(path) <= 100) return ['', path];
  const slash = path.indexOf('/', Math.max(0, path.length - 100));
  const folders = path.slice(0, Math.max(0, slash));
  const name = path.slice(slash + 1);
  if (slash < 0 || Buffer.byteLength(name) > 100 || Buffer.byteLength(folders) > 155)
    throw new Error(`too long: ${path}`);
  return [folders, name];
}
