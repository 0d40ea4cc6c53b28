/** Every output format there is, each writer loaded when it is first asked for. A new one is one folder and one row here. */

import type { Format, OwnFormat } from '../document/format.ts';
import type { Writer } from '../writer/writer.ts';

export const writers: Readonly<Record<OwnFormat, () => Promise<Writer>>> = {
  pdf: async () => (await import('../writer/pdf/write-pdf.ts')).pdfWriter,
  xlsx: async () => (await import('../writer/xlsx/write-xlsx.ts')).xlsxWriter,
  html: async () => (await import('../writer/html/write-html.ts')).htmlWriter,
  docx: async () => (await import('../writer/docx/write-docx.ts')).docxWriter,
  csv: async () => (await import('../writer/csv/write-csv.ts')).csvWriter,
  csvw: async () => (await import('../writer/csv/write-metadata.ts')).csvMetadataWriter,
};

/** Every other one is of an extension. */
export function isOwnFormat(format: Format): format is OwnFormat {
  return Object.hasOwn(writers, format);
}
