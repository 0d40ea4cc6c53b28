/** Which figure is named where several relations between printed figures do not hold. */

import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/table-figures/figure.ts';
import { locateDifferences } from '../../../src/model/table-figures/locate-differences.ts';
import { type Relation, relate, relateSum } from '../../../src/model/table-figures/relation.ts';
import { parseQuantity } from '../../../src/model/value/parse-quantity.ts';

/** `a=12`, or `a=~12` of thousands, which has been rounded. */
function figureOf(given: string): Figure {
  const [name = '', text = ''] = given.split('=');
  const bare = text.replace('~', '');
  const amount = parseQuantity(bare);
  if (amount?.type !== 'amount') throw new Error(`no amount: ${given}`);
  const isRounded = text.startsWith('~') || amount.decimals > 0;
  return { cell: { text: bare, quantity: amount, place: { file: 't' } }, amount, isRounded, name };
}

/** Figures, and relations between them: `a=b+c` a total, `a:b-c` a difference, `a:b/c` a percentage; what is told of each figure: `name value (relations that it explains) >heirs`. */
function locate(given: string, relations: string): string {
  const figures = new Map(given.split(' ').map((each) => [each.split('=')[0], figureOf(each)]));
  const figure = (name = '') => {
    const known = figures.get(name);
    if (known === undefined) throw new Error(`no figure: ${name}`);
    return known;
  };
  const all = relations.split(' ').map((text): Relation => {
    const [target, x, sign, y] = [text.slice(0, 1), figure(text.at(2)), text.at(3), figure(text.at(4))];
    const terms = [
      { figure: x, coefficient: 1 },
      { figure: y, coefficient: sign === '-' ? -1 : 1 },
    ] as const;
    if (text.at(1) === '=') return relateSum(figure(target), terms, target, 'sum');
    const calculation =
      sign === '/' ? ({ type: 'ratio', x, y, factor: 100 } as const) : ({ type: 'sum', terms } as const);
    const relation = relate(figure(target), { calculation, how: '' });
    if (relation === undefined) throw new Error(`no relation: ${text}`);
    return relation;
  });
  const told = locateDifferences(all).map(({ figure: own, expected, relations: explained, inherited }) => {
    const heirs = inherited.length === 0 ? '' : ` >${inherited.map(({ name }) => name).join('')}`;
    return `${own.name} ${+expected.toFixed(4)} (${explained.map(({ target }) => target.name).join('')})${heirs}`;
  });
  return told.join(', ');
}

describe('the figure that explains most is named', () => {
  it.each([
    ['all hold', 'a=7 b=3 c=4', 'a=b+c', ''],
    ['one does not: what it is about', 'a=10 b=3 c=4', 'a=b+c', 'a 7 (a)'],
    ['two do not: the part of both', 'a=10 b=3 c=4 d=9 e=3', 'a=b+c d=b+e', 'b 6 (ad)'],
    ['not a part that would have to be two things', 'a=10 b=3 c=4 d=8 e=3', 'a=b+c d=b+e', 'a 7 (a), d 6 (d)'],
    ['a total that is a part elsewhere', 'a=8 b=3 c=4 x=10 y=3', 'a=b+c x=a+y', 'a 7 (ax)'],
    ['what is subtracted', 'a=1 b=9 c=5 d=0 e=8', 'a:b-c d:e-c', 'c 8 (ad)'],
    ['two of three agree', 'a=10 b=3 c=4 d=9 e=3 f=9 g=4', 'a=b+c d=b+e f=b+g', 'b 6 (ad), f 7 (f)'],
    ['two of three agree on more', 'f=9 g=4 a=10 b=3 c=3 d=9 e=2', 'f=b+g a=b+c d=b+e', 'b 7 (ad), f 7 (f)'],
    ['what it is about before what it is made of', 'a=8 b=3 c=4 x=8 y=1', 'a=b+c a=x+y', 'a 7 (a), a 9 (a)'],
    [
      'what others explain is told once',
      'a=9 b=3 c=3 d=9 e=3 f=9 g=9 h=3',
      'a=b+c d=b+e f=b+h g=h+c',
      'b 6 (adf), g 6 (g)',
    ],
    [
      'of two values that as many would mend, the lower',
      'a=8 b=3 c=3 d=9 e=4 f=9 g=3 h=10 i=4',
      'a=b+c d=b+e f=b+g h=b+i',
      'b 5 (ad), f 6 (f), h 7 (h)',
    ],
    [
      'the second most of what is left',
      'p=9 q=9 r=9 s=9 t=9 b=3 c=3 d=3 e=3 f=3 g=3',
      'p=b+d q=b+e r=b+c s=c+f t=c+g',
      'b 6 (pqr), c 6 (st)',
    ],
  ])('%s', (_, figures, relations, expected) => {
    expect(locate(figures, relations)).toBe(expected);
  });
});

describe('the value that it would have to be', () => {
  it.each([
    // 1.497 to 1.503 by each: no whole number lies there.
    ['is the middle where none of its decimals would do', 'a=50.0 b=50.0 x=1 y=3 z=3', 'a:x/y b:x/z', 'x 1.5 (ab)'],
    ['has its decimals', 'a=50.1 b=50.1 x=1.0 y=3 z=3', 'a:x/y b:x/z', 'x 1.5 (ab)'],
    // 100.8 to 101.2, and 100.6 to 101: 101 is in both.
    ['is at the end of what they share', 'a=50.5 b=50.4 x=90 y=200 z=200', 'a:x/y b:x/z', 'x 101 (ab)'],
    // 10 + 3 and 10 + 6, each within 1.5: 14.5 alone is in both.
    ['is one point where their ends meet', 'a=~17 x=~10 b=~4 c=~20 d=~4', 'a=x+b c=x+d', 'x 14.5 (ac)'],
    ['is none where they miss it', 'a=~17 x=~10 b=~4 c=~21 d=~4', 'a=x+b c=x+d', 'a 14 (a), c 14 (c)'],
    ['of what is divided by', 'a=40.0 b=20.0 x=4 z=2 y=20', 'a:x/y b:z/y', 'y 10 (ab)'],
  ])('%s', (_, figures, relations, expected) => {
    expect(locate(figures, relations)).toBe(expected);
  });
});

describe('a total that a wrong part is in', () => {
  it.each([
    ['is wrong by as much, and no other cause', 's=4 p=1 q=2 t=11 u=7 m=5 n=5', 's=p+q t=s+u t=m+n', 's 3 (s) >t'],
    ['is one if it is wrong by more', 's=4 p=1 q=2 t=11 u=7 m=5 n=4', 's=p+q t=s+u t=m+n', 's 3 (s), t 9 (t)'],
    ['is wrong by two parts', 's=4 p=1 q=2 v=8 w=2 t=12 m=5 n=5', 's=p+q v=w+m t=s+v t=m+n', 's 3 (s) >t, v 7 (v)'],
    ['is no total where it is a difference', 's=4 p=1 q=2 t=11 u=7 m=5 n=5', 's=p+q t:s+u t=m+n', 's 3 (s), t 10 (t)'],
    ['or is right', 's=4 p=1 q=2 t=11 u=7', 's=p+q t=s+u', 's 3 (s)'],
  ])('%s', (_, figures, relations, expected) => {
    expect(locate(figures, relations)).toBe(expected);
  });
});
