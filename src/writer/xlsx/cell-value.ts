/** The value of a workbook's cell: a real number, a live formula with its cached result, or text that stays text. */

import type { CellValue } from '../../document/document.ts';
import type { CellFormula } from '../../document/formula.ts';
import { excelText } from './excel-text.ts';
import { mostCharacters } from './formula.ts';
import { excelFormula, excelNumber, excelNumberFormat } from './number-format.ts';
import type { FontFormat } from './package/cell-format.ts';
import type { CellContent as WrittenContent } from './package/worksheet.ts';
import { isPlain, type Run, textOfRuns } from './text-runs.ts';

export interface CellContent {
  readonly cell: CellValue | undefined;
  readonly runs: readonly Run[];
}

/** `resolve` gives a formula with addresses, if it can stand in the workbook; `fontOf` the font of a run in this cell. */
export function excelValue(
  { cell, runs }: CellContent,
  resolve: (formula: CellFormula) => string | undefined,
  fontOf: (run: Run) => FontFormat,
): WrittenContent | undefined {
  // Two values are no number, nor what a formula gives.
  if (runs.some((run) => run.redline === true)) return richText(runs, fontOf);
  const formula = cell?.formula === undefined ? undefined : resolve(cell.formula);
  if (cell?.type === 'number') {
    const result = excelNumber(cell.value, cell.format);
    return live(formula && excelFormula(formula, cell.format), result);
  }
  if (cell !== undefined && formula !== undefined) {
    const format = cell.type === 'missing' ? cell.format : undefined;
    return live(format === undefined ? formula : excelFormula(formula, format), excelText(textOfRuns(runs)));
  }
  if (runs.length === 0) return undefined;
  if (runs.every(isPlain)) return excelText(textOfRuns(runs));
  return richText(runs, fontOf);
}

function richText(runs: readonly Run[], fontOf: (run: Run) => FontFormat): WrittenContent {
  return { rich: runs.map((run) => ({ text: excelText(run.text), font: fontOf(run) })) };
}

/**
 * The number format of a cell. Text that looks like a formula is marked as text, so that it stays text even when
 * someone edits the cell.
 */
export function excelFormatOf({ cell, runs }: CellContent): string | undefined {
  if (cell?.type === 'number') return excelNumberFormat(cell.format, textOfRuns(runs));
  if (cell?.type === 'missing' && cell.format !== undefined) return excelNumberFormat(cell.format);
  if (cell?.formula !== undefined) return undefined;
  return /^[=+\-@\t\r]/.test(textOfRuns(runs)) ? '@' : undefined;
}

/** The result alone where there is no formula, or one that is too long. */
function live(formula: string | undefined, result: number | string): WrittenContent {
  return formula === undefined || formula.length > mostCharacters ? result : { formula, result };
}
