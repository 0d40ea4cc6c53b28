/** Writes a document as an XLSX file, with the drawing of pictures left to the caller. */

import type { ComposedDocument } from '../../document/document.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { FontStack } from '../../typography/face.ts';
import { readDataRows } from '../data-rows.ts';
import { propertiesOf } from '../package/document-properties.ts';
import type { Sink, Written } from '../writer.ts';
import { composeFont } from './cell-style.ts';
import { composeDataForm } from './data-form.ts';
import { excelText } from './excel-text.ts';
import { writePackage } from './package/workbook.ts';
import { composePrintForm, type Rasterize } from './print-form.ts';

/** Characters of one cell; Excel cuts what is longer. */
const longestText = 32_767;

/** The only date in the file is the document's own, at midnight UTC. */
export async function writeWorkbook(
  document: ComposedDocument,
  fonts: FontStack,
  sink: Sink,
  rasterize: Rasterize,
): Promise<Written> {
  const shared = { properties: propertiesOf(document), commentFont: composeFont(document.theme, { size: 9 }) };
  if (document.form === 'print') {
    const { sheets, names, texts, findings } = composePrintForm(document, fonts, rasterize);
    await writePackage({ ...shared, sheets, names }, sink);
    return { findings: [...findings, ...findLongTexts(texts)] };
  }
  const { sheet, findings } = composeDataForm(document);
  await writePackage({ ...shared, sheets: [sheet], names: [] }, sink);
  const texts = readDataRows(document.tree).rows.flatMap((row) => row.map(({ text }) => text));
  return { findings: [...findings, ...findLongTexts(texts)] };
}

function findLongTexts(texts: Iterable<string>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const text of texts) {
    const written = text.length > longestText / 8 ? excelText(text) : text;
    if (written.length <= longestText) continue;
    findings.push(error('text-lost', { text: written.slice(longestText), page: undefined }));
  }
  return findings;
}
