/** Reads the files of a folder that may hold replies: workbooks and CSV files, whatever they are called. */

import { createHash } from 'node:crypto';
import type { Effects, Entry } from '../../effects.ts';
import { append } from '../../finding/append.ts';
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
      append(found, await listFiles(effects, root, `${path}/`, depth + 1));
    }
  }
  return found;
}

async function readFile(effects: Effects, root: string, file: string, known: ReadonlySet<string>): Promise<ReplyFile> {
  const read = await readInside(effects, root, file, tableSizeLimit);
  if ('finding' in read) {
    // A share that is gone is no fault of one file; one that is locked, or gone alone, is.
    if (read.finding.code === 'file-unreadable' && !isLocked(read.finding)) {
      throw await failureOf(effects, `${root}/${file}`);
    }
    await effects.files.list(root);
    return { file, digest: '', sheets: [], findings: [read.finding] };
  }
  const digest = createHash('sha256').update(read.bytes).digest('hex');
  if (known.has(digest)) return { file, digest, sheets: [], findings: [] };
  return { file, digest, ...(await readSheets(file, read.bytes)) };
}

function isLocked({ facts }: Finding): boolean {
  return 'reason' in facts && ['EACCES', 'EPERM', 'EBUSY'].includes(facts.reason);
}

/** The same once more, for what the system says of it. */
async function failureOf(effects: Effects, path: string): Promise<unknown> {
  return effects.files.read(path).then(
    () => Object.assign(new Error(path), { code: 'EIO' }),
    (cause: unknown) => cause,
  );
}

async function readSheets(file: string, bytes: Uint8Array): Promise<Pick<ReplyFile, 'sheets' | 'findings'>> {
  const refuse = (finding: Finding) => ({ sheets: [], findings: [finding] });
  const nothing = { sheets: [], findings: [] };
  if (isZip(bytes) || isOle(bytes)) {
    const { readReplyWorkbook } = await import('./read-reply-workbook.ts');
    const read = readReplyWorkbook(file, bytes);
    if (!('code' in read)) return { sheets: read, findings: [] };
    if (isWorkbook(file)) return refuse(read);
  }
  if (/\.(?:zip|7z|lzh|lha|rar|tar|t?gz)$/i.test(file)) return refuse(error('reply-archive', { path: file }, { file }));
  const isText = !isBinary(bytes);
  if (isWorkbook(file)) {
    const kind = isText && bytes.length > 0 ? ({ kind: 'text' } as const) : {};
    return refuse(error('xlsx-not-workbook', { path: file, ...kind }, { file }));
  }
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return nothing;
  if (!isText) return /\.txt$/i.test(file) ? nothing : refuse(error('table-not-text', { path: file }, { file }));
  const text = readText(file, bytes);
  if (text.value === undefined) return { sheets: [], findings: text.findings };
  const { text: rest, delimiter } = findDelimiter(file, text.value);
  const grid = parseCsvGrid(file, rest, delimiter);
  if (grid.value === undefined) return { sheets: [], findings: grid.findings };
  return { sheets: [{ file, rows: grid.value, findings: [] }], findings: [] };
}

/** What is called so and cannot be read may be a reply: somebody has to be told. */
function isWorkbook(file: string): boolean {
  return /\.(?:xls[xmb]?|xlt[xm]?|ods|fods|numbers)$/i.test(file);
}
