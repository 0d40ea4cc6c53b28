/** What the texts of a book are made with: its figures and programmes, its year, and the tables that stand in files. */

import type { Finding } from '../../../finding/finding.ts';
import { findNearest } from '../../../finding/nearest.ts';
import type { PictureFile } from '../../../picture/picture-file.ts';
import type { GridRow } from '../../../table/table.ts';
import type { FiscalYear } from '../../year/fiscal-year.ts';
import type { FigureSeries, Programme } from '../book.ts';

export interface Sources {
  readonly year: { readonly text: string; readonly value: FiscalYear };
  readonly figures: ReadonlyMap<string, FigureSeries>;
  /** By id. */
  readonly programmes: ReadonlyMap<string, Programme>;
  /** By `tableKey`. */
  readonly grids: ReadonlyMap<string, readonly GridRow[]>;
  /** By `pictureKey`; those that cannot be used are not there, which was said where they were read. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Whether the tables of the book may have so many cells more. */
  takeCells(count: number): boolean;
  readonly findNearest: typeof findNearest;
  report(finding: Finding): void;
}

const mistakesHelped = 200;

/** For the first mistakes only: a text with thousands of them would take hours to be helped. */
export function helpFirst(): typeof findNearest {
  let left = mistakesHelped;
  return (name, known) => {
    left -= 1;
    return left < 0 ? undefined : findNearest(name, known);
  };
}
