import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { isElement } from '../../../src/document/document.ts';
import { holdsBlocks } from '../../../src/document/flow/block-names.ts';
import { drawableText } from '../../../src/typography/drawable-text.ts';
import { pdfWriter } from '../../../src/writer/pdf/write-pdf.ts';
import { boxOf, findOutside, findOverlaps, type LaidOut, layOut } from '../../layout/laid-out.ts';
import { fonts } from '../../typography/faces.ts';
import { writeBytes } from '../write-bytes.ts';
import { randomDocument } from './random-document.ts';
import { allTags, readTags, type Tag } from './read-tags.ts';

/** The same documents every time. To look at others, change the seed; to look at more of them, raise the runs. */
const seed = 1;
const runs = { laidOut: 250, written: 30 };

/** All the text of the tree in reading order, readings after their base. */
function textOfTree(tree: Root | Element): string {
  return tree.children
    .map((child) => {
      if (child.type === 'text') return visible(child.value);
      return isElement(child) && child.tagName !== 'rp' ? textOfTree(child) : '';
    })
    .join('');
}

function visible(text: string): string {
  return drawableText(text).replace(/\s+/gu, '');
}

/** An item that holds blocks is a source for its marker only. */
function ownText(source: Element): string {
  return isElement(source, 'li') && holdsBlocks(source) ? '' : textOfTree(source);
}

/** What the lines say of each source, page after page, without markers and what is shown again. */
function textsOfSources({ pages, sources }: LaidOut): readonly string[] {
  const drawn = sources.map(() => '');
  for (const { origin, line } of pages.flat()) {
    if (origin.repeats || origin.label === true) continue;
    drawn[origin.source] += visible(line.pieces.map(({ text, run }) => text + (run.ruby?.text ?? '')).join(''));
  }
  return drawn;
}

/** Stand around deleted and inserted text for those who do not see the strokes. No random text holds their brackets. */
const redlineMarks = /［(?:削除|追加)：|］/gu;

/** Without the markers of lists and the texts inside pictures. */
function textOfTags(tag: Tag): string {
  if (tag.role === 'Lbl' || tag.role === 'Figure') return '';
  return tag.kids
    .map((kid) => {
      if (typeof kid !== 'string') return textOfTags(kid);
      return kid.startsWith('→') ? '' : visible(kid.replace(/^“|”$/gu, ''));
    })
    .join('');
}

describe('any document', () => {
  it('stands on its pages: every text once and in order, no line on another, nothing outside the margins', () => {
    fc.assert(
      fc.property(randomDocument, (document) => {
        const laidOut = layOut(document);
        const { pages, overfull, sources, geometries } = laidOut;
        expect(overfull).toEqual([]);
        for (const [index, lines] of pages.entries()) {
          const boxes = lines.map(boxOf);
          expect(findOverlaps(boxes)).toEqual([]);
          const geometry = geometries[index];
          expect(geometry && findOutside(boxes, geometry)).toEqual([]);
        }
        expect(textsOfSources(laidOut)).toEqual(sources.map(ownText));
        expect(sources.map(ownText).join('')).toBe(textOfTree(document.tree));
      }),
      { seed, numRuns: runs.laidOut },
    );
  });

  it('says in its tags, read with pdf.js, what its tree says', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async (document) => {
        const { bytes, findings } = await writeBytes(pdfWriter, document, fonts);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        const { tags } = await readTags(bytes);
        expect(textOfTags(tags).replace(redlineMarks, '')).toBe(textOfTree(document.tree));
        expect(allTags(tags).filter(({ role, kids }) => kids.length === 0 && !['TD', 'TH'].includes(role))).toEqual([]);
      }),
      { seed, numRuns: runs.written },
    );
  });
});
