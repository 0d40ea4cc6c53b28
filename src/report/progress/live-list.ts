/** Lists of a workbook whose rows follow the figures: each row looks up who has its rank in the index of ratings. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type CellValue, withData } from '../../document/document.ts';
import { type CellFormula, formula, numeral } from '../../document/formula.ts';
import type { IndicatorMetrics } from '../../metrics/metrics.ts';
import { figureValue, formatOfRatio } from './computed-cell.ts';
import type { IndexColumn, RatingIndex } from './rating-index.ts';

export interface LiveList {
  readonly index: RatingIndex;
  /** The column that says who stands where. */
  readonly ranks: IndexColumn;
  /** What stands in each column of the list. */
  readonly columns: readonly IndexColumn[];
  /** How many more could come into the list. */
  readonly others: number;
  /** The rank of the row at a place, from 1; its place where nothing is said. */
  readonly rankAt?: (place: number) => CellFormula;
}

type Row = readonly [IndicatorMetrics | undefined, readonly Element[]];

/** Empty rows for those that a changed figure brings in. */
const spareRows = 3;

export function withLiveRows(rows: readonly Row[], live: LiveList): readonly Row[] {
  const given = rows.map(
    ([metrics, cells], at): Row => [
      metrics,
      cells.map((cell, column) => liveCell(cell, at + 1, column, metrics, live)),
    ],
  );
  const spare = Array.from({ length: Math.min(spareRows, live.others) }, (_, at): Row => {
    const place = rows.length + at + 1;
    return [
      undefined,
      live.columns.map((column, across) => liveCell(emptyCell(column), place, across, undefined, live)),
    ];
  });
  return [...given, ...spare];
}

function liveCell(
  cell: Element,
  place: number,
  at: number,
  metrics: IndicatorMetrics | undefined,
  live: LiveList,
): Element {
  const column = live.columns[at];
  if (column === undefined) return cell;
  const copy: Element = { ...cell, data: { ...cell.data } as Element['data'] };
  return withData(copy, { cell: valueOfColumn(column, metrics, lookUp(column, place, live)) });
}

function valueOfColumn(column: IndexColumn, metrics: IndicatorMetrics | undefined, own: CellFormula): CellValue {
  if (column !== 'attainment') return { type: 'text', formula: own };
  const format = { before: '', after: '%', decimals: 1, grouped: true, scale: 100 } as const;
  if (metrics === undefined) return { type: 'missing', reason: 'blank', format, formula: own };
  const { attainment } = metrics;
  const { decimals, rounding } = attainment.style;
  return figureValue(attainment, formatOfRatio(attainment, undefined), { decimals: decimals + 2, rounding }, own);
}

/** An empty text where nobody has the rank. */
function lookUp(column: IndexColumn, place: number, { index, ranks, rankAt }: LiveList): CellFormula {
  const rank = rankAt?.(place) ?? numeral(`${place}`);
  const at = formula`MATCH(${rank},${index.range(ranks)},0)`;
  const found = formula`INDEX(${index.range(column)},${at})`;
  if (column !== 'name') return formula`IFERROR(${found},${''})`;
  return formula`IFERROR(HYPERLINK(${'#'}&INDEX(${index.range('place')},${at}),${found}),${''})`;
}

/** As the list's own cells look. */
function emptyCell(column: IndexColumn): Element {
  if (column === 'name') return h('th', { className: ['indicator'], scope: 'row' }, [h('a', { href: '#' })]);
  const classes = {
    goal: ['center'],
    targetYear: ['center'],
    actual: ['number'],
    target: ['number'],
    attainment: ['number'],
    rating: ['rating'],
  };
  return h('td', { className: classes[column as keyof typeof classes] ?? [] });
}
