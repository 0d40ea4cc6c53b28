/** Finds how 1件当たりの額 follows from an amount and the number of what it is told of. */

import { toHalfWidth } from '../text/text-width.ts';
import { unitRatio } from '../value/convert-unit.ts';
import { isSameFigureUnit } from './figure.ts';
import type { Side } from './figure-table.ts';
import type { FigureHead } from './parse-figure-head.ts';
import { type Reading, readingOf } from './reading.ts';

export function isPer({ label, kind, formula }: FigureHead): boolean {
  return kind === 'other' && formula === undefined && perWords.test(toHalfWidth(label));
}

/** Empty where the number, or the amount, is not in the table or where any of several may be meant. */
export function readPer(side: Side, line: number): readonly Reading[] {
  const { lines } = side;
  const own = lines[line];
  const [, counted = '', told = ''] = (own && isPer(own) && perWords.exec(toHalfWidth(own.label))) || [];
  const count = counts.get(counted);
  if (own === undefined || count === undefined) return [];
  const given = lines.flatMap(({ kind, group, year, label, isPart }, index) =>
    kind === 'amount' && !isPart && group === own.group && year === own.year ? [{ index, label }] : [],
  );
  const [number, ...numbers] = given.filter(({ label }) => count.test(label));
  const [amount, ...amounts] = given.filter(({ index, label }) => index !== number?.index && label.includes(told));
  if (number === undefined || amount === undefined || numbers.length > 0 || amounts.length > 0) return [];
  const ratio = unitRatio(lines[amount.index]?.unit ?? '', own.unit)?.toNumber();
  // A unit that only one of them names leaves it to the printed figures what the other is in.
  const factors = ratio === undefined ? [1, 1000, 0.001] : [ratio];
  return factors.map((factor) =>
    readingOf(side, line, { isCertain: false, isLikely: ratio !== undefined }, (at) => {
      const [x, y, target] = [
        side.figureAt(amount.index, at),
        side.figureAt(number.index, at),
        side.figureAt(line, at),
      ];
      if (x === undefined || y === undefined || (target !== undefined && ratio === 1 && !isSameFigureUnit(x, target)))
        return undefined;
      return { calculation: { type: 'ratio', x, y, factor }, how: `${x.name}÷${y.name}` };
    }),
  );
}

/** What is counted, and what is told of it: 1件当たりの金額(円). */
const perWords =
  /(?:1|一|ひと)(人|件|世帯|戸|回|日|校|団体|施設|[かヶカ箇]所|冊)(?:当|あ)たり(?:の)?([^()]{0,12})(?:\([^()]{1,8}\))?$/;

const counts: ReadonlyMap<string, RegExp> = new Map([
  ['人', /人数|人口|人員|[者員徒童児]数/],
  ['件', /件数/],
  ['世帯', /世帯数/],
  ['戸', /戸数/],
  ['回', /回数/],
  ['日', /日数/],
  ['校', /校数/],
  ['団体', /団体数/],
  ['施設', /施設数/],
  ['か所', /[かヶカ箇]所数/],
  ['箇所', /[かヶカ箇]所数/],
  ['ヶ所', /[かヶカ箇]所数/],
  ['カ所', /[かヶカ箇]所数/],
  ['冊', /冊数/],
]);
