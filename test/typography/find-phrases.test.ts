import { expect, it } from 'vitest';
import { findPhraseBreaks } from '../../src/typography/find-phrases.ts';

it.each([
  ['ends lines between phrases', 'いきいきと|暮らせる|まち'],
  ['keeps figures with their units though they are no phrase', '令和7年度の|取組状況に|ついて'],
  ['breaks a text of one phrase anywhere', '総|合|戦|略'],
  ['breaks nothing that has no break', '12人'],
  ['nor what is empty', ''],
])('%s', (_, shown) => {
  const text = shown.replaceAll('|', '');
  const positions = [0, ...findPhraseBreaks(text), text.length];
  expect(
    positions
      .slice(1)
      .map((end, index) => text.slice(positions[index], end))
      .join('|'),
  ).toBe(shown);
});
