/** Where in the table of indicators the value stands that a change is of. */

import type { Place } from '../../finding/finding.ts';
import type { RawTable } from '../../table/table.ts';
import type { IndicatorMeaning } from '../head/header-words.ts';
import type { Change, ChangedField } from '../plan/change.ts';
import { comparable } from '../plan/check-cell.ts';
import { type Indicator, type Observation, yearOf } from '../plan/plan.ts';
import type { PlanReading } from '../plan/plan-reading.ts';
import { saysTheSame } from '../plan/says-the-same.ts';

/** A cell of the table: rows (several where an indicator stands in several) and a column, by position. */
export interface CellAt {
  readonly rows: readonly number[];
  readonly column: number;
  /** As the table has it now. */
  readonly text: string;
}

export class Locator {
  readonly #reading: PlanReading;
  readonly #rows = new Map<string, number[]>();
  readonly #columns = new Map<string, number>();
  readonly #cells = new Map<string, { readonly row: number; readonly column: number }>();
  readonly #indicators: ReadonlyMap<string, Indicator>;

  constructor(table: RawTable, reading: PlanReading) {
    this.#reading = reading;
    this.#indicators = new Map(reading.indicators.map(({ indicator }) => [indicator.id, indicator]));
    table.headers.forEach(({ place }, index) => {
      this.#columns.set(keyOf(place), index);
    });
    table.rows.forEach(({ cells }, row) => {
      cells.forEach(({ place }, column) => {
        const key = keyOf(place);
        this.#cells.set(key, { row, column });
        const known = this.#rows.get(key);
        if (known === undefined) this.#rows.set(key, [row]);
        else known.push(row);
      });
    });
  }

  indicator(id: string): Indicator | undefined {
    return this.#indicators.get(id);
  }

  get ids(): readonly string[] {
    return [...this.#indicators.keys()];
  }

  rowsOf({ place }: Indicator): readonly number[] {
    return this.#rows.get(keyOf(place)) ?? [];
  }

  /** `undefined` where the table has no such column, or the indicator no such value. */
  cell(change: Change): CellAt | undefined {
    const indicator = this.#indicators.get(change.id);
    if (indicator === undefined) return undefined;
    if (change.field === 'target') return this.#ofValue(this.targets(change)[0]);
    if (change.field === 'baseline') return this.#ofValue(indicator.baseline);
    const meaning = meanings[change.field];
    const column = meaning && this.#reading.columns.words.get(meaning);
    const at = column && this.#columns.get(keyOf(column.place));
    if (meaning === undefined || at === undefined) return undefined;
    const written = meaning === 'name' || meaning === 'unit' ? indicator[meaning] : undefined;
    const text = written ?? indicator.cells[column?.index ?? -1] ?? '';
    return { rows: this.rowsOf(indicator), column: at, text };
  }

  /** The targets that a change may be of, the one in force first: of the year that it names, else the last one. */
  targets({ id, targetYear }: Change): readonly Observation[] {
    const targets = this.#indicators.get(id)?.targets.filter(({ quantity }) => quantity.type !== 'missing') ?? [];
    const inForce = targets.filter(({ doubt }) => doubt !== 'superseded');
    const last = inForce.at(-1);
    const year = targetYear ?? (last && yearOf(last));
    const own = inForce.findLast((each) => yearOf(each) === year) ?? (targetYear === undefined ? last : undefined);
    return own === undefined ? [] : [own, ...targets.filter(({ doubt }) => doubt === 'superseded')];
  }

  #ofValue(value: Observation | undefined): CellAt | undefined {
    const at = value && this.#cells.get(keyOf(value.place));
    return at && { rows: [at.row], column: at.column, text: value.quantity.text };
  }
}

const meanings: Readonly<Partial<Record<ChangedField, IndicatorMeaning>>> = {
  name: 'name',
  unit: 'unit',
  definition: 'definition',
  section: 'section',
  direction: 'direction',
};

/** 80 and 80件, ↓ and 減少 say the same; of words neither width nor space counts. */
export function isSameText(field: ChangedField, a: string, b: string): boolean {
  if (comparable(a) === comparable(b)) return true;
  switch (field) {
    case 'target':
    case 'baseline':
      return saysTheSame('baseline', a, b);
    case 'direction':
    case 'unit':
      return saysTheSame(field, a, b);
    default:
      return false;
  }
}

function keyOf({ file, sheet, line, column, cell }: Place): string {
  return [file, sheet, line, column, cell].join('\n');
}
