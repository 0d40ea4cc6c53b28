import { describe, expect, it } from 'vitest';
import { findExcess } from '../../../../src/model/book/text/parse-markdown.ts';
import { linesOf, readSmallBook } from '../small-book.ts';

async function read(body: string) {
  const { blocks, findings, messages } = await readSmallBook(body);
  return { lines: linesOf(blocks), messages, told: findings.map(({ code, place }) => `${place?.line} ${code}`) };
}

describe('footnotes', () => {
  it('are numbered as they are first referred to, and set at the end of their section', async () => {
    const body = `無料[^free]で、増えている[^1]。再び無料[^free]。

[^1]: 令和6年4月1日現在。
[^free]: 市内に住む人。

## 次の節

- 項目[^x]

[^x]: 項目の注。

続き`;
    expect(await read(body)).toEqual({
      lines: [
        '無料[注1]で、増えている[注2]。再び無料[注1]。',
        '注1 市内に住む人。',
        '注2 令和6年4月1日現在。',
        '## 1 次の節',
        '・ 項目[注3]',
        '続き',
        '注3 項目の注。',
      ],
      messages: [],
      told: [],
    });
  });

  it('may stand in headings, cells and bold words, and refer to each other', async () => {
    const body = '## 節[^a]\n\n| **項目[^b]** |\n|---|\n| 値 |\n\n[^a]: 甲[^c]\n[^b]: 乙\n[^c]: 丙';
    const { lines, told } = await read(body);
    expect(told).toEqual([]);
    expect(lines[0]).toBe('## 1 節[注1]');
    expect(lines.slice(-3)).toEqual(['注1 甲[注3]', '注2 乙', '注3 丙']);
  });

  it('of several paragraphs keep them all', async () => {
    expect((await read('本文[^a]\n\n[^a]: 一つめ\n\n    二つめ')).lines).toEqual(['本文[注1]', '注1 一つめ⏎二つめ']);
  });

  it.each([
    ['a reference without a note', '本文[^a]', ['3 footnote-unknown']],
    ['a note without a reference', '本文\n\n[^a]: 注', ['5 footnote-unused']],
    ['two notes of one name', '本文[^a]\n\n[^a]: 注\n[^a]: 別', ['6 id-doubled']],
    ['a table in a note', '本文[^a]\n\n[^a]: 注\n\n    | a |\n    |---|\n    | b |', ['7 markdown-unsupported']],
  ])('tell of %s', async (_, body, expected) => {
    expect((await read(body)).told).toEqual(expected);
  });

  it('that stand too deep in each other are not parsed', () => {
    expect(findExcess(Array.from({ length: 40 }, (_, at) => `[^${at}]: `).join(''))).toMatchObject({ what: 'depth' });
  });
});
