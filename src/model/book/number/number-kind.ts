/** Kinds of numbers before headings and list items: `1`, `(1)`, `①`, `(ア)`, `1-1`, `第1章`, `・`, and what they print. */

export interface NumberKind {
  /** As written in the data. */
  readonly name: string;
  /** What stands around the counter; all of it where there is none. */
  readonly before: string;
  readonly after: string;
  /** `undefined` for a mark that does not count. */
  readonly counter: Counter | undefined;
  /** How many ordinals are printed: 2 of `1-1`, that of the heading above and its own. */
  readonly ordinals: number;
  readonly joint: string;
  /** 〈 〉 around the heading. */
  readonly bracketed: boolean;
}

type Counter = (ordinal: number) => string;

/**
 * A kind is written as its first number. A mark that does not count is one of ・◇◆○●□■△▲※＊*, or `なし`, or `〈〉`.
 * `undefined` for anything else.
 */
export function parseNumberKind(name: string): NumberKind | undefined {
  const uncounted = { name, after: '', counter: undefined, ordinals: 0, joint: '', bracketed: false };
  if (name === 'なし') return { ...uncounted, before: '' };
  if (name === '〈〉') return { ...uncounted, before: '', bracketed: true };
  if (/^[・◇◆○●□■△▲※＊*]$/.test(name)) return { ...uncounted, before: name };
  for (const [pattern, counter] of counters) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const [token] = match;
    return {
      name,
      before: name.slice(0, match.index),
      after: name.slice(match.index + token.length),
      counter,
      ordinals: Math.ceil(token.length / 2),
      joint: token.charAt(1),
      bracketed: false,
    };
  }
  return undefined;
}

/** `ordinals` are those of the headings above and at last its own, from 1. */
export function formatNumber(kind: NumberKind, ordinals: readonly number[]): string {
  const { counter } = kind;
  if (counter === undefined) return kind.before;
  return kind.before + ordinals.slice(-kind.ordinals).map(counter).join(kind.joint) + kind.after;
}

const counters: readonly (readonly [pattern: RegExp, counter: Counter])[] = [
  [/1(?:[-－.．]1)*/, String],
  [
    /１(?:[-－.．]１)*/,
    (ordinal) => String(ordinal).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ],
  [/①/, circled],
  [
    /(?<![ァ-ヶー])ア(?![ァ-ヶー])/,
    nth([...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン']),
  ],
  [/(?<!\p{L})a(?!\p{L})/u, nth([...'abcdefghijklmnopqrstuvwxyz'])],
  [/(?<!\p{L})A(?!\p{L})/u, nth([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])],
  [/Ⅰ/, nth([...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'])],
  [/一/, inKanji],
];

/** ① to ㊿; there are no circled numbers above. */
function circled(ordinal: number): string {
  if (ordinal <= 20) return String.fromCodePoint(0x2460 + ordinal - 1);
  if (ordinal <= 35) return String.fromCodePoint(0x3251 + ordinal - 21);
  return ordinal <= 50 ? String.fromCodePoint(0x32b1 + ordinal - 36) : `(${ordinal})`;
}

/** After the last one they are doubled: アア, イイ. */
function nth(letters: readonly string[]): Counter {
  return (ordinal) => {
    const round = Math.ceil(ordinal / letters.length);
    return (letters[(ordinal - 1) % letters.length] ?? '').repeat(round);
  };
}

/** 一, 十, 十一, 二十, 百: up to 999. */
function inKanji(ordinal: number): string {
  const digits = ['', ...'一二三四五六七八九'];
  const places = [
    [100, '百'],
    [10, '十'],
  ] as const;
  const upper = places.map(([size, name]) => {
    const digit = Math.floor(ordinal / size) % 10;
    return digit === 0 ? '' : `${digit === 1 ? '' : digits[digit]}${name}`;
  });
  return upper.join('') + digits[ordinal % 10];
}
