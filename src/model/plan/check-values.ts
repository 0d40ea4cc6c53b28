/** The values of one row (baseline, actuals, targets), each a quantity in the indicator's unit with its year and place. */

import { error, type Finding, type Found } from '../../finding/finding.ts';
import type { RawRow } from '../../table/table.ts';
import { parseQuantity } from '../value/parse-quantity.ts';
import type { Quantity } from '../value/quantity.ts';
import { checkUnit, withUnit } from './check-unit.ts';
import type { Entry } from './plan.ts';
import type { PlanYears, YearColumn } from './plan-years.ts';

export interface CheckedValues {
  readonly unit: string;
  readonly unitInferred: boolean;
  readonly baseline: Entry;
  readonly actuals: readonly Entry[];
  readonly targets: readonly Entry[];
}

/** `unit` is the text of the 単位 column, empty where there is none. */
export function checkValues(row: RawRow, name: string, unit: string, years: PlanYears): Found<CheckedValues> {
  const read = (column: YearColumn) => readValue(row, column);
  const baseline = years.baseline === undefined ? undefined : read(years.baseline);
  const actuals = years.actuals.map(read);
  const targets = years.targets.map(read);
  const found = [...(baseline === undefined ? [] : [baseline]), ...actuals, ...targets];
  const checked = checkUnit(unit, name, found);
  const toEntry = ({ year, status, quantity, place }: ReadValue): Entry => ({
    year,
    status,
    quantity: withUnit(quantity, checked.value.unit),
    place,
  });
  const value = {
    unit: checked.value.unit,
    unitInferred: checked.value.inferred,
    baseline: baseline === undefined ? noBaseline(row, years) : toEntry(baseline),
    actuals: actuals.map(toEntry),
    targets: targets.map(toEntry),
  };
  return { value, findings: [...findUnreadable(found), ...checked.findings] };
}

interface ReadValue extends Entry {
  /** Header of its column. */
  readonly column: string;
  readonly role: YearColumn['role'];
  /** Whether the text could be understood; otherwise `quantity` is a blank that stands in for it. */
  readonly readable: boolean;
  readonly text: string;
}

function readValue(row: RawRow, { index, header, year, status, role, place }: YearColumn): ReadValue {
  const cell = row.cells[index] ?? { text: '', place };
  // What the cell holds in place of a value is reported with its column.
  const quantity = cell.problem === undefined ? parseQuantity(cell.text) : blank;
  return {
    year,
    status,
    role,
    column: header,
    place: cell.place,
    text: cell.text,
    readable: quantity !== undefined,
    quantity: quantity ?? blank,
  };
}

/** A word as a target (拡充, 前年度以上) is one; a word as a baseline or actual beside numbers is a slip. */
function findUnreadable(found: readonly ReadValue[]): readonly Finding[] {
  const numeric = found.some(({ quantity }) => quantity.type === 'amount' || quantity.type === 'composite');
  return found
    .filter(
      ({ readable, quantity, role }) => !readable || (numeric && quantity.type === 'qualitative' && role !== 'target'),
    )
    .map(({ text, column, place }) => error('value-not-a-quantity', { text, column }, place));
}

function noBaseline(row: RawRow, years: PlanYears): Entry {
  return { year: years.baselineYear, quantity: blank, status: 'final', place: row.place };
}

const blank: Quantity = { type: 'missing', text: '', reason: 'blank' };
