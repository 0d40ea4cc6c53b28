import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Effects, Entry } from '../../../src/effects.ts';
import { readReplyFiles } from '../../../src/workspace/inquiry/read-reply-files.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** A folder of these files: their bytes, or why they cannot be read. */
function folderOf(
  files: Readonly<Record<string, string | Uint8Array | Error>>,
  isGone: () => boolean = () => false,
): Effects {
  const read = async (path: string) => {
    const content = files[path.slice(path.lastIndexOf('/') + 1)];
    if (content instanceof Error) throw content;
    return typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array());
  };
  const list = async (): Promise<readonly Entry[]> => {
    if (isGone()) throw failure('ENOENT');
    return Object.keys(files).map((name): Entry => ({ name, kind: 'file' }));
  };
  const all = {
    list,
    read,
    realPath: async (path: string) => path,
    size: async (path: string) => (await read(path)).length,
  };
  return { files: all } as unknown as Effects;
}

async function found(effects: Effects) {
  const { files, findings } = await readReplyFiles(effects, '/replies');
  const ofFiles = files.map(({ file, sheets, findings: own }) => [file, sheets.length, ...own.map(({ code }) => code)]);
  return [...ofFiles, ...findings.map(({ code }) => code)];
}

describe('a folder of replies', () => {
  it('is read besides a file that somebody has open', async () => {
    const files = { 'a.csv': '番号,実績\n1,2\n', 'b.xlsx': failure('EBUSY'), 'c.csv': failure('EACCES') };
    expect(await found(folderOf(files))).toEqual([
      ['a.csv', 1],
      ['b.xlsx', 0, 'file-unreadable'],
      ['c.csv', 0, 'file-unreadable'],
    ]);
  });

  it('is not read in part where its drive is gone', async () => {
    expect(await found(folderOf({ 'a.csv': '番号,実績\n', 'b.csv': failure('EIO') }))).toEqual(['file-unreadable']);
    let lists = 0;
    const isGone = () => {
      lists += 1;
      return lists > 1;
    };
    expect(await found(folderOf({ 'a.csv': '番号,実績\n', 'b.csv': failure('ENOENT') }, isGone))).toEqual([
      'file-missing',
    ]);
  });

  it('names what may be a reply and cannot be read', async () => {
    const files = {
      'a.zip': 'PK',
      'b.xls': '<html><table></table></html>',
      'c.xlsx': '',
      'd.csv': Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2),
      'e.pdf': '%PDF-1.7',
      'f.txt': Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2),
    };
    expect(await found(folderOf(files))).toEqual([
      ['a.zip', 0, 'reply-archive'],
      ['b.xls', 0, 'xlsx-not-workbook'],
      ['c.xlsx', 0, 'xlsx-not-workbook'],
      ['d.csv', 0, 'table-not-text'],
      ['e.pdf', 0],
      ['f.txt', 0],
    ]);
  });

  it('has the comments of an .xls, as LibreOffice saves them', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('../xlsx/xls/comment.xls', import.meta.url)));
    const { files } = await readReplyFiles(folderOf({ 'a.xls': bytes }), '/replies');
    expect(files[0]?.sheets[0]?.findings.map(({ code, facts }) => [code, facts])).toEqual([
      ['reply-comments', { texts: ['9月に確定します'], cells: ['B2'] }],
    ]);
  });
});
