/** What an extension exports: lists of the rows that the program's own reports and the like are. */

import type { ComposedDocument } from '../../document/document.ts';
import type { Components } from '../../document/parse-document.ts';
import type { Found } from '../../finding/finding.ts';
import type { Report, ReportInput } from '../../report/report.ts';
import type { ExtensionTools } from '../../workspace/extension/open-extensions.ts';

/** The default export of an extension's module. */
export type MakeExtension = (tools: ExtensionTools) => Extension | Promise<Extension>;

export interface Extension {
  readonly reports?: readonly ExtensionReport[];
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
