/** The faces that the program brings for texts which name fonts of another machine, e.g. those of drawings. */

import type { Effects } from '../effects.ts';
import type { Face } from './face.ts';
import { openFontFolder } from './font-folder.ts';
import { fontsFolder } from './fonts-folder.ts';
import { loadFonts } from './load-fonts.ts';

const families = ['BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans Symbols 2'];

/** Each once, family by family. Throws where the program's own fonts are not what it came with. */
export async function loadProgramFaces(effects: Effects): Promise<readonly Face[]> {
  const { value, findings } = await loadFonts([openFontFolder(effects, fontsFolder)], families);
  const [first] = findings;
  if (first !== undefined) throw new Error(`${first.code} ${JSON.stringify(first.facts)}`);
  const faces = families.flatMap((name) => [...value.regular, ...value.bold].filter(({ family }) => family === name));
  return [...new Set(faces)];
}
