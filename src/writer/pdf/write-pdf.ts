/** Writes a document tree as a PDF: measured and placed by us, laid out by pdfmake, drawn, tagged and checked by us. */

import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { ComposedDocument } from '../../document/document.ts';
import { error, type Finding, hasErrors, warning } from '../../finding/finding.ts';
import { formatDate } from '../../model/fiscal-year.ts';
import type { FontStack } from '../../typography/face.ts';
import type { Sink, Writer, Written } from '../writer.ts';
import { PageCheck } from './check-pages.ts';
import { flowBlocks } from './flow.ts';
import { layOutPage } from './lay-out-page.ts';
import { measureBlocks } from './measure-blocks.ts';
import type { Measuring } from './measuring.ts';
import { pageFurniture } from './page-furniture.ts';
import { geometryOf } from './page-geometry.ts';
import { PdfFile } from './pdf-file.ts';
import { toPdfmake } from './to-pdfmake.ts';

export const pdfWriter: Writer = { format: 'pdf', write: writePdf };

async function writePdf(document: ComposedDocument, fonts: FontStack, sink: Sink): Promise<Written> {
  const { theme, tree } = document;
  const sources: Element[] = [];
  const tooWide: Element[] = [];
  const measuring: Measuring = {
    theme,
    fonts,
    scale: theme.page.scale[document.page.size],
    sources,
    tooWide,
    styles: new Map(),
  };
  const page = geometryOf(document);
  const blocks = measureBlocks(tree, page.width - page.left - page.right, measuring);
  const pages = flowBlocks(blocks, page.height - page.top - page.bottom);
  const furniture = pageFurniture(document, measuring, page);
  const file = new PdfFile(tree, sources, fonts, describe(document), sink);
  const check = new PageCheck(sources, page);
  const findings: Finding[] = [];
  pages.forEach((placed, index) => {
    const laidOut = layOutPage(toPdfmake(placed, theme), page);
    if (laidOut.length !== 1) findings.push(overfull(index + 1, laidOut.length));
    const lines = furniture(index + 1, pages.length).map((item) => ({ type: 'line' as const, item }));
    const items = [...laidOut.flatMap((each) => each.items), ...lines];
    check.addPage(items, index + 1);
    file.addPage(items, page);
  });
  findings.push(...check.end(), ...tooWide.map(reportTooWide));
  file.end(!hasErrors(findings));
  return { pages: pages.length, findings };
}

function describe({ title, organization, section, date }: ComposedDocument) {
  return {
    title,
    author: [organization, section].filter((part) => part !== '').join(' '),
    subject: `${title}（${formatDate(date)}）`,
    date,
  };
}

/** Our flow decides what stands on a page: if pdfmake needs a second one, a height was measured wrongly. */
function overfull(number: number, needed: number): Finding {
  return error('internal', { detail: `PDF layout: page ${number} needs ${needed} pages` });
}

function reportTooWide(element: Element): Finding {
  return warning('text-too-wide', { text: textOf(element) }, element.data?.place);
}
