/** Limits of documents of Word that are read: paragraphs, bytes of parts, styles that are based on each other. */

import { strFromU8 } from 'fflate';
import { readDocx } from '../../src/workspace/docx/read-docx.ts';
import { readDirectory } from '../../src/workspace/package/zip-directory.ts';
import { cell, docxBytes, paragraph } from '../workspace/docx/docx-bytes.ts';
import { type Limit, most } from './limit.ts';

const mebibyte = 1024 * 1024;

export const docxLimits: readonly Limit[] = [
  most('workspace/docx/read-body.ts paragraphLimit', 'paragraphs', 100_000, 'read', 'docx-too-large', (count) =>
    outcomeOf(docxBytes({ body: '<w:p/>'.repeat(count) })),
  ),
  {
    at: 'workspace/docx/table-reader.ts mostColumns',
    what: 'columns of a cell',
    limit: 63,
    outcomes: [62, 63, 63],
    of: (count) => {
      const row = `<w:tr>${cell('広い', `<w:gridSpan w:val="${count}"/>`)}</w:tr>`;
      const [block] = readDocx('a.docx', docxBytes({ body: `<w:tbl>${row}</w:tbl>` }), 'accept').value?.blocks ?? [];
      return block?.kind === 'table' ? block.rows[0]?.[0]?.columns : undefined;
    },
  },
  most('workspace/docx/read-docx.ts partLimit', 'bytes of a part', 64 * mebibyte, 'read', 'docx-too-large', (bytes) =>
    outcomeOf(declaring('word/document.xml', bytes)),
  ),
  most(
    'workspace/docx/read-docx.ts unpackedLimit',
    'bytes of all parts',
    200 * mebibyte,
    'read',
    'docx-too-large',
    (bytes) => outcomeOf(declaring('word/media/a.png', bytes - sizeOf(declaring('word/media/a.png', 0)))),
  ),
  most('workspace/docx/read-styles.ts mostSteps', 'styles above a style', 20, 1, 'text', (count) => {
    const based = Array.from({ length: count }, (_, at) => style(`${at}`, `<w:basedOn w:val="${at + 1}"/>`));
    const styles = [...based, style(`${count}`, '<w:outlineLvl w:val="0"/>')].join('');
    const body = paragraph('題', '<w:pStyle w:val="0"/>');
    const [block] = readDocx('a.docx', docxBytes({ body, styles }), 'accept').value?.blocks ?? [];
    return block?.kind === 'text' ? (block.heading ?? 'text') : undefined;
  }),
];

function style(id: string, inner: string): string {
  return `<w:style w:styleId="${id}">${inner}</w:style>`;
}

function outcomeOf(bytes: Uint8Array): string {
  const { value, findings } = readDocx('a.docx', bytes, 'accept');
  return value === undefined ? (findings[0]?.code ?? '') : 'read';
}

/** Of a part, another size than it has. */
function declaring(part: string, bytes: number): Uint8Array {
  const document = docxBytes({ body: '<w:p/>', parts: { 'word/media/a.png': '' } });
  const entry = strFromU8(document, true).lastIndexOf(part) - 46;
  new DataView(document.buffer).setUint32(entry + 24, bytes, true);
  return document;
}

function sizeOf(document: Uint8Array): number {
  return readDirectory(document).reduce((sum, { size }) => sum + size, 0);
}
