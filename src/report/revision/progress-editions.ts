/** The progress report as it was published, and as it is with the data of now: laid out once for all that compares them. */

import type { ComposedDocument } from '../../document/document.ts';
import { withIds } from '../../document/element-ids.ts';
import type { Found } from '../../finding/finding.ts';
import type { Located } from '../../layout/located.ts';
import { progressReport } from '../progress/progress-report.ts';
import type { ReportInput } from '../report.ts';
import { type DocumentParts, partNames, readParts } from './document-parts.ts';

export interface LocatedEdition {
  readonly composed: Found<ComposedDocument>;
  readonly parts: DocumentParts;
  readonly located: Located;
}

/** `input.documentTemplate` is that of the progress report; its year is one that both editions have. */
export async function locateProgress(input: ReportInput, edition: 'old' | 'new'): Promise<LocatedEdition> {
  return input.share(`the ${edition} progress report of ${input.year}`, async () => {
    const { plan, oldPlan } = input.content;
    const own = edition === 'old' ? oldPlan : plan;
    if (own === undefined) throw new Error(`no plan of the ${edition} edition`);
    const { content, documentTemplate: template } = input;
    const composed = await progressReport.compose({ ...input, template, content: { ...content, plan: own } });
    const document = { ...composed.value, tree: withIds(composed.value.tree, partNames) };
    return { composed, parts: readParts(document.tree), located: await input.locate(document) };
  });
}
