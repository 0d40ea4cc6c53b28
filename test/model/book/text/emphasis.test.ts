import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/model/book/book.ts';
import { plainTextOf } from '../../../../src/model/book/text/plain-text.ts';
import { readSmallBook } from '../small-book.ts';

const textsOf = (blocks: readonly Block[]): readonly (readonly Inline[])[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.text];
    return block.type === 'list' ? block.items.flatMap((item) => textsOf(item.blocks)) : [];
  });

async function boldOf(body: string): Promise<readonly string[]> {
  const { blocks, messages } = await readSmallBook(body);
  expect(messages).toEqual([]);
  const texts = textsOf(blocks).flat();
  expect(plainTextOf(texts)).not.toContain('*');
  return texts.flatMap((inline) => (inline.type === 'strong' ? [inline.text] : []));
}

describe('bold', () => {
  it.each([
    ['**「語」**の意味', '「語」'],
    ['これは**（注）**です', '（注）'],
    ['次の**重点。**とする', '重点。'],
    ['数は**10％**増', '10％'],
    ['**語**の意味', '語'],
    ['市の**「A」計画**（案）', '「A」計画'],
    ['項目は**目標：**とし', '目標：'],
    ['- **「語」**の意味', '「語」'],
    ['- **注意**すること', '注意'],
    ['1. **（１）**を見る', '（１）'],
  ])('of %s is %s', async (body, bold) => {
    expect(await boldOf(body)).toEqual([bold]);
  });

  it('stands between any Japanese characters', async () => {
    const characters = [...'あア漢「」（）。、：！？・％0a'];
    const word = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 4 });
    const cases = fc.sample(fc.tuple(word, word, word), { seed: 9, numRuns: 60 });
    const body = cases.map(([before, bold, after]) => `始${before}**${bold}**${after}終`).join('\n\n');
    expect(await boldOf(body)).toEqual(cases.map(([, bold]) => bold));
  });
});

it('an item keeps two asterisks at its beginning, and loses one mark of its own', async () => {
  const { blocks, findings } = await readSmallBook('- **語 の意味\n- *注 本文\n- ※ 本文');
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  expect(items.map(({ marker }) => marker)).toEqual(['・', '*', '※']);
  expect(textsOf(blocks).map(plainTextOf)).toEqual(['**語 の意味', '注 本文', '本文']);
  expect(findings).toMatchObject([
    { code: 'markup-printed', severity: 'warning', facts: { kind: 'bold' }, place: { line: 3 } },
  ]);
});
