/** CP932 bytes as Excel on Japanese Windows writes them; Node only decodes. */

export function encodeCp932(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => encodeCharacter(character)));
}

function encodeCharacter(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  if (code >= 0xff61 && code <= 0xff9f) return [code - 0xff61 + 0xa1];
  const bytes = doubleBytes.get(character);
  if (bytes === undefined) throw new Error(`${character} is not in CP932`);
  return bytes;
}

/** Of characters that CP932 has twice, Windows writes the first outside the NEC selection of IBM's (lead bytes ED, EE). */
const doubleBytes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('shift_jis', { fatal: true });
for (let lead = 0x81; lead <= 0xfc; lead += 1) {
  if ((lead > 0x9f && lead < 0xe0) || lead === 0xed || lead === 0xee) continue;
  for (let trail = 0x40; trail <= 0xfc; trail += 1) {
    try {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !doubleBytes.has(character)) doubleBytes.set(character, [lead, trail]);
    } catch {
      // A gap in the code.
    }
  }
}
