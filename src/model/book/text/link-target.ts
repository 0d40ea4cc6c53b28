/** What a link may lead to: the one list for Markdown, templates and all writers. */

/** The schemes of addresses outside. */
const schemes: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** For findings. */
export const allowedTargets = 'http:, https:, mailto:, tel:, #ID, file';

/**
 * `#id`, an address of a known scheme, or a file beside the document. Browsers leave out blanks and control characters
 * before they look for a scheme, and read `\` as `/`; an address on whatever host the document lies on (`//host`) is none.
 */
export function isLinkTarget(href: string): boolean {
  const seen = asSeen(href);
  if (seen === '' || seen === '#' || seen.includes('\\') || seen.startsWith('//')) return false;
  const scheme = schemeOf(seen);
  return scheme === undefined || schemes.includes(scheme);
}

/** Of those, what leads somewhere wherever the document lies: not a file beside it. */
export function isAddress(href: string): boolean {
  return isLinkTarget(href) && (asSeen(href).startsWith('#') || schemeOf(asSeen(href)) !== undefined);
}

function asSeen(href: string): string {
  return href.replace(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/gu, '');
}

function schemeOf(seen: string): string | undefined {
  return /^([^/?#:]*):/.exec(seen)?.[1]?.toLowerCase();
}
