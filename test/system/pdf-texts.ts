/** The text of PDFs, page by page, as poppler, MuPDF and PDFium read it. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchPackage } from './fetch-package.ts';
import { runProgram } from './programs.ts';

/** PDFium as WebAssembly, so that one package serves every system. */
const version = '2.1.13';

export async function readWithPoppler(path: string): Promise<readonly string[]> {
  return pagesOf(await runProgram('pdftotext', ['-raw', path, '-']));
}

export async function readWithMupdf(path: string): Promise<readonly string[]> {
  return pagesOf(await runProgram('mutool', ['draw', '-q', '-F', 'txt', path]));
}

interface Pdfium {
  readonly PDFiumLibrary: { init(): Promise<PdfiumLibrary> };
}

interface PdfiumLibrary {
  loadDocument(bytes: Uint8Array): Promise<PdfiumDocument>;
  destroy(): void;
}

interface PdfiumDocument {
  pages(): Iterable<{ getText(): string }>;
  destroy(): void;
}

/** Its folder. */
export async function fetchPdfium(): Promise<string> {
  return fetchPackage('@hyzyla/pdfium', version);
}

/** Each of the files. */
export async function readWithPdfium(paths: readonly string[]): Promise<readonly (readonly string[])[]> {
  const folder = await fetchPdfium();
  const { PDFiumLibrary }: Pdfium = await import(pathToFileURL(join(folder, 'dist/index.esm.js')).href);
  const library = await PDFiumLibrary.init();
  const texts: (readonly string[])[] = [];
  for (const path of paths) {
    const document = await library.loadDocument(new Uint8Array(await readFile(path)));
    texts.push([...document.pages()].map((page) => page.getText()));
    document.destroy();
  }
  library.destroy();
  return texts;
}

/** A form feed ends each page. */
function pagesOf(text: string): readonly string[] {
  return text.replace(/\f\s*$/, '').split('\f');
}
