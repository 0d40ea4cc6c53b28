import { expect, it } from 'vitest';
import { findChangedFigures } from '../../../src/layout/text/changed-figures.ts';
import type { RedlineKind } from '../../../src/layout/text/find-redline-breaks.ts';
import { findFigures } from '../../../src/typography/find-clusters.ts';

/** `年間[1人|2人]の` has `1人` deleted and `2人` inserted; the clusters of it, without what stayed. */
function clustersOf(marked: string): readonly string[] {
  const kinds: RedlineKind[] = [];
  let text = '';
  let kind: RedlineKind = 'same';
  for (const character of marked) {
    if (character === '[') kind = 'deleted';
    else if (character === '|') kind = 'inserted';
    else if (character === ']') kind = 'same';
    else {
      text += character;
      kinds.push(kind);
    }
  }
  return findChangedFigures(text, kinds, findFigures).map(({ start, end }) => text.slice(start, end));
}

it.each<[marked: string, clusters: readonly string[]]>([
  ['年間[14|19]件を', ['1419件']],
  ['年間[1,760人|2,080人]の', ['1,760人2,080人']],
  ['[12人|13人]', ['12人13人']],
  ['平均[|20][10|]％以上', ['2010％以上']],
  // One alone, and one beside words.
  ['年間[14]件の', ['14件']],
  ['年間[|14]件の', ['14件']],
  ['[前の文|14件]の', ['14件']],
  ['[14件|前の文]の', ['14件']],
  ['[|14件][前の文]', ['14件']],
  ['[|前の文][14件]', ['14件']],
  ['12人と34人', ['12人', '34人']],
  ['12人[34人|56人]', ['12人', '34人56人']],
  ['文だけ', []],
  ['', []],
])('the figures of %s are %s', (marked, clusters) => {
  expect(clustersOf(marked)).toEqual(clusters);
});
