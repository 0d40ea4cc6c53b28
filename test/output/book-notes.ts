/** A book of one chapter with a picture, readings and footnotes. */

import { crest } from '../picture/picture-files.ts';
import type { Files } from './build-workspace.ts';

export const notedBook: Files = {
  'torikumi.yaml':
    'organization: 見本市\nplan: { title: 概要 }\ndocument: { date: 2024-08-01 }\ndata: { book: book.yaml }\n',
  'book.yaml': 'title: 概要\nyear: 令和6年度\nchapters: [{ id: a, title: 企画課, file: a.md }]\n',
  'pictures/crest.svg': crest,
  'a.md': `# 企画課

｜大井町《おおいまち》の相談は無料です[^free]。

[^free]: 市内に住む人に限る[^who]。
[^who]: 住民登録のある人。

![見本市の市章](pictures/crest.svg "市章"){width=30mm .center}
`,
};
