import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedHeading, numberHeadings } from '../../../src/model/book/number/number-headings.ts';
import { type NumberKind, parseNumberKind } from '../../../src/model/book/number/number-kind.ts';

const kinds = ['1', '(1)', '①', '・'].map(kind);

describe('numberHeadings', () => {
  it('counts by the depth among numbered headings, anew below each heading', () => {
    expect(number('2', '3', '3', '2', '3u', '4', '4', '3u', '4', '5', '5')).toEqual([
      '1',
      '(1)',
      '(2)',
      '2',
      '',
      '(1)',
      '(2)',
      '',
      '(1)',
      '①',
      '②',
    ]);
  });

  it('goes on counting below a heading that continues the one before it', () => {
    expect(number('2', '3u', '4', '4', '3uc', '4', '3u', '4')).toEqual(['1', '', '(1)', '(2)', '', '(3)', '', '(1)']);
  });

  it('takes another kind from a heading on for its siblings, and starts where it is told', () => {
    const list: readonly CountedHeading[] = [
      { ...heading('2'), start: 5 },
      heading('3'),
      { ...heading('3'), kind: kind('(ア)') },
      heading('3'),
      heading('2'),
    ];
    expect(numberHeadings(list, kinds).map(({ text }) => text)).toEqual(['5', '(1)', '(ア)', '(イ)', '6']);
  });

  it('counts chapters on whose kind is given, with the numbers above in those below', () => {
    const goal = { ...heading('1'), isNumbered: true, kind: kind('基本目標①') };
    const policy = { ...heading('2'), kind: kind('基本方針1-1') };
    const list = [heading('1u'), heading('2'), goal, policy, heading('2'), goal, policy, heading('3u'), heading('4')];
    expect(numberHeadings(list, kinds).map(({ text }) => text)).toEqual([
      '',
      '1',
      '基本目標①',
      '基本方針1-1',
      '基本方針1-2',
      '基本目標②',
      '基本方針2-1',
      '',
      '①',
    ]);
  });

  it('gives siblings of any book the numbers 1, 2, 3 …, and nothing to headings without', () => {
    const levels = fc.array(fc.record({ level: fc.integer({ min: 2, max: 6 }), isNumbered: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(levels, (given) => {
        const headings = withoutGaps(given).map((each) => ({ ...each, continues: false }));
        const numbers = numberHeadings(headings, [kind('1')]);
        const seen = new Map<string, number>();
        for (const [index, { level, isNumbered }] of headings.entries()) {
          const parent = headings.findLastIndex((other, at) => at < index && other.level < level);
          const count = (seen.get(`${parent}`) ?? 0) + (isNumbered ? 1 : 0);
          seen.set(`${parent}`, count);
          expect(numbers[index]?.text).toBe(isNumbered ? `${count}` : '');
        }
      }),
    );
  });

  it('prints of 1-1 the number of the heading above before its own', () => {
    const levels = fc.array(fc.record({ level: fc.integer({ min: 2, max: 4 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(levels, (given) => {
        const headings = withoutGaps(given).map((each) => ({ ...each, isNumbered: true, continues: false }));
        const own = numberHeadings(headings, [kind('1')]).map(({ text }) => text);
        const whole = numberHeadings(headings, [kind('1'), kind('1-1'), kind('1-1-1')]).map(({ text }) => text);
        for (const [index, { level }] of headings.entries()) {
          const parent = headings.findLastIndex((other, at) => at < index && other.level < level);
          expect(whole[index]).toBe(parent < 0 ? own[index] : `${whole[parent]}-${own[index]}`);
        }
      }),
    );
  });
});

function number(...written: readonly string[]): readonly string[] {
  return numberHeadings(written.map(heading), kinds).map(({ text }) => text);
}

/** `3uc`: level 3, without number (u), continuing (c). */
function heading(written: string): CountedHeading {
  return { level: Number(written[0]), isNumbered: !written.includes('u'), continues: written.includes('c') };
}

function kind(name: string): NumberKind {
  const parsed = parseNumberKind(name);
  if (parsed === undefined) throw new Error(name);
  return parsed;
}

/** A book's headings go down one level at a time. */
function withoutGaps<T extends { readonly level: number }>(headings: readonly T[]): readonly T[] {
  let last = 1;
  return headings.map((each) => {
    last = Math.min(each.level, last + 1);
    return { ...each, level: last };
  });
}
