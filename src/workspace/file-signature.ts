/** Tells office files and other binary ones from text by their bytes, whatever their names say. */

/** Every XLSX. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** An old .xls, or an XLSX with a password. */
export function isOle(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
}

/** A file of Office with a password is an OLE file like the old ones, with the package in a stream of this name in UTF-16. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isOle(bytes) && view.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/**
 * A picture, a PDF, a program under the name of a CSV. In UTF-16 without its mark a zero byte is every second one; a few
 * control characters are slips in a text.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (others.some((signature) => startsWith(bytes, signature))) return true;
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const zeros = [0, 0] as [number, number];
  let controls = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
    else if (byte < 0x20 && !isTextControl(byte)) controls += 1;
  }
  const [even, odd] = zeros;
  if (even + odd > 0) return Math.min(even, odd) * 4 > Math.max(even, odd);
  return controls * 20 > bytes.length;
}

/** PDF, JPEG, PNG, GIF: whose bytes may look like those of a text. */
const others: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
];

/** Tabs, line ends, and the escape that ISO-2022-JP changes its characters with. */
function isTextControl(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x1b;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
