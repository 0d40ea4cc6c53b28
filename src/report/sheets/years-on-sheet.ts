/** The years that the tables of a sheet have across. */

import type { Form } from '../../model/form/form.ts';
import { type FiscalYear, fiscalYear } from '../../model/year/fiscal-year.ts';

export interface SheetYears {
  /** Up to the year reported. */
  readonly measured: readonly FiscalYear[];
  /** After it: what is planned alone. */
  readonly planned: readonly FiscalYear[];
}

export function yearsOnSheet({ years }: Form, year: FiscalYear): SheetYears {
  return { measured: range(year - years.before, year), planned: range(year + 1, year + years.after) };
}

function range(from: number, to: number): readonly FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => fiscalYear(from + index));
}
