/** Sets the name of a row in the width that it has: in two lines at most, the second shortened to what fits. */

import { breakLines } from '../typography/break-lines.ts';
import type { FontStack } from '../typography/face.ts';
import { fitText } from './fit-text.ts';

export function setLabel(label: string, width: number, size: number, fonts: FontStack): readonly string[] {
  const lines = breakLines(label.replaceAll(/(?<!\s)\s*\n\s*/g, ' '), width, size, fonts.regular);
  const [first = '', ...others] = lines;
  return others.length === 0 ? [first] : [first, fitText(others.join(''), width, size, fonts.regular)];
}
