/** Checks the finished pages: every text put in stands on them once and in order, and nothing leaves the page. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { LaidOutLine, LaidOutPage } from 'pdfmake';
import { error, type Finding } from '../../finding/finding.ts';
import { drawableText } from '../../typography/drawable-text.ts';

export interface PageBox {
  readonly width: number;
  readonly height: number;
}

/** `expectedPages` is the number our own flow placed; more means that something did not fit where it was put. */
export function checkPages(
  pages: readonly LaidOutPage[],
  expectedPages: number,
  sources: readonly Element[],
  box: PageBox,
): readonly Finding[] {
  const drawn: string[] = sources.map(() => '');
  const findings: Finding[] = [];
  pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.type !== 'line') continue;
      const line = item.item;
      const text = line.inlines.map((inline) => inline.text).join('');
      if (!isInside(line, box)) findings.push(error('text-overflows', { text, page: index + 1 }));
      const origin = line.inlines[0]?.origin;
      if (origin !== undefined && !origin.repeats) drawn[origin.source] += text;
    }
  });
  sources.forEach((source, index) => {
    const text = comparable(textOf(source));
    if (comparable(drawn[index] ?? '') !== text)
      findings.push(error('text-lost', { text, page: undefined }, source.data?.place));
  });
  if (pages.length !== expectedPages) {
    findings.push(error('internal', { detail: `PDF layout: ${pages.length} pages instead of ${expectedPages}` }));
  }
  return findings;
}

function isInside(line: LaidOutLine, box: PageBox): boolean {
  const tolerance = 0.5;
  return (
    line.x >= -tolerance &&
    line.y >= -tolerance &&
    line.x + line.getWidth() <= box.width + tolerance &&
    line.y + line.getHeight() <= box.height + tolerance
  );
}

/** White space of markup and line ends are no text, nor is what is never seen; everything else is. */
function comparable(text: string): string {
  return drawableText(text).replace(/[ \t\r\n]+/g, '');
}
