import { expect, it } from 'vitest';
import { rememberByText } from '../../../src/model/value/remember-by-text.ts';

function counted() {
  const asked: string[] = [];
  const lengthOf = rememberByText((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  return { asked, lengthOf };
}

it('works out each answer once, also that there is none', () => {
  const { asked, lengthOf } = counted();
  expect(['38.1%', '', '38.1%', '', '－'].map(lengthOf)).toEqual([5, undefined, 5, undefined, 1]);
  expect(asked).toEqual(['38.1%', '', '－']);
});
