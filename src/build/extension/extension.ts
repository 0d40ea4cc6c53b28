/** What an extension exports: lists of the rows that the program's own reports and the like are. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Component, Components } from '../../document/parse-document.ts';
import type { Content } from '../../edition/edition.ts';
import type { Found, Place, Severity } from '../../finding/finding.ts';
import type { PlanMetrics } from '../../metrics/metrics.ts';
import type { Configuration } from '../../model/configuration/configuration.ts';
import type { Plan } from '../../model/plan/plan.ts';
import type { FiscalYear } from '../../model/year/fiscal-year.ts';
import type { Report, ReportInput } from '../../report/report.ts';
import type { NamedBandPreset } from '../../workspace/extension/added-settings.ts';
import type { ExtensionReader } from '../../workspace/extension/extension-reader.ts';
import type { ExtensionTools } from '../../workspace/extension/open-extensions.ts';

/** The default export of an extension's module. */
export type MakeExtension = (tools: ExtensionTools) => Extension | Promise<Extension>;

export interface Extension {
  readonly reports?: readonly ExtensionReport[];
  readonly components?: readonly ExtensionComponent[];
  readonly bandPresets?: readonly NamedBandPreset[];
  readonly checks?: readonly ExtensionCheck[];
  readonly readers?: readonly ExtensionReader[];
  readonly writers?: readonly ExtensionWriter[];
}

/** An element of templates, e.g. `<x-seal>`. */
export interface ExtensionComponent extends Component {
  readonly name: `x-${string}`;
}

/** Looks at the data once they are read and right in themselves. */
export interface ExtensionCheck {
  readonly name: string;
  check(input: CheckInput): readonly CheckRemark[];
}

export interface CheckInput {
  readonly configuration: Configuration;
  readonly content: Content;
  /** The figures of a plan, as its reports show them. */
  computeMetrics(plan: Plan, year: FiscalYear): PlanMetrics;
}

export interface CheckRemark {
  /** `error` stops the reports of the workspace. */
  readonly severity: Severity;
  /** On one line. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** As the data have it: each row, cell and item knows its own. */
  readonly place?: Place;
}

/** Writes documents in a format of its own. */
export interface ExtensionWriter {
  /** Of the format, and what the names of its files end with: `md`, of `--format md` and `formats: [pdf, md]`. */
  readonly name: string;
  /** All of a file; a text is written in UTF-8. */
  write(input: WriterInput): Uint8Array | string | Promise<Uint8Array | string>;
}

export interface WriterInput {
  /** As our own writers have it; a copy, which may be changed. */
  readonly document: ComposedDocument;
  readonly configuration: Configuration;
  /** What the reports of the year are made from. */
  readonly content: Content;
  readonly year: FiscalYear;
}

/** A report as our own are, which has by its input what ours import. */
export interface ExtensionReport extends Omit<Report, 'compose' | 'data' | 'extension' | 'needs' | 'volumes'> {
  compose(input: ExtensionInput): Promise<Found<ComposedDocument>>;
}

export interface ExtensionInput extends ReportInput {
  /** All of a document but its tree, as `torikumi.yaml` sets it. */
  frame(title: string, page: ComposedDocument['page']): Omit<ComposedDocument, 'tree'>;
  /** The document that the report's template makes: `view` is what it may name, `components` are elements of its own. */
  fill(frame: Omit<ComposedDocument, 'tree'>, view: object, components?: Components): Promise<Found<ComposedDocument>>;
}
