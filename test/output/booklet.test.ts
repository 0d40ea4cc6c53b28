/** Both books as PDFs, read as a reader does: every line of what was published in order, cells in rows, page numbers true. */

import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFiles, type Files, readFolder, repository, sampleFiles, sampleName } from './build-workspace.ts';
import { openPdf, type PdfPage, withoutSpace } from './open-pdf.ts';
import { getDocument } from './pdfjs.ts';

interface Sample {
  readonly name: string;
  readonly year: number;
  /** The text that was extracted from the published document. */
  readonly published: string;
  /** Where ours differs, with the reason beside it. */
  readonly differences: readonly (readonly [published: string, ours: string])[];
  /** Of the lines in order, the first that stands after the contents. */
  readonly begins: string;
  files(): Promise<Files>;
}

const handbook: Sample = {
  name: 'shinagawa-planning-dept',
  year: 2023,
  published: 'planning-dept.txt',
  differences: [
    // The extraction has parted ー from ロビー.
    ['第二庁舎2階・3階ロビ（計29台）一、', '第二庁舎2階・3階ロビー（計29台）、'],
    // On its second and third page a table shows its head again, which is not read out again.
    ['—\n\n\t建築物名\t設置年\tパネル容量 (kW)\t蓄電池\n', '—\n'],
    ['○\n\n\t建築物名\t設置年\tパネル容量 (kW)\t蓄電池\n', '○\n'],
  ],
  begins: '企画部の役割',
  files: () => filesOf('shinagawa-planning-dept'),
};

const planBook: Sample = {
  name: sampleName,
  year: 2018,
  published: 'shinagawa-draft.txt',
  differences: [
    // Misread as a character that Japanese does not have; the end of a page that is lost.
    ['企业', '企業'],
    ['まちをつくりま\n', 'まちをつくります。\n'],
  ],
  begins: '1 総合戦略の位置付け',
  files: () => sampleFiles(),
};

describe.each([handbook, planBook])('$name', (sample) => {
  let bytes: Uint8Array;
  let pages: readonly PdfPage[];
  beforeAll(async () => {
    const built = await buildFiles(await sample.files(), {
      name: sample.name,
      years: [],
      reports: ['booklet'],
      formats: ['pdf'],
    });
    bytes = built.read(sample.year, 'booklet.pdf');
    pages = await openPdf(bytes);
  });

  it('has every line that was published, in the order of its tags', () => {
    const ours = pages.map(readInOrder).join('');
    let from = ours.lastIndexOf(normalize(sample.begins), ours.indexOf(normalize(secondLine(sample))));
    expect(from).toBeGreaterThan(0);
    const missing: string[] = [];
    for (const line of publishedLines(sample)) {
      const at = ours.indexOf(line, from);
      if (at < 0 || at > from + furthest) missing.push(line);
      else from = at + line.length;
    }
    expect(missing).toEqual([]);
  });

  it('has every row of its tables side by side, in the order of the columns', () => {
    const rows = publishedRows(sample);
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((row) => !pages.some((page) => hasRow(page, row)))).toEqual([]);
  });

  it('leads from the contents to the page whose number is printed there', async () => {
    const entries = await readContents(bytes);
    expect(entries.length).toBeGreaterThan(4);
    for (const { text, page, label } of entries) {
      const place = pages[page];
      expect(withoutSpace(text), text).toMatch(new RegExp(`${label}頁$`));
      const title = normalize(text)
        .replace(/^◇/, '')
        .replace(/\d+頁$/, '');
      expect(normalize(place?.texts.map((each) => each.text).join('') ?? ''), title).toContain(title);
    }
  });

  it('prints on each page the number that a viewer shows', async () => {
    const labels = await readLabels(bytes);
    const numbered = pages.filter((_, index) => labels[index] !== '');
    expect(numbered.length).toBeGreaterThan(pages.length - 4);
    for (const page of numbered) {
      const furniture = page.texts.filter(({ order, top }) => order === undefined && top > page.height * 0.9);
      expect(furniture.map(({ text }) => text).join('')).toBe(labels[page.number - 1]);
    }
  });
});

/** Characters of ours that may stand between two lines: what the extraction has put elsewhere. */
const furthest = 400;

async function filesOf(name: string): Promise<Files> {
  const files = [...(await readFolder(join(repository, 'data', name)))].filter(([each]) => !each.endsWith('README.md'));
  expect((await readdir(join(repository, 'data'))).includes(name)).toBe(true);
  return Object.fromEntries(files);
}

function published({ published: name, differences }: Sample): string {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
  return differences.reduce((changed, [from, to]) => {
    expect(changed).toContain(from);
    return changed.replace(from, to);
  }, text);
}

/** From where the text begins after cover and contents. Of a table row, its cells one after the other. */
function publishedLines(sample: Sample): readonly string[] {
  const lines = published(sample).split('\n');
  const texts = lines.slice(lines.lastIndexOf(sample.begins)).map((line) => normalize(line.replace(/^\s*- /, '')));
  return texts.filter((line) => line !== '' && !/^-+$/.test(line));
}

function secondLine(sample: Sample): string {
  return publishedLines(sample)[1] ?? '';
}

/** Rows of at least two cells; those of the head apart, which merges. */
function publishedRows(sample: Sample): readonly (readonly string[])[] {
  return published(sample)
    .split('\n')
    .filter((line) => line.includes('\t') && !/\d+ 頁$/.test(line))
    .map((line) => line.split('\t').map((cell) => normalize(cell)))
    .map((cells) => cells.filter((cell) => cell !== '' && !/^-+$/.test(cell)))
    .filter((cells) => cells.length > 1);
}

/** Cells of the same height that follow each other to the right. */
function hasRow(page: PdfPage, row: readonly string[]): boolean {
  const [first = '', ...others] = row;
  return page.cells
    .filter(({ text }) => normalize(text) === first)
    .some((start) => {
      let left = start.left;
      return others.every((wanted) => {
        const next = page.cells.find(
          (cell) =>
            cell.left > left && cell.top < start.bottom && cell.bottom > start.top && normalize(cell.text) === wanted,
        );
        left = next?.left ?? left;
        return next !== undefined;
      });
    });
}

/** As it is read out: repeated heads, running heads and page numbers are not. */
function readInOrder(page: PdfPage): string {
  const texts = page.texts.filter(({ order }) => order !== undefined);
  return normalize(
    texts
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ text }) => text)
      .join(''),
  );
}

/**
 * ① stays apart from 1. Tags, and the dashes of leaders, are the extraction's, which has lost some of the ・ too:
 * `test/data` compares those.
 */
function normalize(text: string): string {
  return text
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('・', '')
    .replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC'))
    .replaceAll('〈', '<')
    .replaceAll('〉', '>')
    .replaceAll(/-{2,}|-(?=\s*(?:平成|令和))/g, '')
    .replaceAll(/\s/g, '');
}

/** What the lines of a link in the contents say, and the page that it leads to, from 0, with that page's label. */
async function readContents(bytes: Uint8Array) {
  return withDocument(bytes, async (document) => {
    const labels = await document.getPageLabels();
    const lines = new Map<string, string>();
    for (let number = 1; number <= 4; number += 1) {
      const page = await document.getPage(number);
      const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
      if (!items.some(({ str }) => withoutSpace(str).includes('目次'))) continue;
      for (const { dest, rect } of await page.getAnnotations()) {
        if (typeof dest !== 'string') continue;
        const [, bottom = 0, , top = 0] = rect as readonly number[];
        const line = items.filter(({ transform }) => transform[5] > bottom && transform[5] < top);
        lines.set(dest, (lines.get(dest) ?? '') + line.map(({ str }) => str).join(''));
      }
    }
    return Promise.all(
      [...lines].map(async ([dest, text]) => {
        const page = await document.getPageIndex((await document.getDestination(dest))?.[0]);
        return { text, page, label: labels?.[page] ?? '' };
      }),
    );
  });
}

async function readLabels(bytes: Uint8Array): Promise<readonly string[]> {
  return withDocument(bytes, async (document) => (await document.getPageLabels()) ?? []);
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function withDocument<T>(bytes: Uint8Array, use: (document: Pdf) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}
