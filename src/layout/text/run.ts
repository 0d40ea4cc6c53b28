/** TYPES */
import type { Element } from 'hast';
import type { LineEdges } from '../../typography/break-lines.ts';
import type { FontStack } from '../../typography/face.ts';
import type { RedlineKind } from './find-redline-breaks.ts';
import type { HiddenText } from './hidden.ts';
import type { Gaps } from './line-gaps.ts';

/** A stretch of text in one look. `\n` in it forces a line end. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly decoration?: 'lineThrough' | 'underline';
  readonly raised?: true;
  readonly lowered?: true;
  /** The inline elements with a structure of their own that the text stands in, outermost first. */
  readonly inline: readonly Element[];
  /** Reading set above the text. */
  readonly ruby?: { readonly text: string; readonly inline: readonly Element[] };
  /** Stretched to what follows it, and dotted; its text is one space. */
  readonly leader?: true;
  /** What stands before an item of a list: no text of the document. */
  readonly marker?: true;
  /** Words before and after the text that are read and copied, but not seen. */
  readonly before?: readonly HiddenText[];
  readonly after?: readonly HiddenText[];
}

/** Runs with how far the text reaches before each of its UTF-16 units; measured once, set in any width. */
export interface MeasuredText extends LineEdges {
  readonly runs: readonly Run[];
  readonly text: string;
  /** Inside a line. */
  readonly edges: readonly number[];
  /** At the start of a line, where the blank of an opening bracket is closed up. */
  readonly starts: readonly number[];
  /** At the end of a line, where the blank of a closing bracket or point is closed up. */
  readonly ends: readonly number[];
  readonly fonts: FontStack;
  /** Space before the characters at these positions, already in `edges`. */
  readonly gaps: Gaps;
  /** From the top of each line. */
  readonly baseline: number;
  readonly hasRuby: boolean;
  /** Of each UTF-16 unit, where some are deleted or inserted. */
  readonly kinds?: readonly RedlineKind[];
}
