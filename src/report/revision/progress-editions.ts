/** The progress report as it was published, and as it is with the data of now: laid out once for all that compares them. */

import type { ComposedDocument } from '../../document/document.ts';
import { withIds } from '../../document/element-ids.ts';
import type { Found } from '../../finding/finding.ts';
import type { Located } from '../../layout/located.ts';
import { composeProgress, progressDocument } from '../progress/progress-report.ts';
import type { ReportInput, Shared } from '../report.ts';
import { type DocumentParts, partNames, readParts } from './document-parts.ts';

export interface LocatedEdition {
  readonly composed: Found<ComposedDocument>;
  readonly parts: DocumentParts;
  readonly located: Located;
}

/** Of a year that both editions have. */
export const progressEditions: Readonly<Record<'old' | 'new', Shared<LocatedEdition>>> = {
  old: {
    name: 'old progress report',
    template: progressDocument.template,
    make: async (input) => {
      const old = input.content.comparison?.old;
      if (old === undefined) throw new Error('no old edition');
      return locateProgress(input, await composeProgress(input, old));
    },
  },
  new: {
    name: 'new progress report',
    template: progressDocument.template,
    make: async (input) => locateProgress(input, await input.get(progressDocument)),
  },
};

async function locateProgress(input: ReportInput, composed: Found<ComposedDocument>): Promise<LocatedEdition> {
  const document = { ...composed.value, tree: withIds(composed.value.tree, partNames) };
  return { composed, parts: readParts(document.tree), located: await input.locate(document) };
}
