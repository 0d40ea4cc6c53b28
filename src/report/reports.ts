/** Every report there is. A new one is one folder and one row here. */

import { amountsDataReport, amountsReport } from './amounts/amounts-report.ts';
import { bookletReport } from './booklet/booklet-report.ts';
import { indicatorPagesReport } from './booklet/indicator-pages-report.ts';
import { programmeDataReport } from './booklet/programme-data-report.ts';
import { programmesReport } from './booklet/programmes-report.ts';
import { indicatorsReport } from './indicators/indicators-report.ts';
import { listReport, revisionListReport } from './list/list-report.ts';
import { progressReport } from './progress/progress-report.ts';
import type { Report } from './report.ts';
import { changesReport } from './revision/changes-report.ts';
import { comparisonReport } from './revision/comparison-report.ts';
import { cleanReport, formReport, redlineReport } from './revision/edition-reports.ts';
import { errataReport } from './revision/errata-report.ts';
import { replacedPagesListReport, replacedPagesReport } from './revision/replaced-pages.ts';

const ofRevisions: readonly Report[] = [
  revisionListReport,
  redlineReport,
  cleanReport,
  comparisonReport,
  changesReport,
  errataReport,
  replacedPagesReport,
  replacedPagesListReport,
];

export const reports: readonly Report[] = [
  progressReport,
  indicatorsReport,
  listReport,
  amountsReport,
  amountsDataReport,
  formReport,
  ...ofRevisions,
  bookletReport,
  programmesReport,
  programmeDataReport,
  indicatorPagesReport,
];

/** Names of those that are made from a revision. */
export const revisionReports: readonly string[] = ofRevisions.map(({ name }) => name);
