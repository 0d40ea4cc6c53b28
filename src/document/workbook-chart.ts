/** A picture as a chart of the workbook itself, which follows the cells that it is drawn from. */

/** Cells are named by their keys; what they hold when the workbook is made is in the order of the categories. */
export interface WorkbookChart {
  /** Bars lie and lines rise; a stack lays the bars of a category end to end. */
  readonly kind: 'bars' | 'stack' | 'lines';
  readonly categories: ChartCells;
  readonly series: readonly ChartSeries[];
  /** Of the values, as a workbook's number format, e.g. `0%`. */
  readonly numberFormat: string;
  /** Of the values at their bars, where it is another. */
  readonly labelFormat?: string;
  /** Where the axis of values ends; it begins at zero or at `least`. */
  readonly most?: number;
  readonly least?: number;
  /** Points, where it is to be higher than the picture. */
  readonly height?: number;
  /** Whether values are written at their bars. */
  readonly hasLabels: boolean;
}

export interface ChartCells {
  /** Keys of the first and the last cell. */
  readonly from: string;
  readonly to: string;
  readonly values: readonly (string | number | undefined)[];
}

export interface ChartSeries {
  readonly name: ChartCells;
  readonly values: ChartCells;
  readonly look: ChartLook;
}

/** Colours are `#rrggbb`. */
export interface ChartLook {
  readonly fill: string;
  readonly stroke: string;
  /** Lines over the fill: rising, crossing or falling. */
  readonly hatch?: 'rising' | 'crossing' | 'falling';
  /** Of a line, where it is not drawn through. */
  readonly dash?: 'dash' | 'dot';
  /** Of a line, a circle unless said; without marks its values are not written. */
  readonly mark?: 'circle' | 'square' | 'triangle' | 'none';
}
