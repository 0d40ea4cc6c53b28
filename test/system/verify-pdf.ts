/**
 * Verifies PDFs as PDF/UA-1 and PDF/A-2a, with `--ua-2` as PDF/UA-2, WTPDF and PDF/A-4: `npm run verify:pdf [-- file…]`,
 * every PDF in out/ when none is named.
 */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { MissingProgram } from './fetch-jars.ts';
import { type Profile, profiles, type Verdict, verify } from './verapdf.ts';

const failed = 1;
const notRun = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const standard = words.includes('--ua-2') ? 'ua-2' : 'ua-1';
  const named = words.filter((word) => !word.startsWith('--'));
  const files = named.length > 0 ? named : await findPdfs('out');
  if (files.length === 0) {
    process.stderr.write('out/ に PDF がありません。先に npm start を実行してください。\n');
    process.stderr.write('There is no PDF in out/. Run npm start first.\n');
    return notRun;
  }
  try {
    const verdicts = await verify(files, standard);
    process.stdout.write(`${renderTable(files, verdicts, profiles[standard])}${renderFailures(verdicts)}`);
    return verdicts.some(({ failures }) => failures.length > 0) ? failed : 0;
  } catch (cause) {
    if (!(cause instanceof MissingProgram)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return notRun;
  }
}

async function findPdfs(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function renderTable(files: readonly string[], verdicts: readonly Verdict[], profiles: readonly Profile[]): string {
  const width = Math.max(...files.map((file) => stringWidth(file)));
  const line = (file: string, cells: readonly string[]) =>
    `${file}${' '.repeat(width - stringWidth(file))}  ${cells.map((cell) => cell.padEnd(4)).join('  ')}\n`;
  const rows = files.map((file) => {
    const cells = profiles.map((profile) => {
      const verdict = verdicts.find((each) => each.file === file && each.profile === profile);
      return verdict?.failures.length === 0 ? 'PASS' : 'FAIL';
    });
    return line(file, cells);
  });
  return line('', profiles) + rows.join('');
}

function renderFailures(verdicts: readonly Verdict[]): string {
  return verdicts
    .flatMap(({ file, profile, failures }) =>
      failures.map(
        ({ clause, test, description, count, context }) =>
          `\n${file} ${profile} ${clause}-${test} (${count} ×): ${description}\n  ${context}\n`,
      ),
    )
    .join('');
}
