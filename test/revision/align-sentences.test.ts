import { expect, it } from 'vitest';
import { alignSentences } from '../../src/revision/align-sentences.ts';

/** What stayed as it is, what did not as `[before→after]`. */
function align(before: string, after: string): string {
  return alignSentences(before, after)
    .map((stretch) => (stretch.isSame ? stretch.after : `[${stretch.before}→${stretch.after}]`))
    .join('');
}

it.each([
  ['甲。乙。丙。', '甲。丁。丙。', '甲。[乙。→丁。]丙。'],
  ['甲。乙。丙。', '甲。丙。', '甲。[乙。→]丙。'],
  ['甲。乙。丙。', '丙。甲。乙。', '[→丙。]甲。乙。[丙。→]'],
  ['甲（乙。丙。）。丁。', '甲（乙。戊。）。丁。', '[甲（乙。丙。）。→甲（乙。戊。）。]丁。'],
])('sentences that both texts have once hold them together: %s', (before, after, aligned) => {
  expect(align(before, after)).toBe(aligned);
});

it.each([
  ['同上。甲。同上。', '同上。乙。甲。同上。同上。', '同上。[→乙。]甲。同上。[→同上。]'],
  ['甲。同上。', '乙。同上。甲。丙。同上。', '[→乙。同上。]甲。[→丙。]同上。'],
  ['乙。同上。甲。丙。同上。', '甲。同上。', '[乙。同上。→]甲。[丙。→]同上。'],
  ['甲。同上。乙。丁。', '甲。同上。戊。同上。丁。', '甲。同上。[乙。→戊。同上。]丁。'],
  ['甲。同上。戊。同上。丁。', '甲。同上。乙。丁。', '甲。同上。[戊。同上。→乙。]丁。'],
  ['同上。甲。乙。', '甲。丁。同上。同上。', '[同上。→]甲。[乙。→丁。同上。同上。]'],
])('a sentence that one of them repeats does not: %s → %s', (before, after, aligned) => {
  expect(align(before, after)).toBe(aligned);
});
