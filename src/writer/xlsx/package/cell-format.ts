/** How a cell looks, in the terms of SpreadsheetML. Colours are `#rrggbb`, sizes points. */

export interface CellFormat {
  readonly font: FontFormat;
  readonly fill?: string;
  readonly border?: BorderFormat;
  readonly alignment: Alignment;
  readonly numberFormat?: string;
  /** Can be changed in a protected sheet. */
  readonly isOpen?: boolean;
}

export interface FontFormat {
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly raised?: 'superscript' | 'subscript';
}

export interface BorderFormat {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
}

export interface BorderLine {
  readonly weight: 'thin' | 'medium';
  readonly color: string;
}

export interface Alignment {
  readonly horizontal: 'left' | 'center' | 'right' | 'justify';
  readonly vertical: 'top' | 'middle' | 'bottom';
  readonly indent?: number;
  readonly wraps?: boolean;
  readonly shrinks?: boolean;
}

/** What a condition changes in the look of a cell. */
export interface ConditionFormat {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly border?: BorderFormat;
  readonly numberFormat?: string;
}
