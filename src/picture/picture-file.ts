/** A picture that a city brings, once it is known to be whole and harmless. */

export type PictureFile = VectorPicture | RasterPicture;

/** Lengths in points, as the file itself says them. */
export interface VectorPicture {
  /** Paths, gradients and clips only, with ids that no other picture has. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface RasterPicture {
  readonly image: RasterImage;
  readonly width: number;
  readonly height: number;
}

export interface RasterImage {
  readonly type: 'png' | 'jpeg';
  /** Without what the file says beside its pixels, e.g. where a photograph was taken. */
  readonly bytes: Uint8Array;
  /** Pixels, as stored. */
  readonly columns: number;
  readonly rows: number;
  /** How the stored pixels are turned to be seen (Exif 2.3, Orientation); 1 is as they are. */
  readonly turn: Turn;
  readonly isGrey: boolean;
}

export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Why a file is not taken, and what in it was found. */
export interface PictureProblem {
  readonly problem: 'kind' | 'damaged' | 'pixels' | 'colours' | 'svg-content' | 'svg-text' | 'svg-glyph' | 'svg-size';
  readonly detail: string;
}

export type ReadPicture = PictureFile | PictureProblem;

export function isProblem(read: ReadPicture): read is PictureProblem {
  return 'problem' in read;
}

/** Of a file of a picture. */
export const pictureBytesLimit = 20 * 1024 * 1024;
/** A decoder takes four bytes and more for each. */
export const pixelsLimit = 36_000_000;

/** The size on paper of a picture of so many pixels; what a file says is not believed where no printer could do it. */
export function sizeOnPaper(columns: number, rows: number, dotsPerInch: number | undefined, turn: Turn) {
  const isPossible = dotsPerInch !== undefined && dotsPerInch >= 30 && dotsPerInch <= 2400;
  const scale = 72 / (isPossible ? dotsPerInch : 96);
  const size = { width: columns * scale, height: rows * scale };
  return turn < 5 ? size : { width: size.height, height: size.width };
}
