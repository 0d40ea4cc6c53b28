/** What every printed document says of itself. */

import type { ComposedDocument, PdfStandard } from '../document/document.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { formatDate, formatFiscalYear } from '../model/year/fiscal-year.ts';
import type { ReportInput } from './report.ts';

/** All of a document but its tree. */
export function frameOf(
  { configuration, year, theme }: Pick<ReportInput, 'configuration' | 'year' | 'theme'>,
  title: string,
  page: ComposedDocument['page'],
  sheets: ComposedDocument['sheets'],
): Omit<ComposedDocument, 'tree'> {
  const { organization, section, document, revision } = configuration;
  return {
    title,
    organization,
    section,
    date: document.date,
    year: formatFiscalYear(year, document.years, document.date),
    form: 'print',
    page,
    sheets,
    theme,
    standard: standardOf(configuration),
    ...(revision?.author === undefined ? {} : { editor: revision.author }),
  };
}

/** What the workspace's PDFs are. */
export function standardOf({ pdf }: Configuration): PdfStandard {
  return pdf.standard.includes('ua-2') ? 'ua-2' : 'ua-1';
}

/** Who issued it, e.g. `見本市　企画部企画課`. */
export function issuerOf({ organization, section }: Configuration): string {
  return [organization, section].filter((part) => part !== '').join('　');
}

/** Who issued it, and when, where that is printed. */
export function bylineOf(configuration: Configuration): readonly string[] {
  const { showDate, date } = configuration.document;
  return showDate ? [issuerOf(configuration), formatDate(date)] : [issuerOf(configuration)];
}
