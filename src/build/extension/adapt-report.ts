/** An extension's report as the program makes it: it is given what our own import, and what it gives is looked at. */

import type { ComposedDocument } from '../../document/document.ts';
import { frameOf } from '../../report/document-frame.ts';
import { fillTemplate } from '../../report/fill-template.ts';
import type { Report, ReportInput } from '../../report/report.ts';
import { ExtensionFailure } from '../../workspace/extension/extension-failure.ts';
import type { ExtensionRow } from '../../workspace/extension/read-rows.ts';
import type { ExtensionInput, ExtensionReport } from './extension.ts';

export function adaptReport({ extension, row }: ExtensionRow<ExtensionReport>): Report {
  return {
    ...row,
    extension,
    compose: async (input) => {
      const found = await row.compose(extend(input));
      if (!isComposed(found)) throw new ExtensionFailure(extension, `reports.${row.name}.compose`, notComposed);
      return found;
    },
  };
}

const notComposed = '{ value: { …frame, tree: { type: "root", children } }, findings: [] }';

function extend(input: ReportInput): ExtensionInput {
  return {
    ...input,
    frame: (title, page) => frameOf(input, title, page, 'one'),
    fill: (frame, view, components = {}) => fillTemplate(input, frame, view, components),
  };
}

function isComposed(found: unknown): boolean {
  const { value, findings } = (found ?? {}) as {
    readonly value?: Partial<ComposedDocument>;
    readonly findings?: unknown;
  };
  const { tree, page, theme, form } = value ?? {};
  return (
    tree?.type === 'root' && page !== undefined && theme !== undefined && form !== undefined && Array.isArray(findings)
  );
}
