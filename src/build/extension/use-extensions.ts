/** The rows of extensions that stand beside our own in a build. */

import { z } from 'zod';
import type { Found } from '../../finding/finding.ts';
import type { Report } from '../../report/report.ts';
import type { OpenExtension } from '../../workspace/extension/open-extensions.ts';
import { readRows, rowFunction, rowName } from '../../workspace/extension/read-rows.ts';
import { reports } from '../reports.ts';
import { adaptReport } from './adapt-report.ts';
import type { ExtensionReport } from './extension.ts';

/** What `Prepared` has of them. */
export interface Extensions {
  readonly reports: readonly Report[];
}

export function useExtensions(opened: readonly OpenExtension[]): Found<Extensions> {
  const names = reports.map(({ name }) => name);
  const own = readRows<ExtensionReport>(opened, 'reports', reportShape, names);
  return { value: { reports: own.value.map(adaptReport) }, findings: own.findings };
}

const reportShape = z.looseObject({
  name: rowName,
  isYearly: z.boolean(),
  template: rowFunction.optional(),
  years: rowFunction.optional(),
  formats: rowFunction,
  compose: rowFunction,
});
