/** Makes Vega measure text by the advances of our fonts. Without a canvas it takes every character for 0.8 em. */

import * as vega from 'vega';
import type { FontStack } from '../typography/face.ts';
import { measureText } from '../typography/measure-text.ts';

/** A text item of Vega's scene. */
interface TextItem {
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

/** Exported by Vega 6, not declared in its types. */
interface TextMetrics {
  width(item: TextItem, text: unknown): number;
  height(item: TextItem): number;
}

const defaultSize = 11;
const stacks = new Map<string, FontStack>();
const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };

textMetrics.width = (item, text) => {
  const stack = stacks.get(item.font ?? '');
  if (stack === undefined) throw new Error(`text in ${item.font}, which no chart asked for`);
  const faces = item.fontWeight === 'bold' ? stack.bold : stack.regular;
  return measureText(String(text ?? ''), item.fontSize ?? defaultSize, faces);
};
textMetrics.height = (item) => item.fontSize ?? defaultSize;

/** Gives the `font` to set text of this stack in; text set in it is measured by the stack from now on. */
export function measureWith(fonts: FontStack): string {
  const font = fontFamilies(fonts);
  stacks.set(font, fonts);
  return font;
}

/** As CSS lists them. pdfmake takes the first it knows, a browser without our fonts the last. */
export function fontFamilies(fonts: FontStack): string {
  const families = new Set(fonts.regular.map((face) => `'${face.family.replaceAll("'", "\\'")}'`));
  return [...families, 'sans-serif'].join(', ');
}
