/** The DOCX writer: a document for Word and other text programs, with 見え消し as tracked changes. */

import { rasterize } from '../../chart/rasterize.ts';
import type { Writer } from '../writer.ts';
import { writeTextDocument } from './write-text-document.ts';

export const docxWriter: Writer = {
  format: 'docx',
  write: (document, fonts, sink) => writeTextDocument(document, fonts, sink, rasterize),
};
