import fc from 'fast-check';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposedDocument } from '../../../src/document/document.ts';
import { markedTextOf } from '../../../src/document/flow/redline-marks.ts';
import { collectRuns } from '../../../src/layout/text/collect-runs.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { getDocument } from '../../output/pdfjs.ts';
import { fonts } from '../../typography/faces.ts';
import { redlineDocument, redlineTexts, replaced } from '../redline-document.ts';
import { documentOf, theme } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';
import { readObjects } from './read-objects.ts';
import { allTags, readTags, type Tag } from './read-tags.ts';

async function write(document: ComposedDocument): Promise<Uint8Array> {
  const { bytes, findings } = await writeBytes(pdfWriter, document, fonts);
  expect(findings).toEqual([]);
  return bytes;
}

/** As pdf.js gives it, in the order of the pages' content. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent({ disableNormalization: true });
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return text.replace(/\s/g, '');
}

function textOfTag(tag: Tag): string {
  return tag.kids.map((kid) => (typeof kid === 'string' ? kid.replace(/^“|”$/g, '') : textOfTag(kid))).join('');
}

describe('a redline', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await write(redlineDocument());
  });

  it('is read with its marks and joins no numbers', async () => {
    const text = await textOf(bytes);
    for (const words of redlineTexts) expect(text).toContain(words);
    expect(text).not.toMatch(/32,26832,550|6,1666,227|912月|2440|1419/);
  });

  it('has each mark once and inside the tag of its element', async () => {
    const { tags } = await readTags(bytes);
    const texts = (type: string) =>
      allTags(tags).flatMap((tag) => (tag.attributes.includes(`TextDecorationType ${type}`) ? [textOfTag(tag)] : []));
    const deletions = texts('LineThrough');
    const insertions = texts('Underline');
    expect(deletions).toHaveLength(12);
    for (const text of deletions) expect(text).toMatch(/^［削除：[^［］]+］$/);
    expect(insertions).toHaveLength(13);
    for (const text of insertions) expect(text).toMatch(/^［追加：[^［］]+］$/);
  });

  it('bears its marks in bookmarks and in what a link is called', () => {
    const objects = readObjects(bytes);
    const values = (key: string) =>
      objects.ids.flatMap((id) => {
        const object = objects.get({ id });
        return object instanceof Map && object.has(key) ? [object.get(key)] : [];
      });
    expect(values('Title')).toContain('令和４年度運営方針（［削除：素案］［追加：決定］）');
    expect(values('Contents')).toContain('区の［追加：新しい］ページ');
  });

  it('has one mark at its start and one at its end, though it goes on over pages', async () => {
    const words = '放置自転車を減らすため、啓発指導員を配置する。'.repeat(160);
    const long = await write(documentOf(h('p', '前', h('del', words), h('ins', words), '後')));
    const { tags, artifacts } = await readTags(long);
    expect(artifacts.length).toBeGreaterThan(1);
    expect(
      allTags(tags)
        .filter(({ role }) => role === 'Span')
        .map(textOfTag),
    ).toEqual([`［削除：${words}］`, `［追加：${words}］`]);
  });

  it('has colours that can be read on white, and on dark grounds that of the text around', () => {
    for (const { color } of [theme.elements.del, theme.elements.ins].map((style) => style ?? {})) {
      expect(contrastOnWhite(color ?? '#ffffff')).toBeGreaterThan(4.5);
    }
    const measuring = { theme, fonts, scale: 1, sources: [], tooWide: [], beyondPage: [], styles: new Map() };
    const colorsOf = (name: string) =>
      collectRuns(h(name, ...replaced('旧', '新')), measuring).map(({ color }) => color);
    expect(colorsOf('td')).toEqual([theme.elements.del?.color, theme.elements.ins?.color]);
    expect(colorsOf('th.band')).toEqual(['#ffffff', '#ffffff']);
  });
});

it('says nothing invisible where nothing is deleted or inserted', async () => {
  const clean = readObjects(await write(documentOf(h('h1', '題'), h('p', '予算は32,550千円'))));
  const contents = clean.ids.flatMap((id) => {
    const object = clean.get({ id });
    return object instanceof Map && object.has('Contents')
      ? [clean.stream(object.get('Contents')).bytes.toString()]
      : [];
  });
  expect(contents.length).toBeGreaterThan(0);
  expect(contents.join('')).not.toMatch(/ T[rz]\b/);
});

it('any redline is read as its text with the marks, in any width', async () => {
  const words = fc.stringMatching(/^[あ漢字、。（）「」123,.%円年𠮟]{1,60}$/u);
  const part = fc.tuple(fc.constantFrom('same', 'del', 'ins'), words);
  const paragraph = fc
    .array(part, { minLength: 1, maxLength: 6 })
    .map((parts) =>
      h('p', ...parts.map(([name, text]) => (name === 'same' ? text : h(name, h('strong', text), text)))),
    );
  await fc.assert(
    fc.asyncProperty(paragraph, fc.integer({ min: 20, max: 170 }), async (element, right) => {
      const margin = { ...theme.page.margin, right };
      const narrow = { ...theme, page: { ...theme.page, margin } };
      const document = {
        ...documentOf(element),
        page: { size: 'A4', orientation: 'portrait' },
        theme: narrow,
      } as const;
      expect(await textOf(await write(document))).toBe(`${markedTextOf(element)}1／1`);
    }),
    { seed: 1, numRuns: 30 },
  );
});

it('nested changes bear both marks', async () => {
  const text = await textOf(await write(documentOf(h('p', h('ins', h('del', '旧'), '新'), ...replaced('9', '12')))));
  expect(text).toContain('［追加：［削除：旧］新］［削除：9］［追加：12］');
});

/** WCAG 2.2, relative luminance. */
function contrastOnWhite(color: string): number {
  const part = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05);
}
