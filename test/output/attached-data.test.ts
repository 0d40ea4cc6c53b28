import { expect, it } from 'vitest';
import { buildFiles, sampleFilesWith } from './build-workspace.ts';
import { getDocument } from './pdfjs.ts';

interface Attached {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

async function attachmentsOf(pdf: Uint8Array): Promise<readonly Attached[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const attached: Record<string, Attached> | null = await document.getAttachments();
  return Object.values(attached ?? {});
}

const buildWith = async (pdf: string) =>
  buildFiles(await sampleFilesWith(`reports: { progress: { trends: none } }\n${pdf}`), {
    years: [2017],
    reports: ['progress', 'indicators'],
    formats: ['pdf', 'csv'],
  });

it('a PDF holds the data of its report, the same bytes as the CSV, where the workspace asks for it', async () => {
  const built = await buildWith('pdf: { attach: true }');
  const [file, ...others] = await attachmentsOf(built.read(2017, 'progress.pdf'));
  expect(others).toEqual([]);
  expect(file).toMatchObject({ filename: 'indicators.csv', description: '品川区総合戦略 指標データ' });
  expect(Buffer.from(file?.content ?? []).equals(Buffer.from(built.read(2017, 'indicators.csv')))).toBe(true);
  expect(Buffer.from(built.read(2017, 'progress.pdf')).toString('latin1')).toContain('<pdfaid:part>3</pdfaid:part>');
});

it('and holds nothing where it does not', async () => {
  const built = await buildWith('pdf: { attach: false }');
  expect(await attachmentsOf(built.read(2017, 'progress.pdf'))).toEqual([]);
  expect(Buffer.from(built.read(2017, 'progress.pdf')).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
});
