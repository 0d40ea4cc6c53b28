/** Tells what parts the cells of a text file, whatever its name says: commas, tabs as of "Unicode text", semicolons. */

export type Delimiter = ',' | '\t' | ';';

export interface Delimited {
  readonly delimiter: Delimiter;
  /** With the line in which Excel keeps the delimiter (`sep=;`) blank. */
  readonly text: string;
}

/**
 * A `.tsv` has tabs. Any other file has what most of its first lines have equally many of: 1,234 between tabs is no delimiter.
 */
export function findDelimiter(path: string, text: string): Delimited {
  const [line, sign] = /^\ufeff?"?sep=([,;\t])"?(?=\r|\n|$)/.exec(text) ?? [];
  if (line !== undefined)
    return { delimiter: delimiters.find((each) => each === sign) ?? ',', text: text.slice(line.length) };
  if (/\.tsv$/i.test(path)) return { delimiter: '\t', text };
  const lines = countInLines(text.slice(0, sampleLength));
  const evenness = delimiters.map((_, index) => linesAlike(lines.map((counts) => counts[index] ?? 0)));
  const most = Math.max(...evenness);
  return { delimiter: delimiters[evenness.indexOf(most)] ?? ',', text };
}

/** Where two are as good, the first. */
const delimiters: readonly Delimiter[] = [',', '\t', ';'];
const sampleLength = 100_000;

/** How often each delimiter stands in each line, outside of quotes. */
function countInLines(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    const index = (delimiters as readonly string[]).indexOf(character);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    if (character !== '\n') continue;
    lines.push(counts);
    counts = delimiters.map(() => 0);
  }
  return [...lines, counts];
}

/** How many lines have the number that most of those with any have. */
function linesAlike(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return Math.max(0, ...frequency.values());
}
