/** Every report there is. A new one is one folder and one row here. */

import { amountsDataReport, amountsReport } from '../report/amounts/amounts-report.ts';
import { bookletReport } from '../report/booklet/booklet-report.ts';
import { indicatorPagesReport } from '../report/booklet/indicator-pages-report.ts';
import { programmeDataReport } from '../report/booklet/programme-data-report.ts';
import { programmesReport } from '../report/booklet/programmes-report.ts';
import { indicatorsReport } from '../report/indicators/indicators-report.ts';
import { listReport, revisionListReport } from '../report/list/list-report.ts';
import { progressReport } from '../report/progress/progress-report.ts';
import type { Report } from '../report/report.ts';
import { bookChangesReport, bookComparisonReport, bookRedlineReport } from '../report/revision/book-reports.ts';
import { changesReport } from '../report/revision/changes-report.ts';
import { comparisonReport } from '../report/revision/comparison-report.ts';
import { cleanReport, formReport, redlineReport } from '../report/revision/edition-reports.ts';
import { errataReport } from '../report/revision/errata-report.ts';
import { replacedPagesListReport, replacedPagesReport } from '../report/revision/replaced-pages.ts';
import { sheetDataReport } from '../report/sheets/sheet-data-report.ts';
import { sheetsReport } from '../report/sheets/sheets-report.ts';

const ofRevisions: readonly Report[] = [
  revisionListReport,
  redlineReport,
  cleanReport,
  comparisonReport,
  changesReport,
  errataReport,
  replacedPagesReport,
  replacedPagesListReport,
  bookRedlineReport,
  bookComparisonReport,
  bookChangesReport,
];

export const reports: readonly Report[] = [
  progressReport,
  indicatorsReport,
  listReport,
  amountsReport,
  amountsDataReport,
  sheetsReport,
  sheetDataReport,
  formReport,
  ...ofRevisions,
  bookletReport,
  programmesReport,
  programmeDataReport,
  indicatorPagesReport,
];

/** Names of those that are made from a revision. */
export const revisionReports: readonly string[] = ofRevisions.map(({ name }) => name);
