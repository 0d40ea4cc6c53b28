/** Turns the bytes of a text file into text: UTF-8, UTF-16 with a byte order mark, or CP932 as Excel on Japanese Windows saves it. */

import { error, type Found } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';

/**
 * `shift_jis` is CP932 in the Encoding Standard: 0x8160 is ～ U+FF5E, 0x817C － U+FF0D, and ①㈱髙﨑 are in it.
 * A file in neither encoding is an error at the first line that the best of them cannot read.
 */
export function decodeText(file: string, bytes: Uint8Array): Found<string | undefined> {
  const encodings = encodingsOf(bytes);
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== undefined && isPlausible(text, bytes, encoding)) return ok(text);
  }
  const line = findBrokenLine(bytes, encodings);
  const tried = encodings.map((encoding) => (encoding === 'shift_jis' ? 'CP932' : encoding.toUpperCase()));
  const place = line === undefined ? { file } : { file, line };
  return fail(error('encoding-unknown', { path: file, tried }, place));
}

/** A byte order mark leaves no choice. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first === 0xef && second === 0xbb && third === 0xbf) return ['utf-8'];
  return ['utf-8', 'shift_jis'];
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * NUL means UTF-16 without its mark, ESC before a set of characters means ISO-2022-JP: both are valid UTF-8 and yet not what was
 * written. Another ESC is a character that the gate names.
 */
function isPlausible(text: string, bytes: Uint8Array, encoding: string): boolean {
  if (['\0', '\u001b$', '\u001b('].some((sign) => text.includes(sign))) return false;
  return encoding !== 'shift_jis' || !isEucJp(text, bytes);
}

/** Most of EUC-JP is valid CP932 too, but reads as half-width katakana: `指標名` is `ｻﾘﾉｸﾌｾ`. */
function isEucJp(asCp932: string, bytes: Uint8Array): boolean {
  const katakana = asCp932.match(/[\uff61-\uff9f]/gu)?.length ?? 0;
  const others = asCp932.match(/[^\0-\u007f\uff61-\uff9f]/gu)?.length ?? 0;
  return katakana > others && decode(bytes, 'euc-jp') !== undefined;
}

/** No trail byte of UTF-8 or CP932 is a line feed, so each line can be tried alone. */
function findBrokenLine(bytes: Uint8Array, encodings: readonly string[]): number | undefined {
  if (encodings.some((encoding) => encoding.startsWith('utf-16'))) return undefined;
  const lines = splitLines(bytes);
  const broken = encodings.map((encoding) => lines.findIndex((line) => decode(line, encoding) === undefined));
  const last = Math.max(...broken);
  return broken.includes(-1) ? undefined : last + 1;
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}
