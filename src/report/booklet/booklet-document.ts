/** The document of a book, with the numbers of its pages filled in. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import { themeOfBooks } from '../../document/theme.ts';
import type { Finding, Found } from '../../finding/finding.ts';
import { formatFiscalYear } from '../../model/year/fiscal-year.ts';
import { fillWithTables } from '../amounts/amounts-components.ts';
import { ChartSheet } from '../chart-sheet.ts';
import { standardOf } from '../document-frame.ts';
import { addPlanData } from '../plan/plan-data.ts';
import type { ReportInput, Shared } from '../report.ts';
import { bookComponents } from './book-components.ts';
import { type BookletInput, bookletInput } from './booklet-input.ts';
import { bookletView } from './booklet-view.ts';
import { emIn } from './column-widths.ts';
import { composeChapters } from './compose-chapters.ts';
import { composeContents } from './compose-contents.ts';
import { fillPages, type PageLabels } from './fill-pages.ts';

export const bookletTemplate = 'booklet.hbs';

export interface Booklet {
  readonly document: ComposedDocument;
  readonly labels: PageLabels;
  /** What its charts are drawn from. */
  readonly sheet: ChartSheet;
}

export const booklet: Shared<Found<Booklet>> = { name: 'booklet', template: () => bookletTemplate, make: compose };

async function compose(input: ReportInput): Promise<Found<Booklet>> {
  const given = bookletInput(input);
  const { book, plan } = given;
  const theme = themeOfBooks(given.theme);
  const frame = frameOf({ ...given, theme });
  const sheet = new ChartSheet();
  const ofCharts: Finding[] = [];
  const tell = (findings: readonly Finding[]) => {
    for (const finding of findings) ofCharts.push(finding);
  };
  const components: Components = {
    'book-contents': { attributes: {}, render: async () => [composeContents(book)] },
    'book-chapters': {
      attributes: {},
      render: (_, room) =>
        composeChapters(book, {
          composeComponent: bookComponents({ ...given, theme, sheet }, room, tell),
          pageWidth: emIn(room, theme),
        }),
    },
  };
  const view = addPlanData(
    bookletView(book, input.configuration.organization, input.configuration.document.date),
    input,
    plan,
    [],
  );
  const filled = await fillWithTables({ ...given, theme }, frame, view, components);
  const { value: document } = filled;
  const findings = [...filled.findings, ...ofCharts];
  if (document.tree.children.length === 0) return { value: { document, labels: () => undefined, sheet }, findings };
  return { value: { document, labels: await fillPages(document, input.locate), sheet }, findings };
}

function frameOf({ configuration, book, theme }: BookletInput): Omit<ComposedDocument, 'tree'> {
  const { organization, section, document, reports } = configuration;
  return {
    title: book.title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(book.year, 'era', document.date),
    form: 'print',
    page: reports.booklet.page,
    sheets: 'goal',
    theme,
    standard: standardOf(configuration),
  };
}
