/** Reads the texts of a picture back, with the room they take. */

import type { Chart } from '../../src/document/document.ts';
import type { FontStack } from '../../src/typography/face.ts';
import { measureText } from '../../src/typography/measure-text.ts';

export interface SvgText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function readTexts(picture: Chart, fonts: FontStack): readonly SvgText[] {
  return Array.from(picture.svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g), ([, attributes = '', content = '']) => {
    const text = content
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
    const [x = Number.NaN, baseline = Number.NaN] = (/translate\(([^)]*)\)/.exec(attributes)?.[1] ?? '')
      .split(',')
      .map(Number);
    const width = measureText(text, size, attributes.includes('"bold"') ? fonts.bold : fonts.regular);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { text, left, right: left + width, top: baseline - 0.8 * size, bottom: baseline + 0.05 * size };
  });
}

export function findOverlaps(texts: readonly SvgText[]): readonly string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

export function findOutside(texts: readonly SvgText[], { width, height }: Chart): readonly string[] {
  return texts
    .filter(({ left, right, top, bottom }) => !(left >= -0.1 && right <= width + 0.1 && top >= 0 && bottom <= height))
    .map(({ text }) => text);
}
