/** Every workbook of every sample, as Microsoft's Open XML SDK and openpyxl read them. */

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { buildFiles, inTemporaryFolder, readFolder, repository } from '../output/build-workspace.ts';
import { validateWorkbook } from './open-xml.ts';
import { runProgram } from './programs.ts';

const books = new Map<string, Uint8Array>();

beforeAll(async () => {
  const entries = await readdir(join(repository, 'data'), { withFileTypes: true });
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const files = Object.fromEntries(await readFolder(join(repository, 'data', name)));
    if (files['torikumi.yaml'] === undefined) continue;
    const built = await buildFiles(files, { years: [], formats: ['xlsx'], name });
    for (const [path, bytes] of built.files) if (path.endsWith('.xlsx')) books.set(path, bytes);
  }
}, 600_000);

it('are valid for Office 2016 and 2021', async () => {
  expect(books.size).toBeGreaterThan(25);
  await inBooks(async (paths) => {
    for (const path of paths) {
      for (const office of ['Office2016', 'Office2021'] as const) {
        expect(await validateWorkbook(path, office), path).toEqual([]);
      }
    }
  });
}, 600_000);

it('keep every picture and chart in openpyxl', async () => {
  await inBooks(async (paths) => {
    const counts: readonly (readonly [number, number])[] = JSON.parse(
      await runProgram('python3', ['-c', counting, ...paths]),
    );
    const drawn = [...books.values()].map((bytes) => {
      const names = Object.keys(unzipSync(bytes));
      return ['xl/media/', 'xl/charts/'].map((folder) => names.filter((name) => name.startsWith(folder)).length);
    });
    expect(counts).toEqual(drawn);
    expect(drawn.reduce((sum, [, charts = 0]) => sum + charts, 0)).toBeGreaterThan(80);
  });
}, 300_000);

it('have the words of every picture and chart', () => {
  for (const [path, bytes] of books) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!/^xl\/drawings\/drawing\d+\.xml$/.test(name)) continue;
      for (const [, words] of strFromU8(part).matchAll(/<xdr:cNvPr [^>]*descr="([^"]*)"/g)) {
        expect(words?.length, path).toBeGreaterThan(3);
      }
    }
  }
});

/** Loaded, saved, and loaded again. */
const counting = `
import io, json, sys
from openpyxl import load_workbook
counts = []
for path in sys.argv[1:]:
    kept = io.BytesIO()
    load_workbook(path).save(kept)
    book = load_workbook(kept)
    counts.append([sum(len(sheet._images) for sheet in book), sum(len(sheet._charts) for sheet in book)])
print(json.dumps(counts))
`;

async function inBooks(use: (paths: readonly string[]) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const paths: string[] = [];
    for (const [name, bytes] of books) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      paths.push(path);
    }
    await use(paths);
  });
}
