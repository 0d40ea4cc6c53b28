/** Finds the lines of a table that are worked out from others, and how their figures compare. */

import { type Finding, notice } from '../../finding/finding.ts';
import { Decimal } from '../value/decimal.ts';
import { greatest } from '../value/extremes.ts';
import type { Totals } from './check-totals.ts';
import type { Figure } from './figure.ts';
import type { Side } from './figure-table.ts';
import { locateDifferences } from './locate-differences.ts';
import type { FigureHead, FigureKind } from './parse-figure-head.ts';
import { readBalance } from './read-balance.ts';
import { readComputed } from './read-computed.ts';
import { isPer } from './read-per.ts';
import { isRunning } from './read-running.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relation.ts';

export interface CheckedLine {
  readonly line: number;
  /** Of its printed figures: worked out when they are asked for, as a table that is filled in is read again and again. */
  readonly relations: () => readonly Relation[];
  /** How its empty cells are worked out; `undefined` where that is not clear. */
  readonly reading: Reading | undefined;
  /** It is what is usual: neither heads nor printed figures say so. */
  readonly isAssumed?: true;
  /** Of shares: they are parts of a whole. */
  readonly isShare: boolean;
  readonly findings: readonly Finding[];
}

const given: readonly FigureKind[] = ['amount', 'running', 'other'];
/** The operands of each are searched for. */
const searchedLines = 200;

/** `totals` are those of the positions. */
export function checkLines(side: Side, { totalOf }: Totals): readonly CheckedLine[] {
  const computed = side.lines.flatMap((head, line) =>
    head.formula !== undefined || !given.includes(head.kind) || followsByWords(side, head, line) ? [line] : [],
  );
  return computed.slice(0, searchedLines).map((line) => checkLine(side, line, readComputed(side, line, totalOf)));
}

/** A balance, 累計, 1件当たり: what is given, and follows from others all the same. */
function followsByWords(side: Side, head: FigureHead, line: number): boolean {
  return isRunning(head) || isPer(head) || readBalance(side, line).length > 0;
}

/** Positions that tell which reading is meant. */
const sampled = 24;

interface Candidate {
  readonly reading: Reading;
  /** Positions that agree, of those that can be compared. */
  readonly fits: number;
  /** To the last digit. */
  readonly exact: number;
  readonly compared: number;
  /** One wrong figure, as a total, explains nearly all that do not agree. */
  readonly hasOneCause: boolean;
}

/** The reading that most positions agree with; where the heads leave it open, only if they clearly do. */
function checkLine(side: Side, line: number, readings: readonly Reading[]): CheckedLine {
  const best = chooseReading(side, line, readings);
  const isShare = side.lines[line]?.isOfWhole === true;
  if (best === undefined) {
    const likely = chooseUnprinted(side, readings);
    const assumed = likely?.isCertain === false ? ({ isAssumed: true } as const) : {};
    return { line, relations: none, reading: likely, ...assumed, isShare, findings: [] };
  }
  const { reading, fits, compared } = best;
  const relations = () => side.positions.flatMap((_, at) => reading.relate(at) ?? []);
  if (isClear(best)) return { line, relations, reading, isShare: reading.isShare === true, findings: [] };
  const [first] = relations();
  const open = { line, relations: none, reading: undefined, isShare };
  const mayBeOther = reading.isStated === undefined && side.lines[line]?.kind === 'ratio';
  if (!reading.isCertain || mayBeOther || first === undefined) return { ...open, findings: [] };
  const facts = { name: side.lines[line]?.name ?? '', how: first.how, fits, compared };
  return { ...open, findings: [notice('figures-unexplained', facts, first.target.cell.place)] };
}

const none = () => [];

/** Where no figure of the line is printed. */
function chooseUnprinted({ positions }: Side, readings: readonly Reading[]): Reading | undefined {
  const isOpen = (reading: Reading) => positions.some((_, at) => reading.calculate(at) !== undefined);
  return [readings.filter(({ isCertain }) => isCertain), readings.filter(({ isLikely }) => isLikely === true)]
    .flat()
    .find(isOpen);
}

function chooseReading(side: Side, line: number, readings: readonly Reading[]): Candidate | undefined {
  const isAmount = (at: number) => side.cellAt(line, at)?.quantity?.type === 'amount';
  const sample = takeSample(
    side.positions.flatMap((_, at) => (isAmount(at) ? [at] : [])),
    (at) => side.figureAt(line, at),
  );
  let best: Candidate | undefined;
  let certain: Candidate | undefined;
  for (const reading of readings) {
    const relations = sample.flatMap((at) => reading.relate(at) ?? []);
    if (relations.length === 0) continue;
    const candidate = judge(reading, relations);
    if (best === undefined || isBetter(candidate, best)) best = candidate;
    if (reading.isCertain && (certain === undefined || isBetter(candidate, certain))) certain = candidate;
    if (candidate.exact === sample.length) break;
  }
  const isWhole = best !== undefined && best.exact === best.compared;
  return certain?.hasOneCause === true && !isWhole ? certain : best;
}

/** The first, and of many those with the greatest figures: shares of 0.1 are as good as alike, whatever they are of. */
function takeSample(positions: readonly number[], figureAt: (at: number) => Figure | undefined): readonly number[] {
  if (positions.length <= sampled) return positions;
  const first = positions.slice(0, sampled / 2);
  const most: { readonly at: number; readonly size: Decimal }[] = [];
  for (const at of positions.slice(sampled / 2)) {
    const size = figureAt(at)?.amount.value.abs() ?? new Decimal(0);
    if (most.length === sampled / 2 && size.lte(most.at(-1)?.size ?? 0)) continue;
    const behind = most.findIndex((each) => each.size.lt(size));
    most.splice(behind < 0 ? most.length : behind, 0, { at, size });
    most.splice(sampled / 2);
  }
  return [...first, ...most.map(({ at }) => at)].toSorted((a, b) => a - b);
}

function judge(reading: Reading, relations: readonly Relation[]): Candidate {
  const broken = relations.filter(({ comparison }) => comparison === 'different');
  const rough = relations.filter(({ comparison }) => comparison === 'last-digit').length;
  const fits = relations.length - broken.length;
  const isMeant = reading.isCertain || (reading.isLikely === true && fits > 0);
  const isOpen = isMeant && broken.length > 1;
  const causes = isOpen ? locateDifferences(broken).map((difference) => difference.relations.length) : [];
  const hasOneCause = isOpen && greatest(causes) * 3 >= broken.length * 2 && greatest(causes) > 1;
  return { reading, fits, exact: fits - rough, compared: relations.length, hasOneCause };
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const [own, given] = [one.fits + one.exact, other.fits + other.exact];
  if (own !== given) return own > given;
  return one.reading.isCertain && !other.reading.isCertain;
}

function isClear({ reading, fits, compared, hasOneCause }: Candidate): boolean {
  if (hasOneCause) return true;
  if (reading.isStated === true) return compared < 3 || fits > 0;
  if (reading.isCertain) return compared < 3 || fits * 3 >= compared;
  if (reading.isLikely === true && fits === compared) return true;
  return fits > 1 && fits * 5 >= compared * 3;
}
