/** Runs the programs that system tests need; one that is not there fails the test with what to install. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

const packages = {
  soffice: 'libreoffice-calc libreoffice-writer',
  chromium: 'chromium',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  mutool: 'mupdf-tools',
  qpdf: 'qpdf',
  python3: 'python3-openpyxl',
  zsh: 'zsh',
  fish: 'fish',
} as const;

export type Program = keyof typeof packages;

/** Standard output. Throws when the program is missing or fails. */
export async function runProgram(program: Program, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(program, args, { maxBuffer: 100_000_000, timeout: 900_000 });
    return stdout;
  } catch (cause) {
    const { code, stderr } = cause as NodeJS.ErrnoException & { stderr?: string };
    if (code !== 'ENOENT') throw new Error(`${program} failed: ${stderr ?? ''}${String(cause)}`, { cause });
    throw new Error(
      `${program} is not installed, and this test proves nothing without it. Install it: apt-get install ${packages[program]}`,
    );
  }
}
