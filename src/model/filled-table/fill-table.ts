/** Fills what a table leaves empty, rounded as the settings say or as its printed figures are. */

import { type Calculation, calculate } from '../table-figures/calculation.ts';
import type { FigureCell } from '../table-figures/figure.ts';
import type { FigureTable } from '../table-figures/figure-table.ts';
import { sidesOf } from '../table-figures/figure-table.ts';
import type { FigureHead, FigureKind } from '../table-figures/parse-figure-head.ts';
import { isQuotient } from '../table-figures/read-formula.ts';
import type { Quantity } from '../value/quantity.ts';
import { adjustShares } from './adjust-shares.ts';
import { type Caution, type FilledFigure, type FilledFigures, fillFigures, withFigures } from './fill-figures.ts';
import { isGroupedIn, type Manner, mannerOf, minusOf, type TableManner } from './show-amount.ts';
import type { AmountRounding, AmountStyle } from './shown-figure.ts';

/** How figures that fill empty cells are rounded. */
export interface FillSetting {
  readonly decimals?: number | undefined;
  readonly rounding?: AmountRounding | undefined;
}

export interface ColumnFillSetting extends FillSetting {
  /** Shares are adjusted so that they make 100. */
  readonly adjust?: boolean | undefined;
}

export interface FillSettings extends FillSetting {
  /** By column of the table. */
  readonly columns: readonly ColumnFillSetting[];
  readonly caution: Caution;
}

export interface FilledTable extends FilledFigures, TableManner {
  readonly columns: readonly FigureHead[];
  readonly rows: readonly FigureHead[];
  readonly mannerOf: (row: number, column: number) => Manner;
}

export function fillTable(table: FigureTable, setting: FillSettings): FilledTable {
  const { columns: settings, caution } = setting;
  const given = withoutTexts(table);
  const { columns, rows } = sidesOf(given);
  const ofColumns = columns.lines.map((_, column) => mannerOf(given.cells.map((cells) => cells[column]?.quantity)));
  const ofRows = given.cells.map((cells) => mannerOf(cells.map((cell) => cell?.quantity)));
  /** A row that is worked out writes its figures its own way: 構成比 below amounts. */
  const mannerAt = (row: number, column: number): Manner => {
    const isOfRow = isWorkedOut(rows.lines[row]?.kind) && !isWorkedOut(columns.lines[column]?.kind);
    return (isOfRow ? ofRows[row] : ofColumns[column]) ?? { decimals: undefined, after: '' };
  };
  const styleOf = (calculation: Calculation, row: number, column: number): AmountStyle => {
    const own = settings[column] ?? {};
    const isSum = calculation.type === 'sum';
    const set = own.decimals ?? mannerAt(row, column).decimals ?? (isSum ? undefined : setting.decimals);
    const decimals = set ?? (isProduct(calculation) ? decimalsOf(calculation) : 1);
    return {
      decimals: isSum ? Math.max(set ?? 0, decimalsOf(calculation)) : decimals,
      rounding: own.rounding ?? setting.rounding ?? 'half-up',
    };
  };
  const filled = fillFigures(given, caution, styleOf);
  const adjusted = adjust(filled, settings, columns.lines);
  const quantities = table.cells.flat().map((cell) => cell?.quantity);
  return {
    ...filled,
    ...adjusted,
    columns: columns.lines,
    rows: rows.lines,
    mannerOf: mannerAt,
    minus: minusOf(quantities),
    isGrouped: isGroupedIn(quantities),
  };
}

/** Columns of remarks are no figures, whatever their heads say. */
function withoutTexts(table: FigureTable): FigureTable {
  const columns = table.columns.map((head, column) => {
    const types = table.cells.flatMap((cells) => typeOf(cells[column]));
    const written = types.filter((type) => type !== 'missing').length;
    const amounts = types.filter((type) => type === 'amount').length;
    const isText = amounts * 2 < written && head.declared === undefined;
    return isText ? { ...head, declared: { kind: 'other' as const } } : head;
  });
  return { ...table, columns };
}

/** 皆増 and 皆減 stand for a rate. */
function typeOf(cell: FigureCell | undefined): Quantity['type'] | 'text' {
  return /^\s*皆\s*[増減]\s*$/.test(cell?.text ?? '') ? 'amount' : (cell?.quantity?.type ?? 'text');
}

function isWorkedOut(kind: FigureKind | undefined): boolean {
  return kind === 'rate' || kind === 'ratio' || kind === 'yearRatio' || kind === 'share';
}

/** It has an end, as 単価 times 数量 has. */
function isProduct(calculation: Calculation): boolean {
  return calculation.type === 'formula' && !isQuotient(calculation.formula);
}

/** Of a sum those of its parts. */
function decimalsOf(calculation: Calculation): number {
  if (calculation.type !== 'sum') return calculate(calculation)?.decimalPlaces() ?? 0;
  return calculation.terms.reduce((most, { figure }) => Math.max(most, figure.amount.value.decimalPlaces()), 0);
}

function adjust(
  { table, comparable, filled, partsOf }: FilledFigures,
  settings: FillSettings['columns'],
  heads: readonly FigureHead[],
): Pick<FilledFigures, 'table' | 'comparable' | 'filled'> {
  const changed = new Map<FilledFigure, FilledFigure>();
  for (const [column, { adjust: isAsked }] of settings.entries()) {
    if (isAsked !== true) continue;
    const own = filled.filter((each) => each.column === column);
    const [first] = own;
    if (first === undefined) continue;
    const shares = adjustShares(own, partsOf, first.style, heads[column]?.withinGroup === true);
    for (const each of own) {
      const value = shares.get(each.row);
      if (value === undefined || each.value === undefined || value.eq(each.value)) continue;
      changed.set(each, { ...each, value, adjusted: value.minus(each.value) });
    }
  }
  const values = [...changed.values()];
  return {
    table: withFigures(table, values),
    comparable: withFigures(comparable, values),
    filled: filled.map((each) => changed.get(each) ?? each),
  };
}
