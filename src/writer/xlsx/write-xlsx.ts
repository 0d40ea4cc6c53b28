/** The XLSX writer: a print form (様式) for people, or a data form (データ) for machines. */

import { rasterize } from '../../chart/rasterize.ts';
import type { Writer } from '../writer.ts';
import { writeWorkbook } from './write-workbook.ts';

export const xlsxWriter: Writer = {
  format: 'xlsx',
  write: (document, fonts, sink) => writeWorkbook(document, fonts, sink, rasterize),
};
