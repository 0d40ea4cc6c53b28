/** A form and its tables as they were read. */

import type { Places } from '../../finding/places.ts';
import type { RawTable } from '../../table/table.ts';
import type { LooseForm } from './form-schema.ts';

export interface RawForm {
  readonly key: string;
  readonly file: string;
  readonly definition: LooseForm;
  /** Where each key and value stands, by dotted key. */
  readonly places: Places;
  /** By the name of the source; that of the workspace's indicators is not among them. */
  readonly tables: ReadonlyMap<string, RawTable>;
  /** The same as they were published last year, as far as there are any. */
  readonly published?: RawPublished;
}

export interface RawPublished {
  readonly tables: ReadonlyMap<string, RawTable>;
  /** The workspace's indicators of last year. */
  readonly indicators?: RawTable;
}

/** What is declared and could not be read is told where it is written. */
export function isDeclared({ definition }: RawForm, written: string): boolean {
  return Object.hasOwn(definition.figures, written) || Object.hasOwn(definition.picks, written);
}

/** What `table` of a source says that is the workspace's own table of indicators. */
export const planTable = 'indicators';

/** Whether `table` of a source names another form: a table is a file, whose name has an ending. */
export function isOfForm(table: string): boolean {
  return table !== planTable && !table.includes('.');
}
