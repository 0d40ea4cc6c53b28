/** Simplifies a clean SVG: style sheets, shapes, texts and references become plain paths with their own looks. */

import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import type { PictureFonts } from './picture-fonts.ts';

export interface SimpleSvg {
  readonly svg: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Whether every writer draws all that is in it. */
  readonly isVector: boolean;
  readonly isEmpty: boolean;
}

const pointsPerPixel = 0.75;
/** What the PDF draws as resvg does; a gradient that goes to and fro is none of it. */
const vectors = /^(?:svg|defs|g|path|linearGradient|radialGradient|stop|clipPath)$/;

/** `undefined` where the drawing has no size or cannot be read. */
export function simplifySvg(clean: string, { family, files }: PictureFonts): SimpleSvg | undefined {
  try {
    const font = { loadSystemFonts: false, fontFiles: [...files], ...nameForAll(family) };
    const drawing = new Resvg(clean, { font, logLevel: 'off' });
    const { width, height } = drawing;
    const svg = nameApart(drawing.toString());
    const names = [...svg.matchAll(/<([A-Za-z][^\s/>]*)/g)].map(([, name]) => name ?? '');
    const isVector = names.every((name) => vectors.test(name)) && !/mix-blend-mode|isolation|spreadMethod/.test(svg);
    return {
      svg,
      width: width * pointsPerPixel,
      height: height * pointsPerPixel,
      isVector,
      isEmpty: !names.includes('path'),
    };
  } catch {
    return undefined;
  }
}

/** Whatever a drawing asks for. */
function nameForAll(family: string) {
  const generic = { serifFamily: family, sansSerifFamily: family, cursiveFamily: family };
  return { ...generic, defaultFontFamily: family, fantasyFamily: family, monospaceFamily: family };
}

/** `pixels` are those of the longer side. */
export function drawAsPng(
  svg: string,
  { width, height }: { width: number; height: number },
  pixels: number,
): Uint8Array {
  const value = Math.max(1, Math.round(pixels));
  const fitTo = width >= height ? ({ mode: 'width', value } as const) : ({ mode: 'height', value } as const);
  return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo, logLevel: 'off' }).render().asPng();
}

/** A page may show several drawings: their ids begin with what their content is. */
function nameApart(svg: string): string {
  const own = `p${createHash('sha256').update(svg).digest('hex').slice(0, 12)}-`;
  return svg
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${own}${id}"`)
    .replace(/url\(#([^()]*)\)/g, (_, id: string) => `url(#${own}${id})`)
    .replace(/href="#([^"]*)"/g, (_, id: string) => `href="#${own}${id}"`);
}
