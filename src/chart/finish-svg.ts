/** Finishes Vega's SVG: one described image, no English roles, no float noise. */

/** The same drawing gives the same bytes on any machine: no ids, and coordinates of two decimals. */
export function finishSvg(svg: string, alternative: string): string {
  const inner = svg
    .replace(/<path(?=[^<>]*(?: d=""| class="background"))[^<>]*\/>/g, '')
    .replaceAll('<g/>', '')
    .replace(/<[^<>]*>/g, (tag) =>
      tag
        .replace(/ (?:role|class|aria-[a-z]+|version|xmlns:xlink)="[^"]*"/g, '')
        .replace(/(?:-|(?<!\d))\d+\.\d{3,}(?:e[-+]?\d+)?/g, (digits) => String(Number(Number(digits).toFixed(2)) + 0)),
    );
  return inner.replace('<svg', `<svg role="img" aria-label="${escapeXml(alternative)}"`);
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
