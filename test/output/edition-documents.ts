/** The DOCX of an edition of a sample: the old one, the new one, or both in one with their changes tracked. */

import { join } from 'node:path';
import { composeReport } from '../../src/build/compose-report.ts';
import { Graph } from '../../src/build/graph/graph.ts';
import { prepare } from '../../src/build/prepare.ts';
import { fiscalYear } from '../../src/model/year/fiscal-year.ts';
import type { Report } from '../../src/report/report.ts';
import { editions } from '../../src/report/revision/edition.ts';
import type { EditionName } from '../../src/report/revision/edition-texts.ts';
import { docxWriter } from '../../src/writer/docx/write-docx.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { inWords, quietEffects, repository } from './build-workspace.ts';

/** Samples that have an edition before the present one. */
export const revisedSamples = ['meguro-strategy', 'osaka-minato-policy', 'shinagawa-strategy'] as const;

export async function writeEditions(sample: string): Promise<Readonly<Record<EditionName, Uint8Array>>> {
  const effects = quietEffects();
  const { prepared, findings } = await prepare(effects, join(repository, 'data', sample));
  if (prepared === undefined) throw new Error(inWords(findings));
  const write = async (name: EditionName): Promise<Uint8Array> => {
    const shared = editions[name];
    const report: Report = {
      name,
      isYearly: false,
      template: shared.template,
      formats: () => ['docx'],
      needs: [shared],
      compose: (input) => input.get(shared),
    };
    const composition = await composeReport(effects, prepared, { report, year: fiscalYear(2020) }, new Graph());
    if (composition.composed === undefined) throw new Error(inWords(composition.findings));
    const { document, fonts } = composition.composed;
    return (await writeBytes(docxWriter, document, fonts)).bytes;
  };
  return { old: await write('old'), new: await write('new'), redline: await write('redline') };
}
