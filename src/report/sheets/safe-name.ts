/** Names of files out of names that people gave: usable on every system, in links, and each its own. */

/** In their order; names that some systems would take for one are told apart by a number. */
export function safeNames(names: readonly string[]): readonly string[] {
  /** Of each that is taken the number that comes next. */
  const taken = new Map<string, number>();
  return names.map((name) => {
    const safe = safeName(name);
    const key = keyOf(safe);
    let own = safe;
    for (let number = taken.get(key) ?? 1; taken.has(keyOf(own)); number += 1) {
      own = `${safe}-${number + 1}`;
      taken.set(key, number + 1);
    }
    if (!taken.has(keyOf(own))) taken.set(keyOf(own), 1);
    return own;
  });
}

/** Characters; a system allows 255 bytes, of which each may take four. */
const longest = 50;

export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/[\\/:*?"<>|#%&{}=+`']/g, '-');
  const short = [...plain].slice(0, longest).join('').replace(/^\.+/, '_').replace(/[. ]$/, '_');
  return short === '' || isDevice(short) ? `_${short}` : short;
}

/** Of Windows, whatever its ending. */
function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
