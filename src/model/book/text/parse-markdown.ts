/** Parses Markdown (CommonMark, GFM tables and footnotes, block directives) of anyone into mdast, within limits of time and memory. */

import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/**
 * Directives are blocks only: `10:30` and `注:a` are text. A line of dashes is one, and so is an indented line. Emphasis may
 * end between Japanese punctuation and a letter, as in `**「語」**の`, which CommonMark alone prints with its asterisks.
 */
export function parseMarkdown(text: string): Root {
  const flow = directive().flow;
  return fromMarkdown(text, {
    extensions: [
      gfmTable(),
      gfmFootnote(),
      cjkFriendlyExtension(),
      { ...(flow === undefined ? {} : { flow }), disable: { null: ['setextUnderline', 'codeIndented'] } },
    ],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), directiveFromMarkdown()],
  });
}

export interface Excess {
  readonly what: 'depth' | 'marks' | 'lines' | 'cells';
  readonly limit: number;
  /** From 1. */
  readonly line: number;
}

/** Of lists in lists and directives in directives; the parser's time grows with its third power. */
const depthLimit = 16;
/** Characters that may begin emphasis, a link or HTML; the parser's time grows with their square. */
const marksLimit = 20_000;
/** Lines that say something: a list item takes the parser some 20 KB, a paragraph hardly less. */
const linesLimit = 50_000;
/** Marks between cells, each of which takes the parser some 8 KB. */
const cellsLimit = 100_000;

/** Where a text has more than the parser should be given: it is looked for before anything is parsed. */
export function findExcess(text: string): Excess | undefined {
  let open = 0;
  let marks = 0;
  let lines = 0;
  let cells = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*:{3,}\s*$/.test(line)) open = Math.max(0, open - 1);
    else if (/^\s*:{3,}/.test(line)) open += 1;
    marks += line.match(/[[\]*_`<!&\\]/g)?.length ?? 0;
    if (open + countMarkers(line) > depthLimit) return { what: 'depth', limit: depthLimit, line: index + 1 };
    if (marks > marksLimit) return { what: 'marks', limit: marksLimit, line: index + 1 };
    if (/\S/.test(line)) lines += 1;
    if (lines > linesLimit) return { what: 'lines', limit: linesLimit, line: index + 1 };
    cells += line.match(/\|/g)?.length ?? 0;
    if (cells > cellsLimit) return { what: 'cells', limit: cellsLimit, line: index + 1 };
  }
  return undefined;
}

/** That say something. */
export function countLines(text: string): number {
  return text.match(/\S[^\r\n]*/g)?.length ?? 0;
}

/** How deep the list items and quotes that a line begins may stand: by its indentation and its markers. */
function countMarkers(line: string): number {
  const indentation = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const marker = /[ \t]*(?:[-*+>]|\d{1,9}[.)]|\[\^[^\]\s]{1,999}\]:)(?=[ \t>]|$)/y;
  let count = 0;
  while (marker.test(line)) count += 1;
  return count === 0 ? 0 : count + Math.floor(indentation / 2);
}
