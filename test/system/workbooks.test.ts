/** Every workbook of every sample, as Microsoft's Open XML SDK, Apache POI and openpyxl read them. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { validateOffice } from './open-xml.ts';
import { recalculateWithPoi } from './poi.ts';
import { runProgram } from './programs.ts';
import { inFiles, samplesOf } from './samples.ts';

let books: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  books = await samplesOf('xlsx');
});

it('are valid for Office 2016 and 2021', async () => {
  expect(books.size).toBeGreaterThan(25);
  await inFiles(books, async (paths) => {
    for (const path of paths) {
      for (const office of ['Office2016', 'Office2021'] as const) {
        expect(await validateOffice(path, office), path).toEqual([]);
      }
    }
  });
});

it('are recalculated by Apache POI to the values that they keep', async () => {
  await inFiles(books, async (paths) => {
    const recalculated = await recalculateWithPoi(paths);
    const told = recalculated.flatMap(({ differences }, index) => differences.map((each) => `${paths[index]} ${each}`));
    expect(told).toEqual([]);
    expect(recalculated.reduce((sum, { formulas }) => sum + formulas, 0)).toBeGreaterThan(2500);
  });
});

it('are found out by Apache POI where a formula gives another value', async () => {
  const [path, bytes] = [...books].find(([name]) => name.endsWith('2017/progress.xlsx')) ?? [];
  const parts = unzipSync(bytes ?? new Uint8Array());
  const [name = '', sheet] =
    Object.entries(parts).find(([, part]) => /<f>[^<]*<\/f><v>-?\d/.test(strFromU8(part))) ?? [];
  const changed = strFromU8(sheet ?? new Uint8Array()).replace(/(<f>[^<]*<\/f><v>)-?\d[^<]*/, '$1987654');
  const wrong = zipSync({ ...parts, [name]: strToU8(changed) });
  const [told] = await inFiles(new Map([[path ?? '', wrong]]), recalculateWithPoi);
  expect(told?.differences).toHaveLength(1);
  expect(told?.differences[0]).toMatch(/(?:number|text) 987654/);
});

it('keep every picture and chart in openpyxl', async () => {
  await inFiles(books, async (paths) => {
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
});

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
