/** The reports that are one edition of the document: 様式, 見え消し and 溶け込み. */

import { type Content, documentOf, isBookAlone, partOf } from '../../edition/edition.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { bookletReport } from '../booklet/booklet-report.ts';
import { listReport } from '../list/list-report.ts';
import type { Report } from '../report.ts';
import { editions, editionTemplate } from './edition.ts';
import type { EditionName } from './edition-texts.ts';

/** The form of a workspace that has one, whether or not there is an edition before it. */
export const formReport: Report = {
  name: 'form',
  template: editionTemplate,
  isYearly: false,
  formats: (configuration, { edition }) =>
    partOf(edition, 'form') === undefined ? [] : configuration.reports.form.formats,
  needs: [editions.new],
  compose: (input) => input.get(editions.new),
};

export const redlineReport = editionReport('redline', 'redline');
/** Equal to the normal output of the new data. */
export const cleanReport: Report = { ...editionReport('clean', 'new'), sameAs: nameOfCurrent };

/** The report that is the new edition by itself, where there is one. */
export function nameOfCurrent(configuration: Configuration, content: Content): string | undefined {
  if (formReport.formats(configuration, content).length > 0) return formReport.name;
  if (isBookAlone(content.edition)) return bookletReport.name;
  const isList = listReport.formats(configuration, content).length > 0;
  // Columns that were chosen for the list are chosen for it alone.
  return isList && configuration.reports.list.columns === undefined ? listReport.name : undefined;
}

function editionReport(name: string, edition: EditionName): Report {
  return {
    name,
    template: editionTemplate,
    isYearly: false,
    formats: ({ reports }, { edition: now, comparison }) => {
      if (comparison === undefined) return [];
      return documentOf(now) === 'list' ? reports.list.formats : reports.form.formats;
    },
    needs: [editions[edition]],
    compose: (input) => input.get(editions[edition]),
  };
}
