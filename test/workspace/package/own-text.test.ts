import { expect, it } from 'vitest';
import { ownText, TextPool } from '../../../src/workspace/package/own-text.ts';

it('is the same text, whatever its characters and its length', () => {
  for (const text of [
    '',
    '件',
    '指標その1の達成に向けた取組',
    '𠮷野家の𠮷'.repeat(7),
    'plain latin text',
    '\ud842 half of a pair',
    'あ'.repeat(40_000),
  ])
    expect(ownText(text)).toBe(text);
});

it('is one of those that were met, also of more than are kept', () => {
  const pool = new TextPool();
  for (let round = 0; round < 2; round += 1)
    for (let number = 0; number < 1500; number += 1) {
      const text = `第${number}課の業務の実績`;
      expect(pool.keep(text)).toBe(text);
    }
});
