/** Reads the files of a folder that may hold replies: workbooks and CSV files, whatever they are called. */

import { createHash } from 'node:crypto';
import type { Effects, Entry } from '../../effects.ts';
import { error, type Finding } from '../../finding/finding.ts';
import type { ReplySheet } from '../../model/inquiry/reply.ts';
import { parseCsvGrid } from '../csv/csv-table.ts';
import { findDelimiter } from '../csv/find-delimiter.ts';
import { isBinary, isOle, isZip } from '../file-signature.ts';
import { findReadError } from '../paths.ts';
import { readInside } from '../read-inside.ts';
import { readText } from '../read-text.ts';
import { tableSizeLimit } from '../table-limits.ts';

export interface ReplyFile {
  /** Relative to the folder. */
  readonly file: string;
  /** sha256, in hexadecimal. */
  readonly digest: string;
  /** Visible ones; none of a file that is no table, or was received before. */
  readonly sheets: readonly ReplySheet[];
  /** Why it cannot be read, though its name or its bytes say that it is a table. */
  readonly findings: readonly Finding[];
}

/** No reply comes in deeper folders, nor with more files. */
const depthLimit = 4;
const filesLimit = 2_000;

/** `root` is a real path; a file of a known digest is not opened. No files where the folder cannot be read to its end: then nothing of it is taken. */
export async function readReplyFiles(
  effects: Effects,
  root: string,
  known: ReadonlySet<string> = new Set(),
): Promise<{ readonly files: readonly ReplyFile[]; readonly findings: readonly Finding[] }> {
  try {
    const names = await listFiles(effects, root, '', 1);
    if (names.length > filesLimit) {
      const facts = { folder: root, files: names.length, limit: filesLimit };
      return { files: [], findings: [error('reply-too-many-files', facts)] };
    }
    const files: ReplyFile[] = [];
    for (const name of names) files.push(await readFile(effects, root, name, known));
    return { files, findings: [] };
  } catch (cause) {
    return { files: [], findings: [findReadError(root, cause)] };
  }
}

/** `~$` are the marks that Excel leaves beside a workbook that is open. */
async function listFiles(effects: Effects, root: string, folder: string, depth: number): Promise<readonly string[]> {
  const entries = await effects.files.list(`${root}/${folder}`);
  const isOwn = ({ name }: Entry) => !name.startsWith('.') && !name.startsWith('~$');
  const found: string[] = [];
  for (const entry of entries.filter(isOwn)) {
    const path = `${folder}${entry.name}`;
    if (entry.kind === 'file') found.push(path);
    else if (entry.kind === 'folder' && depth < depthLimit) {
      found.push(...(await listFiles(effects, root, `${path}/`, depth + 1)));
    }
  }
  return found;
}

async function readFile(effects: Effects, root: string, file: string, known: ReadonlySet<string>): Promise<ReplyFile> {
  const read = await readInside(effects, root, file, tableSizeLimit);
  if ('finding' in read) {
    // A share that is gone is no fault of one file.
    if (read.finding.code === 'file-unreadable') throw await failureOf(effects, `${root}/${file}`);
    return { file, digest: '', sheets: [], findings: [read.finding] };
  }
  const digest = createHash('sha256').update(read.bytes).digest('hex');
  if (known.has(digest)) return { file, digest, sheets: [], findings: [] };
  return { file, digest, ...(await readSheets(file, read.bytes)) };
}

/** The same once more, for what the system says of it. */
async function failureOf(effects: Effects, path: string): Promise<unknown> {
  return effects.files.read(path).then(
    () => Object.assign(new Error(path), { code: 'EIO' }),
    (cause: unknown) => cause,
  );
}

async function readSheets(file: string, bytes: Uint8Array): Promise<Pick<ReplyFile, 'sheets' | 'findings'>> {
  if (isZip(bytes) || isOle(bytes)) {
    const { readXlsxSheets } = await import('../xlsx/xlsx-table.ts');
    const { value, findings } = readXlsxSheets(file, bytes, undefined);
    const isWorkbook = /\.xls[xmb]?$/i.test(file) || value !== undefined;
    if (value === undefined) return { sheets: [], findings: isWorkbook ? findings : [] };
    const sheets = value.sheets.map(
      (sheet): ReplySheet => ({
        file,
        ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
        rows: sheet.grid,
        findings: sheet.findings,
      }),
    );
    return { sheets, findings: [] };
  }
  if (isBinary(bytes) || !/\.(?:csv|tsv|txt)$/i.test(file)) return { sheets: [], findings: [] };
  const text = readText(file, bytes);
  if (text.value === undefined) return { sheets: [], findings: text.findings };
  const { text: rest, delimiter } = findDelimiter(file, text.value);
  const grid = parseCsvGrid(file, rest, delimiter);
  if (grid.value === undefined) return { sheets: [], findings: grid.findings };
  return { sheets: [{ file, rows: grid.value, findings: [] }], findings: [] };
}
