/** DOCX files of the samples, as Microsoft's Open XML SDK and LibreOffice read them. */

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFiles, type Files, readFolder, repository } from '../output/build-workspace.ts';
import { revisedSamples, writeEditions } from '../output/edition-documents.ts';
import { type DocxSide, docxTexts } from '../output/open-docx.ts';
import { validateOffice } from './open-xml.ts';
import { inFiles } from './samples.ts';
import { settleChanges } from './settle-changes.ts';

const samples = [...revisedSamples, 'shinagawa-planning-dept', 'esashi-budget', 'tokushima-settlement'];

it.each(samples)('of %s are valid for Office 2016 and 2021', async (sample) => {
  const files: Files = Object.fromEntries(await readFolder(join(repository, 'data', sample)));
  const built = await buildFiles(files, { years: [], name: sample, formats: ['docx'] });
  const documents = new Map([...built.files].filter(([path]) => path.endsWith('.docx')));
  expect(documents.size).toBeGreaterThan(0);
  await inFiles(documents, async (paths) => {
    for (const path of paths) {
      for (const office of ['Office2016', 'Office2021'] as const) {
        expect(await validateOffice(path, office), path).toEqual([]);
      }
    }
  });
});

describe.each(revisedSamples)('the redline of %s', (sample) => {
  it('is left as one of its editions by LibreOffice', async () => {
    const { redline } = await writeEditions(sample);
    const { accepted, refused } = await settleChanges(redline);
    expect(textsOf(accepted, 'all')).toEqual(textsOf(redline, 'new'));
    expect(textsOf(refused, 'all')).toEqual(textsOf(redline, 'old'));
  });
});

/** Programs keep cells without a word each in a way of its own. */
function textsOf(bytes: Uint8Array, side: DocxSide): readonly string[] {
  return docxTexts(bytes, side)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
