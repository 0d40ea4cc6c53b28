import { expect, it } from 'vitest';
import { ownText } from '../../../src/workspace/package/own-text.ts';

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
