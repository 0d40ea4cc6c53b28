/** Reads an SVG of anyone: only a safe part of it is drawn, as paths that refer to nothing outside. */

import { cleanSvg } from './clean-svg.ts';
import { isProblem, type ReadPicture } from './picture-file.ts';
import { chooseFonts, type FindFaces, noFonts } from './picture-fonts.ts';
import { parsePng } from './png.ts';
import { resize } from './resize.ts';

/** Of a drawing, in points: more than any paper that is printed on. */
const longest = 2400;
/** Pixels a point of what cannot be drawn as vectors. */
const sharpness = 4;
/** Of its longer side. */
const mostPixels = 3000;

export async function parseSvg(bytes: Uint8Array, findFaces: FindFaces = async () => []): Promise<ReadPicture> {
  const cleaned = cleanSvg(bytes);
  if ('problem' in cleaned) return cleaned;
  const fonts = cleaned.text.trim() === '' ? noFonts : chooseFonts(cleaned.text, await findFaces());
  if ('problem' in fonts) return fonts;
  // Loaded only here: most workspaces have no drawing.
  const { drawAsPng, simplifySvg } = await import('./simplify-svg.ts');
  const simple = simplifySvg(cleaned.svg, fonts);
  if (simple === undefined) return { problem: 'damaged', detail: 'SVG' };
  const { width, height, svg, isVector, isEmpty } = simple;
  if (isEmpty) return { problem: 'svg-content', detail: '0' };
  const shrink = Math.min(1, longest / Math.max(width, height));
  const size = { width: width * shrink, height: height * shrink };
  if (Math.min(size.width, size.height) < 0.5) return { problem: 'svg-size', detail: `${width}×${height}` };
  const drawing = resize({ svg, width, height }, size.width);
  if (isVector) return drawing;
  const pixels = Math.min(sharpness * Math.max(size.width, size.height), mostPixels);
  const read = parsePng(drawAsPng(svg, size, pixels));
  return isProblem(read) ? read : { ...read, ...size };
}
