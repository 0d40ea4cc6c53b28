/** Reads what happened to an inquiry so far: `inquiries/NUMBER/history.csv`. */

import type { Effects } from '../../effects.ts';
import type { Found } from '../../finding/finding.ts';
import { fail, ok } from '../../finding/found.ts';
import { type InquiryEvent, readHistory } from '../../model/inquiry/history.ts';
import { parseCsvGrid } from '../csv/csv-table.ts';
import { readInside } from '../read-inside.ts';
import { readText } from '../read-text.ts';

/** Some hundred bytes an answer: 500 programmes with 20 answers each, asked five times. */
const sizeLimit = 100 * 1024 * 1024;

/** A number may hold what no folder's name can. */
export function historyFolder(number: string): string {
  const safe = number.replaceAll(/[\\/:*?"<>|.\p{Cc}\s]/gu, '_');
  return `inquiries/${safe}`;
}

/** Nothing has happened where there is no file; no value where one is there and cannot be read. */
export async function readInquiryHistory(
  effects: Effects,
  root: string,
  number: string,
): Promise<Found<readonly InquiryEvent[] | undefined>> {
  const file = `${historyFolder(number)}/history.csv`;
  const read = await readInside(effects, root, file, sizeLimit);
  if ('finding' in read) return read.finding.code === 'file-missing' ? ok([]) : fail(read.finding);
  const text = readText(file, read.bytes);
  if (text.value === undefined) return fail(...text.findings);
  const grid = parseCsvGrid(file, text.value, ',');
  if (grid.value === undefined) return { value: undefined, findings: grid.findings };
  const { value, findings } = readHistory(grid.value);
  return { value: findings.length > 0 ? undefined : value, findings };
}
