import { expect, it } from 'vitest';

it('the parser of Markdown runs without the assertions of its development', () => {
  expect(import.meta.resolve('micromark')).toMatch(/micromark\/index\.js$/);
});
