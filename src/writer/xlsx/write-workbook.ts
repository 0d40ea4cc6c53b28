/** Writes a document as an XLSX file, with the drawing of pictures left to the caller. */

import ExcelJS from 'exceljs';
import type { ComposedDocument } from '../../document/document.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { FontStack } from '../../typography/face.ts';
import type { Sink, Written } from '../writer.ts';
import { writeDataForm } from './data-form.ts';
import { packWorkbook } from './package.ts';
import { type Rasterize, writePrintForm } from './print-form.ts';

/** Characters of one cell; Excel cuts what is longer. */
const longestText = 32_767;

/** The only date in the file is the document's own, at midnight UTC. */
export async function writeWorkbook(
  document: ComposedDocument,
  fonts: FontStack,
  sink: Sink,
  rasterize: Rasterize,
): Promise<Written> {
  const workbook = new ExcelJS.Workbook();
  const { year, month, day } = document.date;
  const date = new Date(Date.UTC(year, month - 1, day));
  workbook.creator = document.organization;
  workbook.lastModifiedBy = document.organization;
  workbook.title = document.title;
  workbook.created = date;
  workbook.modified = date;
  const added =
    document.form === 'print'
      ? writePrintForm(workbook, document, fonts, rasterize)
      : writeDataForm(workbook, document);
  const findings = [...added.findings, ...findLongTexts(workbook)];
  // Stored, since the parts are packed again.
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object);
  sink.write(packWorkbook(new Uint8Array(bytes), added));
  return { findings };
}

function findLongTexts(workbook: ExcelJS.Workbook): readonly Finding[] {
  const findings: Finding[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value !== 'string' || cell.value.length <= longestText) return;
        findings.push(error('text-lost', { text: cell.value.slice(longestText), page: undefined }));
      });
    });
  }
  return findings;
}
