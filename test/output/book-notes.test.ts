import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTags, renderTags } from '../writer/pdf/read-tags.ts';
import { notedBook } from './book-notes.ts';
import { type Built, buildFiles } from './build-workspace.ts';
import { openWorkbook } from './open-workbook.ts';

let built: Built;

beforeAll(async () => {
  built = await buildFiles(notedBook, { years: [2024], reports: ['booklet'], name: 'book' });
});

describe('footnotes and readings of a book', () => {
  it('are tagged in a PDF as what they are, and lead to each other', async () => {
    const bytes = built.read(2024, 'booklet.pdf');
    const { tags, objects } = await readTags(bytes);
    const lines = renderTags(tags)
      .split('\n')
      .map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('Reference')).length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((line) => line.startsWith('Note')).length).toBe(2);
    expect(lines.some((line) => line.startsWith('Ruby'))).toBe(true);
    expect(objects.ids.length).toBeGreaterThan(0);
    const names = Buffer.from(bytes).toString('latin1');
    for (const name of ['a.note.1', 'a.note.1.from', 'a.note.2', 'a.note.2.from']) {
      expect(names.split(`(${name})`).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  it('lead to each other in HTML', () => {
    const html = strFromU8(built.read(2024, 'booklet.html'));
    for (const number of [1, 2]) {
      expect(html).toContain(`<a href="#a.note.${number}" id="a.note.${number}.from">注${number}</a>`);
      expect(html).toMatch(
        new RegExp(`<aside id="a\\.note\\.${number}" class="footnote"><a href="#a\\.note\\.${number}\\.from"`),
      );
    }
    expect(html).toContain('<ruby><rb>大井町</rb><rp>（</rp><rt>おおいまち</rt><rp>）</rp></ruby>');
  });

  it('are rows of a workbook, which makes no link of a paragraph', async () => {
    const workbook = await openWorkbook(built.read(2024, 'booklet.xlsx'));
    const sheet = workbook.getWorksheet('企画課');
    const texts: string[] = [];
    sheet?.eachRow((row) => texts.push(row.getCell(1).text));
    expect(texts).toEqual(
      expect.arrayContaining([
        '大井町（おおいまち）の相談は無料です注1。',
        '注1　市内に住む人に限る注2。',
        '注2　住民登録のある人。',
      ]),
    );
    expect(sheet?.getCell('A2').hyperlink).toBeFalsy();
  });
});
