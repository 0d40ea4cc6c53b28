import { beforeAll, describe, expect, it } from 'vitest';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { openPdf } from '../../output/open-pdf.ts';
import { getDocument } from '../../output/pdfjs.ts';
import { fonts } from '../../typography/faces.ts';
import { pagedDocument } from '../../writer/pdf/paged-document.ts';
import { allTags, readTags, type Tag } from '../../writer/pdf/read-tags.ts';
import { writeBytes } from '../../writer/write-bytes.ts';

interface Part {
  readonly bytes: Uint8Array;
  readonly labels: readonly string[] | null;
  readonly bookmarks: readonly string[];
  /** Of all links inside the document. */
  readonly destinations: readonly unknown[];
}

async function write(pages?: readonly number[]): Promise<Part> {
  const document = pagedDocument(pages === undefined ? {} : { pages });
  const { bytes, findings, pages: count } = await writeBytes(pdfWriter, document, fonts);
  expect(findings).toEqual([]);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  expect(pdf.numPages).toBe(count);
  const destinations: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const annotations = await (await pdf.getPage(number)).getAnnotations();
    destinations.push(...annotations.flatMap(({ dest }) => (dest === undefined || dest === null ? [] : [dest])));
  }
  for (const name of destinations) expect(await pdf.getDestination(String(name))).not.toBeNull();
  const titles = (items: Awaited<ReturnType<typeof pdf.getOutline>>): readonly string[] =>
    (items ?? []).flatMap(({ title, items: below }) => [title, ...titles(below)]);
  const part = { bytes, labels: await pdf.getPageLabels(), bookmarks: titles(await pdf.getOutline()), destinations };
  await task.destroy();
  return part;
}

/** Without annotations. */
function textOfTag({ kids }: Tag): string {
  return kids
    .filter((kid) => typeof kid !== 'string' || !kid.startsWith('→'))
    .map((kid) => (typeof kid === 'string' ? kid.replace(/^“|”$/g, '') : textOfTag(kid)))
    .join('');
}

async function rowsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const tags = allTags((await readTags(bytes)).tags);
  const cell = (tag: Tag) => [textOfTag(tag), ...tag.attributes.filter((each) => each.startsWith('RowSpan'))].join(' ');
  return tags
    .filter(({ role }) => role === 'TR')
    .map(({ kids }) => kids.map((kid) => (typeof kid === 'string' ? kid : cell(kid))));
}

describe('some pages of a document', () => {
  let whole: Part;

  beforeAll(async () => {
    whole = await write();
  });

  it('look as they do in the whole document, their numbers included', async () => {
    const pages = await openPdf(whole.bytes);
    expect(pages).toHaveLength(4);
    const textsOf = (page: (typeof pages)[number] | undefined) =>
      page?.texts.map(({ text, left, top }) => [text, left, top]);
    const [first, third] = await openPdf((await write([1, 3])).bytes);
    expect(first?.texts.map(({ text }) => text).join('')).toBe(pages[0]?.texts.map(({ text }) => text).join(''));
    expect(textsOf(third)).toEqual(textsOf(pages[2]));
    expect(third?.texts.map(({ text }) => text)).toContain('3 ／ 4');
  });

  it('bear the labels of the whole document', async () => {
    expect(whole.labels).toEqual(['1', '2', '3', '4']);
    expect((await write([3])).labels).toEqual(['3']);
    expect((await write([1, 3, 4])).labels).toEqual(['1', '3', '4']);
  });

  it('have bookmarks and links to what is there, and no others', async () => {
    expect(whole.destinations).toEqual(['second-heading', 'first-heading', 'last', 'first-heading', 'back']);
    const first = await write([1]);
    expect(first.bookmarks).toEqual(['題', '第一']);
    expect(first.destinations).toEqual(['first-heading']);
    const { tags } = await readTags(first.bytes);
    expect(allTags(tags).flatMap((tag) => (tag.role === 'Link' ? [textOfTag(tag)] : []))).toEqual(['第一へ', '外へ']);
    expect(allTags(tags).flatMap((tag) => (tag.role === 'P' ? [textOfTag(tag)] : []))).toContain('第二へと第一へ');
    expect((await write([2])).bookmarks).toEqual(['第二', '中']);
  });

  it('have in their tags all that stands on them, and nothing else', async () => {
    for (const number of [1, 2, 3, 4]) {
      const { bytes } = await write([number]);
      const { tags, artifacts } = await readTags(bytes);
      const [page] = await openPdf(bytes);
      const shown = (page?.texts ?? []).filter(({ order }) => order !== undefined).map(({ text }) => text);
      expect(textOfTag(tags).replace(/\s/g, '')).toBe(shown.join('').replace(/\s/g, ''));
      expect(artifacts[0]?.replace(/^品川区総合戦略の取組状況について/, '')).toBe(`${number} ／ 4`);
      const empty = allTags(tags).filter(({ role, kids }) => kids.length === 0 && role !== 'TD');
      expect(empty).toEqual([]);
    }
  });

  it('have tables whose rows are whole: heads, and what spans rows from pages before', async () => {
    const rows = await rowsOf((await write([3])).bytes);
    expect(rows[0]).toEqual(['事業', '指標', '値', '備考']);
    const [, first = []] = rows;
    expect(first).toHaveLength(4);
    expect(first[0]).toMatch(/^事業1 RowSpan \d+$/);
    const index = Number(/^指標(\d+)$/.exec(first[1] ?? '')?.[1]);
    expect(first[0]).toBe(`事業1 RowSpan ${20 - index}`);
    expect(first.slice(1)).toEqual([`指標${index}`, `${index}件`, '']);
    rows.slice(2).forEach((row, at) => {
      const begins = (index + 1 + at) % 20 === 0;
      if (row[0] !== '計') expect(row).toHaveLength(begins ? 4 : 3);
    });
  });

  it('show again what stands on two of them, which is no text twice', async () => {
    const rows = await rowsOf((await write([2, 3])).bytes);
    expect(rows.filter(([head]) => head === '事業')).toHaveLength(1);
    expect(rows.flat().filter((text) => text.startsWith('事業1'))).toEqual(['事業1 RowSpan 20']);
  });

  it('must be there', async () => {
    await expect(write([5])).rejects.toThrow('no page is among 4: 5');
  });
});
