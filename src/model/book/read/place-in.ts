/** Where in the workspace a piece of a chapter's Markdown stands. */

import type { Node } from 'mdast';
import type { Place } from '../../../finding/finding.ts';
import type { ChapterPart } from './raw-book.ts';

/** Of a Markdown file the line and column; of a workbook the cell. */
export function placeIn({ place }: Pick<ChapterPart, 'place'>, { position }: Pick<Node, 'position'>): Place {
  if (place.cell !== undefined || position === undefined) return place;
  return { ...place, line: position.start.line, column: position.start.column };
}
