/** Gives each line end to the editions that have it, so that no edition is left with an empty line where a text went. */

import type { Run, Side } from './collect-runs.ts';

/**
 * A line end between blocks, or between a whole value and the one in its place, is marked as neither put in nor struck out. Where a
 * line stands in one edition alone, one of the unmarked line ends beside it goes with it: rather the one before it.
 */
export function settleBreaks(runs: readonly Run[]): readonly Run[] {
  if (runs.every(({ side }) => side === 'both')) return runs;
  const { lines, breaks } = divide(runs);
  const sides = breaks.map(({ side }) => side);
  for (const { from, to, side } of findChunks(lines, sides)) {
    const beside = [from - 1, to].filter((each) => each >= 0 && each < sides.length);
    if (beside.some((each) => sides[each] === side)) continue;
    const open = beside.find((each) => sides[each] === 'both');
    if (open !== undefined) sides[open] = side;
    else if (beside.length === 1 && beside[0] !== undefined) sides[beside[0]] = 'neither';
  }
  return lines.flatMap((line, at) => {
    const end = breaks[at];
    return end === undefined ? line : [...line, { ...end, side: sides[at] ?? end.side }];
  });
}

interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly side: 'old' | 'new';
}

/** Lines that follow each other in one edition alone, the line ends between them too. */
function findChunks(lines: readonly (readonly Run[])[], breaks: readonly Side[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const [at, line] of lines.entries()) {
    const side = sideOfAll(line);
    if (side !== 'old' && side !== 'new') continue;
    const last = chunks.at(-1);
    const goesOn = last?.to === at - 1 && last.side === side && breaks[at - 1] === side;
    if (last !== undefined && goesOn) chunks[chunks.length - 1] = { ...last, to: at };
    else chunks.push({ from: at, to: at, side });
  }
  return chunks;
}

/** Of runs that all stand in the same editions; an empty line is taken for one of both. */
export function sideOfAll(runs: readonly Run[]): Side {
  const [first, ...others] = runs.filter(({ text }) => text.trim() !== '').map(({ side }) => side);
  return first === undefined || others.some((side) => side !== first) ? 'both' : first;
}

function divide(runs: readonly Run[]): { readonly lines: readonly Run[][]; readonly breaks: readonly Run[] } {
  const lines: Run[][] = [[]];
  const breaks: Run[] = [];
  for (const run of runs) {
    if (run.text !== '\n') lines.at(-1)?.push(run);
    else {
      breaks.push(run);
      lines.push([]);
    }
  }
  return { lines, breaks };
}
