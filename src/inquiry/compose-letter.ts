/** 照会文 as a page to be printed or sent as a PDF. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Letter, LetterPoint } from './letter.ts';

export function composeLetter({ number, date, to, from, subject, paragraphs, points }: Letter): Root {
  return h(null, [
    h('article', [
      h('header', [
        h('p.letter-line', `照会番号 ${number}`),
        h('p.letter-line', date),
        h('p.letter-to', to),
        h('p.letter-line', from),
        h('h1.letter-subject', subject),
      ]),
      ...paragraphs.map((text) => h('p.letter-text', `　${text}`)),
      h('p.letter-mark', '記'),
      h(
        'ol',
        points.map((point, at) => composePoint(point, at + 1)),
      ),
      h('p.letter-line', '以上'),
    ]),
  ]);
}

function composePoint({ name, lines }: LetterPoint, number: number): Element {
  const marker = { dataMarker: `${number}` };
  return h('li', marker, [h('p.letter-name', name), ...lines.map((line) => h('p.letter-text', line))]);
}
