/** Every report there is. A new one is one folder and one row here. */

import { indicatorsReport } from './indicators/indicators-report.ts';
import { listReport, revisionListReport } from './list/list-report.ts';
import { progressReport } from './progress/progress-report.ts';
import type { Report } from './report.ts';
import { changesReport } from './revision/changes-report.ts';
import { comparisonReport } from './revision/comparison-report.ts';
import { cleanReport, formReport, redlineReport } from './revision/edition-reports.ts';
import { errataReport } from './revision/errata-report.ts';
import { replacedPagesListReport, replacedPagesReport } from './revision/replaced-pages.ts';

export const reports: readonly Report[] = [
  progressReport,
  indicatorsReport,
  listReport,
  revisionListReport,
  formReport,
  redlineReport,
  cleanReport,
  comparisonReport,
  changesReport,
  errataReport,
  replacedPagesReport,
  replacedPagesListReport,
];
