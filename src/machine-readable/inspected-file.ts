/** A data file as the rules see it: its cells, and what its format tells beside them. */

export interface InspectedFile {
  /** As it is called in findings. */
  readonly file: string;
  /** One for each sheet; one for a CSV. */
  readonly tables: readonly InspectedTable[];
  readonly format: CsvFacts | WorkbookFacts;
}

export interface InspectedTable {
  readonly sheet: string | undefined;
  /** Rows may differ in length. */
  readonly rows: readonly (readonly InspectedCell[])[];
}

export interface InspectedCell {
  readonly text: string;
  readonly type: 'number' | 'text' | 'blank' | 'other';
  /** Line of the file or row of the sheet, and field or column, from 1. */
  readonly row: number;
  readonly column: number;
  /** In a sheet, e.g. `D14`. */
  readonly address?: string;
}

export interface CsvFacts {
  readonly type: 'csv';
  readonly isUtf8: boolean;
  /** Fields without quotation marks. */
  readonly unquoted: readonly InspectedCell[];
}

export interface WorkbookFacts {
  readonly type: 'xlsx';
  /** Parts of drawings, charts, comments and embedded files. */
  readonly objects: readonly string[];
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly string[];
  readonly formulas: readonly InspectedCell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Cells by the colours and strikes they are set in; the plain look is the empty string. */
  readonly looks: readonly { readonly cell: InspectedCell; readonly look: string }[];
}

export function isBlankRow(row: readonly InspectedCell[]): boolean {
  return row.every((cell) => cell.type === 'blank');
}
