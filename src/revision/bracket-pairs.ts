/** Which bracket closes which. */

export interface Pair {
  /** Indices of its two brackets. */
  readonly open: number;
  readonly close: number;
}

const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '［': '］',
  '{': '}',
  '｛': '｝',
  '<': '>',
  '＜': '＞',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '《': '》',
};
const widths: Readonly<Record<string, string>> = { '）': ')', '］': ']', '｝': '}', '＞': '>' };

/** `characters` are brackets or anything else. A bracket whose other half is missing is in no pair: `1)`, `A＜B`. */
export function findPairs(characters: Iterable<string>): readonly Pair[] {
  const pairs: Pair[] = [];
  const waiting: { readonly closer: string; readonly open: number }[] = [];
  let index = 0;
  for (const character of characters) {
    const closer = closers[character];
    if (closer !== undefined) waiting.push({ closer: widths[closer] ?? closer, open: index });
    const open = findOpen(waiting, widths[character] ?? character);
    if (open !== undefined) pairs.push({ open, close: index });
    index += 1;
  }
  return pairs;
}

/** Those that stand inside and were never closed are given up. */
function findOpen(
  waiting: { readonly closer: string; readonly open: number }[],
  character: string,
): number | undefined {
  if (!/[)\]}>〕】」』〉》]/.test(character)) return undefined;
  const at = waiting.findLastIndex(({ closer }) => closer === character);
  if (at < 0) return undefined;
  return waiting.splice(at)[0]?.open;
}
