import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComposedDocument } from '../../src/document/document.ts';
import type { FontStack } from '../../src/typography/face.ts';
import { pdfWriter } from '../../src/writer/pdf/write-pdf.ts';
import { notedBook } from '../output/book-notes.ts';
import { buildFiles, type Files, inWords, sampleFilesWith } from '../output/build-workspace.ts';
import { fonts } from '../typography/faces.ts';
import { awkwardMarkup } from '../writer/pdf/awkward-markup.ts';
import { everyElement } from '../writer/pdf/every-element.ts';
import { pictureDocument } from '../writer/picture-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { samplesOf } from './samples.ts';
import { profiles, profilesWithFiles, type Verdict, verify } from './verapdf.ts';

let folder: string;
let verdicts: readonly Verdict[];
let modern: readonly Verdict[];
let holdingFiles: readonly Verdict[];
/** Documents that ask for PDF/UA-2 and do not get it. */
const refused: string[] = [];

/** Everything is verified in one go, since starting Java takes longer than a file. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'torikumi-verapdf-'));
  await saveSamples('sample');
  for (const orientation of ['landscape', 'portrait']) {
    const page = `reports: { progress: { trends: none, page: { size: A4, orientation: ${orientation} } } }`;
    await save(`A4/${orientation}`, await buildProgress(await sampleFilesWith(page), 2017));
  }
  for (const page of ['size: A3', 'size: A4, orientation: portrait']) {
    await save(`awkward-table/${page}`, await buildProgress(awkwardTable(page), 2023));
  }
  await save('pictures/A4', await write(await pictureDocument()));
  const book = await buildFiles(notedBook, { years: [2024], reports: ['booklet'], formats: ['pdf'], name: 'book' });
  await save('pictures/book', book.read(2024, 'booklet.pdf'));
  const elements = await write(everyElement());
  await save('elements/A4', elements);
  await save('elements/A3', await write(everyElement({ page: { size: 'A3', orientation: 'landscape' } })));
  for (const [name, document] of Object.entries(awkwardMarkup)) await save(`markup/${name}`, await write(document));
  await save('broken/ua1', replaceOnce(elements, '<pdfuaid:part>1<', '<pdfuaid:part>7<'));
  await save('broken/2a', replaceOnce(elements, '<pdfaid:conformance>A<', '<pdfaid:conformance>B<'));
  verdicts = await verify(await findPdfs());
  const before = new Set(await findPdfs());
  for (const [name, document] of Object.entries({ elements: everyElement(), ...awkwardMarkup })) {
    const { bytes, findings } = await writeBytes(pdfWriter, { ...document, standard: 'ua-2' }, fonts);
    // What our own lint refuses makes no claim.
    if (findings.length === 0) await save(`modern/${name}`, bytes);
    else refused.push(...findings.map(({ code, facts }) => `${name}: ${code} ${'rule' in facts ? facts.rule : ''}`));
  }
  const asked = await sampleFilesWith('pdf: { standard: [ua-2, a-4] }');
  await save('modern/sample', await buildProgress(asked, 2017));
  const book2 = { ...notedBook, 'torikumi.yaml': `${notedBook['torikumi.yaml']}\npdf: { standard: [ua-2, a-4] }\n` };
  const built = await buildFiles(book2, { years: [2024], reports: ['booklet'], formats: ['pdf'], name: 'book' });
  await save('modern/book', built.read(2024, 'booklet.pdf'));
  modern = await verify(
    (await findPdfs()).filter((path) => !before.has(path)),
    'ua-2',
  );
  for (const [standard, asked] of Object.entries({ 'ua-1': '[ua-1, a-2a]', 'ua-2': '[ua-2, a-4]' })) {
    const holding = await sampleFilesWith(`pdf: { standard: ${asked}, attach: true }`);
    await save(`holding/${standard}`, await buildProgress(holding, 2017));
  }
  holdingFiles = (
    await Promise.all(
      (['ua-1', 'ua-2'] as const).map((standard) =>
        verify([join(folder, `holding/${standard}.pdf`)], standard, profilesWithFiles[standard]),
      ),
    )
  ).flat();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('veraPDF finds nothing wrong in', () => {
  it.each([
    ['the sample workspaces in every year', 'sample', 3],
    ['the sample on A4', 'A4', 2],
    ['tables with merged cells over pages, long texts, empty cells and a missing target', 'awkward-table', 2],
    ['every element of the document tree', 'elements', 2],
    ['pictures of every kind, readings and footnotes', 'pictures', 2],
    ['markup that is hard to tag', 'markup', Object.keys(awkwardMarkup).length],
  ])('%s', (_, group, count) => {
    const found = verdicts.filter(({ file }) => file.startsWith(join(folder, group, '/')));
    expect(found.length).toBeGreaterThanOrEqual(count * profiles['ua-1'].length);
    expect(found.filter(({ failures }) => failures.length > 0)).toEqual([]);
  });
});

it('veraPDF finds nothing wrong in files that ask for PDF/UA-2, WTPDF and PDF/A-4', () => {
  expect(modern.length).toBeGreaterThanOrEqual(4 * profiles['ua-2'].length);
  expect(modern.filter(({ failures }) => failures.length > 0)).toEqual([]);
  expect(refused.toSorted()).toEqual([
    'a book: pdf-not-accessible contents',
    'contents without links: pdf-not-accessible contents',
    'contents: pdf-not-accessible contents',
    'elements: pdf-not-accessible contents',
    'ruby: pdf-not-accessible ruby',
  ]);
});

it('veraPDF finds nothing wrong in files that hold their data, as PDF/A-3a and PDF/A-4f', () => {
  expect(holdingFiles.map(({ profile }) => profile)).toEqual(['ua1', '3a', 'ua2', 'wt1a', '4f']);
  expect(holdingFiles.filter(({ failures }) => failures.length > 0)).toEqual([]);
});

it.each(profiles['ua-1'])('veraPDF does find a false claim of %s', (profile) => {
  const verdict = verdicts.find(
    (each) => each.file === join(folder, `broken/${profile}.pdf`) && each.profile === profile,
  );
  expect(verdict?.failures.length).toBeGreaterThan(0);
});

async function saveSamples(group: string): Promise<void> {
  for (const [path, bytes] of await samplesOf('pdf')) await save(`${group}/${path.replace(/\.pdf$/, '')}`, bytes);
}

async function buildProgress(files: Files, year: number): Promise<Uint8Array> {
  const built = await buildFiles(files, { years: [year], reports: ['progress'], formats: ['pdf'] });
  return built.read(year, 'progress.pdf');
}

async function write(document: ComposedDocument, stack: FontStack = fonts): Promise<Uint8Array> {
  const { bytes, findings } = await writeBytes(pdfWriter, document, stack);
  expect(inWords(findings)).toBe('');
  return bytes;
}

async function save(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `${name}.pdf`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

async function findPdfs(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name));
}

/** Of the same length, so that the file stays whole. */
function replaceOnce(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(from);
  expect(at).toBeGreaterThan(0);
  changed.write(to, at);
  return changed;
}

/** A project of 60 indicators, a name of 3,000 characters, an empty cell, a missing target, no value at all. */
function awkwardTable(page: string): Files {
  const many = Array.from({ length: 60 }, (_, index) => [
    'ひとつの事業',
    `指標その${index + 1}`,
    '10件',
    '20件',
    '30件',
  ]);
  const rows = [
    ...many,
    ['長い事業', `長い指標${'とても長い名の続き、'.repeat(300)}`, '10件', '20件', '30件'],
    ['長い名の事業'.repeat(100), '短い指標', '10件', '', '30件'],
    ['', '目標のない指標', '10件', '20件', ''],
    ['', '値のない指標', '－', '…', '拡充'],
  ];
  const lines = rows.map((row) => ['基本目標１', '', ...row, '増加', '時点'].join(','));
  return {
    'torikumi.yaml': `organization: 見本市
plan: { title: 見本市計画 }
document: { title: "取組 & <状況> 𠮟", date: 2024-09-30, notes: [注の文] }
reports: { progress: { trends: none, page: { ${page} } } }
`,
    'indicators.csv': `基本目標,基本方針,全体計画,KPI,令和4年度（基準値）,令和5年度,令和6年度（目標値）,方向,種別\n${lines.join('\n')}\n`,
  };
}
