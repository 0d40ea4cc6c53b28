import { beforeAll, describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/revision/compare-meaning.ts';
import { revisedSamples, writeEditions } from './edition-documents.ts';
import { type DocxSide, docxParts, findAll, parseXml, readDocx } from './open-docx.ts';

describe.each(revisedSamples)('the tracked changes of %s', (sample) => {
  let written: Awaited<ReturnType<typeof writeEditions>>;

  beforeAll(async () => {
    written = await writeEditions(sample);
  });

  it('are as many as there are to see', () => {
    const document = documentOf(written.redline);
    expect(findAll(document, 'w:ins').length).toBeGreaterThan(10);
    expect(findAll(document, 'w:del').length).toBeGreaterThan(10);
    for (const side of ['old', 'new'] as const) {
      expect(findAll(documentOf(written[side]), 'w:ins')).toEqual([]);
      expect(findAll(documentOf(written[side]), 'w:del')).toEqual([]);
    }
  });

  it('leave the new edition when they are accepted', () => {
    expect(linesOf(written.redline, 'new')).toEqual(linesOf(written.new, 'all'));
  });

  it('leave the old edition when they are refused, its rows in its own order', () => {
    expect(linesOf(written.redline, 'old')).toEqual(linesOf(written.old, 'all'));
  });

  it('name who made them and the day of the edition, each with a number of its own', () => {
    const document = documentOf(written.redline);
    const changes = ['w:ins', 'w:del', 'w:cellIns', 'w:cellDel'].flatMap((name) => findAll(document, name));
    const ids = changes.map(({ attributes }) => attributes['w:id']);
    expect(new Set(ids).size).toBe(ids.length);
    const [first] = changes;
    expect(first?.attributes['w:author']).toMatch(/区$/);
    expect(first?.attributes['w:date']).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    expect(
      new Set(changes.map(({ attributes }) => JSON.stringify([attributes['w:author'], attributes['w:date']]))).size,
    ).toBe(1);
  });
});

function documentOf(bytes: Uint8Array) {
  return parseXml(docxParts(bytes)['word/document.xml'] ?? '');
}

/** Columns at the left of the lists that name what an item stands in. */
const nameColumns = 3;

/**
 * In one spelling: what means the same in both editions is no change. Paragraphs, and rows with what stands beside them: a name that goes on below is that of each row,
 * merged or repeated.
 */
function linesOf(bytes: Uint8Array, side: DocxSide): readonly string[] {
  return readDocx(bytes, side).flatMap((block) => {
    if (block.kind === 'paragraph') return [meaningOf(block.text)];
    const names: string[] = [];
    return block.rows.map((row) => {
      row.forEach(({ text }, at) => {
        if (text !== '') names[at] = text;
      });
      return row
        .map(({ text }, at) => meaningOf(text === '' && at < nameColumns ? (names[at] ?? '') : text))
        .join(' | ');
    });
  });
}
