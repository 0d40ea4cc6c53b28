import { expect, it } from 'vitest';
import { makeFolder } from '../../../workspace/temporary-folder.ts';
import { readBookOf } from '../small-book.ts';

const definition = 'title: 概要\nyear: 令和5年度\nchapters:\n  - { id: a, title: 役割, file: a.md }\n';

it.each([
  [':::tabel\n:::', '「:::tabel」はありません'],
  [':::table{file="a.csv"}', '「:::table」が閉じていません'],
  ['[頁](#nowhere)', 'リンク先「#nowhere」が冊子にありません'],
])('%j is an error at its line', async (text, message) => {
  const folder = await makeFolder({ 'book.yaml': definition, 'a.md': `# 役割\n\n${text}\n` });
  const { messages } = await readBookOf(folder);
  expect(messages).toContain(`エラー a.md:3:1 ${message}`);
});
