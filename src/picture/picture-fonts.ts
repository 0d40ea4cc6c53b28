/** The fonts that the text of a drawing is set in, whatever fonts it names: the same ones on every machine. */

import { findMissingGlyphs } from '../typography/coverage.ts';
import type { Face } from '../typography/face.ts';
import type { PictureProblem } from './picture-file.ts';

/** In the order of preference; those that lie in no file cannot be used. */
export type FindFaces = () => Promise<readonly Face[]>;

export interface PictureFonts {
  readonly family: string;
  /** Paths. */
  readonly files: readonly string[];
}

export const noFonts: PictureFonts = { family: '', files: [] };

/** The first families that have all of the text between them; the renderer takes from the next what one does not have. */
export function chooseFonts(text: string, faces: readonly Face[]): PictureFonts | PictureProblem {
  const [missing] = findMissingGlyphs(text, faces);
  if (missing !== undefined) {
    return { problem: 'svg-glyph', detail: `「${missing.character}」（${missing.codePoint}）` };
  }
  const families = [...new Set(faces.map(({ family }) => family))];
  const enough = families.findIndex((_, index) => {
    const first = new Set(families.slice(0, index + 1));
    return (
      findMissingGlyphs(
        text,
        faces.filter(({ family }) => first.has(family)),
      ).length === 0
    );
  });
  const chosen = new Set(families.slice(0, enough + 1));
  const files = faces.filter(({ family }) => chosen.has(family)).flatMap(({ path }) => path ?? []);
  return { family: families[0] ?? '', files };
}
