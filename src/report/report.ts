/** The boundary of the compose stage: checked data and their figures in, a document tree out. */

import type { ComposedDocument } from '../document/document.ts';
import type { Format } from '../document/format.ts';
import type { Components } from '../document/parse-document.ts';
import type { Theme } from '../document/theme.ts';
import { type Content, type Edition, partOf } from '../edition/edition.ts';
import type { Finding, Found } from '../finding/finding.ts';
import type { Located } from '../layout/located.ts';
import type { Choice } from '../metrics/form/choose-sheets.ts';
import type { PlanMetrics } from '../metrics/metrics.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import type { OwnCharts } from '../model/own-chart/own-chart.ts';
import type { Plan } from '../model/plan/plan.ts';
import type { FiscalYear } from '../model/year/fiscal-year.ts';
import type { PictureFile } from '../picture/picture-file.ts';
import type { Template } from '../template/render-template.ts';
import type { FontStack } from '../typography/face.ts';

export interface Report {
  /** File name of its outputs, e.g. `progress`. */
  readonly name: string;
  /** The extension that it is of. */
  readonly extension?: string;
  /** Its template in `templates/`; a report without one builds its tree by itself. */
  template?(content: Content): string | undefined;
  /** Some pages of a document, as they are laid out: no other format has them. */
  readonly isOfPages?: true;
  /** Made of each fiscal year that has values; any other once, of the data as they stand. */
  readonly isYearly: boolean;
  /** Of data that give it other years than that: each that it can be made of. */
  years?(content: Content): readonly FiscalYear[] | undefined;
  /** The documents that it makes of each year, where they are not one. `only` asks for a part of what they show, which no other report has. */
  volumes?(configuration: Configuration, content: Content, only?: readonly Choice[]): Found<readonly Volume[]>;
  /** None where the data give nothing to report. */
  formats(configuration: Configuration, content: Content): readonly Format[];
  /** The data forms that hold the figures which it shows. */
  readonly data?: readonly Report[];
  /** The report that is the same document, of data like these: where that is made, this one says nothing new. */
  sameAs?(configuration: Configuration, content: Content): string | undefined;
  /** What it asks `input.get` for. */
  readonly needs?: readonly Shared<unknown>[];
  compose(input: ReportInput): Promise<Found<ComposedDocument>>;
}

/** One of several documents of a report: a form's, one sheet's, the copy for the public. */
export interface Volume {
  /** Name of its files, in the place of the report's. */
  readonly name: string;
  /** Those of the report's that it can be made of. */
  readonly years: readonly FiscalYear[];
  compose(input: ReportInput): Promise<Found<ComposedDocument>>;
}

/** What several reports of a workspace are made from, e.g. its booklet: made once, and changed by none of them. */
export interface Shared<T> {
  readonly name: string;
  /** Its template in `templates/`, whatever that of the report is. */
  template(content: Content): string | undefined;
  make(input: ReportInput): Promise<T>;
}

export interface ReportInput {
  readonly configuration: Configuration;
  readonly content: Content;
  /** The year reported on; of a report that is not yearly, that of the document's date. */
  readonly year: FiscalYear;
  readonly theme: Theme;
  readonly fonts: FontStack;
  readonly template: Template;
  readonly ownCharts: OwnCharts;
  /** Elements that extensions add to those of every template. */
  readonly ownComponents?: Components | undefined;
  /** The figures of a plan, of the year reported on unless it is asked for those of another. */
  computeMetrics(plan: Plan, year?: FiscalYear): PlanMetrics;
  /** One of the report's `needs`. */
  get<T>(shared: Shared<T>): Promise<T>;
  /** A file of the workspace, by its path in it. */
  readPicture(path: string): Promise<{ readonly picture: PictureFile } | { readonly finding: Finding }>;
  /** Where things stand on the pages of a document. */
  locate(document: ComposedDocument): Promise<Located>;
}

/** What the reports of a plan's figures are made from. */
export interface PlanInput extends Omit<ReportInput, 'computeMetrics' | 'locate' | 'get'> {
  readonly plan: Plan;
  readonly metrics: PlanMetrics;
}

/** Such reports are made only where there is a plan, in the present edition or in the one before. */
export function planInput(
  { computeMetrics, ...input }: ReportInput,
  edition: Edition | undefined = input.content.edition,
): PlanInput {
  const plan = partOf(edition, 'plan')?.plan;
  if (plan === undefined) throw new Error('a report of a plan without one');
  return { ...input, plan, metrics: computeMetrics(plan) };
}
