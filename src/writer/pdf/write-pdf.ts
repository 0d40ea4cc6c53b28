/** Writes a document tree as a PDF: laid out, drawn, tagged and checked. */

import type { Element } from 'hast';
import type { ComposedDocument } from '../../document/document.ts';
import { markedTextOf } from '../../document/flow/redline-marks.ts';
import { error, type Finding, hasErrors, warning } from '../../finding/finding.ts';
import { checkPageCount } from '../../layout/pages/check-page-count.ts';
import { findUnset, PageCheck } from '../../layout/pages/check-pages.ts';
import { pageFurniture } from '../../layout/pages/page-furniture.ts';
import { isOverfull } from '../../layout/pages/position-page.ts';
import { selectPages } from '../../layout/pages/select-pages.ts';
import { placeDocument } from '../../layout/place-document.ts';
import { formatDate } from '../../model/year/fiscal-year.ts';
import type { FontStack } from '../../typography/face.ts';
import type { LayOut, Sink, Writer, Written } from '../writer.ts';
import { PdfFile } from './pdf-file.ts';
import type { TagProblem } from './tags/lint-tags.ts';

export const pdfWriter: Writer = { format: 'pdf', write: writePdf };

async function writePdf(
  document: ComposedDocument,
  fonts: FontStack,
  sink: Sink,
  layOut: LayOut = async () => placeDocument(document, fonts),
): Promise<Written> {
  const { tree, pages, printed, geometryOf, measuring, position } = await layOut(document);
  const { sources, tooWide, beyondPage } = measuring;
  const tooMany = checkPageCount(pages.length);
  if (tooMany.length > 0) return { findings: tooMany };
  const isWritten = (number: number) => document.pages?.includes(number) ?? true;
  const written = pages.filter((_, index) => isWritten(index + 1));
  if (written.length === 0) throw new Error(`no page is among ${pages.length}: ${document.pages?.join(', ')}`);
  const selection = document.pages === undefined ? undefined : selectPages(tree, sources, written);
  const furniture = pageFurniture(measuring);
  const file = new PdfFile(selection ?? { tree, sources }, fonts, describe(document), sink);
  const check = new PageCheck(sources);
  const findings: Finding[] = [];
  pages.forEach((placed, index) => {
    const number = index + 1;
    const page = printed[index];
    if (page === undefined) throw new Error(`page ${number} is not numbered`);
    const geometry = geometryOf(placed);
    const content = position(placed);
    const items = [...content, ...furniture(page, geometry)];
    check.addPage(items, geometry, number, isWritten(number));
    if (!isWritten(number)) return;
    if (isOverfull(content, geometry)) findings.push(overfull(number));
    file.addPage(items, geometry, page.label);
  });
  const stands = (source: Element) => selection?.standing.has(source) ?? true;
  const unset = findUnset(tree, new Set(sources));
  const divided = beyondPage.filter(stands).map(reportBeyondPage);
  const all = [...findings, ...unset, ...check.end(stands), ...divided, ...tooWide.filter(stands).map(reportTooWide)];
  const problems = file.lint();
  file.end(!hasErrors(all) && problems.length === 0);
  return { pages: written.length, findings: [...all, ...problems.map(reportProblem)] };
}

function describe({ title, organization, section, date, standard = 'ua-1', attachments = [] }: ComposedDocument) {
  return {
    title,
    author: [organization, section].filter((part) => part !== '').join(' '),
    subject: `${title}（${formatDate(date)}）`,
    date,
    standard,
    attachments,
  };
}

/** What stands on a page was chosen by the heights of blocks: where it does not fit, a height was measured wrongly. */
function overfull(number: number): Finding {
  return error('internal', { detail: `PDF layout: page ${number} holds more than its height` });
}

/** Such a file does not say that it is PDF/UA and PDF/A; it is published all the same. */
function reportProblem(problem: TagProblem): Finding {
  return warning('pdf-not-accessible', { ...problem });
}

function reportTooWide(element: Element): Finding {
  return warning('text-too-wide', { text: markedTextOf(element) }, element.data?.place);
}

function reportBeyondPage(element: Element): Finding {
  return error('figure-wider-than-page', { text: markedTextOf(element) }, element.data?.place);
}
