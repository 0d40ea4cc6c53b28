import { expect, it } from 'vitest';
import { parseOrdinals } from '../../../src/model/plan/parse-ordinals.ts';

it.each([
  ['1', [1]],
  ['１０', [10]],
  ['①', [1]],
  ['①②', [1, 2]],
  ['①・②', [1, 2]],
  ['⑩⑪㉑', [10, 11, 21]],
  ['1,2、3', [1, 2, 3]],
  ['（1）', [1]],
  ['施策2', [2]],
  ['産業の活性化', undefined],
  ['1.5', undefined],
  ['', undefined],
])('%s → %j', (text, numbers) => {
  expect(parseOrdinals(text)).toEqual(numbers);
});
