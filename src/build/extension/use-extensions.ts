/** The rows of extensions that stand beside our own in a build. */

import { z } from 'zod';
import type { Components } from '../../document/parse-document.ts';
import type { Found } from '../../finding/finding.ts';
import { bandPresets } from '../../metrics/band-presets.ts';
import type { Report } from '../../report/report.ts';
import { namedBandPresetShape } from '../../workspace/extension/added-settings.ts';
import type { OpenExtension } from '../../workspace/extension/open-extensions.ts';
import { type ExtensionRow, readRows, rowFunction, rowName } from '../../workspace/extension/read-rows.ts';
import { reports } from '../reports.ts';
import { adaptComponent } from './adapt-component.ts';
import { adaptReport } from './adapt-report.ts';
import type { ExtensionCheck, ExtensionComponent, ExtensionReport, ExtensionWriter } from './extension.ts';

/** What `Prepared` has of them. */
export interface Extensions {
  readonly reports: readonly Report[];
  /** Elements that every template may use. */
  readonly components: Components;
  readonly checks: readonly ExtensionRow<ExtensionCheck>[];
  /** Of formats that are none of ours, by their names. */
  readonly writers: ReadonlyMap<string, ExtensionRow<ExtensionWriter>>;
}

export function useExtensions(opened: readonly OpenExtension[]): Found<Extensions> {
  const names = reports.map(({ name }) => name);
  const ofReports = readRows<ExtensionReport>(opened, 'reports', reportShape, names);
  const components = readRows<ExtensionComponent>(opened, 'components', componentShape, []);
  const checks = readRows<ExtensionCheck>(opened, 'checks', checkShape, []);
  // Their shape was looked at where the settings were read.
  const writers = readRows<ExtensionWriter>(opened, 'writers', z.looseObject({}), []);
  // They are part of the configuration already.
  const { findings: ofBands } = readRows(opened, 'bandPresets', namedBandPresetShape, Object.keys(bandPresets));
  const value: Extensions = {
    reports: ofReports.value.map(adaptReport),
    components: Object.fromEntries(components.value.map((each) => [each.row.name, adaptComponent(each)])),
    checks: checks.value,
    writers: new Map(writers.value.map((each) => [each.row.name, each])),
  };
  return { value, findings: [...ofReports.findings, ...components.findings, ...checks.findings, ...ofBands] };
}

const reportShape = z.looseObject({
  name: rowName,
  isYearly: z.boolean(),
  template: rowFunction.optional(),
  years: rowFunction.optional(),
  formats: rowFunction,
  compose: rowFunction,
});

const componentShape = z.looseObject({
  // No element of HTML and none of our own begins so.
  name: z
    .string()
    .regex(/^x-[a-z0-9-]+$/)
    .meta({ title: 'x-…' }),
  attributes: z.record(z.string(), z.enum(['required', 'optional'])),
  render: rowFunction,
});

const checkShape = z.looseObject({ name: rowName, check: rowFunction });
