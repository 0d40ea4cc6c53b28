/** Tells where a part that a line calls one (うち, 再掲, 内数) is more than the whole that it stands below. */

import { type Finding, warning } from '../../finding/finding.ts';
import { Decimal } from '../value/decimal.ts';
import { type Figure, isSameFigureUnit } from './figure.ts';
import type { Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';

export function checkParts(side: Side): readonly Finding[] {
  const groups = findGroups(side.lines);
  return groups.flatMap(({ wholes, parts }) => {
    const single = parts.flatMap((part) =>
      side.positions.flatMap((_, at) => compare(side, wholes, at, [side.figureAt(part, at)]) ?? []),
    );
    return single.length > 0 || parts.length < 2 ? single : checkTogether(side, wholes, parts);
  });
}

interface Group {
  /** Those that the parts may be of; the last is the line that they stand below. */
  readonly wholes: readonly number[];
  readonly parts: number[];
}

function findGroups(lines: readonly FigureHead[]): readonly Group[] {
  const groups: Group[] = [];
  /** Open lines, from the outermost. */
  const open: number[] = [];
  let lastTotal: number | undefined;
  let group: Group | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.isPart) {
      const own = open.at(-1);
      if (own === undefined || isAside(line.label) || lines[own]?.kind !== line.kind) continue;
      if (group === undefined) {
        group = { wholes: [...(lastTotal === undefined ? [] : [lastTotal]), ...open], parts: [] };
        groups.push(group);
      }
      group.parts.push(index);
      continue;
    }
    group = undefined;
    while ((lines[open.at(-1) ?? -1]?.depth ?? -1) >= line.depth) open.pop();
    open.push(index);
    if (line.total !== undefined) lastTotal = index;
  }
  return groups;
}

/** What is not in the whole may be more. */
function isAside(label: string): boolean {
  return /参考|別掲/.test(label);
}

/** They may overlap (うち女性, うち高齢者), unless somewhere they are all there is. */
function checkTogether(side: Side, wholes: readonly number[], parts: readonly number[]): readonly Finding[] {
  const [whole] = wholes.slice(-1);
  const at = (position: number) => parts.map((part) => side.figureAt(part, position));
  const areAll = side.positions.some((_, position) => {
    const [own, sum] = [whole === undefined ? undefined : side.figureAt(whole, position), add(at(position))];
    return own !== undefined && sum?.eq(own.amount.value) === true;
  });
  return areAll ? side.positions.flatMap((_, position) => compare(side, wholes, position, at(position)) ?? []) : [];
}

function compare(
  side: Side,
  wholes: readonly number[],
  position: number,
  parts: readonly (Figure | undefined)[],
): Finding | undefined {
  if (!isAmount(side.positions[position])) return undefined;
  const sum = add(parts);
  const own = wholes.flatMap((whole) => side.figureAt(whole, position) ?? []);
  const [first] = parts;
  const nearest = side.figureAt(
    wholes.findLast((whole) => side.figureAt(whole, position) !== undefined) ?? -1,
    position,
  );
  if (sum === undefined || first === undefined || nearest === undefined) return undefined;
  const isMore = own.every(
    (whole) => isSameFigureUnit(whole, first) && !whole.amount.value.isNegative() && sum.gt(whole.amount.value),
  );
  if (!isMore) return undefined;
  const facts = {
    parts: parts.flatMap((part) => part?.name ?? []),
    printed: parts.length === 1 ? first.amount.text : sum.toFixed(),
    whole: nearest.name,
    of: nearest.amount.text,
  };
  return warning('parts-exceed-whole', facts, first.cell.place);
}

function isAmount(head: FigureHead | undefined): boolean {
  return head !== undefined && (head.kind === 'amount' || head.kind === 'running');
}

/** `undefined` where one is no amount. */
function add(figures: readonly (Figure | undefined)[]): Decimal | undefined {
  let sum = new Decimal(0);
  for (const figure of figures) {
    if (figure === undefined) return undefined;
    sum = sum.plus(figure.amount.value);
  }
  return sum;
}
