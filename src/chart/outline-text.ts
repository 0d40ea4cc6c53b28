/** Turns the text of our own SVG into outlines, so that drawing it needs no font: resvg would read the files for each text. */

import type { Face, FontStack } from '../typography/face.ts';
import { outlineOf } from '../typography/open-face.ts';
import { splitByFace } from '../typography/set-runs.ts';
import { replaceTexts } from './svg-texts.ts';

export function outlineText(svg: string, fonts: FontStack): string {
  return replaceTexts(svg, fonts, ({ text, faces, size, width, read }) => {
    const [x = 0, y = 0] = (/translate\(([^(),]+),([^(),]+)\)/.exec(read('transform') ?? '')?.slice(1) ?? []).map(
      Number,
    );
    const shift = { start: 0, middle: 0.5, end: 1 }[read('text-anchor') ?? 'start'] ?? 0;
    const start = Number(read('x') ?? x) - width * shift;
    const paths = outlineRuns(text, size, faces, start, Number(read('y') ?? y));
    const turn = /rotate\(([^()]+)\)/.exec(read('transform') ?? '')?.[1];
    const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${x} ${y})"`;
    return `<g fill="${read('fill') ?? '#000000'}"${turned}>${paths}</g>`;
  });
}

function outlineRuns(text: string, size: number, faces: readonly Face[], start: number, baseline: number): string {
  let x = start;
  let paths = '';
  for (const run of splitByFace(text, faces)) {
    for (const character of run.text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const outline = outlineOf(run.face, codePoint);
      if (outline !== '') paths += `<path transform="matrix(${size} 0 0 ${-size} ${x} ${baseline})" d="${outline}"/>`;
      x += run.face.advance(codePoint) * size;
    }
  }
  return paths;
}
