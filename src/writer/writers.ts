/** Every output format there is, each writer loaded when it is first asked for. A new one is one folder and one row here. */

import type { Format, Writer } from './writer.ts';

export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  pdf: async () => (await import('./pdf/write-pdf.ts')).pdfWriter,
  xlsx: async () => (await import('./xlsx/write-xlsx.ts')).xlsxWriter,
  html: async () => (await import('./html/write-html.ts')).htmlWriter,
  csv: async () => (await import('./csv/write-csv.ts')).csvWriter,
};
