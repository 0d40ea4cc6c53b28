/** The words and data that the template of tables of amounts may name. */

import type { AmountsRow, AmountsTable } from '../../model/amounts/amounts.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { bylineOf } from '../document-frame.ts';

export interface AmountsView {
  readonly title: string;
  readonly byline: readonly string[];
  readonly tables: readonly AmountsTableView[];
  readonly notes: readonly string[];
}

export interface AmountsTableView {
  readonly id: string;
  /** Empty where it is that of the document. */
  readonly title: string;
  readonly sheet: string;
  readonly isFirst: boolean;
  readonly unit: string;
  readonly notes: readonly string[];
  /** Their heads, from outside in. */
  readonly columns: readonly string[];
  readonly rows: readonly AmountsRowView[];
}

export interface AmountsRowView {
  readonly name: string;
  readonly isTotal: boolean;
  readonly isPart: boolean;
  /** A head over a group, without figures. */
  readonly isBand: boolean;
  readonly cells: readonly { readonly head: string; readonly text: string }[];
}

export function amountsView(tables: readonly AmountsTable[], configuration: Configuration): AmountsView {
  const { document } = configuration;
  return {
    title: document.title,
    byline: bylineOf(configuration),
    tables: tables.map((table) => {
      const { id, title, unit, notes, rows } = table;
      const columns = table.columns.map(({ texts }) => texts.join('　'));
      return {
        id,
        title: tables.length === 1 && title === document.title ? '' : title,
        sheet: title === '' ? `表${id}` : title,
        isFirst: id === tables[0]?.id,
        unit,
        notes,
        columns,
        rows: rows.map((row) => viewRow(row, columns)),
      };
    }),
    notes: document.notes,
  };
}

function viewRow({ kind, name, cells }: AmountsRow, columns: readonly string[]): AmountsRowView {
  return {
    name,
    isTotal: kind === 'total',
    isPart: kind === 'part',
    isBand: kind === 'band',
    cells: cells.flatMap((cell, at) => (cell === undefined ? [] : [{ head: columns[at] ?? '', text: cell.text }])),
  };
}
