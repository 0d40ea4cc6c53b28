/** The texts of our own SVG, as `finishSvg` leaves them: an anchor, a place, a turn, a size, a weight and a colour. */

import type { Face, FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';
import { unescapeXml } from './finish-svg.ts';

export interface SvgText {
  readonly text: string;
  readonly faces: readonly Face[];
  readonly size: number;
  /** In the unit of `size`, with `faces`. */
  readonly width: number;
  /** The value of an attribute of its element. */
  readonly read: (name: string) => string | undefined;
}

/** `replace` gives what stands in place of each `text` element, of which it is given the source too. */
export function replaceTexts(
  svg: string,
  fonts: FontStack,
  replace: (text: SvgText, source: string) => string,
): string {
  return svg.replace(
    /<text([^<>]*)>((?:(?!<text)[\s\S])*?)<\/text>/g,
    (source: string, attributes: string, inner: string) => {
      const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const faces = read('font-weight') === 'bold' ? fonts.bold : fonts.regular;
      const size = Number.parseFloat(read('font-size') ?? '');
      const text = unescapeXml(inner.replace(/<[^<>]*>/g, ''));
      return replace({ text, faces, size, width: measureText(text, size, faces), read }, source);
    },
  );
}

/** A browser without our fonts sets a text as wide as it was measured, so that none runs over what stands beside it. */
export function setTextLengths(svg: string, fonts: FontStack): string {
  return replaceTexts(svg, fonts, ({ text, width }, source) =>
    text.trim() === '' || source.includes('<tspan')
      ? source
      : source.replace('<text', `<text textLength="${Number(width.toFixed(2))}" lengthAdjust="spacingAndGlyphs"`),
  );
}
