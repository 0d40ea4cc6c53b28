import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeTextDocument } from '../../../src/writer/docx/write-text-document.ts';
import type { Writer } from '../../../src/writer/writer.ts';
import { docxParts, docxTexts, findAll, parseXml, readDocx, type XmlElement } from '../../output/open-docx.ts';
import { bookDocument } from '../book-document.ts';
import { redlineDocument } from '../redline-document.ts';
import { documentOf, pngPixel, sampleFonts } from '../sample-document.ts';
import { writeBytes } from '../write-bytes.ts';

/** Pictures need fonts of their own to be drawn. */
const docxWriter: Writer = {
  format: 'docx',
  write: (document, fonts, sink) => writeTextDocument(document, fonts, sink, () => pngPixel),
};

async function write(document: Parameters<typeof docxWriter.write>[0]): Promise<Uint8Array> {
  return (await writeBytes(docxWriter, document, sampleFonts)).bytes;
}

function bodyOf(bytes: Uint8Array): XmlElement {
  return parseXml(docxParts(bytes)['word/document.xml'] ?? '');
}

describe('a book', () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await write(bookDocument());
  });

  it('has contents that a program can make anew, with the entries as they were', () => {
    const [contents] = findAll(bodyOf(bytes), 'w:sdt');
    expect(contents === undefined ? '' : JSON.stringify(contents)).toContain('TOC \\\\o \\"1-');
    expect(docxTexts(bytes, 'all').some((text) => text.includes('◇ 企画部の役割\t1'))).toBe(true);
    const anchors = findAll(bodyOf(bytes), 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    const bookmarks = findAll(bodyOf(bytes), 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    expect(anchors.length).toBeGreaterThan(2);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
  });

  it('counts its pages from its first part, with the name of the part above them', () => {
    const sections = findAll(bodyOf(bytes), 'w:sectPr');
    const starts = sections.map((section) => findAll(section, 'w:pgNumType')[0]?.attributes['w:start']);
    expect(starts).toContain('1');
    const heads = Object.entries(docxParts(bytes)).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(heads.some(([, xml]) => xml.includes('企画部の役割'))).toBe(true);
  });

  it('sets markers of its own before their items, and leaves numbers to the program elsewhere', () => {
    const texts = docxTexts(bytes, 'all');
    expect(texts).toContain('（1）\t長期基本計画に関すること。');
    expect(findAll(bodyOf(bytes), 'w:numPr').length).toBeGreaterThan(0);
  });
});

describe('a table', () => {
  it('repeats its heads, and keeps its merged cells', async () => {
    const table = h('table', [
      h('thead', h('tr', h('th', { scope: 'col', colSpan: 2 }, '項目'), h('th', { scope: 'col' }, '値'))),
      h('tbody', [
        h(
          'tr',
          h('th', { scope: 'rowgroup', rowSpan: 2 }, '収入'),
          h('th', { scope: 'row' }, '市税'),
          h('td', '1,200'),
        ),
        h('tr', h('th', { scope: 'row' }, '市債'), h('td', '△30')),
      ]),
    ]);
    const bytes = await write(documentOf(h('article', table)));
    const rows = findAll(bodyOf(bytes), 'w:tr').map((row) => findAll(row, 'w:tblHeader').length);
    expect(rows).toEqual([1, 0, 0]);
    const [read] = readDocx(bytes, 'all');
    expect(read?.kind === 'table' ? read.rows.map((row) => row.map(({ text }) => text)) : []).toEqual([
      ['項目', '項目', '値'],
      ['収入', '市税', '1,200'],
      ['収入', '市債', '△30'],
    ]);
  });

  it('that is a page of its own wide stands on a page on its side, with its heading', async () => {
    const cells = (name: string, text: string) => Array.from({ length: 10 }, () => h(name, text));
    const table = h('table', [
      h('thead', h('tr', cells('th', '項目'))),
      h('tbody', h('tr', cells('td', '123,456,789'))),
    ]);
    const page = { size: 'A4', orientation: 'portrait' } as const;
    const bytes = await write({ ...documentOf(h('article', h('p', '前'), h('h2', '表'), table, h('p', '後'))), page });
    const sides = findAll(bodyOf(bytes), 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait');
    expect(sides).toEqual(['portrait', 'landscape', 'portrait']);
  });
});

describe('a footnote', () => {
  it('stands at the foot of the page, with the mark that the text has', async () => {
    const mark = (href: string) => h('a', { href, className: ['note-reference'] }, '注1');
    const bytes = await write(
      documentOf(
        h('article', [
          h('p', '本文', h('sup.note-reference', mark('#note')), '。'),
          h('aside.footnote', { id: 'note' }, mark('#back'), '　説明。'),
        ]),
      ),
    );
    expect(docxTexts(bytes, 'all')).toEqual(['本文注1。']);
    const notes = docxParts(bytes)['word/footnotes.xml'] ?? '';
    expect(notes).toContain('説明。');
    expect(findAll(bodyOf(bytes), 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])).toEqual(['2']);
    // LibreOffice makes the note's label of these; of longer texts it prints them besides.
    expect(docxParts(bytes)['word/document.xml']).toMatch(
      /customMarkFollows[^>]*><w:t [^>]*>注<\/w:t><w:t [^>]*>1<\/w:t>/,
    );
  });
});

describe('a redline', () => {
  it('is one of its editions when its changes are accepted or refused', async () => {
    const bytes = await write(redlineDocument());
    const [old, now] = [docxTexts(bytes, 'old'), docxTexts(bytes, 'new')];
    expect(old).toContain('予算額 32,268千円（前年度6,166千円）');
    expect(now).toContain('予算額 32,550千円（前年度6,227千円）');
    expect(old).toContain('削る項目');
    expect(now).not.toContain('削る項目');
    expect(docxTexts(bytes, 'all').join('')).not.toMatch(/［(?:削除|追加)：/);
  });

  it('leaves no empty line where a line of a cell was struck out or put in', async () => {
    const lines = (...content: Parameters<typeof h>[2][]) =>
      h('table', h('tbody', h('tr', h('th', '名'), h('td', ...content))));
    const [del, ins] = [h('del', '旧の一', h('br'), '旧の二'), h('ins', '新')];
    const whole = await write(documentOf(h('article', lines(del, h('br'), ins))));
    expect([docxTexts(whole, 'old'), docxTexts(whole, 'new')]).toEqual([
      ['名', '旧の一\n旧の二'],
      ['名', '新'],
    ]);
    const within = await write(documentOf(h('article', lines('前', h('br'), h('del', '消す'), h('br'), '後'))));
    expect([docxTexts(within, 'old'), docxTexts(within, 'new')]).toEqual([
      ['名', '前\n消す\n後'],
      ['名', '前\n後'],
    ]);
  });

  it('tracks a whole row, and names again what it stood in', async () => {
    const row = (...cells: Parameters<typeof h>[2][]) => h('tr', ...cells);
    const group = h('th', { scope: 'rowgroup', rowSpan: 2 }, '目標');
    const table = h(
      'table',
      h('tbody', [
        row(group, h('td', h('del', 'なくなった')), h('td', h('del', '1'))),
        row(h('td', '残った'), h('td', '2')),
      ]),
    );
    const bytes = await write(documentOf(h('article', table)));
    expect([docxTexts(bytes, 'old'), docxTexts(bytes, 'new')]).toEqual([
      ['目標', 'なくなった', '1', '', '残った', '2'],
      ['目標', '残った', '2'],
    ]);
  });
});
