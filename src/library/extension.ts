/**
 * What an extension exports and is given, for its author: without the types of other packages, so that they can be imported alone.
 * Of the data it has what extensions are for; that the program gives at least that is checked where its own types are known.
 */

import type { Place, Severity } from '../finding/finding.ts';
import type { ExtensionReader as Reader } from '../workspace/extension/extension-reader.ts';
import type {
  ContentOfExtension,
  DecimalNumber,
  GoalOfPlan,
  IndicatorOfPlan,
  MetricsOfPlan,
  Numeric,
  PlanData,
} from './plan-data.ts';

export type { SourceFile, SourceRow, SourceSheet } from '../workspace/extension/extension-reader.ts';
export type { Reader };

/** The default export of the module that `extensions` of `torikumi.yaml` names. */
export type MakeExtension = (tools: ExtensionTools) => Extension | Promise<Extension>;

export interface ExtensionTools {
  /** Elements of a document: `h('p', 'text')`, `h('td', { colspan: 2 }, 'text')`. */
  readonly h: MakeElement;
  /** Numbers as the program computes with them. */
  readonly Decimal: new (
    value: Numeric,
  ) => DecimalNumber;
  /** All indicators of a goal, whatever they stand under. */
  indicatorsOf(goal: GoalOfPlan): readonly IndicatorOfPlan[];
}

export interface MakeElement {
  (selector: string, ...children: readonly ElementContent[]): DocumentElement;
  (
    selector: string,
    properties: Readonly<Record<string, string | number | boolean>>,
    ...children: readonly ElementContent[]
  ): DocumentElement;
}

export type ElementContent = DocumentNode | string | number | null | undefined | readonly (DocumentNode | string)[];

export interface Extension {
  readonly reports?: readonly Report[];
  readonly components?: readonly Component[];
  readonly bandPresets?: readonly BandPreset[];
  readonly checks?: readonly Check[];
  readonly readers?: readonly Reader[];
  readonly writers?: readonly Writer[];
}

export interface Report {
  /** File name of its outputs, `a-z`, `0-9`, `-`. */
  readonly name: string;
  /** Made of each fiscal year that has values; any other once. */
  readonly isYearly: boolean;
  /** Its template in `templates/`. */
  template?(content: ContentOfExtension): string | undefined;
  /** None where the data give nothing to report. */
  formats(configuration: ConfigurationOfExtension, content: ContentOfExtension): readonly string[];
  compose(input: ReportInput): Promise<Composed>;
}

export interface ReportInput {
  readonly configuration: ConfigurationOfExtension;
  readonly content: ContentOfExtension;
  /** The year reported on; of a report that is not yearly, that of the document's date. */
  readonly year: number;
  /** The figures of a plan, of the year reported on unless it is asked for those of another. */
  computeMetrics(plan: PlanData, year?: number): MetricsOfPlan;
  /** All of a document but its tree, as `torikumi.yaml` sets it. */
  frame(title: string, page: PageSetup): DocumentFrame;
  /** The document that the report's template makes: `view` is what it may name. */
  fill(frame: DocumentFrame, view: object): Promise<Composed>;
}

/** What was composed, with nothing found on the way where `findings` is empty. */
export interface Composed {
  readonly value: ComposedDocument;
  readonly findings: readonly [] | readonly object[];
}

export interface Component {
  /** Its element, which no HTML has. */
  readonly name: `x-${string}`;
  /** Attribute → whether it must be given. */
  readonly attributes: Readonly<Record<string, 'required' | 'optional'>>;
  /** `room`: what it has where it stands, in points. */
  render(
    attributes: Readonly<Record<string, string>>,
    room: object,
  ): Promise<readonly DocumentNode[] | { readonly attribute: string; readonly expected: string }>;
}

export interface BandPreset {
  /** As `rating.bands` gives it. */
  readonly name: string;
  readonly title: string;
  readonly bands: readonly Band[];
  readonly unrated?: { readonly symbol: string; readonly word: string };
}

/** Limits are shares, `80%` or `0.8`. Tried in order. */
export interface Band {
  readonly key?: string;
  readonly symbol?: string;
  readonly word: string;
  readonly of?: 'attainment' | 'progress' | 'schedule' | 'expected' | 'change-from-baseline' | 'points-from-baseline';
  readonly atLeast?: string | number;
  readonly over?: string | number;
  readonly below?: string | number;
  readonly atMost?: string | number;
  readonly lags?: boolean;
  readonly optional?: boolean;
}

/** Looks at the data once they are read and right in themselves. */
export interface Check {
  readonly name: string;
  check(input: CheckInput): readonly CheckRemark[];
}

export interface CheckInput {
  readonly configuration: ConfigurationOfExtension;
  readonly content: ContentOfExtension;
  computeMetrics(plan: PlanData, year: number): MetricsOfPlan;
}

export interface CheckRemark {
  /** `error` stops the reports of the workspace. */
  readonly severity: Severity;
  /** On one line. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  readonly place?: Place;
}

/** Writes documents in a format of its own. */
export interface Writer {
  /** Of the format, and what the names of its files end with. */
  readonly name: string;
  /** All of a file; a text is written in UTF-8. */
  write(input: WriterInput): Uint8Array | string | Promise<Uint8Array | string>;
}

export interface WriterInput {
  /** A copy, which may be changed. */
  readonly document: ComposedDocument;
  readonly configuration: ConfigurationOfExtension;
  readonly content: ContentOfExtension;
  readonly year: number;
}

/** docs/document-tree.md has the elements and what they mean. */
export interface ComposedDocument extends DocumentFrame {
  readonly tree: DocumentRoot;
}

export interface DocumentFrame {
  readonly title: string;
  readonly organization: string;
  readonly section: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** The fiscal year reported on, as the document writes it. */
  readonly year: string;
  /** For people, or one plain table for machines. */
  readonly form: 'print' | 'data';
  readonly page: PageSetup;
}

export interface PageSetup {
  readonly size: 'A3' | 'A4';
  readonly orientation: 'landscape' | 'portrait';
}

export interface DocumentRoot {
  type: 'root';
  children: DocumentNode[];
}

export interface DocumentElement {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | boolean | (string | number)[] | null | undefined>;
  children: DocumentNode[];
  /** Of cells: their typed values, in `cell`. */
  data?: object | undefined;
}

export interface DocumentText {
  type: 'text';
  value: string;
}

/** Of others than elements and texts none is in a document. */
export type DocumentNode =
  | DocumentElement
  | DocumentText
  | { type: 'comment' | 'raw'; value: string }
  | { type: 'doctype' };

/** `torikumi.yaml`, with all that it leaves out; its other keys are there as docs/torikumi.schema.json has them. */
export interface ConfigurationOfExtension {
  readonly organization: string;
  readonly section: string;
  readonly plan: { readonly title: string };
  readonly document: {
    readonly title: string;
    readonly date: { readonly year: number; readonly month: number; readonly day: number };
  };
}
