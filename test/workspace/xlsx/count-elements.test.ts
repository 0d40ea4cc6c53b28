import { describe, expect, it } from 'vitest';
import { ElementCounter } from '../../../src/workspace/xlsx/count-elements.ts';

/** Fed whole, and cut at every place. */
function count(xml: string): readonly number[] {
  const bytes = Buffer.from(xml);
  const whole = new ElementCounter(['c', 'row']);
  whole.take(bytes);
  for (let cut = 1; cut < bytes.length; cut += 1) {
    const counter = new ElementCounter(['c', 'row']);
    counter.take(bytes.subarray(0, cut));
    counter.take(bytes.subarray(cut));
    expect(counter.counts, `cut at ${cut}`).toEqual(whole.counts);
  }
  return whole.counts;
}

describe('elements counted by their bytes', () => {
  it.each([
    ['<row r="1"><c r="A1"/><c><v>1</v></c></row>', [2, 1]],
    ['<x:row><x:c/></x:row><rows/><cell/><col/><crow/>', [1, 1]],
    ['<!-- <c/> <row> --><c/><!--><c/>--><c\n/>', [2, 0]],
    ['<![CDATA[<c/>]]]><c/>]]><c/>', [2, 0]],
    ['<![CDATA[<c/>]]><row><c', [0, 1]],
    ['<a:b:c/><!c/><?c ?><c/>', [2, 0]],
  ])('%s', (xml, expected) => {
    expect(count(xml)).toEqual(expected);
  });
});
