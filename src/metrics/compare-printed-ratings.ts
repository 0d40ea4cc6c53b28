/** Holds a section's own ratings against the computed ones where both are of one scheme; ◎○△× says nothing of A, B and C. */

import { type Finding, notice, warning } from '../finding/finding.ts';
import type { PrintedFigure } from '../model/plan/plan.ts';
import { nameCells } from '../table/name-cells.ts';
import type { BandSet, IndicatorMetrics, RatingBand } from './metrics.ts';

export interface PrintedRating {
  readonly printed: PrintedFigure;
  readonly metrics: IndicatorMetrics;
}

/**
 * Each that differs is a warning at its cell; where most of a column does it follows another rule, which is one. What the section
 * judges itself (自己評価, 総合評価) may differ, and is a notice. A column of another scheme is one notice. `bandSets` are those of the
 * years compared.
 */
export function comparePrintedRatings(
  cells: readonly PrintedRating[],
  bandSets: readonly BandSet[],
): readonly Finding[] {
  const columns = new Map<string, PrintedRating[]>();
  for (const cell of cells) {
    const same = columns.get(cell.printed.head);
    if (same === undefined) columns.set(cell.printed.head, [cell]);
    else same.push(cell);
  }
  const saysMet = sayWhetherMet(cells);
  return [...columns].flatMap(([column, all]) => {
    const rated = all.filter(({ metrics: { rating } }) => rating.reason === undefined && !rating.byHand);
    const isOurs = rated.every(({ printed, metrics }) => {
      const set = bandSets.find(({ name }) => name === metrics.rating.bands);
      return set === undefined || isOfScheme(textOf(printed), set);
    });
    return isOurs && !saysMet ? compareColumn(column, rated) : [nameScheme(column, rated, bandSets)];
  });
}

/** Nothing but ○ and ×, and each ○ is of a target that is met: they tell that alone, and not how far it is. */
function sayWhetherMet(cells: readonly PrintedRating[]): boolean {
  const marks = new Set(cells.map(({ printed }) => textOf(printed)));
  return (
    marks.size === 2 &&
    marks.has('○') &&
    marks.has('×') &&
    cells.every(({ printed, metrics: { isMet } }) => isMet === undefined || isMet === (textOf(printed) === '○'))
  );
}

function compareColumn(column: string, rated: readonly PrintedRating[]): readonly Finding[] {
  const different = rated.filter(differs);
  const isByAnotherRule = different.length >= fewestOfRule && different.length * 2 > rated.length;
  const isOwn = isOwnJudgement(column) || rated.some(({ printed }) => printed.isOwn === true);
  const told = different.map(({ printed, metrics: { indicator, rating } }) => ({
    place: printed.place,
    name: indicator.name,
    printed: printed.quantity.text.trim(),
    computed: `${rating.symbol}${rating.word}`,
  }));
  if (!isByAnotherRule || isOwn) {
    const tell = isOwn ? notice : warning;
    return told.map(({ place, ...facts }) =>
      tell('printed-figure-differs', { ...facts, column, how: 'different' }, place),
    );
  }
  const ratings = told.map(({ place, ...rating }) => rating);
  const cells = nameCells(told.map(({ place }) => place));
  const facts = { column, compared: rated.length, ratings, cells };
  return [warning('ratings-by-another-rule', facts, told[0]?.place)];
}

/** Two of three may be slips. */
const fewestOfRule = 4;

function differs({ printed, metrics: { rating } }: PrintedRating): boolean {
  const own = textOf(printed);
  const { symbol, word, key } = rating;
  return own !== normalize(key) && !formsOf({ symbol, word }).includes(own);
}

/** Of the section, of others than the numbers, or of more than this indicator. */
function isOwnJudgement(column: string): boolean {
  return /自己|担当|所管|主管|総合|全体|内部|外部|委員|有識者|審議|議会|市民|[一二三１２３123]次/.test(column);
}

function nameScheme(column: string, cells: readonly PrintedRating[], bandSets: readonly BandSet[]): Finding {
  const facts = {
    column,
    own: [...new Set(cells.map(({ printed }) => printed.quantity.text.trim()))],
    bands: [...new Set(bandSets.flatMap(({ bands }) => bands.map(({ symbol, word }) => `${symbol}${word}`)))],
    cells: nameCells(cells.map(({ printed }) => printed.place)),
  };
  return notice('ratings-of-another-scheme', facts, cells[0]?.printed.place);
}

/** The keys of a preset are printed nowhere; those that a workspace lists are its own words. */
function isOfScheme(own: string, { bands, unrated, title }: BandSet): boolean {
  const keys = title === '' ? bands.map(({ key }) => normalize(key)) : [];
  return keys.includes(own) || [...bands, unrated].some((band) => formsOf(band).includes(own));
}

function formsOf({ symbol, word }: Pick<RatingBand, 'symbol' | 'word'>): readonly string[] {
  return [symbol, word, `${symbol}${word}`].filter((form) => form !== '').map(normalize);
}

function textOf({ quantity }: PrintedFigure): string {
  return normalize(quantity.text);
}

/** Circles and crosses that look alike are one. */
function normalize(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/[◯〇]/g, '○').replace(/[✕✖]/g, '×');
}
