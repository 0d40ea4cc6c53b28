/** Every output format there is. A new one is one folder and one row here. */

import { csvWriter } from './csv/write-csv.ts';
import { htmlWriter } from './html/write-html.ts';
import { pdfWriter } from './pdf/write-pdf.ts';
import type { Format, Writer } from './writer.ts';
import { xlsxWriter } from './xlsx/write-xlsx.ts';

export const writers: Readonly<Record<Format, Writer>> = {
  pdf: pdfWriter,
  xlsx: xlsxWriter,
  html: htmlWriter,
  csv: csvWriter,
};
