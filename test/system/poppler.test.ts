import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdfWriter } from '../../src/writer/pdf/write-pdf.ts';
import { type Built, buildFiles, inTemporaryFolder, sampleFiles, sampleFilesWith } from '../output/build-workspace.ts';
import { withoutSpace } from '../output/open-pdf.ts';
import { seed } from '../output/seed.ts';
import { fonts } from '../typography/faces.ts';
import { redlineDocument, redlineTexts } from '../writer/redline-document.ts';
import { documentOf } from '../writer/sample-document.ts';
import { writeBytes } from '../writer/write-bytes.ts';
import { type Program, runProgram } from './programs.ts';

let built: Built;

beforeAll(async () => {
  built = await buildFiles(await sampleFiles(), { years: [2017], reports: ['progress'], formats: ['pdf'] });
});

const inspect = (program: Program, ...options: readonly string[]) => inspectPdf(built, program, options);

async function inspectPdf(from: Built, program: Program, options: readonly string[]): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'progress.pdf');
    await writeFile(path, from.read(2017, 'progress.pdf'));
    return runProgram(program, [...options, path, ...(program === 'pdftotext' ? ['-'] : [])]);
  });
}

describe('Poppler', () => {
  it('reads every value of a row in its order on the line of its indicator', async () => {
    const lines = (await inspect('pdftotext', '-layout')).split('\n').map((line) => line.trim().split(/\s+/));
    // Names and values that wrap stand on several lines; most do not.
    const plain = seed.filter(
      ({ name, values }) => name.length < 20 && values.every((value) => !/（|百万/.test(value)),
    );
    expect(plain.length).toBeGreaterThan(50);
    for (const { name, values } of plain) {
      const found = lines.filter((line) => line.includes(name) && values.every((value) => line.includes(value)));
      expect(found.length, `${name} ${values.join(' ')}`).toBeGreaterThan(0);
      // Lists of what stands out name it too, with fewer values.
      const behindName = found.map((line) => line.slice(line.indexOf(name) + 1).slice(0, values.length));
      expect(behindName).toContainEqual(values);
    }
  });

  it('reads all names and values in the order that the tags give', async () => {
    const text = withoutSpace(await inspect('pdftotext'));
    for (const { name, values } of seed) {
      expect(text).toContain(name);
      for (const value of values) expect(text).toContain(value);
    }
  });

  it('finds every font embedded, subset and mapped to Unicode', async () => {
    const [, , ...fonts] = (await inspect('pdffonts')).trimEnd().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+/);
      // emb sub uni, then the object's number.
      expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
    }
  });

  it('finds the title, the language of the pages and their size', async () => {
    const pages = built.artifacts[0]?.pages ?? 0;
    const info = await inspect('pdfinfo', '-f', '1', '-l', `${pages}`);
    expect(info).toMatch(/^Title: +品川区総合戦略の取組状況について$/m);
    expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Encrypted: +no$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    const sizes = info.match(/^Page +\d+ size:.*$/gm) ?? [];
    expect(sizes).toHaveLength(pages);
    for (const size of sizes) expect(size).toMatch(/1190\.\d+ x 841\.\d+ pts \(A3\)$/);
  });

  it('finds A4 pages upright where the workspace asks for them', async () => {
    const files = await sampleFilesWith(
      'reports: { progress: { trends: none, page: { size: A4, orientation: portrait } } }',
    );
    const upright = await buildFiles(files, { years: [2017], reports: ['progress'], formats: ['pdf'] });
    expect(await inspectPdf(upright, 'pdfinfo', [])).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m);
  });
});

it.each(['-nopgbrk', '-layout', '-raw'])('pdftotext %s reads a redline with its marks', async (mode) => {
  const { bytes } = await writeBytes(pdfWriter, redlineDocument(), fonts);
  const text = await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'redline.pdf');
    await writeFile(path, bytes);
    return runProgram('pdftotext', [mode, path, '-']);
  });
  for (const words of redlineTexts) expect(withoutSpace(text)).toContain(words);
  expect(text).not.toMatch(/32,26832,550|6,1666,227/);
});

it('pdfinfo reads lines of a cell as words of their own', async () => {
  const cell = h('td', ['26年度　1.14', h('br'), '31年度　1.45']);
  const { bytes } = await writeBytes(pdfWriter, documentOf(h('table', [h('tbody', [h('tr', [cell])])])), fonts);
  const text = await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'cell.pdf');
    await writeFile(path, bytes);
    return runProgram('pdfinfo', ['-struct-text', path]);
  });
  expect(text).toContain('1.14 ');
  expect(text.replace(/\s+/g, ' ')).not.toContain('1.1431');
});

it('qpdf finds no syntax error', async () => {
  expect(await inspect('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
});
