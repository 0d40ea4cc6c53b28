/** Writes a document tree as a PDF: measured and placed by us, drawn through pdfmake, checked when finished. */

import type { Element } from 'hast';
import type { ComposedDocument } from '../../document/document.ts';
import { formatDate } from '../../model/fiscal-year.ts';
import type { FontStack } from '../../typography/face.ts';
import type { Writer, Written } from '../writer.ts';
import { checkPages } from './check-pages.ts';
import { flowBlocks } from './flow.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Measuring } from './measuring.ts';
import { pageFurniture } from './page-furniture.ts';
import { geometryOf } from './page-geometry.ts';
import { print } from './print.ts';
import { toPdfmake } from './to-pdfmake.ts';

export const pdfWriter: Writer = { format: 'pdf', write: writePdf };

async function writePdf(document: ComposedDocument, fonts: FontStack): Promise<Written> {
  const sources: Element[] = [];
  const measuring: Measuring = {
    theme: document.theme,
    fonts,
    scale: document.theme.page.scale[document.page.size],
    sources,
  };
  const page = geometryOf(document);
  const blocks = measureBlocks(document.tree, page.width - page.left - page.right, measuring);
  const pages = flowBlocks(blocks, page.height - page.top - page.bottom);
  const furniture = pageFurniture(document, measuring, page);
  const title = document.title;
  const printed = await print(
    {
      content: toPdfmake(pages, document.theme),
      pageSize: { width: page.width, height: page.height },
      pageMargins: [page.left, page.top, page.right, page.bottom],
      header: furniture.header,
      footer: furniture.footer,
      defaultStyle: { font: fonts.regular[0]?.name ?? '', preserveLeadingSpaces: true, preserveTrailingSpaces: true },
      info: {
        title,
        author: [document.organization, document.section].filter((part) => part !== '').join(' '),
        subject: `${title}（${formatDate(document.date)}）`,
        creator: 'torikumi',
        producer: 'torikumi (pdfmake)',
        // pdfkit writes UTC; a fixed moment of the document's own day keeps the bytes the same everywhere.
        creationDate: new Date(Date.UTC(document.date.year, document.date.month - 1, document.date.day)),
      },
      language: 'ja-JP',
      displayTitle: true,
      version: '1.7',
    },
    fonts,
  );
  const findings = checkPages(printed.pages, pages.length, sources, page);
  return { bytes: printed.bytes, pages: printed.pages.length, findings };
}
