import type { Face } from '../../typography/face.ts';
import type { HiddenPiece } from './hidden.ts';
import type { Run } from './run.ts';

/** A piece of a line in one face. */
export interface Piece {
  readonly run: Run;
  readonly text: string;
  readonly face: Face;
  readonly width: number;
  /** From the top of its line. */
  readonly baseline: number;
  /** Space added before the characters at these positions of `text`, in points; where marks are closed up, negative. */
  readonly gaps?: readonly Gap[];
  /** Stand inside `width`, at its ends. */
  readonly before?: readonly HiddenPiece[];
  readonly after?: readonly HiddenPiece[];
}

export interface Gap {
  readonly at: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** To the end of the last character: spaces at the end hang over it, and a hung full stop stands outside. */
  readonly width: number;
  /** How much of the line's text stands within its width, in UTF-16 units. */
  readonly ink: number;
  /** Points that it hangs behind the mark of its item. */
  readonly indent?: number;
  /** Which one of a text of several it belongs to. */
  readonly paragraph?: Paragraph;
  /** Whether the text goes on with another paragraph after it. */
  readonly endsParagraph?: true;
}

/** What stands between the forced line ends of one text. */
export interface Paragraph {
  /** From 0. */
  readonly index: number;
  /** Whether it begins with the mark of an item. */
  readonly isItem: boolean;
}
