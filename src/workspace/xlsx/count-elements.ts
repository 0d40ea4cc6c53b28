/** Counts the elements of a name in XML by its bytes alone, to hold against what a parser made of it. */

/** Whatever their prefix; those in comments and CDATA are none. UTF-8, in one pass. */
export function countElements(bytes: Uint8Array, name: string): number {
  const wanted = Buffer.from(name);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(open); at >= 0; at = buffer.indexOf(open, at)) {
    at += 1;
    if (startsWith(buffer, at, commentOpen)) at = after(buffer, commentClose, at);
    else if (startsWith(buffer, at, cdataOpen)) at = after(buffer, cdataClose, at);
    else {
      let end = at;
      let start = at;
      while (end < buffer.length && !isEnd(buffer[end])) {
        if (buffer[end] === colon) start = end + 1;
        end += 1;
      }
      if (end - start === wanted.length && startsWith(buffer, start, wanted)) count += 1;
      at = end;
    }
  }
  return count;
}

const open = '<'.charCodeAt(0);
const colon = ':'.charCodeAt(0);
const [commentOpen, commentClose] = [Buffer.from('!--'), Buffer.from('-->')];
const [cdataOpen, cdataClose] = [Buffer.from('![CDATA['), Buffer.from(']]>')];

function startsWith(buffer: Buffer, at: number, wanted: Buffer): boolean {
  return wanted.every((byte, index) => buffer[at + index] === byte);
}

function after(buffer: Buffer, wanted: Buffer, from: number): number {
  const found = buffer.indexOf(wanted, from);
  return found < 0 ? buffer.length : found + wanted.length;
}

/** White space, `/`, `>`, or another `<`: a name ends there. */
function isEnd(byte: number | undefined): boolean {
  return (
    byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x2f || byte === 0x3e || byte === open
  );
}
