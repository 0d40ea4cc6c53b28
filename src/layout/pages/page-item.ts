/** What stands on a laid-out page, each thing with its place: points from the upper left corner of the page. */

import type { Picture } from '../../document/document.ts';
import type { Bookmark } from '../measure/block.ts';
import type { Line } from '../text/line.ts';

export type PageItem = PlacedLine | Fill | Rule | PlacedPicture;

export interface PlacedLine {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly line: Line;
  readonly origin: Origin;
  readonly bookmark?: Bookmark;
  /** Names for links to lead to. */
  readonly anchors?: readonly string[];
}

/** How much of the free width of a line stands left of it. */
export const sharesLeft = { left: 0, center: 0.5, right: 1 } as const;

/** Which element's text a line is, and whether it is furniture. */
export interface Origin {
  readonly source: number;
  /** Shown again after a page break, or no text of the document at all. */
  readonly repeats: boolean;
  /** A list item's ・ or number. */
  readonly label?: true;
}

/** The origin of what is no text of the document. */
export const furniture: Origin = { source: -1, repeats: true };

/** A filled rectangle. */
export interface Fill {
  readonly kind: 'fill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

export interface Rule {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly color: string;
}

export interface PlacedPicture {
  readonly kind: 'picture';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
  /** Of the element it belongs to. */
  readonly source: number;
}
