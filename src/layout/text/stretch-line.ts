/** Stretches a line to a width by space between its characters: justified text (行末揃え) and spread heads (均等割付). */

import { findStretches } from '../../typography/spacing.ts';
import type { Gap, Line, Piece } from './line.ts';

/** Justifying never opens a line further than this between two characters, in em: such a line stays ragged. */
const widestGap = 1 / 8;

/** All lines but the last of a paragraph, each to `width`. */
export function justifyLines(lines: readonly Line[], width: number): readonly Line[] {
  return lines.map((line, index) =>
    index === lines.length - 1 ? line : stretchLine(line, width - (line.indent ?? 0), widestGap),
  );
}

/** `most` in em limits the space between two characters. */
export function stretchLine(line: Line, width: number, most = Number.POSITIVE_INFINITY): Line {
  const text = line.pieces.map((piece) => piece.text).join('');
  const bases = findBases(line);
  const isStretch = (at: number) => at < line.ink && !bases.some(([start, end]) => at > start && at < end);
  const positions = findStretches(text).filter(isStretch);
  const extra = (width - line.width) / positions.length;
  const size = line.pieces[0]?.run.size ?? 0;
  if (positions.length === 0 || extra <= 0 || extra > most * size) return line;
  let start = 0;
  const pieces = line.pieces.map((piece): Piece => {
    const from = start;
    start += piece.text.length;
    const after = positions.filter((at) => at > from && at <= start).map((at) => at - from);
    return addGaps(piece, after, extra);
  });
  return { ...line, pieces, width };
}

/** What stands under readings, from and to which positions of the line: it is not stretched, so that they stay above it. */
function findBases({ pieces }: Line): readonly (readonly [start: number, end: number])[] {
  let end = 0;
  return pieces.flatMap(({ text, run }) => {
    end += text.length;
    return run.ruby === undefined ? [] : [[end - text.length, end] as const];
  });
}

/** Space after the last character widens the piece; so a reading, a link or a stroke begins with its text. */
function addGaps(piece: Piece, positions: readonly number[], extra: number): Piece {
  if (positions.length === 0) return piece;
  const gaps = new Map((piece.gaps ?? []).map(({ at, width }) => [at, width]));
  for (const at of positions) if (at < piece.text.length) gaps.set(at, (gaps.get(at) ?? 0) + extra);
  const all: readonly Gap[] = [...gaps].map(([at, width]) => ({ at, width })).toSorted((a, b) => a.at - b.at);
  return { ...piece, width: piece.width + positions.length * extra, ...(all.length === 0 ? {} : { gaps: all }) };
}
