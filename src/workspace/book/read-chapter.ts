import type { Effects } from '../../effects.ts';
import { error, type Finding, type Found, type Place } from '../../finding/finding.ts';
import type { ChapterPart } from '../../model/book/read/raw-book.ts';
import { findExcess, parseMarkdown } from '../../model/book/text/parse-markdown.ts';
import { findProblems } from '../../table/find-cell-problems.ts';
import { isOle, isZip } from '../file-signature.ts';
import { readInside } from '../read-inside.ts';
import { readGrid } from '../read-table.ts';
import { readText } from '../read-text.ts';

const sizeLimit = 4 * 1024 * 1024;
/** The sheet of a workbook that holds the text. */
const textSheet = '本文';

export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/** Not yet parsed. A file that is not there is an error without a place. */
export async function readChapter(effects: Effects, root: string, path: string): Promise<Found<readonly PlacedText[]>> {
  if (/\.xls[xm]?$/i.test(path)) return readWorkbookChapter(effects, root, path);
  const read = await readInside(effects, root, path, sizeLimit);
  if ('finding' in read) return { value: [], findings: [read.finding] };
  if (isZip(read.bytes) || isOle(read.bytes)) return { value: [], findings: [error('chapter-not-text', { path })] };
  const text = readText(path, read.bytes);
  if (text.value === undefined) return { value: [], findings: text.findings };
  return { value: [{ text: text.value, place: { file: path } }], findings: text.findings };
}

/** One block of Markdown a cell of column A, whatever stands beside it; a directive may take several. */
async function readWorkbookChapter(
  effects: Effects,
  root: string,
  path: string,
): Promise<Found<readonly PlacedText[]>> {
  const grid = await readGrid(effects, root, path, textSheet);
  const cells = (grid.value ?? []).flatMap(({ cells: [first] }) => (first === undefined ? [] : [first]));
  const problems = findProblems(cells);
  const texts = joinDirectives(cells.filter(({ continues }) => continues === undefined));
  return { value: texts, findings: [...grid.findings, ...problems] };
}

/** From the cell where a directive begins to the one where it is closed is one text, at the place of the first. */
function joinDirectives(cells: readonly PlacedText[]): readonly PlacedText[] {
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (const [index, { text }] of cells.entries()) {
    for (const line of text.split('\n')) {
      if (/^\s*:{3,}\s*$/.test(line)) ends.set(open.pop() ?? index, index);
      else if (/^\s*:{3,}/.test(line)) open.push(index);
    }
  }
  const joined: PlacedText[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const first = cells[index];
    if (first === undefined) continue;
    const end = ends.get(index) ?? index;
    const texts = cells.slice(index, end + 1).map(({ text }) => text);
    joined.push({ text: texts.join('\n'), place: first.place });
    index = end;
  }
  return joined;
}

export function parseParts(texts: readonly PlacedText[]): Found<readonly ChapterPart[]> {
  const parts: ChapterPart[] = [];
  const findings: Finding[] = [];
  for (const { text: given, place } of texts) {
    const text = given.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
    const excess = findExcess(text);
    if (excess === undefined) parts.push({ tree: parseMarkdown(text), lines: text.split('\n'), place });
    else {
      const { line, ...facts } = excess;
      findings.push(error('markdown-excessive', facts, place.cell === undefined ? { ...place, line } : place));
    }
  }
  return { value: parts, findings };
}
