/** Compares the totals, differences, rates, ratios and shares that a table prints with what its other figures give. */

import type { Finding } from '../../finding/finding.ts';
import { type CheckedLine, checkLines } from './check-lines.ts';
import { checkParts } from './check-parts.ts';
import { relateShares } from './check-shares.ts';
import { findTotals, type Totals } from './check-totals.ts';
import { type FigureTable, namedTotalOf, type Side, sidesOf } from './figure-table.ts';
import { locateDifferences } from './locate-differences.ts';
import type { Relation } from './relation.ts';
import { wordDifference, wordRounded } from './word-differences.ts';

export type RoundedShares = 'whole' | 'groups';

export const sharesNotes: Readonly<Record<RoundedShares, string>> = {
  whole: '（注）構成比は四捨五入しているため、合計は100%にならない。',
  groups: '（注）構成比は四捨五入しているため、内訳の計と一致しないことがある。',
};

export interface TableFigures {
  /** Of printed figures that are worked out from others, how. */
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  /**
   * Shares (構成比) miss their 100, or those of a group only its share, by no more than rounding can make, which a note should
   * say.
   */
  readonly roundedShares: RoundedShares | undefined;
}

export function checkTableFigures(table: FigureTable): TableFigures {
  const { columns, rows } = sidesOf(table);
  const down = findTotals(rows, undefined);
  const across = findTotals(columns, namedTotalOf(table, table.total));
  const [ofColumns, ofRows] = [checkLines(columns, down), checkLines(rows, across)];
  const relations = [
    ...totalsOf(down, ofColumns),
    ...totalsOf(across, ofRows),
    ...[...ofColumns, ...ofRows].flatMap((line) => line.relations()),
    ...relateAllShares(columns, ofColumns),
    ...relateAllShares(rows, ofRows),
  ];
  const differences = locateDifferences(relations);
  const wrong = new Set(differences.map(({ figure }) => figure.cell));
  const rounded = relations.filter(
    ({ comparison, target, operands }) =>
      comparison === 'last-digit' && ![target, ...operands].some(({ cell }) => wrong.has(cell)),
  );
  return {
    relations,
    findings: [
      ...differences.map(wordDifference),
      ...[...ofColumns, ...ofRows].flatMap(({ findings }) => findings),
      ...checkParts(columns),
      ...checkParts(rows),
      ...wordRounded(rounded),
    ],
    roundedShares: findRoundedShares(rounded),
  };
}

function findRoundedShares(rounded: readonly Relation[]): RoundedShares | undefined {
  const shares = rounded.filter(({ type }) => type === 'share');
  if (shares.length === 0) return undefined;
  return shares.some(({ target }) => target.amount.value.eq(100)) ? 'whole' : 'groups';
}

/** What is called 割合 need not add up. */
function totalsOf({ relations }: Totals, across: readonly CheckedLine[]): readonly Relation[] {
  const apart = new Set(across.filter(({ isShare }) => !isShare).map(({ line }) => line));
  return relations().filter(({ type, position }) => type !== 'share' || !apart.has(position));
}

function relateAllShares(side: Side, lines: readonly CheckedLine[]): readonly Relation[] {
  return lines.flatMap(({ line, isShare, findings }) => {
    const relation = isShare && side.lines[line]?.kind === 'share' ? relateShares(side, line) : undefined;
    // 上位5款: some of a whole that the table does not hold, as their figures say too.
    const areSome = findings.length > 0 && relation?.computed.lt(100) === true;
    return relation === undefined || areSome ? [] : [relation];
  });
}
