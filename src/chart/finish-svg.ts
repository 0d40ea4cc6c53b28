/** Finishes Vega's SVG: one described image, text split by face, no English roles, no float noise. */

import type { FontStack } from '../typography/face.ts';
import { splitByFace } from '../typography/set-runs.ts';

/** The same drawing gives the same bytes on any machine: no ids, and coordinates of two decimals. */
export function finishSvg(svg: string, alternative: string, fonts: FontStack): string {
  const inner = svg
    .replace(/<path(?=[^<>]*(?: d=""| class="background"))[^<>]*\/>/g, '')
    .replaceAll('<g/>', '')
    .replace(/<[^<>]*>/g, (tag) =>
      tag
        .replace(/ (?:role|class|aria-[a-z]+|version|xmlns:xlink)="[^"]*"/g, '')
        .replace(/(?:-|(?<!\d))\d+\.\d{3,}(?:e[-+]?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(2)) + 0)),
    )
    .replace(/<text([^<>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) => {
      return `<text${attributes}>${splitText(text, attributes, fonts)}</text>`;
    });
  return inner.replace('<svg', `<svg role="img" aria-label="${escapeXml(alternative)}"`);
}

/** svg-to-pdfkit sets an element in one font, so that a character from another face needs an element of its own. */
function splitText(escaped: string, attributes: string, fonts: FontStack): string {
  const faces = attributes.includes('font-weight="bold"') ? fonts.bold : fonts.regular;
  const runs = splitByFace(unescapeXml(escaped), faces);
  if (runs.every((run) => run.face.family === faces[0]?.family)) return escaped;
  return runs
    .map(({ text, face }) => `<tspan font-family="${escapeXml(face.family)}">${escapeXml(text)}</tspan>`)
    .join('');
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character as keyof typeof entities]);
}

export function unescapeXml(text: string): string {
  return Object.entries(entities).reduceRight(
    (plain, [character, entity]) => plain.replaceAll(entity, character),
    text,
  );
}
