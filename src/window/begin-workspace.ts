/** Tables that were dropped → a workspace, by `torikumi init --from`. */

import { join } from 'node:path';
import { writeCommand } from './pages/shell.ts';
import { readTexts } from './read-body.ts';
import { json, refuse, type WindowAnswer } from './request.ts';
import type { Window } from './window.ts';

/** Kept outside of the folder until a workspace is made of it. */
export async function keepUpload(window: Window, name: string, bytes: Uint8Array): Promise<WindowAnswer> {
  if (!isFileName(name) || !/\.(?:xlsx|xls|csv)$/i.test(name)) {
    return refuse(`表として読める名前ではありません：「${name}」（.xlsx、.xls、.csv）`);
  }
  await window.files.makeFolder(join(window.scratch, 'tables'));
  await window.files.replace(join(window.scratch, 'tables', name), bytes);
  return json({ name });
}

/** `body`: `{ name, tables }`, the folder to make and what was uploaded. */
export async function beginWorkspace(window: Window, body: Uint8Array): Promise<WindowAnswer> {
  const texts = readTexts(body);
  const name = texts?.get('name')?.normalize('NFC').trim() ?? '';
  const tables = (texts?.get('tables') ?? '').split('\n').filter((table) => table !== '');
  if (!isFileName(name) || name.startsWith('.')) {
    return refuse(`フォルダの名前に使えません：「${name}」（/ \\ : * ? " < > | と、先頭の「.」は使えません）`);
  }
  if (tables.length === 0 || !tables.every(isFileName)) return refuse('表を置いてください。');
  const paths = tables.map((table) => join(window.scratch, 'tables', table));
  const words = ['init', name, '--from', ...paths];
  const { code, stdout, stderr } = await window.commands.run(words);
  for (const path of paths) await window.files.remove(path).catch(() => {});
  const command = writeCommand(['init', name, '--from', ...tables]);
  if (code !== 0) return json({ message: stderr || stdout, command }, 400);
  return json({ workspace: name, said: stdout, command });
}

/** One name, which means the same on every system and nothing special on any. */
function isFileName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 120 &&
    !/[/\\:*?"<>|\p{Cc}\p{Cf}]/u.test(name) &&
    !/[. ]$/.test(name) &&
    !name.startsWith('-') &&
    name !== '..'
  );
}
