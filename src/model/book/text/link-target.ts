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
  const seen = href.replace(/[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/gu, '');
  if (seen === '' || seen === '#' || seen.includes('\\') || seen.startsWith('//')) return false;
  const scheme = /^([^/?#:]*):/.exec(seen)?.[1];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
}
