import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRedlineBreaks, type RedlineKind } from '../../../src/layout/text/find-redline-breaks.ts';
import { findBreaks } from '../../../src/typography/break-lines.ts';

type Part = readonly [kind: RedlineKind, text: string];

const same = (text: string): Part => ['same', text];
const deleted = (text: string): Part => ['deleted', text];
const inserted = (text: string): Part => ['inserted', text];

/** The pieces that lines may be made of. */
function piecesOf(...parts: readonly Part[]): readonly string[] {
  const text = parts.map(([, words]) => words).join('');
  const kinds = parts.flatMap(([kind, words]) => Array.from({ length: words.length }, () => kind));
  const breaks = findRedlineBreaks(text, kinds, findBreaks);
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index]));
}

describe('a redline', () => {
  it.each<[string, readonly Part[], readonly string[]]>([
    [
      'parts two numbers, not a number from its unit',
      [same('額'), deleted('32,268'), inserted('32,550'), same('千円')],
      ['額', '32,268', '32,550千円'],
    ],
    ['parts two numbers at its start', [deleted('９'), inserted('12'), same('月')], ['９', '12月']],
    [
      'keeps an opening bracket with what follows',
      [same('（'), deleted('旧'), inserted('新'), same('）')],
      ['（旧新）'],
    ],
    ['keeps a closing point with what it closes', [same('文'), deleted('字'), same('。')], ['文', '字。']],
    [
      'keeps what is joined once something is left out',
      [same('12'), deleted('または'), same('人')],
      ['12', 'ま', 'た', 'は人'],
    ],
  ])('%s', (_, parts, pieces) => {
    expect(piecesOf(...parts)).toEqual(pieces);
  });

  const parts = fc.array(
    fc.tuple(
      fc.constantFrom<RedlineKind>('same', 'deleted', 'inserted'),
      fc.stringMatching(/^[あ漢、。（）12,%𠮟 ]{1,6}$/u),
    ),
    { maxLength: 6 },
  );

  it('without changes breaks as any text', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.map(([, words]) => words).join('');
        const kinds = Array.from(text.split(''), () => 'same' as const);
        expect(findRedlineBreaks(text, kinds, findBreaks)).toEqual(findBreaks(text));
      }),
    );
  });

  it('that is wholly deleted or inserted breaks as any text', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('deleted', 'inserted'), (all, kind) => {
        const text = all.map(([, words]) => words).join('');
        const kinds = Array.from(text.split(''), () => kind);
        expect(findRedlineBreaks(text, kinds, findBreaks)).toEqual(findBreaks(text));
      }),
    );
  });

  it('never divides what stayed in a place where the old or the new text is not divided', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const text = all.map(([, words]) => words).join('');
        const kinds = all.flatMap(([kind, words]) => Array.from({ length: words.length }, () => kind));
        for (const position of findRedlineBreaks(text, kinds, findBreaks)) {
          if (kinds[position] !== 'same') continue;
          for (const other of ['deleted', 'inserted']) {
            const reading = text.split('').filter((_, at) => kinds[at] !== other);
            const before = kinds.slice(0, position).filter((kind) => kind !== other).length;
            expect([0, ...findBreaks(reading.join(''))]).toContain(before);
          }
        }
      }),
    );
  });
});
