/** 見え消し, 新旧対照表 and 変更箇所一覧 of a book whose workspace is more than the book: beside those of its indicators or its form. */

import { isTouched } from '../../revision/revision.ts';
import type { Report, ReportInput } from '../report.ts';
import { changesReport } from './changes-report.ts';
import { comparisonReport } from './comparison-report.ts';
import { composeEdition, editionTemplate } from './edition.ts';
import { redlineReport } from './edition-reports.ts';

export const bookRedlineReport: Report = {
  ...ofBook('book-redline', redlineReport),
  template: ({ comparison }) => comparison?.book && editionTemplate(comparison.book),
  compose: (input) => composeEdition(inputOfBook(input), 'redline'),
};
export const bookComparisonReport = ofBook('book-comparison', comparisonReport);
export const bookChangesReport = ofBook('book-changes', changesReport);

/** A text that did not change says nothing new. */
function ofBook(name: string, report: Report): Report {
  return {
    ...report,
    name,
    needs: [],
    formats: (configuration, { comparison }) =>
      comparison?.book?.comparison.revision.items.some(isTouched) === true
        ? report.formats(configuration, comparison.book)
        : [],
    compose: (input) => report.compose(inputOfBook(input)),
  };
}

/** The title that the settings give to 見え消し is that of the other data. */
function inputOfBook({ content, configuration, ...input }: ReportInput): ReportInput {
  const { comparison: { book } = {} } = content;
  const { document, revision } = configuration;
  if (book === undefined || revision === undefined) throw new Error('a revision of a book without one');
  const title = `${document.title}　冊子の本文`;
  const titled = { document: { ...document, title }, revision: { ...revision, title: `${title}（見え消し）` } };
  return { ...input, content: book, configuration: { ...configuration, ...titled } };
}
