/** What commands tell for machines (`--json-lines`), in words for the page. */

import { basename } from 'node:path';
import { writeCommand } from './pages/shell.ts';
import { readJson } from './read-json.ts';

type ToldEvent =
  | { readonly kind: 'begun' | 'ended'; readonly words: readonly string[]; readonly code?: number | undefined }
  | { readonly kind: 'said'; readonly text: string };

/** A command is shown as somebody would type it: without the window's own folder. */
export function wordEvent(event: ToldEvent, scratch: string): object {
  if (event.kind === 'said') return { ...event, text: event.text.split('\n').map(wordLine).join('\n') };
  const typed = event.words.filter((word) => !forMachines.includes(word));
  return { ...event, command: writeCommand(typed.map((word) => (word.startsWith(scratch) ? basename(word) : word))) };
}

/** The result of a build: what was found and what was made. */
export function wordBuild(stdout: string): string {
  const lines = stdout.split('\n').flatMap((line) => parse(line) ?? []);
  const findings = lines.filter(({ kind, severity }) => kind === 'finding' && severity !== 'notice');
  const made = lines.filter(({ kind }) => kind === 'artifact');
  return [
    ...findings.map(({ severity, place, message, hint }) =>
      [
        severity === 'error' ? 'エラー' : '警告',
        ...(place?.text === undefined ? [] : [place.text]),
        `${message ?? ''}${hint === undefined ? '' : `\n    → ${hint}`}`,
      ].join(' '),
    ),
    made.length === 0 ? '作られたファイルはありません。' : `${made.length} 個のファイルができました。`,
  ].join('\n');
}

/** What the window asks for so that it can read the answer. */
const forMachines = ['--json', '--json-lines'];

interface Told {
  readonly kind: string;
  readonly severity?: string;
  readonly place?: { readonly text?: string };
  readonly message?: string;
  readonly hint?: string;
  readonly jobs?: readonly unknown[];
}

/** Of an event, what a person waits for; every other line as it is. */
function wordLine(line: string): string {
  const told = parse(line);
  if (told === undefined) return line;
  const jobs = (told.jobs ?? []).map((job) => (typeof job === 'string' ? job : (job as { job?: string }).job));
  if (told.kind === 'building') return `作っています：${jobs.join('、')}`;
  if (told.kind === 'built') return `できました：${jobs.join('、')}`;
  return '';
}

function parse(line: string): Told | undefined {
  return line.startsWith('{') ? (readJson(line) as Told | undefined) : undefined;
}
