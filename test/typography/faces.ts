/** Real faces for tests. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Face, FontStack } from '../../src/typography/face.ts';
import { openFace } from '../../src/typography/open-face.ts';

const packages = createRequire(import.meta.url);

const files = {
  'BIZ UDPGothic': {
    regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  },
  'BIZ UDGothic': {
    regular: '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
    bold: '@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf',
  },
};

export function openPackageFace(family: keyof typeof files, weight: Face['weight']): Face {
  const file = packages.resolve(files[family][weight]);
  return openFace(readFileSync(file), { family, weight });
}

export const regular = openPackageFace('BIZ UDPGothic', 'regular');
export const bold = openPackageFace('BIZ UDPGothic', 'bold');
/** A fixed-width face, whose brackets and points have a blank half. */
export const fixed = openPackageFace('BIZ UDGothic', 'regular');
export const fonts: FontStack = { regular: [regular], bold: [bold] };

/** The regular face as if it had only the given characters, for fallback. */
export function restrict(face: Face, characters: string, family: string): Face {
  const has = (codePoint: number) => characters.includes(String.fromCodePoint(codePoint));
  return {
    ...face,
    family,
    has,
    hasVariation: (codePoint, selector) => has(codePoint) && face.hasVariation(codePoint, selector),
  };
}
