/** Finds what a head says by names that it is a share of: Ａ・Ｂの割合 of all ratings. */

import { normalizeHeader } from '../text/text-width.ts';
import type { Figure } from './figure.ts';
import { isNone, type Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import type { Formula } from './parse-formula.ts';
import { type Reading, readingOf } from './reading.ts';

/** Empty where one of the names, or the total of all, is not in the table or in it twice. */
export function readNamedShare(side: Side, line: number): readonly Reading[] {
  const own = side.lines[line];
  const names =
    own === undefined
      ? undefined
      : /^(.{1,30})の(?:割合|構成比|比率|率)(?:\(.{0,4}\)|%)?$/.exec(normalizeHeader(own.label))?.[1];
  if (own === undefined || names === undefined) return [];
  const find = (isMeant: (head: FigureHead) => boolean): number | undefined => {
    const [only, ...others] = side.lines.flatMap((head, index) =>
      head.kind === 'amount' && head.group === own.group && isMeant(head) ? [index] : [],
    );
    return others.length > 0 ? undefined : only;
  };
  const total = find((head) => head.total?.isCertain === true);
  const parts = names
    .split(/[・、,+&]|及び|と/)
    .map((name) => find((head) => head.total === undefined && isCalled(head, name)));
  const found = parts.flatMap((part) => part ?? []);
  if (total === undefined || found.length < parts.length) return [];
  const how = `(${found.map((part) => side.lines[part]?.name ?? '').join('＋')})÷${side.lines[total]?.name ?? ''}`;
  return [
    readingOf(side, line, { isCertain: true }, (at) => {
      const whole = side.figureAt(total, at);
      const figures = found.map((part) => side.figureAt(part, at));
      if (whole === undefined || found.some((part, index) => figures[index] === undefined && !isNone(side, part, at)))
        return undefined;
      return {
        calculation: sharesOf(
          whole,
          figures.flatMap((figure) => figure ?? []),
        ),
        how,
      };
    }),
  ];
}

function isCalled({ label }: FigureHead, name: string): boolean {
  const bare = (text: string) => normalizeHeader(text).replace(/(?:評価|判定)$/, '');
  return bare(label) === bare(name);
}

function sharesOf(whole: Figure, parts: readonly Figure[]) {
  const named = [...parts, whole].map((figure, index) => [`${index}`, figure] as const);
  const [first, ...others] = parts.map((_, index): Formula => ({ type: 'operand', name: `${index}` }));
  const sum = others.reduce(
    (left, right): Formula => ({ type: 'operation', operator: '+', left, right }),
    first ?? nothing,
  );
  const formula: Formula = {
    type: 'operation',
    operator: '/',
    left: sum,
    right: { type: 'operand', name: `${parts.length}` },
  };
  return { type: 'formula', formula, figures: new Map(named), factor: 100 } as const;
}

const nothing: Formula = { type: 'operand', name: '' };
