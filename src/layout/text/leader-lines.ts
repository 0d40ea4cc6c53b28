import type { Line, Piece } from './line.ts';
import type { MeasuredText } from './run.ts';

/** em that a leader is wide at least. */
export const leastLeader = 2;

export function hasLeader({ runs }: MeasuredText): boolean {
  return runs.some(({ leader }) => leader === true);
}

/** Letters before a leader on a line of their own. */
const leastBefore = 3;

/**
 * Where lines of `text` may begin: nowhere after its first leader, if what follows fits into a line with it, nor right
 * before it, if some words do too. `start` is where `text` begins in what was measured.
 */
export function keepLeaders(
  { runs, starts, ends }: MeasuredText,
  start: number,
  width: number,
  find: (text: string) => readonly number[],
): (text: string) => readonly number[] {
  return (text) => {
    const breaks = find(text);
    const leader = findLeaders(runs).find((at) => at >= start && at < start + text.length);
    if (leader === undefined) return breaks;
    const end = ends[start + text.trimEnd().length] ?? 0;
    const fits = (from: number) => end - (starts[start + from] ?? 0) <= width;
    const at = leader - start;
    if (!fits(at)) return breaks;
    const before = breaks.filter((each) => each <= at - leastBefore);
    return at === 0 || fits(before.at(-1) ?? 0) ? before : [...before, at];
  };
}

function findLeaders(runs: MeasuredText['runs']): readonly number[] {
  let position = 0;
  return runs.flatMap(({ text, leader }) => {
    position += text.length;
    return leader === true ? [position - text.length] : [];
  });
}

/** Leaders of one line share what is left of it; a line that hangs begins further in. */
export function stretchLeaders(lines: readonly Line[], width: number): readonly Line[] {
  return lines.map((line) => {
    const count = line.pieces.filter(isLeader).length;
    if (count === 0) return line;
    const room = width - (line.indent ?? 0);
    const extra = Math.max(0, room - inkWidth(line)) / count;
    const pieces = line.pieces.map((piece) => (isLeader(piece) ? { ...piece, width: piece.width + extra } : piece));
    return { ...line, pieces, width: Math.max(room, line.width) };
  });
}

/** Of a line that ends in a leader, with it. */
function inkWidth({ pieces, width }: Line): number {
  const last = pieces.findLastIndex(({ text, run }) => run.leader === true || text.trim() !== '');
  const isLast = pieces[last]?.run.leader === true;
  return isLast ? pieces.slice(0, last + 1).reduce((sum, piece) => sum + piece.width, 0) : width;
}

function isLeader({ run }: Piece): boolean {
  return run.leader === true;
}
