/** TYPES */
import type { Element } from 'hast';
import type { Face } from '../../typography/face.ts';

export interface HiddenText {
  readonly text: string;
  /** The inline elements it stands in, outermost first. */
  readonly inline: readonly Element[];
}

/** A hidden text in one face, squeezed to `width`. */
export interface HiddenPiece extends HiddenText {
  readonly face: Face;
  readonly width: number;
}
