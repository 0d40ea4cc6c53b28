import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/node/folder-store.ts';
import { makeFolder } from '../workspace/temporary-folder.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const digest = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const place = join('2c', digest);

describe('a store in a folder', () => {
  it('gives back what was put into it, by its SHA-256', async () => {
    const folder = await makeFolder();
    const store = new FolderStore(join(folder, 'new'));
    expect(await store.has(digest)).toBe(false);
    expect(await store.get(digest)).toBeUndefined();
    expect(await store.put(bytesOf('hello'))).toBe(digest);
    expect(await store.has(digest)).toBe(true);
    expect(await store.get(digest)).toEqual(Buffer.from('hello'));
    expect(await readFile(join(folder, 'new', place), 'utf8')).toBe('hello');
  });

  it('whatever the bytes are', async () => {
    const store = new FolderStore(await makeFolder());
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(new Uint8Array((await store.get(await store.put(bytes))) ?? [1])).toEqual(bytes);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it('gives nothing where an entry was damaged, and keeps it anew when it is put again', async () => {
    const folder = await makeFolder();
    const store = new FolderStore(folder);
    await store.put(bytesOf('hello'));
    await writeFile(join(folder, place), 'hellp');
    expect(await store.get(digest)).toBeUndefined();
    await store.put(bytesOf('hello'));
    expect(await store.get(digest)).toEqual(Buffer.from('hello'));
  });

  it.each(['', '../secret', '2c', digest.toUpperCase(), `${digest}0`, `../${digest.slice(3)}`])(
    'takes no name but a digest for a path: %j',
    async (name) => {
      const folder = await makeFolder({ secret: 'x' });
      await mkdir(join(folder, 'store'));
      const store = new FolderStore(join(folder, 'store'));
      expect(await store.get(name)).toBeUndefined();
      expect(await store.has(name)).toBe(false);
    },
  );

  it('leaves one file where many put the same at once', async () => {
    const folder = await makeFolder();
    const stores = Array.from({ length: 20 }, () => new FolderStore(folder));
    await Promise.all(stores.map((store) => store.put(bytesOf('hello'))));
    expect(await readdir(join(folder, '2c'))).toEqual([digest]);
    expect(await stores[0]?.get(digest)).toEqual(Buffer.from('hello'));
  });

  it('makes what is put again young, so that a sweep of old entries leaves it', async () => {
    const folder = await makeFolder();
    const store = new FolderStore(folder);
    await store.put(bytesOf('hello'));
    await utimes(join(folder, place), 1000, 1000);
    await store.put(bytesOf('hello'));
    expect((await stat(join(folder, place))).mtimeMs).toBeGreaterThan(1_000_000);
  });

  it('says that a folder cannot be written', async () => {
    const folder = await makeFolder({ file: 'x' });
    await expect(new FolderStore(join(folder, 'file')).put(bytesOf('hello'))).rejects.toMatchObject({
      code: /EEXIST|ENOTDIR/,
    });
  });
});
