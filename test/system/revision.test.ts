import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Built,
  buildFiles,
  type Files,
  inTemporaryFolder,
  readFolder,
  repository,
} from '../output/build-workspace.ts';
import { type Box, openPdf } from '../output/open-pdf.ts';
import { runProgram } from './programs.ts';

const names = ['redline', 'clean', 'comparison', 'changes', 'errata', 'replaced-pages', 'replaced-pages-list'];
const redlinePath = 'osaka-minato-policy/2022/redline.pdf';
let built: Built;

beforeAll(async () => {
  const folder = await readFolder(join(repository, 'data/osaka-minato-policy'));
  const files: Files = Object.fromEntries(folder);
  built = await buildFiles(files, { years: [], name: 'osaka-minato-policy', reports: names, formats: ['pdf'] });
});

describe('the text that Poppler extracts', () => {
  it.each(names)('from %s joins no two numbers', async (name) => {
    for (const options of [[], ['-layout'], ['-raw']]) {
      const text = await extract(`${name}.pdf`, options);
      expect(text.replace(/[^\S ]+/g, '\n')).not.toMatch(
        /32,26832,550|6,1666,227|９12月|1419件|2440件|1326件|2132団体|（23回）/,
      );
    }
  });

  it('from the redline has both figures, each with its mark', async () => {
    const text = (await extract('redline.pdf', [])).replace(/\s/g, '');
    expect(text).toContain('［削除：32,268］［追加：32,550］千円');
  });
});

describe('a picture of the redline in grey', () => {
  it('strikes the old figure through twice, underlines the new one, and leaves the others alone', async () => {
    const pages = await openPdf(built.read(2022, 'redline.pdf'));
    const pictures = await inTemporaryFolder(async (folder) => {
      const [file, page] = [join(folder, 'redline.pdf'), join(folder, 'page')];
      await writeFile(file, built.files.get(redlinePath) ?? new Uint8Array());
      await runProgram('pdftoppm', ['-gray', '-r', `${resolution}`, '-l', '2', file, page]);
      const made = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).toSorted();
      return Promise.all(made.map(async (name) => readGrey(await readFile(join(folder, name)))));
    });
    const lines = (wanted: string) => {
      const on = pages.findIndex(({ texts }) => texts.some(({ text }) => text.trim().startsWith(wanted)));
      const box = pages[on]?.texts.find(({ text }) => text.trim().startsWith(wanted));
      return countLines(pictures[on], box);
    };
    expect(lines('［削除：32,268］')).toBe(2);
    expect(lines('［追加：32,550］')).toBe(1);
    expect(lines('［削除：6,166］')).toBe(2);
    expect(lines('［追加：6,227］')).toBe(1);
    expect(lines('地域活動協議会のめざすべき姿')).toBe(0);
  });
});

async function extract(name: string, options: readonly string[]): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, built.read(2022, name));
    return runProgram('pdftotext', [...options, path, '-']);
  });
}

/** Dots an inch. */
const resolution = 300;

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A PGM of one byte a pixel. */
function readGrey(bytes: Uint8Array): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 60)).toString('latin1'));
  if (head === null) throw new Error('no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** How many lines run through or right under a text from end to end. */
function countLines(picture: Grey | undefined, box: Box | undefined): number {
  if (box === undefined || picture === undefined) throw new Error('no such text');
  const { width, pixels } = picture;
  const dots = (points: number) => Math.round((points * resolution) / 72);
  const [left, right] = [dots(box.left + 2), dots(box.right - 4)];
  let lines = 0;
  let isInside = false;
  for (let y = dots(box.top); y < dots(box.bottom + 3); y += 1) {
    const row = pixels.subarray(y * width + left, y * width + right);
    const isLine = row.every((grey) => grey < 170);
    if (isLine && !isInside) lines += 1;
    isInside = isLine;
  }
  return lines;
}
