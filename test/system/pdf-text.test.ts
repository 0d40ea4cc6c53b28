import { expect, it } from 'vitest';
import { readWithMupdf, readWithPdfium, readWithPoppler } from './pdf-texts.ts';
import { inFiles, samplesOf } from './samples.ts';

/** All characters of a page in one order, since programs differ in what they read first, and where a line or a word ends. */
function charactersOf(text: string): string {
  return [...text.replaceAll(/[\s\u00ad\ufffe\uffff]/g, '')].toSorted().join('');
}

it('every page of every sample PDF has the same characters for poppler, MuPDF and PDFium', async () => {
  const files = await samplesOf('pdf');
  await inFiles(files, async (paths) => {
    const ofPdfium = await readWithPdfium(paths);
    let pages = 0;
    for (const [index, path] of paths.entries()) {
      const byPoppler = (await readWithPoppler(path)).map(charactersOf);
      expect((await readWithMupdf(path)).map(charactersOf), path).toEqual(byPoppler);
      expect(ofPdfium[index]?.map(charactersOf), path).toEqual(byPoppler);
      expect(byPoppler.join('').length, path).toBeGreaterThan(100);
      pages += byPoppler.length;
    }
    expect(pages).toBeGreaterThan(100);
  });
});
