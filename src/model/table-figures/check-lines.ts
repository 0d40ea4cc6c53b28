/** Finds the lines of a table that are worked out from others, and how their figures compare. */

import { type Finding, notice } from '../../finding/finding.ts';
import type { Totals } from './check-totals.ts';
import type { Side } from './figure-table.ts';
import type { FigureKind } from './parse-figure-head.ts';
import { isNamedShare, readComputed } from './read-computed.ts';
import type { Reading, Relation } from './relation.ts';

export interface CheckedLine {
  readonly line: number;
  readonly relations: readonly Relation[];
  /** Of shares: they are parts of a whole. */
  readonly isShare: boolean;
  readonly findings: readonly Finding[];
}

const given: readonly FigureKind[] = ['amount', 'running', 'other'];
/** The operands of each are searched for. */
const searchedLines = 200;

/** `totals` are those of the positions. */
export function checkLines(side: Side, { totalOf }: Totals): readonly CheckedLine[] {
  const computed = side.lines.flatMap(({ formula, kind }, line) =>
    formula !== undefined || !given.includes(kind) ? [line] : [],
  );
  return computed.slice(0, searchedLines).map((line) => checkLine(side, line, readComputed(side, line, totalOf)));
}

/** Positions that tell which reading is meant. */
const sampled = 24;

interface Candidate {
  readonly reading: Reading;
  /** Positions that agree, of those that can be compared. */
  readonly fits: number;
  readonly compared: number;
}

/** The reading that most positions agree with; where the heads leave it open, only if they clearly do. */
function checkLine(side: Side, line: number, readings: readonly Reading[]): CheckedLine {
  const best = chooseReading(side, line, readings);
  const isShare = isNamedShare(side.lines[line]);
  if (best === undefined) return { line, relations: [], isShare, findings: [] };
  const { reading, fits, compared } = best;
  const relations = side.positions.flatMap((_, at) => reading.relate(at) ?? []);
  if (isClear(best)) return { line, relations, isShare: reading.isShare === true, findings: [] };
  const [first] = relations;
  const open = { line, relations: [], isShare };
  const mayBeOther = reading.isStated === undefined && side.lines[line]?.kind === 'ratio';
  if (!reading.isCertain || mayBeOther || first === undefined) return { ...open, findings: [] };
  const facts = { name: side.lines[line]?.name ?? '', how: first.how, fits, compared };
  return { ...open, findings: [notice('figures-unexplained', facts, first.target.cell.place)] };
}

function chooseReading(side: Side, line: number, readings: readonly Reading[]): Candidate | undefined {
  const isAmount = (at: number) => side.cellAt(line, at)?.quantity?.type === 'amount';
  const sample = side.positions.flatMap((_, at) => (isAmount(at) ? [at] : [])).slice(0, sampled);
  let best: Candidate | undefined;
  for (const reading of readings) {
    const relations = sample.flatMap((at) => reading.relate(at) ?? []);
    const fits = relations.filter(({ comparison }) => comparison !== 'different').length;
    const candidate = { reading, fits, compared: relations.length };
    if (relations.length > 0 && (best === undefined || isBetter(candidate, best))) best = candidate;
    if (fits === sample.length && fits > 0) break;
  }
  return best;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.fits !== other.fits) return one.fits > other.fits;
  return one.reading.isCertain && !other.reading.isCertain;
}

function isClear({ reading, fits, compared }: Candidate): boolean {
  if (reading.isStated === true) return compared < 3 || fits > 0;
  if (reading.isCertain) return compared < 3 || fits * 3 >= compared;
  return fits > 1 && fits * 5 >= compared * 3;
}
