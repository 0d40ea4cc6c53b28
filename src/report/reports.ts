/** Every report there is. A new one is one folder and one row here. */

import { indicatorsReport } from './indicators/indicators-report.ts';
import { progressReport } from './progress/progress-report.ts';
import type { Report } from './report.ts';

export const reports: readonly Report[] = [progressReport, indicatorsReport];
