/** The boundary of the compose stage: a checked plan and its figures in, a document tree out. */

import type { ComposedDocument } from '../document/document.ts';
import type { Theme } from '../document/theme.ts';
import type { Found } from '../finding/finding.ts';
import type { PlanMetrics } from '../metrics/metrics.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Plan } from '../model/indicator.ts';
import type { Template } from '../template/render-template.ts';
import type { FontStack } from '../typography/face.ts';
import type { Format } from '../writer/writer.ts';

export interface Report {
  /** File name of its outputs, e.g. `progress`. */
  readonly name: string;
  /** Its template in `templates/`; a report without one builds its tree by itself. */
  readonly template?: string;
  formats(configuration: Configuration): readonly Format[];
  compose(input: ReportInput): Promise<Found<ComposedDocument>>;
}

export interface ReportInput {
  readonly configuration: Configuration;
  readonly plan: Plan;
  readonly metrics: PlanMetrics;
  readonly theme: Theme;
  readonly fonts: FontStack;
  readonly template: Template;
}
