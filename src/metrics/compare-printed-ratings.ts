/** Holds a section's own ratings against the computed ones where both are of one scheme; ◎○△× says nothing of A, B and C. */

import { type Finding, notice } from '../finding/finding.ts';
import type { PrintedFigure } from '../model/plan/plan.ts';
import { nameCells } from '../table/name-cells.ts';
import type { BandSet, IndicatorMetrics, RatingBand } from './metrics.ts';

export interface PrintedRating {
  readonly printed: PrintedFigure;
  readonly metrics: IndicatorMetrics;
}

/** A column of another scheme is one finding. `bandSets` are those of the years compared. */
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
  return [...columns].flatMap(([column, all]) => {
    const rated = all.filter(({ metrics: { rating } }) => rating.reason === undefined && !rating.byHand);
    const isOurs = rated.every(({ printed, metrics }) => {
      const set = bandSets.find(({ name }) => name === metrics.rating.bands);
      return set === undefined || isOfScheme(textOf(printed), set);
    });
    return isOurs ? rated.flatMap(compareRating) : [nameScheme(column, rated, bandSets)];
  });
}

function compareRating({ printed, metrics: { indicator, rating } }: PrintedRating): readonly Finding[] {
  const own = textOf(printed);
  const { symbol, word, key } = rating;
  if (own === normalize(key) || formsOf({ symbol, word }).includes(own)) return [];
  const facts = { name: indicator.name, column: printed.head, printed: printed.quantity.text.trim() };
  return [
    notice('printed-figure-differs', { ...facts, computed: `${symbol}${word}`, how: 'different' }, printed.place),
  ];
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
