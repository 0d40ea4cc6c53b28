/** Whether the results that a sheet keeps of its formulas are those of its cells: some programs change cells and compute nothing. */

import type { SheetCells } from './cell-store.ts';
import { evaluateFormula, type Operand, type Origin, type SheetFormula } from './evaluate-formula.ts';
import type { SheetFormulas } from './formula-reader.ts';
import type { SheetCell } from './sheet-cell.ts';

export interface CheckedResults {
  /** `kept` is what the file says, `computed` what its cells come to. */
  readonly stale: readonly { readonly at: Origin; readonly kept: number; readonly computed: number }[];
  /** What could not be worked out. */
  readonly unchecked: readonly Origin[];
}

/** Only numbers are looked at. A result is worked out from results that were worked out, so that what follows from a stale one is stale too. */
export function checkResults(cells: SheetCells, formulas: SheetFormulas): CheckedResults {
  if (formulas.length === 0) return { stale: [], unchecked: [] };
  const sheet = new Sheet(cells, formulas);
  const stale: { at: Origin; kept: number; computed: number }[] = [];
  const unchecked: Origin[] = [];
  for (const { at } of formulas) {
    const kept = sheet.keptAt(at);
    if (typeof kept !== 'number') continue;
    const computed = sheet.compute(at);
    if (computed === undefined) unchecked.push(at);
    else if (!isSame(kept, computed)) stale.push({ at, kept, computed });
  }
  return { stale, unchecked };
}

/** Programs differ in the last of sixteen digits. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Cells that all formulas of a sheet together look at. */
const mostLooks = 2_000_000;
/** Formulas that name formulas. */
const deepest = 100;

class Sheet {
  readonly #cells: SheetCells;
  readonly #formulas: ReadonlyMap<number, SheetFormula>;
  readonly #computed = new Map<number, number | undefined>();
  #looks = 0;
  #depth = 0;

  constructor(cells: SheetCells, formulas: SheetFormulas) {
    this.#formulas = new Map(Array.from(formulas, (formula) => [keyOf(formula.at), formula]));
    this.#cells = cells;
  }

  keptAt(at: Origin): Operand {
    const cell = this.#cells.find(at.row, at.column);
    return cell === undefined ? 'blank' : operandOf(cell);
  }

  compute(at: Origin): number | undefined {
    const key = keyOf(at);
    const formula = this.#formulas.get(key);
    if (this.#computed.has(key)) return this.#computed.get(key);
    if (formula === undefined || this.#depth >= deepest) return undefined;
    // What names itself is not known.
    this.#computed.set(key, undefined);
    this.#depth += 1;
    const value = evaluateFormula(formula, (each) => this.#operandAt(each));
    this.#depth -= 1;
    this.#computed.set(key, value);
    return value;
  }

  #operandAt(at: Origin): Operand {
    this.#looks += 1;
    if (this.#looks > mostLooks) return 'unknown';
    if (!this.#formulas.has(keyOf(at))) return this.keptAt(at);
    const kept = this.keptAt(at);
    return kept === 'text' ? kept : (this.compute(at) ?? 'unknown');
  }
}

function operandOf({ value }: SheetCell): Operand {
  if (value.type === 'number') return value.number;
  if (value.type === 'date') return value.serial;
  return value.type === 'text' ? 'text' : 'unknown';
}

/** A number where a name would have to be spelled for each cell of the sheet. */
function keyOf({ row, column }: Origin): number {
  return row * rowStride + column;
}

/** More than a sheet has. */
const rowStride = 100_000;
