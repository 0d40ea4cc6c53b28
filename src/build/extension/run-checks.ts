/** Runs the checks of extensions over data that our own have passed. */

import { z } from 'zod';
import type { Content } from '../../edition/edition.ts';
import { type Finding, find, type Place } from '../../finding/finding.ts';
import { computeMetrics } from '../../metrics/compute-metrics.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import { ExtensionFailure } from '../../workspace/extension/extension-failure.ts';
import type { ExtensionRow } from '../../workspace/extension/read-rows.ts';
import type { CheckInput, ExtensionCheck } from './extension.ts';

export function runChecks(
  checks: readonly ExtensionRow<ExtensionCheck>[],
  configuration: Configuration,
  content: Content,
): readonly Finding[] {
  const input: CheckInput = {
    configuration,
    content,
    computeMetrics: (plan, year) => computeMetrics(plan, configuration, year),
  };
  return checks.flatMap(({ extension, row }) => {
    const told = remarks.safeParse(row.check(input));
    if (!told.success) throw new ExtensionFailure(extension, `checks.${row.name}.check`, notRemarks);
    return told.data.map(({ severity, message, hint = '', place }) =>
      find(severity, 'extension-finding', { extension, check: row.name, message, hint }, place),
    );
  });
}

const notRemarks = '[{ severity: "error" | "warning" | "notice", message, hint?, place? }]';

const remarks = z.array(
  z.object({
    severity: z.enum(['error', 'warning', 'notice']),
    message: z.string().min(1),
    hint: z.string().optional(),
    place: z.custom<Place>((place) => typeof Object(place).file === 'string').optional(),
  }),
);
