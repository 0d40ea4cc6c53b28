/** Finds figures that are typed into a text although they are kept as data, and those that differ from what is kept. */

import { type Finding, notice, type Place, warning } from '../../../finding/finding.ts';
import { formatPlace } from '../../../finding/format-place.ts';
import { toHalfWidth } from '../../text/text-width.ts';
import { isSameUnit, parseQuantity } from '../../value/parse-quantity.ts';
import type { Amount } from '../../value/quantity.ts';
import type { Book, FigureSeries, FigureValue, Inline } from '../book.ts';
import type { PlacedTable } from '../table/placed-table.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { blocksOf, type PlacedText, textsOf } from '../text/walk-blocks.ts';

/** A figure is typed where an amount of its unit follows its name or its id, in a text or in the row of a table. */
export function checkTypedFigures(book: Book, tables: readonly PlacedTable[]): readonly Finding[] {
  const named = new Map(
    [...book.figures.values()].flatMap((figure) =>
      [figure.id, figure.name].map((name) => [toHalfWidth(name), figure] as const),
    ),
  );
  const texts = blocksOf(book).flatMap(textsOf);
  return [...texts.flatMap((text) => findTyped(text, named)), ...tables.flatMap((table) => findInRows(table, named))];
}

/** Two rows of figures with one name and different values in a year. */
export function checkFigureNames(figures: Iterable<FigureSeries>): readonly Finding[] {
  const seen = new Map<string, FigureSeries>();
  return [...figures].flatMap((figure) => {
    const first = seen.get(figure.name);
    if (first === undefined) seen.set(figure.name, figure);
    return first === undefined ? [] : compareSeries(first, figure);
  });
}

function compareSeries(first: FigureSeries, second: FigureSeries): readonly Finding[] {
  return [...second.values].flatMap(([year, { quantity, place }]) => {
    const other = first.values.get(year);
    if (other === undefined || other.quantity.text === quantity.text) return [];
    const facts = { name: second.name, typed: quantity.text, kept: other.quantity.text, at: formatPlace(other.place) };
    return [warning('figure-differs', facts, place)];
  });
}

function findTyped({ text, place }: PlacedText, named: ReadonlyMap<string, FigureSeries>): readonly Finding[] {
  const typed = typedText(text);
  return [...typed.matchAll(/[△-]?\d[\d,.]*[^\d\s、。,()「」]*/g)].flatMap((match) => {
    const figure = findNamed(typed.slice(0, match.index).replace(/(?<![\s:はが(])[\s:はが(]+$/, ''), named);
    return figure === undefined ? [] : compare(figure, match[0], place);
  });
}

/** What is referred to is not typed: 〓 (geta) stands in its place. */
function typedText(text: readonly Inline[]): string {
  return toHalfWidth(text.map((inline) => (inline.type === 'text' ? inline.text : '〓')).join(''));
}

const longestName = 40;

/** The figure with the longest name that the text ends with; 新法律相談 is not 法律相談, 令和5年度法律相談 is. */
function findNamed(text: string, named: ReadonlyMap<string, FigureSeries>): FigureSeries | undefined {
  for (let length = Math.min(longestName, text.length); length > 1; length -= 1) {
    const figure = named.get(text.slice(-length));
    if (figure === undefined) continue;
    return /[一-龠々ァ-ヶー]$/.test(text.slice(0, -length).replace(/年度?$/, '')) ? undefined : figure;
  }
  return undefined;
}

function findInRows({ table }: PlacedTable, named: ReadonlyMap<string, FigureSeries>): readonly Finding[] {
  return table.rows.flatMap(({ cells: [label, ...values] }) => {
    const figure = label === undefined ? undefined : named.get(toHalfWidth(plainTextOf(label.text)));
    if (figure === undefined) return [];
    return values.flatMap((cell) =>
      cell.quantity === undefined ? [] : compare(figure, typedText(cell.text), cell.place),
    );
  });
}

function compare(figure: FigureSeries, text: string, place: Place): readonly Finding[] {
  const typed = parseQuantity(text);
  if (typed?.type !== 'amount') return [];
  const kept = [...figure.values.values()].filter(({ quantity }) => isOfUnit(quantity, typed));
  const newest = kept.at(-1);
  if (newest === undefined) return [];
  if (kept.some(({ quantity }) => quantity.type === 'amount' && quantity.value.eq(typed.value))) {
    return [notice('figure-typed', { name: figure.name, id: figure.id, typed: typed.text }, place)];
  }
  const facts = { name: figure.name, typed: typed.text, kept: newest.quantity.text, at: formatPlace(newest.place) };
  return [warning('figure-differs', facts, place)];
}

function isOfUnit(quantity: FigureValue['quantity'], { unit }: Amount): boolean {
  return quantity.type === 'amount' && isSameUnit(quantity.unit, unit);
}
